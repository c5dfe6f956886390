// alembic.ini and pyproject.toml: ConfigParser's rules and the configuration keys.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/script/config.h"
#include "core/script/post_write_hooks.h"
#include "core/script/ini.h"

using namespace retort;
using namespace retort::script;

namespace {

std::string valueOf(const IniFile& ini, std::string_view section, std::string_view option)
{
    const auto value = ini.get(section, option);
    return !value ? "ERROR " + value.error().message : value->value_or("(none)");
}

std::string pathsOf(const Result<std::vector<std::filesystem::path>>& paths)
{
    if (!paths)
        return "ERROR " + paths.error().message;
    std::string out;
    for (const auto& path : *paths)
        out += (out.empty() ? "" : "|") + path.string();
    return out;
}

} // namespace

class TestScriptConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void iniValues_data()
    {
        // Values checked against Python 3.13's ConfigParser({"here": "/h"}).
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* text, const char* option, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(option) << QByteArray(expected);
        };
        row("plain", "[s]\na = b", "a", "b");
        row("colon", "[s]\na: b", "a", "b");
        row("first separator counts", "[s]\na = b:c=d", "a", "b:c=d");
        row("colon first", "[s]\nx: y = z", "x", "y = z");
        row("key is lower-cased", "[s]\nSQLAlchemy.URL = x", "sqlalchemy.url", "x");
        row("key asked in capitals", "[s]\nabc = x", "ABC", "x");
        row("blanks in key", "[s]\na b = x", "a b", "x");
        row("empty value", "[s]\na =", "a", "");
        row("comments", "# x\n; y\n[s]\n # z\na = b\n  ; w", "a", "b");
        row("no inline comments", "[s]\na = b # c ; d", "a", "b # c ; d");
        row("continuation", "[s]\na = b\n  c\n\td", "a", "b\nc\nd");
        row("empty line in value", "[s]\na = b\n\n  c", "a", "b\n\nc");
        row("comment in value", "[s]\na = b\n# no\n  c", "a", "b\nc");
        row("trailing empty lines", "[s]\na = b\n\n\n", "a", "b");
        row("indented option after less indent", "[s]\n  a = b\n  c = d", "c", "d");
        row("windows line ends", "[s]\r\na = b\r\n  c\r\n", "a", "b\nc");
        row("byte order mark", "\xef\xbb\xbf[s]\na = b", "a", "b");
        row("here", "[s]\na = %(here)s/x", "a", "/h/x");
        row("percent", "[s]\na = 100%%", "a", "100%");
        row("other option", "[s]\nb = 1\na = %(b)s%(B)s", "a", "11");
        row("nested", "[s]\nc = %(here)s\nb = %(c)s/y\na = %(b)s/z", "a", "/h/y/z");
        row("default section", "[DEFAULT]\nd = 5\n[s]\na = %(d)s", "a", "5");
        row("default as option", "[DEFAULT]\nd = 5\n[s]\n", "d", "5");
        row("default overrides here", "[DEFAULT]\nhere = /x\n[s]\na = %(here)s", "a", "/x");
        row("header with tail", "[s] tail\na = b", "a", "b");
        row("missing", "[s]\na = b", "zz", "(none)");
        row("unknown reference", "[s]\na = %(nope)s", "a",
            "ERROR The value of 'a' in section 's' cannot be read: it refers to 'nope', and there is no such option");
        row("lone percent", "[s]\na = secret% b", "a",
            "ERROR The value of 'a' in section 's' cannot be read: a '%' has to be written as '%%', or begin a reference such as '%(here)s'");
        row("unclosed reference", "[s]\na = secret%(here", "a",
            "ERROR The value of 'a' in section 's' cannot be read: a reference that begins with '%(' has no ')s' at its end");
        row("one bad value does not hurt another", "[s]\na = %x\nb = 1", "b", "1");
    }
    void iniValues()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, option);
        QFETCH(QByteArray, expected);
        const auto ini = IniFile::parse(text.toStdString(), "x.ini", {{"here", "/h"}});
        QVERIFY2(ini, ini ? "" : ini.error().message.c_str());
        QCOMPARE(valueOf(*ini, "s", option.toStdString()), expected.toStdString());
    }

    void recursionEnds()
    {
        const auto ini = IniFile::parse("[s]\na = %(b)s\nb = %(a)s", "x.ini");
        QVERIFY(valueOf(*ini, "s", "a").contains("its references lead to others more than 10 times"));
    }

    void iniErrors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no section") << QByteArray("\na = b\n") << 2;
        QTest::newRow("section twice") << QByteArray("[s]\n[t]\n[s]\n") << 3;
        QTest::newRow("option twice") << QByteArray("[s]\na = 1\nA : 2\n") << 3;
        QTest::newRow("no separator") << QByteArray("[s]\nnonsense\n") << 2;
        QTest::newRow("no name") << QByteArray("[s]\n= x\n") << 2;
    }
    void iniErrors()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto ini = IniFile::parse(text.toStdString(), "x.ini");
        QVERIFY(!ini);
        QVERIFY(ini.error().code == ErrorCode::Configuration);
        QCOMPARE(static_cast<int>(ini.error().where.value().line), line);
        QCOMPARE(ini.error().where->file, std::string("x.ini"));
    }

    void itemsAndSet()
    {
        auto ini = IniFile::parse("[DEFAULT]\nd = 1\n[s]\nb = 2\nd = 3\n", "x.ini").value();
        const IniFile::Items expected = {{"d", "3"}, {"b", "2"}};
        QCOMPARE(ini.items("s").value(), expected);
        QVERIFY(ini.set("s", "new", "50%% %(b)s"));
        QCOMPARE(valueOf(ini, "s", "new"), std::string("50% 2"));
        QVERIFY(!ini.set("s", "bad", "50%"));
        QVERIFY(ini.set("other", "x", "y"));
        QVERIFY(ini.hasSection("other"));
        QCOMPARE(ini.lineOf("s", "b"), 4U);
    }

    void versionLocations_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* keys, const char* expected) {
            QTest::newRow(name) << QByteArray(keys) << QByteArray(expected);
        };
        row("none", "", "");
        row("comma", "version_locations = a, b,c", "@/a|@/b|@/c");
        row("blanks", "version_locations = a  b", "@/a|@/b");
        row("here", "version_locations = %(here)s/a %(here)s/../b", "@/a|$/b");
        row("os", "version_path_separator = os\nversion_locations = a b:c", "@/a b|@/c");
        row("space", "version_path_separator = space\nversion_locations = a b", "@/a|@/b");
        row("colon", "path_separator = :\nversion_locations = a:b", "@/a|@/b");
        row("semicolon", "version_path_separator = ;\nversion_locations = a; b;", "@/a|@/b");
        row("newline", "path_separator = newline\nversion_locations =\n  a\n  b c", "@/a|@/b c");
        row("new key wins", "path_separator = space\nversion_path_separator = os\nversion_locations = a b", "@/a|@/b");
        row("bad", "version_path_separator = |\nversion_locations = a",
            "ERROR '|' is not a valid value for version_path_separator; expected 'space', 'newline', 'os', ':', ';'");
        row("package", "version_locations = pkg:x/y pkg.sub:z", "@/pkg/x/y|@/pkg/sub/z");
        row("no package", "version_locations = nope:x",
            "ERROR Package 'nope' of 'nope:x' was not found in prepend_sys_path or in the project folder");
    }
    void versionLocations()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QByteArray, expected);
        QDir(m_folder->path()).mkpath(QStringLiteral("pkg/sub"));
        if (keys.contains("pkg:"))
            keys.replace(" pkg.sub", ", pkg.sub");
        write("alembic.ini", "[alembic]\nscript_location = m\n" + keys + "\n");
        const auto config = load();
        QVERIFY(config);
        std::string paths = pathsOf(config->versionLocations());
        const std::string folder = m_folder->path().toStdString();
        const std::string parent = folder.substr(0, folder.rfind('/'));
        for (const auto& [mark, text] : {std::pair{'@', folder}, std::pair{'$', parent}}) {
            for (std::size_t at = 0; (at = paths.find(text + "/", at)) != std::string::npos; ++at)
                paths.replace(at, text.size(), 1, mark);
        }
        QCOMPARE(paths, expected.toStdString());
    }

    void keys()
    {
        write("alembic.ini", "[alembic]\nscript_location = %(here)s/m\nfile_template = %%(rev)s\ntruncate_slug_length = 7\n"
                             "timezone = UTC\nsourceless = true\nrecursive_version_locations = True\nrevision_environment = yes\n"
                             "sqlalchemy.url = sqlite:///%(here)s/x%%20y.db\nprepend_sys_path = . lib:x\n");
        const Config config = load().value();
        const std::string folder = m_folder->path().toStdString();
        QCOMPARE(config.scriptLocation()->string(), folder + "/m");
        QCOMPARE(config.fileTemplate().value(), std::string("%(rev)s"));
        QCOMPARE(config.truncateSlugLength().value(), std::size_t{7});
        QCOMPARE(config.timezone().value().value(), std::string("UTC"));
        QVERIFY(config.sourceless().value());
        QVERIFY2(!config.recursiveVersionLocations().value(), "only the exact text true counts");
        QVERIFY(config.revisionEnvironment().value());
        QCOMPARE(config.databaseUrl().value().value(), "sqlite:///" + folder + "/x%20y.db");
        QCOMPARE(pathsOf(config.prependSysPath()), folder + "/|" + folder + "/lib|" + folder + "/x");
        QVERIFY(postWriteHooks(config)->empty());
    }

    void defaults()
    {
        write("alembic.ini", "[alembic]\nscript_location = m\ntruncate_slug_length = 0\ntimezone =\n");
        const Config config = load().value();
        QCOMPARE(config.fileTemplate().value(), std::string("%(rev)s_%(slug)s"));
        QCOMPARE(config.truncateSlugLength().value(), std::size_t{40});
        QVERIFY(!config.timezone().value());
        QCOMPARE(config.outputEncoding().value(), std::string("utf-8"));
        QVERIFY(!config.databaseUrl().value());
    }

    void missingThings()
    {
        const Config nothing = load().value();
        QVERIFY(!nothing.hasIniFile());
        QCOMPARE(nothing.scriptLocation().error().message,
                 std::string("No config file 'alembic.ini' found, or file has no '[alembic]' section"));
        write("alembic.ini", "[alembic]\nx = y\n");
        QCOMPARE(load()->scriptLocation().error().message, std::string("No 'script_location' key found in configuration."));
        write("alembic.ini", "[alembic]\nscript_location = %(nope)s\ntruncate_slug_length = x\nrevision_environment = maybe\n");
        const Config bad = load().value();
        QVERIFY(bad.scriptLocation().error().code == ErrorCode::Configuration);
        QCOMPARE(bad.truncateSlugLength().error().message, std::string("invalid literal for int() with base 10: 'x'"));
        QCOMPARE(bad.revisionEnvironment().error().message, std::string("String is not true/false: 'maybe'"));
        write("alembic.ini", "nonsense");
        QVERIFY(load().error().code == ErrorCode::Configuration);
    }

    void toml()
    {
        write("pyproject.toml", "[tool.alembic]\nscript_location = \"%(here)s/m\"\nversion_locations = [\"%(here)s/a\", \"b\"]\n"
                                "recursive_version_locations = true\ntruncate_slug_length = 9\nsourceless = \"true\"\nodd = 1.5\n"
                                "prepend_sys_path = [\".\"]\n[[tool.alembic.post_write_hooks]]\nname = \"x\"\ntype = \"module\"\n");
        const Config config = load().value();
        const std::string folder = m_folder->path().toStdString();
        QVERIFY(config.hasTomlTable());
        QCOMPARE(config.scriptLocation()->string(), folder + "/m");
        QCOMPARE(pathsOf(config.versionLocations()), folder + "/a|" + folder + "/b");
        QVERIFY(config.recursiveVersionLocations().value());
        QCOMPARE(config.truncateSlugLength().value(), std::size_t{9});
        QCOMPARE(config.sourceless().error().message, std::string("boolean value expected for TOML parameter 'sourceless'"));
        QCOMPARE(config.option("odd").error().message, std::string("unsupported TOML value type for key: 'odd'"));
        QCOMPARE(postWriteHooks(config)->front().name, std::string("x"));
        QCOMPARE(postWriteHooks(config)->front().options.at("type"), std::string("module"));
        QVERIFY(!config.option("absent").value());
        // The ini comes first.
        write("alembic.ini", "[alembic]\nscript_location = ini\n");
        QCOMPARE(load()->scriptLocation()->string(), folder + "/ini");
        QCOMPARE(load()->truncateSlugLength().value(), std::size_t{9});
    }

    void hookCommands()
    {
        const auto words = [](const PostWriteHook& hook) {
            const auto command = hookCommand(hook, "/p/a.py");
            if (!command)
                return "error: " + command.error().message;
            std::string text;
            for (const std::string& word : command->words)
                text += "[" + word + "]";
            return text;
        };
        QCOMPARE(words({.name = "b", .options = {{"type", "console_scripts"}, {"entrypoint", "black"}, {"options", "-l 79"}}}),
                 std::string("[black][/p/a.py][-l][79]"));
        const std::string quoted = "a\\ b \"c\\\"d\" 'e\\f' -f=REVISION_SCRIPT_FILENAME";
        QCOMPARE(words({.name = "b", .options = {{"type", "exec"}, {"executable", "x"}, {"options", quoted}}}),
                 std::string("[x][a b][c\"d][e\\f][-f=/p/a.py]"));
        QCOMPARE(words({.name = "b", .options = {}}),
                 std::string("error: Key 'b.type' (or 'type' in toml) is required for post write hook 'b'"));
        QCOMPARE(words({.name = "b", .options = {{"type", "mine"}}}), std::string("error: No formatter with name 'mine' registered"));
        QCOMPARE(words({.name = "b", .options = {{"type", "exec"}, {"executable", "x"}, {"options", "'open"}}}),
                 std::string("error: No closing quotation in: REVISION_SCRIPT_FILENAME 'open"));
    }

    void brokenToml()
    {
        write("pyproject.toml", "[tool]\nalembic = 5\n");
        QCOMPARE(load().error().message, std::string("Incorrect TOML format"));
        write("pyproject.toml", "[tool.alembic\n");
        const auto broken = load();
        QVERIFY(broken.error().code == ErrorCode::Configuration);
        QCOMPARE(broken.error().where.value().line, 1U);
        write("pyproject.toml", "[project]\nname = \"x\"\n");
        QVERIFY(!load()->hasTomlTable());
    }

private:
    void write(const char* name, const QByteArray& text)
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    Result<Config> load() { return Config::load({.currentFolder = m_folder->path().toStdString()}); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestScriptConfig)
#include "test_script_config.moc"
