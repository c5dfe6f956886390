#include "app/cli/reference_text.h"

#include <set>

namespace retort::cli {

Result<std::string> filledTemplate(std::string_view text, const Placeholders& values)
{
    std::string out;
    std::set<std::string, std::less<>> used;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.size() < 3 || line.front() != '%' || line.back() != '%') {
            out += std::string(line) + "\n";
            continue;
        }
        const auto value = values.find(line.substr(1, line.size() - 2));
        if (value == values.end())
            return fail(ErrorCode::NotFound, "nothing is known of " + std::string(line));
        used.insert(value->first);
        out += value->second;
    }
    for (const auto& [name, value] : values) {
        if (!used.contains(name))
            return fail(ErrorCode::NotFound, "the template has no line %" + name + "%");
    }
    return out;
}

} // namespace retort::cli
