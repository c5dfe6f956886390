// Generated scripts against the installed Alembic: thousands of small ones (generate.py), offline, on four dialects. Both
// have to give the same text or to refuse. The counts are kept in expected.txt.
//
// RETORT_GENERATED_SEEDS=1-20   other seeds than 0; their counts are printed and not compared with expected.txt
// RETORT_GENERATED_ONLY=TEXT    only scripts that contain the text
// RETORT_GENERATED_REPORT=FILE  one JSON object a line for each answer that is not the same
// RETORT_REBASELINE=1           writes expected.txt, unless there is a difference

#include <array>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include "tests/ddl/script_compiler.h"
#include "tests/generated/outcome.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;
using generated::Answer;
using generated::Outcome;

namespace {

const QString folder = sourcePath("tests/generated/");
constexpr std::array dialectNames = {"sqlite", "postgresql", "mysql", "mariadb"};

schema::NamingConvention conventionOf(const QJsonObject& naming)
{
    schema::NamingConvention convention;
    if (naming.isEmpty())
        return convention;
    convention.templates.clear();
    for (auto entry = naming.begin(); entry != naming.end(); ++entry)
        convention.templates.emplace(entry.key().toStdString(), entry.value().toString().toStdString());
    return convention;
}

Answer answerOf(const QJsonObject& script, const char* dialect)
{
    ddl::CompilerSettings settings;
    settings.naming = conventionOf(script[QStringLiteral("naming")].toObject());
    settings.literalBinds = script[QStringLiteral("literals")].toBool();
    settings.doublePercents =
        script[QStringLiteral("percents")].toBool() && std::string_view(dialect) != "sqlite";
    const text::SourceText source{"script.py", script[QStringLiteral("source")].toString().toStdString()};
    const testing::Compiled compiled = testing::compileScript(source, dialect, settings);
    Answer answer{.sql = QString::fromStdString(compiled.sql), .error = {}};
    if (compiled.error) {
        answer.error = compiled.error->empty() ? QStringLiteral("?") : QString::fromStdString(*compiled.error);
        answer.unsupported = compiled.unsupported;
    }
    return answer;
}

using Counts = std::array<std::array<int, generated::outcomeCount>, dialectNames.size()>;

QString tableOf(const Counts& counts)
{
    QString table = QStringLiteral("%1").arg(QString(), -18);
    for (const char* dialect : dialectNames)
        table += QStringLiteral("%1").arg(QLatin1String(dialect), 12);
    for (int outcome = 0; outcome < generated::outcomeCount; ++outcome) {
        table += QStringLiteral("\n%1").arg(QLatin1String(generated::nameOf(static_cast<Outcome>(outcome))), -18);
        for (const auto& ofDialect : counts)
            table += QStringLiteral("%1").arg(ofDialect[static_cast<std::size_t>(outcome)], 12);
    }
    return table + u'\n';
}

// What tableOf() wrote.
Counts countsOf(const QString& table)
{
    Counts counts{};
    const QStringList lines = table.split(u'\n');
    for (int outcome = 0; outcome < generated::outcomeCount; ++outcome) {
        const QString name = QLatin1String(generated::nameOf(static_cast<Outcome>(outcome)));
        for (const QString& line : lines) {
            if (!line.startsWith(name.leftJustified(18)))
                continue;
            const QStringList numbers = line.mid(18).split(u' ', Qt::SkipEmptyParts);
            for (std::size_t dialect = 0; dialect < counts.size() && dialect < static_cast<std::size_t>(numbers.size()); ++dialect)
                counts[dialect][static_cast<std::size_t>(outcome)] = numbers[static_cast<qsizetype>(dialect)].toInt();
        }
    }
    return counts;
}

} // namespace

class TestGenerated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameText_data();
    void sameText();
    void reasonsNotNeeded();

private:
    void judge(const QJsonObject& script);
    void report(const QJsonObject& script, const char* dialect, Outcome outcome, const Answer& answer);

    Counts m_counts{};
    QStringList m_reasons;       // of deliberate.py
    QSet<QString> m_usedReasons; // those that were needed
    QFile m_report;
    int m_shown = 0;
    bool m_default = true; // seed 0, all scripts
};

void TestGenerated::initTestCase()
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import alembic")});
    if (!python.waitForStarted() || !python.waitForFinished(-1) || python.exitCode() != 0)
        QSKIP("python3-alembic is not installed: nothing to compare with");
    m_report.setFileName(qEnvironmentVariable("RETORT_GENERATED_REPORT"));
    if (!m_report.fileName().isEmpty())
        QVERIFY(m_report.open(QIODevice::WriteOnly));
    m_default = qEnvironmentVariableIsEmpty("RETORT_GENERATED_SEEDS")
                && qEnvironmentVariableIsEmpty("RETORT_GENERATED_ONLY");
}

void TestGenerated::sameText_data()
{
    QTest::addColumn<int>("seed");
    const QStringList range = qEnvironmentVariable("RETORT_GENERATED_SEEDS", QStringLiteral("0")).split(u'-');
    for (int seed = range.first().toInt(); seed <= range.last().toInt(); ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

// The scripts are judged while Alembic renders the next ones: each has a core.
void TestGenerated::sameText()
{
    QFETCH(int, seed);
    m_counts = {};
    QProcess python;
    // Sets come in the same order every time.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONHASHSEED"), QStringLiteral("0"));
    python.setProcessEnvironment(environment);
    python.start(QStringLiteral("python3"), {QStringLiteral("-B"), folder + QStringLiteral("alembic_reference.py"),
                                             QString::number(seed), qEnvironmentVariable("RETORT_GENERATED_ONLY")});
    QVERIFY(python.waitForStarted());
    int scripts = 0;
    while (python.waitForReadyRead(-1) || python.canReadLine()) {
        while (python.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(python.readLine()).object();
            if (line.contains(QStringLiteral("reasons"))) {
                m_reasons = line[QStringLiteral("reasons")].toVariant().toStringList();
                continue;
            }
            judge(line);
            ++scripts;
        }
    }
    python.waitForFinished(-1);
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QVERIFY(scripts > 0);
    qInfo("%d scripts\n%s", scripts, qPrintable(tableOf(m_counts)));
    QFile file(folder + QStringLiteral("expected.txt"));
    if (m_default && qEnvironmentVariableIsSet("RETORT_REBASELINE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tableOf(m_counts).toUtf8());
        return;
    }
    // The faults that are known for these scripts may only become fewer; other scripts must have none.
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const Counts known = m_default ? countsOf(QString::fromUtf8(file.readAll())) : Counts();
    for (std::size_t dialect = 0; dialect < dialectNames.size(); ++dialect) {
        for (const Outcome outcome : {Outcome::Different, Outcome::Accepted, Outcome::Refusing, Outcome::Unsupported}) {
            if (outcome == Outcome::Unsupported && !m_default)
                continue;
            const auto at = static_cast<std::size_t>(outcome);
            QVERIFY2(m_counts[dialect][at] <= known[dialect][at],
                     qPrintable(QStringLiteral("%1, %2: more than expected.txt says")
                                    .arg(QLatin1String(dialectNames[dialect]), QLatin1String(generated::nameOf(outcome)))));
        }
    }
}

void TestGenerated::judge(const QJsonObject& script)
{
    const QJsonObject results = script[QStringLiteral("results")].toObject();
    for (std::size_t index = 0; index < dialectNames.size(); ++index) {
        const char* dialect = dialectNames[index];
        const QJsonObject result = results[QLatin1String(dialect)].toObject();
        const Answer answer = answerOf(script, dialect);
        const Answer alembic{.sql = result[QStringLiteral("sql")].toString(),
                             .error = result[QStringLiteral("error")].toString()};
        const Outcome outcome = generated::compare(alembic, answer);
        if (outcome == Outcome::Different || outcome == Outcome::Accepted || outcome == Outcome::Refusing) {
            if (const QString reason = result[QStringLiteral("deliberate")].toString(); !reason.isEmpty()) {
                m_usedReasons.insert(reason);
                continue;
            }
        }
        ++m_counts[index][static_cast<std::size_t>(outcome)];
        report(script, dialect, outcome, answer);
    }
}

void TestGenerated::report(const QJsonObject& script, const char* dialect, Outcome outcome, const Answer& answer)
{
    if (outcome == Outcome::Equal || outcome == Outcome::Refused)
        return;
    const QJsonObject theirs = script[QStringLiteral("results")][QLatin1String(dialect)].toObject();
    if (m_report.isOpen()) {
        QJsonObject line{{QStringLiteral("name"), script[QStringLiteral("name")]},
                         {QStringLiteral("body"), script[QStringLiteral("body")]},
                         {QStringLiteral("naming"), script[QStringLiteral("naming")]},
                         {QStringLiteral("percents"), script[QStringLiteral("percents")]},
                         {QStringLiteral("literals"), script[QStringLiteral("literals")]},
                         {QStringLiteral("dialect"), QLatin1String(dialect)},
                         {QStringLiteral("outcome"), QLatin1String(generated::nameOf(outcome))},
                         {QStringLiteral("alembic"), theirs},
                         {QStringLiteral("sql"), answer.sql},
                         {QStringLiteral("error"), answer.error}};
        m_report.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    const bool failure = outcome == Outcome::Different || outcome == Outcome::Accepted || outcome == Outcome::Refusing;
    if (failure && ++m_shown <= 20)
        qWarning("%s on %s: %s\n%s\n--- alembic\n%s%s\n--- retort\n%s%s", generated::nameOf(outcome), dialect,
                 qPrintable(script[QStringLiteral("name")].toString()),
                 qPrintable(script[QStringLiteral("body")].toString()),
                 qPrintable(theirs[QStringLiteral("sql")].toString()),
                 qPrintable(theirs[QStringLiteral("error")].toString()), qPrintable(answer.sql),
                 qPrintable(answer.error));
}

// A reason may be for scripts of other seeds, so it is only said which were not needed.
void TestGenerated::reasonsNotNeeded()
{
    for (const QString& reason : std::as_const(m_reasons)) {
        if (!m_usedReasons.contains(reason))
            qInfo("not needed: %s", qPrintable(reason));
    }
}

// What Retort cannot do yet, and what it refuses in words of its own, may only become less.
QTEST_GUILESS_MAIN(TestGenerated)
#include "test_generated.moc"
