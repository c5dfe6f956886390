// Every case of tests/models/cases gives the tables that SQLAlchemy itself makes of it.

#include <QDir>
#include <QProcess>
#include <QtTest/QtTest>

#include "core/dialects/registry.h"
#include "core/models/metadata_json.h"
#include "tests/models/case_project.h"
#include "tests/models/test_models.h"
#include "tests/support/places.h"

using namespace retort;
using models::JsonValue;

namespace {

// Where two documents differ first, and how.
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

} // namespace

class TestModelsDifferential final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tablesAreThoseOfSqlalchemy_data();
    void tablesAreThoseOfSqlalchemy();

private:
    JsonValue m_oracle;
    QStringList m_cases;
    QString m_folder;
};

void TestModelsDifferential::initTestCase()
{
    m_folder = tests::sourcePath("tests/models/cases");
    const QDir folder(m_folder);
    for (const QFileInfo& entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        if (entry.fileName().startsWith(QLatin1Char('_')))
            continue;
        if (entry.isDir() || entry.suffix() == QLatin1String("py"))
            m_cases.append(entry.completeBaseName());
    }
    QVERIFY2(m_cases.size() >= 5, "the cases are missing");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("python3"),
                  QStringList{tests::sourcePath("tests/models/metadata_oracle.py"), m_folder, QStringLiteral("postgresql")}
                      + m_cases);
    if (!process.waitForStarted())
        QSKIP("python3 is not installed");
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray problem = process.readAllStandardError();
    if (problem.contains("No module named 'sqlalchemy'"))
        QSKIP("SQLAlchemy is not installed");
    QVERIFY2(process.exitCode() == 0, problem.constData());
    auto document = models::readJson(process.readAllStandardOutput().toStdString());
    QVERIFY(document.has_value());
    m_oracle = std::move(*document);
}

void TestModelsDifferential::tablesAreThoseOfSqlalchemy_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : std::as_const(m_cases))
        QTest::newRow(qPrintable(name)) << name;
}

void TestModelsDifferential::tablesAreThoseOfSqlalchemy()
{
    QFETCH(const QString, name);
    const JsonValue* theirs = m_oracle.find(name.toStdString());
    QVERIFY(theirs);
    if (const JsonValue* error = theirs->find("error")) {
        if (error->text()->starts_with("ModuleNotFoundError"))
            QSKIP(error->text()->c_str());
        QFAIL(error->text()->c_str());
    }
    const auto dialect = dialects::findDialect("postgresql");
    const auto models =
        tests::evaluateEnvironmentText(tests::caseEnvironment(name.toStdString()), {m_folder.toStdString()}, "postgresql");
    QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
    for (const std::string& sentence : tests::sentences(*models))
        qWarning("gap: %s", sentence.c_str());
    const auto ours = models::metadataToJson(models->metadata, **dialect);
    QVERIFY2(ours.has_value(), ours ? "" : describe(ours.error()).c_str());
    const std::string differs = difference(tests::canonical(*ours), tests::canonical(*theirs), "");
    QVERIFY2(differs.empty(), differs.c_str());
    QVERIFY(models->gaps.empty());
}

std::unique_ptr<QObject> makeModelDifferentialTests()
{
    return std::make_unique<TestModelsDifferential>();
}

#include "test_models_differential.moc"
