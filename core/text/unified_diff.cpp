#include "core/text/unified_diff.h"

#include <git2.h>

#include <memory>

namespace retort::text {

namespace {

// libgit2 counts its users.
class Library {
public:
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

std::string lastError()
{
    const git_error* error = git_error_last();
    return error != nullptr && error->message != nullptr ? error->message : "no reason given";
}

int appendLine(const git_diff_delta*, const git_diff_hunk*, const git_diff_line* line, void* payload)
{
    auto& out = *static_cast<std::string*>(payload);
    if (line->origin == GIT_DIFF_LINE_CONTEXT || line->origin == GIT_DIFF_LINE_ADDITION || line->origin == GIT_DIFF_LINE_DELETION)
        out += line->origin;
    if (line->origin != GIT_DIFF_LINE_FILE_HDR)
        out.append(line->content, line->content_len);
    return 0;
}

} // namespace

Result<std::string> unifiedDiff(std::string_view before, std::string_view after, const std::string& nameBefore, const std::string& nameAfter)
{
    if (before == after)
        return std::string();
    const Library library;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    git_patch* made = nullptr;
    if (git_patch_from_buffers(&made, before.data(), before.size(), "before", after.data(), after.size(), "after", &options) != 0)
        return fail(ErrorCode::InvalidArgument, "The texts cannot be compared: " + lastError());
    const std::unique_ptr<git_patch, decltype(&git_patch_free)> patch(made, git_patch_free);
    std::string out = "--- " + nameBefore + "\n+++ " + nameAfter + "\n";
    if (git_patch_print(patch.get(), appendLine, &out) != 0)
        return fail(ErrorCode::InvalidArgument, "The texts cannot be compared: " + lastError());
    return out;
}

} // namespace retort::text
