#include "core/ddl/data_statements.h"

#include <algorithm>
#include <utility>

#include "core/sql/text_binds.h"

namespace retort::ddl {

namespace {

Result<void> checkBinds(const sql::TextClause& clause)
{
    for (const sql::TextPiece& piece : sql::splitText(clause.text)) {
        if (!piece.isBind)
            continue;
        const auto bind = std::ranges::find(clause.binds, piece.text, &sql::TextBind::name);
        if (bind == clause.binds.end() || !bind->value)
            return fail(ErrorCode::Compile, "A value is required for bind parameter '" + piece.text + "'");
    }
    return {};
}

using Row = std::vector<std::pair<std::string, sql::ExpressionPtr>>;

const sql::ExpressionPtr* valueOf(const Row& row, std::string_view column)
{
    // As in a dict, the last one counts.
    const auto found =
        std::find_if(row.rbegin(), row.rend(), [column](const auto& cell) { return cell.first == column; });
    return found == row.rend() ? nullptr : &found->second;
}

class RowCompiler {
public:
    RowCompiler(const operations::BulkInsert& insert, const dialects::Dialect& dialect,
                const CompilerSettings& settings)
        : m_insert(insert), m_dialect(dialect), m_settings(settings)
    {
    }

    [[nodiscard]] Result<std::string> compile(const Row& row, std::size_t number) const
    {
        RETORT_CHECK(checkKeys(row, number));
        std::vector<sql::Assignment> values;
        for (const schema::Column& column : m_insert.table.columns) {
            const sql::ExpressionPtr* value = valueOf(row, column.name.text());
            if (value != nullptr) {
                RETORT_TRY(sql::ExpressionPtr cell, cellOf(*value, column));
                values.push_back({column.name, std::move(cell), typeOf(column)});
            } else if (m_settings.offline && column.clientDefaultGiven) {
                // A default of Python's own is a parameter without a value there.
                values.push_back({column.name, sql::makeExpression(sql::Null()), column.type});
            } else if (!m_settings.offline && column.clientDefault) {
                values.push_back(
                    {column.name, sql::makeExpression(sql::Literal{*column.clientDefault, column.type}), column.type});
            }
        }
        sql::Insert statement;
        statement.table.name = m_insert.table.name;
        statement.rows.push_back(std::move(values));
        return m_dialect.statement(sql::makeExpression(std::move(statement)));
    }

private:
    [[nodiscard]] bool executesMany() const { return !m_settings.offline && m_insert.multiinsert; }

    [[nodiscard]] Result<void> checkKeys(const Row& row, std::size_t number) const
    {
        for (const auto& [name, value] : row) {
            // An executemany takes its columns from the first row and overlooks what others have besides.
            if (m_insert.table.findColumn(name) == nullptr && !(executesMany() && number > 0)) {
                return m_settings.offline ? fail(ErrorCode::Compile, "KeyError: '" + name + "'")
                                          : fail(ErrorCode::Compile, "Unconsumed column names: " + name);
            }
        }
        if (!executesMany() || number == 0)
            return {};
        for (const auto& [name, value] : m_insert.rows.front()) {
            if (valueOf(row, name) == nullptr) {
                return fail(ErrorCode::Compile, "A value is required for bind parameter '" + name
                                                    + "', in parameter group " + std::to_string(number));
            }
        }
        return {};
    }

    // A live run binds the values: of a column that says no type, sa.column("id"), the driver takes the value's own.
    [[nodiscard]] types::TypePtr typeOf(const schema::Column& column) const
    {
        return !m_settings.offline && types::isNullType(column.type) ? nullptr : column.type;
    }

    // Values get the column's type; inline_literal() keeps its own.
    [[nodiscard]] Result<sql::ExpressionPtr> cellOf(const sql::ExpressionPtr& value, const schema::Column& column) const
    {
        if (const auto* literal = std::get_if<sql::Literal>(&value->node)) {
            if (literal->inlineLiteral)
                return value;
            sql::Literal typed = *literal;
            typed.type = typeOf(column);
            return sql::makeExpression(std::move(typed));
        }
        if (std::holds_alternative<sql::Null>(value->node) || (!m_settings.offline && !m_insert.multiinsert))
            return value;
        return fail(ErrorCode::Compile, "Could not render an SQL expression as a literal value for column '"
                                            + column.name.text() + "'; bulk_insert takes plain values");
    }

    const operations::BulkInsert& m_insert;
    const dialects::Dialect& m_dialect;
    const CompilerSettings& m_settings;
};

} // namespace

Result<std::string> executeSql(const operations::Execute& execute, const dialects::Dialect& dialect,
                               const CompilerSettings& settings)
{
    if (!settings.offline) {
        if (const auto* text = std::get_if<sql::TextClause>(&execute.statement->node))
            RETORT_CHECK(checkBinds(*text));
    }
    return dialect.statement(execute.statement, !settings.offline || settings.literalBinds);
}

Result<std::vector<std::string>> bulkInsertSql(const operations::BulkInsert& insert, const dialects::Dialect& dialect,
                                               const CompilerSettings& settings)
{
    const RowCompiler rows(insert, dialect, settings);
    std::vector<std::string> statements;
    for (std::size_t i = 0; i < insert.rows.size(); ++i) {
        RETORT_TRY(std::string text, rows.compile(insert.rows[i], i));
        statements.push_back(std::move(text));
    }
    return statements;
}

} // namespace retort::ddl
