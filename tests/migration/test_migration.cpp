// Runs against real SQLite databases in memory: named end states, transactions, the version table, rehearsals.

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/database/sqlite_connection.h"
#include "core/migration/live_runner.h"
#include "core/migration/offline_writer.h"
#include "core/migration/planned_sources.h"
#include "core/migration/rehearsal.h"
#include "core/script/plan.h"
#include "core/text/source_encoding.h"
#include "tests/support/scripts_in_memory.h"

using namespace retort;
using namespace retort::migration;
using retort::tests::Scripts;

namespace {

Scripts shop()
{
    Scripts scripts;
    scripts.add("aaaa", "", "op.create_table('a', sa.Column('id', sa.Integer(), primary_key=True))", "op.drop_table('a')")
        .add("bbbb", "aaaa", "op.add_column('a', sa.Column('x', sa.String(5)))", "op.drop_column('a', 'x')")
        .add("cccc", "bbbb", "op.create_table('c', sa.Column('id', sa.Integer()))\n    op.execute('INSERT INTO missing VALUES (1)')", "op.drop_table('c')");
    return scripts;
}

std::unique_ptr<database::SqliteConnection> memory()
{
    auto connection = database::SqliteConnection::open(database::SqliteLocation{});
    return connection ? std::move(*connection) : nullptr;
}

std::vector<std::string> tables(sql::Connection& connection)
{
    std::vector<std::string> names;
    const auto result = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    for (const auto& row : result->rows)
        names.push_back(std::get<std::string>(row.front()));
    return names;
}

RunReport upgrade(const Scripts& scripts, sql::Connection& connection, const std::vector<std::string>& from, const std::string& target,
                  MigrationSettings settings = {}, const RunObserver& observer = {}, const JobContext& context = {})
{
    const auto plan = script::planUpgrade(scripts.map(), from, target);
    if (!plan)
        return {.error = plan.error()};
    return runPlan(*plan, connection, settings, scripts.loader(), {.expectedRows = from}, observer, context);
}

using Names = std::vector<std::string>;

} // namespace

class MigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allApplied()
    {
        const auto connection = memory();
        const RunReport report = upgrade(shop(), *connection, {}, "bbbb");
        QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
        QVERIFY(report.state == RunState::AllApplied);
        QCOMPARE(report.applied, (Names{"aaaa", "bbbb"}));
        QCOMPARE(report.rows, Names{"bbbb"});
        QCOMPARE(tables(*connection), (Names{"a", "alembic_version"}));
        QCOMPARE(report.statementsRun, std::size_t(2));
        QCOMPARE(report.executed.size(), std::size_t(4)); // with the two changes of the version table
        QVERIFY(!connection->inTransaction());
    }

    void stoppedAfterNamesStatementAndLine()
    {
        const auto connection = memory();
        const RunReport report = upgrade(shop(), *connection, {}, "head");
        QVERIFY(report.state == RunState::StoppedAfter);
        QCOMPARE(report.applied, (Names{"aaaa", "bbbb"}));
        QCOMPARE(report.rows, Names{"bbbb"});
        QVERIFY(report.error && report.error->code == ErrorCode::Database && report.failed);
        QCOMPARE(report.failed->revision, std::string("cccc"));
        QCOMPARE(report.failed->statement, std::string("INSERT INTO missing VALUES (1)"));
        QCOMPARE(report.failed->source.line, 6U);
        QCOMPARE(report.error->where->line, 6U);
        // The table that the failing script had made before is gone again.
        QCOMPARE(tables(*connection), (Names{"a", "alembic_version"}));
    }

    void nothingChangedWhenTheFirstStepFails()
    {
        const auto connection = memory();
        QVERIFY(upgrade(shop(), *connection, {}, "bbbb").state == RunState::AllApplied);
        const RunReport report = upgrade(shop(), *connection, {"bbbb"}, "cccc");
        QVERIFY(report.state == RunState::NothingChanged);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.rows, Names{"bbbb"});
        QVERIFY(report.executed.empty());
    }

    void nothingRunsWhenALaterScriptCannotBeEvaluated()
    {
        Scripts scripts = shop();
        scripts.add("dddd", "bbbb", "import requests\n    op.execute(requests.get('x'))");
        const auto connection = memory();
        const RunReport report = upgrade(scripts, *connection, {}, "dddd");
        QVERIFY(report.state == RunState::NothingChanged);
        QVERIFY(report.error && report.error->code == ErrorCode::Unsupported);
        QVERIFY(report.error->where && report.error->where->line > 0);
        QVERIFY(tables(*connection).empty());
    }

    void refusesWhenTheDatabaseMoved()
    {
        const auto connection = memory();
        QVERIFY(upgrade(shop(), *connection, {}, "aaaa").state == RunState::AllApplied);
        const auto plan = script::planUpgrade(shop().map(), {}, "bbbb");
        const RunReport report = runPlan(*plan, *connection, {}, shop().loader(), {.expectedRows = {}});
        QVERIFY(report.error && report.error->code == ErrorCode::Conflict);
        QVERIFY(report.state == RunState::NothingChanged);
        QCOMPARE(report.rows, Names{"aaaa"});
    }

    void oneTransactionForTheWholeRunWhenConfigured()
    {
        const auto connection = memory();
        MigrationSettings settings;
        settings.transactionalDdl = true;
        const RunReport report = upgrade(shop(), *connection, {}, "head", settings);
        QVERIFY(report.state == RunState::NothingChanged);
        QCOMPARE(tables(*connection), Names());
        QVERIFY(report.applied.empty() && report.rows.empty());
    }

    void cancelsBetweenSteps()
    {
        const auto connection = memory();
        std::stop_source stop;
        RunObserver observer;
        observer.stepFinished = [&](std::size_t) { stop.request_stop(); };
        JobContext context;
        context.stop = stop.get_token();
        const RunReport report = upgrade(shop(), *connection, {}, "bbbb", {}, observer, context);
        QVERIFY(report.state == RunState::StoppedAfter);
        QVERIFY(report.error && report.error->code == ErrorCode::Cancelled);
        QCOMPARE(report.rows, Names{"aaaa"});
    }

    void statementsThatCannotRunInATransaction()
    {
        Scripts scripts;
        scripts.add("aaaa", "", "op.execute('PRAGMA user_version = 7')\n    op.execute('CREATE TABLE t (x)')\n    op.execute('broken')");
        const auto connection = memory();
        const RunReport report = upgrade(scripts, *connection, {}, "head");
        QVERIFY(report.state == RunState::NothingChanged);
        QCOMPARE(tables(*connection), Names{"alembic_version"});
    }

    void whatAScriptCommittedItselfIsNotCalledNothing()
    {
        Scripts scripts;
        scripts.add("aaaa", "", "op.execute('CREATE TABLE t (x)')\n    op.execute('COMMIT')\n    op.execute('broken')");
        const auto connection = memory();
        const RunReport report = upgrade(scripts, *connection, {}, "head");
        QVERIFY(report.state == RunState::Unknown);
        QCOMPARE(tables(*connection), (Names{"alembic_version", "t"}));
    }

    void aFailedCopyOutsideATransactionLeavesNoTemporaryTable()
    {
        Scripts scripts = shop();
        scripts.add("eeee", "bbbb",
                    "with op.get_context().autocommit_block():\n        with op.batch_alter_table('a') as batch_op:\n"
                    "            batch_op.alter_column('x', nullable=False, existing_type=sa.String(5))");
        const auto connection = memory();
        QVERIFY(upgrade(scripts, *connection, {}, "bbbb").state == RunState::AllApplied);
        QVERIFY(connection->execute("INSERT INTO a VALUES (1, NULL)").has_value());
        const RunReport report = upgrade(scripts, *connection, {"bbbb"}, "eeee");
        QVERIFY(report.error && report.error->code == ErrorCode::Database);
        QVERIFY2(report.failed->statement.contains("INSERT INTO _alembic_tmp_a"), report.failed->statement.c_str());
        QCOMPARE(tables(*connection), (Names{"a", "alembic_version"}));
        QCOMPARE(report.rows, Names{"bbbb"});
    }

    void scriptsReadWhatIsThere()
    {
        Scripts scripts;
        scripts
            .add("aaaa", "",
                 "t = op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('n', sa.String(9)))\n"
                 "    op.bulk_insert(t, [{'id': 1, 'n': 'one'}, {'id': 2, 'n': 'two'}])")
            .add("bbbb", "aaaa",
                 "conn = op.get_bind()\n"
                 "    if 'm' not in [c['name'] for c in sa.inspect(conn).get_columns('t')]:\n"
                 "        op.add_column('t', sa.Column('m', sa.String(9)))\n"
                 "    for row in conn.execute(sa.text('SELECT id, n FROM t WHERE id > :low'), {'low': 1}):\n"
                 "        conn.execute(sa.text('UPDATE t SET m = :m WHERE id = :id'), {'m': row.n.upper(), 'id': row[0]})\n"
                 "    print(conn.execute(sa.text('SELECT count(*) FROM t')).scalar())");
        const auto connection = memory();
        std::string printed;
        std::uint32_t readLine = 0;
        RunObserver observer;
        observer.printed = [&](const bindings::ScriptOutput& output) { printed += output.text; };
        observer.databaseRead = [&](std::size_t step, std::uint32_t line) { readLine = step == 1 ? line : 0; };
        const RunReport report = upgrade(scripts, *connection, {}, "head", {}, observer);
        QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
        QCOMPARE(printed, std::string("2\n"));
        QCOMPARE(readLine, 6U);
        const auto rows = connection->execute("SELECT id, n, m FROM t ORDER BY id");
        QVERIFY(rows->rows[0] == (std::vector<sql::Value>{std::int64_t{1}, std::string("one"), std::monostate()}));
        QVERIFY(rows->rows[1] == (std::vector<sql::Value>{std::int64_t{2}, std::string("two"), std::string("TWO")}));
    }

    void scriptsMayCatchWhatFails()
    {
        Scripts scripts;
        scripts.add("aaaa", "",
                    "op.execute('CREATE TABLE t (x INTEGER UNIQUE)')\n    op.execute('INSERT INTO t VALUES (1)')\n"
                    "    try:\n        op.execute('INSERT INTO t VALUES (1)')\n    except sa.exc.IntegrityError:\n"
                    "        op.execute('INSERT INTO t VALUES (2)')\n"
                    "    try:\n        op.drop_index('ix_none')\n    except sa.exc.OperationalError as e:\n        print('no such index' in str(e))");
        const auto connection = memory();
        std::string printed;
        RunObserver observer;
        observer.printed = [&](const bindings::ScriptOutput& output) { printed += output.text; };
        const RunReport report = upgrade(scripts, *connection, {}, "head", {}, observer);
        QVERIFY2(report.state == RunState::AllApplied, report.error ? describe(*report.error).c_str() : "");
        QVERIFY(!report.failed);
        QCOMPARE(printed, std::string("True\n"));
        QCOMPARE(connection->execute("SELECT x FROM t")->rows.size(), std::size_t{2});
    }

    void aScriptThatFailsOnItsRowsIsRolledBack()
    {
        Scripts scripts = shop();
        scripts.add("eeee", "bbbb",
                    "op.execute('INSERT INTO a (id, x) VALUES (5, NULL)')\n"
                    "    if op.get_bind().scalar(sa.text('SELECT count(*) FROM a WHERE x IS NULL')):\n"
                    "        raise RuntimeError('there are rows without x')");
        const auto connection = memory();
        QVERIFY(upgrade(scripts, *connection, {}, "bbbb").state == RunState::AllApplied);
        const RunReport report = upgrade(scripts, *connection, {"bbbb"}, "eeee");
        QVERIFY(report.state == RunState::NothingChanged);
        QVERIFY(report.error && report.error->code == ErrorCode::Evaluation);
        QVERIFY2(report.error->message.contains("RuntimeError: there are rows without x"), report.error->message.c_str());
        QCOMPARE(report.error->where->line, 7U);
        QVERIFY(connection->execute("SELECT * FROM a")->rows.empty());
        // The rehearsal has no rows to fail on, and says that it depends on them.
        const auto scratch = memory();
        QVERIFY(copySchema(*connection, *scratch).has_value());
        const auto plan = script::planUpgrade(scripts.map(), {"bbbb"}, "eeee");
        const Rehearsal rehearsal = rehearse(*plan, {"bbbb"}, false, *scratch, {}, scripts.loader());
        QVERIFY(!rehearsal.error);
        QCOMPARE(rehearsal.steps.front().text.warnings.size(), std::size_t{1});
        QCOMPARE(rehearsal.steps.front().text.warnings.front().source.line, 6U);
    }

    void versionRowMustBeThere()
    {
        const auto connection = memory();
        QVERIFY(upgrade(shop(), *connection, {}, "bbbb").state == RunState::AllApplied);
        const auto plan = script::planDowngrade(shop().map(), {"bbbb"}, "-1");
        RunObserver thief; // another program changes the row while the step runs
        thief.statementStarted = [&](std::size_t, const ddl::SqlStatement&) { (void)connection->execute("DELETE FROM alembic_version"); };
        const RunReport report = runPlan(*plan, *connection, {}, shop().loader(), {.expectedRows = {"bbbb"}}, thief);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->message,
                 std::string("Online migration expected to match one row when updating 'bbbb' to 'aaaa' in 'alembic_version'; 0 found"));
        QVERIFY(report.rows.empty());                               // the thief's doing, before the step began its transaction
        QVERIFY(report.state == RunState::NothingChanged);          // the step itself was rolled back:
        QVERIFY(connection->execute("SELECT x FROM a").has_value()); // its column is still there
    }

    void upgradeThenDowngradeIsTheIdentity()
    {
        const auto connection = memory();
        QVERIFY(upgrade(shop(), *connection, {}, "aaaa").state == RunState::AllApplied);
        const auto before = connection->execute("SELECT sql FROM sqlite_master");
        QVERIFY(upgrade(shop(), *connection, {"aaaa"}, "bbbb").state == RunState::AllApplied);
        const auto plan = script::planDowngrade(shop().map(), {"bbbb"}, "aaaa");
        QVERIFY(runPlan(*plan, *connection, {}, shop().loader(), {.expectedRows = {"bbbb"}}).state == RunState::AllApplied);
        const auto after = connection->execute("SELECT sql FROM sqlite_master");
        QVERIFY(before->rows == after->rows);
    }

    void rehearsalShowsWhatRunsAndTouchesNothing()
    {
        Scripts scripts = shop();
        scripts.add("eeee", "bbbb", "with op.batch_alter_table('a') as batch_op:\n        batch_op.alter_column('x', nullable=False, existing_type=sa.String(5))");
        const auto connection = memory();
        QVERIFY(upgrade(scripts, *connection, {}, "bbbb").state == RunState::AllApplied);
        QVERIFY(connection->execute("INSERT INTO a VALUES (1, 'one')").has_value());
        const auto scratch = memory();
        QVERIFY(copySchema(*connection, *scratch).has_value());
        const auto plan = script::planUpgrade(scripts.map(), {"bbbb"}, "eeee");
        const Rehearsal rehearsal = rehearse(*plan, {"bbbb"}, false, *scratch, {}, scripts.loader());
        QVERIFY2(!rehearsal.error, rehearsal.error ? describe(*rehearsal.error).c_str() : "");
        QCOMPARE(rehearsal.steps.size(), std::size_t(1));
        const std::string& shown = rehearsal.steps.front().text.text;
        QVERIFY2(shown.find("_alembic_tmp_a") != std::string::npos && shown.find("UPDATE alembic_version") != std::string::npos, shown.c_str());

        // The same statements as the run.
        std::string ran;
        const RunReport report = upgrade(scripts, *connection, {"bbbb"}, "eeee");
        QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
        for (const std::string& statement : report.executed)
            ran += offlineText(statement);
        QCOMPARE(QString::fromStdString(shown), QString::fromStdString(ran));
        QCOMPARE(connection->execute("SELECT x FROM a")->rows.size(), std::size_t(1));
    }

    void rehearsalNamesTheStepThatFails()
    {
        const auto scratch = memory();
        const auto plan = script::planUpgrade(shop().map(), {}, "head");
        const Rehearsal rehearsal = rehearse(*plan, {}, false, *scratch, {}, shop().loader());
        QVERIFY(rehearsal.error.has_value());
        QVERIFY(!rehearsal.steps[0].text.incomplete && !rehearsal.steps[1].text.incomplete && rehearsal.steps[2].text.incomplete);
    }

    void offlineTextIsNormalised()
    {
        QCOMPARE(offlineText("\nCREATE TABLE t (\n\tid INTEGER\n)\n\n"), std::string("CREATE TABLE t (\n    id INTEGER\n);\n\n"));
        QCOMPARE(offlineText("SELECT 1;"), std::string("SELECT 1;;\n\n"));
    }

    void offlineKeepsWhatCameBeforeTheError()
    {
        Scripts scripts = shop();
        scripts.add("dddd", "bbbb", "op.execute('SELECT 1')\n    raise RuntimeError('not today')");
        const auto plan = script::planUpgrade(scripts.map(), {}, "dddd");
        const OfflineScript script = writeOffline(plan, {}, {}, scripts.loader());
        QVERIFY(script.error && script.error->code == ErrorCode::Evaluation);
        QVERIFY2(script.text.ends_with("-- Running upgrade bbbb -> dddd\n\nSELECT 1;\n\n"), script.text.c_str());
    }

    void offlineMarksAGapAndGoesOn()
    {
        Scripts scripts = shop();
        scripts.add("dddd", "bbbb", "op.execute('SELECT 1')\n    raise RuntimeError('not\\ntoday')").add("eeee", "dddd", "op.execute('SELECT 2')");
        const auto plan = script::planUpgrade(scripts.map(), {}, "eeee");
        const OfflineScript script = writeOffline(plan, {.onGap = OnGap::Mark}, {}, scripts.loader());
        QVERIFY(!script.error);
        QCOMPARE(script.gaps.size(), std::size_t(1));
        QCOMPARE(script.gaps.front().revision, std::string("dddd"));
        QCOMPARE(script.gaps.front().reason.where.value().line, 6U);
        const std::string marked = "SELECT 1;\n\n-- GAP in revision dddd: /versions/dddd.py:6:5: RuntimeError: not today\n"
                                   "-- What this revision does from there on is missing here.\n\nUPDATE alembic_version SET version_num='dddd'";
        QVERIFY2(script.text.contains(marked), script.text.c_str());
        QVERIFY2(script.text.contains("-- Running upgrade dddd -> eeee\n\nSELECT 2;\n"), script.text.c_str());
        // Nothing that a reason quotes can become a statement.
        const std::string quoted = gapText({.revision = "a", .reason = {.code = ErrorCode::Evaluation, .message = "x\nDROP TABLE t;\r\nDROP"}});
        QCOMPARE(std::ranges::count(quoted, '\n'), std::ptrdiff_t(1));
    }

    void bytesStayBytes()
    {
        Scripts scripts;
        scripts.add("aaaa", "", "op.create_table('b', sa.Column('x', sa.LargeBinary()))\n"
                                "    op.bulk_insert(sa.table('b', sa.column('x', sa.LargeBinary())), [{'x': b'\\x00\\xff'}, {'x': b'text'}])");
        const auto connection = memory();
        QVERIFY(!upgrade(scripts, *connection, {}, "aaaa").error);
        const auto rows = connection->execute("SELECT typeof(x), hex(x) FROM b");
        QCOMPARE(std::get<std::string>(rows->rows[0][0]), std::string("blob"));
        QCOMPARE(std::get<std::string>(rows->rows[0][1]), std::string("00FF"));
        QCOMPARE(std::get<std::string>(rows->rows[1][0]), std::string("blob"));
        // Offline they are text, as Alembic has it, which cannot hold all bytes.
        const OfflineScript script = writeOffline(script::planUpgrade(scripts.map(), {}, "aaaa"), {}, {}, scripts.loader());
        QVERIFY(script.error && script.error->message.contains("Could not render literal value"));
    }

    void previewKnowsTheLinesOfEachStatement()
    {
        const StepText step = previewStep(*shop().loader()(shop().map()->revision(2)), bindings::Direction::Upgrade, {});
        QCOMPARE(step.spans.size(), std::size_t(2));
        QCOMPARE(step.spans[0].source.line, 5U);
        QCOMPARE(step.spans[0].firstLine, 0);
        QCOMPARE(step.spans[0].endLine, 3);
        QCOMPARE(step.spans[1].firstLine, 4);
        QCOMPARE(step.spans[1].endLine, 5);
    }

    // The clock and the random bytes that scripts see are the system's: rows get their own keys, and the time at which they came.
    void clockAndRandomAreReal()
    {
        Scripts scripts;
        scripts.add("aaaa", "", "import datetime, time, uuid\n"
                                "    t = op.create_table('t', sa.Column('k', sa.String()), sa.Column('at', sa.String()), sa.Column('day', sa.String()), sa.Column('s', sa.Float()))\n"
                                "    for i in range(3):\n"
                                "        op.execute(sa.insert(t).values(k=str(uuid.uuid4()), at=datetime.datetime.utcnow().isoformat(), day=str(datetime.date.today()), s=time.time()))");
        std::set<std::string> keys;
        for (int round = 0; round < 2; ++round) {
            const QDateTime before = QDateTime::currentDateTimeUtc();
            const auto connection = memory();
            const RunReport report = upgrade(scripts, *connection, {}, "aaaa");
            QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
            const auto rows = connection->execute("SELECT k, at, s FROM t");
            QCOMPARE(rows->rows.size(), std::size_t(3));
            for (const auto& row : rows->rows) {
                keys.insert(std::get<std::string>(row[0]));
                const QDateTime at = QDateTime::fromString(QString::fromStdString(std::get<std::string>(row[1])).first(23) + u'Z', Qt::ISODateWithMs);
                QVERIFY2(at >= before.addSecs(-1) && at <= QDateTime::currentDateTimeUtc().addSecs(1), std::get<std::string>(row[1]).c_str());
                QVERIFY(std::abs(std::get<double>(row[2]) - static_cast<double>(before.toSecsSinceEpoch())) < 60);
            }
        }
        QCOMPARE(keys.size(), std::size_t(6));
        // Offline as well.
        const auto plan = script::planUpgrade(scripts.map(), {}, "aaaa");
        QVERIFY(writeOffline(plan, {}, {}, scripts.loader()).text != writeOffline(plan, {}, {}, scripts.loader()).text);
    }

    // With the moment of an earlier run a script asks for the same statements, whichever scripts run before it.
    void heldMomentRepeats()
    {
        Scripts scripts;
        const std::string insert = "import datetime, uuid\n    op.execute(f\"INSERT INTO log VALUES ('{uuid.uuid4()}', '{datetime.datetime.now()}')\")";
        scripts.add("aaaa", "", "op.execute('CREATE TABLE log (k, at)')\n    " + insert).add("bbbb", "aaaa", insert);
        const bindings::Moment moment = bindings::momentNow();
        const auto statements = [&](const std::vector<std::string>& from, const std::string& target, const bindings::Moment& held) {
            const auto connection = memory();
            if (!from.empty()) {
                MigrationSettings first;
                first.moment = bindings::Moment{.at = held.at, .seed = 1};
                (void)upgrade(scripts, *connection, {}, from.front(), first);
            }
            MigrationSettings settings;
            settings.moment = held;
            return upgrade(scripts, *connection, from, target, settings).executed;
        };
        const auto once = statements({}, "bbbb", moment);
        QVERIFY(once.size() > 3);
        QCOMPARE(statements({}, "bbbb", moment), once);
        const auto alone = statements({"aaaa"}, "bbbb", moment);
        QCOMPARE(alone.front(), *std::ranges::find(once, alone.front()));
        QVERIFY(statements({}, "bbbb", bindings::momentNow()) != once);
    }

    // PEP 263: what a script declares is what it is read as.
    void declaredEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected"); // empty: it is not read
        const QByteArray latin = "x = '\xe9'\n";
        const QByteArray utf8 = "x = '\xc3\xa9'\n";
        QTest::newRow("none") << utf8 << utf8;
        QTest::newRow("utf-8") << QByteArray("# -*- coding: utf-8 -*-\n" + utf8) << QByteArray("# -*- coding: utf-8 -*-\n" + utf8);
        QTest::newRow("latin-1") << QByteArray("# -*- coding: latin-1 -*-\n" + latin) << QByteArray("# -*- coding: latin-1 -*-\n" + utf8);
        QTest::newRow("second line") << QByteArray("#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\n" + latin)
                                     << QByteArray("#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\n" + utf8);
        QTest::newRow("after code") << QByteArray("import x\n# coding: latin-1\n" + utf8) << QByteArray("import x\n# coding: latin-1\n" + utf8);
        QTest::newRow("in a text") << QByteArray("\"\"\"coding: latin-1\"\"\"\n" + utf8) << QByteArray("\"\"\"coding: latin-1\"\"\"\n" + utf8);
        QTest::newRow("another") << QByteArray("# coding: cp1252\n" + latin) << QByteArray();
    }
    void declaredEncodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, expected);
        const auto read = text::sourceAsUtf8(bytes.toStdString());
        QCOMPARE(read.has_value(), !expected.isEmpty());
        if (read)
            QCOMPARE(QByteArray::fromStdString(*read), expected);
        else
            QVERIFY(read.error().message.contains("cp1252"));
    }

    // Under a plan only that is run which it was made from.
    void plannedSourcesHold()
    {
        Scripts before;
        before.add("aaaa", "", "pass").add("bbbb", "aaaa", "pass");
        Scripts after;
        after.add("aaaa", "", "pass").add("bbbb", "aaaa", "op.execute('DROP TABLE t')");
        const auto plan = script::planUpgrade(before.map(), {}, "bbbb");
        QVERIFY(plan);
        std::string module = "x = 1";
        MigrationSettings settings;
        settings.projectModule = [&module](std::string_view name) {
            return name == "helper" ? std::optional(text::SourceText("/helper.py", module)) : std::nullopt;
        };
        PlannedSources planned;
        const ScriptLoader load = planned.remembering(before.loader());
        const MigrationSettings remembering = planned.remembering(settings);
        for (const script::MigrationStep& step : plan->steps)
            QVERIFY(load(plan->map->revision(*step.node)));
        (void)remembering.projectModule("helper");
        (void)remembering.projectModule("missing");
        QVERIFY(planned.check(*plan, settings, before.loader()));
        const auto changed = planned.check(*plan, settings, after.loader());
        QVERIFY(!changed && changed.error().code == ErrorCode::Conflict && changed.error().message.contains("bbbb"));
        QVERIFY(!planned.checking(after.loader())(plan->map->revision(*plan->steps.back().node)));
        module = "x = 2";
        const auto imported = planned.check(*plan, settings, before.loader());
        QVERIFY(!imported && imported.error().message.contains("helper"));
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "test_migration.moc"
