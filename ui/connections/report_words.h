#pragma once

// What the test of a connection found, in sentences. Pure functions.

#include <QString>

#include "core/project/session.h"

namespace retort::ui {

// Rich text.
[[nodiscard]] QString reportText(const database::ConnectionReport& report);

} // namespace retort::ui
