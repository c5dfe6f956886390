#include "core/journal/journal_record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <array>
#include <chrono>

namespace retort::journal {

using namespace Qt::StringLiterals;
using namespace retort::migration;

namespace {

constexpr auto kindKey = "record"_L1;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

std::string text(const QJsonObject& object, QLatin1StringView key)
{
    return object.value(key).toString().toStdString();
}

QJsonArray texts(const std::vector<std::string>& values)
{
    QJsonArray array;
    for (const std::string& value : values)
        array.append(text(value));
    return array;
}

std::vector<std::string> texts(const QJsonObject& object, QLatin1StringView key)
{
    std::vector<std::string> values;
    for (const auto& value : object.value(key).toArray())
        values.push_back(value.toString().toStdString());
    return values;
}

struct Writer {
    QJsonObject operator()(const RunBegun& r) const
    {
        QJsonArray steps;
        for (const JournalStep& step : r.steps)
            steps.append(QJsonObject{{"revision"_L1, text(step.revision)}, {"upgrade"_L1, step.isUpgrade}});
        QJsonArray in;
        for (const StatementIn& statement : r.alreadyIn)
            in.append(QJsonObject{{"text"_L1, text(statement.text)}, {"rows"_L1, qint64(statement.rowsAffected)}});
        QJsonObject run{{kindKey, "run begun"_L1}, {"at"_L1, text(r.startedAt)}, {"process"_L1, text(r.process)}, {"command"_L1, text(r.command)},
                        {"steps"_L1, steps}, {"versions"_L1, texts(r.rows)}, {"already in"_L1, in}};
        if (r.moment) {
            run["clock"_L1] = qint64(std::chrono::duration_cast<std::chrono::microseconds>(r.moment->at.time_since_epoch()).count());
            run["seed"_L1] = QString::number(r.moment->seed); // JSON's numbers do not hold it
        }
        return run;
    }
    QJsonObject operator()(const StatementBegun& r) const
    {
        return {{kindKey, "statement begun"_L1}, {"text"_L1, text(r.text)}, {"line"_L1, qint64(r.line)}, {"commits"_L1, r.commits},
                {"structure before"_L1, text(r.structureBefore)}};
    }
    QJsonObject operator()(const StatementEnded& r) const
    {
        return {{kindKey, "statement ended"_L1}, {"failed"_L1, r.failed}, {"committed"_L1, r.committed}, {"rows"_L1, qint64(r.rowsAffected)}};
    }
    QJsonObject operator()(const StepCompleted& r) const { return {{kindKey, "step completed"_L1}, {"versions"_L1, texts(r.rows)}}; }
    QJsonObject operator()(const CommitBegun& r) const { return {{kindKey, "commit begun"_L1}, {"transaction"_L1, text(r.transaction)}}; }
    QJsonObject operator()(const CommitEnded&) const { return {{kindKey, "commit ended"_L1}}; }
    QJsonObject operator()(const RolledBack&) const { return {{kindKey, "rolled back"_L1}}; }
    QJsonObject operator()(const RunEnded& r) const { return {{kindKey, "run ended"_L1}, {"partly"_L1, r.partly}, {"error"_L1, text(r.error)}}; }
};

JournalRecord readRun(const QJsonObject& o)
{
    RunBegun run{.startedAt = text(o, "at"_L1), .process = text(o, "process"_L1), .command = text(o, "command"_L1), .steps = {},
                 .rows = texts(o, "versions"_L1), .alreadyIn = {}};
    for (const auto& step : o.value("steps"_L1).toArray())
        run.steps.push_back({.revision = text(step.toObject(), "revision"_L1), .isUpgrade = step.toObject().value("upgrade"_L1).toBool()});
    for (const auto& in : o.value("already in"_L1).toArray())
        run.alreadyIn.push_back({.text = text(in.toObject(), "text"_L1), .rowsAffected = in.toObject().value("rows"_L1).toInteger()});
    if (o.contains("clock"_L1)) {
        run.moment = bindings::Moment{.at = std::chrono::system_clock::time_point(std::chrono::microseconds(o.value("clock"_L1).toInteger())),
                                      .seed = o.value("seed"_L1).toString().toULongLong()};
    }
    return run;
}

struct Reader {
    QLatin1StringView kind;
    JournalRecord (*read)(const QJsonObject& object);
};
constexpr auto readers = std::to_array<Reader>({
    {"run begun"_L1, &readRun},
    {"statement begun"_L1,
     [](const QJsonObject& o) -> JournalRecord {
         return StatementBegun{.text = text(o, "text"_L1), .line = static_cast<std::uint32_t>(o.value("line"_L1).toInteger()),
                               .commits = o.value("commits"_L1).toBool(), .structureBefore = text(o, "structure before"_L1)};
     }},
    {"statement ended"_L1,
     [](const QJsonObject& o) -> JournalRecord {
         return StatementEnded{.failed = o.value("failed"_L1).toBool(), .committed = o.value("committed"_L1).toBool(),
                               .rowsAffected = o.value("rows"_L1).toInteger()};
     }},
    {"step completed"_L1, [](const QJsonObject& o) -> JournalRecord { return StepCompleted{.rows = texts(o, "versions"_L1)}; }},
    {"commit begun"_L1, [](const QJsonObject& o) -> JournalRecord { return CommitBegun{.transaction = text(o, "transaction"_L1)}; }},
    {"commit ended"_L1, [](const QJsonObject&) -> JournalRecord { return CommitEnded{}; }},
    {"rolled back"_L1, [](const QJsonObject&) -> JournalRecord { return RolledBack{}; }},
    {"run ended"_L1,
     [](const QJsonObject& o) -> JournalRecord { return RunEnded{.partly = o.value("partly"_L1).toBool(), .error = text(o, "error"_L1)}; }},
});

} // namespace

QByteArray writeRecord(const JournalRecord& record)
{
    return QJsonDocument(std::visit(Writer(), record)).toJson(QJsonDocument::Compact) + '\n';
}

Result<JournalRecord> readRecord(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString kind = object.value(kindKey).toString();
    const auto reader = std::ranges::find_if(readers, [&](const Reader& one) { return kind == one.kind; });
    if (reader == readers.end())
        return fail(ErrorCode::Io, "this is no record of a journal");
    return reader->read(object);
}

} // namespace retort::journal
