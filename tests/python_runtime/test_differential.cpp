// Every snippet prints the same here as under the machine's own python3.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest/QtTest>

#include <random>

#include "tests/python_runtime/script_runner.h"
#include "tests/python_runtime/tests.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;

class TestPythonDifferential : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameOutput_data();
    void sameOutput();
    void mutationsNeverCrash_data() { sameOutput_data(); }
    void mutationsNeverCrash();
};

namespace {

QDir snippets()
{
    return QDir(sourcePath("tests/python_runtime/snippets"));
}

QByteArray readSnippet(const QString& name)
{
    QFile file(snippets().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestPythonDifferential::sameOutput_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& name : snippets().entryList({QStringLiteral("*.py")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void TestPythonDifferential::sameOutput()
{
    QFETCH(QString, file);
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    QProcess process;
    process.start(python, {QStringLiteral("-W"), QStringLiteral("ignore"), snippets().filePath(file)});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QList<QByteArray> expected = process.readAllStandardOutput().split('\n');

    ScriptRunner runner;
    const auto result = runner.run(readSnippet(file).toStdString(), file.toStdString());
    const QList<QByteArray> actual = QByteArray::fromStdString(runner.printed).split('\n');
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        QVERIFY2(actual[i] == expected[i], qPrintable(QStringLiteral("line %1 of the output:\n  python: %2\n  retort: %3")
                                                          .arg(i + 1)
                                                          .arg(QString::fromUtf8(expected[i]), QString::fromUtf8(actual[i]))));
    QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    QCOMPARE(actual.size(), expected.size());
}

// Cut and garbled scripts end in a result or an error, never in a crash or a hang.
void TestPythonDifferential::mutationsNeverCrash()
{
    QFETCH(QString, file);
    const std::string text = readSnippet(file).toStdString();
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    std::mt19937 random(static_cast<std::uint32_t>(text.size()));
    const std::string bytes = "()[]{}:,='\"\\ \n#*.+-/%019ax";
    python::InterpreterOptions options;
    options.limits.steps = 50'000;
    options.limits.memoryBytes = 64U << 20U;
    for (int round = 0; round < 60; ++round) {
        // A window of whole lines parses more often than a cut text.
        const std::size_t first = random() % lines.size(), count = 1 + random() % 12;
        std::string mutated;
        for (std::size_t i = first; i < std::min(lines.size(), first + count); ++i)
            mutated += lines[i];
        for (std::size_t edits = random() % 3; edits > 0 && !mutated.empty(); --edits)
            mutated[random() % mutated.size()] = bytes[random() % bytes.size()];
        ScriptRunner runner(options);
        const auto result = runner.run(mutated);
        if (!result)
            QVERIFY(!result.error().message.empty());
    }
}

std::unique_ptr<QObject> makeDifferentialTests()
{
    return std::make_unique<TestPythonDifferential>();
}

#include "test_differential.moc"
