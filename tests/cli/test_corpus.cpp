// history, heads and branches of projects that Debian ships, next to what real Alembic prints for them. The packages are
// fetched with apt-get, unpacked into a cache folder (RETORT_CACHE, else ~/.cache/retort/corpus) and never committed.

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/debian_packages.h"
#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

constexpr int wantedPackages = 6;

QString withSortedLabels(const QString& text)
{
    static const QRegularExpression labels(QStringLiteral("( \\(|^Branch names: )([^()\\n]*, [^()\\n]*)(\\)|$)"), QRegularExpression::MultilineOption);
    QString result;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = labels.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QStringList parts = match.captured(2).split(QStringLiteral(", "));
        parts.sort();
        result += QStringView(text).mid(at, match.capturedStart(2) - at);
        result += parts.join(QStringLiteral(", "));
        at = match.capturedEnd(2);
    }
    return result + QStringView(text).mid(at);
}

} // namespace

class TestCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void sameAsAlembic_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("folder");
        const auto row = [](const char* package, const QString& folder) {
            QTest::addRow("%s %s", package, qPrintable(folder.section(QLatin1Char('/'), -2))) << QString::fromLatin1(package) << folder;
        };
        const auto module = [&](const char* package, const char* folder) { row(package, distPackages + QString::fromLatin1(folder)); };
        module("python3-neutron", "neutron/db/migration/alembic_migrations");
        module("python3-keystone", "keystone/common/sql/migrations");
        module("python3-nova", "nova/db/main/migrations");
        module("python3-nova", "nova/db/api/migrations");
        module("python3-cinder", "cinder/db/migrations");
        module("python3-octavia", "octavia/db/migration/alembic_migrations");
        module("python3-ironic", "ironic/db/sqlalchemy/alembic");
        module("python3-barbican", "barbican/model/migration/alembic_migrations");
        module("jupyterhub", "jupyterhub/alembic");
        module("mailman3", "mailman/database/alembic");
        module("buildbot", "buildbot/db/migrations");
        module("python3-magnum", "magnum/db/sqlalchemy/alembic");
        module("python3-manila", "manila/db/migrations/alembic");
        row("pagure", QStringLiteral("usr/share/pagure/alembic"));
    }
    void sameAsAlembic()
    {
        QFETCH(QString, package);
        QFETCH(QString, folder);
        if (const QString reason = fetchDebianPackage(package); !reason.isEmpty()) {
            ++m_notFetched;
            QSKIP(qPrintable(reason));
        }
        const QDir root(debianPackageFolder(package));
        QVERIFY2(root.exists(folder), qPrintable(root.filePath(folder)));
        QTemporaryDir project;
        QFile ini(project.filePath(QStringLiteral("alembic.ini")));
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write("[alembic]\nscript_location = " + root.filePath(folder).toUtf8() + "\nrecursive_version_locations = true\n");
        ini.close();

        const QStringList commands = {QStringLiteral("history"),    QStringLiteral("history:-v"),
                                      QStringLiteral("heads"),      QStringLiteral("heads:-v"),
                                      QStringLiteral("branches"),   QStringLiteral("heads:--resolve-dependencies"),
                                      QStringLiteral("branches:-v"), QStringLiteral("history:-r-3:heads")};
        const ProcessResult oracle =
            runProcess(QStringLiteral("python3"), QStringList{sourcePath("tests/cli/corpus_oracle.py"), ini.fileName(),
                                                              root.filePath(distPackages)} + commands, project.path());
        QVERIFY2(oracle.exitCode == 0, oracle.err.constData());
        const QJsonObject expected = QJsonDocument::fromJson(oracle.out).object();
        for (const QString& command : commands) {
            const QJsonObject theirs = expected.value(command).toObject();
            const ProcessResult ours = runProcess(retortCli(),
                                                  QStringList{QStringLiteral("-c"), ini.fileName()} + command.split(QLatin1Char(':')), project.path());
            const QByteArray context = command.toUtf8() + "\n" + ours.err + theirs.value(QStringLiteral("error")).toString().toUtf8();
            QCOMPARE(withSortedLabels(QString::fromUtf8(ours.out)), withSortedLabels(theirs.value(QStringLiteral("out")).toString()));
            QVERIFY2(ours.exitCode == theirs.value(QStringLiteral("code")).toInt(), context.constData());
        }
        const QString history = expected.value(QStringLiteral("history")).toObject().value(QStringLiteral("out")).toString();
        QVERIFY2(!history.isEmpty(), "Alembic itself shows nothing");
        qInfo("%lld revisions", static_cast<long long>(history.count(QStringLiteral(" -> "))));
        m_same.insert(package);
    }

    void enoughOfThem()
    {
        if (m_same.size() < wantedPackages && m_notFetched > 0)
            QSKIP("not enough packages could be fetched");
        QVERIFY(m_same.size() >= wantedPackages);
    }

private:
    QSet<QString> m_same;
    int m_notFetched = 0;
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
