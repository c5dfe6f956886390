// Templates and new revision files.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/script/header_scan.h"
#include "core/script/revision_create.h"
#include "core/script/script_environment.h"
#include "core/script/template.h"
#include "core/script/timezone.h"

using namespace retort;
using namespace retort::script;

namespace {

constexpr std::int64_t someTime = 1'700'000'000'123'456; // 2023-11-14 22:13:20.123456 UTC

Instant moment(std::int64_t microseconds = someTime)
{
    return Instant(std::chrono::microseconds(microseconds));
}

TemplateValue sequence(std::vector<TemplateValue> items)
{
    return {TemplateValue::Sequence{.items = std::move(items)}};
}

} // namespace

class TestScriptCreate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("alembic.ini", "[alembic]\nscript_location = m\n");
        write("m/script.py.mako", "\"\"\"${message}\"\"\"\n# ${create_date}\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n"
                                  "branch_labels = ${repr(branch_labels)}\ndepends_on = ${repr(depends_on)}\n");
        write("m/versions/a.py", "revision = 'aaaa1'\ndown_revision = None\nbranch_labels = 'left'\n");
        write("m/versions/b.py", "revision = 'bbbb1'\ndown_revision = 'aaaa1'\n");
    }

    void templates_data()
    {
        // Checked against Mako 1.3 (default_filters str).
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("value", "a ${name} b\n", "a it's b\n");
        row("none", "${none}|${none | comma,n}|${none | comma}\n", "None||None\n");
        row("tuple", "${two}|${two | comma,n}|${repr(two)}\n", "('x', 'y')|x, y|('x', 'y')\n");
        row("single tuple", "${repr(one)}\n", "('x',)\n");
        row("repr", "${repr(name)}\n", "\"it's\"\n");
        row("conditional", "${imports if imports else \"\"}|${name if name else 'pass'}\n", "|it's\n");
        row("braces in strings", "${'}' if name else '{'}\n", "}\n");
        row("comment", "a\n  ## gone\nb\n", "a\nb\n");
        row("not a comment", "a ## stays\n# stays\n", "a ## stays\n# stays\n");
        row("if", "% if name:\nyes\n% else:\nno\n% endif\nend\n", "yes\nend\n");
        row("elif", "% if none:\n1\n% elif two:\n2\n% else:\n3\n% endif\n", "2\n");
        row("nested", "% if name:\n% for x in two:\n- ${x}\n% endfor\n% endif\n", "- x\n- y\n");
        row("indented control", "  % if name:\n  yes\n    %endif\n", "  yes\n");
        row("for with loop", "% for x in two:\n${loop.index}${x}${'' if loop.last else ','}\\\n% endfor\n\n", "0x,1y\n");
        row("percent sign", "%% a\n 5% b\n%%%c\n", "% a\n 5% b\n%%c\n");
        row("continued line", "a \\\nb\n", "a b\n");
        row("text block", "<%text>${x} ## y</%text>\n", "${x} ## y\n");
        row("doc block", "a<%doc>\nx\n</%doc>b\n", "ab\n");
        row("logic", "${1 if name and not none or zero else 0}${'x' in two}${'q' not in two}${none is None}${name == \"it's\"}\n", "1TrueTrueTrueTrue\n");
        row("context.get", "${context.get('name')}${context.get('nope', 'd')}${context.get('nope')}\n", "it'sdNone\n");
        row("dollar alone", "$ ${'$'} $x\n", "$ $ $x\n");
        row("no final line end", "% if name:\nx\n% endif", "x\n");
        row("undefined in condition", "${nope if nope else 'fine'}\n", "fine\n");
        row("trim", "[${' a ' | trim}]\n", "[a]\n");
        row("code block", "a<% x = name %>b\n<%\n    # c\n    y = 'z'\n%>${x}${y}\n", "ab\nit'sz\n");
        row("module block", "<%!\nimport re\n\n%>x\n", "x\n");
        row("format", "${'%s_upgrades' % none}${context.get('na%s' % 'me')}\n", "None_upgradesit's\n");
        row("split", "% for x in re.split(r',\\s*', 'p,  q,r'):\n[${x}]\n% endfor\n", "[p]\n[q]\n[r]\n");
        row("option", "${config.get_main_option('databases')}${config.get_main_option('nope', 'd')}\n", "p, qd\n");
        row("lists", "${[\"a\", \"b\"]}${(\"a\",)}${()}${[]}${(\"a\", \"b\",)}\n", "['a', 'b']('a',)()[]('a', 'b')\n");
        row("sums", "${\"x\" + \"_up\"}${[\"a\"] + [\"b\"]}${\"%s-\" % \"x\" + \"y\"}\n", "x_up['a', 'b']x-y\n");
        row("for over a list", "% for n in (\"a\", \"b\"):\n${n + \"_up\"}\n% endfor\n", "a_up\nb_up\n");
        row("len", "${len(two)}${str(none)}\n", "2None\n");
    }
    void templates()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const TemplateVariables variables = {{"name", {std::string("it's")}}, {"none", {TemplateNone()}}, {"zero", {std::int64_t{0}}},
                                             {"imports", {std::string()}},
                                             {"config.get_main_option:databases", {std::string("p, q")}},
                                             {"one", sequence({{std::string("x")}})},
                                             {"two", sequence({{std::string("x")}, {std::string("y")}})}};
        const auto rendered = renderTemplate(text.toStdString(), "t.mako", variables);
        QVERIFY2(rendered, rendered ? "" : rendered.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(*rendered), expected);
    }

    void unsupportedTemplates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* text, int line, const char* reason) {
            QTest::newRow(name) << QByteArray(text) << line << QByteArray(reason);
        };
        row("python block", "a\n<%\n for x in y: pass\n%>\n", 3, "the statement 'for x in y: pass'");
        row("module block", "a\n\n<%!\nimport os\n%>\n", 4, "the statement 'import os'");
        row("unclosed block", "a\n<% x = 1\n", 2, "a '<%' that is not closed");
        row("pattern", "${re.split('a+', 'b')}\n", 1, "re.split() with the pattern 'a+'");
        row("format", "${'%d' % zero}\n", 1, "'%' with anything but one '%s'");
        row("tag", "<%include file=\"x\"/>\n", 1, "the tag <%include");
        row("control", "% while x:\n% endwhile\n", 1, "the control line '% while'");
        row("no end", "% if x:\n", 2, "a '% if' without its end");
        row("stray end", "x\n% endif\n", 2, "'% endif' outside its block");
        row("unclosed", "${x\n", 1, "a '${' that is not closed");
        row("undefined", "a\n${nope}\n", 2, "NameError: 'nope' is not defined");
        row("attribute", "${config.x}\n", 1, "the attribute config.x");
        row("call", "${f('x')}\n", 1, "the call of f");
        row("arithmetic", "${1 + 1}\n", 1, "'+' with anything but two texts");
        row("list and tuple", "${['a'] + ('b',)}\n", 1, "'+' with anything but two texts");
        row("open list", "${['a' 'b']}\n", 1, "without its ']'");
        row("filter", "${'x' | h}\n", 1, "the filter 'h'");
    }
    void unsupportedTemplates()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QByteArray, reason);
        const auto rendered = renderTemplate(text.toStdString(), "t.mako", {});
        QVERIFY(!rendered);
        QVERIFY(rendered.error().code == ErrorCode::Unsupported);
        QVERIFY2(rendered.error().message.contains(reason.toStdString()), rendered.error().message.c_str());
        QCOMPARE(static_cast<int>(rendered.error().where.value().line), line);
    }

    void slugs_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("length");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* message, int length, const char* expected) {
            QTest::newRow(message) << QByteArray(message) << length << QByteArray(expected);
        };
        row("", 40, "");
        row("Add users", 40, "add_users");
        row("  it's -- \"x\"!  ", 40, "it_s_x");
        row("a_b__c", 40, "a_b__c");
        row("ÄRGER über Straße", 40, "ärger_über_straße");
        row("Привет Мир 漢字", 40, "привет_мир_漢字");
        row("one two three four", 10, "one_two_");
        row("abcdefghijkl", 5, "abcde_");
        row("x² ½", 40, "x²_½");
    }
    void slugs()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, length);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(slugOf(message.toStdString(), static_cast<std::size_t>(length))), expected);
    }

    void dates()
    {
        QCOMPARE(creationDate(moment(), "UTC")->text(), std::string("2023-11-14 22:13:20.123456+00:00"));
        QCOMPARE(creationDate(moment(), "america/new_york").error().message, std::string("Can't locate timezone: america/new_york"));
        QCOMPARE(creationDate(moment(), "utc")->text(), std::string("2023-11-14 22:13:20.123456+00:00"));
        QCOMPARE(creationDate(moment(1'700'000'000'000'000), "America/St_Johns")->text(), std::string("2023-11-14 18:43:20-03:30"));
        QCOMPARE(creationDate(moment(), std::nullopt)->epoch, std::int64_t{1'700'000'000});
    }

    void fileNames_data()
    {
        QTest::addColumn<QByteArray>("fileTemplate");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* fileTemplate, const char* expected) {
            QTest::newRow(fileTemplate) << QByteArray(fileTemplate) << QByteArray(expected);
        };
        row("%%(rev)s_%%(slug)s", "cccc1_my_change.py");
        row("%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s", "2023_11_14_2213-cccc1_my_change.py");
        row("%%(epoch)s_%%(second)03d%%%%", "1700000000_020%.py");
        row("%%(rev)s%%(nope)s", "ERROR KeyError: 'nope' (unknown token in file_template)");
        row("%%(year)d/%%(rev)s", "ERROR file_template puts files into sub-folders, which are only read with recursive_version_locations = true");
    }
    void fileNames()
    {
        QFETCH(QByteArray, fileTemplate);
        QFETCH(QByteArray, expected);
        write("alembic.ini", "[alembic]\nscript_location = m\ntimezone = UTC\nfile_template = " + fileTemplate + "\n");
        const auto draft = draft_({.id = "cccc1", .message = "My change", .now = moment()});
        QCOMPARE(QByteArray::fromStdString(draft ? draft->path.filename().string() : "ERROR " + draft.error().message), expected);
    }

    void drafts_data()
    {
        QTest::addColumn<NewRevision>("request");
        QTest::addColumn<QByteArray>("expected"); // "down|deps|labels", or the error
        const auto row = [](const char* name, NewRevision request, const char* expected) {
            request.id = request.id.empty() ? "cccc1" : request.id;
            QTest::newRow(name) << request << QByteArray(expected);
        };
        row("head", {}, "'bbbb1'|None|None");
        row("base", {.heads = {"base"}}, "None|None|None");
        row("label", {.heads = {"left@head"}}, "'bbbb1'|None|None");
        row("partial", {.heads = {"bbbb"}}, "'bbbb1'|None|None");
        row("not a head", {.heads = {"aaaa1"}},
            "Revision aaaa1 is not a head revision; please specify --splice to create a new branch from this revision");
        row("splice", {.heads = {"aaaa1"}, .splice = true}, "'aaaa1'|None|None");
        row("merge", {.heads = {"bbbb1", "aaaa1"}, .splice = true}, "('bbbb1', 'aaaa1')|None|None");
        row("twice", {.heads = {"bbbb1", "head"}}, "Duplicate head revisions specified");
        row("unknown", {.heads = {"nope"}}, "Can't locate revision identified by 'nope'");
        row("labels", {.branchLabels = {"new"}}, "'bbbb1'|None|('new',)");
        row("depends", {.dependsOn = {"aaaa"}}, "'bbbb1'|'aaaa1'|None");
        row("depends on two", {.dependsOn = {"aaaa", "left"}}, "'bbbb1'|['aaaa1', 'left']|None");
        row("depends on nothing", {.dependsOn = {"nope"}}, "Can't locate revision identified by 'nope'");
        row("bad id", {.id = "a@b+c-d"}, "Character(s) '+, -, @' not allowed in revision identifier 'a@b+c-d'");
        row("bad path", {.versionPath = "elsewhere"}, "Path elsewhere is not represented in current version locations");
        row("good path", {.versionPath = "m/../m/versions/"}, "'bbbb1'|None|None");
    }
    void drafts()
    {
        QFETCH(NewRevision, request);
        QFETCH(QByteArray, expected);
        request.now = moment();
        const auto draft = draft_(request);
        std::string shown = draft ? "" : draft.error().message;
        if (draft) {
            const HeaderScan scan = scanHeader(draft->text, "x.py", {});
            QVERIFY(scan.revision);
            const auto value = [&](text::SourceRange range) { return draft->text.substr(range.begin, range.end - range.begin); };
            shown = value(scan.revision->ranges.downRevision) + "|" + value(scan.revision->ranges.dependsOn) + "|"
                + value(scan.revision->ranges.branchLabels);
        }
        QCOMPARE(QByteArray::fromStdString(shown), expected);
    }

    void severalHeads()
    {
        write("m/versions/c.py", "revision = 'cccc1'\ndown_revision = 'aaaa1'\n");
        QCOMPARE(draft_({}).error().message, std::string("Multiple heads are present; please specify the head revision on which the new"
                                                         " revision should be based, or perform a merge."));
        QVERIFY(draft_({.heads = {"heads"}}));
    }

    void neverOverwrites()
    {
        const auto created = create({.id = "cccc1", .message = "x", .now = moment()});
        QVERIFY2(created, created ? "" : created.error().message.c_str());
        QCOMPARE(created->path, m_folder->path().toStdString() + "/m/versions/cccc1_x.py");
        const auto again = create({.id = "cccc1", .message = "x", .heads = {"cccc1"}, .now = moment()});
        QVERIFY(again.error().code == ErrorCode::AlreadyExists);
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("m/versions"))).entryList(QDir::Files | QDir::Hidden).size(), 3);
    }

    void templateWithoutLabels()
    {
        write("m/script.py.mako", "revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n");
        const auto created = create({.id = "cccc1", .branchLabels = {"new"}});
        QVERIFY(created.error().message.starts_with("Version cccc1 specified branch_labels new, however the migration file "));
        QVERIFY(created.error().message.ends_with("does not have them; have you upgraded your script.py.mako to include the 'branch_labels'"
                                                  " section?"));
    }

    void randomIds()
    {
        const std::string id = randomRevisionId();
        QCOMPARE(id.size(), std::size_t{12});
        QVERIFY(id.find_first_not_of("0123456789abcdef") == std::string::npos);
        QVERIFY(id != randomRevisionId());
    }

    void newEnvironment_data()
    {
        QTest::addColumn<QString>("name");
        for (const EnvironmentTemplate& item : environmentTemplates())
            QTest::newRow(std::string(item.name).c_str()) << QString::fromStdString(std::string(item.name));
    }
    void newEnvironment()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const Config config = Config::load({.currentFolder = folder.path().toStdString()}).value();
        QVERIFY(createEnvironment(config, {.directory = "db/100% sure", .templateName = name.toStdString()}, {}, [](std::string_view) {}));
        const Config created = Config::load({.currentFolder = folder.path().toStdString()}).value();
        QCOMPARE(created.scriptLocation()->string(), folder.path().toStdString() + "/db/100% sure");
        const auto directory = ScriptDirectory::open(created);
        QVERIFY(directory);
        const auto revision = createRevision(created, *directory, directory->scan()->map, {.id = "aaaa1", .message = "first", .now = moment()});
        QVERIFY2(revision, revision ? "" : revision.error().message.c_str());
        QCOMPARE(std::string(revision->doc()), std::string("first"));
    }

private:
    void write(const char* name, const QByteArray& text)
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    Result<RevisionDraft> draft_(const NewRevision& request)
    {
        RETORT_TRY(const Config config, Config::load({.currentFolder = m_folder->path().toStdString()}));
        RETORT_TRY(const ScriptDirectory directory, ScriptDirectory::open(config));
        RETORT_TRY(const ScriptScan scan, directory.scan());
        return draftRevision(config, directory, scan.map, request);
    }

    Result<Revision> create(const NewRevision& request)
    {
        RETORT_TRY(const Config config, Config::load({.currentFolder = m_folder->path().toStdString()}));
        RETORT_TRY(const ScriptDirectory directory, ScriptDirectory::open(config));
        RETORT_TRY(const ScriptScan scan, directory.scan());
        return createRevision(config, directory, scan.map, request);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};


QTEST_GUILESS_MAIN(TestScriptCreate)
#include "test_script_create.moc"
