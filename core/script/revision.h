#pragma once

// One revision script as its header describes it: what Alembic would find in the module's attributes, without running
// the module. Plain values, immutable by convention once they are inside a RevisionMap.

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/text/source_text.h"

namespace retort::script {

// A revision identifier that Alembic accepts: not empty, none of '@', '-', '+'.
class RevisionId {
public:
    // Error (InvalidArgument) in Alembic's words: Character(s) '-' not allowed in revision identifier 'a-b'.
    [[nodiscard]] static Result<RevisionId> parse(std::string_view text);

    [[nodiscard]] const std::string& str() const { return m_text; }

    friend bool operator==(const RevisionId&, const RevisionId&) = default;
    friend auto operator<=>(const RevisionId&, const RevisionId&) = default;

private:
    explicit RevisionId(std::string text) : m_text(std::move(text)) {}

    std::string m_text;
};

// The name of a branch: any non-empty text.
class BranchLabel {
public:
    [[nodiscard]] static Result<BranchLabel> parse(std::string_view text);

    [[nodiscard]] const std::string& str() const { return m_text; }

    friend bool operator==(const BranchLabel&, const BranchLabel&) = default;
    friend auto operator<=>(const BranchLabel&, const BranchLabel&) = default;

private:
    explicit BranchLabel(std::string text) : m_text(std::move(text)) {}

    std::string m_text;
};

// Where the values of the header stand in the file, for navigation and edits. Empty range: not assigned.
struct HeaderRanges {
    text::SourceRange docstring;
    text::SourceRange revision;
    text::SourceRange downRevision;
    text::SourceRange branchLabels;
    text::SourceRange dependsOn;

    friend bool operator==(const HeaderRanges&, const HeaderRanges&) = default;
};

// Identity of a file's content as far as the file system tells it without reading.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modifiedNs = 0; // nanoseconds since the epoch

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct Revision {
    RevisionId id;
    std::vector<std::string> downRevisions;   // as written; empty = base
    std::vector<std::string> dependsOn;       // as written: ids or branch labels
    std::vector<std::string> branchLabels;    // declared here (not those inherited), without duplicates
    std::string longDoc;                      // docstring, stripped
    std::optional<std::string> createDate;    // text after "Create Date:" in the docstring
    std::string path;                         // absolute
    HeaderRanges ranges;
    FileStamp stamp;

    // First paragraph of the docstring: what Alembic shows as the message.
    [[nodiscard]] std::string_view doc() const;
};

} // namespace retort::script

template <>
struct std::hash<retort::script::RevisionId> {
    std::size_t operator()(const retort::script::RevisionId& id) const noexcept
    {
        return std::hash<std::string>()(id.str());
    }
};
