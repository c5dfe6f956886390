#pragma once

// How a step changes the rows of the version table (runtime/migration.py: HeadMaintainer, REV-50..53), as a pure
// state machine: the caller turns the changes into SQL and checks row counts.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/script/plan.h"

namespace retort::script {

struct VersionRowChange {
    enum class Kind { Insert, Update, Delete };

    Kind kind = Kind::Insert;
    std::string from;   // Update, Delete
    std::string to;     // Insert, Update

    friend bool operator==(const VersionRowChange&, const VersionRowChange&) = default;
};

class HeadMaintainer {
public:
    HeadMaintainer(MapPointer map, std::vector<std::string> rows);

    // Rows as they stand now, in the order in which they were read or inserted.
    [[nodiscard]] const std::vector<std::string>& rows() const { return m_rows; }

    // The changes of one step, in order of execution; rows() reflects them afterwards. On an error (Evaluation: the
    // step does not fit the rows, where Alembic fails an assertion) rows() is unchanged.
    [[nodiscard]] Result<std::vector<VersionRowChange>> apply(const MigrationStep& step);

private:
    MapPointer m_map;
    std::vector<std::string> m_rows;
};

} // namespace retort::script
