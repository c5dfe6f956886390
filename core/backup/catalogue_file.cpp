#include "core/backup/catalogue_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

constexpr std::array reasonNames = {
    std::pair(BackupReason::Manual, "manual"_L1),
    std::pair(BackupReason::BeforeRun, "before-run"_L1),
    std::pair(BackupReason::BeforeRestore, "before-restore"_L1),
};

QJsonArray toArray(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(QString::fromStdString(text));
    return array;
}

QJsonObject toObject(const BackupEntry& entry)
{
    const auto reason =
        std::ranges::find(reasonNames, entry.reason, &std::pair<BackupReason, QLatin1StringView>::first);
    QJsonArray tables;
    for (const TableCount& count : entry.tables)
        tables.append(QJsonObject{{u"name"_s, QString::fromStdString(count.table)}, {u"rows"_s, qint64{count.rows}}});
    QJsonObject object{
        {u"id"_s, entry.id},
        {u"file"_s, entry.fileName},
        {u"label"_s, entry.label},
        {u"reason"_s, QString(reason->second)},
        {u"database"_s, entry.databasePath},
        {u"created"_s, entry.createdAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"size"_s, entry.size},
        {u"sha256"_s, QString::fromLatin1(entry.sha256)},
        {u"versionTable"_s, entry.hasVersionTable},
        {u"revisions"_s, toArray(entry.revisions)},
        {u"tables"_s, tables},
        {u"damage"_s, toArray(entry.damage)},
        {u"kind"_s, entry.kind},
    };
    if (entry.dataOnly)
        object.insert(u"dataOnly"_s, true);
    if (!entry.product.isEmpty())
        object.insert(u"product"_s, entry.product);
    if (!entry.notes.empty())
        object.insert(u"notes"_s, toArray(entry.notes));
    return object;
}

std::optional<std::vector<std::string>> readTexts(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    std::vector<std::string> texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& text : array) {
        if (!text.isString())
            return std::nullopt;
        texts.push_back(text.toString().toStdString());
    }
    return texts;
}

std::optional<std::vector<TableCount>> readTables(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    std::vector<TableCount> tables;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& table : array) {
        if (!table[u"name"].isString() || !table[u"rows"].isDouble())
            return std::nullopt;
        tables.push_back(
            TableCount{.table = table[u"name"].toString().toStdString(), .rows = table[u"rows"].toInteger()});
    }
    return tables;
}

// A name that is a file in the folder and nothing else.
bool isPlainFileName(const QString& name)
{
    return !name.isEmpty() && name != "."_L1 && name != ".."_L1 && !name.contains(u'/') && !name.contains(u'\\')
           && !name.contains(QChar(0));
}

std::optional<BackupEntry> readEntry(const QJsonValue& value)
{
    const QString reasonName = value[u"reason"].toString();
    const auto reason = std::ranges::find(reasonNames, reasonName, &std::pair<BackupReason, QLatin1StringView>::second);
    auto revisions = readTexts(value[u"revisions"]);
    auto damage = readTexts(value[u"damage"]);
    auto tables = readTables(value[u"tables"]);
    auto notes = value[u"notes"].isUndefined() ? std::vector<std::string>() : readTexts(value[u"notes"]);
    BackupEntry entry{
        .id = value[u"id"].toString(),
        .fileName = value[u"file"].toString(),
        .label = value[u"label"].toString(),
        .reason = reason == reasonNames.end() ? BackupReason::Manual : reason->first,
        .databasePath = value[u"database"].toString(),
        .createdAt = QDateTime::fromString(value[u"created"].toString(), Qt::ISODateWithMs).toUTC(),
        .size = value[u"size"].toInteger(-1),
        .sha256 = value[u"sha256"].toString().toLatin1(),
        .hasVersionTable = value[u"versionTable"].toBool(),
        .revisions = std::move(revisions).value_or(std::vector<std::string>()),
        .tables = std::move(tables).value_or(std::vector<TableCount>()),
        .damage = std::move(damage).value_or(std::vector<std::string>()),
        // Since there are backups of servers; before, all were of SQLite.
        .kind = value[u"kind"].toString(sqliteKind),
        .dataOnly = value[u"dataOnly"].toBool(),
        .product = value[u"product"].toString(),
        .notes = std::move(notes).value_or(std::vector<std::string>()),
    };
    const bool complete = reason != reasonNames.end() && revisions && damage && tables && notes && !entry.id.isEmpty()
                          && !entry.kind.isEmpty()
                          && isPlainFileName(entry.fileName) && entry.createdAt.isValid() && entry.size >= 0
                          && entry.sha256.size() == 64;
    return complete ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace

QByteArray writeEntries(const std::vector<BackupEntry>& entries)
{
    QJsonArray backups;
    for (const BackupEntry& entry : entries)
        backups.append(toObject(entry));
    return QJsonDocument(QJsonObject{{u"format"_s, formatVersion}, {u"backups"_s, backups}})
        .toJson(QJsonDocument::Indented);
}

Result<std::vector<BackupEntry>> readEntries(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Configuration, "it is not JSON: " + error.errorString().toStdString() + " at byte "
                                                  + std::to_string(error.offset));
    const int format = document[u"format"].toInt();
    if (format > formatVersion)
        return fail(ErrorCode::Unsupported, "it was written by a newer Retort (format " + std::to_string(format) + ")");
    if (format != formatVersion || !document[u"backups"].isArray())
        return fail(ErrorCode::Configuration, "it is not a list of backups");
    std::vector<BackupEntry> entries;
    const QJsonArray backups = document[u"backups"].toArray();
    for (const QJsonValue& value : backups) {
        std::optional<BackupEntry> entry = readEntry(value);
        if (!entry)
            return fail(ErrorCode::Configuration, "entry " + std::to_string(entries.size() + 1) + " is incomplete");
        entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace retort::backup
