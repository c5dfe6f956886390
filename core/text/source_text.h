#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace retort::text {

// Half-open range of byte offsets into one SourceText.
struct SourceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin >= end; }
    [[nodiscard]] bool contains(std::uint32_t offset) const { return offset >= begin && offset < end; }
    friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

// Line and column count from 1; the column counts bytes of UTF-8.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

// An immutable UTF-8 text with the name of the file it came from and a line index. Copies are cheap (shared bytes);
// safe to read from any thread.
class SourceText {
public:
    SourceText() = default;
    SourceText(std::string fileName, std::string bytes);

    [[nodiscard]] const std::string& fileName() const;
    [[nodiscard]] std::string_view bytes() const;
    [[nodiscard]] std::string_view slice(SourceRange range) const;
    [[nodiscard]] LineColumn position(std::uint32_t offset) const;
    [[nodiscard]] SourceLocation location(SourceRange range) const;
    // Byte offset where the line (from 1) starts; the size of the text when there is no such line.
    [[nodiscard]] std::uint32_t lineStart(std::uint32_t line) const;
    [[nodiscard]] std::size_t lineCount() const;

private:
    struct Data {
        std::string fileName;
        std::string bytes;
        std::vector<std::uint32_t> lineStarts;
    };
    std::shared_ptr<const Data> m_data;
};

} // namespace retort::text
