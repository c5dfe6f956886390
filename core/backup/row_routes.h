#pragma once

// Which rows of a backup go where when its tables are filled into those of a database whose structure may have moved on.
// Values and pure functions.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace retort::backup {

// Tables are called as catalogues call them (TableCount::table): by their name, and with their schema in front where that
// is not PostgreSQL's "public".
[[nodiscard]] std::string tableKey(const std::string& schema, const std::string& name);

// A table whose rows are in a backup.
struct StoredTable {
    std::string table;
    std::vector<std::string> columns; // of each row, in this order; empty: the file does not name them
    std::size_t width = 0;            // values of a row
    std::int64_t rows = 0;
    std::int64_t nextNumber = 0;      // of its AUTO_INCREMENT; 0: the file does not say
    std::string obstacle = {};        // why its rows cannot be copied at all; empty: they can
    friend bool operator==(const StoredTable&, const StoredTable&) = default;
};

// A table of a database that rows may go to.
struct TargetColumn {
    std::string name;
    bool notNull = false;
    bool filledByItself = false; // a default, a sequence, a row number
    bool generated = false;      // takes no values
    friend bool operator==(const TargetColumn&, const TargetColumn&) = default;
};
struct TargetTable {
    std::string table;
    std::string quoted; // as an SQL identifier
    std::vector<TargetColumn> columns;
    std::string obstacle = {}; // why no rows can be put into it
    friend bool operator==(const TargetTable&, const TargetTable&) = default;
};

// What is called otherwise in the database. An empty new name: it is left out.
struct RowMapping {
    std::map<std::string, std::string> tables;                         // by the name in the backup
    std::map<std::pair<std::string, std::string>, std::string> columns; // by table and column in the backup
    friend bool operator==(const RowMapping&, const RowMapping&) = default;
};

struct ColumnRoute {
    std::size_t position = 0; // among the values of a stored row
    std::string from;
    std::string to;
    friend bool operator==(const ColumnRoute&, const ColumnRoute&) = default;
};
struct TableRoute {
    std::string from;
    std::string to; // empty: nowhere
    std::string quoted;
    std::int64_t rows = 0; // in the backup
    std::vector<ColumnRoute> columns;
    std::vector<std::string> leftOut; // columns of the backup whose values are not taken
    std::vector<std::string> computed; // the same, because the database computes them
    std::vector<std::string> unfilled; // columns of the database that the backup has no values for: default or NULL
    std::string obstacle; // why the rows stay out; empty: they are put in
    bool unwanted = false; // that is what the mapping asks for
    [[nodiscard]] bool open() const { return obstacle.empty(); }
    // Its table would keep rows of another time than those that are filled, though nobody asked for that.
    [[nodiscard]] bool keepsOthers() const { return !open() && !unwanted && !to.empty(); }
    [[nodiscard]] bool takesWholeRows() const { return leftOut.empty() && computed.empty(); }
    friend bool operator==(const TableRoute&, const TableRoute&) = default;
};

// One route for each stored table, in their order; the version table has none. Where a file does not name its columns, the
// columns of the table are taken in their order, if there are as many and inOrder says that the database has the very
// structure of the backup.
[[nodiscard]] std::vector<TableRoute> routeRows(const std::vector<StoredTable>& stored, const std::vector<TargetTable>& target,
                                                const RowMapping& mapping, const std::string& versionTable, bool inOrder);

// Reads "item=product", "item.name=title", "item.name=product.title", "item=" (left out) into the mapping. InvalidArgument for what is
// neither, NotFound for a table or column that the backup does not have.
[[nodiscard]] Result<void> addToMapping(RowMapping& mapping, const std::string& text, const std::vector<StoredTable>& stored);

} // namespace retort::backup
