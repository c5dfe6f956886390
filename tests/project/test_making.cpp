// What the window makes, without the window: scripts by hand, new projects, the first revision of a database. What init
// makes with the retort-cli and what a new project makes is the same; the real Alembic reads it.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "../support/processes.h"
#include "core/database/sqlite_connection.h"
#include "core/project/adoption.h"
#include "core/project/new_project.h"
#include "core/project/project.h"
#include "core/project/script_draft.h"
#include "core/reflection/database_schema.h"
#include "core/script/script_environment.h"
#include "tests/support/files.h"

using namespace retort;
using namespace retort::project;
using namespace Qt::StringLiterals;
using retort::tests::write;

namespace {

QByteArray read(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

const NewProjectFile* fileOf(const NewProjectPlan& plan, const std::string& name)
{
    const auto found = std::ranges::find(plan.files, name, [](const NewProjectFile& file) { return file.path.filename().string(); });
    return found == plan.files.end() ? nullptr : &*found;
}

// A project without revisions, and a database in memory.
struct Unmanaged {
    QTemporaryDir folder;
    std::shared_ptr<const Project> project;
    std::unique_ptr<database::SqliteConnection> database;
    migration::MigrationSettings settings;

    Unmanaged()
    {
        const NewProjectRequest request{.folder = folder.filePath(u"p"_s).toStdString()};
        const auto made = createNewProject(request);
        project = made ? Project::open(*locateProject(*made)).value_or(nullptr) : nullptr;
        database = std::move(*database::SqliteConnection::open(database::SqliteLocation{}));
        if (project)
            settings = project->settings("sqlite", false);
    }
    void execute(std::initializer_list<const char*> statements) const
    {
        for (const char* statement : statements) {
            const auto done = database->execute(statement);
            QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
        }
    }
    [[nodiscard]] Result<Adoption> plan(const std::string& id = "0001") const
    {
        return planAdoption(*project, *database, settings, {.message = "Init tables", .revisionId = id});
    }
};

} // namespace

class MakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newProjects_data()
    {
        QTest::addColumn<QString>("name");
        for (const script::EnvironmentTemplate& one : script::environmentTemplates())
            QTest::newRow(std::string(one.name).c_str()) << QString::fromUtf8(one.name.data(), static_cast<qsizetype>(one.name.size()));
    }
    // Everything that can be asked for, with every template; Retort reads it, and so does Alembic where it can.
    void newProjects()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const std::filesystem::path home = folder.filePath(u"deep/fresh"_s).toStdString();
        const NewProjectRequest request{.folder = home, .templateName = name.toStdString(), .scripts = "db/alembic", .url = {}, .urlVariable = "SHOP_URL",
                                        .dateInFileNames = true, .modelsModule = "app.models", .modelsAttribute = "Base.metadata", .package = true};
        const NewProjectPlan plan = planNewProject(request);
        QVERIFY2(!plan.error, plan.error ? plan.error->message.c_str() : "");
        QVERIFY(!std::filesystem::exists(home)); // a plan writes nothing
        const auto made = createNewProject(request);
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        for (const NewProjectFile& file : plan.files)
            QCOMPARE(read(file.path), QByteArray::fromStdString(file.text));
        const auto located = locateProject(*made);
        QVERIFY(located.has_value());
        const auto project = Project::open(*located);
        QVERIFY2(project.has_value(), project ? "" : project.error().message.c_str());
        const ScriptDraft draft = draftScript(**project, {.id = "abc", .message = "first", .heads = {"base"}});
        QVERIFY2(!draft.error, draft.error ? draft.error->message.c_str() : "");
        QVERIFY2(draft.fileName.contains(QDate::currentDate().toString(u"yyyy_MM_dd"_s)), qPrintable(draft.fileName));
        if (name.startsWith(u"pyproject"_s) || name == u"multidb"_s)
            return;
        QVERIFY(fileOf(plan, "env.py")->text.contains("\nfrom app.models import Base\n"));
        write(QString::fromStdString((home / "app/models.py").string()),
              "import sqlalchemy as sa\nfrom sqlalchemy.orm import declarative_base\nBase = declarative_base()\n");
        if (!tests::alembicMissing().isEmpty())
            return;
        const bool online = name == u"generic"_s;
        const tests::ProcessResult current = tests::runAlembic(online ? QStringList{u"current"_s} : QStringList{u"upgrade"_s, u"head"_s, u"--sql"_s},
                                                               QString::fromStdString(home.string()), {{u"SHOP_URL"_s, u"sqlite:///a%20b.db"_s}});
        QVERIFY2(current.exitCode == 0, current.err.constData());
    }

    void sameAsInit()
    {
        QTemporaryDir folder;
        const std::filesystem::path ours = folder.filePath(u"ours"_s).toStdString();
        const std::filesystem::path init = folder.filePath(u"init"_s).toStdString();
        std::filesystem::create_directories(init);
        QVERIFY(createNewProject({.folder = ours}).has_value());
        const auto config = script::Config::load({.currentFolder = init});
        QVERIFY(script::createEnvironment(*config, {.directory = "migrations"}, {}, [](std::string_view) {}).has_value());
        for (const char* file : {"alembic.ini", "migrations/env.py", "migrations/script.py.mako", "migrations/README"})
            QCOMPARE(read(ours / file), read(init / file));
    }

    void urls()
    {
        QTemporaryDir folder;
        NewProjectRequest request{.folder = folder.filePath(u"p"_s).toStdString(), .url = "postgresql://me@host/a%20b"};
        const NewProjectPlan plan = planNewProject(request);
        QVERIFY(!plan.error);
        QVERIFY(fileOf(plan, "alembic.ini")->text.contains("sqlalchemy.url = postgresql://me@host/a%%20b\n"));
        for (const char* url : {"postgresql://me:s3cret@host/shop", "postgresql://host/shop?password=s3cret"}) {
            request.url = url;
            const NewProjectPlan refused = planNewProject(request);
            QVERIFY2(refused.error.has_value(), url);
            QVERIFY(refused.error->code == ErrorCode::InvalidArgument);
            QVERIFY(!refused.error->message.contains("s3cret"));
            QVERIFY(!createNewProject(request).has_value());
        }
        QVERIFY(!std::filesystem::exists(request.folder));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("scripts");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("attribute");
        QTest::newRow("outside") << u"../x"_s << u""_s << u""_s << u""_s;
        QTest::newRow("the folder itself") << u"."_s << u""_s << u""_s << u""_s;
        QTest::newRow("absolute") << u"/tmp/x"_s << u""_s << u""_s << u""_s;
        QTest::newRow("variable") << u"m"_s << u"A B"_s << u""_s << u""_s;
        QTest::newRow("injection") << u"m"_s << u"A\") or exit("_s << u""_s << u""_s;
        QTest::newRow("module") << u"m"_s << u""_s << u"a..b"_s << u"Base.metadata"_s;
        QTest::newRow("module with code") << u"m"_s << u""_s << u"os; x"_s << u"Base.metadata"_s;
        QTest::newRow("attribute") << u"m"_s << u""_s << u"a"_s << u"Base.metadata()"_s;
    }
    void refusals()
    {
        QFETCH(QString, scripts);
        QFETCH(QString, variable);
        QFETCH(QString, module);
        QFETCH(QString, attribute);
        QTemporaryDir folder;
        const NewProjectRequest request{.folder = folder.filePath(u"p"_s).toStdString(), .scripts = scripts.toStdString(), .url = {},
                                        .urlVariable = variable.toStdString(), .modelsModule = module.toStdString(), .modelsAttribute = attribute.toStdString()};
        QVERIFY(planNewProject(request).error.has_value());
        QVERIFY(!createNewProject(request).has_value());
        QVERIFY(!std::filesystem::exists(request.folder));
    }

    // What is there stays, and what could not be finished goes.
    void nothingIsOverwritten()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"alembic.ini"_s), "[alembic]\n");
        const std::filesystem::path home = folder.path().toStdString();
        QVERIFY(planNewProject({.folder = home}).error->code == ErrorCode::AlreadyExists);
        QVERIFY(QFile::remove(folder.filePath(u"alembic.ini"_s)));
        write(folder.filePath(u"migrations/mine.txt"_s), "mine");
        QVERIFY(planNewProject({.folder = home}).error->code == ErrorCode::AlreadyExists);
        QVERIFY(!createNewProject({.folder = home}).has_value());
        QVERIFY(!QFileInfo::exists(folder.filePath(u"alembic.ini"_s)));
        // A pyproject.toml of the application gets a section more.
        write(folder.filePath(u"pyproject.toml"_s), "[project]\nname = \"x\"\n");
        const NewProjectRequest request{.folder = home, .templateName = "pyproject", .scripts = "db"};
        const NewProjectPlan plan = planNewProject(request);
        QVERIFY(!plan.error && fileOf(plan, "pyproject.toml")->added);
        QVERIFY(createNewProject(request).has_value());
        QVERIFY(read(home / "pyproject.toml").startsWith("[project]\nname = \"x\"\n\n\n[tool.alembic]"));
    }

    void scripts()
    {
        const Unmanaged bench;
        QVERIFY(bench.project != nullptr);
        const ScriptDraft draft = draftScript(*bench.project, {.message = "one", .heads = {"base"}, .branchLabels = {"main"}});
        QVERIFY(!draft.error);
        const auto id = writeScript(*bench.project, draft);
        QVERIFY(id.has_value());
        QCOMPARE(read(QString(draft.folder + u'/' + draft.fileName).toStdString()), draft.text.toUtf8());
        const auto again = Project::open(bench.project->config().request());
        QVERIFY((*again)->map()->indexOf(*id).has_value());
        // The same id, and the same label: said before a file is there.
        QVERIFY(draftScript(**again, {.id = *id}).error->code == ErrorCode::Conflict);
        const ScriptDraft taken = draftScript(**again, {.message = "two", .branchLabels = {"main"}});
        QVERIFY(taken.error && taken.error->message.contains("'main' is already used by revision " + *id));
        QVERIFY(!writeScript(**again, taken).has_value());
        QCOMPARE(QDir(draft.folder).entryList({u"*.py"_s}).size(), 1);
    }

    void adopts()
    {
        const Unmanaged bench;
        QVERIFY(bench.project != nullptr);
        QVERIFY(bench.plan().error().code == ErrorCode::NotFound);
        bench.execute({"CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id), name VARCHAR(9) UNIQUE, UNIQUE (a_id, name))",
                       "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id), v NUMERIC(8, 2) DEFAULT 1.5 NOT NULL CHECK (v > 0))",
                       "CREATE UNIQUE INDEX ux ON a (v) WHERE v > 3", "CREATE INDEX ix_expr ON a (abs(v))", "CREATE VIEW w AS SELECT * FROM a",
                       "CREATE VIRTUAL TABLE words USING fts5 (word)"});
        const auto adoption = bench.plan();
        QVERIFY2(adoption.has_value(), adoption ? "" : adoption.error().message.c_str());
        QVERIFY2(adoption->differences.empty(), adoption->differences.empty() ? "" : adoption->differences.front().c_str());
        QVERIFY(adoption->check == AdoptionCheck::Executed);
        QCOMPARE(adoption->database.tables.size(), std::size_t(2)); // those of the virtual table are its own
        const QString& text = adoption->script.text;
        QVERIFY(text.contains(u"sa.UniqueConstraint('name')"_s) && text.contains(u"sa.UniqueConstraint('a_id', 'name')"_s));
        QVERIFY(!text.contains(u"words"_s));
        const auto says = [&](const char* part) { return std::ranges::any_of(adoption->notCarried, [&](const std::string& one) { return one.contains(part); }); };
        QVERIFY(says("View w") && says("Virtual table words") && says("'ix_expr'"));
        // Nothing was written so far, neither here nor there.
        QVERIFY(bench.project->map()->empty());
        const auto tables = bench.database->execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'");
        QVERIFY(tables->rows.empty());

        QVERIFY(checkStillTrue(*adoption, *bench.database, bench.settings).has_value());
        bench.execute({"ALTER TABLE a ADD COLUMN late TEXT"});
        const auto changed = checkStillTrue(*adoption, *bench.database, bench.settings);
        QVERIFY(!changed);
        QVERIFY(changed.error().code == ErrorCode::Conflict);
        QVERIFY(changed.error().message.contains("added column 'a.late'"));
    }

    void adoptsOnlyWhatIsUnmanaged()
    {
        const Unmanaged bench;
        QVERIFY(bench.project != nullptr);
        bench.execute({"CREATE TABLE a (id INTEGER PRIMARY KEY)", "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"});
        // An empty version table, as ensure_version leaves it, is no version.
        const auto adoption = bench.plan();
        QVERIFY2(adoption.has_value(), adoption ? "" : adoption.error().message.c_str());
        QVERIFY(!adoption->script.text.contains(u"alembic_version"_s));
        bench.execute({"INSERT INTO alembic_version VALUES ('abc')"});
        QVERIFY(bench.plan().error().code == ErrorCode::Conflict);
        bench.execute({"DELETE FROM alembic_version"});
        QVERIFY(writeScript(*bench.project, adoption->script).has_value());
        const auto again = Project::open(bench.project->config().request());
        QVERIFY(planAdoption(**again, *bench.database, bench.settings, {}).error().code == ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(MakingTest)
#include "test_making.moc"
