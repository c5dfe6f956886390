#include "core/script/reparent.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "core/script/header_scan.h"

namespace retort::script {

namespace {

std::string quoted(std::string_view id, char quote)
{
    std::string text(1, quote);
    for (const char sign : id) {
        if (sign == quote || sign == '\\')
            text += '\\';
        text += sign;
    }
    return text + quote;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

// None, 'a' or ('a', 'b').
std::string literalOf(const std::vector<std::string>& parents, char quote)
{
    if (parents.empty())
        return "None";
    std::vector<std::string> texts;
    std::ranges::transform(parents, std::back_inserter(texts), [&](const std::string& id) { return quoted(id, quote); });
    return texts.size() == 1 ? texts.front() : "(" + joined(texts) + ")";
}

// The quotes of the value, or where it has none those of the revision's own id.
char quoteOf(std::string_view bytes, const HeaderRanges& ranges)
{
    for (const text::SourceRange range : {ranges.downRevision, ranges.revision}) {
        const std::string_view value = bytes.substr(range.begin, range.end - range.begin);
        if (const std::size_t at = value.find_first_of("'\""); at != std::string_view::npos)
            return value[at];
    }
    return '"';
}

// What stands after "Revises:" on the first line of the docstring that begins so, without the line's end; nothing: there is none.
std::optional<text::SourceRange> revisesLine(std::string_view bytes, text::SourceRange docstring)
{
    static constexpr std::string_view key = "Revises:";
    std::size_t line = docstring.begin;
    while (line < docstring.end) {
        const std::size_t end = std::min<std::size_t>(bytes.find('\n', line), docstring.end);
        std::size_t start = line;
        while (start < end && (bytes[start] == ' ' || bytes[start] == '\t'))
            ++start;
        if (bytes.substr(start, end - start).starts_with(key)) {
            const std::size_t last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
            return text::SourceRange{.begin = static_cast<std::uint32_t>(start + key.size()), .end = static_cast<std::uint32_t>(last)};
        }
        line = end + 1;
    }
    return std::nullopt;
}

HeaderScan scan(std::string_view bytes, const std::string& path)
{
    return scanHeader(bytes, path, [](const ModuleOutline&, std::string_view name) -> Result<LiteralValue> {
        return fail(ErrorCode::Unsupported, "'" + std::string(name) + "' is not a literal");
    });
}

} // namespace

Result<std::string> withParents(const text::SourceText& script, const std::vector<std::string>& parents)
{
    const std::string_view bytes = script.bytes();
    const HeaderScan before = scan(bytes, script.fileName());
    if (!before.revision || !before.diagnostics.empty()) {
        const std::string why = before.diagnostics.empty() ? "it has no revision id" : before.diagnostics.front().message;
        return fail(ErrorCode::Unsupported, "the header of the script cannot be changed: " + why, {.file = script.fileName()});
    }
    const HeaderRanges& ranges = before.revision->ranges;
    if (ranges.downRevision.empty())
        return fail(ErrorCode::Unsupported, "the script does not assign 'down_revision'", {.file = script.fileName()});
    std::string text(bytes);
    const std::string value = literalOf(parents, quoteOf(bytes, ranges));
    text.replace(ranges.downRevision.begin, ranges.downRevision.end - ranges.downRevision.begin, value);
    // The docstring stands before every assignment, so its place is still the same.
    if (const auto line = revisesLine(bytes, ranges.docstring); line && line->end <= ranges.downRevision.begin)
        text.replace(line->begin, line->end - line->begin, " " + joined(parents));
    const HeaderScan after = scan(text, script.fileName());
    if (!after.revision || after.revision->downRevisions != parents || after.revision->id != before.revision->id
        || after.revision->branchLabels != before.revision->branchLabels || after.revision->dependsOn != before.revision->dependsOn)
        return fail(ErrorCode::Unsupported, "the header of the script is written in a way that cannot be changed safely", {.file = script.fileName()});
    return text;
}

} // namespace retort::script
