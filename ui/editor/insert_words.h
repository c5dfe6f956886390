#pragma once

// The forms that write an operation, in words: what they are called, what they ask, and what is wrong with what was said.

#include <QString>

#include <string_view>

#include "core/editing/insert_operation.h"

namespace retort::ui {

[[nodiscard]] QString operationTitle(std::string_view form); // empty: there is no such form
[[nodiscard]] QString fieldLabel(editing::InsertField field);
[[nodiscard]] QString fieldHint(editing::InsertField field); // as long as nothing stands in it
// "There is no table x at this place." gaps: the history cannot be followed everywhere.
[[nodiscard]] QString problemSentence(const editing::InsertProblem& problem, bool gaps);
// "Into upgrade(), after line 27"
[[nodiscard]] QString placeText(const editing::InsertionPlace& place);

} // namespace retort::ui
