#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"
#include "core/schema/table.h"
#include "core/sql/expression.h"

namespace retort::ddl {

// One column of the table that a batch builds. key is the name by which constraints, indexes and other operations of
// the batch know it: the old name, even after a rename. source gives its values in the copy; null for new columns.
struct BatchColumn {
    std::string key;
    schema::Column column;
    sql::ExpressionPtr source;
    bool typeConstraint = true; // whether the type makes its CHECK when the new table is built
};

// The columns of a batch and their order (inventory OP-57).
class BatchColumns {
public:
    explicit BatchColumns(std::vector<std::vector<sql::Identifier>> partialReordering)
        : m_partialReordering(std::move(partialReordering))
    {
    }

    void addExisting(BatchColumn column);
    // alembic operations/batch.py: _setup_dependencies_for_add_column, add_column
    [[nodiscard]] Result<void> addNew(BatchColumn column, const std::optional<sql::Identifier>& before,
                                      const std::optional<sql::Identifier>& after);
    void remove(const std::string& key);

    [[nodiscard]] BatchColumn* find(const std::string& key);
    [[nodiscard]] const BatchColumn* find(const std::string& key) const;
    // The name a column has in the new table; the key itself for what is not a column of it.
    [[nodiscard]] sql::Identifier newName(const sql::Identifier& key) const;
    [[nodiscard]] const std::vector<BatchColumn>& items() const { return m_columns; }

    // alembic operations/batch.py: _adjust_self_columns_for_partial_reordering. Errors: a circular wish.
    [[nodiscard]] Result<void> sort();

private:
    using Pair = std::pair<std::string, std::string>; // the first stands before the second

    [[nodiscard]] Result<void> completeNeighbours(std::optional<std::string>& before,
                                                  std::optional<std::string>& after) const;

    std::vector<std::vector<sql::Identifier>> m_partialReordering;
    std::vector<BatchColumn> m_columns;
    std::vector<std::string> m_existingOrder;
    std::vector<Pair> m_addOrder;
};

} // namespace retort::ddl
