#pragma once

// The schema at any revision of a project, without a database: the operations of its revisions replayed from nothing.

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/operations/schema_model.h"
#include "core/script/plan.h"

namespace retort::history {

// Of one state of the project and one dialect. Thread-safe; schemas worked out are kept, so that walking from revision to
// revision evaluates each script about once.
class SchemaHistory {
public:
    SchemaHistory(script::MapPointer map, migration::MigrationSettings settings, migration::ScriptLoader load);

    // The schema of an empty database upgraded to these revisions (none: to base). Scripts are answered from the schema
    // so far where they ask for it. What could not be followed is in its gaps, with the revision. Blocks; errors: ids that
    // the map does not know, Cancelled.
    [[nodiscard]] Result<operations::SchemaModel> at(const std::vector<std::string>& revisions, const JobContext& context = {});

private:
    struct Known {
        std::vector<std::string> rows;
        operations::SchemaModel schema;
    };

    [[nodiscard]] std::vector<Known> known() const;
    void keep(const std::vector<std::string>& rows, const operations::SchemaModel& schema);
    void replay(const script::MigrationStep& step, operations::SchemaModel& schema, const JobContext& context) const;

    script::MapPointer m_map;
    migration::MigrationSettings m_settings;
    migration::ScriptLoader m_load;
    mutable std::mutex m_mutex;
    std::vector<Known> m_known; // the latest last
};

} // namespace retort::history
