#include "core/editing/text_edit.h"

namespace retort::editing {

std::string applied(std::string_view text, const std::vector<TextEdit>& edits)
{
    std::string result;
    std::size_t at = 0;
    for (const TextEdit& edit : edits) {
        result += text.substr(at, edit.range.begin - at);
        result += edit.text;
        at = edit.range.end;
    }
    return result += text.substr(at);
}

} // namespace retort::editing
