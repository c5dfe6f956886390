#pragma once

// What migrations use of small packages beside SQLAlchemy and Alembic (column types, constants), written in Python and
// evaluated like a project's own modules. The files lie in packages/ under the names that they are imported by; adding
// one is adding it there. They hold what has a part in a script's SQL, no more: asking for anything else is Unsupported.

#include <span>
#include <string_view>

#include "core/base/embedded_file.h"

namespace retort::bindings {

// All of them, under names such as "sqlalchemy_utils/types/uuid.py".
[[nodiscard]] std::span<const EmbeddedFile> packageModules();

// The module of that dotted name; null: there is none.
[[nodiscard]] const EmbeddedFile* findPackageModule(std::string_view dottedName);

// Those that only reading an application's models uses, in model_packages/: what decides which tables there are.
[[nodiscard]] std::span<const EmbeddedFile> modelPackageModules();
[[nodiscard]] const EmbeddedFile* findModelPackageModule(std::string_view dottedName);

} // namespace retort::bindings
