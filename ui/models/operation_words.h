#pragma once

// What a revision does, in words, so that a history can be read without knowing Alembic. Pure functions.

#include <QString>
#include <QStringList>

#include <vector>

#include "core/operations/operation.h"

namespace retort::ui {

// A clause for each change, like ones taken together, in the order of the script: "creates the tables a and b", "adds the
// column email to customer". They fit behind each other with semicolons.
[[nodiscard]] QStringList operationClauses(const std::vector<operations::Operation>& operations);

// The first clauses as one sentence, and how many more changes there are. Empty: nothing is done.
[[nodiscard]] QString operationSentence(const QStringList& clauses);

} // namespace retort::ui
