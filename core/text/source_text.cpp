#include "core/text/source_text.h"

#include <algorithm>

namespace retort::text {

namespace {
const std::string emptyString;
}

SourceText::SourceText(std::string fileName, std::string bytes)
{
    auto data = std::make_shared<Data>();
    data->fileName = std::move(fileName);
    data->bytes = std::move(bytes);
    data->lineStarts.push_back(0);
    for (std::size_t i = 0; i < data->bytes.size(); ++i) {
        if (data->bytes[i] == '\n')
            data->lineStarts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    m_data = std::move(data);
}

const std::string& SourceText::fileName() const
{
    return m_data ? m_data->fileName : emptyString;
}

std::string_view SourceText::bytes() const
{
    return m_data ? std::string_view(m_data->bytes) : std::string_view();
}

std::string_view SourceText::slice(SourceRange range) const
{
    const std::string_view all = bytes();
    const std::size_t begin = std::min<std::size_t>(range.begin, all.size());
    const std::size_t end = std::clamp<std::size_t>(range.end, begin, all.size());
    return all.substr(begin, end - begin);
}

LineColumn SourceText::position(std::uint32_t offset) const
{
    if (!m_data)
        return {};
    const auto& starts = m_data->lineStarts;
    const auto next = std::ranges::upper_bound(starts, offset);
    const auto line = static_cast<std::uint32_t>(next - starts.begin());
    return {.line = line, .column = offset - *(next - 1) + 1};
}

SourceLocation SourceText::location(SourceRange range) const
{
    const LineColumn at = position(range.begin);
    return {.file = fileName(), .line = at.line, .column = at.column};
}

std::uint32_t SourceText::lineStart(std::uint32_t line) const
{
    if (!m_data || line == 0)
        return 0;
    const auto& starts = m_data->lineStarts;
    return line <= starts.size() ? starts[line - 1] : static_cast<std::uint32_t>(m_data->bytes.size());
}

std::size_t SourceText::lineCount() const
{
    return m_data ? m_data->lineStarts.size() : 1;
}

} // namespace retort::text
