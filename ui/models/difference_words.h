#pragma once

#include <QString>

#include "core/autogenerate/comparison.h"
#include "core/project/unknown_tables.h"

namespace retort::ui {

// How one difference reads: what it is about, and what each side has.
struct DifferenceWords {
    QString what;       // "column email"
    QString inDatabase; // empty: it has none
    QString inModel;
    QString asWritten = {}; // how the database would write inModel, where that is another text
};

// A sentence or two on what was found and what the step does.
[[nodiscard]] QString differenceReason(const autogenerate::Difference& difference);

// Why a table that would be dropped is none of this project's, as a phrase: "partition of measurement".
[[nodiscard]] QString unknownWord(const project::UnknownTable& table);

// Types are written as the dialect writes them.
[[nodiscard]] DifferenceWords differenceWords(const autogenerate::Difference& difference, const dialects::Dialect& dialect);

} // namespace retort::ui
