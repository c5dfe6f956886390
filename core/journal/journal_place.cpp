#include "core/journal/journal_place.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

#include "core/database/sqlite_location.h"
#include "core/files/private_file.h"

namespace retort::journal {

using namespace Qt::StringLiterals;

namespace {

// The parts by which a database is the same one.
struct Place {
    QString readable; // for the file's name: "shop"
    std::string exact;
};

Result<Place> sqlitePlace(const database::DatabaseUrl& url, const std::filesystem::path& folder)
{
    RETORT_TRY(const database::SqliteLocation location, database::sqliteLocation(url, folder));
    if (location.inMemory())
        return Place();
    std::error_code ignored; // a file that does not exist yet is where its folder leads
    const std::filesystem::path whole = std::filesystem::weakly_canonical(location.file, ignored);
    const std::string path = whole.empty() ? location.file.string() : whole.string();
    return Place{.readable = QString::fromStdString(location.file.stem().string()), .exact = "sqlite " + path};
}

std::string hostOf(const database::DatabaseUrl& url)
{
    std::string host = url.host().value_or("");
    for (const char* option : {"unix_socket", "host"}) {
        if (const std::string* given = url.option(option); given && host.empty())
            host = *given;
    }
    static constexpr auto local = std::to_array<std::string_view>({"", "localhost", "127.0.0.1", "::1"});
    return std::ranges::contains(local, std::string_view(host)) ? "localhost" : host;
}

Place serverPlace(const database::DatabaseUrl& url, const std::string& dialect)
{
    const bool postgresql = dialect == "postgresql";
    const std::int64_t port = url.port().value_or(postgresql ? 5432 : 3306);
    const std::string name = url.database().value_or(url.username().value_or("")); // libpq: the user's name
    return {.readable = QString::fromStdString(name),
            .exact = (postgresql ? "postgresql " : "mysql ") + hostOf(url) + " " + std::to_string(port) + " " + name};
}

// What may stand in a file's name anywhere.
QString harmless(const QString& text)
{
    QString name;
    for (const QChar c : text.left(40))
        name += c.isLetterOrNumber() || c == u'_' ? c : u'-';
    return name;
}

// Empty: in memory.
Result<Place> placeOf(const database::DatabaseUrl& url, const std::filesystem::path& folder)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    return dialect == "sqlite" ? sqlitePlace(url, folder) : serverPlace(url, dialect);
}

// pattern: with %1 for the name of the place.
Result<QString> placePath(const QString& pattern, const database::DatabaseUrl& url, const std::filesystem::path& folder,
                          const migration::MigrationSettings& settings)
{
    RETORT_TRY(const Place place, placeOf(url, folder));
    if (place.exact.empty())
        return QString();
    const std::string exact = place.exact + "\n" + settings.versionTableSchema.value_or("") + "\n" + settings.versionTable;
    const QByteArray digest = QCryptographicHash::hash(QByteArray::fromStdString(exact), QCryptographicHash::Sha256).toHex().first(16);
    return files::statePath(pattern.arg(harmless(place.readable) + u'-' + QString::fromLatin1(digest)));
}

} // namespace

Result<QString> journalPath(const database::DatabaseUrl& url, const std::filesystem::path& folder, const migration::MigrationSettings& settings)
{
    return placePath(u"journals/%1.journal"_s, url, folder, settings);
}

Result<std::string> databasePlace(const database::DatabaseUrl& url, const std::filesystem::path& folder)
{
    RETORT_TRY(Place place, placeOf(url, folder));
    return std::move(place.exact);
}

bool isSameDatabase(const database::DatabaseUrl& one, const database::DatabaseUrl& other, const std::filesystem::path& folder)
{
    const Result<Place> a = placeOf(one, folder);
    const Result<Place> b = placeOf(other, folder);
    return a && b && !a->exact.empty() && a->exact == b->exact;
}

Result<QString> appliedScriptsPath(const database::DatabaseUrl& url, const std::filesystem::path& folder, const migration::MigrationSettings& settings)
{
    return placePath(u"applied/%1.json"_s, url, folder, settings);
}

} // namespace retort::journal
