#pragma once

// The schema that a sequence of migration operations leaves behind, worked out without a database: what an empty
// database would hold after them. SQL that scripts write as text is not understood; where such a statement changes the
// structure, or an operation names something that is not there, that is kept as a gap, and answers after it may be wrong.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/operations/operation.h"
#include "core/schema/naming_convention.h"
#include "core/schema/table.h"

namespace retort::operations {

// A value: copies share their tables, so a copy costs one pointer a table. Not for two threads at once.
class SchemaModel {
public:
    using TablePtr = std::shared_ptr<const schema::Table>;

    struct Gap {
        std::string reason;
        OperationSource source;
        std::string revision; // where whoever applies the operations says so
    };

    // What the convention names has that name; what only the server would name has none.
    explicit SchemaModel(schema::NamingConvention naming = {}) : m_naming(std::move(naming)) {}

    void apply(const Operation& operation);
    void addGap(Gap gap) { m_gaps.push_back(std::move(gap)); }

    [[nodiscard]] const schema::Table* find(const QualifiedName& name) const; // null: there is no such table
    [[nodiscard]] std::vector<TablePtr> tables() const;                       // by schema and name
    [[nodiscard]] const std::vector<Gap>& gaps() const { return m_gaps; }
    // Gaps that have no revision yet happened in this one.
    void gapsBelongTo(const std::string& revision);

private:
    friend class SchemaChange;
    std::map<QualifiedName, TablePtr> m_tables;
    std::vector<Gap> m_gaps;
    schema::NamingConvention m_naming;
};

// The name that a server gives a constraint of the table that has none: PostgreSQL ("t_a_key"), MySQL ("t_ibfk_1"). Empty
// where it gives none or one that cannot be told.
[[nodiscard]] std::string serverName(std::string_view dialect, const schema::Table& table, const schema::Constraint& constraint);

// Whether a statement's text changes the structure of a database: CREATE, ALTER or DROP of a table, column, index or view.
[[nodiscard]] bool changesStructure(std::string_view statement);

} // namespace retort::operations
