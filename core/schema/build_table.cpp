// buildTable(): what sqlalchemy's Table(...) does with its arguments (sql/schema.py: Table.__init__,
// Column._set_parent, PrimaryKeyConstraint._set_parent, ForeignKey._set_table; sql/sqltypes.py: Enum._set_table,
// Boolean._set_table).

#include <algorithm>

#include "core/schema/table.h"

namespace retort::schema {

namespace {

sql::ExpressionPtr columnRef(const Column& column)
{
    return sql::makeExpression(sql::ColumnRef{.table = {}, .name = column.name, .type = column.type});
}

sql::ExpressionPtr literal(sql::Value value, types::TypePtr type)
{
    return sql::makeExpression(sql::Literal{.value = std::move(value), .type = std::move(type)});
}

sql::ExpressionPtr isOneOf(const Column& column, std::vector<sql::ExpressionPtr> values)
{
    return sql::makeExpression(sql::BinaryExpression{
        .op = "IN",
        .left = columnRef(column),
        .right =
            sql::makeExpression(sql::ExpressionList{.op = ",", .items = std::move(values), .parenthesised = true})});
}

class Builder {
public:
    explicit Builder(QualifiedName name) { m_table.name = std::move(name); }

    Table build(std::vector<TableItem> items)
    {
        for (const TableItem& item : items) {
            if (const auto* constraint = std::get_if<Constraint>(&item))
                m_lastOrder = std::max(m_lastOrder, base(*constraint).creationOrder);
        }
        for (TableItem& item : items) {
            if (auto* column = std::get_if<Column>(&item))
                addColumn(std::move(*column));
        }
        for (TableItem& item : items) {
            if (auto* constraint = std::get_if<Constraint>(&item))
                addConstraint(std::move(*constraint));
            else if (auto* index = std::get_if<Index>(&item))
                m_table.indexes.push_back(std::move(*index));
        }
        resolvePrimaryKey();
        resolveSelfReferences();
        nameSelfReferences();
        return std::move(m_table);
    }

private:
    // Column._set_parent, then what its type and its ForeignKey objects do once it has a table.
    void addColumn(Column column)
    {
        inheritSchema(column);
        if (column.index.value_or(false)) {
            m_table.indexes.push_back(Index{.name = {},
                                            .expressions = {columnRef(column)},
                                            .unique = column.unique.value_or(false),
                                            .dialectOptions = {}});
        } else if (column.unique.value_or(false)) {
            UniqueConstraint unique;
            unique.columns = {column.name};
            append(std::move(unique));
        }
        addTypeChecks(column);
        for (const ColumnForeignKey& key : column.foreignKeys)
            addForeignKey(column, key);
        m_table.columns.push_back(std::move(column));
    }

    // SchemaType._set_table: inherit_schema=True puts the type into the table's schema.
    void inheritSchema(Column& column) const
    {
        if (!column.type || !column.type->isA("SchemaType") || !column.type->flag("inherit_schema"))
            return;
        const types::TypeValue schema =
            m_table.name.schema ? types::TypeValue(m_table.name.schema->text()) : types::TypeValue(std::monostate());
        column.type = column.type->withArgument("schema", schema);
    }

    // Boolean and Enum attach their CHECK through Column; so do variants of the column's type.
    void addTypeChecks(const Column& column)
    {
        if (!column.type)
            return;
        addTypeCheck(column, column.type, column.type);
        for (const auto& [dialect, variant] : column.type->variants())
            addTypeCheck(column, variant, column.type);
        // ARRAY hands the events of its column on to the type of its items.
        if (column.type->isA("ARRAY"))
            addTypeCheck(column, column.type->nested("item_type"), nullptr);
    }

    void addTypeCheck(const Column& column, const types::TypePtr& declared, const types::TypePtr& columnType)
    {
        types::TypePtr type = declared;
        while (type && type->isA("TypeDecorator"))
            type = type->nested("impl");
        if (!type || !type->flag("create_constraint"))
            return;
        CheckConstraint check;
        check.typeBound = true;
        check.typeBoundColumn = column.name;
        check.type = declared;
        check.columnType = columnType;
        if (const auto name = type->string("name"))
            check.name = Identifier(*name);
        if (type->isA("Enum"))
            check.sqltext = isOneOf(column, enumValues(*type));
        else if (type->isA("Boolean"))
            check.sqltext = isOneOf(column, {literal(std::int64_t{0}, types::makeType("Integer")),
                                             literal(std::int64_t{1}, types::makeType("Integer"))});
        else
            return;
        append(std::move(check));
    }

    static std::vector<sql::ExpressionPtr> enumValues(const types::SqlType& type)
    {
        std::vector<sql::ExpressionPtr> values;
        if (const auto* enums = type.strings("enums")) {
            for (const std::string& value : *enums)
                values.push_back(literal(value, types::makeType("String")));
        }
        return values;
    }

    void addForeignKey(const Column& column, const ColumnForeignKey& key)
    {
        ColumnSpec spec = parseColumnSpec(key.target);
        ForeignKeyConstraint constraint;
        constraint.name = key.name;
        constraint.columns = {column.name};
        constraint.referredTable = std::move(spec.table);
        constraint.referredColumns = {spec.column.empty() ? column.name : spec.column};
        constraint.onupdate = key.options.onupdate;
        constraint.ondelete = key.options.ondelete;
        constraint.match = key.options.match;
        constraint.deferrable = key.options.deferrable;
        constraint.initially = key.options.initially;
        constraint.useAlter = key.options.useAlter;
        constraint.dialectOptions = key.options.dialectOptions;
        append(std::move(constraint));
    }

    template <class T>
    void append(T constraint)
    {
        constraint.creationOrder = ++m_lastOrder;
        m_table.constraints.emplace_back(std::move(constraint));
    }

    void addConstraint(Constraint constraint)
    {
        if (auto* key = std::get_if<PrimaryKeyConstraint>(&constraint)) {
            // A second one replaces the first.
            std::erase_if(m_table.constraints,
                          [](const Constraint& other) { return std::holds_alternative<PrimaryKeyConstraint>(other); });
            key->implicit = false;
        }
        m_table.constraints.push_back(std::move(constraint));
    }

    PrimaryKeyConstraint* primaryKey()
    {
        for (Constraint& constraint : m_table.constraints) {
            if (auto* key = std::get_if<PrimaryKeyConstraint>(&constraint))
                return key;
        }
        return nullptr;
    }

    void resolvePrimaryKey()
    {
        PrimaryKeyConstraint* key = primaryKey();
        if (!key) {
            PrimaryKeyConstraint implicit;
            implicit.implicit = true;
            for (const Column& column : m_table.columns) {
                if (column.primaryKey)
                    implicit.columns.push_back(column.name);
            }
            if (!implicit.columns.empty())
                append(std::move(implicit));
            return;
        }
        // Flagged columns count only when the constraint names none itself.
        if (key->columns.empty()) {
            for (const Column& column : m_table.columns) {
                if (column.primaryKey)
                    key->columns.push_back(column.name);
            }
        }
        for (Column& column : m_table.columns) {
            if (std::ranges::contains(key->columns, column.name))
                column.primaryKey = true;
        }
    }

    // ForeignKey._set_target_column: a column without a type takes the one of the column it refers to. Other tables are
    // unknown here, so only references into the table itself can be resolved.
    void resolveSelfReferences()
    {
        bool changed = true;
        while (changed) {
            changed = false;
            for (const Constraint& constraint : m_table.constraints) {
                const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
                if (!key || key->referredTable != m_table.name)
                    continue;
                for (std::size_t i = 0; i < std::min(key->columns.size(), key->referredColumns.size()); ++i)
                    changed = takeType(key->columns[i], key->referredColumns[i]) || changed;
            }
        }
    }

    // A key into the table itself refers to it as it was named, with the quotes that it was given.
    void nameSelfReferences()
    {
        for (Constraint& constraint : m_table.constraints) {
            auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
            if (key && key->referredTable == m_table.name)
                key->referredTable = m_table.name;
        }
    }

    bool takeType(const Identifier& from, const Identifier& to)
    {
        const Column* target = m_table.findColumn(to.text());
        const auto column = std::ranges::find(m_table.columns, from, &Column::name);
        if (!target || column == m_table.columns.end() || !types::isNullType(column->type)
            || types::isNullType(target->type))
            return false;
        column->type = target->type;
        return true;
    }

    Table m_table;
    std::uint32_t m_lastOrder = 0;
};

} // namespace

Table buildTable(QualifiedName name, std::vector<TableItem> items)
{
    return Builder(std::move(name)).build(std::move(items));
}

} // namespace retort::schema
