// `retort-cli diff` and `snapshot`: any two of database, models, revision and snapshot, on SQLite and on servers that the
// test starts itself. What diff --sql prints is run by the database's own client.

#include <QTemporaryDir>
#include <QtTest>

#include "../support/database_server.h"
#include "../support/processes.h"
#include "core/database/profile_store.h"
#include "core/project/schema_sides.h"
#include "core/project/schema_snapshot.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

using Kind = DatabaseServer::Kind;

const QByteArray models = R"py(
import enum
from sqlalchemy import Boolean, CheckConstraint, Column, DateTime, Enum, ForeignKey, Index, Integer, MetaData, Numeric, String, Table, Text, func

class Mood(enum.Enum):
    good = 1
    bad = 2

metadata = MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"})
department = Table("department", metadata, Column("id", Integer, primary_key=True), Column("name", String(40), nullable=False, unique=True))
person = Table("person", metadata, Column("id", Integer, primary_key=True),
    Column("department_id", Integer, ForeignKey("department.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("mood", Enum(Mood, name="mood"), nullable=False, server_default="good"), Column("active", Boolean(), nullable=False),
    Column("worth", Numeric(10, 2), server_default="0.5"), Column("seen", DateTime(), server_default=func.now()), Column("note", Text()),
    CheckConstraint("worth >= 0", name="worth"))
)py";
const QByteArray env = R"py(
from alembic import context
from sqlalchemy import engine_from_config, pool
import models
config = context.config
connectable = engine_from_config(config.get_section(config.config_ini_section, {}), prefix="sqlalchemy.", poolclass=pool.NullPool)
with connectable.connect() as connection:
    context.configure(connection=connection, target_metadata=models.metadata, render_as_batch=connection.dialect.name == "sqlite")
    with context.begin_transaction():
        context.run_migrations()
)py";
const QByteArray first = R"py(
from alembic import op
import sqlalchemy as sa
revision = "first"
down_revision = None
def upgrade():
    op.create_table("department", sa.Column("id", sa.Integer(), nullable=False), sa.Column("name", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department")), sa.UniqueConstraint("name", name=op.f("uq_department_name")))
def downgrade():
    op.drop_table("department")
)py";
const QByteArray second = R"py(
from alembic import op
import sqlalchemy as sa
revision = "second"
down_revision = "first"
def upgrade():
    op.create_table("person", sa.Column("id", sa.Integer(), nullable=False), sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("mood", sa.Enum("good", "bad", name="mood"), server_default="good", nullable=False), sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("worth", sa.Numeric(precision=10, scale=2), server_default="0.5", nullable=True), sa.Column("seen", sa.DateTime(), server_default=sa.text("now()" if op.get_bind().dialect.name != "sqlite" else "(CURRENT_TIMESTAMP)"), nullable=True),
        sa.Column("note", sa.Text(), nullable=True), sa.CheckConstraint("worth >= 0", name=op.f("ck_person_worth")),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"], name=op.f("fk_person_department_id_department"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")))
    op.create_index(op.f("ix_person_department_id"), "person", ["department_id"], unique=False)
def downgrade():
    op.drop_index(op.f("ix_person_department_id"), "person")
    op.drop_table("person")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TYPE mood")
)py";

} // namespace

class SidesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgresql.start().isEmpty() && m_mariadb.start().isEmpty(), "the servers cannot be started");
    }

    void sides_data() { addDialects(); }
    void sides()
    {
        makeProject();
        // MySQL has no unique constraints but as indexes.
        QCOMPARE(diff({u"base"_s, u"first"_s}), m_dialect == u"mariadb"_s ? QByteArray("From revision base to revision first: 2 differences\n  added table department\n"
                                                                                       "  added index uq_department_name on department\n")
                                                                          : QByteArray("From revision base to revision first: 1 difference\n  added table department\n"));
        const QByteArray rest = diff({u"first"_s, u"head"_s});
        QVERIFY2(rest.contains("2 differences") && rest.contains("added table person") && rest.contains("added index ix_person_department_id on person"), rest.constData());
        QVERIFY2(diff({u"revision:head"_s, u"first"_s}).contains("removed table person"), "other way round");
        QVERIFY(diff({u"first"_s}).contains("From revision first to the models: 2 differences"));
        QVERIFY(diff({u"head"_s}).endsWith("no differences.\n"));
        QVERIFY(diff({u"models"_s, u"head"_s}).endsWith("no differences.\n"));
        QVERIFY(diff({u"database"_s, u"base"_s}).endsWith("no differences.\n"));

        QCOMPARE(retort({u"upgrade"_s, u"head"_s}).exitCode, 0);
        for (const auto& [from, to] : {std::pair("database", "models"), {"database", "head"}, {"head", "database"}, {"models", "database"}})
            QCOMPARE(diff({QLatin1String(from), QLatin1String(to), u"--exit-code"_s}).last(16), QByteArray("no differences.\n"));
        const ProcessResult differ = retort({u"diff"_s, u"first"_s, u"database"_s, u"--exit-code"_s});
        QCOMPARE(differ.exitCode, 1);
        QVERIFY(differ.out.contains("From revision first to the database: 2 differences"));
        QVERIFY(scratchesLeft().isEmpty());
    }

    void snapshots_data() { addDialects(); }
    void snapshots()
    {
        makeProject();
        QCOMPARE(retort({u"upgrade"_s, u"head"_s}).exitCode, 0);
        const QString file = m_folder->filePath(u"then.json"_s);
        const ProcessResult wrote = retort({u"snapshot"_s, file});
        QCOMPARE(wrote.out, QByteArray("Wrote " + file.toUtf8() + ": 2 tables of the database.\n"));
        const QByteArray bytes = read(file);
        QCOMPARE(retort({u"snapshot"_s, file}).exitCode, 0); // replaces a snapshot
        QCOMPARE(read(file), bytes);
        QVERIFY(bytes.contains("\"second\"") && !bytes.contains(DatabaseServer::password.toUtf8()));
        const QString then = u"snapshot:"_s + file;
        for (const QString& other : {u"database"_s, u"models"_s, u"head"_s}) {
            const QByteArray same = diff({then, other});
            QVERIFY2(same.endsWith("no differences.\n"), same.constData());
        }
        // What a revision makes is the same as what the database has, to the byte.
        const QString built = m_folder->filePath(u"built.json"_s);
        QVERIFY(retort({u"snapshot"_s, built, u"--of"_s, u"head"_s}).out.contains("2 tables of revision head"));
        QCOMPARE(read(built), bytes);

        execute(u"ALTER TABLE person ADD COLUMN extra VARCHAR(5); CREATE INDEX ix_extra ON person (extra); ALTER TABLE person DROP COLUMN note;"_s);
        const QByteArray since = diff({then, u"database"_s});
        QVERIFY2(since.contains("3 differences") && since.contains("added column person.extra") && since.contains("added index ix_extra on person") && since.contains("removed column person.note"),
                 since.constData());
        const QByteArray back = diff({u"database"_s, then});
        QVERIFY2(back.contains("removed column person.extra") && back.contains("added column person.note"), back.constData());
        const QByteArray operations = diff({u"database"_s, then, u"--operations"_s});
        QVERIFY2(operations.contains(m_dialect == u"sqlite"_s ? "batch_op.drop_column('extra')" : "op.drop_column('person', 'extra')"), operations.constData());
        // The way back, by the database's own client.
        execute(QString::fromUtf8(diff({u"database"_s, then, u"--sql"_s})));
        const QByteArray again = diff({u"database"_s, then});
        QVERIFY2(again.endsWith("no differences.\n"), again.constData());
    }

    void mistakes()
    {
        m_dialect = u"sqlite"_s;
        makeProject();
        const auto says = [&](const QStringList& arguments, const char* text) {
            const ProcessResult result = retort(arguments);
            const QByteArray said = result.out + result.err;
            if (result.exitCode == 0 || !said.contains(text))
                qWarning("%s", said.constData());
            return result.exitCode != 0 && said.contains(text);
        };
        QVERIFY(says({u"diff"_s, u"head"_s, u"head"_s}, "Both sides are revision head."));
        QVERIFY(says({u"diff"_s, u"head"_s, u"base"_s, u"models"_s}, "diff compares two sides, not 3"));
        QVERIFY(says({u"diff"_s, u"nowhere"_s}, "nowhere"));
        QVERIFY(says({u"diff"_s, u"head"_s, u"--sql"_s, u"--operations"_s}, "cannot be given together"));
        QVERIFY(says({u"diff"_s, u"snapshot:none.json"_s}, "There is no file none.json."));
        QVERIFY(says({u"diff"_s, u"snapshot:models.py"_s}, "models.py: this is no snapshot of a schema that can be read"));
        QVERIFY(says({u"snapshot"_s, u"models.py"_s}, "models.py is there and is no snapshot; it is not replaced."));
        QCOMPARE(read(m_folder->filePath(u"models.py"_s)), models);
        QCOMPARE(retort({u"snapshot"_s, u"old.json"_s, u"--of"_s, u"head"_s}).exitCode, 0);
        QVERIFY(!QFile::exists(m_folder->filePath(u"data.db"_s))); // looking makes none
        QByteArray other = read(m_folder->filePath(u"old.json"_s));
        write(m_folder->filePath(u"other.json"_s), QByteArray(other).replace("\"dialect\": \"sqlite\"", "\"dialect\": \"postgresql\""));
        QVERIFY(says({u"diff"_s, u"snapshot:other.json"_s}, "other.json is a snapshot of a postgresql database"));
        write(m_folder->filePath(u"newer.json"_s), QByteArray(other).replace("\"version\": 1,\n  \"dialect\"", "\"version\": 2,\n  \"dialect\""));
        QVERIFY(says({u"diff"_s, u"snapshot:newer.json"_s}, "its version is not known here"));
        write(m_folder->filePath(u"cut.json"_s), other.first(other.size() / 2));
        QVERIFY(says({u"diff"_s, u"snapshot:cut.json"_s}, "cut.json: this is no snapshot"));
        write(m_folder->filePath(u"models.py"_s), "import nothing_there\nmetadata = nothing_there.metadata\n");
        QVERIFY(says({u"diff"_s, u"head"_s}, "models"));
    }

    // A server is not made to create a scratch database where it is only to be read, and is asked all that needs none.
    void readOnlyProfile()
    {
        m_dialect = u"postgresql"_s;
        makeProject();
        QCOMPARE(retort({u"upgrade"_s, u"head"_s}).exitCode, 0);
        using namespace retort::database;
        const ProfileStore store(m_folder->filePath(u"config/retort/profiles.json"_s));
        const auto url = DatabaseUrl::parse(server().url(u"postgresql"_s, u"sides"_s).toStdString());
        QVERIFY(url.has_value());
        QVERIFY(store.put({.id = newProfileId(), .name = "look", .group = {}, .colour = {}, .use = DatabaseUse::Testing, .password = PasswordSource::Ask, .readOnly = true, .url = url->withoutPassword()}).has_value());
        const Environment environment{{u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s)}, {u"RETORT_DATABASE_PASSWORD"_s, DatabaseServer::password}};
        const auto look = [&](const QStringList& arguments) { return runProcess(retortCli(), QStringList{u"--profile"_s, u"look"_s} + arguments, m_folder->path(), environment); };
        const ProcessResult models = look({u"diff"_s, u"database"_s, u"models"_s});
        QVERIFY2(models.exitCode == 0 && models.out.endsWith("no differences.\n"), QByteArray(models.err + models.out).constData());
        QCOMPARE(look({u"snapshot"_s, u"look.json"_s}).exitCode, 0);
        QVERIFY(look({u"diff"_s, u"snapshot:look.json"_s, u"database"_s}).out.endsWith("no differences.\n"));
        for (const QStringList& built : {QStringList{u"diff"_s, u"head"_s, u"database"_s}, QStringList{u"snapshot"_s, u"head.json"_s, u"--of"_s, u"head"_s}}) {
            const ProcessResult refused = look(built);
            QVERIFY2(refused.exitCode != 0 && QByteArray(refused.out + refused.err).contains("look is read-only"), QByteArray(refused.err + refused.out).constData());
        }
    }

    // Everything that reflection of a database with all kinds of objects gives comes back from the file.
    void snapshotOfEverything_data() { addDialects(); }
    void snapshotOfEverything()
    {
        makeProject();
        execute(m_dialect == u"postgresql"_s ? QString::fromUtf8(R"sql(
            CREATE TYPE feeling AS ENUM ('good', 'it''s: bad');
            CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n serial, f feeling[] , g feeling NOT NULL DEFAULT 'it''s: bad', name text NOT NULL,
                raw bytea, more jsonb DEFAULT '{}'::jsonb, loud text GENERATED ALWAYS AS (upper(name)) STORED, seen timestamptz(3) DEFAULT now(), worth numeric(10,2) DEFAULT -0.5,
                CONSTRAINT uq UNIQUE (name, worth) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT ck CHECK (worth > 0 OR name = 'it''s'), EXCLUDE USING gist (int8range(id, id) WITH &&));
            COMMENT ON TABLE a IS 'it''s: "all"'; COMMENT ON COLUMN a.name IS E'two\nlines';
            CREATE UNIQUE INDEX ux ON a (lower(name) DESC NULLS LAST) WHERE worth > 0; CREATE INDEX ig ON a USING gin (more jsonb_path_ops); CREATE INDEX ii ON a (name) INCLUDE (seen);
            CREATE TABLE b (a_id bigint REFERENCES a (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE, "Odd ""Name" int);)sql")
                : m_dialect == u"mariadb"_s ? QString::fromUtf8(R"sql(
            CREATE TABLE a (id bigint unsigned AUTO_INCREMENT PRIMARY KEY, name varchar(40) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s', mood enum('good', 'it''s bad') DEFAULT 'good',
                kinds set('a','b'), changed timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), worth decimal(10,2) DEFAULT 0.5,
                doubled decimal(12,2) GENERATED ALWAYS AS (worth * 2) STORED, note mediumtext COMMENT 'as it''s said', UNIQUE KEY uq (name), KEY ix (note(20)),
                CONSTRAINT ck CHECK (worth > 0)) COMMENT='all: of it';
            CREATE TABLE b (a_id bigint unsigned, `Odd ``Name` int, CONSTRAINT fk FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE SET NULL ON UPDATE CASCADE);)sql")
                                            : QString::fromUtf8(R"sql(
            CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40) NOT NULL DEFAULT 'it''s', worth NUMERIC(10, 2) DEFAULT -0.5, loud TEXT GENERATED ALWAYS AS (upper(name)) STORED,
                seen DATETIME DEFAULT (CURRENT_TIMESTAMP), strange SOMETHING(3), none, CONSTRAINT uq UNIQUE (name, worth), CONSTRAINT ck CHECK (worth > 0 OR name = 'it''s'));
            CREATE UNIQUE INDEX ux ON a (name DESC) WHERE worth > 0;
            CREATE TABLE b (a_id INTEGER REFERENCES a (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED, "Odd ""Name" INT, PRIMARY KEY (a_id, "Odd ""Name"));)sql"));
        const QString file = m_folder->filePath(u"all.json"_s);
        const ProcessResult wrote = retort({u"snapshot"_s, file});
        QVERIFY2(wrote.exitCode == 0, wrote.err.constData());
        const auto loaded = retort::project::loadSnapshot(file.toStdString());
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(*retort::project::snapshotText(*loaded)), read(file));
        for (const QStringList& way : {QStringList{u"snapshot:"_s + file, u"database"_s}, QStringList{u"database"_s, u"snapshot:"_s + file}}) {
            const QByteArray same = diff(way);
            QVERIFY2(same.endsWith("no differences.\n"), same.constData());
        }
    }

    void words()
    {
        using retort::project::describeSide;
        using retort::project::schemaSideFrom;
        for (const auto& [typed, said] : {std::pair("database", "the database"), {"models", "the models"}, {"snapshot:a/b.json", "the snapshot a/b.json"}, {"ae10", "revision ae10"},
                                          {"revision:models", "revision models"}})
            QCOMPARE(describeSide(schemaSideFrom(typed)), said);
    }

private:
    static void addDialects()
    {
        QTest::addColumn<QString>("dialect");
        for (const char* dialect : {"sqlite", "postgresql", "mariadb"})
            QTest::newRow(dialect) << QString::fromLatin1(dialect);
    }

    void makeProject()
    {
        if (QTest::currentDataTag() != nullptr) {
            QFETCH(QString, dialect);
            m_dialect = dialect;
        }
        m_folder = std::make_unique<QTemporaryDir>();
        QString url = u"sqlite:///"_s + m_folder->filePath(u"data.db"_s);
        if (m_dialect != u"sqlite"_s) {
            QCOMPARE(server().createDatabase(u"sides"_s), QString());
            url = server().url(m_dialect == u"postgresql"_s ? u"postgresql"_s : u"mysql+pymysql"_s, u"sides"_s);
        }
        write(m_folder->filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/m\nprepend_sys_path = %(here)s\nsqlalchemy.url = " + url.toUtf8().replace("%", "%%") + "\n");
        write(m_folder->filePath(u"models.py"_s), models);
        write(m_folder->filePath(u"m/env.py"_s), env);
        write(m_folder->filePath(u"m/versions/first.py"_s), first);
        write(m_folder->filePath(u"m/versions/second.py"_s), second);
    }

    [[nodiscard]] const DatabaseServer& server() const { return m_dialect == u"postgresql"_s ? m_postgresql : m_mariadb; }
    [[nodiscard]] ProcessResult retort(const QStringList& arguments) const { return runProcess(retortCli(), arguments, m_folder->path()); }
    [[nodiscard]] QByteArray diff(const QStringList& sides) const
    {
        const ProcessResult result = retort(QStringList{u"diff"_s} + sides);
        return result.exitCode == 0 ? result.out : result.out + result.err;
    }
    void execute(const QString& statements) const
    {
        const ProcessResult result = m_dialect == u"sqlite"_s ? runProcess(u"sqlite3"_s, {u"-bail"_s, m_folder->filePath(u"data.db"_s), statements}, m_folder->path())
                                                              : server().run(u"sides"_s, statements);
        QVERIFY2(result.exitCode == 0, qPrintable(QString::fromUtf8(result.err) + statements));
    }
    // Databases besides those that are the server's own and ours.
    [[nodiscard]] QByteArray scratchesLeft() const
    {
        if (m_dialect == u"postgresql"_s)
            return server().run(u"sides"_s, u"SELECT datname FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1', 'sides')"_s).out;
        if (m_dialect == u"mariadb"_s)
            return server().run(u"sides"_s, u"SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%retort%'"_s).out;
        return {};
    }

    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_dialect;
};

QTEST_GUILESS_MAIN(SidesTest)
#include "test_sides.moc"
