#include "tests/models/oracle.h"

#include <QDir>
#include <QProcess>
#include <QtTest/QtTest>

#include "core/dialects/registry.h"
#include "core/models/metadata_json.h"
#include "tests/models/case_project.h"
#include "tests/support/places.h"

namespace retort::tests {

using models::JsonValue;

std::string difference(const JsonValue& ours, const JsonValue& theirs, const std::string& place)
{
    const JsonValue::Array* ourItems = ours.array();
    const JsonValue::Array* theirItems = theirs.array();
    if (ourItems && theirItems) {
        for (std::size_t i = 0; i < std::min(ourItems->size(), theirItems->size()); ++i) {
            const JsonValue* name = (*theirItems)[i].find("name");
            const std::string label = name && name->text() ? *name->text() : std::to_string(i);
            if (std::string found = difference((*ourItems)[i], (*theirItems)[i], place + "[" + label + "]"); !found.empty())
                return found;
        }
        if (ourItems->size() == theirItems->size())
            return {};
    }
    const JsonValue::Object* ourMembers = ours.object();
    const JsonValue::Object* theirMembers = theirs.object();
    if (ourMembers && theirMembers) {
        for (const auto& [name, member] : *theirMembers) {
            const JsonValue* own = ours.find(name);
            if (!own)
                return place + "." + name + ": missing, " + models::writeJson(member) + " is expected";
            if (std::string found = difference(*own, member, place + "." + name); !found.empty())
                return found;
        }
        if (ourMembers->size() == theirMembers->size())
            return {};
    }
    if (ours == theirs)
        return {};
    return place + ":\n  ours   " + models::writeJson(ours) + "\n  theirs " + models::writeJson(theirs);
}


QStringList casesIn(const QString& folder)
{
    QStringList names;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!entry.fileName().startsWith(QLatin1Char('_')) && (entry.isDir() || entry.suffix() == QLatin1String("py")))
            names.append(entry.completeBaseName());
    }
    return names;
}

// What the real libraries make of the cases; an error text instead of a document when that is not possible.
Result<JsonValue> askOracle(const QString& folder, const QStringList& cases, const QString& pythonPath)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    if (!pythonPath.isEmpty())
        environment.insert(QStringLiteral("PYTHONPATH"), pythonPath);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("python3"),
                  QStringList{sourcePath("tests/models/metadata_oracle.py"), folder, QStringLiteral("postgresql")}
                      + cases);
    if (!process.waitForStarted() || !process.waitForFinished(120'000))
        return fail(ErrorCode::NotFound, "python3 is not installed");
    if (process.exitCode() != 0)
        return fail(ErrorCode::Io, process.readAllStandardError().toStdString());
    return models::readJson(process.readAllStandardOutput().toStdString());
}

Result<JsonValue> askApplication(const QString& standIns, const QString& imports, const QString& target,
                                 const QStringList& folders)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("python3"), QStringList{sourcePath("tests/models/application_oracle.py"), standIns,
                                                         QStringLiteral("postgresql"), imports, target}
                                                 + folders);
    if (!process.waitForStarted() || !process.waitForFinished(120'000))
        return fail(ErrorCode::NotFound, "python3 is not installed");
    if (process.exitCode() != 0)
        return fail(ErrorCode::Io, process.readAllStandardError().toStdString());
    // What the application prints itself stands on lines before.
    const QByteArray output = process.readAllStandardOutput();
    return models::readJson(output.mid(output.lastIndexOf('\n') + 1).toStdString());
}

void compareCase(const JsonValue& oracle, const QString& name, const QString& folder)
{
    const JsonValue* theirs = oracle.find(name.toStdString());
    QVERIFY(theirs);
    if (const JsonValue* error = theirs->find("error"))
        QFAIL(error->text()->c_str());
    const auto dialect = dialects::findDialect("postgresql");
    const auto models =
        evaluateEnvironmentText(caseEnvironment(name.toStdString()), {folder.toStdString()}, "postgresql");
    QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
    for (const std::string& sentence : sentences(*models))
        qWarning("gap: %s", sentence.c_str());
    const auto ours = models::metadataToJson(models->metadata, **dialect);
    QVERIFY2(ours.has_value(), ours ? "" : describe(ours.error()).c_str());
    const std::string differs = difference(canonical(*ours), canonical(*theirs), "");
    QVERIFY2(differs.empty(), differs.c_str());
    QVERIFY(models->gaps.empty());
    // Reading and writing again changes nothing.
    const auto read = models::metadataFromText(models::writeJson(*ours));
    QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
    const auto again = models::metadataToJson(*read, **dialect);
    QVERIFY(again.has_value());
    QCOMPARE(QString::fromStdString(difference(*again, *ours, "")), QString());
}

} // namespace retort::tests
