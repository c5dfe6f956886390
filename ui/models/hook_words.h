#pragma once

#include <QString>

#include <string>
#include <vector>

namespace retort::ui {

// That the project's post write hooks of these names are not run here; empty: it has none.
[[nodiscard]] QString unrunHooksSentence(const std::vector<std::string>& hooks);

} // namespace retort::ui
