// Journals of runs: what is written is what is read, whatever was cut off; and what the records of a run tell of it.

#include <QTemporaryDir>
#include <QtTest>

#include "core/database/sqlite_connection.h"
#include "core/journal/journal_file.h"
#include "core/journal/journal_place.h"
#include "core/journal/journal_record.h"
#include "core/migration/broken_run.h"
#include "core/migration/live_runner.h"
#include "core/script/plan.h"
#include "tests/support/scripts_in_memory.h"

using namespace retort;
using namespace retort::migration;

namespace {

using Records = std::vector<JournalRecord>;

const RunBegun begun{.startedAt = "2026-11-26T20:00:00Z", .process = "1 on here", .command = "upgrade head",
                     .moment = bindings::Moment{.at = std::chrono::system_clock::time_point(std::chrono::microseconds(1'800'000'000'000'001)), .seed = UINT64_MAX}, .steps = {{"a", true}, {"b", true}}, .rows = {},
                     .alreadyIn = {}};

Records running(std::initializer_list<JournalRecord> rest)
{
    Records records{begun};
    records.insert(records.end(), rest);
    return records;
}

StatementBegun alone(const char* text)
{
    return {.text = text, .line = 3, .commits = true, .structureBefore = "f0"};
}

StatementBegun inside(const char* text)
{
    return {.text = text, .line = 3, .commits = false, .structureBefore = {}};
}

std::vector<std::string> texts(const std::vector<StatementIn>& statements)
{
    std::vector<std::string> all;
    for (const StatementIn& statement : statements)
        all.push_back(statement.text);
    return all;
}

using Texts = std::vector<std::string>;

class Memory final : public RunJournal {
public:
    Result<void> write(const JournalRecord& record) override
    {
        if (failAt != 0 && records.size() + 1 == failAt)
            return fail(ErrorCode::Io, "the disk is full");
        records.push_back(record);
        return {};
    }
    Records records;
    std::size_t failAt = 0;
};

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsComeBackAsTheyWere()
    {
        RunBegun resumed = begun;
        resumed.alreadyIn = {{"CREATE TABLE \"é\" (x)\n\t-- 'q'", 7}};
        const Records all{resumed,
                          alone("CREATE TABLE t"),
                          StatementEnded{.failed = true, .committed = true, .rowsAffected = 3},
                          StepCompleted{.rows = {"a", "b"}},
                          CommitBegun{.transaction = "731"},
                          CommitEnded{},
                          RolledBack{},
                          RunEnded{.partly = true, .error = "no such table"}};
        for (const JournalRecord& record : all) {
            const QByteArray line = journal::writeRecord(record);
            QVERIFY(line.endsWith('\n') && line.count('\n') == 1);
            const auto read = journal::readRecord(line);
            QVERIFY2(read && *read == record, line.constData());
        }
        QVERIFY(!journal::readRecord("{\"record\": \"something else\"}"));
        QVERIFY(!journal::readRecord("nonsense"));
    }

    void theFileIsThereWithItsFirstRecord()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/er/shop.journal"));
        QVERIFY(journal::readJournal(path)->empty());
        auto first = journal::JournalFile::create(path);
        QVERIFY(first);
        QVERIFY((*first)->write(begun) && (*first)->write(CommitEnded{}));
        QVERIFY(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        // A new one that has nothing to tell yet leaves the old one alone.
        auto second = journal::JournalFile::create(path);
        QCOMPARE(journal::readJournal(path)->size(), std::size_t(2));
        QVERIFY((*second)->write(begun));
        QCOMPARE(journal::readJournal(path)->size(), std::size_t(1));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"record\": \"statement beg"); // cut off
        file.close();
        QCOMPARE(journal::readJournal(path)->size(), std::size_t(1));
        QVERIFY(file.open(QIODevice::Append));
        file.write("un\"\n{}\n");
        file.close();
        const auto damaged = journal::readJournal(path);
        QVERIFY(!damaged && damaged.error().where && damaged.error().where->line == 2);
        QVERIFY(journal::retireJournal(path));
        QVERIFY(journal::readJournal(path)->empty() && QFile::exists(path + QStringLiteral(".old")));
    }

    void oneDatabaseHasOnePlace()
    {
        const auto place = [](const char* text, const char* table = "alembic_version") {
            const auto url = database::DatabaseUrl::parse(text);
            MigrationSettings settings;
            settings.versionTable = table;
            return journal::journalPath(*url, "/srv/app", settings).value_or(QStringLiteral("failed"));
        };
        QCOMPARE(place("postgresql://a:secret@localhost/shop"), place("postgresql+asyncpg://b@127.0.0.1:5432/shop"));
        QVERIFY(place("postgresql://a@localhost/shop") != place("postgresql://a@localhost/other"));
        QVERIFY(place("postgresql://a@localhost/shop") != place("mysql://a@localhost/shop"));
        QVERIFY(place("postgresql://a@localhost/shop") != place("postgresql://a@localhost/shop", "other_version"));
        QCOMPARE(place("mariadb://a@db/shop"), place("mysql+pymysql://b@db:3306/shop"));
        QCOMPARE(place("sqlite:///shop.db"), place("sqlite:////srv/app/./shop.db"));
        QVERIFY(place("sqlite://").isEmpty());
        QVERIFY(!place("postgresql://a:secret@localhost/shop").contains(QStringLiteral("secret")));
    }

    void runsThatEndedAreNotBroken()
    {
        QVERIFY(!brokenRun({}));
        QVERIFY(!brokenRun(running({RunEnded{}})));
        QVERIFY(!brokenRun(running({RolledBack{}, RunEnded{.partly = false, .error = "it failed"}})));
        QVERIFY(brokenRun(running({RunEnded{.partly = true, .error = "it failed"}})));
    }

    // MySQL: what has run is in.
    void statementsThatCommitAreCounted()
    {
        const StatementEnded in{.failed = false, .committed = true, .rowsAffected = 0};
        const auto between = brokenRun(running({alone("ONE"), in, alone("TWO"), in}));
        QVERIFY(between && !between->doubt);
        QCOMPARE(texts(between->certain.in), (Texts{"ONE", "TWO"}));
        const auto during = brokenRun(running({alone("ONE"), in, alone("TWO")}));
        QVERIFY(during && during->doubt);
        QCOMPARE(texts(during->certain.in), Texts{"ONE"});
        QCOMPARE(texts(during->doubt->ifIn.in), (Texts{"ONE", "TWO"}));
        QCOMPARE(during->doubt->structureBefore, std::string("f0"));
        const auto next = brokenRun(running({alone("ONE"), in, StepCompleted{.rows = {"a"}}, CommitBegun{}, CommitEnded{}, alone("TWO"), in}));
        QCOMPARE(next->certain.stepsIn, std::size_t(1));
        QCOMPARE(texts(next->certain.in), Texts{"TWO"});
        QCOMPARE(next->certain.rows, Texts{"a"});
    }

    // PostgreSQL: what is not committed is not in.
    void statementsInsideATransactionGoWithIt()
    {
        const StatementEnded ran{.failed = false, .committed = false, .rowsAffected = 1};
        const auto open = brokenRun(running({inside("ONE"), ran, inside("TWO")}));
        QVERIFY(open && !open->doubt && open->certain.in.empty() && open->certain.stepsIn == 0);
        const auto committing = brokenRun(running({inside("ONE"), ran, StepCompleted{.rows = {"a"}}, CommitBegun{.transaction = "9"}}));
        QVERIFY(committing->doubt && committing->doubt->ifIn.stepsIn == 1 && committing->doubt->ifIn.in.empty());
        QCOMPARE(committing->doubt->ifIn.rows, Texts{"a"});
        QCOMPARE(committing->doubt->transaction, std::string("9"));
        const auto rolled = brokenRun(running({inside("ONE"), ran, RolledBack{}, inside("ONE"), ran, CommitBegun{}, CommitEnded{}}));
        QCOMPARE(texts(rolled->certain.in), Texts{"ONE"}); // tried again, not twice
    }

    void assessedByTheVersionTable()
    {
        const auto connection = database::SqliteConnection::open(database::SqliteLocation{});
        sql::Connection& database = **connection;
        QVERIFY(database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"));
        const auto broken = brokenRun(running({inside("ONE"), StatementEnded{}, StepCompleted{.rows = {"a"}}, CommitBegun{}}));
        QVERIFY(assess(*broken, database, {})->state == BrokenState::NothingChanged);
        QVERIFY(database.execute("INSERT INTO alembic_version VALUES ('a')"));
        const auto after = assess(*broken, database, {});
        QVERIFY(after->state == BrokenState::StoppedAfter && after->position.stepsIn == 1);
        QVERIFY(database.execute("UPDATE alembic_version SET version_num = 'x'"));
        QVERIFY(assess(*broken, database, {})->state == BrokenState::Moved);
    }

    void assessedByTheStructure()
    {
        const auto connection = database::SqliteConnection::open(database::SqliteLocation{});
        sql::Connection& database = **connection;
        QVERIFY(database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"));
        const auto version = database.execute("PRAGMA schema_version");
        const std::string before = std::to_string(std::get<std::int64_t>(version->rows[0][0]));
        const auto broken = brokenRun(running({StatementBegun{.text = "CREATE TABLE t (x)", .line = 1, .commits = true, .structureBefore = before}}));
        QVERIFY(assess(*broken, database, {})->state == BrokenState::NothingChanged);
        QVERIFY(database.execute("CREATE TABLE t (x)"));
        const auto after = assess(*broken, database, {});
        QVERIFY(after->state == BrokenState::PartlyIn && after->needsDecision());
        QCOMPARE(texts(after->position.in), Texts{"CREATE TABLE t (x)"});
        // Made anew since: there is nothing of the run in a database without its version table.
        QVERIFY(database.execute("DROP TABLE alembic_version"));
        const auto anew = assess(*broken, database, {});
        QVERIFY(anew->state == BrokenState::Moved && !anew->needsDecision());
        QVERIFY(database.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"));
        // Rows alone, on a server that does not remember transactions.
        const auto rows = brokenRun(running({inside("UPDATE t SET x = 1"), StatementEnded{}, CommitBegun{}}));
        const auto undecided = assess(*rows, database, {});
        QVERIFY(undecided->state == BrokenState::Undecided && undecided->position.in.empty());
        QCOMPARE(texts(undecided->undecided), Texts{"UPDATE t SET x = 1"});
    }

    void nothingRunsWithoutItsJournal()
    {
        tests::Scripts scripts;
        scripts.add("aaaa", "", "op.create_table('a', sa.Column('id', sa.Integer()))\n    op.create_table('b', sa.Column('id', sa.Integer()))", "pass");
        const auto plan = script::planUpgrade(scripts.map(), {}, "head");
        for (const std::size_t at : {1U, 2U, 3U, 6U}) {
            const auto connection = database::SqliteConnection::open(database::SqliteLocation{});
            Memory memory;
            memory.failAt = at;
            const RunReport report = runPlan(*plan, **connection, {}, scripts.loader(), {.journal = &memory});
            QVERIFY(report.error && report.error->code == ErrorCode::Io);
            QVERIFY(report.state == RunState::NothingChanged);
            QCOMPARE((*connection)->execute("SELECT name FROM sqlite_master WHERE name IN ('a', 'b')")->rows.size(), std::size_t(0));
        }
    }

    // What is in is not run again, and the script has to ask for the same.
    void goesOnFromWhereItWas()
    {
        const auto attempt = [](const char* body, std::vector<StatementIn> in) {
            tests::Scripts scripts;
            scripts.add("aaaa", "", body, "pass");
            const auto connection = database::SqliteConnection::open(database::SqliteLocation{});
            (void)(*connection)->execute("CREATE TABLE a (id INTEGER)");
            const auto plan = script::planUpgrade(scripts.map(), {}, "head");
            RunReport report = runPlan(*plan, **connection, {}, scripts.loader(), {.alreadyIn = std::move(in)});
            return std::pair(std::move(report), (*connection)->execute("SELECT name FROM sqlite_master WHERE name = 'b'")->rows.size());
        };
        const char* both = "op.execute('CREATE TABLE a (id INTEGER)')\n    op.execute('CREATE TABLE b (id INTEGER)')";
        const auto [report, found] = attempt(both, {{"CREATE TABLE a (id INTEGER)", -1}});
        QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
        QVERIFY(report.state == RunState::AllApplied && found == 1);
        // What only reads is read again, and not counted again.
        {
            tests::Scripts scripts;
            scripts.add("aaaa", "", "found = op.get_bind().execute(sa.text('SELECT 7')).scalar()\n    op.execute('CREATE TABLE b (id INTEGER)')\n    op.execute(f'INSERT INTO b VALUES ({found})')");
            const auto connection = database::SqliteConnection::open(database::SqliteLocation{});
            QVERIFY((*connection)->execute("CREATE TABLE b (id INTEGER)"));
            const auto plan = script::planUpgrade(scripts.map(), {}, "head");
            Memory memory;
            const RunReport reading = runPlan(*plan, **connection, {}, scripts.loader(), {.journal = &memory, .alreadyIn = {{"SELECT 7", -1}, {"CREATE TABLE b (id INTEGER)", -1}}});
            QVERIFY2(!reading.error, reading.error ? describe(*reading.error).c_str() : "");
            QCOMPARE(std::get<std::int64_t>((*connection)->execute("SELECT id FROM b")->rows.at(0).at(0)), std::int64_t(7));
            QCOMPARE(std::ranges::count_if(memory.records, [](const JournalRecord& record) { return std::holds_alternative<StatementBegun>(record); }), 1);
        }
        const auto [other, none] = attempt(both, {{"CREATE TABLE a (id BIGINT)", -1}});
        QVERIFY(other.error && other.error->code == ErrorCode::Conflict && none == 0);
        const auto [shorter, nothing] = attempt("pass", {{"CREATE TABLE a (id INTEGER)", -1}});
        QVERIFY(shorter.error && shorter.error->code == ErrorCode::Conflict && nothing == 0);
        QVERIFY(shorter.rows.empty());
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "test_journal.moc"
