#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "app/cli/command_line.h"

int main(int argc, char** argv)
{
    // A closed pipe (`history | head`) must not kill us in the middle of a run.
    std::signal(SIGPIPE, SIG_IGN);
    const int status = retort::cli::runCommandLine(std::vector<std::string>(argv + 1, argv + argc));
    std::fflush(stdout);
    return status;
}
