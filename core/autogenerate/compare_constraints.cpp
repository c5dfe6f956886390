// Foreign keys, comments and checks of a table. alembic autogenerate/compare.py

#include <algorithm>
#include <list>
#include <map>
#include <set>

#include "core/autogenerate/table_comparison.h"
#include "core/dialects/generic/ddl_compiler.h" // lowerCase

namespace retort::autogenerate {

namespace {

std::string joined(const std::vector<sql::Identifier>& names)
{
    std::string text;
    for (const sql::Identifier& name : names)
        text += (text.empty() ? "" : ", ") + name.text();
    return text;
}

// alembic ddl/_autogen.py: _fk_constraint_sig. Names are no part of it. options: whether the actions are.
std::vector<std::string> signatureOf(const schema::ForeignKeyConstraint& key, bool options)
{
    std::vector<std::string> signature{key.referredTable.schema ? key.referredTable.schema->text() : std::string(), key.referredTable.name.text()};
    for (const sql::Identifier& column : key.columns)
        signature.push_back("from " + column.text());
    for (const sql::Identifier& column : key.referredColumns)
        signature.push_back("to " + column.text());
    if (!options)
        return signature;
    for (const std::optional<std::string>& action : {key.onupdate, key.ondelete}) {
        const std::string text = dialects::lowerCase(action.value_or(""));
        signature.push_back(text == "no action" ? "" : text);
    }
    const bool deferred = key.initially && dialects::lowerCase(*key.initially) == "deferred";
    signature.push_back(deferred ? "initially_deferrable" : key.deferrable.value_or(false) ? "deferrable" : "not deferrable");
    return signature;
}

std::list<schema::ForeignKeyConstraint> keysOf(const schema::Table& table)
{
    std::list<schema::ForeignKeyConstraint> keys;
    for (const schema::Constraint& constraint : table.constraints) {
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint))
            keys.push_back(*key);
    }
    return keys;
}

} // namespace

Result<void> TableComparison::compareForeignKeys()
{
    std::list<schema::ForeignKeyConstraint> inDatabase = keysOf(*m_database);
    const std::list<schema::ForeignKeyConstraint> inModel = keysOf(*m_model);
    for (auto key = inDatabase.begin(); key != inDatabase.end();) {
        RETORT_TRY(const bool included, m_run.includesName(key->name ? std::optional(key->name->text()) : std::nullopt, "foreign_key_constraint", m_name));
        key = included ? std::next(key) : inDatabase.erase(key);
    }
    for (schema::ForeignKeyConstraint& key : inDatabase) {
        const auto same = std::ranges::find_if(
            inModel, [&](const schema::ForeignKeyConstraint& other) { return signatureOf(other, false) == signatureOf(key, false); });
        if (same != inModel.end())
            m_run.rules.correctForeignKey(*same, key);
    }
    const auto has = [](const std::list<schema::ForeignKeyConstraint>& keys, const std::vector<std::string>& signature) {
        return std::ranges::any_of(keys, [&](const schema::ForeignKeyConstraint& key) { return signatureOf(key, true) == signature; });
    };
    const auto look = [&](const std::list<schema::ForeignKeyConstraint>& keys, const std::list<schema::ForeignKeyConstraint>& others,
                          bool reflected) -> Result<void> {
        std::set<std::vector<std::string>> seen;
        for (const schema::ForeignKeyConstraint& key : keys) {
            if (has(others, signatureOf(key, true)) || !seen.insert(signatureOf(key, true)).second)
                continue;
            const schema::Constraint constraint = key;
            const auto twin = std::ranges::find_if(others, [&](const schema::ForeignKeyConstraint& other) { return key.name && other.name == key.name; });
            const std::optional<schema::Constraint> twinConstraint = twin != others.end() ? std::optional<schema::Constraint>(*twin) : std::nullopt;
            const ComparedObject compareTo = twinConstraint ? ComparedObject{.table = reflected ? m_model : m_database, .constraint = &*twinConstraint}
                                                            : ComparedObject{};
            const std::optional<std::string> name = key.name ? std::optional(key.name->text()) : std::nullopt;
            RETORT_TRY(const bool included, m_run.includes({.table = reflected ? m_database : m_model, .constraint = &constraint}, name,
                                                           "foreign_key_constraint", reflected, compareTo));
            if (!included)
                continue;
            const std::string finding = std::string("Detected ") + (reflected ? "removed" : "added") + " foreign key (" + joined(key.columns) + ")("
                                        + joined(key.referredColumns) + ") on table " + label();
            if (reflected)
                add(ChangeKind::RemoveConstraint, name.value_or(""), drop(constraint), create(constraint), finding);
            else
                add(ChangeKind::AddConstraint, name.value_or(""), create(constraint), drop(constraint), finding);
        }
        return {};
    };
    RETORT_CHECK(look(inDatabase, inModel, true));
    return look(inModel, inDatabase, false);
}

// _compare_table_comment; Alembic has no log line for it.
void TableComparison::compareComment()
{
    if (!m_run.dialect.traits().supportsComments || m_database->comment == m_model->comment)
        return;
    const operations::CreateTableComment set{.table = m_name, .comment = m_model->comment, .existingComment = m_database->comment};
    const operations::DropTableComment remove{.table = m_name, .existingComment = m_database->comment};
    operations::OperationBody back = operations::DropTableComment{.table = m_name, .existingComment = m_model->comment};
    if (m_database->comment) {
        back = operations::CreateTableComment{.table = m_name, .comment = m_database->comment, .existingComment = m_model->comment};
    }
    const operations::OperationBody forth = m_model->comment ? operations::OperationBody(set) : operations::OperationBody(remove);
    m_group.differences.push_back({.kind = ChangeKind::TableComment,
                                   .table = m_name,
                                   .name = {},
                                   .upgrade = {.body = forth, .source = {}},
                                   .downgrade = {.body = back, .source = {}},
                                   .findings = {"Detected comment of table '" + label() + '\''}});
}

// Alembic 1.19: named checks that one side lacks; their text is never compared. What a Boolean or Enum brings along is
// the type's business.
Result<void> TableComparison::compareChecks()
{
    std::map<std::string, const schema::CheckConstraint*> inDatabase, inModel;
    for (const schema::Constraint& constraint : m_database->constraints) {
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        if (check == nullptr || !check->name)
            continue;
        RETORT_TRY(const bool included, m_run.includesName(check->name->text(), "check_constraint", m_name));
        if (included)
            inDatabase.emplace(check->name->text(), check);
    }
    std::set<std::string> ofTypes;
    for (const schema::Constraint& constraint : m_model->constraints) {
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        if (check == nullptr || !check->name)
            continue;
        RETORT_TRY(std::string name, m_run.finalName(*check->name, false));
        if (check->typeBound)
            ofTypes.insert(std::move(name));
        else
            inModel.emplace(std::move(name), check);
    }
    for (const auto& [name, check] : inDatabase) {
        if (inModel.contains(name) || ofTypes.contains(name))
            continue;
        const schema::Constraint constraint = *check;
        RETORT_TRY(const bool included, m_run.includes({.table = m_database, .constraint = &constraint}, name, "check_constraint", true));
        if (included)
            add(ChangeKind::RemoveConstraint, name, drop(constraint), create(constraint),
                "Detected removed check constraint " + reprText(name) + " on table " + reprText(label()));
    }
    for (const auto& [name, check] : inModel) {
        if (inDatabase.contains(name))
            continue;
        const schema::Constraint constraint = *check;
        RETORT_TRY(const bool included, m_run.includes({.table = m_model, .constraint = &constraint}, name, "check_constraint", false));
        if (included)
            add(ChangeKind::AddConstraint, name, create(constraint), drop(constraint),
                "Detected added check constraint " + reprText(name) + " on table " + reprText(label()));
    }
    return {};
}

} // namespace retort::autogenerate
