#include "app/cli/parsers.h"

#include "app/cli/profile_access.h"
#include "app/cli/run_limits.h"

namespace retort::cli {

namespace {

Option helpOption()
{
    return {.names = {"-h", "--help"}, .kind = Option::Kind::Help, .help = "show this help message and exit"};
}

} // namespace

ArgumentParser globalParser()
{
    using Kind = Option::Kind;
    ArgumentParser parser(programName, "");
    parser.addOption(helpOption());
    parser.addOption({.names = {"--version"}, .kind = Kind::Version, .help = "show program's version number and exit"});
    parser.addOption({.names = {"-c", "--config"},
                      .kind = Kind::Append,
                      .help = "Alternate config file; may be given once for an ini file and once for pyproject.toml. Defaults to the"
                              " value of ALEMBIC_CONFIG, or \"alembic.ini\"",
                      .valueName = "CONFIG",
                      .value = ValueKind::File});
    parser.addOption({.names = {"-n", "--name"},
                      .kind = Kind::Value,
                      .help = "Name of section in .ini file to use for Alembic config",
                      .valueName = "NAME"});
    parser.addOption({.names = {"-x"},
                      .kind = Kind::Append,
                      .help = "Additional arguments for env.py, e.g. -x setting1=somesetting",
                      .valueName = "X"});
    parser.addOption({.names = {"--raiseerr"}, .kind = Kind::Flag, .help = "Treat errors as uncaught ones (exit status 1)"});
    parser.addOption({.names = {"-q", "--quiet"}, .kind = Kind::Flag, .help = "Do not log to std output."});
    // Not a prefix of anything, so that "--c" stays what it is in Alembic.
    parser.addOption({.names = {"--compat"},
                      .kind = Kind::Value,
                      .help = "Print what this release of Alembic prints where releases differ, e.g. 1.13",
                      .valueName = "VERSION",
                      .abbreviable = false});
    parser.addOption({.names = {"--database-url"},
                      .kind = Kind::Value,
                      .help = "Use this database instead of the one that the project names",
                      .valueName = "URL",
                      .abbreviable = false});
    parser.addOption({.names = {"--engine"},
                      .kind = Kind::Value,
                      .help = "Of the databases that env.py works on, only the one that it calls so (engine_name), or that has this number",
                      .valueName = "NAME",
                      .abbreviable = false});
    declareProfileOptions(parser);
    declareRunLimits(parser);
    parser.addOption({.names = {"--trust"},
                      .kind = Kind::Flag,
                      .help = "Run what the project brings along: its post write hooks, and its own Python for models that cannot be"
                              " read without running them",
                      .abbreviable = false});
    parser.addOption({.names = {"--python"},
                      .kind = Kind::Value,
                      .help = "The Python that --trust reads models with, or its virtual environment, instead of the project's own",
                      .valueName = "FILE",
                      .abbreviable = false,
                      .value = ValueKind::File});
    std::vector<std::pair<std::string, std::string>> commands;
    for (const CommandEntry& entry : commandTable())
        commands.emplace_back(entry.name, entry.summary);
    parser.setCommands(std::move(commands));
    return parser;
}

ArgumentParser commandParser(const CommandEntry& entry, const Command& command, const Compat& compat)
{
    ArgumentParser parser(std::string(programName) + " " + std::string(entry.name), "");
    parser.addOption(helpOption());
    command.declare(parser, compat);
    return parser;
}

CommandLineReference commandLineReference()
{
    CommandLineReference reference{.global = globalParser(), .commands = {}};
    for (const CommandEntry& entry : commandTable())
        reference.commands.push_back({std::string(entry.name), std::string(entry.summary), commandParser(entry, *entry.create(), Compat{})});
    return reference;
}

} // namespace retort::cli
