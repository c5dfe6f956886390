#pragma once

// The file .env, which many projects keep their settings in. Pure functions over its text: nothing in it is executed.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::project {

// Names and values in the order of the file, as python-dotenv reads them: KEY=VALUE with or without export, values bare (up to
// " #"), in single quotes as they are, or in double quotes with \n, \t, \" and \\; quoted ones may go over several lines. ${NAME}
// stands for an earlier value of the file, outside of single quotes. Lines that are none of this are passed over.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parseDotenv(std::string_view text);

} // namespace retort::project
