// Foreign keys that cannot be made together with their tables. Alembic writes them into create_table(): of two tables that refer
// to each other the first fails on every database but SQLite, and a key with use_alter=True is never made, because
// SQLAlchemy leaves it out of CREATE TABLE (sql/compiler.py: create_table_constraints).

#include <algorithm>
#include <map>

#include "core/autogenerate/beyond.h"
#include "core/sql/dotted_name.h"

namespace retort::autogenerate {

namespace {

using Key = schema::ForeignKeyConstraint;

class KeySeparation {
public:
    KeySeparation(const ComparisonRun& run, Comparison& result) : m_run(run), m_result(result) {}

    void run()
    {
        note(ChangeKind::AddTable, m_added);
        note(ChangeKind::RemoveTable, m_removed);
        const bool separate = m_run.options.beyond.has(Beyond::Cycles);
        std::vector<DifferenceGroup> made;
        std::vector<DifferenceGroup> dropped;
        for (DifferenceGroup& group : m_result.groups) {
            for (Difference& difference : group.differences) {
                if (difference.kind == ChangeKind::AddTable)
                    take(std::get<operations::CreateTable>(difference.upgrade.body).table, difference.table, true, separate, made);
                else if (difference.kind == ChangeKind::RemoveTable)
                    take(std::get<operations::CreateTable>(difference.downgrade.body).table, difference.table, false, separate, dropped);
            }
        }
        if (!separate)
            return;
        put(std::move(made), ChangeKind::AddTable);
        put(std::move(dropped), ChangeKind::RemoveTable);
        // What it warns of is settled.
        std::erase_if(m_result.warnings, [](const std::string& warning) { return warning.starts_with("Cannot correctly sort tables;"); });
    }

private:
    using Places = std::map<std::string, std::size_t>;

    void note(ChangeKind kind, Places& places) const
    {
        for (const DifferenceGroup& group : m_result.groups) {
            for (const Difference& difference : group.differences) {
                if (difference.kind == kind)
                    places.emplace(sql::dottedName(difference.table), places.size());
            }
        }
    }

    // Whether a table comes before the one that its key refers to, or goes after it.
    [[nodiscard]] bool isTooEarly(const Key& key, const sql::QualifiedName& table, bool added) const
    {
        if (added && key.useAlter)
            return true;
        const Places& places = added ? m_added : m_removed;
        const auto own = places.find(sql::dottedName(table));
        const auto other = places.find(sql::dottedName(key.referredTable));
        if (own == places.end() || other == places.end())
            return false;
        return added ? other->second > own->second : other->second < own->second;
    }

    // A key without a name gets one, or no downgrade could drop it.
    [[nodiscard]] std::optional<sql::Identifier> nameOf(const Key& key, const sql::QualifiedName& table) const
    {
        if (key.name)
            return key.name;
        // What PostgreSQL calls a key that nobody named; of others it is as good.
        std::string name = table.name.text();
        for (const sql::Identifier& column : key.columns)
            name += '_' + column.text();
        return sql::Identifier::conventionalName(name + "_fkey"); // cut to what the database takes
    }

    void take(schema::Table& table, const sql::QualifiedName& name, bool added, bool separate, std::vector<DifferenceGroup>& into)
    {
        for (auto constraint = table.constraints.begin(); constraint != table.constraints.end();) {
            const auto* found = std::get_if<Key>(&*constraint);
            if (found == nullptr || !isTooEarly(*found, name, added)) {
                ++constraint;
                continue;
            }
            if (!separate) {
                tell(*found, name, added);
                ++constraint;
                continue;
            }
            Key key = *found;
            constraint = table.constraints.erase(constraint);
            for (schema::Column& column : table.columns) {
                if (std::ranges::contains(key.columns, column.name))
                    column.foreignKeys.clear();
            }
            into.push_back({.modifies = name, .differences = {step(std::move(key), name, added)}});
        }
    }

    [[nodiscard]] Difference step(Key key, const sql::QualifiedName& table, bool added) const
    {
        key.name = nameOf(key, table);
        key.useAlter = false;
        const std::string text = key.name->text();
        std::string finding = std::string("Detected ") + (added ? "added" : "removed") + " foreign key " + reprText(text) + " on table " + sql::dottedName(table) + " to "
                              + sql::dottedName(key.referredTable)
                              + (added ? ", made when both tables are there" : ", dropped before the tables");
        m_run.log(finding);
        operations::Operation create{.body = operations::CreateConstraint{.table = table, .constraint = key}, .source = {}};
        operations::Operation drop{.body = operations::DropConstraint{.table = table, .name = key.name, .kind = operations::ConstraintKind::ForeignKey}, .source = {}};
        return {.kind = added ? ChangeKind::AddConstraint : ChangeKind::RemoveConstraint,
                .table = table,
                .name = text,
                .upgrade = added ? create : drop,
                .downgrade = added ? std::move(drop) : std::move(create),
                .findings = {std::move(finding)}};
    }

    void tell(const Key& key, const sql::QualifiedName& table, bool added)
    {
        std::string columns;
        for (const sql::Identifier& column : key.columns)
            columns += (columns.empty() ? "" : ", ") + column.text();
        const std::string what = "The foreign key (" + columns + ") of the table " + reprText(sql::dottedName(table)) + " refers to " + reprText(sql::dottedName(key.referredTable));
        std::string why = added ? ", which the script makes after it" : ", which the script drops before it";
        if (added && key.useAlter)
            why = " with use_alter=True, and create_table() leaves it out";
        m_run.unseen.push_back({Beyond::Cycles, what + why});
    }

    // Behind the last new table and its indexes; before the first table that goes and its indexes.
    void put(std::vector<DifferenceGroup> groups, ChangeKind kind)
    {
        const auto isOfKind = [&](const DifferenceGroup& group) { return std::ranges::contains(group.differences, kind, &Difference::kind); };
        auto at = std::ranges::find_if(m_result.groups, isOfKind);
        if (at == m_result.groups.end() || groups.empty())
            return;
        if (kind == ChangeKind::AddTable) {
            for (auto next = at; next != m_result.groups.end(); ++next) {
                if (isOfKind(*next))
                    at = next;
            }
            const sql::QualifiedName last = at->differences.front().table;
            ++at;
            if (at != m_result.groups.end() && at->modifies && isIndexesOf(*at, last))
                ++at;
        } else if (at != m_result.groups.begin() && isIndexesOf(*std::prev(at), at->differences.front().table)) {
            --at;
        }
        m_result.groups.insert(at, std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
    }
    static bool isIndexesOf(const DifferenceGroup& group, const sql::QualifiedName& table)
    {
        return !group.differences.empty() && group.differences.front().table == table;
    }

    const ComparisonRun& m_run;
    Comparison& m_result;
    Places m_added; // in the order of the steps
    Places m_removed;
};

} // namespace

void separateKeys(const ComparisonRun& run, Comparison& result)
{
    if (run.dialect.traits().supportsAlter)
        KeySeparation(run, result).run();
}

} // namespace retort::autogenerate
