#include "core/project/git_index.h"

#include <git2.h>

#include <memory>
#include <system_error>

namespace retort::project {

namespace {

// libgit2 counts its users.
struct Library {
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

} // namespace

bool isTrackedByGit(const std::filesystem::path& file)
{
    const Library library;
    git_repository* opened = nullptr;
    if (git_repository_open_ext(&opened, file.parent_path().c_str(), 0, nullptr) != 0)
        return false;
    const std::unique_ptr<git_repository, decltype(&git_repository_free)> repository(opened, &git_repository_free);
    const char* top = git_repository_workdir(repository.get());
    git_index* read = nullptr;
    if (!top || git_repository_index(&read, repository.get()) != 0)
        return false;
    const std::unique_ptr<git_index, decltype(&git_index_free)> index(read, &git_index_free);
    std::error_code error;
    const std::filesystem::path inside = std::filesystem::relative(file, top, error);
    return !error && git_index_get_bypath(index.get(), inside.generic_string().c_str(), 0) != nullptr;
}

} // namespace retort::project
