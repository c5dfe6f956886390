// The format:
//
// {"format": "retort-schema", "version": 1, "dialect", "server", "default_schema", "revisions": [id],
//  "owned_sequences": {text: {"name", "column"}}, "metadata": [one entry as in format retort-metadata (core/models)]}

#include "core/project/schema_snapshot.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <limits>

#include "core/dialects/registry.h"
#include "core/models/json_value.h"
#include "core/models/metadata_json.h"

namespace retort::project {

namespace {

using models::JsonValue;

constexpr const char* format = "retort-schema";
constexpr std::int64_t version = 1;

std::unexpected<Error> broken(std::string_view what)
{
    return fail(ErrorCode::InvalidArgument, "this is no snapshot of a schema that can be read: " + std::string(what));
}

Result<std::string> textOf(const JsonValue& document, const char* member)
{
    const JsonValue* value = document.find(member);
    const std::string* text = value != nullptr ? value->text() : nullptr;
    return text != nullptr ? Result<std::string>(*text) : broken(std::string(member) + " is no text");
}

std::string fileName(const std::filesystem::path& file) { return file.string(); }

Result<QByteArray> readBytes(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no file " + fileName(path) + ".");
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, fileName(path) + " cannot be read: " + file.errorString().toStdString() + '.');
    return file.readAll();
}

} // namespace

Result<std::string> snapshotText(const SchemaSnapshot& snapshot)
{
    RETORT_TRY(const auto dialect, dialects::findDialect(snapshot.schema.dialect));
    schema::MetaData metadata{.schema = {}, .naming = {}, .tables = snapshot.schema.tables};
    metadata.naming.templates.clear();
    RETORT_TRY(JsonValue tables, models::metadataToJson({metadata}, *dialect));
    JsonValue::Array revisions(snapshot.revisions.begin(), snapshot.revisions.end());
    JsonValue::Object sequences;
    for (const auto& [text, sequence] : snapshot.schema.ownedSequences)
        sequences.emplace_back(text, JsonValue(JsonValue::Object{{"name", JsonValue(sequence.name)}, {"column", JsonValue(sequence.column)}}));
    const JsonValue document(JsonValue::Object{{"format", JsonValue(format)},
                                               {"version", JsonValue(version)},
                                               {"dialect", JsonValue(snapshot.schema.dialect)},
                                               {"server", JsonValue(snapshot.server)},
                                               {"default_schema", JsonValue(snapshot.schema.defaultSchema)},
                                               {"revisions", JsonValue(std::move(revisions))},
                                               {"owned_sequences", JsonValue(std::move(sequences))},
                                               {"metadata", *tables.find("metadata")}});
    return models::writeJson(document) + '\n';
}

Result<SchemaSnapshot> snapshotFromText(std::string_view text)
{
    Result<JsonValue> document = models::readJson(text);
    if (!document)
        return broken(document.error().message);
    RETORT_TRY(const std::string found, textOf(*document, "format"));
    if (found != format)
        return broken("its format is " + found);
    const JsonValue* known = document->find("version");
    if (known == nullptr || known->integer() == nullptr || *known->integer() != version)
        return broken("its version is not known here; it may come from a newer Retort");

    SchemaSnapshot snapshot;
    RETORT_TRY(snapshot.schema.dialect, textOf(*document, "dialect"));
    RETORT_TRY(snapshot.server, textOf(*document, "server"));
    RETORT_TRY(snapshot.schema.defaultSchema, textOf(*document, "default_schema"));
    const JsonValue* revisions = document->find("revisions");
    if (revisions == nullptr || revisions->array() == nullptr)
        return broken("revisions is no list");
    for (const JsonValue& id : *revisions->array()) {
        if (id.text() == nullptr)
            return broken("revisions has what is no text");
        snapshot.revisions.push_back(*id.text());
    }
    const JsonValue* sequences = document->find("owned_sequences");
    if (sequences == nullptr || sequences->object() == nullptr)
        return broken("owned_sequences is no object");
    for (const auto& [key, value] : *sequences->object()) {
        RETORT_TRY(std::string name, textOf(value, "name"));
        RETORT_TRY(std::string column, textOf(value, "column"));
        snapshot.schema.ownedSequences.emplace(key, reflection::OwnedSequence{.name = std::move(name), .column = std::move(column)});
    }
    const JsonValue* metadata = document->find("metadata");
    if (metadata == nullptr)
        return broken("metadata is missing");
    const JsonValue inner(JsonValue::Object{{"format", JsonValue("retort-metadata")}, {"version", JsonValue(models::metadataFormatVersion)}, {"metadata", *metadata}});
    Result<std::vector<schema::MetaData>> tables = models::metadataFromJson(inner);
    if (!tables)
        return broken(tables.error().message);
    if (tables->size() != 1)
        return broken("metadata has not one entry");
    snapshot.schema.tables = std::move(tables->front().tables);
    return snapshot;
}

Result<void> saveSnapshot(const std::filesystem::path& file, const SchemaSnapshot& snapshot)
{
    RETORT_TRY(const std::string text, snapshotText(snapshot));
    if (std::filesystem::exists(file) && !loadSnapshot(file))
        return fail(ErrorCode::Conflict, fileName(file) + " is there and is no snapshot; it is not replaced. Give another name.");
    QSaveFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) || out.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !out.commit())
        return fail(ErrorCode::Io, fileName(file) + " could not be written: " + out.errorString().toStdString() + '.');
    return {};
}

Result<SchemaSnapshot> loadSnapshot(const std::filesystem::path& file)
{
    RETORT_TRY(const QByteArray bytes, readBytes(file));
    Result<SchemaSnapshot> snapshot = snapshotFromText({bytes.data(), static_cast<std::size_t>(bytes.size())});
    if (!snapshot)
        snapshot.error().message = fileName(file) + ": " + snapshot.error().message;
    return snapshot;
}

} // namespace retort::project
