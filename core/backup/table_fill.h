#pragma once

// The order in which tables are filled from a backup, the same on every server.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/backup/row_method.h"

namespace retort::backup {

// A foreign key of the database, with names as SQL identifiers where they are quoted.
struct FillKey {
    std::string child;  // as TargetTable::table
    std::string parent;
    std::string quotedChild;
    std::string quotedParent;
    std::vector<std::string> columns; // quoted
    std::vector<std::string> referred;
};

class TableFill;

// One server's part in it, in the order in which it is called; all but begin() within the transaction.
class FillServer {
public:
    virtual ~FillServer() = default;
    [[nodiscard]] virtual sql::Connection& connection() = 0;
    // Opens the transaction, and keeps foreign keys and triggers from acting in it.
    [[nodiscard]] virtual Result<void> begin() = 0;
    // Reads the file and gives each table whose route is open to TableFill::table().
    [[nodiscard]] virtual Result<void> readFile(TableFill& fill, const JobContext& context) = 0;
    // Every one that can be checked.
    [[nodiscard]] virtual Result<std::vector<FillKey>> foreignKeys() = 0;
    // Sequences, triggers and foreign keys, before the transaction is committed.
    [[nodiscard]] virtual Result<void> finish(TableFill& fill) = 0;
    [[nodiscard]] virtual std::string emptying(const std::string& quotedTable) const { return "DELETE FROM " + quotedTable; }
    // What no transaction can do, after the COMMIT; what fails is a note.
    virtual void afterwards(TableFill& fill) { (void)fill; }
    // What stands after FROM for the rows of this very table.
    [[nodiscard]] virtual std::string rowsOf(const std::string& quotedTable) const { return quotedTable; }
    [[nodiscard]] virtual char quote() const { return '"'; }

protected:
    FillServer() = default;
    FillServer(const FillServer&) = default;
    FillServer& operator=(const FillServer&) = default;
};

class TableFill {
public:
    TableFill(FillServer& server, const FillRequest& request);

    // The route of a stored table if rows are to be taken from it; null: they are passed over.
    [[nodiscard]] const TableRoute* routeOf(const std::string& stored) const;
    // Empties the table that the route leads to, when this is the first of its rows, and puts rows in with `load`, which
    // gives their number. When that fails for the table's own reasons, it is as it was, and routeOf() gives null from then on.
    [[nodiscard]] Result<void> table(const TableRoute& route, const std::function<Result<std::int64_t>()>& load);
    // "INSERT INTO t (a, b)"
    [[nodiscard]] std::string header(std::string_view start, const TableRoute& route) const;
    [[nodiscard]] const std::vector<TableRoute>& routes() const { return m_request.routes; }
    [[nodiscard]] bool isFilled(const TableRoute& route) const;
    void note(std::string text) { m_report.notes.push_back(std::move(text)); }

    // Everything, up to the COMMIT.
    [[nodiscard]] Result<RowReport> run(const JobContext& context);

private:
    [[nodiscard]] Result<void> fillAll(const JobContext& context);
    [[nodiscard]] Result<void> emptyOrphans(const JobContext& context);
    [[nodiscard]] Result<bool> hasOrphans(const FillKey& key);
    [[nodiscard]] Result<void> countRows();
    [[nodiscard]] TableOutcome* outcomeInto(const std::string& table);
    void comparedWithCatalogue(TableOutcome& outcome) const;

    FillServer& m_server;
    const FillRequest& m_request;
    bool m_hasSavepoint = false;
    std::set<std::string> m_begun;  // by TableRoute::from
    std::set<std::string> m_failed;
    std::map<std::string, std::string> m_quoted; // by TableOutcome::to
    RowReport m_report;
};

} // namespace retort::backup
