#pragma once

#include <string>
#include <string_view>

namespace retort::dialects {

// MD5 of the bytes as 32 lower-case hex digits (RFC 1321). Only for shortening names the way SQLAlchemy does.
[[nodiscard]] std::string md5Hex(std::string_view bytes);

} // namespace retort::dialects
