#pragma once

#include <QString>

#include "core/project/applied_scripts.h"

namespace retort::ui {

// One sentence: which part of a script was edited, and when it was what it was. database: its short name.
[[nodiscard]] QString editedSentence(const project::EditedScript& edited, const QString& database);

} // namespace retort::ui
