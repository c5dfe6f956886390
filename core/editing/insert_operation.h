#pragma once

// Writes an operation into a script: from what a form says to the edits, with the reverse for downgrade() where that is wanted.
// The text is what autogenerate writes; no byte of the script changes that the edits do not name. Thread-safe; blocks while the
// script is evaluated.

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/editing/insert_form.h"
#include "core/editing/text_edit.h"
#include "core/migration/settings.h"
#include "core/operations/schema_model.h"
#include "core/text/source_text.h"

namespace retort::editing {

struct InsertionRequest {
    text::SourceText script;
    std::uint32_t caret = 0; // bytes
    migration::MigrationSettings settings; // with the dialect that expressions are written for
    // What the revisions before make of an empty database; with a gap where that is not known.
    operations::SchemaModel before;
    // As env.py has it.
    bool renderAsBatch = false;
    std::optional<std::string> userModulePrefix = {};
};

// The place behind the statement of upgrade() at the caret, or at its end, and what is known there.
struct InsertionPlace {
    InsertionRequest request;
    operations::SchemaModel schema; // as it is at the place
    bool inBatches = false;         // the project or the script alters tables in batch blocks
    std::uint32_t line = 0;         // of the last statement before it; 0: it is the beginning of upgrade()
    // What already was wrong with the script, which is nobody's fault who inserts something.
    bool upgradeFails = false;
    bool downgradeFails = false;
};

enum class InsertProblemKind {
    Missing,          // nothing was said in a field that needs it
    NoTable,          // subject: its name
    TableExists,
    NoColumn,         // detail: of this table; and so on
    ColumnExists,
    ColumnTwice,      // is named twice
    NoIndex,
    IndexExists,
    NoConstraint,
    ConstraintExists,
    SameName,         // it has that name already
    NothingChanges,
    TypeUnreadable,   // subject: as written; detail: why
    ColumnCount,      // subject columns refer to detail columns
    NeedsValue,       // the column is NOT NULL without a default
    ScriptUnreadable, // detail: why
    NoUpgrade,        // the script has no upgrade()
    NoDowngrade,      // downgrade is no plain function
    TakesArguments,   // upgrade() does
    OnOneLine,        // the body of the function that subject names stands behind its header
    NotReversible,    // detail: why; downgrade() stays as it is
    NotWritten,       // detail: why there is no text for it
    FailsThen,        // detail: why the script cannot be evaluated any more
};

struct InsertProblem {
    InsertProblemKind kind = InsertProblemKind::Missing;
    InsertField field = InsertField::Table;
    std::string subject;
    std::string detail;

    // Nothing can be inserted; else it is only worth knowing: what the schema says may be wrong, and somebody may know better.
    [[nodiscard]] bool refuses() const;
    // What a schema that may have gaps says is not there, or is.
    [[nodiscard]] bool isOfSchema() const;

    friend bool operator==(const InsertProblem&, const InsertProblem&) = default;
};

struct Insertion {
    std::vector<InsertProblem> problems; // those that refuse first
    std::vector<TextEdit> edits;         // of the request's script, in its order; none where a problem refuses
    // What they put in, with line ends of \n, without indentation.
    std::string imports;
    std::string upgrade;
    std::string downgrade;
    std::uint32_t line = 0; // of the script as it becomes: where upgrade begins
    std::vector<std::string> remarks; // about the reverse: sentences
    std::map<InsertField, std::string> proposals; // what counts where a field is left empty

    [[nodiscard]] bool refused() const { return !problems.empty() && problems.front().refuses(); }
};

// Problems: ScriptUnreadable, NoUpgrade, TakesArguments, OnOneLine.
[[nodiscard]] std::expected<InsertionPlace, InsertProblem> insertionPlace(InsertionRequest request, std::stop_token stop = {});

[[nodiscard]] Insertion makeInsertion(const InsertionPlace& place, const InsertValues& values, std::stop_token stop = {});

} // namespace retort::editing
