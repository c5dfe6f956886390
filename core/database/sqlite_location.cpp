#include "core/database/sqlite_location.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/database/percent.h"

namespace retort::database {

namespace {

std::filesystem::path absolutePath(const std::filesystem::path& folder, const std::string& path)
{
    const std::filesystem::path joined = folder / path;
    std::error_code ignored;
    const std::filesystem::path absolute = joined.is_absolute() ? joined : std::filesystem::absolute(joined, ignored);
    const std::filesystem::path normal = absolute.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path(); // without a slash at the end
}

// sqlalchemy/util/langhelpers.py: asbool
Result<bool> asBool(const std::string& name, std::string value)
{
    std::ranges::transform(value, value.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const std::string_view yes : {"true", "yes", "on", "y", "t", "1"}) {
        if (value == yes)
            return true;
    }
    for (const std::string_view no : {"false", "no", "off", "n", "f", "0"}) {
        if (value == no)
            return false;
    }
    return fail(ErrorCode::Configuration,
                "The option " + name + " of the database URL is neither true nor false: '" + value + "'");
}

Result<std::chrono::milliseconds> timeoutOf(const std::string& text)
{
    double seconds = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (status != std::errc() || end != text.data() + text.size() || !std::isfinite(seconds) || seconds < 0
        || seconds > 1e6)
        return fail(ErrorCode::Configuration,
                    "The option timeout of the database URL is not a number of seconds: '" + text + "'");
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

// Options that go to Python's sqlite3.connect() and not to SQLite (sqlalchemy/dialects/sqlite/pysqlite.py:
// create_connect_args).
bool isPythonOption(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> names = {"uri",          "timeout",           "isolation_level",
                                                              "detect_types", "check_same_thread", "cached_statements"};
    return std::ranges::contains(names, name);
}

Result<void> checkDriver(const DatabaseUrl& url)
{
    if (url.backendName() != "sqlite")
        return fail(ErrorCode::InvalidArgument, "Not an SQLite URL: " + url.displayText());
    const auto driver = url.driver();
    if (!driver || *driver == "pysqlite" || *driver == "aiosqlite")
        return {};
    if (*driver == "pysqlcipher")
        return fail(ErrorCode::Unsupported, "The database is encrypted with SQLCipher, which Retort cannot open");
    return fail(ErrorCode::Unsupported, "Retort does not know the SQLite driver '" + *driver
                                            + "'; it opens sqlite://, sqlite+pysqlite:// and sqlite+aiosqlite:// URLs");
}

// file:PATH, file:///PATH or file://localhost/PATH, as sqlite3_open_v2() reads it.
Result<SqliteLocation> readUri(const DatabaseUrl& url, const std::string& database, const std::filesystem::path& folder)
{
    SqliteLocation location;
    bool memory = false;
    for (const auto& [name, values] : url.options()) {
        if (isPythonOption(name))
            continue;
        memory = memory || (name == "mode" && values.back() == "memory");
        location.uriOptions.emplace_back(name, values.back());
    }
    std::string_view path = database;
    path.remove_prefix(std::string_view("file:").size());
    if (path.starts_with("//")) {
        path.remove_prefix(2);
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view authority = path.substr(0, slash);
        if (!authority.empty() && authority != "localhost")
            return fail(ErrorCode::Configuration,
                        "SQLite does not open files on other machines: invalid uri authority: "
                            + std::string(authority));
        path.remove_prefix(slash);
    }
    const std::string decoded = unquote(path.substr(0, path.find('#')));
    if (memory || decoded.empty() || decoded == ":memory:") {
        // A shared memory database of that name would be another one than Python's: they live in their process.
        location.uriOptions.clear();
        return location;
    }
    location.file = absolutePath(folder, decoded);
    return location;
}

} // namespace

Result<SqliteLocation> sqliteLocation(const DatabaseUrl& url, const std::filesystem::path& folder)
{
    RETORT_CHECK(checkDriver(url));
    const bool hasServer = (url.username() && !url.username()->empty()) || (url.password() && !url.password()->empty())
                           || url.host() || url.port().value_or(0) != 0;
    if (hasServer)
        return fail(ErrorCode::Configuration,
                    "Invalid SQLite URL: " + url.displayText()
                        + "; valid forms are sqlite:///:memory: (or sqlite://), sqlite:///relative/path/to/file.db and "
                          "sqlite:////absolute/path/to/file.db");
    const std::string database = url.database().value_or(std::string());
    SqliteLocation location;
    bool uri = false;
    if (const std::string* value = url.option("uri")) {
        RETORT_TRY(uri, asBool("uri", *value));
    }
    if (uri && database.starts_with("file:")) {
        RETORT_TRY(location, readUri(url, database, folder));
    } else if (!database.empty() && database != ":memory:") {
        location.file = absolutePath(folder, database);
    }
    if (const std::string* value = url.option("timeout")) {
        RETORT_TRY(location.busyTimeout, timeoutOf(*value));
    }
    return location;
}

} // namespace retort::database
