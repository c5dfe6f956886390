// Indexes and unique constraints. alembic autogenerate/compare.py: _compare_indexes_and_uniques

#include <algorithm>
#include <map>

#include "core/autogenerate/table_comparison.h"

namespace retort::autogenerate {

namespace {

// The signatures by which Alembic finds an object that has another name (alembic ddl/_autogen.py).
using UniqueSignature = std::vector<std::string>;
struct IndexSignature {
    bool unique = false;
    std::vector<std::optional<std::string>> columns; // nothing: an expression
    friend bool operator==(const IndexSignature&, const IndexSignature&) = default;
};

IndexSignature signatureOf(const schema::Index& index)
{
    IndexSignature signature{.unique = index.unique, .columns = {}};
    for (const sql::ExpressionPtr& expression : index.expressions) {
        const auto* column = std::get_if<sql::ColumnRef>(&expression->node);
        signature.columns.push_back(column != nullptr ? std::optional(column->name.text()) : std::nullopt);
    }
    return signature;
}

UniqueSignature signatureOf(const schema::UniqueConstraint& constraint)
{
    UniqueSignature names;
    for (const sql::Identifier& column : constraint.columns)
        names.push_back(column.text());
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> texts(const std::vector<sql::Identifier>& names)
{
    std::vector<std::string> result;
    for (const sql::Identifier& name : names)
        result.push_back(name.text());
    return result;
}

// What a MySQL server calls a unique index.
schema::UniqueConstraint asConstraint(const schema::Index& index)
{
    schema::UniqueConstraint constraint;
    constraint.name = index.name;
    for (const std::string& column : columnNames(index))
        constraint.columns.emplace_back(column);
    return constraint;
}

// _correct_for_uq_duplicates_uix: what the database reports as both is taken for what the model says it is.
void takeDuplicatesOnce(Keys& keys, const Keys& model)
{
    const auto isModelName = [&](const UniqueKey& key) { return std::ranges::contains(model.modelUniques, key.name, &UniqueKey::name); };
    const auto isUnnamedInModel = [&](const UniqueKey& key) {
        return std::ranges::any_of(model.modelUniques, [&](const UniqueKey& unique) { return !unique.name && unique.signature == key.signature; });
    };
    const auto isModelUniqueIndex = [&](const std::string& name) {
        return std::ranges::any_of(model.modelIndexes, [&](const IndexKey& key) { return key.index->unique && key.name == name; });
    };
    const std::vector<UniqueKey> all = keys.databaseUniques;
    for (const UniqueKey& key : all) {
        if (!key.duplicatesIndex)
            continue;
        if (!isModelName(key)) {
            if (!isUnnamedInModel(key))
                std::erase_if(keys.databaseUniques, [&](const UniqueKey& other) { return other.name == key.name; });
        } else if (!isModelUniqueIndex(*key.name)) {
            std::erase_if(keys.databaseIndexes, [&](const IndexKey& index) { return index.index->unique && index.name == *key.name; });
        }
    }
}

// The keys of one side by their names.
struct Named {
    const UniqueKey* unique = nullptr;
    const IndexKey* index = nullptr;
    [[nodiscard]] bool isDoubled() const { return unique != nullptr && index != nullptr; }
};
std::map<std::string, Named> byName(const std::vector<UniqueKey>& uniques, const std::vector<IndexKey>& indexes)
{
    std::map<std::string, Named> names;
    for (const UniqueKey& key : uniques) {
        if (key.name)
            names[*key.name].unique = &key;
    }
    for (const IndexKey& key : indexes)
        names[key.name].index = &key;
    return names;
}

} // namespace

Result<Keys> TableComparison::collectKeys(std::vector<schema::UniqueConstraint>& made) const
{
    Keys keys;
    if (m_model != nullptr) {
        for (const schema::Constraint& constraint : m_model->constraints) {
            const auto* unique = std::get_if<schema::UniqueConstraint>(&constraint);
            if (unique == nullptr)
                continue;
            UniqueKey key{.constraint = unique, .name = {}, .signature = signatureOf(*unique)};
            if (unique->name) {
                RETORT_TRY(key.name, m_run.finalName(*unique->name, false));
            }
            keys.modelUniques.push_back(std::move(key));
        }
        for (const schema::Index& index : m_model->indexes) {
            if (!index.name)
                return fail(ErrorCode::Compile, "an index of the table '" + label() + "' has no name, and no naming convention gives it one");
            RETORT_TRY(std::string name, m_run.finalName(*index.name, true));
            keys.modelIndexes.push_back({.index = &index, .name = std::move(name)});
        }
    }
    if (m_database == nullptr)
        return keys;
    const auto addUnique = [&](const schema::UniqueConstraint& unique, bool duplicates) -> Result<void> {
        const std::optional<std::string> name = unique.name ? std::optional(unique.name->text()) : std::nullopt;
        RETORT_TRY(const bool included, m_run.includesName(name, "unique_constraint", m_name));
        if (included)
            keys.databaseUniques.push_back({.constraint = &unique, .name = name, .signature = signatureOf(unique), .duplicatesIndex = duplicates});
        return {};
    };
    // For a table that goes they are part of it.
    if (m_model != nullptr) {
        for (const schema::Constraint& constraint : m_database->constraints) {
            if (const auto* unique = std::get_if<schema::UniqueConstraint>(&constraint))
                RETORT_CHECK(addUnique(*unique, false));
        }
        if (m_run.rules.uniquesAreIndexes()) {
            made.reserve(m_database->indexes.size()); // the keys point to its elements
            for (const schema::Index& index : m_database->indexes) {
                if (index.unique) {
                    made.push_back(asConstraint(index));
                    RETORT_CHECK(addUnique(made.back(), true));
                }
            }
        }
    }
    for (const schema::Index& index : m_database->indexes) {
        RETORT_TRY(const bool included, m_run.includesName(index.name->text(), "index", m_name));
        if (included)
            keys.databaseIndexes.push_back({.index = &index, .name = index.name->text()});
    }
    return keys;
}

Result<void> TableComparison::compareKeys()
{
    std::vector<schema::UniqueConstraint> made;
    RETORT_TRY(Keys keys, collectKeys(made));
    if (m_run.rules.uniquesAreIndexes())
        takeDuplicatesOnce(keys, keys);
    RETORT_CHECK(m_run.rules.correctKeys(keys, m_database));

    const std::map<std::string, Named> inModel = byName(keys.modelUniques, keys.modelIndexes);
    const std::map<std::string, Named> inDatabase = byName(keys.databaseUniques, keys.databaseIndexes);
    const auto modelHas = [&](const UniqueSignature& signature) { return std::ranges::contains(keys.modelUniques, signature, &UniqueKey::signature); };
    for (const auto& [name, found] : inDatabase) {
        if (inModel.contains(name))
            continue;
        const bool unnamed = found.unique != nullptr && std::ranges::any_of(keys.modelUniques, [&](const UniqueKey& unique) {
                                 return !unique.name && unique.signature == found.unique->signature;
                             });
        // Of two objects with one name Alembic looks at the index.
        if (unnamed && found.index == nullptr)
            continue;
        if (found.isDoubled()) {
            const bool indexKnown = std::ranges::any_of(
                keys.modelIndexes, [&](const IndexKey& key) { return signatureOf(*key.index) == signatureOf(*found.index->index); });
            if (!indexKnown && !modelHas(found.unique->signature)) {
                RETORT_CHECK(removeUnique(*found.unique));
                RETORT_CHECK(removeIndex(*found.index));
            }
        } else if (found.index != nullptr) {
            RETORT_CHECK(removeIndex(*found.index));
        } else {
            RETORT_CHECK(removeUnique(*found.unique));
        }
    }
    for (const auto& [name, wanted] : inModel) {
        const auto found = inDatabase.find(name);
        if (found == inDatabase.end())
            continue;
        const Named& there = found->second;
        const bool wantsIndex = wanted.index != nullptr;
        const bool isIndex = there.isDoubled() ? wantsIndex : there.index != nullptr;
        if (isIndex != wantsIndex) {
            RETORT_CHECK(isIndex ? removeIndex(*there.index) : removeUnique(*there.unique));
            RETORT_CHECK(wantsIndex ? addIndex(*wanted.index) : addUnique(*wanted.unique));
            continue;
        }
        Verdict verdict;
        if (wantsIndex) {
            RETORT_TRY(verdict, m_run.rules.compareIndexes(*wanted.index->index, *there.index->index, m_name));
        } else {
            verdict = m_run.rules.compareUniques(*wanted.unique, *there.unique);
        }
        if (verdict.kind == Verdict::Kind::Different)
            RETORT_CHECK(wantsIndex ? changeIndex(*there.index, *wanted.index, verdict.message) : changeUnique(*there.unique, *wanted.unique, verdict.message));
        else if (verdict.kind == Verdict::Kind::Skip)
            m_run.log(std::string("Cannot compare ") + (wantsIndex ? "index " : "unique constraint ") + reprText(name) + ", assuming equal and skipping. "
                      + verdict.message);
    }
    for (const auto& [name, wanted] : inModel) {
        if (!inDatabase.contains(name))
            RETORT_CHECK(wanted.index != nullptr ? addIndex(*wanted.index) : addUnique(*wanted.unique));
    }
    std::vector<UniqueSignature> seen;
    for (const UniqueKey& unique : keys.modelUniques) {
        const bool known = std::ranges::contains(keys.databaseUniques, unique.signature, &UniqueKey::signature);
        if (unique.name || known || std::ranges::contains(seen, unique.signature))
            continue;
        seen.push_back(unique.signature);
        RETORT_CHECK(addUnique(unique));
    }
    return {};
}

Result<void> TableComparison::addIndex(const IndexKey& key)
{
    const std::optional<std::string> name = key.index->name->text();
    RETORT_TRY(const bool included, m_run.includes({.table = m_model, .index = key.index}, name, "index", false));
    if (included)
        add(ChangeKind::AddIndex, *name, create(*key.index), drop(*key.index),
            "Detected added index '" + reprText(*name) + "' on '" + tupleText(columnNames(*key.index)) + '\'');
    return {};
}

Result<void> TableComparison::removeIndex(const IndexKey& key)
{
    RETORT_TRY(const bool included, m_run.includes({.table = m_database, .index = key.index}, key.name, "index", true));
    if (included)
        add(ChangeKind::RemoveIndex, key.name, drop(*key.index), create(*key.index),
            "Detected removed index " + reprText(key.name) + " on " + reprText(m_name.name.text()));
    return {};
}

Result<void> TableComparison::changeIndex(const IndexKey& database, const IndexKey& model, const std::string& message)
{
    RETORT_TRY(const bool included, m_run.includes({.table = m_model, .index = model.index}, model.index->name->text(), "index", false,
                                                   {.table = m_database, .index = database.index}));
    if (!included)
        return {};
    add(ChangeKind::RemoveIndex, database.name, drop(*database.index), create(*database.index),
        "Detected changed index " + reprText(database.name) + " on " + reprText(m_name.name.text()) + ": " + message);
    add(ChangeKind::AddIndex, model.name, create(*model.index), drop(*model.index), {});
    return {};
}

Result<void> TableComparison::addUnique(const UniqueKey& key)
{
    if (m_database == nullptr)
        return {}; // part of the table
    const schema::Constraint constraint = *key.constraint;
    const std::optional<std::string> name = key.constraint->name ? std::optional(key.constraint->name->text()) : std::nullopt;
    RETORT_TRY(const bool included, m_run.includes({.table = m_model, .constraint = &constraint}, name, "unique_constraint", false));
    if (included)
        add(ChangeKind::AddConstraint, name.value_or(""), create(constraint), drop(constraint),
            "Detected added unique constraint " + (name ? reprText(*name) : std::string("None")) + " on '" + tupleText(texts(key.constraint->columns)) + '\'');
    return {};
}

Result<void> TableComparison::removeUnique(const UniqueKey& key)
{
    const schema::Constraint constraint = *key.constraint;
    RETORT_TRY(const bool included, m_run.includes({.table = m_database, .constraint = &constraint}, key.name, "unique_constraint", true));
    if (included)
        add(ChangeKind::RemoveConstraint, key.name.value_or(""), drop(constraint), create(constraint),
            "Detected removed unique constraint " + (key.name ? reprText(*key.name) : std::string("None")) + " on " + reprText(m_name.name.text()));
    return {};
}

Result<void> TableComparison::changeUnique(const UniqueKey& database, const UniqueKey& model, const std::string& message)
{
    const schema::Constraint before = *database.constraint;
    const schema::Constraint after = *model.constraint;
    RETORT_TRY(const bool included, m_run.includes({.table = m_model, .constraint = &after}, model.name, "unique_constraint", false,
                                                   {.table = m_database, .constraint = &before}));
    if (!included)
        return {};
    add(ChangeKind::RemoveConstraint, *database.name, drop(before), create(before),
        "Detected changed unique constraint " + reprText(*database.name) + " on " + reprText(m_name.name.text()) + ": " + message);
    add(ChangeKind::AddConstraint, *model.name, create(after), drop(after), {});
    return {};
}

} // namespace retort::autogenerate
