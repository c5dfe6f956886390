#include "core/editing/insert_making.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <ranges>
#include <utility>

#include "core/editing/cursor_context.h"
#include "core/migration/step_compiler.h"
#include "core/operations/column_default.h"
#include "core/operations/execute_text.h"
#include "core/operations/visit.h"
#include "core/python/syntax/parse.h"
#include "core/sql/dotted_name.h"

namespace retort::editing {

namespace ast = python::ast;
using operations::Identifier;
using operations::QualifiedName;

namespace {

QualifiedName qualified(const std::string& text)
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos)
        return {.schema = {}, .name = text};
    return {.schema = Identifier(text.substr(0, dot)), .name = text.substr(dot + 1)};
}

std::vector<std::string> listed(const std::string& text)
{
    std::vector<std::string> names;
    for (const auto part : text | std::views::split(',')) {
        std::string name(part.begin(), part.end());
        std::erase_if(name, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
        if (!name.empty())
            names.push_back(std::move(name));
    }
    return names;
}

std::string joined(const std::vector<Identifier>& names, const std::string& between)
{
    std::string text;
    for (const Identifier& name : names)
        text += (text.empty() ? "" : between) + name.text();
    return text;
}

// The words of a Python or SQL text that no dot stands before.
std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isNameByte(text[end]))
            ++end;
        if (end > at && (at == 0 || text[at - 1] != '.'))
            found.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return found;
}

// What makes the names of SQLAlchemy's types known, with or without the module's name before them.
std::string importsOf(const std::string& written, std::string_view dialect)
{
    constexpr std::array dialects = {"sqlite", "postgresql", "mysql", "mssql", "oracle"};
    const std::string module(dialect == "mariadb" ? "mysql" : dialect);
    std::string imports = "import sqlalchemy\nimport sqlalchemy as sa\nfrom alembic import op as retort_op\n";
    for (const std::string& word : words(written)) {
        if (types::findTypeClass("sqlalchemy", word) != nullptr)
            imports += "from sqlalchemy.types import " + word + "\n";
        else if (types::findTypeClass(module, word) != nullptr)
            imports += "from sqlalchemy.dialects." + module + " import " + word + "\n";
        else if (std::ranges::contains(dialects, word))
            imports += "from sqlalchemy.dialects import " + word + "\n";
    }
    return imports;
}

operations::ConstraintKind kindOf(const schema::Constraint& constraint)
{
    using operations::ConstraintKind;
    return std::visit(operations::Overloaded{
                          [](const schema::PrimaryKeyConstraint&) { return ConstraintKind::Primary; },
                          [](const schema::UniqueConstraint&) { return ConstraintKind::Unique; },
                          [](const schema::CheckConstraint&) { return ConstraintKind::Check; },
                          [](const schema::ForeignKeyConstraint&) { return ConstraintKind::ForeignKey; },
                          [](const schema::ExcludeConstraint&) { return ConstraintKind::Unspecified; },
                      },
                      constraint);
}

sql::ExpressionPtr sqlText(const std::string& sql)
{
    return std::get<operations::Execute>(operations::execute(sql).body).statement;
}

// 'it''s' -> it's; nothing: it is no string.
std::optional<std::string> stringLiteral(const std::string& sql)
{
    if (sql.size() < 2 || sql.front() != '\'' || sql.back() != '\'')
        return std::nullopt;
    std::string text;
    for (std::size_t i = 1; i + 1 < sql.size(); ++i) {
        if (sql[i] == '\'' && (i + 2 >= sql.size() || sql[++i] != '\''))
            return std::nullopt;
        text += sql[i];
    }
    return text;
}

const std::optional<Identifier>& nameOf(const schema::Constraint& constraint)
{
    return schema::base(constraint).name;
}

} // namespace

InsertMaking::InsertMaking(const InsertionPlace& place, const InsertValues& values, std::stop_token stop)
    : m_place(place), m_values(values), m_stop(std::move(stop))
{
}

void InsertMaking::make(const InsertForm& form)
{
    for (const InsertQuestion& question : form.questions) {
        const bool hasAnswer = question.optional || !text(question.field).empty() || question.field == InsertField::NewColumns
                               || question.field == InsertField::Nullable || question.field == InsertField::Unique;
        if (!hasAnswer)
            say(InsertProblemKind::Missing, question.field);
    }
    (this->*form.make)();
}

bool InsertMaking::refused() const
{
    return std::ranges::any_of(m_problems, &InsertProblem::refuses);
}

void InsertMaking::say(InsertProblemKind kind, InsertField field, std::string subject, std::string detail)
{
    m_problems.push_back({.kind = kind, .field = field, .subject = std::move(subject), .detail = std::move(detail)});
}

void InsertMaking::put(operations::OperationBody body)
{
    if (!refused())
        m_operations.push_back({.body = std::move(body), .source = {}});
}

QualifiedName InsertMaking::tableName(InsertField field) const
{
    return qualified(text(field));
}

const schema::Table* InsertMaking::table(InsertField field)
{
    const std::string name = text(field);
    const schema::Table* found = name.empty() ? nullptr : m_place.schema.find(qualified(name));
    if (found == nullptr && !name.empty())
        say(InsertProblemKind::NoTable, field, name);
    return found;
}

const schema::Column* InsertMaking::column(const schema::Table* table)
{
    const std::string name = text(InsertField::Column);
    const schema::Column* found = table != nullptr ? table->findColumn(name) : nullptr;
    if (table != nullptr && found == nullptr && !name.empty())
        say(InsertProblemKind::NoColumn, InsertField::Column, name, text(InsertField::Table));
    return found;
}

std::vector<Identifier> InsertMaking::columns(InsertField field, const schema::Table* table)
{
    std::vector<Identifier> result;
    for (const std::string& name : listed(text(field))) {
        if (std::ranges::contains(result, Identifier(name)))
            say(InsertProblemKind::ColumnTwice, field, name);
        if (table != nullptr && table->findColumn(name) == nullptr)
            say(InsertProblemKind::NoColumn, field, name, sql::dottedName(table->name));
        result.emplace_back(name);
    }
    return result;
}

// The evaluator reads it, as it reads scripts: beside nothing else first, and where that is not enough, with what the script imports.
types::TypePtr InsertMaking::type(const std::string& written)
{
    const auto refuse = [&](const std::string& why) {
        say(InsertProblemKind::TypeUnreadable, InsertField::Type, written, why);
        return types::TypePtr();
    };
    const auto parsed = python::parse(text::SourceText({}, written));
    if (!parsed.ok())
        return refuse(parsed.diagnostics.front().error.message);
    if (parsed.module->body.size() != 1 || !std::holds_alternative<ast::ExprStmt>(parsed.module->body.front().node))
        return refuse({});
    const std::string imports = importsOf(written, m_place.request.settings.dialect);
    const std::string use = "\n\ndef upgrade():\n    retort_op.add_column('t', sa.Column('c', (" + written + ")))\n";
    const text::SourceText& script = m_place.request.script;
    std::optional<Error> error;
    for (const std::string& text : {imports + use, imports + std::string(script.bytes()) + use}) {
        migration::MigrationSettings settings = m_place.request.settings;
        settings.runArguments.clear();
        const bindings::Evaluation evaluation = migration::evaluateStep(text::SourceText(script.fileName(), text), bindings::Direction::Upgrade, settings, true, m_stop);
        const auto* add = evaluation.operations.size() == 1 ? std::get_if<operations::AddColumn>(&evaluation.operations.front().body) : nullptr;
        const bool isType = add != nullptr && !types::isNullType(add->column.type) && add->column.foreignKeys.empty() && add->column.constraints.empty();
        if (!evaluation.error && isType) {
            if (const std::string& module = add->column.type->scriptModule(); !module.empty() && !m_place.request.userModulePrefix)
                m_imports.insert("import " + module);
            return add->column.type;
        }
        if (!error)
            error = evaluation.error ? *evaluation.error : Error{};
    }
    return refuse(error->message);
}

schema::ServerDefault InsertMaking::defaultOf(const std::string& sql)
{
    if (sql.empty())
        return schema::NoDefault();
    if (auto literal = stringLiteral(sql))
        return std::move(*literal);
    return sqlText(sql);
}

template <class Thing>
Identifier InsertMaking::nameFor(const std::string& key, Thing thing, const schema::Table* table, const std::string& usual)
{
    schema::Table unknown;
    unknown.name = tableName(InsertField::Table);
    const schema::NamingConvention& convention = m_place.request.settings.naming;
    const auto conventional = [&](const Thing& one) {
        if constexpr (std::is_same_v<Thing, schema::Index>)
            return schema::indexName(one, table != nullptr ? *table : unknown, convention);
        else
            return schema::constraintName(one, table != nullptr ? *table : unknown, convention);
    };
    auto proposed = conventional(thing);
    if (!proposed) { // the convention wants a name to make one of
        if constexpr (!std::is_same_v<Thing, schema::Index>)
            schema::base(thing).name = Identifier(usual);
        proposed = conventional(thing);
    }
    const Identifier name = proposed && *proposed ? **proposed : Identifier(usual);
    m_proposals[InsertField::Name] = name.text();
    const std::string given = text(InsertField::Name);
    if (given.empty() || given == name.text())
        return name;
    // Alembic would put the convention's words around a name again that is to have them already.
    const auto found = convention.templates.find(key);
    const bool isFinal = found != convention.templates.end() && found->second.contains("constraint_name");
    return isFinal ? Identifier::conventionalName(given) : Identifier(given);
}

void InsertMaking::addColumn()
{
    const schema::Table* const found = table(InsertField::Table);
    const std::string name = text(InsertField::NewColumn);
    if (found != nullptr && found->findColumn(name) != nullptr)
        say(InsertProblemKind::ColumnExists, InsertField::NewColumn, name, text(InsertField::Table));
    const auto made = newColumn({.name = name, .type = text(InsertField::Type), .nullable = m_values.text(InsertField::Nullable) != "no", .primaryKey = false, .defaultSql = text(InsertField::Default)});
    if (!made)
        return;
    if (!made->effectivelyNullable() && !made->hasServerDefault())
        say(InsertProblemKind::NeedsValue, InsertField::Default, name);
    put(operations::AddColumn{.table = tableName(InsertField::Table), .column = *made});
}

// Nothing: a problem was said.
std::optional<schema::Column> InsertMaking::newColumn(const NewColumnEntry& entry)
{
    schema::Column column;
    column.name = entry.name;
    column.type = entry.type.empty() ? nullptr : type(entry.type);
    if (!column.type)
        return std::nullopt;
    column.nullable = entry.nullable && !entry.primaryKey;
    column.primaryKey = entry.primaryKey;
    column.serverDefault = defaultOf(entry.defaultSql);
    return column;
}

void InsertMaking::dropColumn()
{
    column(table(InsertField::Table));
    put(operations::DropColumn{.table = tableName(InsertField::Table), .column = text(InsertField::Column), .options = {}});
}

// alembic autogenerate: what is known of the column goes along, because MySQL changes columns as a whole.
void InsertMaking::alter(operations::AlterColumn alter, const schema::Column* column)
{
    alter.table = tableName(InsertField::Table);
    alter.column = text(InsertField::Column);
    if (column != nullptr) {
        if (!types::isNullType(column->type))
            alter.existingType = column->type;
        alter.existingNullable = column->effectivelyNullable();
        if (operations::isGiven(alter.serverDefault) || !std::holds_alternative<operations::DropDefault>(operations::defaultOf(*column)))
            alter.existingServerDefault = operations::defaultOf(*column);
        alter.existingComment = column->comment;
        m_proposals[InsertField::Type] = column->type->repr();
    }
    put(std::move(alter));
}

void InsertMaking::alterColumn()
{
    const schema::Column* const found = column(table(InsertField::Table));
    operations::AlterColumn change;
    if (const std::string written = text(InsertField::Type); !written.empty()) {
        change.type = type(written);
        if (!change.type)
            return;
    }
    if (const std::string nullable = text(InsertField::NullableChange); !nullable.empty())
        change.nullable = nullable == "yes";
    if (m_values.yes(InsertField::NoDefault))
        change.serverDefault = operations::DropDefault();
    else if (const std::string sql = text(InsertField::Default); !sql.empty())
        std::visit(operations::Overloaded{[](const schema::NoDefault&) {}, [&](const auto& value) { change.serverDefault = value; }}, defaultOf(sql));
    const bool changes = change.type || change.nullable || operations::isGiven(change.serverDefault);
    if (!changes && !text(InsertField::Column).empty())
        say(InsertProblemKind::NothingChanges, InsertField::Type, text(InsertField::Column));
    alter(std::move(change), found);
}

void InsertMaking::renameColumn()
{
    const schema::Table* const found = table(InsertField::Table);
    const std::string name = text(InsertField::NewName);
    const schema::Column* const renamed = column(found);
    if (!name.empty() && name == text(InsertField::Column))
        say(InsertProblemKind::SameName, InsertField::NewName, name);
    else if (found != nullptr && found->findColumn(name) != nullptr)
        say(InsertProblemKind::ColumnExists, InsertField::NewName, name, text(InsertField::Table));
    operations::AlterColumn change;
    change.newName = Identifier(name);
    alter(std::move(change), renamed);
}

void InsertMaking::createTable()
{
    const QualifiedName name = tableName(InsertField::NewTable);
    if (m_place.schema.find(name) != nullptr)
        say(InsertProblemKind::TableExists, InsertField::NewTable, text(InsertField::NewTable));
    std::vector<schema::TableItem> items;
    std::vector<std::string> names;
    for (const NewColumnEntry& entry : m_values.newColumns) {
        if (entry.name.empty() && entry.type.empty())
            continue; // a row that nobody wrote in
        if (entry.name.empty() || entry.type.empty()) {
            say(InsertProblemKind::Missing, entry.name.empty() ? InsertField::NewColumn : InsertField::Type, entry.name);
            continue;
        }
        if (std::ranges::contains(names, entry.name))
            say(InsertProblemKind::ColumnTwice, InsertField::NewColumns, entry.name);
        names.push_back(entry.name);
        if (auto column = newColumn(entry))
            items.emplace_back(std::move(*column));
    }
    if (names.empty())
        say(InsertProblemKind::Missing, InsertField::NewColumns);
    if (refused())
        return;
    schema::Table made = schema::buildTable(name, std::move(items));
    auto named = schema::withConventionalNames(made, m_place.request.settings.naming);
    put(operations::CreateTable{.table = named ? std::move(*named) : std::move(made)});
}

void InsertMaking::dropTable()
{
    table(InsertField::Table);
    put(operations::DropTable{.table = tableName(InsertField::Table), .dialectOptions = {}});
}

void InsertMaking::renameTable()
{
    table(InsertField::Table);
    const QualifiedName from = tableName(InsertField::Table);
    const QualifiedName to{.schema = from.schema, .name = text(InsertField::NewName)};
    if (!to.name.empty() && from == to)
        say(InsertProblemKind::SameName, InsertField::NewName, to.name.text());
    else if (m_place.schema.find(to) != nullptr)
        say(InsertProblemKind::TableExists, InsertField::NewName, sql::dottedName(to));
    put(operations::RenameTable{.table = from, .newName = to.name});
}

void InsertMaking::createIndex()
{
    const schema::Table* const found = table(InsertField::Table);
    schema::Index index;
    const std::vector<Identifier> names = columns(InsertField::Columns, found);
    for (const Identifier& name : names)
        index.expressions.push_back(sql::makeExpression(sql::ColumnRef{.table = {}, .name = name, .type = nullptr}));
    index.unique = m_values.yes(InsertField::Unique);
    if (!names.empty())
        index.name = nameFor("ix", index, found, "ix_" + tableName(InsertField::Table).name.text() + "_" + joined(names, "_"));
    for (const auto& one : m_place.schema.tables()) {
        if (index.name && std::ranges::contains(one->indexes, index.name, &schema::Index::name))
            say(InsertProblemKind::IndexExists, InsertField::Name, index.name->text(), sql::dottedName(one->name));
    }
    put(operations::CreateIndex{.table = tableName(InsertField::Table), .index = std::move(index), .ifNotExists = {}});
}

void InsertMaking::dropIndex()
{
    const schema::Table* const found = table(InsertField::Table);
    const Identifier name = text(InsertField::Index);
    operations::DropIndex drop{.name = name, .table = tableName(InsertField::Table), .schema = {}, .ifExists = {}, .dialectOptions = {}};
    drop.schema = drop.table->schema;
    if (found != nullptr && !name.empty()) {
        const auto index = std::ranges::find(found->indexes, std::optional(name), &schema::Index::name);
        if (index == found->indexes.end()) {
            say(InsertProblemKind::NoIndex, InsertField::Index, name.text(), text(InsertField::Table));
        } else {
            drop.name = index->name;
            drop.dialectOptions = index->dialectOptions;
        }
    }
    put(std::move(drop));
}

void InsertMaking::create(schema::Constraint constraint, const schema::Table* table, const std::string& key, const std::string& usual)
{
    const Identifier name = nameFor(key, constraint, table, usual);
    schema::base(constraint).name = name;
    if (table != nullptr && std::ranges::contains(table->constraints, std::optional(name), nameOf))
        say(InsertProblemKind::ConstraintExists, InsertField::Name, name.text(), sql::dottedName(table->name));
    put(operations::CreateConstraint{.table = tableName(InsertField::Table), .constraint = std::move(constraint)});
}

void InsertMaking::createForeignKey()
{
    const schema::Table* const found = table(InsertField::Table);
    const schema::Table* const referred = table(InsertField::ReferredTable);
    schema::ForeignKeyConstraint key;
    key.columns = columns(InsertField::Columns, found);
    key.referredTable = tableName(InsertField::ReferredTable);
    key.referredColumns = columns(InsertField::ReferredColumns, referred);
    const schema::PrimaryKeyConstraint* primary = referred != nullptr ? referred->primaryKey() : nullptr;
    if (primary != nullptr)
        m_proposals[InsertField::ReferredColumns] = joined(primary->columns, ", ");
    if (key.referredColumns.empty() && primary != nullptr)
        key.referredColumns = primary->columns;
    if (key.referredColumns.empty() && !key.referredTable.name.empty())
        say(InsertProblemKind::Missing, InsertField::ReferredColumns);
    else if (!key.columns.empty() && !key.referredColumns.empty() && key.columns.size() != key.referredColumns.size())
        say(InsertProblemKind::ColumnCount, InsertField::ReferredColumns, std::to_string(key.columns.size()), std::to_string(key.referredColumns.size()));
    if (const std::string action = text(InsertField::OnDelete); !action.empty())
        key.ondelete = action;
    if (key.columns.empty() || key.referredTable.name.empty())
        return;
    create(key, found, "fk", "fk_" + tableName(InsertField::Table).name.text() + "_" + joined(key.columns, "_") + "_" + key.referredTable.name.text());
}

void InsertMaking::createUniqueConstraint()
{
    const schema::Table* const found = table(InsertField::Table);
    schema::UniqueConstraint unique;
    unique.columns = columns(InsertField::Columns, found);
    if (!unique.columns.empty())
        create(unique, found, "uq", "uq_" + tableName(InsertField::Table).name.text() + "_" + joined(unique.columns, "_"));
}

// Named after the first of the table's columns that it is about. A convention makes a name of a name.
void InsertMaking::createCheckConstraint()
{
    const schema::Table* const found = table(InsertField::Table);
    const std::string condition = text(InsertField::Condition);
    if (condition.empty() || text(InsertField::Table).empty())
        return;
    schema::CheckConstraint check;
    check.sqltext = sqlText(condition);
    const std::string tableText = tableName(InsertField::Table).name.text();
    std::string about;
    for (const std::string& word : words(condition)) {
        if (about.empty() && found != nullptr && found->findColumn(word) != nullptr)
            about = word;
    }
    const schema::NamingConvention& convention = m_place.request.settings.naming;
    const bool hasConvention = convention.templates.contains("ck");
    create(check, found, "ck", hasConvention ? (about.empty() ? std::string("check") : about) : "ck_" + tableText + (about.empty() ? about : "_" + about));
}

void InsertMaking::dropConstraint()
{
    const schema::Table* const found = table(InsertField::Table);
    const Identifier name = text(InsertField::Constraint);
    operations::DropConstraint drop{.table = tableName(InsertField::Table), .name = name};
    if (found != nullptr && !name.empty()) {
        const auto isIt = [&](const schema::Constraint& one) {
            const auto& own = nameOf(one);
            return own ? *own == name : operations::serverName(m_place.request.settings.dialect, *found, one) == name.text();
        };
        const auto constraint = std::ranges::find_if(found->constraints, isIt);
        if (constraint == found->constraints.end()) {
            say(InsertProblemKind::NoConstraint, InsertField::Constraint, name.text(), text(InsertField::Table));
        } else {
            drop.kind = kindOf(*constraint);
            drop.name = nameOf(*constraint) ? *nameOf(*constraint) : Identifier::conventionalName(name.text());
        }
    }
    put(std::move(drop));
}

void InsertMaking::execute()
{
    if (const std::string sql = text(InsertField::Statement); !sql.empty())
        m_operations.push_back(operations::execute(sql));
    if (const std::string sql = text(InsertField::UndoStatement); !sql.empty())
        m_undoing.push_back(operations::execute(sql));
}

} // namespace retort::editing
