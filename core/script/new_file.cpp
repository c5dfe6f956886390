#include "core/script/new_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace retort::script {

namespace {

std::unexpected<Error> failure(const std::filesystem::path& path, int error)
{
    if (error == EEXIST)
        return fail(ErrorCode::AlreadyExists, "File " + path.string() + " already exists; it was left as it is");
    return fail(ErrorCode::Io, "Cannot write " + path.string() + ": " + std::strerror(error)); // NOLINT concurrency: glibc
}

bool writeAll(int handle, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t done = write(handle, content.data(), content.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(done));
    }
    return fsync(handle) == 0;
}

// Gives the temporary file its name unless that is taken.
int publish(const std::string& temporary, const std::string& path)
{
    if (renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system without RENAME_NOREPLACE: a hard link refuses an existing name as well.
    if (link(temporary.c_str(), path.c_str()) != 0)
        return errno;
    unlink(temporary.c_str());
    return 0;
}

} // namespace

Result<void> writeNewFile(const std::filesystem::path& path, std::string_view content)
{
    const std::string temporary = path.string() + "." + std::to_string(getpid()) + ".part";
    constexpr mode_t mode = 0666;
    const int handle = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (handle < 0)
        return failure(path, errno);
    int error = writeAll(handle, content) ? 0 : errno;
    if (close(handle) != 0 && error == 0)
        error = errno;
    if (error == 0)
        error = publish(temporary, path.string());
    if (error == 0)
        return {};
    unlink(temporary.c_str());
    return failure(path, error);
}

} // namespace retort::script
