// An env.py that works on several databases, in the session: the project is aimed at the one that is connected.

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "core/database/database_url.h"
#include "core/project/project.h"
#include "core/project/session.h"
#include "tests/support/files.h"

using namespace retort;
using namespace retort::project;
using namespace Qt::StringLiterals;
using retort::tests::write;

namespace {

const QByteArray environment = R"(import sqlalchemy as sa
from alembic import context

people, orders = sa.MetaData(), sa.MetaData()
sa.Table("person", people, sa.Column("id", sa.Integer, primary_key=True))
sa.Table("orders", orders, sa.Column("id", sa.Integer, primary_key=True))

for name, metadata in {"people": people, "orders": orders}.items():
    engine = sa.create_engine(f"sqlite:///{name}.db")
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=metadata, version_table="at_" + name,
                          upgrade_token=name + "_upgrades", downgrade_token=name + "_downgrades")
        with context.begin_transaction():
            context.run_migrations(engine_name=name)
)";

const QByteArray scriptTemplate = R"(revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade(engine_name):
    globals()["upgrade_" + engine_name]()

% for name in ["people", "orders"]:

def upgrade_${name}():
    ${context.get(name + "_upgrades", "pass")}


def downgrade_${name}():
    ${context.get(name + "_downgrades", "pass")}

% endfor
)";

database::DatabaseUrl urlTo(const QString& file)
{
    return *database::DatabaseUrl::parse("sqlite:///" + file.toStdString());
}

} // namespace

class SeveralRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"migrations/versions"_s));
        QVERIFY(write(m_folder->filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/migrations\n"));
        QVERIFY(write(m_folder->filePath(u"migrations/env.py"_s), environment));
        QVERIFY(write(m_folder->filePath(u"migrations/script.py.mako"_s), scriptTemplate));
    }

    void aProjectIsAimedAtOne()
    {
        const auto opened = Project::open(*locateProject(m_folder->path().toStdString()));
        QVERIFY(opened.has_value());
        const Project& project = **opened;
        QCOMPARE(project.runOn(urlTo(m_folder->filePath(u"people.db"_s))), std::optional<std::size_t>(0));
        QCOMPARE(project.runOn(urlTo(m_folder->filePath(u"orders.db"_s))), std::optional<std::size_t>(1));
        QCOMPARE(project.runOn(urlTo(m_folder->filePath(u"other.db"_s))), std::optional<std::size_t>());
        QCOMPARE(project.runNamed("orders").value(), 1U);
        QCOMPARE(project.runNamed("1").value(), 0U);
        QVERIFY(!project.runNamed("3"));

        QCOMPARE(project.settings("sqlite", false).versionTable, std::string("at_people"));
        const auto aimed = project.aimedAt(1);
        QCOMPARE(aimed->settings("sqlite", false).versionTable, std::string("at_orders"));
        QCOMPARE(aimed->map().get(), project.map().get());
        const auto models = aimed->targetModels({.offline = false, .variables = processEnvironment()}, "sqlite");
        QVERIFY(models.has_value());
        QCOMPARE((*models)->metadata.front().tables.front().name.name.text(), std::string("orders"));
    }

    // What the window does: connect, compare, write the revision.
    void theConnectedOneIsCompared()
    {
        for (const auto& [name, other] : {std::pair(u"orders"_s, u"people"_s), std::pair(u"people"_s, u"orders"_s)}) {
            ProjectSession session;
            open(session);
            connectTo(session, name + u".db"_s);
            QSignalSpy compared(&session, &ProjectSession::comparisonReady);
            QSignalSpy failed(&session, &ProjectSession::comparisonFailed);
            session.compareModels();
            QVERIFY(QTest::qWaitFor([&] { return !compared.isEmpty() || !failed.isEmpty(); }, 20000));
            QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : failed.front().front().value<Error>().message.c_str());
            const auto comparison = compared.front().front().value<std::shared_ptr<const ModelComparison>>();
            QCOMPARE(comparison->settings.versionTable, "at_" + name.toStdString());
            QCOMPARE(comparison->comparison.groups.size(), 1U);
            QSignalSpy drafted(&session, &ProjectSession::draftReady);
            session.requestDraft({.comparison = comparison, .wanted = {{true}}, .message = u"made"_s, .id = "aa01"});
            QVERIFY(QTest::qWaitFor([&] { return !drafted.isEmpty(); }, 20000));
            const auto draft = drafted.front().front().value<std::shared_ptr<const ComparisonDraft>>();
            QVERIFY2(!draft->script.error, draft->script.error ? draft->script.error->message.c_str() : "");
            const QString& text = draft->script.text;
            const qsizetype body = text.indexOf(u"def upgrade_"_s + name);
            QVERIFY2(body >= 0 && text.indexOf(u"op.create_table"_s) > body, qPrintable(text));
            QCOMPARE(text.count(u"op.create_table"_s), 1);
            QVERIFY(text.contains(u"def upgrade_"_s + other + u"():\n    pass"_s));
        }
    }

    void aStrangerHasNoModels()
    {
        ProjectSession session;
        open(session);
        connectTo(session, u"orders.db"_s);
        connectTo(session, u"other.db"_s);
        QSignalSpy failed(&session, &ProjectSession::comparisonFailed);
        session.compareModels();
        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 20000));
        const auto error = failed.front().front().value<Error>();
        QVERIFY2(error.message.contains("2 databases"), error.message.c_str());
    }

private:
    void open(ProjectSession& session) const
    {
        QSignalSpy changed(&session, &ProjectSession::projectChanged);
        session.open(m_folder->path());
        QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }, 20000));
    }
    void connectTo(ProjectSession& session, const QString& file) const
    {
        session.connectToDatabase({.url = urlTo(m_folder->filePath(file)), .source = {}, .createIfMissing = true, .profile = {}});
        QVERIFY(QTest::qWaitFor([&] { return session.database().connected(); }, 20000));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SeveralRunsTest)
#include "test_several_runs.moc"
