// Finding a project, and reading env.py without running it.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/project/environment_file.h"
#include "core/project/project.h"

// Test data reads better without a wrapper around every literal.
#define S(text) QStringLiteral(text)

using namespace retort;
using namespace retort::project;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text);
}

EnvironmentFile readEnv(const char* text)
{
    return readEnvironmentFile(text::SourceText("env.py", text));
}

} // namespace

class ProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void locates_data()
    {
        QTest::addColumn<QStringList>("files"); // what exists
        QTest::addColumn<QString>("open");      // what the user points at
        QTest::addColumn<QString>("folder");    // where the configuration is found; empty: an error
        QTest::newRow("folder with alembic.ini") << QStringList{S("alembic.ini")} << S(".") << S(".");
        QTest::newRow("the file itself") << QStringList{S("a/alembic.ini")} << S("a/alembic.ini") << S("a");
        QTest::newRow("another name") << QStringList{S("a/migrate.ini")} << S("a/migrate.ini") << S("a");
        QTest::newRow("pyproject with a table") << QStringList{S("pyproject.toml+")} << S(".") << S(".");
        QTest::newRow("pyproject without one") << QStringList{S("pyproject.toml")} << S(".") << S("");
        QTest::newRow("somewhere below") << QStringList{S("src/db/alembic.ini")} << S(".") << S("src/db");
        QTest::newRow("not in a virtual environment") << QStringList{S("venv/lib/alembic.ini"), S(".tox/alembic.ini")} << S(".") << S("");
        QTest::newRow("two below") << QStringList{S("a/alembic.ini"), S("b/alembic.ini")} << S(".") << S("");
        QTest::newRow("script folder of a project") << QStringList{S("alembic.ini"), S("migrations/versions/x.py")} << S("migrations/versions") << S(".");
        QTest::newRow("no such folder") << QStringList{} << S("nowhere") << S("");
        QTest::newRow("some other file") << QStringList{S("alembic.ini"), S("README")} << S("README") << S("");
    }
    void locates()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, open);
        QFETCH(QString, folder);
        QTemporaryDir root;
        for (QString name : std::as_const(files)) {
            const bool table = name.endsWith(QLatin1Char('+'));
            name.remove(QLatin1Char('+'));
            write(root.filePath(name), table ? "[tool.alembic]\nscript_location = \"m\"\n" : "[alembic]\n");
        }
        const auto found = locateProject(root.filePath(open).toStdString());
        QCOMPARE(found.has_value(), !folder.isEmpty());
        if (found)
            QCOMPARE(QString::fromStdString(found->currentFolder.string()), QFileInfo(QDir::cleanPath(root.filePath(folder))).canonicalFilePath());
        else
            QVERIFY(!found.error().message.empty());
    }

    void readsConfigureCalls()
    {
        const EnvironmentFile env = readEnv(R"(
import os
from alembic import context
config = context.config
url = os.environ["APP_DB"] or os.getenv("SECOND") or os.environ.get("THIRD", "x")
config.set_main_option("sqlalchemy.url", url)

def run_migrations_offline():
    context.configure(url=url, literal_binds=True, version_table="v", version_table_pk=False,
                      dialect_opts={"paramstyle": "named"})

def run_migrations_online():
    with engine.connect() as connection:
        context.configure(connection=connection, version_table=NAME, transaction_per_migration=True, include_schemas=True)
)");
        QVERIFY(env.diagnostics.empty());
        QVERIFY(env.setsUrl);
        QCOMPARE(env.urlFromCodeLine, 0U);
        QCOMPARE(readEnv("from app import settings\nconfig.set_main_option('sqlalchemy.url', settings.URL)\n").urlFromCodeLine, 2U);
        QCOMPARE(env.environmentVariables, (std::vector<std::string>{"APP_DB", "SECOND", "THIRD"}));
        QCOMPARE(env.configureCalls.size(), std::size_t(2));
        const ConfigureCall* offline = env.call(true);
        QVERIFY(offline && offline->literalBinds == true && offline->versionTable == "v" && offline->versionTablePrimaryKey == false);
        QCOMPARE(offline->paramstyle, std::optional<std::string>("named"));
        const ConfigureCall* online = env.call(false);
        QVERIFY(online && online->transactionPerMigration == true);
        QCOMPARE(online->computed.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(online->computed.front().first), S("version_table"));
        QCOMPARE(online->computed.front().second, 14U);
    }

    void settingsFollowTheMode()
    {
        const EnvironmentFile stock = readEnv("def run_migrations_offline():\n    context.configure(url=u, literal_binds=True, dialect_opts={'paramstyle': 'named'})\n");
        const EnvironmentFile bare = readEnv("def run_migrations_offline():\n    context.configure(url=u)\n");
        migration::MigrationSettings settings;
        settings.dialect = "postgresql";
        applyEnvironment(stock, true, settings);
        QVERIFY(settings.literalBinds && !settings.doublePercents);
        applyEnvironment(bare, true, settings);
        QVERIFY(!settings.literalBinds && settings.doublePercents);
        settings.dialect = "sqlite";
        applyEnvironment(bare, true, settings);
        QVERIFY(!settings.doublePercents);
        settings.dialect = "postgresql";
        applyEnvironment(bare, false, settings);
        QVERIFY(settings.literalBinds && !settings.doublePercents);
    }

    void brokenEnvironmentFileIsADiagnostic()
    {
        const EnvironmentFile env = readEnv("def run(:\n    pass\n");
        QVERIFY(!env.diagnostics.empty());
        QCOMPARE(env.diagnostics.front().where->line, 1U);
    }

    void opensTheSample()
    {
        const auto request = locateProject(RETORT_SOURCE_DIR "/samples/shop");
        QVERIFY2(request.has_value(), request ? "" : request.error().message.c_str());
        const auto project = Project::open(*request);
        QVERIFY2(project.has_value(), project ? "" : describe(project.error()).c_str());
        QCOMPARE((*project)->map()->size(), std::size_t(11));
        QCOMPARE((*project)->map()->heads().size(), std::size_t(1));
        QCOMPARE(QString::fromStdString((*project)->name()), S("shop"));
        const auto fromFile = (*project)->urlCandidates({});
        QCOMPARE(fromFile.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(fromFile.front().url), S("sqlite:///shop.db"));
        const auto both = (*project)->urlCandidates({{"SQLALCHEMY_DATABASE_URL", "postgresql://h/d"}, {"HOME", "/root"}});
        QCOMPARE(both.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(both.front().source), S("environment variable SQLALCHEMY_DATABASE_URL"));
    }

    // Flask-Migrate: alembic.ini stands inside the script folder and does not say where that is.
    void iniInsideTheScriptFolder()
    {
        QTemporaryDir root;
        write(root.filePath(S("migrations/alembic.ini")), "[alembic]\n");
        write(root.filePath(S("migrations/env.py")), "from alembic import context\n");
        write(root.filePath(S("migrations/versions/a.py")), "revision = 'aaaa'\ndown_revision = None\n");
        const auto request = locateProject(root.path().toStdString());
        QVERIFY(request.has_value());
        const auto project = Project::open(*request);
        QVERIFY2(project.has_value(), project ? "" : describe(project.error()).c_str());
        QCOMPARE((*project)->map()->size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(ProjectTest)
#include "test_project.moc"
