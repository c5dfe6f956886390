#pragma once

#include <QString>

#include "core/autogenerate/comparison.h"

namespace retort::ui {

// How one difference reads: what it is about, and what each side has.
struct DifferenceWords {
    QString what;       // "column email"
    QString inDatabase; // empty: it has none
    QString inModel;
};

// Types are written as the dialect writes them.
[[nodiscard]] DifferenceWords differenceWords(const autogenerate::Difference& difference, const dialects::Dialect& dialect);

} // namespace retort::ui
