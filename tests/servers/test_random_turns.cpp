// Alembic and Retort take turns on one database, SQLite, PostgreSQL and MariaDB: random moves up and down a history with
// branches, merges, labels, two bases and depends_on, whose tables hold rows all the time and get new ones between the moves.
// After each move both say the same of where the database is, and it is what another one is that Alembic alone has moved.
// RETORT_TURNS_MOVES says how many moves (40; 100 take a minute or more on each), RETORT_TURNS_SEED which (otherwise always the same); the seed is printed.

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <future>
#include <map>
#include <memory>

#include "../support/database_server.h"
#include "../support/files.h"
#include "alembic_process.h"
#include "core/database/open_database.h"
#include "core/sql/query_text.h"
#include "projects.h"

using namespace retort;
using namespace retort::tests;

namespace {

struct Revision {
    const char* id;
    const char* parents;
    const char* more; // labels, dependencies
    const char* upgrade;
    const char* downgrade;
};

// Every table has an id and a word, which no revision changes.
//
//            s1 - s2 - s3a ---- m1 - h1 - h2
//          /   (sales)\- s3b -/    /     \- g1 (green)
//    r0 --                        /
//          \ t1 - t2 --- t3 -----             t2 wants s2
//            (stock)
//    x1 - x2 - x3   (audit)                   x1 wants r0, x2 wants t1
constexpr Revision revisions[] = {
    {"r0", "None", "", R"py(
    op.create_table("place", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(40), nullable=False), sa.Column("size", sa.Integer))
    op.bulk_insert(sa.table("place", sa.column("id"), sa.column("word"), sa.column("size")),
                   [{"id": n, "word": "it's %d%% \\ ö" % n, "size": n * 7} for n in range(1, 31)])
)py", R"py(
    op.drop_table("place")
)py"},
    {"s1", "'r0'", "branch_labels = ('sales',)", R"py(
    op.create_table("sale", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(40), nullable=False),
                    sa.Column("place_id", sa.Integer, sa.ForeignKey("place.id", name="fk_sale_place")),
                    sa.Column("amount", sa.Numeric(10, 2), server_default="1.50"))
    op.execute("INSERT INTO sale (id, word, place_id) SELECT id, word, id FROM place")
)py", R"py(
    op.drop_table("sale")
)py"},
    {"s2", "'s1'", "", R"py(
    with op.batch_alter_table("sale") as batch:
        batch.add_column(sa.Column("note", sa.Text))
        batch.create_index("ix_sale_amount", ["amount"])
    op.execute("UPDATE sale SET note = word WHERE id > 3")
)py", R"py(
    with op.batch_alter_table("sale") as batch:
        batch.drop_index("ix_sale_amount")
        batch.drop_column("note")
)py"},
    {"s3a", "'s2'", "", R"py(
    with op.batch_alter_table("sale") as batch:
        batch.alter_column("amount", new_column_name="total", existing_type=sa.Numeric(10, 2), type_=sa.Numeric(12, 4), existing_server_default="1.50")
)py", R"py(
    with op.batch_alter_table("sale") as batch:
        batch.alter_column("total", new_column_name="amount", existing_type=sa.Numeric(12, 4), type_=sa.Numeric(10, 2), existing_server_default="1.50")
)py"},
    {"s3b", "'s2'", "", R"py(
    op.create_table("line", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(40), nullable=False),
                    sa.Column("mood", sa.Enum("good", "it's bad", name="mood"), server_default="good"))
    op.execute("INSERT INTO line (id, word) SELECT id, word FROM sale")
)py", R"py(
    op.drop_table("line")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)
)py"},
    {"m1", "('s3a', 's3b')", "", R"py(
    op.execute("UPDATE place SET size = 0 WHERE size IS NULL")
    with op.batch_alter_table("place") as batch:
        batch.create_unique_constraint("uq_place_word", ["word"])
        batch.alter_column("size", nullable=False, server_default="5", existing_type=sa.Integer)
)py", R"py(
    with op.batch_alter_table("place") as batch:
        batch.alter_column("size", nullable=True, server_default=None, existing_type=sa.Integer)
        batch.drop_constraint("uq_place_word", type_="unique")
)py"},
    {"t1", "'r0'", "branch_labels = ('stock',)", R"py(
    op.create_table("stock", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(40), nullable=False),
                    sa.Column("level", sa.Integer, server_default="1", nullable=False))
    op.execute("INSERT INTO stock (id, word) SELECT id, word FROM place")
)py", R"py(
    op.drop_table("stock")
)py"},
    {"t2", "'t1'", "depends_on = ('s2',)", R"py(
    count = op.get_bind().execute(sa.text("SELECT count(*) FROM sale WHERE note IS NOT NULL")).scalar()
    op.execute(sa.text("UPDATE stock SET level = level + :count").bindparams(count=count))
    with op.batch_alter_table("stock") as batch:
        batch.add_column(sa.Column("seen", sa.DateTime))
        batch.create_check_constraint("ck_stock_level", "level >= 0")
)py", R"py(
    with op.batch_alter_table("stock") as batch:
        batch.drop_constraint("ck_stock_level", type_="check")
        batch.drop_column("seen")
)py"},
    {"t3", "'t2'", "", R"py(
    op.rename_table("stock", "store")
)py", R"py(
    op.rename_table("store", "stock")
)py"},
    {"h1", "('m1', 't3')", "", R"py(
    op.create_index("ix_store_level", "store", ["level", "id"])
)py", R"py(
    op.drop_index("ix_store_level", "store")
)py"},
    {"h2", "'h1'", "", R"py(
    with op.batch_alter_table("line") as batch:
        batch.add_column(sa.Column("flag", sa.Boolean, nullable=False, server_default=sa.false()))
)py", R"py(
    with op.batch_alter_table("line") as batch:
        batch.drop_column("flag")
)py"},
    {"g1", "'h1'", "branch_labels = ('green',)", R"py(
    op.create_table("leaf", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(40), nullable=False))
    op.execute("INSERT INTO leaf (id, word) SELECT id, word FROM store")
)py", R"py(
    op.drop_table("leaf")
)py"},
    {"x1", "None", "branch_labels = ('audit',)\ndepends_on = 'r0'", R"py(
    op.create_table("audit", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(40), nullable=False), sa.Column("at", sa.DateTime))
    op.execute("INSERT INTO audit (id, word) SELECT id, word FROM place")
)py", R"py(
    op.drop_table("audit")
)py"},
    {"x2", "'x1'", "depends_on = ('t1',)", R"py(
    with op.batch_alter_table("audit") as batch:
        batch.add_column(sa.Column("level", sa.SmallInteger, server_default="3"))
)py", R"py(
    with op.batch_alter_table("audit") as batch:
        batch.drop_column("level")
)py"},
    {"x3", "'x2'", "", R"py(
    with op.batch_alter_table("audit") as batch:
        batch.drop_column("at")
        batch.create_index("ux_audit_word", ["word"], unique=True)
)py", R"py(
    with op.batch_alter_table("audit") as batch:
        batch.drop_index("ux_audit_word")
        batch.add_column(sa.Column("at", sa.DateTime))
)py"},
};

// A table that is renamed goes on under its first name.
const std::map<std::string, std::string> tables = {{"place", "place"}, {"sale", "sale"}, {"line", "line"}, {"stock", "stock"},
                                                   {"store", "stock"}, {"leaf", "leaf"}, {"audit", "audit"}};

const QStringList moves = {
    QStringLiteral("upgrade heads"),        QStringLiteral("upgrade h2"),             QStringLiteral("upgrade m1"),           QStringLiteral("upgrade s3a"),
    QStringLiteral("upgrade s3b"),          QStringLiteral("upgrade t1"),             QStringLiteral("upgrade t2"),           QStringLiteral("upgrade t3"),
    QStringLiteral("upgrade x1"),           QStringLiteral("upgrade x2"),             QStringLiteral("upgrade audit@head"),   QStringLiteral("upgrade green@head"),
    QStringLiteral("upgrade audit@+1"),     QStringLiteral("upgrade stock@+1"),       QStringLiteral("upgrade +1"),           QStringLiteral("upgrade +2"),
    QStringLiteral("upgrade s2"),           QStringLiteral("upgrade s1+2"),           QStringLiteral("downgrade -1"),         QStringLiteral("downgrade -2"),
    QStringLiteral("downgrade audit@-1"),   QStringLiteral("downgrade audit@base"),   QStringLiteral("downgrade stock@-1"),   QStringLiteral("downgrade green@-1"),
    QStringLiteral("downgrade sales@-1"),   QStringLiteral("downgrade h1"),           QStringLiteral("downgrade m1"),         QStringLiteral("downgrade s2"),
    QStringLiteral("downgrade t2"),         QStringLiteral("downgrade r0"),           QStringLiteral("downgrade x1"),         QStringLiteral("downgrade s1"),
    QStringLiteral("downgrade t1"),         QStringLiteral("downgrade h2-1"),         QStringLiteral("downgrade sales@s2"),   QStringLiteral("downgrade base"),
};

bool writeHistory(const QString& folder)
{
    bool written = writeEmptyProject(folder);
    for (const Revision& one : revisions) {
        const QByteArray text = "from alembic import op\nimport sqlalchemy as sa\n\nrevision = '" + QByteArray(one.id) + "'\ndown_revision = " + one.parents + '\n'
                                + one.more + "\n\n\ndef upgrade():" + one.upgrade + "\n\ndef downgrade():" + one.downgrade;
        written = written && write(QDir(folder).filePath(QStringLiteral("migrations/versions/%1_.py").arg(QString::fromLatin1(one.id))), text);
    }
    return written;
}

QStringList sortedLines(const QString& text)
{
    QStringList all = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    all.sort();
    return all;
}

// Without Python's warnings, which come once in a process.
QStringList logOf(const Outcome& outcome)
{
    return sortedLines(outcome.err).filter(QRegularExpression(QStringLiteral("^INFO ")));
}

using Rows = std::vector<std::vector<std::string>>;

std::string textOf(const sql::Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value))
        return std::to_string(*real);
    if (const auto* decimal = std::get_if<sql::Decimal>(&value))
        return decimal->text;
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? "true" : "false";
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string(value.index() == 0 ? "NULL" : "?");
}

std::string joined(const Rows& rows)
{
    std::string text;
    for (const auto& row : rows) {
        for (const std::string& value : row)
            text += value + '|';
        text += '\n';
    }
    return text;
}

// One of the two databases, asked past both programs.
class Database {
public:
    Database(QString scheme, const DatabaseServer* server, QString name, QString url)
        : m_scheme(std::move(scheme)), m_server(server), m_name(std::move(name)), m_url(std::move(url))
    {
    }

    [[nodiscard]] const QString& url() const { return m_url; }

    [[nodiscard]] Rows rows(const std::string& query)
    {
        if (!m_connection) {
            auto opened = database::openDatabase(database::DatabaseUrl::parse(m_url.toStdString()).value(), "/");
            if (!opened)
                return {{describe(opened.error())}};
            m_connection = std::move(*opened);
        }
        const auto result = m_connection->execute(query);
        if (!result)
            return {{describe(result.error())}};
        Rows all;
        for (const auto& row : result->rows) {
            auto& texts = all.emplace_back();
            for (const sql::Value& value : row)
                texts.push_back(textOf(value));
        }
        return all;
    }

    [[nodiscard]] std::vector<std::string> tablesThere()
    {
        const Rows all = rows(m_scheme == QStringLiteral("sqlite")       ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"
                              : m_scheme == QStringLiteral("postgresql") ? "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"
                                                                         : "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1");
        std::vector<std::string> names;
        for (const auto& row : all)
            names.push_back(row.front());
        return names;
    }

    // What never changes of every table, by its first name.
    [[nodiscard]] std::map<std::string, std::string> lastingRows()
    {
        std::map<std::string, std::string> found;
        for (const std::string& name : tablesThere()) {
            if (const auto table = tables.find(name); table != tables.end())
                found[table->second] = joined(rows("SELECT id, word FROM " + name + " ORDER BY id"));
        }
        return found;
    }

    // A row more in every table, as long as the programs move the database.
    void addRows(int number)
    {
        for (const std::string& name : tablesThere()) {
            if (tables.contains(name))
                (void)rows("INSERT INTO " + name + " (id, word) VALUES (" + std::to_string(number) + ", 'added " + std::to_string(number) + "')");
        }
    }

    [[nodiscard]] std::string versionRows()
    {
        const std::vector<std::string> there = tablesThere();
        return std::ranges::find(there, "alembic_version") == there.end() ? "no table" : joined(rows("SELECT version_num FROM alembic_version ORDER BY 1"));
    }

    // As the server's own program writes it; in any thread.
    [[nodiscard]] QByteArray dumpedStructure() const { return m_server ? m_server->structure(m_name) : QByteArray(); }

    // All rows, and the structure where there is no program to write it.
    [[nodiscard]] QByteArray contents()
    {
        std::string text;
        if (m_server == nullptr)
            text = joined(rows("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"));
        for (const std::string& name : tablesThere())
            text += name + ":\n" + joined(rows("SELECT * FROM " + name + " ORDER BY 1"));
        return QByteArray::fromStdString(text);
    }

private:
    QString m_scheme;
    const DatabaseServer* m_server;
    QString m_name;
    QString m_url;
    std::unique_ptr<sql::Connection> m_connection;
};

QByteArray firstDifference(const QByteArray& ours, const QByteArray& theirs)
{
    const QList<QByteArray> left = ours.split('\n');
    const QList<QByteArray> right = theirs.split('\n');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i))
            return "line " + QByteArray::number(i) + ": '" + left.value(i) + "' is not '" + right.value(i) + '\'';
    }
    return {};
}

} // namespace

class RandomTurnsTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};
    DatabaseServer m_mariadb{DatabaseServer::Kind::Mariadb};
    QString m_missing;
    QTemporaryDir m_project;
    QTemporaryDir m_files;
    AlembicProcess m_alembic;
    AlembicProcess m_other; // works on the other database meanwhile
    quint32 m_seed = 20261127;
    int m_moves = 40;

    [[nodiscard]] std::unique_ptr<Database> freshDatabase(const QString& scheme, const QString& name)
    {
        if (scheme == QStringLiteral("sqlite"))
            return std::make_unique<Database>(scheme, nullptr, name, QStringLiteral("sqlite:///") + m_files.filePath(name));
        const DatabaseServer& server = scheme == QStringLiteral("postgresql") ? m_postgresql : m_mariadb;
        if (const QString why = server.createDatabase(name); !why.isEmpty())
            qFatal("%s", qPrintable(why));
        return std::make_unique<Database>(scheme, &server, name, server.url(scheme, name));
    }

    // Nothing: the two are the same, and nothing was lost.
    [[nodiscard]] QByteArray complaint(Database& mixed, Database& alone, const std::map<std::string, std::string>& before)
    {
        const QStringList current{QStringLiteral("current")};
        m_alembic.begin(m_project.path(), mixed.url(), current);
        const QStringList ours = sortedLines(runRetort(m_project.path(), mixed.url(), current).out);
        const QStringList theirs = sortedLines(m_alembic.end().out);
        if (ours != theirs)
            return QStringLiteral("of the same database Retort says '%1', Alembic '%2'").arg(ours.join(QLatin1Char(' ')), theirs.join(QLatin1Char(' '))).toUtf8();
        if (const QByteArray other = firstDifference(QByteArray::fromStdString(mixed.versionRows()), QByteArray::fromStdString(alone.versionRows())); !other.isEmpty())
            return "version rows: " + other;
        const auto after = mixed.lastingRows();
        for (const auto& [table, rows] : before) {
            if (const auto now = after.find(table); now != after.end() && now->second != rows)
                return QByteArray::fromStdString("rows of " + table + " that were there before are not there now");
        }
        std::future<QByteArray> structure = std::async(std::launch::async, [&] { return alone.dumpedStructure(); });
        const QByteArray here = mixed.dumpedStructure();
        if (const QByteArray other = firstDifference(here, structure.get()); !other.isEmpty())
            return other;
        return firstDifference(mixed.contents(), alone.contents());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_missing = m_postgresql.start() + m_mariadb.start();
        if (!m_missing.isEmpty() && !m_missing.contains(QStringLiteral("not installed")))
            QFAIL(qPrintable(m_missing));
        QVERIFY(writeHistory(m_project.path()));
        QVERIFY(m_alembic.start() && m_other.start());
        if (const int wanted = qEnvironmentVariableIntValue("RETORT_TURNS_MOVES"); wanted > 0)
            m_moves = wanted;
        if (qEnvironmentVariableIsSet("RETORT_TURNS_SEED"))
            m_seed = qEnvironmentVariable("RETORT_TURNS_SEED").toUInt();
        qInfo("RETORT_TURNS_SEED=%u RETORT_TURNS_MOVES=%d", m_seed, m_moves);
    }

    void takingTurns_data()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"sqlite", "postgresql", "mariadb+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }
    void takingTurns()
    {
        QFETCH(QString, scheme);
        if (scheme != QStringLiteral("sqlite") && !m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        const auto mixed = freshDatabase(scheme, QStringLiteral("mixed"));
        const auto alone = freshDatabase(scheme, QStringLiteral("alone"));
        QRandomGenerator random(m_seed);
        QElapsedTimer timer;
        timer.start();
        QStringList path;
        std::map<QString, int> done; // by who moved, up or down
        int moved = 0;
        int refused = 0;
        std::string position = mixed->versionRows();
        for (int tried = 0; moved < m_moves && tried < 10 * m_moves; ++tried) {
            const QString command = moves[random.bounded(moves.size())];
            const bool alembics = random.bounded(2) == 0;
            // "From multiple heads" this takes the first row of the version table, wherever that stands: Alembic warns that it
            // is ambiguous, and two runs of its own need not agree.
            if (command.startsWith(QStringLiteral("downgrade -")) && std::ranges::count(position, '\n') > 1)
                continue;
            const QString who = alembics ? QStringLiteral("alembic ") : QStringLiteral("retort ");
            const QStringList arguments = command.split(QLatin1Char(' '));
            const auto before = mixed->lastingRows();
            m_other.begin(m_project.path(), alone->url(), arguments);
            const Outcome result = alembics ? m_alembic.run(m_project.path(), mixed->url(), arguments) : runRetort(m_project.path(), mixed->url(), arguments);
            const Outcome expected = m_other.end();
            path.append(who + command);
            const QByteArray where = "after " + path.join(QStringLiteral(", ")).toUtf8() + "\n" + (result.out + result.err).toUtf8() + "\n";
            QVERIFY2(result.code == expected.code, QByteArray(where + "but Alembic: " + expected.err.toUtf8()).constData());
            const std::string now = mixed->versionRows();
            if (now == position) {
                refused += result.code == 0 ? 0 : 1;
                path.removeLast();
                continue;
            }
            position = now;
            QVERIFY2(result.code == 0, where.constData()); // what fails leaves the version rows
            if (!alembics)
                QVERIFY2(logOf(result) == logOf(expected), QByteArray(where + "but Alembic logs: " + expected.err.toUtf8()).constData());
            const QByteArray wrong = complaint(*mixed, *alone, before);
            QVERIFY2(wrong.isEmpty(), QByteArray(where + wrong).constData());
            ++moved;
            ++done[who + arguments.front()];
            mixed->addRows(1000 + tried);
            alone->addRows(1000 + tried);
        }
        QCOMPARE(moved, m_moves);
        QStringList counts;
        for (const auto& [what, count] : done)
            counts += QStringLiteral("%1 x %2").arg(count).arg(what);
        qInfo("%s: %d moves (%s), %d more that both refused, %lld ms", qPrintable(scheme), moved, qPrintable(counts.join(QStringLiteral(", "))), refused,
              static_cast<long long>(timer.elapsed()));
        QVERIFY(m_moves < 20 || done.size() == 4); // both went both ways
    }
};

QTEST_GUILESS_MAIN(RandomTurnsTest)
#include "test_random_turns.moc"
