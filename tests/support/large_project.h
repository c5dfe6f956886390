#pragma once

#include <QString>

namespace retort::tests {

// Writes an Alembic project of `count` generated revisions of about 0.5 kB into an existing folder: mostly a line, with
// a branch and a merge every 20 revisions. The same count gives the same bytes. False when a file cannot be written.
[[nodiscard]] bool writeLargeProject(const QString& folder, int count);

} // namespace retort::tests
