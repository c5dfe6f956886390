#include "core/autogenerate/diff_text.h"

#include "core/autogenerate/comparison_rules.h"
#include "core/autogenerate/table_order.h"
#include "core/sql/dotted_name.h"

namespace retort::autogenerate {

namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string optionalText(const std::optional<std::string>& text)
{
    return text ? reprText(*text) : "None";
}

std::string flagText(const std::optional<bool>& flag)
{
    return !flag ? "None" : *flag ? "True" : "False";
}

// repr() of schema objects; sqlalchemy sql/schema.py.
class Printer {
public:
    explicit Printer(const dialects::Dialect& dialect) : m_dialect(dialect) {}

    Result<std::string> operator()(const Difference& difference)
    {
        struct Visitor {
            Printer& printer;
            const Difference& difference;
            using Text = Result<std::string>;

            Text operator()(const operations::CreateTable& op) const { return printer.tableTuple("add_table", op.table); }
            Text operator()(const operations::DropTable&) const
            {
                const auto* back = std::get_if<operations::CreateTable>(&difference.downgrade.body);
                return printer.tableTuple("remove_table", back->table);
            }
            Text operator()(const operations::AddColumn& op) const { return printer.columnTuple("add_column", op.table, op.column); }
            Text operator()(const operations::DropColumn& op) const
            {
                const auto* back = std::get_if<operations::AddColumn>(&difference.downgrade.body);
                return printer.columnTuple("remove_column", op.table, back->column);
            }
            Text operator()(const operations::AlterColumn& op) const { return printer.alterList(op); }
            Text operator()(const operations::CreateIndex& op) const { return printer.indexTuple("add_index", op.index, op.table); }
            Text operator()(const operations::DropIndex& op) const
            {
                const auto* back = std::get_if<operations::CreateIndex>(&difference.downgrade.body);
                return printer.indexTuple("remove_index", back->index, *op.table);
            }
            Text operator()(const operations::CreateConstraint& op) const { return printer.constraintTuple(true, op); }
            Text operator()(const operations::DropConstraint&) const
            {
                return printer.constraintTuple(false, *std::get_if<operations::CreateConstraint>(&difference.downgrade.body));
            }
            Text operator()(const operations::CreateTableComment& op) const
            {
                return "('add_table_comment', " + emptyTable(op.table) + ", " + optionalText(op.existingComment) + ')';
            }
            Text operator()(const operations::DropTableComment& op) const { return "('remove_table_comment', " + emptyTable(op.table) + ')'; }
            Text operator()(const operations::RenameTable& op) const
            {
                return "('rename_table', " + schemaText(op.table) + ", " + reprText(op.table.name.text()) + ", " + reprText(op.newName.text()) + ')';
            }
            // Comparing makes none of these.
            Text operator()(const operations::Execute&) const { return none(); }
            Text operator()(const operations::BulkInsert&) const { return none(); }
            Text operator()(const operations::CreateType&) const { return none(); }
            Text operator()(const operations::DropType&) const { return none(); }
            Text operator()(const operations::BatchAlterTable&) const { return none(); }
            Text operator()(const operations::AutocommitBlock&) const { return none(); }
            [[nodiscard]] Text none() const { return '(' + reprText(operations::directiveName(difference.upgrade.body)) + ",)"; }
        };
        if (difference.kind == ChangeKind::EnumValues)
            return "('enum_values', " + reprText(difference.name) + ", " + listText(difference.values.first) + ", " + listText(difference.values.second) + ')';
        if (!difference.texts.first.empty() || !difference.texts.second.empty())
            return textsTuple(difference);
        if (difference.kind == ChangeKind::AddSequence)
            return "('add_sequence', " + reprText(difference.name) + ')';
        return std::visit(Visitor{.printer = *this, .difference = difference}, difference.upgrade.body);
    }

private:
    static std::string listText(const std::vector<std::string>& values)
    {
        std::string text;
        for (const std::string& value : values)
            text += (text.empty() ? "" : ", ") + reprText(value);
        return '[' + text + ']';
    }
    static std::string schemaText(const sql::QualifiedName& table) { return table.schema ? reprText(table.schema->text()) : "None"; }
    static std::string textsTuple(const Difference& difference)
    {
        const std::string word = difference.kind == ChangeKind::ChangeCheck ? "modify_check" : "modify_computed";
        return "('" + word + "', " + schemaText(difference.table) + ", " + reprText(difference.table.name.text()) + ", " + reprText(difference.name) + ", "
               + reprText(difference.texts.first) + ", " + reprText(difference.texts.second) + ')';
    }
    static std::string emptyTable(const sql::QualifiedName& table)
    {
        return "Table(" + reprText(table.name.text()) + ", MetaData(), schema=" + schemaText(table) + ')';
    }

    Result<std::string> expressionText(const sql::ExpressionPtr& expression) const
    {
        RETORT_TRY(const std::string sql, m_dialect.expression(expression));
        return "text(" + reprText(sql) + ')';
    }

    Result<std::string> defaultText(const schema::ServerDefault& value) const
    {
        if (const auto* text = std::get_if<std::string>(&value))
            return "DefaultClause(" + reprText(*text) + ", for_update=False)";
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&value)) {
            RETORT_TRY(const std::string text, expressionText(*expression));
            return "DefaultClause(" + text + ", for_update=False)";
        }
        return std::string(std::holds_alternative<schema::FetchedValue>(value) ? "FetchedValue()" : "None");
    }

    Result<std::string> changeText(const operations::DefaultChange& change) const
    {
        if (std::holds_alternative<operations::NotGiven>(change))
            return std::string("False");
        if (const auto* text = std::get_if<std::string>(&change))
            return defaultText(*text);
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&change))
            return defaultText(*expression);
        if (std::holds_alternative<schema::FetchedValue>(change))
            return std::string("FetchedValue()");
        if (const auto* identity = std::get_if<schema::Identity>(&change))
            return identityText(*identity);
        if (std::holds_alternative<schema::Computed>(change))
            return std::string("Computed()");
        return std::string("None");
    }

    static std::string identityText(const schema::Identity& identity)
    {
        std::vector<std::string> parts;
        const auto number = [&](const char* name, const std::optional<std::int64_t>& value) {
            if (value)
                parts.push_back(name + ("=" + std::to_string(*value)));
        };
        if (identity.always)
            parts.emplace_back("always=True");
        const schema::IdentityOptions& options = identity.options;
        number("start", options.start);
        number("increment", options.increment);
        number("minvalue", options.minvalue);
        number("maxvalue", options.maxvalue);
        if (options.cycle)
            parts.push_back("cycle=" + flagText(options.cycle));
        number("cache", options.cache);
        return "Identity(" + joined(parts) + ')';
    }

    Result<std::string> columnText(const schema::Column& column, const schema::Table* table, const sql::QualifiedName& name) const
    {
        std::vector<std::string> parts{reprText(column.name.text()), column.type->repr()};
        if (table != nullptr) {
            for (const schema::Constraint& constraint : table->constraints) {
                const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
                for (std::size_t i = 0; key != nullptr && i < key->columns.size() && i < key->referredColumns.size(); ++i) {
                    if (key->columns[i] == column.name)
                        parts.push_back("ForeignKey(" + reprText(sql::dottedName(key->referredTable) + '.' + key->referredColumns[i].text()) + ')');
                }
            }
        }
        parts.push_back("table=<" + name.name.text() + '>');
        if (column.primaryKey)
            parts.emplace_back("primary_key=True");
        if (!column.effectivelyNullable())
            parts.emplace_back("nullable=False");
        if (column.hasServerDefault()) {
            RETORT_TRY(const std::string text, defaultText(column.serverDefault));
            parts.push_back("server_default=" + text);
        }
        if (column.identity)
            parts.push_back("server_default=" + identityText(*column.identity));
        if (column.comment)
            parts.push_back("comment=" + reprText(*column.comment));
        return "Column(" + joined(parts) + ')';
    }

    Result<std::string> tableTuple(const std::string& word, const schema::Table& table) const
    {
        std::vector<std::string> parts{reprText(table.name.name.text()), "MetaData()"};
        for (const schema::Column& column : table.columns) {
            RETORT_TRY(std::string text, columnText(column, &table, table.name));
            parts.push_back(std::move(text));
        }
        parts.push_back("schema=" + schemaText(table.name));
        return "('" + word + "', Table(" + joined(parts) + "))";
    }

    Result<std::string> columnTuple(const std::string& word, const sql::QualifiedName& table, const schema::Column& column) const
    {
        RETORT_TRY(const std::string text, columnText(column, nullptr, table));
        return "('" + word + "', " + schemaText(table) + ", " + reprText(table.name.text()) + ", " + text + ')';
    }

    Result<std::string> indexTuple(const std::string& word, const schema::Index& index, const sql::QualifiedName& table) const
    {
        std::vector<std::string> parts{reprText(index.name ? index.name->text() : std::string())};
        for (const sql::ExpressionPtr& expression : index.expressions) {
            if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node)) {
                parts.push_back("Column(" + reprText(column->name.text()) + ", table=<" + table.name.text() + ">)");
                continue;
            }
            RETORT_TRY(std::string text, expressionText(expression));
            parts.push_back(std::move(text));
        }
        if (index.unique)
            parts.emplace_back("unique=True");
        return "('" + word + "', Index(" + joined(parts) + "))";
    }

    Result<std::string> constraintTuple(bool added, const operations::CreateConstraint& op) const
    {
        const auto columnList = [&](const std::vector<sql::Identifier>& columns) {
            std::vector<std::string> texts;
            for (const sql::Identifier& column : columns)
                texts.push_back("Column(" + reprText(column.text()) + ", table=<" + op.table.name.text() + ">)");
            return texts;
        };
        std::vector<std::string> parts;
        std::string word = added ? "add_constraint" : "remove_constraint";
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&op.constraint)) {
            word = added ? "add_fk" : "remove_fk";
            parts = columnList(key->columns);
            for (const sql::Identifier& column : key->referredColumns)
                parts.push_back("ForeignKey(" + reprText(sql::dottedName(key->referredTable) + '.' + column.text()) + ')');
            for (const auto& [name, value] : {std::pair("onupdate", key->onupdate), std::pair("ondelete", key->ondelete)}) {
                if (value)
                    parts.push_back(name + ("=" + reprText(*value)));
            }
        } else if (const auto* check = std::get_if<schema::CheckConstraint>(&op.constraint)) {
            RETORT_TRY(std::string text, expressionText(check->sqltext));
            parts.push_back(std::move(text));
        } else if (const auto* listed = schema::listedColumns(op.constraint)) {
            parts = columnList(*listed);
        }
        if (const auto& name = schema::base(op.constraint).name)
            parts.push_back("name=" + reprText(name->text()));
        return "('" + word + "', " + std::string(schema::className(op.constraint)) + '(' + joined(parts) + "))";
    }

    // alembic operations/ops.py: AlterColumnOp.to_diff_tuple
    Result<std::string> alterList(const operations::AlterColumn& op) const
    {
        const std::string place = schemaText(op.table) + ", " + reprText(op.table.name.text()) + ", " + reprText(op.column.text());
        const std::string nullable = "'existing_nullable': " + flagText(op.existingNullable);
        RETORT_TRY(const std::string existingDefault, changeText(op.existingServerDefault));
        const std::string fallback = "'existing_server_default': " + existingDefault;
        const std::string comment = "'existing_comment': " + optionalText(op.existingComment);
        const std::string existingType = op.existingType ? op.existingType->repr() : "None";
        const std::string type = "'existing_type': " + existingType;
        const auto entry = [&](const std::string& word, const std::vector<std::string>& existing, const std::string& before, const std::string& after) {
            return "('" + word + "', " + place + ", {" + joined(existing) + "}, " + before + ", " + after + ')';
        };
        std::vector<std::string> entries;
        if (op.newName)
            entries.push_back("('rename_column', " + place + ", " + reprText(op.newName->text()) + ')');
        if (op.type)
            entries.push_back(entry("modify_type", {nullable, fallback, comment}, existingType, op.type->repr()));
        if (op.nullable)
            entries.push_back(entry("modify_nullable", {type, fallback, comment}, flagText(op.existingNullable), flagText(op.nullable)));
        if (!std::holds_alternative<operations::NotGiven>(op.serverDefault)) {
            RETORT_TRY(const std::string wanted, changeText(op.serverDefault));
            entries.push_back(entry("modify_default", {nullable, type, comment}, existingDefault, wanted));
        }
        if (!std::holds_alternative<operations::NotGiven>(op.comment)) {
            const auto* text = std::get_if<std::string>(&op.comment);
            entries.push_back(entry("modify_comment", {nullable, type, fallback}, optionalText(op.existingComment),
                                    text != nullptr ? reprText(*text) : "None"));
        }
        return '[' + joined(entries) + ']';
    }

    const dialects::Dialect& m_dialect;
};

} // namespace

Result<std::vector<std::string>> diffTuples(const Comparison& comparison, const dialects::Dialect& dialect)
{
    Printer printer(dialect);
    std::vector<std::string> parts;
    for (const DifferenceGroup& group : comparison.groups) {
        for (const Difference& difference : group.differences) {
            RETORT_TRY(std::string text, printer(difference));
            parts.push_back(std::move(text));
        }
    }
    return parts;
}

std::string diffText(const std::vector<std::string>& tuples)
{
    return '[' + joined(tuples) + ']';
}

} // namespace retort::autogenerate
