#include "app/cli/profile_access.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "core/database/credentials.h"
#include "core/database/profile_store.h"
#include "core/project/plan_losses.h"

namespace retort::cli {

namespace {

constexpr const char* passwordVariable = "RETORT_DATABASE_PASSWORD";

// The keychain asks its user before it opens: he has this long.
constexpr int keychainPatienceMs = 60'000;

Result<std::optional<database::Secret>> fromKeychain(const std::string& id)
{
    Result<std::optional<database::Secret>> answer = fail(ErrorCode::Io, "the keychain did not answer");
    const auto keychain = database::systemKeychain();
    QEventLoop loop;
    QTimer::singleShot(keychainPatienceMs, &loop, &QEventLoop::quit);
    keychain->read(id, loop, [&](Result<std::optional<database::Secret>> found) {
        answer = std::move(found);
        loop.quit();
    });
    loop.exec();
    return answer;
}

// A line from the terminal, which does not show it; nothing where there is no terminal.
std::optional<std::string> readHidden(const std::string& question)
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
    termios before{};
    if (terminal < 0 || tcgetattr(terminal, &before) != 0) {
        if (terminal >= 0)
            close(terminal);
        return std::nullopt;
    }
    termios quiet = before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG); // Ctrl+C must not leave it like this
    tcsetattr(terminal, TCSAFLUSH, &quiet);
    [[maybe_unused]] const auto asked = write(terminal, question.data(), question.size());
    std::string line;
    char c = 0;
    constexpr char interrupt = 3;
    bool ended = false;
    while (!ended && read(terminal, &c, 1) == 1 && c != interrupt) {
        ended = c == '\n';
        if (!ended)
            line += c;
    }
    tcsetattr(terminal, TCSAFLUSH, &before);
    [[maybe_unused]] const auto newLine = write(terminal, "\n", 1);
    close(terminal);
    return ended ? std::optional(line) : std::nullopt;
}

std::string lossText(const operations::DataLoss& loss)
{
    switch (loss.kind) {
    case operations::DataLoss::Kind::Table: return "takes away the table " + loss.what;
    case operations::DataLoss::Kind::Column: return "takes away the column " + loss.what;
    case operations::DataLoss::Kind::Rows: return "takes away rows of " + loss.what;
    case operations::DataLoss::Kind::Statement: return "runs " + loss.what;
    }
    return {};
}

} // namespace

void declareProfileOptions(ArgumentParser& parser)
{
    parser.addOption({.names = {"--profile"},
                      .kind = Option::Kind::Value,
                      .help = "Use the database of this connection profile instead of the one that the project names; the command profiles lists"
                              " them. Its password comes from the keychain, else from $RETORT_DATABASE_PASSWORD, else from the terminal",
                      .valueName = "NAME",
                      .abbreviable = false,
                      .value = ValueKind::Profile});
    parser.addOption({.names = {"--yes-production"},
                      .kind = Option::Kind::Value,
                      .help = "With a profile for production: the name of its database, to confirm what takes something away",
                      .valueName = "NAME",
                      .abbreviable = false});
}

Result<ProfileOptions> profileOptions(const Arguments& arguments)
{
    ProfileOptions options;
    if (const std::string* name = arguments.value("--yes-production"))
        options.yesProduction = *name;
    const std::string* wanted = arguments.value("--profile");
    if (!wanted)
        return options;
    if (arguments.value("--database-url"))
        return fail(ErrorCode::InvalidArgument, "--profile and --database-url both name a database; only one of them can be meant");
    RETORT_TRY(const database::ProfileBook book, database::ProfileStore().load());
    const database::ConnectionProfile* profile = book.named(*wanted);
    if (!profile)
        return fail(ErrorCode::NotFound, "There is no connection profile " + *wanted + "; the command profiles lists those there are");
    options.profile = *profile;
    return options;
}

Result<std::optional<database::Secret>> profilePassword(const CommandContext& context)
{
    const auto& profile = context.options().profile.profile;
    if (!profile || profile->password == database::PasswordSource::None)
        return std::nullopt;
    std::string why = "the profile says that it is asked for";
    if (profile->password == database::PasswordSource::Keychain) {
        const auto kept = fromKeychain(profile->id);
        if (kept && *kept)
            return *kept;
        why = kept ? "the keychain does not have it" : describe(kept.error());
    }
    if (const char* given = std::getenv(passwordVariable)) // NOLINT concurrency: no thread runs yet
        return database::Secret(given);
    if (const auto typed = readHidden("Password of " + profile->name + " (" + profile->url.displayText() + "): "))
        return database::Secret(*typed);
    return fail(ErrorCode::Configuration, "The password of the connection profile " + profile->name + " is not known: " + why
                                              + ". Set " + passwordVariable + ", or run this on a terminal");
}

Result<void> requireWritable(const CommandContext& context)
{
    const auto& profile = context.options().profile.profile;
    if (!profile || !profile->readOnly)
        return {};
    return fail(ErrorCode::InvalidArgument, "The connection profile " + profile->name + " is read-only: nothing was changed. Use another profile, or take the mark off this one");
}

Result<void> confirmProduction(const CommandContext& context, const database::DatabaseUrl& url, const std::vector<std::string>& what)
{
    const ProfileOptions& options = context.options().profile;
    if (!options.profile || options.profile->use != database::DatabaseUse::Production)
        return {};
    const std::string name = database::nameToType(url);
    if (options.yesProduction) {
        if (*options.yesProduction == name)
            return {};
        return fail(ErrorCode::InvalidArgument, "--yes-production " + *options.yesProduction + " is not the name of the database, which is " + name + ": nothing was changed");
    }
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::InvalidArgument, "The connection profile " + options.profile->name + " is for production, and this " + (what.empty() ? "cannot be taken back" : what.front())
                                                    + ": nothing was changed. --yes-production " + name + " confirms it");
    for (const std::string& line : what)
        context.complain("This " + line + ".");
    std::fputs(("It is a production database. Type its name (" + name + ") to go on: ").c_str(), stderr);
    std::fflush(stderr);
    std::string answer;
    if (std::getline(std::cin, answer) && answer == name)
        return {};
    return fail(ErrorCode::InvalidArgument, "That is not the name of the database: nothing was changed");
}

Result<void> confirmPlan(const CommandContext& context, const database::DatabaseUrl& url, const script::MigrationPlan& plan,
                         const migration::MigrationSettings& settings)
{
    const auto& profile = context.options().profile.profile;
    if (!profile || profile->use != database::DatabaseUse::Production)
        return {};
    const project::PlanLosses found = project::lossesOf(plan, settings, migration::diskLoader());
    std::vector<std::string> what;
    if (std::ranges::any_of(plan.steps, [](const script::MigrationStep& step) { return step.node && !step.isUpgrade; }))
        what.emplace_back("goes back to an earlier revision");
    for (const operations::DataLoss& loss : found.losses)
        what.push_back(lossText(loss));
    if (found.incomplete)
        what.emplace_back("does what is known only in the run itself");
    return what.empty() ? Result<void>() : confirmProduction(context, url, what);
}

} // namespace retort::cli
