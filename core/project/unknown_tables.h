#pragma once

// Tables of a database that the models lack and that the project never made: an extension's, another tool's, partitions,
// somebody's own. Alembic's autogenerate drops them all.

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"

namespace retort::project {

class Project;
class TouchedIndex;

struct UnknownTable {
    enum class Why {
        NoRevision,   // names it
        Partition,    // of: the table that it is a part of
        Extension,    // of: the extension of PostgreSQL that brought it along
        Virtual,      // SQLite's: it is one, or one keeps its data in it
        OtherAlembic, // it is another project's version table
        OtherTool,    // of: whose table it is by its name
    };
    sql::QualifiedName table;
    Why why = Why::NoRevision;
    std::string of = {};
    std::size_t unread = 0; // revisions that could not be read whole: one of these may make it after all
};

struct UnknownSources {
    const Project& project;
    sql::Connection* connection = nullptr; // to the database that they are in; null: nobody can be asked about them
    std::string defaultSchema = {};
    std::shared_ptr<const TouchedIndex> touched = {}; // null, or of another state of the scripts: made here, which takes a while
};

// Those among the tables. Blocks. Errors: Cancelled, Database.
[[nodiscard]] Result<std::vector<UnknownTable>> findUnknownTables(const UnknownSources& sources, const std::vector<const schema::Table*>& tables,
                                                                  const JobContext& context = {});

} // namespace retort::project
