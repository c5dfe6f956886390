#include "core/database/connection_profile.h"

#include <QUuid>

#include <algorithm>
#include <array>

#include "core/database/open_database.h"
#include "core/database/sqlite_location.h"

namespace retort::database {

namespace {

template <class Value>
using Names = std::array<std::pair<Value, std::string_view>, 3>;

constexpr Names<DatabaseUse> useNames = {{
    {DatabaseUse::Development, "development"},
    {DatabaseUse::Testing, "testing"},
    {DatabaseUse::Production, "production"},
}};
constexpr Names<PasswordSource> sourceNames = {{
    {PasswordSource::None, "none"},
    {PasswordSource::Keychain, "keychain"},
    {PasswordSource::Ask, "ask"},
}};

template <class Value>
std::string_view nameIn(const Names<Value>& names, Value value)
{
    return std::ranges::find(names, value, &Names<Value>::value_type::first)->second;
}

template <class Value>
std::optional<Value> valueOf(const Names<Value>& names, std::string_view name)
{
    const auto found = std::ranges::find(names, name, &Names<Value>::value_type::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

Result<void> checkSqlite(const DatabaseUrl& url)
{
    // Two folders, two files: then it depends on the folder.
    RETORT_TRY(const SqliteLocation here, sqliteLocation(url, "/a"));
    RETORT_TRY(const SqliteLocation there, sqliteLocation(url, "/b"));
    if (here.inMemory())
        return fail(ErrorCode::Configuration, "A database in memory is gone with its connection; there is nothing to keep a profile of");
    if (here.file != there.file)
        return fail(ErrorCode::Configuration, "The path in " + url.displayText()
                                                  + " is relative, and a profile is used from any folder: write it from the root, with four slashes (sqlite:////home/me/shop.db)");
    return {};
}

} // namespace

std::string_view nameOf(DatabaseUse use)
{
    return nameIn(useNames, use);
}

std::string_view nameOf(PasswordSource source)
{
    return nameIn(sourceNames, source);
}

std::optional<DatabaseUse> useFromName(std::string_view name)
{
    return valueOf(useNames, name);
}

std::optional<PasswordSource> passwordSourceFromName(std::string_view name)
{
    return valueOf(sourceNames, name);
}

std::string newProfileId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Result<UrlAndPassword> takePassword(const DatabaseUrl& url)
{
    UrlAndPassword taken{.url = url.withoutPassword(), .password = url.password()};
    // The drivers' keyword arguments: what stands in an option goes before what stands before the host.
    for (const char* option : {"passwd", "password"}) {
        if (const std::string* text = taken.url.option(option)) {
            taken.password = Secret(*text);
            taken.url = taken.url.withOption(option, std::nullopt);
        }
    }
    for (const auto& [name, values] : taken.url.options()) {
        if (DatabaseUrl::optionHoldsPassword(name))
            return fail(ErrorCode::Unsupported, "The option " + name + " of the URL holds a password, which a profile does not keep: take it out of the URL");
    }
    return taken;
}

std::string nameToType(const DatabaseUrl& url)
{
    const std::string name = url.database().value_or("");
    const auto dialect = url.dialectName();
    if (dialect && *dialect == "sqlite" && !name.empty())
        return std::filesystem::path(name.substr(0, name.find('?'))).filename().string();
    // A server takes the user's name for that of the database.
    const std::string user = url.username().value_or("");
    return !name.empty() ? name : !user.empty() ? user : url.host().value_or("production");
}

Result<void> checkProfile(const ConnectionProfile& profile)
{
    const auto blank = [](char c) { return c == ' '; };
    if (profile.id.empty() || std::ranges::all_of(profile.name, blank))
        return fail(ErrorCode::Configuration, "A profile needs a name");
    RETORT_TRY(const UrlAndPassword taken, takePassword(profile.url));
    if (taken.password)
        return fail(ErrorCode::Configuration, "The URL of the profile " + profile.name + " holds a password, which is kept in the keychain only");
    RETORT_TRY(const std::string dialect, profile.url.dialectName());
    if (!canConnectTo(dialect))
        return fail(ErrorCode::Unsupported, "Retort cannot connect to " + dialect + " yet (" + profile.url.displayText() + ")");
    return dialect == "sqlite" ? checkSqlite(profile.url) : Result<void>();
}

} // namespace retort::database
