// Headers, the script directory and the revision map.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <ctime>
#include <limits>

#include "core/script/header_scan.h"
#include "core/script/module_source.h"
#include "core/script/plan.h"
#include "core/script/script_directory.h"
#include "core/script/version_rows.h"
#include "tests/script/builders.h"

using namespace retort;
using namespace retort::script;
using namespace retort::script::testing;

namespace {

// "id <- downs | deps | labels | doc", diagnostics as "!line text"
QString scanned(const QByteArray& text, const ConstantResolver& resolver = {})
{
    const HeaderScan scan = scanHeader(text.toStdString(), "/v/ab12_x.py", resolver);
    QStringList lines;
    const auto joined = [](const Names& names) {
        QStringList list;
        for (const std::string& name : names)
            list += QString::fromStdString(name);
        return list.join(QLatin1Char(','));
    };
    if (scan.revision) {
        const Revision& r = *scan.revision;
        lines += QStringLiteral("%1<-%2|%3|%4|%5")
                     .arg(QString::fromStdString(r.id.str()), joined(r.downRevisions), joined(r.dependsOn), joined(r.branchLabels),
                          QString::fromStdString(r.longDoc).replace(QLatin1Char('\n'), QLatin1Char('/')));
    }
    for (const Error& diagnostic : scan.diagnostics)
        lines += QStringLiteral("!%1 %2").arg(diagnostic.where ? static_cast<int>(diagnostic.where->line) : -1).arg(QString::fromStdString(diagnostic.message));
    return lines.join(QLatin1Char('\n'));
}

QStringList kindsOf(const RevisionMap& map)
{
    QStringList kinds;
    for (const MapProblem& problem : map.problems())
        kinds += QString::fromStdString(problem.message);
    return kinds;
}

} // namespace

class TestScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moduleSourcesStayInTheProject()
    {
        QTemporaryDir folder;
        const QDir root(folder.path());
        QVERIFY(root.mkpath(QStringLiteral("own/app/db")) && root.mkpath(QStringLiteral("site/pack")));
        const auto write = [&](const char* path, const QByteArray& text) {
            QFile file(root.filePath(QLatin1String(path)));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write("own/app/db/names.py", "A = 1\n") && write("site/pack/__init__.py", "B = 2\n"));
        QVERIFY(write("site/other.py", "C = 3\n") && write("own/huge.py", QByteArray(5 * 1024 * 1024, '#')));
        QVERIFY(QFile::link(root.filePath(QStringLiteral("site/other.py")), root.filePath(QStringLiteral("own/app/link.py"))));
        const std::filesystem::path base(folder.path().toStdString());
        const ModuleSource source({base / "own"}, base / "site" / "pack");
        const auto text = [&](std::string_view name) {
            const auto found = source(name);
            return found ? QString::fromStdString(std::string(found->bytes())) : QStringLiteral("none");
        };
        QCOMPARE(text("app.db.names"), QStringLiteral("A = 1\n"));
        QCOMPARE(text("app"), QString());
        QCOMPARE(text("pack"), QStringLiteral("B = 2\n"));
        QCOMPARE(text("other"), QStringLiteral("none"));
        QCOMPARE(text("app.link"), QStringLiteral("none"));
        QCOMPARE(text("huge"), QStringLiteral("none"));
        QCOMPARE(text("app..db.names"), QStringLiteral("none"));
        QCOMPARE(text("../site/other"), QStringLiteral("none"));
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
        };
        row("stock", "\"\"\"msg\n\nRevision ID: a\n\"\"\"\nfrom alembic import op\n\nrevision: str = 'a'\ndown_revision: Union[str, None] = 'b'\n"
                     "branch_labels: Union[str, Sequence[str], None] = None\ndepends_on: Union[str, Sequence[str], None] = None\n",
            "a<-b|||msg//Revision ID: a");
        row("plain", "revision = \"a\"\ndown_revision = None\n", "a<-|||");
        row("tuple and list", "revision = 'a'\ndown_revision = ('b', \"c\",)\ndepends_on = ['d', 'e']\nbranch_labels = ('l',)\n", "a<-b,c|d,e|l|");
        row("tuple without parentheses", "revision = 'a'\ndown_revision = 'b', 'c'\n", "a<-b,c|||");
        row("set", "revision = 'a'\ndown_revision = None\nbranch_labels = {'l'}\n", "a<-||l|");
        row("empty tuple", "revision = 'a'\ndown_revision = ()\n", "a<-|||");
        row("prefixes", "revision = u'a'\ndown_revision = r'b'\nbranch_labels = f'l'\n", "a<-b||l|");
        row("escapes", "revision = 'a\\x62\\143\\u0064'\ndown_revision = 'e\\\\n'\n", "abcd<-e\\n|||");
        row("concatenation", "revision = ('a' # one\n  \"b\")\ndown_revision = 'c' \\\n 'd'\n", "ab<-cd|||");
        row("sum", "revision = 'a' + 'b'\ndown_revision = ('c',) + ('d',)\n", "ab<-c,d|||");
        row("constants", "X = 'a'\nY = X\nrevision = Y\ndown_revision = (X2,)\nX2 = 'q'\n", "a<-q|||");
        row("chained", "revision = up = 'a'\ndown_revision = None\n", "a<-|||");
        row("semicolons", "revision = 'a'; down_revision = 'b'; depends_on='c'\n", "a<-b|c||");
        row("last one counts", "revision = 'a'\ndown_revision = None\nrevision = 'b'\n", "b<-|||");
        row("windows", "\"\"\"x\r\n\r\ny\"\"\"\r\nrevision = 'a'\r\ndown_revision = None\r\n", "a<-|||x//y");
        row("old mac", "'''x'''\rrevision = 'a'\rdown_revision = None\r", "a<-|||x");
        row("byte order mark", "\xef\xbb\xbf'''x'''\nrevision = 'a'\ndown_revision = None", "a<-|||x");
        row("future", "\"\"\"x\"\"\"\nfrom __future__ import annotations\nrevision = 'a'\ndown_revision = None\n", "a<-|||x");
        row("comment first", "#!/usr/bin/python\n# x\n'doc'\nrevision = 'a'\ndown_revision = None\n", "a<-|||doc");
        row("docstring must be first", "import x\n'doc'\nrevision = 'a'\ndown_revision = None\n", "a<-|||");
        row("docstring in parentheses", "('a' 'b')\nrevision = 'a'\ndown_revision = None\n", "a<-|||ab");
        row("indented docstring", "\"\"\"\n    one\n\n      two\n    three\n\"\"\"\nrevision = 'a'\ndown_revision = None\n", "a<-|||one//  two/three");
        row("bytes are no docstring", "b'x'\nrevision = 'a'\ndown_revision = None\n", "a<-|||");
        // not to be fooled
        row("in a string", "\"\"\"\nrevision = 'no'\n\"\"\"\nX = '''\nrevision = 'no'\n'''\nrevision = 'a'\ndown_revision = None\n", "a<-|||revision = 'no'");
        row("in a comment", "# revision = 'no'\nrevision = 'a'  # 'b'\ndown_revision = None # (\n", "a<-|||");
        row("in a function", "revision = 'a'\ndown_revision = None\ndef upgrade():\n    revision = 'no'\n\n    x('''\nrevision = 'no'\n''')\n", "a<-|||");
        row("as keyword argument", "revision = 'a'\ndown_revision = None\nf(\nrevision='no',\n)\n", "a<-|||");
        row("comparison", "revision = 'a'\ndown_revision = None\nrevision == 'no'\n", "a<-|||");
        row("bare annotation", "revision = 'a'\ndown_revision = None\nbranch_labels: str\n", "a<-|||");
        row("annotation with quotes", "revision: \"a = b\" = 'a'\ndown_revision: Dict['x=y', str] = None\n", "a<-|||");
        row("similar names", "revision = 'a'\ndown_revision = None\nrevisions = 'no'\nmy_revision = 'no'\n", "a<-|||");
        // legacy
        row("id from the file name", "down_revision = None\n", "!1 Could not determine revision id from filename ab12_x.py. Be sure the 'revision' variable is declared"
            " inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation).");
        // said, not guessed
        row("computed id", "revision = make()\ndown_revision = None\n",
            "!1 The value of 'revision' is computed and cannot be read without running the script: a call of make");
        row("computed parent", "\nrevision = 'a'\ndown_revision = f'{x}'\n",
            "a<-(unknown)|||\n!3 The value of 'down_revision' is computed and cannot be read without running the script: an f-string");
        row("conditional", "revision = 'a'\ndown_revision = 'b' if x else None\n",
            "a<-(unknown)|||\n!2 The value of 'down_revision' is computed and cannot be read without running the script: an expression that is"
            " not a literal");
        row("augmented", "revision = 'a'\ndown_revision = None\ndown_revision += 'x'\n",
            "a<-(unknown)|||\n!3 The value of 'down_revision' is computed and cannot be read without running the script: an expression that is"
            " not a literal");
        row("unpacked", "revision, down_revision = 'a', None\n",
            "!1 The value of 'revision' is computed and cannot be read without running the script: an expression that is not a literal");
        row("unknown name", "revision = 'a'\ndown_revision = None\nbranch_labels = LABEL\n",
            "a<-|||\n!3 The value of 'branch_labels' is computed and cannot be read without running the script: the name LABEL (not defined in this"
            " file)");
        row("number", "revision = 1\ndown_revision = None\n", "!1 The value of 'revision' is not a string");
        row("no parent at all", "revision = 'a'\n", "a<-(unknown)|||\n!1 The script does not assign 'down_revision'; a first revision has `down_revision = None`");
        row("illegal id", "revision = 'a-b'\ndown_revision = None\n", "!1 Character(s) '-' not allowed in revision identifier 'a-b'");
        row("unterminated string", "revision = 'a'\ndown_revision = None\nx = '''\n", "a<-|||\n!3 unterminated triple-quoted string literal");
        row("unclosed bracket", "revision = 'a'\ndown_revision = None\nx = (\n", "a<-|||\n!3 '(' was never closed");
        row("not UTF-8", "revision = 'a'\ndown_revision = None\n# \xe9\n", "a<-|||\n!1 The file is not UTF-8 and declares no other encoding");
        row("latin-1 with cookie", "# -*- coding: latin-1 -*-\nrevision = 'a'\ndown_revision = None\n# \xe9\n", "a<-|||");
        row("empty file", "", "!1 Could not determine revision id from filename ab12_x.py. Be sure the 'revision' variable is declared inside the"
            " script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation).");
    }
    void headers()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(scanned(text), expected);
    }

    void headerRangesAndDate()
    {
        const std::string text = "\"\"\"m\n\nCreate Date: 2024-01-02 03:04:05.6  \n\"\"\"\nrevision = ('a')\ndown_revision: str = None  # c\n";
        const HeaderScan scan = scanHeader(text, "/v/x.py", {});
        const Revision& revision = scan.revision.value();
        QCOMPARE(revision.createDate.value(), std::string("2024-01-02 03:04:05.6"));
        QCOMPARE(std::string(revision.doc()), std::string("m"));
        const auto slice = [&](text::SourceRange range) { return text.substr(range.begin, range.end - range.begin); };
        QCOMPARE(slice(revision.ranges.revision), std::string("('a')"));
        QCOMPARE(slice(revision.ranges.downRevision), std::string("None"));
        QVERIFY(revision.ranges.branchLabels.empty());
        QVERIFY(slice(revision.ranges.docstring).starts_with("\"\"\"m"));
    }

    // As Python, which stops at 200; and however deep a file is, our own stack is not exhausted (found by fuzz_header).
    void nestedParentheses()
    {
        for (const auto& [open, close] : {std::pair('(', ')'), std::pair('[', ']'), std::pair('{', '}')}) {
            const HeaderScan scan = scanHeader("revision = " + std::string(1'000'000, open) + "'a'" + std::string(1'000'000, close) + "\ndown_revision = None\n", "/v/x.py", {});
            QVERIFY(!scan.revision);
            QCOMPARE(scan.diagnostics.size(), std::size_t(1));
            QVERIFY2(scan.diagnostics.front().message.contains("too many nested parentheses"), scan.diagnostics.front().message.c_str());
        }
        QCOMPARE(scanHeader("revision = " + std::string(150, '(') + "'a'" + std::string(150, ')') + "\n", "/v/x.py", {}).revision.value().id.str(), std::string("a"));
    }

    void legacyFileName()
    {
        const HeaderScan scan = scanHeader("down_revision = None\n", "/v/ab12.py", {});
        QCOMPARE(scan.revision.value().id.str(), std::string("ab12"));
        QVERIFY(scan.diagnostics.empty());
    }

    void importedConstants()
    {
        QTemporaryDir folder;
        write(folder, "app/__init__.py", "");
        write(folder, "app/names.py", "from app.more import DEEP\nEXPAND = 'expand'\nBOTH = (EXPAND, DEEP)\nCALL = f()\n");
        write(folder, "app/more.py", "DEEP = 'deep'\n");
        write(folder, "alembic.ini", "[alembic]\nscript_location = m\n");
        write(folder, "m/versions/1.py", "from app import names\nfrom app.names import BOTH as B\nimport app.more\nrevision = 'a'\n"
                                         "down_revision = None\nbranch_labels = (names.EXPAND,)\ndepends_on = None\n");
        write(folder, "m/versions/2.py", "from app.names import BOTH as B\nrevision = 'b'\ndown_revision = None\nbranch_labels = B\n");
        write(folder, "m/versions/3.py", "import app.more\nrevision = 'c'\ndown_revision = app.more.DEEP\n");
        write(folder, "m/versions/4.py", "from app.names import CALL\nrevision = 'd'\ndown_revision = None\nbranch_labels = CALL\n");
        const ScriptScan scan = scanOf(folder);
        const RevisionMap& map = *scan.map;
        QCOMPARE(map.revision(*map.indexOf("a")).branchLabels, Names{"expand"});
        QCOMPARE(map.revision(*map.indexOf("b")).branchLabels, (Names{"expand", "deep"}));
        QCOMPARE(map.revision(*map.indexOf("c")).downRevisions, Names{"deep"});
        QCOMPARE(scan.diagnostics.size(), std::size_t{1});
        QVERIFY2(scan.diagnostics[0].message.contains("names.py computes it: a call of f"), scan.diagnostics[0].message.c_str());
        QCOMPARE(scan.diagnostics[0].where.value().line, 4U);
    }

    void scanGoesOn()
    {
        QTemporaryDir folder;
        write(folder, "alembic.ini", "[alembic]\nscript_location = m\n");
        write(folder, "m/versions/b.py", "revision = 'b'\ndown_revision = 'a'\n");
        write(folder, "m/versions/a.py", "revision = 'a'\ndown_revision = None\n");
        write(folder, "m/versions/c.py", "revision = '''\n");
        write(folder, "m/versions/dz.py", "nothing = 1\n");
        write(folder, "m/versions/e.py", "revision = 'a'\ndown_revision = None\n");
        write(folder, "m/versions/f.txt", "revision = 'f'\n");
        write(folder, "m/versions/.#g.py", "revision = 'g'\n");
        write(folder, "m/versions/__init__.py", "");
        write(folder, "m/versions/__pycache__/h.py", "revision = 'h'\n");
        write(folder, "m/versions/sub/i.py", "revision = 'i'\n");
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("nowhere")), folder.filePath(QStringLiteral("m/versions/z.py"))));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("m/versions/a.py")), folder.filePath(QStringLiteral("m/versions/y.py"))));
        const ScriptScan scan = scanOf(folder);
        QCOMPARE(scan.map->size(), std::size_t{3});
        QCOMPARE(scan.map->id(0), std::string("a"));   // sorted by name
        QStringList files;
        for (const Error& diagnostic : scan.diagnostics)
            files += QFileInfo(QString::fromStdString(diagnostic.where.value().file)).fileName() + QLatin1Char(' ') + QString::fromUtf8(toString(diagnostic.code).data());
        QCOMPARE(files.size(), 3);
        QVERIFY(files[0].startsWith(QStringLiteral("c.py")));
        QVERIFY(files[1].startsWith(QStringLiteral("dz.py")));
        QVERIFY2(files[2].startsWith(QStringLiteral("z.py ")), qPrintable(files[2]));
        QVERIFY(std::ranges::any_of(scan.warnings, [](const std::string& text) { return text.contains("loaded twice! ignoring"); }));
        QVERIFY(std::ranges::contains(scan.warnings, "Revision a is present more than once"));
    }

    void scanTakesOverWhatDidNotChange()
    {
        QTemporaryDir folder;
        write(folder, "alembic.ini", "[alembic]\nscript_location = m\n");
        write(folder, "m/versions/a.py", "revision = 'a'\ndown_revision = None\n");
        write(folder, "m/versions/b.py", "revision = 'b'\ndown_revision = 'a'\n");
        const Config config = Config::load({.currentFolder = folder.path().toStdString()}).value();
        const ScriptDirectory directory = ScriptDirectory::open(config).value();
        const ScriptScan first = directory.scan().value();
        QCOMPARE(first.filesRead, std::size_t{2});
        write(folder, "m/versions/b.py", "revision = 'b'\ndown_revision = None   \n");
        const ScriptScan second = directory.scan({}, &first).value();
        QCOMPARE(second.filesRead, std::size_t{1});
        QCOMPARE(second.map->heads().size(), std::size_t{2});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(directory.scan({.stop = stop.get_token()}).error().code == ErrorCode::Cancelled);
    }

    void recursiveAndMissingFolders()
    {
        QTemporaryDir folder;
        write(folder, "alembic.ini", "[alembic]\nscript_location = m\nrecursive_version_locations = true\nversion_locations = v w none\n");
        write(folder, "m/env.py", "");
        write(folder, "v/z.py", "revision = 'z'\ndown_revision = None\n");
        write(folder, "v/b/b.py", "revision = 'b'\ndown_revision = 'z'\n");
        write(folder, "v/a/a.py", "revision = 'a'\ndown_revision = 'z'\n");
        write(folder, "w/c.py", "revision = 'c'\ndown_revision = None\n");
        const ScriptScan scan = scanOf(folder);
        Names order;
        for (const Revision& revision : scan.map->revisions())
            order.push_back(revision.id.str());
        QCOMPARE(order, (Names{"z", "a", "b", "c"}));
        write(folder, "alembic.ini", "[alembic]\nscript_location = gone\n");
        const auto config = Config::load({.currentFolder = folder.path().toStdString()});
        const auto missing = ScriptDirectory::open(*config);
        QCOMPARE(missing.error().message, "Path doesn't exist: " + folder.path().toStdString()
                                              + "/gone.  Please use the 'init' command to create a new scripts folder.");
    }

    void problemsAreKept()
    {
        QCOMPARE(kindsOf(*RevisionMap::build({rev("a"), rev("b", {"gone"})})),
                 QStringList{QStringLiteral("Revision gone referenced from gone -> b,  is not present")});
        QCOMPARE(kindsOf(*RevisionMap::build({rev("a", {"a"})})).first(), QStringLiteral("Self-loop is detected in revisions (a)"));
        QCOMPARE(kindsOf(*RevisionMap::build({rev("a"), rev("b", {"c"}), rev("c", {"b"})})),
                 QStringList{QStringLiteral("Cycle is detected in revisions (b, c)")});
        QCOMPARE(kindsOf(*RevisionMap::build({rev("a", {}, {"b"}), rev("b", {}, {"a"})})),
                 QStringList{QStringLiteral("Dependency cycle is detected in revisions (a, b)")});
        QCOMPARE(kindsOf(*RevisionMap::build({rev("a", {}, {}, {"x"}), rev("b", {"a"}, {}, {"x"})})),
                 QStringList{QStringLiteral("Branch name 'x' in revision b already used by revision a")});
        // Everything stays visible.
        const auto map = RevisionMap::build({rev("b", {"c"}), rev("c", {"b"}), rev("a"), rev("d", {"gone"}), rev("a")});
        QCOMPARE(map->displayOrder().size(), map->size());
        QVERIFY(!map->check());
        QCOMPARE(map->missingParents(*map->indexOf("d")).front(), std::string("gone"));
        QVERIFY(map->check().error().code == ErrorCode::Evaluation);   // a KeyError in Alembic
        QVERIFY(!planUpgrade(map, {}, "heads"));
    }

    void upgradeAndDowngradeAreInverse()
    {
        const auto map = RevisionMap::build({rev("a"), rev("b", {"a"}), rev("c", {"a"}), rev("x"), rev("m", {"b", "c"}, {"x"}), rev("y", {"x"})});
        HeadMaintainer heads(map, {});
        const auto up = planUpgrade(map, {}, "heads");
        for (const MigrationStep& step : up->steps)
            QVERIFY(heads.apply(step));
        Names rows = heads.rows();
        std::ranges::sort(rows);
        QCOMPARE(rows, (Names{"m", "y"}));
        const auto down = planDowngrade(map, heads.rows(), "base");
        for (const MigrationStep& step : down->steps)
            QVERIFY(heads.apply(step));
        QVERIFY(heads.rows().empty());
        // A step that does not fit leaves the rows alone.
        HeadMaintainer wrong(map, {"a"});
        MigrationStep misfit = planDowngrade(map, {"m"}, "base")->steps.front();
        QVERIFY(!wrong.apply(misfit));
        QCOMPARE(wrong.rows(), Names{"a"});
    }

    void largeHistoriesStayLinear_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("a line") << 0;
        QTest::newRow("merges") << 1;
        QTest::newRow("a fan") << 2;
        QTest::newRow("dependencies") << 3;
    }
    void largeHistoriesStayLinear()
    {
        QFETCH(int, shape);
        constexpr int few = 1'000;
        constexpr int factor = 10;
        // The best of three. Ten times as many revisions take little more than ten times as long (the matrix of who
        // descends from whom, a bit for each two merges, is most of the rest); quadratic work takes a hundred times.
        qint64 short_ = std::numeric_limits<qint64>::max();
        qint64 long_ = short_;
        for (int round = 0; round < 3; ++round) {
            short_ = std::min(short_, planned(shape, few));
            long_ = std::min(long_, planned(shape, few * factor));
        }
        QVERIFY(short_ > 0 && long_ > 0);
        QVERIFY2(long_ < 75 * short_, qPrintable(QStringLiteral("%1 and %2 us").arg(short_ / 1000).arg(long_ / 1000)));
    }

private:
    // Of this thread, so that others who are busy do not count.
    static qint64 processorTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    // Nanoseconds from the revisions to a plan over all of them; 0: that went wrong.
    static qint64 planned(int shape, int count)
    {
        std::vector<Revision> revisions;
        const auto name = [](int i) { return "r" + std::to_string(i); };
        // As many labels whatever the count: each goes on to all descendants, so that work grows with their number too.
        const int labelled = count / 5;
        constexpr int branches = 50;
        for (int i = 0; i < count; ++i) {
            Names down = i == 0 ? Names() : Names{name(i - 1)};
            Names deps;
            if (shape == 1 && i > 2)
                down = i % 3 == 0 ? Names{name(i - 1), name(i - 2)} : Names{name(i - 1 - (i % 3 == 2 ? 1 : 0))};
            if (shape == 2 && i > 0)
                down = {name(std::max(0, i - branches))};
            if (shape == 3) {
                down = i < 2 ? Names() : Names{name(i - 2)};
                deps = i % 2 == 1 ? Names{name(i - 1)} : Names();
            }
            revisions.push_back(rev(name(i), down, deps, i % labelled == 0 ? Names{"l" + std::to_string(i)} : Names()));
        }
        const qint64 start = processorTime();
        const auto map = RevisionMap::build(std::move(revisions));
        const auto plan = planUpgrade(map, {}, "heads");
        const bool whole = map->check() && map->displayOrder().size() == static_cast<std::size_t>(count) && plan
                           && plan->steps.size() == static_cast<std::size_t>(count);
        return whole ? processorTime() - start : 0;
    }

    static void write(const QTemporaryDir& folder, const char* name, const QByteArray& text)
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static ScriptScan scanOf(const QTemporaryDir& folder)
    {
        const Config config = Config::load({.currentFolder = folder.path().toStdString()}).value();
        return ScriptDirectory::open(config).value().scan().value();
    }
};

QTEST_GUILESS_MAIN(TestScript)
#include "test_script.moc"
