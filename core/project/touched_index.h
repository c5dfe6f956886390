#pragma once

// What every revision of a project touches, for searching: the tables and columns that its operations name.

#include <memory>
#include <string>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/operations/touched_names.h"
#include "core/script/plan.h"
#include "core/script/revision.h"

namespace retort::project {

class Project;

struct TouchedScript {
    operations::TouchedNames names; // of both directions
    bool whole = true;              // false: the script cannot be read or evaluated to its end, and may touch more
};

// Of one state of a project's scripts. Immutable.
class TouchedIndex {
public:
    using Scripts = std::unordered_map<std::string, std::shared_ptr<const TouchedScript>>; // by path

    // evaluated: how many of the scripts were not known before.
    TouchedIndex(script::MapPointer map, Scripts scripts, std::size_t evaluated = 0);

    // By the path of the revision's file; null: it was not there when the index was made.
    [[nodiscard]] const TouchedScript* of(const script::Revision& revision) const;
    // The revisions it was made of.
    [[nodiscard]] const script::MapPointer& map() const { return m_map; }
    [[nodiscard]] std::size_t evaluated() const { return m_evaluated; } // scripts; the others were known before
    [[nodiscard]] std::size_t incomplete() const { return m_incomplete; } // scripts that are not `whole`

private:
    script::MapPointer m_map;
    Scripts m_scripts;
    std::size_t m_evaluated;
    std::size_t m_incomplete;
};

// Makes such indexes and remembers what it found by the content of the files, so that after a change only what changed is
// evaluated. What scripts import from the project is not watched. To be used by one thread at a time.
class TouchedIndexer {
public:
    // Blocks: evaluates scripts, some milliseconds each. Fails with Cancelled only; what was found by then is remembered.
    [[nodiscard]] Result<std::shared_ptr<const TouchedIndex>> build(const Project& project, const JobContext& context = {});

private:
    struct Known {
        script::FileStamp stamp;
        std::size_t content = 0; // hash of the bytes
        std::shared_ptr<const TouchedScript> script;
    };

    std::string m_dialect;
    std::unordered_map<std::string, Known> m_known; // by path
};

} // namespace retort::project
