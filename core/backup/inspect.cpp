#include "core/backup/inspect.h"

#include <QFile>

#include <algorithm>
#include <memory>

#include "core/backup/sha256.h"

namespace retort::backup {

namespace {

std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string quotedText(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + '\'';
}

std::string textOf(const sql::Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

bool saysDamage(std::string_view line)
{
    return line != "ok" && !line.starts_with("NULL value in ") && !line.starts_with("CHECK constraint failed in ");
}

} // namespace

std::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "Cancelled.");
}

Result<std::unique_ptr<database::SqliteConnection>> openCopy(const QString& path, const JobContext& context)
{
    return database::SqliteConnection::open({.file = path.toStdString()}, {.immutable = true, .stop = context.stop});
}

Result<std::vector<std::string>> checkIntegrity(database::SqliteConnection& connection, const JobContext& context)
{
    if (context.stopRequested())
        return cancelled();
    context.reportProgress(0, 0, checkPhase);
    RETORT_CHECK(connection.execute("PRAGMA ignore_check_constraints=ON"));
    auto result = connection.execute("PRAGMA integrity_check");
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled)
            return std::unexpected(std::move(result).error());
        return std::vector{result.error().message}; // too damaged to be checked
    }
    std::vector<std::string> damage;
    for (const auto& row : result->rows) {
        std::string line = textOf(row.at(0));
        if (saysDamage(line))
            damage.push_back(std::move(line));
    }
    return damage;
}

Result<std::vector<TableCount>> countRows(database::SqliteConnection& connection, const JobContext& context)
{
    RETORT_TRY(
        const sql::ResultSet names,
        connection.execute(
            R"(SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name)"));
    std::vector<TableCount> counts;
    for (const auto& row : names.rows) {
        if (context.stopRequested())
            return cancelled();
        TableCount count{.table = textOf(row.at(0))};
        auto result = connection.execute("SELECT count(*) FROM " + quotedName(count.table));
        if (result)
            count.rows = std::get<std::int64_t>(result->rows.at(0).at(0));
        else if (result.error().code == ErrorCode::Cancelled)
            return std::unexpected(std::move(result).error());
        counts.push_back(std::move(count));
    }
    return counts;
}

Result<std::optional<std::vector<std::string>>> readRevisions(database::SqliteConnection& connection,
                                                              const std::string& versionTable)
{
    RETORT_TRY(const sql::ResultSet columns,
               connection.execute("SELECT name FROM pragma_table_info(" + quotedText(versionTable)
                                  + ") WHERE lower(name) = 'version_num'"));
    if (columns.rows.empty())
        return std::nullopt;
    RETORT_TRY(const sql::ResultSet result, connection.execute("SELECT version_num FROM " + quotedName(versionTable)));
    std::vector<std::string> revisions;
    for (const auto& row : result.rows)
        revisions.push_back(textOf(row.at(0)));
    std::ranges::sort(revisions);
    return revisions;
}

Result<QByteArray> hashFile(const QString& path, const JobContext& context)
{
    constexpr qint64 blockSize = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    Sha256 hash;
    const auto total = static_cast<std::size_t>(file.size());
    std::size_t done = 0;
    while (hash.working()) {
        if (context.stopRequested())
            return cancelled();
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty())
            break;
        hash.add(block.constData(), static_cast<std::size_t>(block.size()));
        done += static_cast<std::size_t>(block.size());
        context.reportProgress(done, std::max(done, total), hashPhase);
    }
    if (hash.working() && (file.error() != QFileDevice::NoError || done < total))
        return fail(ErrorCode::Io, path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    return hash.result();
}

} // namespace retort::backup
