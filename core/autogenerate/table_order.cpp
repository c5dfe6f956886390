#include "core/autogenerate/table_order.h"

#include "core/sql/dotted_name.h"

#include <algorithm>
#include <map>
#include <set>

namespace retort::autogenerate {

namespace {

using Dependencies = std::map<std::size_t, std::set<std::size_t>>; // of a table: those it refers to

// sqlalchemy util/topological.py: sort_as_subsets. Whatever is in a cycle, or waits for one, is left over.
std::vector<std::size_t> inOrder(std::size_t count, const Dependencies& parents, std::set<std::size_t>& left)
{
    std::vector<std::size_t> todo(count);
    for (std::size_t i = 0; i < count; ++i)
        todo[i] = i;
    left = {todo.begin(), todo.end()};
    std::vector<std::size_t> sorted;
    while (!left.empty()) {
        std::vector<std::size_t> ready;
        for (const std::size_t node : todo) {
            const auto needed = parents.find(node);
            if (needed == parents.end() || std::ranges::none_of(needed->second, [&](std::size_t parent) { return left.contains(parent); }))
                ready.push_back(node);
        }
        if (ready.empty())
            return sorted;
        for (const std::size_t node : ready)
            left.erase(node);
        std::erase_if(todo, [&](std::size_t node) { return !left.contains(node); });
        sorted.insert(sorted.end(), ready.begin(), ready.end());
    }
    return sorted;
}

bool reaches(std::size_t from, std::size_t target, const Dependencies& parents)
{
    std::vector<std::size_t> todo{from};
    std::set<std::size_t> seen;
    while (!todo.empty()) {
        const std::size_t node = todo.back();
        todo.pop_back();
        const auto needed = parents.find(node);
        if (needed == parents.end())
            continue;
        for (const std::size_t parent : needed->second) {
            if (parent == target)
                return true;
            if (seen.insert(parent).second)
                todo.push_back(parent);
        }
    }
    return false;
}

} // namespace

// sqlalchemy sql/ddl.py: sort_tables_and_constraints
Result<std::vector<const schema::Table*>> sortedTables(const schema::MetaData& metadata, std::vector<std::string>& warnings)
{
    std::vector<const schema::Table*> tables;
    for (const schema::Table& table : metadata.tables)
        tables.push_back(&table);
    std::ranges::sort(tables, {}, [](const schema::Table* table) { return sql::dottedName(table->name); });
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < tables.size(); ++i)
        places.emplace(sql::dottedName(tables[i]->name), i);
    Dependencies parents;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        for (const schema::Constraint& constraint : tables[i]->constraints) {
            const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
            if (key == nullptr || key->useAlter)
                continue;
            const auto found = places.find(sql::dottedName(key->referredTable));
            if (found == places.end())
                return fail(ErrorCode::Evaluation, "NoReferencedTableError: " + schema::noReferredTableMessage(tables[i]->name, *key));
            if (found->second != i)
                parents[i].insert(found->second);
        }
    }
    std::set<std::size_t> left;
    std::vector<std::size_t> order = inOrder(tables.size(), parents, left);
    if (!left.empty()) {
        std::string names;
        std::vector<std::size_t> circular;
        for (const std::size_t node : left) {
            if (!reaches(node, node, parents))
                continue;
            circular.push_back(node);
            names += (names.empty() ? "" : ", ") + tables[node]->name.name.text();
        }
        for (const std::size_t node : circular)
            parents.erase(node);
        warnings.push_back("Cannot correctly sort tables; there are unresolvable cycles between tables \"" + names
                           + "\", which is usually caused by mutually dependent foreign key constraints.  Foreign key constraints involving these tables "
                             "will not be considered; this warning may raise an error in a future release.");
        order = inOrder(tables.size(), parents, left);
    }
    std::vector<const schema::Table*> sorted;
    for (const std::size_t place : order)
        sorted.push_back(tables[place]);
    return sorted;
}

} // namespace retort::autogenerate
