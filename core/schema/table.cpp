#include "core/schema/table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/schema/referred_columns.h"

namespace retort::schema {

const OptionValue* findOption(const DialectOptions& options, std::string_view name)
{
    const auto found =
        std::ranges::find(options, name, [](const auto& option) -> std::string_view { return option.first; });
    return found == options.end() ? nullptr : &found->second;
}

const ConstraintBase& base(const Constraint& constraint)
{
    return std::visit([](const auto& c) -> const ConstraintBase& { return c; }, constraint);
}

ConstraintBase& base(Constraint& constraint)
{
    return std::visit([](auto& c) -> ConstraintBase& { return c; }, constraint);
}

namespace {

struct ListedColumns {
    const std::vector<Identifier>* operator()(const PrimaryKeyConstraint& key) const { return &key.columns; }
    const std::vector<Identifier>* operator()(const UniqueConstraint& unique) const { return &unique.columns; }
    const std::vector<Identifier>* operator()(const ForeignKeyConstraint& key) const { return &key.columns; }
    const std::vector<Identifier>* operator()(const CheckConstraint&) const { return nullptr; }
    const std::vector<Identifier>* operator()(const ExcludeConstraint&) const { return nullptr; }
};

struct ClassName {
    std::string_view operator()(const PrimaryKeyConstraint&) const { return "PrimaryKeyConstraint"; }
    std::string_view operator()(const UniqueConstraint&) const { return "UniqueConstraint"; }
    std::string_view operator()(const ForeignKeyConstraint&) const { return "ForeignKeyConstraint"; }
    std::string_view operator()(const CheckConstraint&) const { return "CheckConstraint"; }
    std::string_view operator()(const ExcludeConstraint&) const { return "ExcludeConstraint"; }
};

} // namespace

const std::vector<Identifier>* listedColumns(const Constraint& constraint)
{
    return std::visit(ListedColumns(), constraint);
}

std::vector<Identifier>* listedColumns(Constraint& constraint)
{
    return const_cast<std::vector<Identifier>*>(listedColumns(std::as_const(constraint)));
}

std::string_view className(const Constraint& constraint)
{
    return std::visit(ClassName(), constraint);
}

std::string noReferredTableMessage(const QualifiedName& table, const ForeignKeyConstraint& key)
{
    const std::string schema = key.referredTable.schema ? key.referredTable.schema->text() + "." : std::string();
    return "Foreign key associated with column '" + table.name.text() + "." + key.columns.front().text() + "' could not find table '"
           + schema + key.referredTable.name.text() + "' with which to generate a foreign key to target column '"
           + key.referredColumns.front().text() + "'";
}

std::string noColumnMessage(std::string_view className, const QualifiedName& table, const Identifier& column)
{
    return "Can't create " + std::string(className) + " on table '" + table.name.text() + "': no column named '" + column.text()
           + "' is present.";
}

bool Column::effectivelyNullable() const
{
    return nullable.value_or(!primaryKey && !identity);
}

const Column* Table::findColumn(std::string_view columnName) const
{
    const auto found = std::ranges::find(columns, columnName,
                                         [](const Column& column) -> std::string_view { return column.name.text(); });
    return found == columns.end() ? nullptr : &*found;
}

const PrimaryKeyConstraint* Table::primaryKey() const
{
    for (const Constraint& constraint : constraints) {
        if (const auto* key = std::get_if<PrimaryKeyConstraint>(&constraint))
            return key;
    }
    return nullptr;
}

bool Table::hasForeignKey(std::string_view columnName) const
{
    const Column* column = findColumn(columnName);
    if (column && !column->foreignKeys.empty())
        return true;
    return std::ranges::any_of(constraints, [&](const Constraint& constraint) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        return key && std::ranges::contains(key->columns, columnName, [](const Identifier& id) -> std::string_view {
                   return id.text();
               });
    });
}

ColumnSpec parseColumnSpec(std::string_view spec)
{
    // sqlalchemy schema.py: ForeignKey._column_tokens
    ColumnSpec result;
    const std::size_t last = spec.rfind('.');
    if (last == std::string_view::npos) {
        result.table.name = Identifier(std::string(spec));
        return result;
    }
    result.column = Identifier(std::string(spec.substr(last + 1)));
    std::string_view table = spec.substr(0, last);
    if (const std::size_t dot = table.rfind('.'); dot != std::string_view::npos) {
        result.table.schema = Identifier(std::string(table.substr(0, dot)));
        table.remove_prefix(dot + 1);
    }
    result.table.name = Identifier(std::string(table));
    return result;
}

namespace {

bool mayAutoincrement(const Column& column, const Table& table)
{
    const bool numeric = column.type && (column.type->affinity() == "Integer" || column.type->affinity() == "Numeric");
    const bool hasDefault =
        column.clientDefault || column.clientDefaultGiven || column.hasServerDefault() || column.computed;
    return numeric && !hasDefault
           && (column.autoincrement == Autoincrement::IgnoreForeignKey || !table.hasForeignKey(column.name.text()));
}

Result<void> checkExplicitAutoincrement(const Column& column, const Table& table)
{
    if (column.type && (column.type->affinity() == "Integer" || column.type->affinity() == "Numeric"))
        return {};
    return fail(ErrorCode::InvalidArgument, "Column type "
                                                + (column.type ? column.type->repr() : std::string("NullType()"))
                                                + " on column '" + table.name.name.text() + "." + column.name.text()
                                                + "' is not compatible with autoincrement=True");
}

} // namespace

Result<const Column*> autoincrementColumn(const Table& table)
{
    const PrimaryKeyConstraint* key = table.primaryKey();
    if (!key)
        return nullptr;
    if (key->columns.size() == 1) {
        const Column* column = table.findColumn(key->columns.front().text());
        if (!column || column->autoincrement == Autoincrement::No)
            return nullptr;
        if (column->autoincrement == Autoincrement::Yes) {
            RETORT_CHECK(checkExplicitAutoincrement(*column, table));
            return column;
        }
        return mayAutoincrement(*column, table) ? column : nullptr;
    }
    const Column* result = nullptr;
    for (const Identifier& name : key->columns) {
        const Column* column = table.findColumn(name.text());
        if (!column || column->autoincrement != Autoincrement::Yes)
            continue;
        RETORT_CHECK(checkExplicitAutoincrement(*column, table));
        if (result)
            return fail(ErrorCode::InvalidArgument, "Only one Column may be marked autoincrement=True, found both "
                                                        + column->name.text() + " and " + result->name.text() + ".");
        result = column;
    }
    return result;
}

} // namespace retort::schema
