#include "core/backup/table_fill.h"

#include <algorithm>
#include <utility>

#include "core/backup/inspect.h"
#include "core/backup/server_method.h"
#include "core/sql/query_text.h"

namespace retort::backup {

using Became = TableOutcome::Became;

namespace {

// The reason of one table, and not of the connection, of the user who wants to stop, or of another session in the way.
bool concernsTheTable(const Error& error, const sql::Connection& connection)
{
    return error.code == ErrorCode::Database && !connection.isLost();
}

std::string joined(const std::vector<std::string>& names, std::string_view with)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? std::string() : std::string(with)) + name;
    return text;
}

} // namespace

TableFill::TableFill(FillServer& server, const FillRequest& request) : m_server(server), m_request(request)
{
    for (const TableRoute& route : request.routes) {
        m_report.tables.push_back({.from = route.from,
                                   .to = route.to,
                                   .became = route.unwanted ? Became::LeftOut : Became::Kept,
                                   .stored = route.rows,
                                   .rows = -1,
                                   .reason = route.obstacle,
                                   .leftOut = route.leftOut});
        if (!route.to.empty())
            m_quoted[route.to] = route.quoted;
    }
}

const TableRoute* TableFill::routeOf(const std::string& stored) const
{
    const auto found = std::ranges::find(m_request.routes, stored, &TableRoute::from);
    return found == m_request.routes.end() || !found->open() || m_failed.contains(stored) ? nullptr : &*found;
}

bool TableFill::isFilled(const TableRoute& route) const
{
    return route.open() && !m_failed.contains(route.from);
}

std::string TableFill::header(std::string_view start, const TableRoute& route) const
{
    std::vector<std::string> names;
    for (const ColumnRoute& column : route.columns)
        names.push_back(sql::quotedName(column.to, m_server.quote()));
    return std::string(start) + ' ' + route.quoted + " (" + joined(names, ", ") + ")";
}

// The rows of one table stand together in every file, in one portion or many; its savepoint is from before the first.
Result<void> TableFill::table(const TableRoute& route, const std::function<Result<std::int64_t>()>& load)
{
    sql::Connection& connection = m_server.connection();
    TableOutcome& outcome = m_report.tables.at(static_cast<std::size_t>(&route - m_request.routes.data()));
    const bool first = m_begun.insert(route.from).second;
    if (first && std::exchange(m_hasSavepoint, true))
        RETORT_CHECK(connection.execute("RELEASE SAVEPOINT retort_table"));
    if (first)
        RETORT_CHECK(connection.execute("SAVEPOINT retort_table"));
    const auto loaded = [&]() -> Result<std::int64_t> {
        if (first)
            RETORT_CHECK(connection.execute(m_server.emptying(route.quoted)));
        return load();
    }();
    if (loaded) {
        outcome.became = Became::Filled;
        return {};
    }
    if (!concernsTheTable(loaded.error(), connection))
        return std::unexpected(loaded.error());
    if (!m_request.partly)
        return std::unexpected(Error{.code = loaded.error().code, .message = "The table " + route.to + " cannot be filled"}.causedBy(loaded.error()));
    RETORT_CHECK(connection.execute("ROLLBACK TO SAVEPOINT retort_table"));
    m_failed.insert(route.from);
    outcome.became = Became::Kept;
    outcome.reason = describe(loaded.error());
    return {};
}

TableOutcome* TableFill::outcomeInto(const std::string& table)
{
    const auto found = std::ranges::find(m_report.tables, table, &TableOutcome::to);
    return found == m_report.tables.end() || table.empty() ? nullptr : &*found;
}

Result<bool> TableFill::hasOrphans(const FillKey& key)
{
    std::vector<std::string> present;
    std::vector<std::string> same;
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
        present.push_back("retort_child." + key.columns[i] + " IS NOT NULL");
        same.push_back("retort_parent." + key.referred[i] + " = retort_child." + key.columns[i]);
    }
    RETORT_TRY(const sql::ResultSet found,
               m_server.connection().execute("SELECT 1 FROM " + m_server.rowsOf(key.quotedChild) + " retort_child WHERE " + joined(present, " AND ")
                                             + " AND NOT EXISTS (SELECT 1 FROM " + m_server.rowsOf(key.quotedParent) + " retort_parent WHERE " + joined(same, " AND ")
                                             + ") LIMIT 1"));
    return !found.rows.empty();
}

// Rows that refer to nothing break the database. A table of the backup that has such rows, old or new, is emptied, which may
// leave others in the same position; rows of a table that the backup does not know are not ours to delete.
Result<void> TableFill::emptyOrphans(const JobContext& context)
{
    RETORT_TRY(const std::vector<FillKey> keys, m_server.foreignKeys());
    const auto touched = [&](const std::string& table) {
        const TableOutcome* outcome = outcomeInto(table);
        return outcome && (outcome->became == Became::Filled || outcome->became == Became::Emptied);
    };
    for (bool again = true; again;) {
        again = false;
        for (const FillKey& key : keys) {
            if (context.stopRequested())
                return cancelled();
            if (!touched(key.child) && !touched(key.parent))
                continue;
            RETORT_TRY(const bool orphans, hasOrphans(key));
            if (!orphans)
                continue;
            TableOutcome* outcome = outcomeInto(key.child);
            if (!outcome)
                return fail(ErrorCode::Conflict, "Rows of the table " + key.child + " refer to rows of " + key.parent
                                                     + " that the backup does not have, and the backup has none of that table. Empty it first, or leave out "
                                                     + key.parent);
            if (!m_request.partly)
                return fail(ErrorCode::Conflict, "Rows of the table " + key.child + " would refer to rows of " + key.parent + " that are not there");
            RETORT_CHECK(m_server.connection().execute(m_server.emptying(key.quotedChild)));
            const std::string words = "its rows refer to rows of " + key.parent + " that are not there";
            outcome->reason += (outcome->reason.empty() ? "" : "; it was emptied, because ") + words;
            outcome->became = Became::Emptied;
            again = true;
        }
    }
    return {};
}

// The catalogue counted when the backup was made.
void TableFill::comparedWithCatalogue(TableOutcome& outcome) const
{
    const auto counted = std::ranges::find(m_request.entry.tables, outcome.from, &TableCount::table);
    const std::int64_t expected = counted != m_request.entry.tables.end() && counted->rows >= 0 ? counted->rows : outcome.stored;
    if (outcome.became == Became::Filled && outcome.rows != expected)
        outcome.reason = "it has " + std::to_string(outcome.rows) + " rows now, but had " + std::to_string(expected) + " when the backup was made";
}

Result<void> TableFill::countRows()
{
    for (TableOutcome& outcome : m_report.tables) {
        if (outcome.to.empty())
            continue;
        RETORT_TRY(outcome.rows, numberOf(m_server.connection(), "SELECT count(*) FROM " + m_server.rowsOf(m_quoted[outcome.to])));
        comparedWithCatalogue(outcome);
    }
    return {};
}

Result<void> TableFill::fillAll(const JobContext& context)
{
    RETORT_CHECK(m_server.readFile(*this, context));
    for (const TableRoute& route : m_request.routes) { // those that had no row in the backup
        if (isFilled(route) && !m_begun.contains(route.from))
            RETORT_CHECK(table(route, [] { return std::int64_t(0); }));
    }
    RETORT_CHECK(emptyOrphans(context));
    RETORT_CHECK(countRows());
    return m_server.finish(*this);
}

Result<RowReport> TableFill::run(const JobContext& context)
{
    sql::Connection& connection = m_server.connection();
    RETORT_CHECK(m_server.begin());
    auto filled = fillAll(context);
    if (filled && context.stopRequested())
        filled = cancelled();
    if (filled)
        filled = connection.commit();
    if (filled) {
        m_server.afterwards(*this);
        return std::move(m_report);
    }
    const bool lost = connection.isLost();
    if (!lost)
        (void)connection.rollback();
    return std::unexpected(Error{.code = filled.error().code,
                                 .message = lost ? "The connection was lost while rows were restored; what was not committed is not in the database"
                                                 : "No row was restored; the tables are as they were"}
                               .causedBy(std::move(filled).error()));
}

} // namespace retort::backup
