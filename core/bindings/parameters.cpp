// bind.execute(statement, parameters) on a live connection.

#include <algorithm>
#include <map>
#include <set>

#include "core/bindings/expression_rewrite.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"
#include "core/sql/text_binds.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

namespace {

// text() and bindparam() with values for their names. Names that the parameters do not have keep what they had.
class BindValues {
public:
    BindValues(ScriptRun& run, py::DictObject& parameters) : m_run(run)
    {
        for (const py::HashTable::Entry& entry : parameters.table().entries()) {
            const std::string* name = entry.live ? entry.key.str() : nullptr;
            if (name)
                m_values.emplace(*name, entry.value);
        }
    }

    [[nodiscard]] py::EvalResult<sql::ExpressionPtr> apply(const sql::ExpressionPtr& expression)
    {
        std::optional<py::Raised> raised;
        sql::ExpressionPtr result = rewritten(expression, [&](const sql::ExpressionPtr& part) -> sql::ExpressionPtr {
            const auto* text = std::get_if<sql::TextClause>(&part->node);
            if (!text || raised)
                return nullptr;
            auto replaced = bound(*text);
            if (replaced)
                return *replaced;
            raised = std::move(replaced).error();
            return nullptr;
        });
        if (raised)
            return std::unexpected(std::move(*raised));
        return result;
    }
    [[nodiscard]] bool isUsed(const std::string& name) const { return m_used.contains(name); }

private:
    [[nodiscard]] py::EvalResult<sql::ExpressionPtr> bound(sql::TextClause text)
    {
        for (const sql::TextPiece& piece : sql::splitText(text.text)) {
            const auto given = m_values.find(piece.text);
            if (!piece.isBind || given == m_values.end())
                continue;
            auto known = std::ranges::find(text.binds, piece.text, &sql::TextBind::name);
            if (known == text.binds.end())
                known = text.binds.insert(known, sql::TextBind{.name = piece.text, .value = {}, .type = types::nullType()}); // the driver has it as it is
            RETORT_TRY(std::optional<sql::Value> value, sqlValue(m_run, given->second, known->type));
            if (!value)
                return py::unsupported("a '" + py::typeName(given->second) + "' as the value of ':" + piece.text
                                       + "' is not evaluated natively");
            known->value = std::move(value);
            m_used.insert(piece.text);
        }
        return sql::makeExpression(std::move(text));
    }

    ScriptRun& m_run;
    std::map<std::string, py::Value> m_values;
    std::set<std::string> m_used;
};

// Parameters that no bindparam() asked for are columns of the INSERT or UPDATE.
py::EvalResult<sql::ExpressionPtr> withColumns(ScriptRun& run, const DmlObject& statement,
                                               sql::ExpressionPtr expression, const BindValues& binds,
                                               py::DictObject& parameters)
{
    auto columns = py::makeDict();
    for (const py::HashTable::Entry& entry : parameters.table().entries()) {
        const std::string* name = entry.live ? entry.key.str() : nullptr;
        if (name && !binds.isUsed(*name))
            columns->table().set(*name, entry.value);
    }
    if (columns->table().size() == 0)
        return expression;
    if (statement.parts().kind == DmlObject::Kind::Insert) {
        RETORT_TRY(const py::Value method,
                   py::getAttribute(run.interpreter(), py::Value(std::make_shared<DmlObject>(run, statement.parts())),
                                    "values"));
        RETORT_TRY(const py::Value filled,
                   py::call(run.interpreter(), method, {.positional = {py::Value(columns)}, .keyword = {}}));
        return executable(run, filled);
    }
    RETORT_TRY(std::vector<sql::Assignment> row, assignments(run, *statement.parts().table, *columns));
    if (const auto* update = std::get_if<sql::Update>(&expression->node)) {
        sql::Update copy = *update;
        copy.values.insert(copy.values.end(), row.begin(), row.end());
        return sql::makeExpression(std::move(copy));
    }
    return py::unsupported("parameters of this statement are not evaluated natively");
}

py::EvalResult<sql::ExpressionPtr> withOne(ScriptRun& run, const py::Value& statement, py::DictObject& parameters)
{
    const auto element = statement.as<SqlElement>();
    BindValues binds(run, parameters);
    RETORT_TRY(sql::ExpressionPtr expression, binds.apply(element->expression()));
    if (const auto dml = statement.as<DmlObject>())
        return withColumns(run, *dml, std::move(expression), binds, parameters);
    return expression;
}

} // namespace

py::EvalResult<std::vector<sql::ExpressionPtr>> withParameters(ScriptRun& run, const py::Value& statement,
                                                               const py::Value& parameters)
{
    std::vector<sql::ExpressionPtr> statements;
    if (!statement.as<SqlElement>()) {
        RETORT_TRY(sql::ExpressionPtr expression, executable(run, statement));
        statements.push_back(std::move(expression));
        return statements;
    }
    std::vector<py::Value> sets{parameters};
    if (!py::asDict(parameters)) {
        RETORT_TRY(sets, py::toVector(run.interpreter(), parameters));
    }
    for (const py::Value& set : sets) {
        py::DictObject* dict = py::asDict(set);
        if (!dict)
            return py::unsupported("parameters that are not dicts are not evaluated natively");
        RETORT_TRY(sql::ExpressionPtr expression, withOne(run, statement, *dict));
        statements.push_back(std::move(expression));
    }
    return statements;
}

} // namespace retort::bindings
