// The text of named checks. Alembic 1.19 compares whether they are there, older releases not even that.

#include <algorithm>
#include <map>

#include "core/autogenerate/beyond.h"
#include "core/autogenerate/expression_comparison.h"

namespace retort::autogenerate {

namespace {

using Checks = std::map<std::string, schema::CheckConstraint>;

// The check of a Boolean or an Enum is made by its type; as one of its own it is written out.
schema::CheckConstraint asOwn(const schema::CheckConstraint& check)
{
    schema::CheckConstraint own = check;
    own.typeBound = false;
    own.type = nullptr;
    own.columnType = nullptr;
    return own;
}

} // namespace

Result<void> TableComparison::compareCheckTexts()
{
    const bool wanted = m_run.options.beyond.has(Beyond::Checks);
    Checks inDatabase;
    for (const schema::Constraint& constraint : m_database->constraints) {
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        if (check != nullptr && check->name)
            inDatabase.emplace(check->name->text(), *check);
    }
    for (const schema::Constraint& constraint : m_model->constraints) {
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        if (inDatabase.empty() || check == nullptr || !check->name || !m_run.dialect.createsConstraint(constraint))
            continue;
        RETORT_TRY(const std::string name, m_run.finalName(*check->name, false));
        const auto found = inDatabase.find(name);
        if (found == inDatabase.end())
            continue;
        RETORT_TRY(const std::string before, m_run.dialect.expression(found->second.sqltext));
        RETORT_TRY(const std::string after, m_run.dialect.expression(check->sqltext));
        RETORT_TRY(const ComparedExpressions compared,
                   compareExpressions(m_run, {.inDatabase = before, .inModel = after, .computedType = {}}, *m_database, *m_model, wanted));
        if (compared.verdict != ExpressionVerdict::Different)
            continue;
        // A name that a convention has made is not given to it again: op.f().
        if (check->name->conventional())
            found->second.name = sql::Identifier::conventionalName(name);
        const schema::Constraint there = found->second;
        const Result<bool> included = includesCheck(there, constraint, name);
        // Where nobody asked for checks, a filter of env.py that does not answer for them is no failure.
        if (!included && wanted)
            return std::unexpected(included.error());
        if (!included || !*included)
            continue;
        std::string finding = "Detected changed check constraint " + reprText(name) + " on table " + reprText(label()) + ", from " + reprText(compared.inDatabase) + " to " + reprText(compared.inModel);
        if (!wanted) {
            m_run.unseen.push_back({Beyond::Checks, std::move(finding)});
            continue;
        }
        const schema::Constraint own = asOwn(*check);
        add(ChangeKind::ChangeCheck, name, drop(there), drop(own), std::move(finding));
        m_group.differences.back().texts = {compared.inDatabase, compared.inModel};
        m_group.differences.back().upgradeRest = {{.body = create(own), .source = {}}};
        m_group.differences.back().downgradeRest = {{.body = create(there), .source = {}}};
    }
    return {};
}

Result<bool> TableComparison::includesCheck(const schema::Constraint& database, const schema::Constraint& model, const std::string& name) const
{
    RETORT_TRY(const bool named, m_run.includesName(name, "check_constraint", m_name));
    if (!named)
        return false;
    return m_run.includes({.table = m_model, .constraint = &model}, name, "check_constraint", false, {.table = m_database, .constraint = &database});
}

} // namespace retort::autogenerate
