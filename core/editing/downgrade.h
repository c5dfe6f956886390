#pragma once

// The downgrade() of a script made from its upgrade(): evaluated, reversed, and rendered as Alembic's autogenerate renders.
// What cannot be undone is said in a comment of the script, never left out. Thread-safe; blocks while the script is evaluated.

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "core/autogenerate/render.h"
#include "core/base/error.h"
#include "core/editing/text_edit.h"
#include "core/migration/settings.h"
#include "core/operations/schema_model.h"
#include "core/text/source_text.h"

namespace retort::editing {

struct DowngradeRequest {
    text::SourceText script;
    migration::MigrationSettings settings; // with the dialect that upgrade() is evaluated for
    // What the revisions before make of an empty database; with a gap where that is not known.
    operations::SchemaModel before;
    // As env.py has it. The prefixes are the script's own.
    bool renderAsBatch = false;
    std::optional<std::string> userModulePrefix = {};
};

// A sentence about a line of upgrade(), which stands in the new downgrade() as a comment.
struct DowngradeRemark {
    std::uint32_t line = 0; // of the script as it becomes; 0: none
    std::string text;
    bool leftToDo = false;  // something is not undone; else only worth knowing
};

struct Downgrade {
    std::vector<TextEdit> edits; // of the request's script, in its order
    std::vector<DowngradeRemark> remarks;
    std::size_t undone = 0; // operations
    bool hadCode = false;   // downgrade() did something already, which the edits take away
    bool missing = false;   // there was no downgrade()

    [[nodiscard]] std::size_t leftToDo() const;
};

// Errors: Syntax; NotFound when there is no upgrade() or nothing in it to undo; Unsupported when upgrade() takes arguments, when
// downgrade is something other than a function, and when what upgrade() does cannot be told at all; Cancelled.
[[nodiscard]] Result<Downgrade> makeDowngrade(const DowngradeRequest& request, std::stop_token stop = {});

// Whether downgrade() is missing or does nothing while upgrade() has statements that do: worth an offer. Nothing is evaluated.
[[nodiscard]] bool lacksDowngrade(const text::SourceText& script);

} // namespace retort::editing
