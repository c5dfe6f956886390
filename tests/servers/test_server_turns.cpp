// Retort and the real Alembic take turns on one database, and neither notices the other: PostgreSQL and MariaDB.

#include <QRandomGenerator>
#include <QtTest>

#include "../support/database_server.h"
#include "../support/value_scripts.h"
#include "alembic_process.h"
#include "projects.h"

using namespace retort::tests;

namespace {

using Kind = DatabaseServer::Kind;

QSet<QString> lines(const QString& text)
{
    const QStringList all = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return {all.begin(), all.end()};
}

// The first line that is not the same, of both; empty when there is none.
QString firstDifference(const QByteArray& ours, const QByteArray& theirs)
{
    const QList<QByteArray> left = ours.split('\n');
    const QList<QByteArray> right = theirs.split('\n');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i))
            return QStringLiteral("line %1: '%2' is not '%3'").arg(i).arg(QString::fromUtf8(left.value(i)), QString::fromUtf8(right.value(i)));
    }
    return {};
}

} // namespace

class ServerTurnsTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QTemporaryDir m_project;
    AlembicProcess m_alembic;

    [[nodiscard]] const DatabaseServer& serverOf(const QString& scheme) const
    {
        return scheme.startsWith(QStringLiteral("postgresql")) ? m_postgresql : m_mariadb;
    }

    Outcome alembic(const QString& url, const QStringList& arguments, const QString& folder = {})
    {
        return m_alembic.run(folder.isEmpty() ? m_project.path() : folder, url, arguments);
    }

    Outcome retort(const QString& url, const QStringList& arguments, const QString& folder = {})
    {
        return runRetort(folder.isEmpty() ? m_project.path() : folder, url, arguments);
    }

    // Rows too, where the order of a dump would not tell the two apart.
    QByteArray contents(const QString& scheme, const QString& database)
    {
        const DatabaseServer& server = serverOf(scheme);
        QByteArray text = server.structure(database);
        for (const char* query : {"SELECT * FROM alembic_version ORDER BY 1", "SELECT id, name, born, active, data, note FROM person ORDER BY 1"}) {
            const ProcessResult rows = server.run(database, QString::fromLatin1(query));
            text += rows.exitCode == 0 ? rows.out : QByteArray("none\n");
        }
        return text;
    }

    // Both print the same, and then have the same rows.
    void runByBoth(const QString& scheme, const QByteArray& script, const char* query = nullptr)
    {
        const DatabaseServer& server = serverOf(scheme);
        QList<QString> printed;
        QByteArrayList rows;
        for (const bool alembics : {true, false}) {
            QTemporaryDir folder;
            QVERIFY(writeBranchingProject(folder.path()));
            const QDir versions(folder.filePath(QStringLiteral("migrations/versions")));
            const QStringList scripts = versions.entryList(QDir::Files);
            for (const QString& old : scripts)
                QVERIFY(QFile::remove(versions.filePath(old)));
            QFile file(versions.filePath(QStringLiteral("f1_.py")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
            file.close();
            const QString database = QStringLiteral("reading");
            QCOMPARE(server.createDatabase(database), QString());
            const QStringList command{QStringLiteral("upgrade"), QStringLiteral("head")};
            const Outcome outcome = alembics ? alembic(server.url(scheme, database), command, folder.path()) : retort(server.url(scheme, database), command, folder.path());
            QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
            printed += outcome.out;
            if (query)
                rows += server.run(database, QString::fromLatin1(query)).out;
        }
        QVERIFY(!printed[0].isEmpty());
        const QString difference = firstDifference(printed[1].toUtf8(), printed[0].toUtf8());
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        if (query) {
            QVERIFY(!rows[0].isEmpty());
            const QString other = firstDifference(rows[1], rows[0]);
            QVERIFY2(other.isEmpty(), qPrintable(other));
        }
    }

    static void schemes()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"postgresql", "mariadb+pymysql", "mysql+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QString postgresql = m_postgresql.start();
        const QString mariadb = m_mariadb.start();
        if (QString(postgresql + mariadb).contains(QStringLiteral("not installed")))
            QSKIP(qPrintable(postgresql + mariadb));
        QCOMPARE(postgresql + mariadb, QString());
        QVERIFY(writeBranchingProject(m_project.path()));
        QVERIFY(m_alembic.start());
    }

    // Half way by Alembic, to the head by Retort, down by Alembic; then any way. After each move the same commands by
    // Alembic alone, on a database of its own, must have led to the same.
    void takingTurns_data() { schemes(); }
    void takingTurns()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = serverOf(scheme);
        const QString mixed = QStringLiteral("mixed");
        const QString alone = QStringLiteral("alone");
        QCOMPARE(server.createDatabase(mixed), QString());
        QCOMPARE(server.createDatabase(alone), QString());
        const QString mixedUrl = server.url(scheme, mixed);
        const QString aloneUrl = server.url(scheme, alone);
        QList<QPair<bool, QString>> moves{{true, QStringLiteral("upgrade b1")}, {false, QStringLiteral("upgrade head")}, {true, QStringLiteral("downgrade base")},
                                          {false, QStringLiteral("upgrade head")}, {false, QStringLiteral("downgrade base")}};
        QRandomGenerator random(20261126);
        const QStringList ways{QStringLiteral("upgrade b1"), QStringLiteral("upgrade b2"), QStringLiteral("upgrade c1"), QStringLiteral("upgrade c2"),
                               QStringLiteral("upgrade d1"), QStringLiteral("upgrade head"), QStringLiteral("upgrade +1"), QStringLiteral("downgrade -1"),
                               QStringLiteral("downgrade a1"), QStringLiteral("downgrade base"), QStringLiteral("downgrade d1")};
        // A mysql:// URL differs from a mariadb:// one in a few words only.
        const int count = scheme.startsWith(QStringLiteral("mysql")) ? 4 : 30;
        for (int i = 0; i < count; ++i)
            moves.append({i % 2 == 0, ways[random.bounded(ways.size())]});
        qsizetype done = 0;
        for (const auto& [alembics, command] : std::as_const(moves)) {
            const QStringList arguments = command.split(QLatin1Char(' '));
            const Outcome result = alembics ? alembic(mixedUrl, arguments) : retort(mixedUrl, arguments);
            const Outcome expected = alembic(aloneUrl, arguments);
            const QByteArray where = (command + QStringLiteral(": ") + result.out + result.err + QStringLiteral(" / ") + expected.err).toUtf8();
            QVERIFY2(result.code == expected.code, where.constData());
            if (!alembics && expected.code == 0) {
                QCOMPARE(result.out, expected.out);
                QCOMPARE(lines(result.err), lines(expected.err)); // the log
            }
            QCOMPARE(lines(retort(mixedUrl, {QStringLiteral("current")}).out), lines(alembic(aloneUrl, {QStringLiteral("current")}).out));
            if (++done % 3 != 0 && done != moves.size())
                continue; // dumps take the most of the time
            const QString difference = firstDifference(contents(scheme, mixed), contents(scheme, alone));
            QVERIFY2(difference.isEmpty(), QByteArray(where + difference.toUtf8()).constData());
        }
    }

    void otherCommands_data() { schemes(); }
    void otherCommands()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = serverOf(scheme);
        const QString database = QStringLiteral("others");
        QCOMPARE(server.createDatabase(database), QString());
        const QString url = server.url(scheme, database);
        for (const char* command : {"current", "ensure_version", "stamp b1", "history -i", "current --verbose", "stamp c2 b2", "stamp --purge d1", "history -i -r current:"}) {
            const QStringList arguments = QString::fromLatin1(command).split(QLatin1Char(' '));
            const Outcome ours = retort(url, arguments);
            QVERIFY2(ours.code == 0, qPrintable(ours.err));
            if (arguments.first() == QStringLiteral("stamp") || arguments.first() == QStringLiteral("ensure_version"))
                continue; // the next one shows what it did
            const Outcome theirs = alembic(url, arguments);
            QCOMPARE(lines(ours.out), lines(theirs.out));
            QVERIFY2(!ours.out.contains(DatabaseServer::password), qPrintable(ours.out));
        }
    }

    // PostgreSQL leaves nothing; MariaDB says what is in.
    void failingRevision_data() { schemes(); }
    void failingRevision()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = serverOf(scheme);
        QTemporaryDir folder;
        QVERIFY(writeBranchingProject(folder.path(), true));
        const QString database = QStringLiteral("failing");
        QCOMPARE(server.createDatabase(database), QString());
        const QString url = server.url(scheme, database);
        const Outcome failed = retort(url, {QStringLiteral("upgrade"), QStringLiteral("b2")}, folder.path());
        QCOMPARE(failed.code, 1);
        QVERIFY2(failed.err.contains(QStringLiteral("b2_.py:")) && failed.err.contains(QStringLiteral("nowhere")), qPrintable(failed.err));
        QVERIFY(!failed.err.contains(DatabaseServer::password));
        const QByteArray structure = server.structure(database);
        const QString current = alembic(url, {QStringLiteral("current")}, folder.path()).out;
        if (scheme == QStringLiteral("postgresql")) {
            QVERIFY2(!structure.contains("TABLE") && !structure.contains("TYPE"), structure.constData());
            QCOMPARE(current, QString());
            QVERIFY2(!failed.err.contains(QStringLiteral("holds parts")), qPrintable(failed.err));
        } else {
            QVERIFY(structure.contains("`age`") && !structure.contains("`species`"));
            QCOMPARE(current, QStringLiteral("b1\n"));
            QVERIFY2(failed.err.contains(QStringLiteral("in the database: ALTER TABLE pet ADD COLUMN age")), qPrintable(failed.err));
        }
    }

    // Scripts that look at the structure, and that catch what the database refuses, see the same in both programs' hands.
    void readingScripts_data() { schemes(); }
    void readingScripts()
    {
        QFETCH(QString, scheme);
        constexpr char script[] = R"py(
from alembic import op
import sqlalchemy as sa

revision = "f1"
down_revision = None


def log(*what):
    print(*[repr(one) for one in what])


def upgrade():
    bind = op.get_bind()
    op.create_table("u", sa.Column("k", sa.Integer, primary_key=True), comment="referred to")
    op.create_table(
        "t",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False, server_default="it's", comment="c"),
        sa.Column("flag", sa.Boolean),
        sa.Column("n", sa.Numeric(8, 3), server_default=sa.text("1.5")),
        sa.Column("at", sa.DateTime, server_default=sa.func.now()),
        sa.Column("mood", sa.Enum("a", "b'c", name="mood2")),
        sa.Column("f", sa.Float),
        sa.Column("b", sa.LargeBinary),
        sa.Column("j", sa.JSON),
        sa.Column("k", sa.Integer, sa.ForeignKey("u.k", name="fk_t", ondelete="CASCADE")),
        sa.CheckConstraint("n > 0", name="ck_t"),
        sa.UniqueConstraint("name", "k", name="uq_t"),
    )
    op.create_index("ix_t", "t", ["flag", "n"])
    op.create_index("ux_t", "t", ["n"], unique=True)
    op.execute("CREATE VIEW v AS SELECT 1 AS one")
    i = sa.inspect(bind)
    log(sorted(i.get_table_names()), i.get_view_names(), i.has_table("t"), i.has_table("v"), i.has_table("nowhere"))
    for table in ("t", "u", "v"):
        for c in i.get_columns(table):
            log(table, c["name"], type(c["type"]).__name__, c["name"] == "name" and c["type"].length, c["nullable"], c["default"], c["comment"], c.get("autoincrement"))
        log(i.get_pk_constraint(table)["constrained_columns"], i.get_pk_constraint(table)["name"])
        log([(x["name"], x["column_names"]) for x in i.get_unique_constraints(table)])
        log([(x["name"], x["column_names"], x["unique"], x.get("duplicates_constraint")) for x in i.get_indexes(table)])
        log([(x["name"], x["sqltext"]) for x in i.get_check_constraints(table)])
        log([(x["name"], x["constrained_columns"], x["referred_schema"], x["referred_table"], x["referred_columns"], x["options"])
             for x in i.get_foreign_keys(table)])
    try:
        i.get_columns("nowhere")
    except sa.exc.NoSuchTableError as e:
        log("none:", type(e).__name__)
    for text in ("SELECT * FROM nowhere", "INSERT INTO u VALUES (1), (1)", "SELEC 1", "INSERT INTO u VALUES (NULL)",
                 "INSERT INTO t (id, name) VALUES (1, 'longer than twenty characters')"):
        try:
            with bind.begin_nested():
                bind.execute(sa.text(text))
        except sa.exc.DBAPIError as e:
            log(text, type(e).__name__)


def downgrade():
    pass
)py";
        runByBoth(scheme, script);
    }

    // What drivers make of values, on their way there and back.
    void valuesOfAllTypes_data() { schemes(); }
    void valuesOfAllTypes()
    {
        QFETCH(QString, scheme);
        runByBoth(scheme, QByteArray("from alembic import op\nimport sqlalchemy as sa\n\nrevision = 'f1'\ndown_revision = None\n\n\n"
                                     "def log(*what):\n    print(*[repr(one) for one in what])\n\n\ndef upgrade():\n    bind = op.get_bind()\n    ")
                              + QByteArray(allValues).replace("\n", "\n    ") + "\n\ndef downgrade():\n    pass\n",
                  "SELECT * FROM vals ORDER BY id");
    }

    void unreachableDatabases()
    {
        const Outcome wrong = retort(m_postgresql.url(QStringLiteral("postgresql"), QStringLiteral("postgres"), QStringLiteral("wr0ng pass")), {QStringLiteral("current")});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains(QStringLiteral("refuses this user name and password")), qPrintable(wrong.err));
        QVERIFY2(!wrong.err.contains(QStringLiteral("wr0ng")), qPrintable(wrong.err));
    }
};

QTEST_GUILESS_MAIN(ServerTurnsTest)
#include "test_server_turns.moc"
