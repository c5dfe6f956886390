#pragma once

#include <QString>

namespace retort::tests {

// Writes a project into an existing folder: SQLALCHEMY_DATABASE_URL names its database, and its revisions branch and
// merge:
//
//   a1 - b1 - b2 ---- d1 - e1      schema of many types, data, keys, indexes, renames, an autocommit block
//     \- c1 - c2 ---/              and questions to the live database
//
// It runs on PostgreSQL and MariaDB alike. broken puts a statement that fails into the middle of b2, between others.
// False when a file cannot be written.
[[nodiscard]] bool writeBranchingProject(const QString& folder, bool broken = false);

// The same without revisions: alembic.ini, env.py and an empty folder for the scripts (migrations/versions).
[[nodiscard]] bool writeEmptyProject(const QString& folder);

} // namespace retort::tests
