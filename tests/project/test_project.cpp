// Finding a project, and reading env.py without running it.

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <git2.h>

#include "core/project/dotenv.h"
#include "core/project/environment_file.h"
#include "core/project/git_index.h"
#include "core/project/project.h"
#include "core/project/target_models.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

// Test data reads better without a wrapper around every literal.
#define S(text) QStringLiteral(text)

using namespace retort;
using namespace retort::project;
using retort::tests::sourcePath;
using retort::tests::write;

namespace {

EnvironmentFile readEnv(const char* text)
{
    const auto config = script::Config::load({.iniPath = "", .tomlPath = "", .currentFolder = "/nonexistent"});
    return readEnvironmentFile(text::SourceText("env.py", text), *config, {});
}

} // namespace

class ProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dotenv_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("values");
        QTest::newRow("plain") << QByteArray("A=1\nB = two words \n") << QByteArray("A=1|B=two words");
        QTest::newRow("export and comments") << QByteArray("# A=1\nexport B=2 # why\nC=x#y\nD=#no\n") << QByteArray("B=2|C=x#y|D=");
        QTest::newRow("single quotes") << QByteArray("A='a #b\\n ${B} \\' c'") << QByteArray("A=a #b\\n ${B} ' c");
        QTest::newRow("double quotes") << QByteArray("A=\"a\\nb\\\"c\" # x\nB=2") << QByteArray("A=a\nb\"c|B=2");
        QTest::newRow("over lines") << QByteArray("A='one\ntwo'\nB=3") << QByteArray("A=one\ntwo|B=3");
        QTest::newRow("earlier values") << QByteArray("U=me\nA=pg://${U}@${HOST}/x\nB='${U}'\nC=\"${U}!\"") << QByteArray("U=me|A=pg://me@${HOST}/x|B=${U}|C=me!");
        QTest::newRow("windows") << QByteArray("\xEF\xBB\xBF" "A=1\r\nB=2\r\n") << QByteArray("A=1|B=2");
        QTest::newRow("no binding") << QByteArray("just words\n=1\nA\nB='open\nC=3") << QByteArray("C=3");
        QTest::newRow("not executed") << QByteArray("A=$(rm -rf /)\nB=`id`") << QByteArray("A=$(rm -rf /)|B=`id`");
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void dotenv()
    {
        QFETCH(QByteArray, text);
        std::string values;
        for (const auto& [name, value] : parseDotenv(text.toStdString()))
            values += (values.empty() ? "" : "|") + name + "=" + value;
        QTEST(QByteArray::fromStdString(values), "values");
    }

    // A password that everybody who clones the repository has.
    void passwordsInGit()
    {
        QTemporaryDir folder;
        const QString ini = folder.filePath(S("alembic.ini"));
        const QString settings = folder.filePath(S(".env"));
        write(ini, "[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql://me:s3cret@db/shop\n");
        write(settings, "export REDIS_URL=redis://cache/0\nDATABASE_URL='postgresql://me:other@db/shop'\nSAME=postgresql://me:s3cret@db/shop\n");
        write(folder.filePath(S("migrations/versions/none.txt")), "");
        const auto candidates = [&] {
            const auto project = Project::open({.currentFolder = folder.path().toStdString()});
            std::string text;
            for (const auto& list : {(*project)->urlCandidates({}), (*project)->dotenvCandidates()}) {
                for (const UrlCandidate& one : list)
                    text += one.source + " [" + one.trackedFile + "]; ";
            }
            return text;
        };
        QCOMPARE(candidates(), std::string("sqlalchemy.url in alembic.ini []; DATABASE_URL in .env []; SAME in .env []; ")); // no repository
        QVERIFY(!isTrackedByGit(ini.toStdString()));

        git_libgit2_init();
        git_repository* repository = nullptr;
        git_index* index = nullptr;
        QCOMPARE(git_repository_init(&repository, qPrintable(folder.path()), 0), 0);
        QCOMPARE(git_repository_index(&index, repository), 0);
        QVERIFY(!isTrackedByGit(ini.toStdString())); // not yet
        QCOMPARE(git_index_add_bypath(index, "alembic.ini"), 0);
        QCOMPARE(git_index_write(index), 0);
        git_index_free(index);
        git_repository_free(repository);
        git_libgit2_shutdown();
        QVERIFY(isTrackedByGit(ini.toStdString()));
        QVERIFY(!isTrackedByGit(settings.toStdString()));
        QCOMPARE(candidates(), std::string("sqlalchemy.url in alembic.ini [alembic.ini]; DATABASE_URL in .env []; SAME in .env []; "));
        write(ini, "[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql://me@db/shop\n");
        QVERIFY(!candidates().contains("[alembic.ini]")); // no password, no harm
    }

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

    void readsTheTargetModels()
    {
        QTemporaryDir root;
        write(root.filePath(S("alembic.ini")), "[alembic]\nscript_location = migrations\nprepend_sys_path = .\n");
        write(root.filePath(S("shop/models.py")), "from sqlalchemy import Column, Integer\n"
                                                  "from sqlalchemy.orm import declarative_base\n"
                                                  "Base = declarative_base()\n"
                                                  "class Item(Base):\n"
                                                  "    __tablename__ = 'item'\n"
                                                  "    id = Column(Integer, primary_key=True)\n");
        const auto request = locateProject(root.path().toStdString());
        QVERIFY(request.has_value());
        const auto config = script::Config::load(*request);
        QVERIFY(config.has_value());
        const text::SourceText source("env.py", "from alembic import context\n"
                                                "from shop.models import Base\n"
                                                "context.configure(url='sqlite://', target_metadata=Base.metadata)\n"
                                                "context.run_migrations()\n");
        const auto models = readTargetModels(source, *config, script::ModuleSource(config->packageSearchPath()), {}, "sqlite");
        QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
        QVERIFY(models->given);
        QVERIFY(models->gaps.empty());
        QCOMPARE(models->metadata.size(), std::size_t(1));
        QCOMPARE(models->metadata.front().tables.size(), std::size_t(1));
    }

    // Most of env.py is covered by the comparison with Alembic in tests/cli; here is what only Retort does.
    void readsConfigureCalls()
    {
        const EnvironmentFile env = readEnv(R"(
import os
from alembic import context
from sqlalchemy import create_engine
from app.settings import settings
config = context.config
url = os.environ.get("APP_DB") or os.getenv("SECOND") or os.environ.get("THIRD", "sqlite:///x.db")

if context.is_offline_mode():
    context.configure(url=url, literal_binds=True, version_table="v", version_table_pk=False,
                      dialect_opts={"paramstyle": "named"})
    context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        connection.execute("SET x")
        context.configure(connection=connection, version_table=settings.table, transaction_per_migration=True)
        context.run_migrations(one="1", two=settings)
)");
        QCOMPARE(env.variablesRead(), (std::vector<std::string>{"APP_DB", "SECOND", "THIRD"}));
        migration::MigrationSettings settings;
        settings.dialect = "postgresql";
        QCOMPARE(env.offline.runs.size(), std::size_t(1));
        applyRun(&env.offline.runs.front(), true, "postgresql://h/d", settings);
        QVERIFY(settings.literalBinds && settings.versionTable == "v" && !settings.versionTablePrimaryKey && settings.paramstyle == "named");
        QCOMPARE(env.online.runs.size(), std::size_t(1));
        const bindings::ConfiguredRun& online = env.online.runs.front();
        QCOMPARE(std::get<std::string>(*urlOf(online)), std::string("sqlite:///x.db"));
        const std::vector<UnreadSetting> unread = unreadSettings(online, false);
        QCOMPARE(unread.size(), std::size_t(1));
        QCOMPARE(unread.front().keyword, std::string("version_table"));
        QCOMPARE(unread.front().line, 16U);
        QVERIFY2(unread.front().reason.contains("app.settings"), unread.front().reason.c_str());
        migration::MigrationSettings live;
        applyRun(&online, false, "sqlite:///x.db", live);
        QVERIFY(live.transactionPerMigration && live.versionTable == "alembic_version");
        QCOMPARE(live.runArguments.size(), std::size_t(2));
        QVERIFY(std::holds_alternative<bindings::UnknownArgument>(live.runArguments[1].second));
        QCOMPARE(env.online.notDone.size(), std::size_t(1));
        QCOMPARE(env.online.notDone.front().line, 15U);
    }

    void unknownBranchesAreTakenBothWays()
    {
        const EnvironmentFile env = readEnv(R"(
from alembic import context
from app import flag, urls
table = "a" if flag else "b"
same = "x"
if urls is None or not flag:
    same = "x"
for url in urls:
    raise ValueError(url)
context.configure(url="sqlite://", version_table=table, version_table_schema=same)
context.run_migrations()
)");
        QVERIFY(!env.offline.stopped);
        QCOMPARE(env.offline.runs.size(), std::size_t(1));
        const bindings::ConfiguredRun& run = env.offline.runs.front();
        QVERIFY(std::holds_alternative<bindings::NotKnown>(*run.find("version_table")));
        QCOMPARE(std::get<std::string>(*run.find("version_table_schema")), std::string("x"));
    }

    void errorsOfTheEnvironmentFileHidePasswords()
    {
        const EnvironmentFile env = readEnv("raise ValueError('no postgresql://u:secret@h/d here')\n");
        QCOMPARE(env.offline.stopped.value().message, std::string("ValueError: no postgresql://u:***@h/d here"));
        QCOMPARE(env.diagnostics.size(), std::size_t(1));
        const EnvironmentFile prints = readEnv("from app import x\nprint(f'{x}')\nfrom alembic import context\n"
                                               "context.configure(url='sqlite://')\ncontext.run_migrations()\n");
        QCOMPARE(prints.offline.notDone.size(), std::size_t(1));
        QCOMPARE(prints.offline.notDone.front().line, 2U);
    }

    void endlessEnvironmentFileEnds()
    {
        QVERIFY(readEnv("while True:\n    pass\n").offline.stopped->code == ErrorCode::Limit);
        const EnvironmentFile env = readEnv("from app import x\nwhile x.more():\n    x = x.next()\nfrom alembic import context\n"
                                            "context.configure(url='sqlite://')\ncontext.run_migrations()\n");
        QCOMPARE(env.offline.runs.size(), std::size_t(1));
    }

    void settingsFollowTheMode()
    {
        const auto settingsOf = [](const char* configure, const char* url, bool offline) {
            const EnvironmentFile env = readEnv((std::string("from alembic import context\ncontext.configure(url='") + url + "'" + configure
                                                 + ")\ncontext.run_migrations()\n").c_str());
            migration::MigrationSettings settings;
            settings.dialect = std::string(url).substr(0, std::string(url).find_first_of(":+"));
            applyRun(&env.mode(offline).runs.at(0), offline, url, settings);
            return settings;
        };
        QCOMPARE(settingsOf(", literal_binds=True, dialect_opts={'paramstyle': 'named'}", "postgresql://h/d", true).paramstyle, std::string("named"));
        QVERIFY(!settingsOf("", "postgresql://h/d", true).literalBinds);
        QCOMPARE(settingsOf("", "postgresql://h/d", true).paramstyle, std::string("pyformat"));
        QCOMPARE(settingsOf("", "mysql+pymysql://h/d", true).paramstyle, std::string("format"));
        QCOMPARE(settingsOf("", "sqlite://", true).paramstyle, std::string("qmark"));
        QVERIFY(settingsOf("", "postgresql://h/d", false).literalBinds);
    }

    void brokenEnvironmentFileIsADiagnostic()
    {
        const EnvironmentFile env = readEnv("def run(:\n    pass\n");
        QVERIFY(!env.diagnostics.empty());
        QCOMPARE(env.diagnostics.front().where->line, 1U);
    }

    void opensTheSample()
    {
        const auto request = locateProject(sourcePath("samples/shop").toStdString());
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
