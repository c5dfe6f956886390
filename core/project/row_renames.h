#pragma once

// What tables and columns of an older revision are called at a newer one, from the rename operations in between.

#include <string>
#include <vector>

#include "core/backup/row_routes.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/operations/operation.h"
#include "core/project/project.h"

namespace retort::project {

// Follows names through operations, in their order: RenameTable and AlterColumn with a new name, in batches too. SQL that
// scripts write as text is not understood.
class RowRenames {
public:
    explicit RowRenames(const std::vector<backup::StoredTable>& stored);
    void follow(const std::vector<operations::Operation>& operations);
    // Only what has another name now. A table that was dropped keeps its own: nothing is proposed for it.
    [[nodiscard]] backup::RowMapping mapping() const;

private:
    struct Name {
        std::string then;
        std::string now;
    };
    struct Table {
        Name name;
        std::vector<Name> columns;
        bool dropped = false;
    };
    void follow(const operations::Operation& operation);
    [[nodiscard]] Table* called(const sql::QualifiedName& table);

    std::vector<Table> m_tables;
};

struct ProposedMapping {
    backup::RowMapping mapping;
    std::vector<std::string> notes; // revisions whose operations could not all be read
};
// Between the revisions of a backup and the rows of a database. Proposes nothing where the one does not lead to the other by
// upgrades or by downgrades. Blocks: evaluates the scripts in between.
[[nodiscard]] Result<ProposedMapping> proposeMapping(const Project& project, const migration::MigrationSettings& settings,
                                                     const std::vector<std::string>& from, const std::vector<std::string>& to,
                                                     const std::vector<backup::StoredTable>& stored, const JobContext& context);

// The steps from these rows to exactly those revisions, upgrading or downgrading: none where it stands there already.
// Unsupported, with a sentence, where neither leads there.
[[nodiscard]] Result<script::MigrationPlan> planBetween(const script::MapPointer& map, const std::vector<std::string>& rows,
                                                        const std::vector<std::string>& revisions);

} // namespace retort::project
