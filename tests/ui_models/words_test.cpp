#include "words_test.h"

#include <QApplication>
#include <QTest>

#include <cmath>

#include "list.h"
#include "ui/migrate/broken_run_words.h"
#include "ui/migrate/run_words.h"
#include "ui/models/operation_words.h"
#include "ui/support/format.h"
#include "ui/support/preferences.h"
#include "ui/support/syntax_colors.h"
#include "ui/support/theme.h"

using namespace retort;
using namespace retort::ui;

namespace {

// WCAG 2: relative luminance and contrast.
double luminance(const QColor& color)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& one, const QColor& two)
{
    const double a = luminance(one);
    const double b = luminance(two);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

void WordsTest::relativeDates_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << "2024-05-10T12:00:00" << "just now";
    QTest::newRow("minutes") << "2024-05-10T11:42:00" << "18 min ago";
    QTest::newRow("hours") << "2024-05-10T03:00:00" << "9 h ago";
    QTest::newRow("yesterday, though less than a day ago") << "2024-05-09T22:00:00" << "yesterday";
    QTest::newRow("days") << "2024-05-03T12:00:00" << "7 days ago";
    QTest::newRow("months") << "2024-02-10T12:00:00" << "3 months ago";
    QTest::newRow("years") << "2021-05-10T12:00:00" << "3 years ago";
    QTest::newRow("to come") << "2024-06-01T12:00:00" << "01/06/2024";
    QTest::newRow("none") << "" << "";
}

void WordsTest::relativeDates()
{
    QFETCH(QString, when);
    QFETCH(QString, expected);
    const QDateTime now = QDateTime::fromString(QStringLiteral("2024-05-10T12:00:20"), Qt::ISODate);
    QCOMPARE(relativeDate(QDateTime::fromString(when, Qt::ISODate), now), expected);
}

void WordsTest::createDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // in UTC; empty: not a date
    QTest::newRow("as Alembic writes it") << QByteArray("2023-09-01 13:37:00.123456") << "2023-09-01T13:37:00";
    QTest::newRow("without a fraction") << QByteArray("2023-09-01 13:37:00") << "2023-09-01T13:37:00";
    QTest::newRow("with an offset") << QByteArray("2023-09-01 13:37:00.5+00:00") << "2023-09-01T13:37:00";
    QTest::newRow("a word") << QByteArray("some day in May") << "";
    QTest::newRow("nothing") << QByteArray("") << "";
}

void WordsTest::createDates()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QDateTime date = parseCreateDate(text.toStdString());
    QCOMPARE(date.isValid() ? date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) : QString(), expected);
}

void WordsTest::ids_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("twelve") << QByteArray("47d9b21f6c03") << "47d9b21f6c03";
    QTest::newRow("sixteen") << QByteArray("0123456789abcdef") << "0123456789abcdef";
    QTest::newRow("longer") << QByteArray("0123456789abcdef0") << "0123456789abcde…";
}

void WordsTest::ids()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, expected);
    QCOMPARE(shortId(id.toStdString()), expected);
}

void WordsTest::errors()
{
    Error inner{.code = ErrorCode::Io, .message = "disk is full"};
    Error error{.code = ErrorCode::Io, .message = "The script cannot be saved", .where = SourceLocation{.file = "/p/v/a.py", .line = 3, .column = 0}};
    error = std::move(error).causedBy(std::move(inner));
    QCOMPARE(errorSentence(error), QStringLiteral("The script cannot be saved: disk is full."));
    QCOMPARE(errorPlace(error, QStringLiteral("/p")), QStringLiteral("v/a.py, line 3"));
    QCOMPARE(errorPlace(error, QStringLiteral("/q")), QStringLiteral("/p/v/a.py, line 3"));
}

void WordsTest::outcomes_data()
{
    QTest::addColumn<migration::RunReport>("report");
    QTest::addColumn<bool>("backedUp");
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("restore");

    migration::RunReport all{.state = migration::RunState::AllApplied, .applied = {"aa", "bb"}, .rows = {"bb"}};
    QTest::newRow("all applied") << all << true << list({"All applied", "2 revisions", "shop.db is now at bb"}) << int(Banner::Kind::Success) << false;

    migration::RunReport stopped{.state = migration::RunState::StoppedAfter, .applied = {"aa"}, .rows = {"aa"}};
    stopped.error = Error{.code = ErrorCode::Database, .message = "no such table: <u>"};
    stopped.failed = migration::FailedStatement{.revision = "bb", .statement = "DROP TABLE u", .source = {.begin = 0, .end = 9, .line = 21}};
    QTest::newRow("stopped") << stopped << true
                             << list({"Stopped after", "1 revision of 2 ran", "no such table: &lt;u&gt;", "script:bb:21", "DROP TABLE u", "is now at aa"})
                             << int(Banner::Kind::Problem) << true;
    QTest::newRow("stopped, no backup") << stopped << false << list({"Stopped after"}) << int(Banner::Kind::Problem) << false;

    migration::RunReport nothing = stopped;
    nothing.state = migration::RunState::NothingChanged;
    nothing.applied.clear();
    nothing.rows.clear();
    QTest::newRow("nothing changed") << nothing << true << list({"Nothing changed", "script:bb:21"}) << int(Banner::Kind::Problem) << false;

    migration::RunReport cancelled{.state = migration::RunState::NothingChanged};
    cancelled.error = Error{.code = ErrorCode::Cancelled, .message = "cancelled"};
    QTest::newRow("cancelled") << cancelled << true << list({"Cancelled: nothing changed"}) << int(Banner::Kind::Information) << false;

    migration::RunReport unknown = stopped;
    unknown.state = migration::RunState::Unknown;
    QTest::newRow("unknown") << unknown << true << list({"may hold part", "The backup taken before"}) << int(Banner::Kind::Problem) << true;
}

void WordsTest::outcomes()
{
    QFETCH(migration::RunReport, report);
    QFETCH(bool, backedUp);
    QFETCH(QStringList, says);
    QFETCH(int, kind);
    QFETCH(bool, restore);
    project::RunPlan plan;
    plan.request = {.kind = project::RunKind::Upgrade, .target = "head"};
    for (const char* id : {"aa", "bb"}) {
        project::PlannedStep step;
        step.revision = id;
        step.title = std::string("change ") + id;
        plan.steps.push_back(std::move(step));
    }
    const RunOutcome outcome = runOutcome(plan, report, QStringLiteral("shop.db"), backedUp);
    for (const QString& part : says)
        QVERIFY2(outcome.html.contains(part), qPrintable(outcome.html));
    QCOMPARE(int(outcome.kind), kind);
    QCOMPARE(outcome.offerRestore, restore);
    QCOMPARE(runVerb(plan, QStringLiteral("shop.db")), QStringLiteral("Upgrade 2 revisions"));
}

void WordsTest::messages()
{
    QCOMPARE(revisionMessage("add  users\nand more", "/p/aa11_other.py", "aa11"), QStringLiteral("add users and more"));
    QCOMPARE(revisionMessage("", "/p/versions/aa11_add_a_column.py", "aa11"), QStringLiteral("add a column"));
    QCOMPARE(revisionMessage("", "/p/versions/2024_05_01_aa11_add.py", "aa11"), QStringLiteral("2024 05 01 add"));
    QCOMPARE(revisionMessage("", "/p/versions/aa11.py", "aa11"), QString());
}

// What stands in the way is said with the place in the script, and with the shorter run that is possible.
void WordsTest::operations()
{
    namespace ops = retort::operations;
    const auto table = [](const char* name) { return sql::QualifiedName{.schema = {}, .name = sql::Identifier(name)}; };
    const auto column = [&](const char* of, const char* name) {
        return ops::Operation{.body = ops::AddColumn{.table = table(of), .column = {.name = sql::Identifier(name)}}, .source = {}};
    };
    const auto execute = ops::Operation{.body = ops::Execute{}, .source = {}};
    QCOMPARE(operationSentence(operationClauses({})), QString());
    QCOMPARE(operationSentence(operationClauses({column("a", "x")})), QStringLiteral("Adds the column x to a."));
    QCOMPARE(operationSentence(operationClauses({column("a", "x"), column("b", "y"), column("a", "z")})),
             QStringLiteral("Adds the columns x and z to a; adds the column y to b."));
    QCOMPARE(operationSentence(operationClauses({column("a", "p"), column("a", "q"), column("a", "r"), column("a", "s"), column("a", "t")})),
             QStringLiteral("Adds 5 columns to a."));
    // Inside of a batch and beside it is the same.
    ops::BatchAlterTable batch{.table = table("a")};
    batch.operations = {column("a", "x"), {.body = ops::DropColumn{.table = table("a"), .column = sql::Identifier("old")}, .source = {}}};
    QCOMPARE(operationSentence(operationClauses({{.body = batch, .source = {}}, execute, execute, {.body = ops::DropTable{.table = table("t")}, .source = {}}})),
             QStringLiteral("Adds the column x to a; drops the column old of a; runs 2 statements of its own; and one more change."));
    ops::AlterColumn alter{.table = table("a"), .column = sql::Identifier("x")};
    alter.newName = sql::Identifier("y");
    QCOMPARE(operationSentence(operationClauses({{.body = alter, .source = {}}})), QStringLiteral("Renames a.x to y."));
}

void WordsTest::obstacles()
{
    project::RunPlan plan;
    plan.request = {.kind = project::RunKind::Upgrade, .target = "head"};
    plan.startRows = {"zz"};
    for (const char* id : {"aa", "bb"}) {
        project::PlannedStep step;
        step.revision = id;
        step.step.from = {id == std::string_view("aa") ? "zz" : "aa"};
        step.step.to = {id};
        plan.steps.push_back(std::move(step));
    }
    QVERIFY(plan.runnable());
    QCOMPARE(runObstacle(plan), QString());
    QCOMPARE(runRoute(plan), QStringLiteral("from zz to bb"));
    QCOMPARE(backupLabel(plan), QStringLiteral("before the upgrade to bb"));
    QCOMPARE(runTransactions(project::RunTransactions::PerRevision), QStringLiteral("one transaction per revision"));
    QCOMPARE(runTransactions(project::RunTransactions::WholeRun), QStringLiteral("all in one transaction"));

    const Error error{.code = ErrorCode::Database, .message = "no such table: <u>", .where = SourceLocation{.file = "bb.py", .line = 7}};
    plan.steps[1].sql.incomplete = error;
    plan.obstacle = project::RunObstacle{.kind = project::RunObstacle::Kind::StepFails, .error = error};
    QVERIFY(!plan.runnable());
    for (const QString& part : list({"no such table: &lt;u&gt;.", "script:bb:7", "was not touched", "plan:aa"}))
        QVERIFY2(runObstacle(plan).contains(part), qPrintable(runObstacle(plan)));
    // Nothing comes before the first step.
    plan.steps[0].sql.incomplete = error;
    QVERIFY2(!runObstacle(plan).contains(QStringLiteral("plan:")), qPrintable(runObstacle(plan)));
    plan.obstacle = project::RunObstacle{.kind = project::RunObstacle::Kind::NothingToDo, .error = {}};
    QVERIFY(runObstacle(plan).contains(QStringLiteral("nothing to do")));
    plan.request = {.kind = project::RunKind::Stamp, .target = "aa", .purge = true};
    QVERIFY(runWarnings(plan).contains(QStringLiteral("now says zz")));
}

void WordsTest::guessesProduction_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("use");
    QTest::newRow("plain") << "sqlite:///shop.db" << int(DatabaseUse::Development);
    QTest::newRow("production host") << "postgresql://app@db.prod.example.com/shop" << int(DatabaseUse::Production);
    QTest::newRow("production name") << "mysql://app@db/shop_production" << int(DatabaseUse::Production);
    QTest::newRow("staging") << "postgresql://app@staging/shop" << int(DatabaseUse::Testing);
    QTest::newRow("products is not production") << "sqlite:///products.db" << int(DatabaseUse::Development);
    QTest::newRow("olive is not live") << "sqlite:///olives.db" << int(DatabaseUse::Development);
}

void WordsTest::guessesProduction()
{
    QFETCH(QString, url);
    QFETCH(int, use);
    QCOMPARE(int(guessUse(url)), use);
}

// Text 4.5 : 1 on everything that it stands on; lanes and marks 3 : 1.
void WordsTest::colorsCanBeRead()
{
    for (const bool dark : {false, true}) {
        QPalette palette;
        palette.setColor(QPalette::Window, dark ? QColor(0x1f2226) : QColor(0xf4f5f7));
        const ThemeColors& c = colorsOf(palette);
        QCOMPARE(c.dark, dark);
        for (const QColor& surface : {c.window, c.surface, c.hover, c.selection, c.selectionInactive}) {
            QVERIFY2(contrast(c.text, surface) >= 7, qPrintable(surface.name()));
            QVERIFY2(contrast(c.muted, surface) >= 4, qPrintable(surface.name() + QString::number(contrast(c.muted, surface))));
        }
        for (const QColor& text : {c.accent, c.applied, c.pending, c.problem})
            QVERIFY2(contrast(text, c.surface) >= 4.5, qPrintable(text.name()));
        QVERIFY(contrast(c.applied, c.appliedSoft) >= 4.5);
        QVERIFY(contrast(c.pending, c.pendingSoft) >= 4.5);
        QVERIFY(contrast(c.problem, c.problemSoft) >= 4.5);
        QVERIFY(contrast(c.accent, c.accentSoft) >= 4.5);
        QVERIFY(contrast(c.production, c.productionSoft) >= 4.5);
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(contrast(c.text, c.matchSoft) >= 4.5);
        const SyntaxColors& code = syntaxColorsOf(palette);
        for (const QColor& color : {code.text, code.keyword, code.function, code.type, code.string, code.number, code.comment, code.decorator, code.error})
            QVERIFY2(contrast(color, c.surface) >= 4.5, qPrintable(color.name() + QString::number(contrast(color, c.surface))));
        for (const QColor& lane : c.lanes)
            QVERIFY2(contrast(lane, c.surface) >= 3, qPrintable(lane.name() + QString::number(contrast(lane, c.surface))));
    }
}

void WordsTest::highContrast_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("white") << ThemeChoice::HighContrastLight;
    QTest::newRow("black") << ThemeChoice::HighContrastDark;
}

// Every colour of text 7 : 1 on everything that it can stand on, dimmed too; what parts things and what is drawn 4.5 : 1.
void WordsTest::highContrast()
{
    QFETCH(ThemeChoice, theme);
    const QPalette before = QApplication::palette();
    applyTheme(*qApp, theme);
    const QPalette palette = QApplication::palette();
    const ThemeColors& c = colorsOf(palette);
    QApplication::setPalette(before);
    QVERIFY(c.highContrast);
    QCOMPARE(c.dark, theme == ThemeChoice::HighContrastDark);
    const auto readable = [](const QColor& text, const QColor& surface, double least) {
        QVERIFY2(contrast(text, surface) >= least, qPrintable(QString(text.name() + QStringLiteral(" on ") + surface.name() + u' ' + QString::number(contrast(text, surface)))));
    };
    const auto dimmed = [&c](const QColor& text, const QColor& surface) {
        const auto part = [&](int of, int on) { return static_cast<int>(c.dimmed * of + (1 - c.dimmed) * on); };
        return QColor(part(text.red(), surface.red()), part(text.green(), surface.green()), part(text.blue(), surface.blue()));
    };
    const SyntaxColors& s = syntaxColorsOf(palette);
    const std::initializer_list<QColor> code = {s.text, s.keyword, s.function, s.type, s.string, s.number, s.comment, s.decorator, s.error};
    for (const QColor& surface : {c.window, c.surface, c.sunken, c.hover, c.selection, c.selectionInactive, c.accentSoft, c.appliedSoft, c.pendingSoft,
                                  c.problemSoft, c.matchSoft, c.productionSoft, c.button}) {
        for (const QColor& text : {c.text, c.muted, c.accent, c.applied, c.pending, c.problem, c.warning, c.production})
            readable(text, surface, 7);
        for (const QColor& text : code)
            readable(text, surface, 7);
        readable(c.disabled, surface, 4.5);
    }
    for (const QColor& filled : {c.accent, c.problem})
        readable(c.onAccent, filled, 7);
    readable(c.tipText, c.tip, 7);
    for (const QColor& text : {c.text, c.muted})
        readable(dimmed(text, c.surface), c.surface, 7);
    readable(c.border, c.window, 4.5);
    for (const QColor& lane : c.lanes)
        readable(lane, c.surface, 4.5);
    readable(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 7);
    readable(palette.color(QPalette::Text), palette.color(QPalette::AlternateBase), 7);
    readable(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 7);
    readable(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base), 7);
    readable(palette.color(QPalette::Link), palette.color(QPalette::Base), 7);
}

// Of the backups of the position that the run began from, the newest one that was there by then.
void WordsTest::backupsBeforeABrokenRun()
{
    project::BrokenRunFound found;
    found.broken.run.startedAt = "2026-11-27T04:00:10Z";
    found.broken.run.rows = {"b", "a"};
    const auto entry = [](const char* id, const char* time, std::vector<std::string> revisions) {
        backup::BackupEntry made;
        made.id = QString::fromLatin1(id);
        made.createdAt = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODateWithMs);
        made.revisions = std::move(revisions);
        return made;
    };
    std::vector<backup::BackupEntry> backups{entry("after", "2026-11-27T04:00:12.000Z", {"a", "b"}), entry("before", "2026-11-27T04:00:10.400Z", {"a", "b"}),
                                             entry("elsewhere", "2026-11-27T04:00:05.000Z", {"a"}), entry("old", "2026-11-26T04:00:00.000Z", {"a", "b"})};
    const backup::BackupEntry* best = backupBefore(found, backups);
    QVERIFY(best != nullptr);
    QCOMPARE(best->id, QStringLiteral("before"));
    QVERIFY(brokenRunRestoreOffer(*best).contains(QStringLiteral("href=\"broken:restore\"")));
    backups[1].damage = {"torn"};
    QCOMPARE(backupBefore(found, backups)->id, QStringLiteral("old"));
    backups[3].dataOnly = true;
    QVERIFY(backupBefore(found, backups) == nullptr);
}
