#pragma once

#include <QString>

#include "core/dialects/generic/dialect.h"
#include "core/project/session.h"

namespace retort::ui {

// What came out when a revision was tried on a scratch database, as HTML.
struct TrialWords {
    bool proven = false;
    bool tried = false; // false: it could not be
    QString sentence;
};

[[nodiscard]] TrialWords trialWords(const project::DraftTrial& trial, const dialects::Dialect& dialect);

} // namespace retort::ui
