#include "app/cli/standard_output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace retort::cli {

namespace {

int firstError = 0;

void note(bool succeeded)
{
    if (!succeeded && firstError == 0)
        firstError = errno;
}

} // namespace

void writeOutput(std::string_view text)
{
    note(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

void flushOutput()
{
    note(std::fflush(stdout) == 0);
}

std::string outputError()
{
    flushOutput();
    return firstError == 0 || firstError == EPIPE ? std::string() : std::string(std::strerror(firstError)); // NOLINT concurrency: one thread
}

void openClosedStreams()
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        // Nothing can be written to what is opened for reading, so that a closed standard output stays one.
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF && open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY) < 0)
            return;
    }
}

} // namespace retort::cli
