#include "core/backup/row_routes.h"

#include <algorithm>
#include <set>

namespace retort::backup {

namespace {

template <class T>
const T* named(const std::vector<T>& all, std::string T::* name, const std::string& wanted)
{
    const auto found = std::ranges::find(all, wanted, name);
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> storedColumns(const StoredTable& stored, const TargetTable& target, bool inOrder)
{
    if (!stored.columns.empty() || !inOrder || stored.width != target.columns.size())
        return stored.columns;
    std::vector<std::string> names;
    for (const TargetColumn& column : target.columns)
        names.push_back(column.name);
    return names;
}

void routeColumns(TableRoute& route, const std::vector<std::string>& names, const TargetTable& target, const RowMapping& mapping)
{
    std::set<std::string> filled;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto mapped = mapping.columns.find({route.from, names[i]});
        const std::string& wanted = mapped == mapping.columns.end() ? names[i] : mapped->second;
        const TargetColumn* column = named(target.columns, &TargetColumn::name, wanted);
        if (!column && mapped != mapping.columns.end() && !wanted.empty())
            route.obstacle = "the table " + route.to + " has no column " + wanted + " that " + names[i] + " could go to";
        else if (!column)
            route.leftOut.push_back(names[i]);
        else if (column->generated)
            route.computed.push_back(names[i]);
        else if (!filled.insert(wanted).second)
            route.obstacle = "two columns of the backup would go to the column " + wanted;
        else
            route.columns.push_back({.position = i, .from = names[i], .to = wanted});
    }
    for (const TargetColumn& column : target.columns) {
        if (column.generated || filled.contains(column.name))
            continue;
        route.unfilled.push_back(column.name);
        if (column.notNull && !column.filledByItself && route.rows > 0 && route.open())
            route.obstacle = "the column " + column.name + " must have a value and has no default, and the backup has no values for it";
    }
    if (route.columns.empty() && route.rows > 0 && route.open())
        route.obstacle = "no column of the backup is in the table " + route.to;
}

TableRoute routeOf(const StoredTable& stored, const std::vector<TargetTable>& target, const RowMapping& mapping, bool inOrder)
{
    TableRoute route{.from = stored.table, .to = {}, .quoted = {}, .rows = stored.rows, .columns = {}, .leftOut = {}, .computed = {}, .unfilled = {}, .obstacle = stored.obstacle};
    const auto mapped = mapping.tables.find(stored.table);
    const std::string& wanted = mapped == mapping.tables.end() ? stored.table : mapped->second;
    if (wanted.empty()) {
        const TargetTable* same = named(target, &TargetTable::table, stored.table);
        route.to = same ? same->table : std::string();
        route.quoted = same ? same->quoted : std::string();
        route.obstacle = "left out as asked for";
        route.unwanted = true;
        return route;
    }
    const TargetTable* table = named(target, &TargetTable::table, wanted);
    if (!table && route.open())
        route.obstacle = "there is no table " + wanted + " in the database";
    if (!table)
        return route;
    route.to = table->table;
    route.quoted = table->quoted;
    if (route.open())
        route.obstacle = table->obstacle;
    if (!stored.obstacle.empty())
        return route;
    const std::vector<std::string> names = storedColumns(stored, *table, inOrder);
    if (names.empty() && stored.width > 0 && route.open())
        route.obstacle = "the backup does not name the columns of its rows (" + std::to_string(stored.width) + "), so that they only fit the structure they were made of";
    if (names.empty() && stored.width == 0)
        return route; // no rows: it is emptied
    routeColumns(route, names, *table, mapping);
    return route;
}

} // namespace

std::string tableKey(const std::string& schema, const std::string& name)
{
    return schema.empty() || schema == "public" ? name : schema + '.' + name;
}

std::vector<TableRoute> routeRows(const std::vector<StoredTable>& stored, const std::vector<TargetTable>& target, const RowMapping& mapping,
                                  const std::string& versionTable, bool inOrder)
{
    std::vector<TableRoute> routes;
    std::set<std::string> taken;
    for (const StoredTable& table : stored) {
        if (table.table == versionTable)
            continue;
        TableRoute route = routeOf(table, target, mapping, inOrder);
        if (route.open() && route.to == versionTable)
            route.obstacle = "the version table is kept by the runs alone";
        if (route.open() && !taken.insert(route.to).second)
            route.obstacle = "another table of the backup goes to " + route.to + " already";
        routes.push_back(std::move(route));
    }
    return routes;
}

Result<void> addToMapping(RowMapping& mapping, const std::string& text, const std::vector<StoredTable>& stored)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorCode::InvalidArgument, "'" + text + "' is no mapping; write table=new_table or table.column=new_column");
    const std::string from = text.substr(0, equals);
    const std::string to = text.substr(equals + 1);
    if (named(stored, &StoredTable::table, from)) {
        mapping.tables[from] = to;
        return {};
    }
    const std::size_t dot = from.rfind('.');
    const StoredTable* table = dot == std::string::npos ? nullptr : named(stored, &StoredTable::table, from.substr(0, dot));
    if (!table)
        return fail(ErrorCode::NotFound, "The backup has no table " + (dot == std::string::npos ? from : from.substr(0, dot)) + " (mapping '" + text + "')");
    const std::string column = from.substr(dot + 1);
    if (!std::ranges::contains(table->columns, column))
        return fail(ErrorCode::NotFound, "The backup has no column " + column + " of the table " + table->table + " (mapping '" + text + "')");
    const std::size_t newDot = to.rfind('.');
    mapping.columns[{table->table, column}] = newDot == std::string::npos ? to : to.substr(newDot + 1);
    return {};
}

} // namespace retort::backup
