// retort-cli next to real Alembic: many command lines on small generated projects, compared by stdout, exit status and
// the files that were written. RETORT_DIFFERENTIAL_COUNT and RETORT_DIFFERENTIAL_SEED enlarge the run.

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <array>

#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

QString sortedList(const QString& list)
{
    QStringList parts = list.split(QStringLiteral(", "));
    parts.sort();
    return parts.join(QStringLiteral(", "));
}

// Labels are printed in the order of a Python set; their order does not count.
QString withSortedLabels(const QString& text)
{
    static const QRegularExpression labels(QStringLiteral("( \\(|^Branch names: )([^()\\n]*, [^()\\n]*)(\\)|$)"),
                                           QRegularExpression::MultilineOption);
    QString result;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = labels.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(at, match.capturedStart(2) - at);
        result += sortedList(match.captured(2));
        at = match.capturedEnd(2);
    }
    return result + QStringView(text).mid(at);
}

QString withoutDates(QString text)
{
    static const QRegularExpression date(QStringLiteral("Create Date: [-0-9]+ [0-9:]+\\.[0-9]+(\\+0[12]:00)?"));
    return text.replace(date, QStringLiteral("Create Date: @DATE\\1@"));
}

QString readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("(no such file)");
}

QStringList filesBelow(const QString& folder)
{
    QStringList result;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        result += QDir(folder).relativeFilePath(it.next());
    result.sort();
    return result;
}

// Usage errors: Alembic and we word them differently, so only the status counts.
constexpr int usageStatus = 2;

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sideBySide();
    void helpAndVersion();
    void brokenFileDoesNotHideTheRest();
    void initMakesAProjectAlembicReads();
    void sameOptionsAsAlembic();
    void gaps();
    void compat();
    void comparingNeedsModels();
    void modulesOfTheProject();
    void postWriteHooks();
    void runsAtOnceTakeTurns();
};

void TestCli::sideBySide()
{
    if (const QString missing = alembicMissing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QTemporaryDir folder;
    const ProcessResult recorded =
        runProcess(QStringLiteral("python3"),
                   {sourcePath("tests/cli/cli_projects.py"),
                    qEnvironmentVariable("RETORT_DIFFERENTIAL_SEED", QStringLiteral("5")),
                    qEnvironmentVariable("RETORT_DIFFERENTIAL_COUNT", QStringLiteral("6")), folder.path()},
                   folder.path());
    QVERIFY2(recorded.exitCode == 0, recorded.err.constData());
    const QJsonArray projects = QJsonDocument::fromJson(recorded.out).array();
    QVERIFY(!projects.isEmpty());
    int commands = 0;
    int failures = 0;
    for (const QJsonValue& project : projects) {
        const QString root = QDir(QDir(folder.path()).canonicalPath()).filePath(project[QStringLiteral("project")].toString() + QStringLiteral("/ours"));
        const QString theirRoot = QString(root).replace(QStringLiteral("/ours"), QStringLiteral("/theirs"));
        const QJsonArray all = project[QStringLiteral("commands")].toArray();
        for (const QJsonValue& command : all) {
            ++commands;
            QStringList arguments = {QStringLiteral("--compat"), QStringLiteral("1.13")};
            const QJsonArray given = command[QStringLiteral("args")].toArray();
            for (const QJsonValue& argument : given)
                arguments += argument.toString().replace(theirRoot, root);
            const ProcessResult ours = runProcess(retortCli(), arguments, QDir(root).filePath(command[QStringLiteral("cwd")].toString()));
            QString difference;
            const int code = command[QStringLiteral("code")].toInt();
            if (ours.exitCode != code)
                difference = QStringLiteral("exit status %1 instead of %2").arg(ours.exitCode).arg(code);
            const QString out = withoutDates(withSortedLabels(QString::fromUtf8(ours.out).replace(root, QStringLiteral("@ROOT@"))));
            const QString expected = withoutDates(withSortedLabels(command[QStringLiteral("out")].toString()));
            if (difference.isEmpty() && code != usageStatus && out != expected)
                difference = QStringLiteral("stdout:\n%1--- instead of:\n%2---").arg(out, expected);
            const QJsonObject files = command[QStringLiteral("files")].toObject();
            for (auto file = files.begin(); file != files.end() && difference.isEmpty(); ++file) {
                const QString text = withoutDates(readFile(QDir(root).filePath(file.key())));
                if (text != withoutDates(file.value().toString()))
                    difference = QStringLiteral("file %1:\n%2--- instead of:\n%3---").arg(file.key(), text, file.value().toString());
            }
            if (difference.isEmpty())
                continue;
            ++failures;
            qWarning("project %s: %s\n%s\nstderr: %s", qPrintable(root), qPrintable(arguments.join(QStringLiteral(" | "))),
                     qPrintable(difference), ours.err.constData());
        }
        QStringList theirFiles = filesBelow(theirRoot);
        theirFiles.removeIf([](const QString& path) { return path.contains(QStringLiteral("__pycache__")); });
        QCOMPARE(filesBelow(root), theirFiles);
    }
    qInfo("%lld projects, %d command lines, %d differences", static_cast<long long>(projects.size()), commands, failures);
    QCOMPARE(failures, 0);
}

void TestCli::helpAndVersion()
{
    QTemporaryDir folder;
    const auto run = [&](const QStringList& arguments) { return runProcess(retortCli(), arguments, folder.path()); };
    const ProcessResult help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.startsWith("usage: retort-cli "));
    QVERIFY(help.out.contains("ensure_version"));
    const ProcessResult commandHelp = run({QStringLiteral("history"), QStringLiteral("-h")});
    QCOMPARE(commandHelp.exitCode, 0);
    QVERIFY(commandHelp.out.contains("--rev-range REV_RANGE"));
    const ProcessResult version = run({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("retort-cli "));
    const ProcessResult nothing = run({});
    QCOMPARE(nothing.exitCode, usageStatus);
    QVERIFY(nothing.err.endsWith("retort-cli: error: too few arguments\n"));
    QVERIFY(nothing.out.isEmpty());
}

void TestCli::brokenFileDoesNotHideTheRest()
{
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = m\n");
    write(QStringLiteral("m/versions/1.py"), "\"\"\"first\"\"\"\nrevision = 'aaaa'\ndown_revision = None\n");
    write(QStringLiteral("m/versions/2.py"), "revision = 'bbbb\ndown_revision = None\n");
    const ProcessResult history = runProcess(retortCli(), {QStringLiteral("history")}, folder.path());
    QCOMPARE(history.out, QByteArray("<base> -> aaaa (head), first\n"));
    QVERIFY2(history.err.contains("2.py:1:") && history.err.contains("unterminated string"), history.err.constData());
    QCOMPARE(history.exitCode, 1);
    // What acts on the graph refuses.
    const ProcessResult revision = runProcess(retortCli(), {QStringLiteral("revision")}, folder.path());
    QCOMPARE(revision.exitCode, 1);
}

namespace {

// "-x", "--name" ... of a help text.
QSet<QString> optionsOf(const QByteArray& help)
{
    static const QRegularExpression option(QStringLiteral("(?<![\\w-])--?[a-z][a-z-]*"));
    const QString text = QString::fromUtf8(help);
    QSet<QString> found;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QStringLiteral("  -")))
            continue;
        // What follows two blanks is explanation.
        QRegularExpressionMatchIterator matches = option.globalMatch(line.mid(2).section(QStringLiteral("  "), 0, 0));
        while (matches.hasNext())
            found.insert(matches.next().captured());
    }
    return found;
}

void writeFile(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text);
}

} // namespace

// Every command of Alembic is there, and each has Alembic's options; ours beyond them are listed here.
void TestCli::sameOptionsAsAlembic()
{
    if (const QString missing = alembicMissing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QTemporaryDir folder;
    const QStringList compat = {QStringLiteral("--compat"), QStringLiteral("1.13")};
    const ProcessResult theirHelp = runAlembic({QStringLiteral("--help")}, folder.path(), {{QStringLiteral("COLUMNS"), QStringLiteral("200")}});
    const QRegularExpressionMatch commands = QRegularExpression(QStringLiteral("\\{([a-z_,]+)\\}")).match(QString::fromUtf8(theirHelp.out));
    QVERIFY(commands.hasMatch());
    QStringList all = commands.captured(1).split(QLatin1Char(','));
    QVERIFY(all.size() > 12);
    all.prepend(QString());
    for (const QString& command : std::as_const(all)) {
        const QStringList arguments = QStringList(command.isEmpty() ? QStringList() : QStringList(command)) << QStringLiteral("--help");
        const ProcessResult theirs = runAlembic(arguments, folder.path(), {{QStringLiteral("COLUMNS"), QStringLiteral("200")}});
        const ProcessResult ours = runProcess(retortCli(), compat + arguments, folder.path());
        QVERIFY2(ours.exitCode == 0, qPrintable(command));
        QSet<QString> expected = optionsOf(theirs.out);
        if (command.isEmpty())
            expected += {QStringLiteral("--compat"), QStringLiteral("--database-url"), QStringLiteral("--lock-wait"), QStringLiteral("--lock-timeout"),
                         QStringLiteral("--lock-retries"), QStringLiteral("--statement-timeout"), QStringLiteral("--trust"),
                         QStringLiteral("--python"), QStringLiteral("--profile"), QStringLiteral("--yes-production"), QStringLiteral("--engine")};
        if (command == QLatin1String("upgrade") || command == QLatin1String("downgrade"))
            expected += {QStringLiteral("--strict"), QStringLiteral("--assume-schema")};
        if (command == QLatin1String("revision"))
            expected += {QStringLiteral("--renames"), QStringLiteral("--beyond"), QStringLiteral("--enum-values"), QStringLiteral("--try")};
        if (command == QLatin1String("check"))
            expected += {QStringLiteral("--beyond"), QStringLiteral("--enum-values")};
        const QSet<QString> found = optionsOf(command.isEmpty() ? runProcess(retortCli(), arguments, folder.path()).out : ours.out);
        QVERIFY2(found == expected, qPrintable(command + QStringLiteral(": ") + QStringList(((found - expected) + (expected - found)).values()).join(QLatin1Char(' '))));
    }
}

void TestCli::gaps()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = m\nsqlalchemy.url = sqlite://\n");
    writeFile(folder.filePath(QStringLiteral("m/env.py")),
              "from alembic import context\ncontext.configure(url='sqlite://', literal_binds=True)\nwith context.begin_transaction():\n"
              "    context.run_migrations()\n");
    const QByteArray head = "from alembic import op\nrevision = '%1'\ndown_revision = %2\n\ndef downgrade():\n    op.execute('BACK')\n\ndef upgrade():\n";
    const auto revision = [&](const char* id, const QByteArray& down, const QByteArray& body) {
        writeFile(folder.filePath(QStringLiteral("m/versions/%1.py").arg(QLatin1String(id))), QByteArray(head).replace("%1", id).replace("%2", down) + body);
    };
    revision("aaaa", "None", "    op.execute('ONE')\n");
    revision("bbbb", "'aaaa'", "    op.execute('TWO')\n    raise RuntimeError('not today')\n    op.execute('FOUR')\n");
    revision("cccc", "'bbbb'", "    op.execute('FIVE')\n");
    const QStringList upgrade = {QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--sql")};
    const ProcessResult marked = runProcess(retortCli(), upgrade, folder.path());
    QCOMPARE(marked.exitCode, 3);
    QVERIFY2(marked.out.contains("TWO;\n\n-- GAP in revision bbbb: "), marked.out.constData());
    QVERIFY(marked.out.contains("bbbb.py:10:") && marked.out.contains("version_num='bbbb'") && marked.out.contains("FIVE;"));
    QVERIFY(!marked.out.contains("FOUR"));
    QVERIFY2(marked.err.contains("gap: revision bbbb: "), marked.err.constData());
    const ProcessResult strict = runProcess(retortCli(), upgrade + QStringList(QStringLiteral("--strict")), folder.path());
    QVERIFY(strict.exitCode != 0 && strict.exitCode != 3);
    QVERIFY(!strict.out.contains("GAP") && !strict.out.contains("FIVE"));
    // Nothing wrong in this direction: no gap, status 0.
    QCOMPARE(runProcess(retortCli(), {QStringLiteral("downgrade"), QStringLiteral("cccc:base"), QStringLiteral("--sql")}, folder.path()).exitCode, 0);
    if (!alembicMissing().isEmpty())
        return;
    // Alembic stops there too, having printed the same.
    const ProcessResult theirs = runAlembic(upgrade, folder.path());
    QCOMPARE(strict.out, theirs.out);
    QCOMPARE(strict.exitCode == 0, theirs.exitCode == 0);
}

void TestCli::compat()
{
    QTemporaryDir folder;
    const auto run = [&](const QStringList& arguments) { return runProcess(retortCli(), arguments, folder.path()); };
    const auto old = [&](const QStringList& arguments) { return run(QStringList{QStringLiteral("--compat"), QStringLiteral("1.13.2")} + arguments); };
    const QStringList heads = {QStringLiteral("heads")};
    writeFile(folder.filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = gone\n");
    QVERIFY(run(heads).out.contains("Path doesn't exist: /"));
    QVERIFY(old(heads).out.contains("Path doesn't exist: '/"));
    writeFile(folder.filePath(QStringLiteral("pyproject.toml")), "[tool.alembic]\nscript_location = 'm'\n");
    writeFile(folder.filePath(QStringLiteral("m/env.py")), "from alembic import context\ncontext.configure(url='sqlite://')\ncontext.run_migrations()\n");
    writeFile(folder.filePath(QStringLiteral("m/versions/a.py")), "revision = 'aaaa'\ndown_revision = None\ndef downgrade():\n    pass\n");
    writeFile(folder.filePath(QStringLiteral("n/b.py")), "revision = 'bbbb'\ndown_revision = None\n");
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("alembic.ini"))));
    QCOMPARE(run(heads).out, QByteArray("aaaa (head)\n"));
    QCOMPARE(old(heads).out, QByteArray("FAILED: No config file 'alembic.ini' found, or file has no '[alembic]' section\n"));
    writeFile(folder.filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = m\npath_separator = :\nversion_path_separator = ;\nversion_locations = m/versions;n\n");
    QCOMPARE(run(heads).out, QByteArray());
    QCOMPARE(old(heads).out, QByteArray("aaaa (head)\nbbbb (head)\n"));
    const QStringList down = {QStringLiteral("downgrade"), QStringLiteral("aaaa:base"), QStringLiteral("--sql")};
    writeFile(folder.filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = m\n");
    QVERIFY(!run(down).out.contains("DROP TABLE alembic_version"));
    QVERIFY(old(down).out.contains("DROP TABLE alembic_version"));
    const QStringList twice = {QStringLiteral("-c"), QStringLiteral("x.ini"), QStringLiteral("-c"), QStringLiteral("alembic.ini"), QStringLiteral("heads")};
    QCOMPARE(run(twice).exitCode, 1);
    QCOMPARE(old(twice).exitCode, 0);
    const QStringList checkHeads = {QStringLiteral("current"), QStringLiteral("--check-heads")};
    QCOMPARE(run(checkHeads).exitCode, 255);
    QCOMPARE(old(checkHeads).exitCode, usageStatus);
    const QStringList splice = {QStringLiteral("merge"), QStringLiteral("--splice"), QStringLiteral("heads")};
    QVERIFY(run(splice).exitCode != usageStatus);
    QCOMPARE(old(splice).exitCode, usageStatus);
    QVERIFY(run({QStringLiteral("list_templates")}).out.contains("pyproject_async - "));
    QVERIFY(!old({QStringLiteral("list_templates")}).out.contains("pyproject"));
    QCOMPARE(run({QStringLiteral("--compat"), QStringLiteral("2"), QStringLiteral("heads")}).exitCode, usageStatus);
}

void TestCli::comparingNeedsModels()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = m\n");
    writeFile(folder.filePath(QStringLiteral("m/env.py")),
              "from alembic import context\nfrom sqlalchemy import create_engine\nwith create_engine('sqlite:///a.db').connect() as connection:\n"
              "    context.configure(connection=connection)\n    context.run_migrations()\n");
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("m/versions")));
    for (const QStringList& arguments : {QStringList{QStringLiteral("check")}, QStringList{QStringLiteral("revision"), QStringLiteral("--autogenerate")}}) {
        const ProcessResult result = runProcess(retortCli(), arguments, folder.path());
        QCOMPARE(result.exitCode, 255);
        QVERIFY2(result.out.startsWith("FAILED: ") && result.out.contains("does not provide a MetaData object"), result.out.constData());
    }
}

// Scripts import modules of the project: beside alembic.ini, and in the package that the scripts lie in.
void TestCli::modulesOfTheProject()
{
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
    writeFile(path("alembic.ini"), "[alembic]\nscript_location = app/m\nprepend_sys_path = .\nsqlalchemy.url = sqlite:///a.db\n");
    writeFile(path("names.py"), "TABLE = 'from_a_module'\n");
    writeFile(path("app/__init__.py"), "");
    writeFile(path("app/kinds.py"), "import sqlalchemy as sa\n\n\ndef kind():\n    return sa.String(7)\n");
    writeFile(path("app/m/env.py"),
              "from alembic import context\nfrom sqlalchemy import create_engine\nurl = context.config.get_main_option('sqlalchemy.url')\n"
              "if context.is_offline_mode():\n    context.configure(url=url)\n    context.run_migrations()\nelse:\n"
              "    with create_engine(url).connect() as connection:\n        context.configure(connection=connection)\n"
              "        with context.begin_transaction():\n            context.run_migrations()\n");
    writeFile(path("app/m/versions/aaaa.py"),
              "from alembic import op\nimport sqlalchemy as sa\nfrom names import TABLE\nfrom app.kinds import kind\nrevision = 'aaaa'\n"
              "down_revision = None\n\n\ndef upgrade():\n    op.create_table(TABLE, sa.Column('a', kind()))\n");
    const QStringList offline = {QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--sql")};
    const ProcessResult ours = runProcess(retortCli(), offline, folder.path());
    QVERIFY2(ours.exitCode == 0 && ours.out.contains("CREATE TABLE from_a_module (\n    a VARCHAR(7)"), QByteArray(ours.out + ours.err).constData());
    const ProcessResult named =
        runProcess(retortCli(), QStringList{QStringLiteral("--database-url"), QStringLiteral("sqlite:///b.db")} + offline, folder.path());
    QCOMPARE(named.out, ours.out);
    const ProcessResult live = runProcess(retortCli(), {QStringLiteral("upgrade"), QStringLiteral("head")}, folder.path());
    QVERIFY2(live.exitCode == 0, QByteArray(live.out + live.err).constData());
    if (!alembicMissing().isEmpty())
        return;
    QCOMPARE(ours.out, runAlembic(offline, folder.path()).out);
    QCOMPARE(runAlembic({QStringLiteral("current")}, folder.path()).out, QByteArray("aaaa (head)\n"));
}

void TestCli::postWriteHooks()
{
    QTemporaryDir folder;
    const QDir root(QDir(folder.path()).canonicalPath());
    const QByteArray ini =
        "[alembic]\nscript_location = m\n[post_write_hooks]\nhooks = words, shout\nwords.type = exec\nwords.executable = sed\n"
        "words.options = -i -e 's/^revision = /revision  =  /' -e \"s/a 'new' one/a newer one/\" REVISION_SCRIPT_FILENAME\n"
        "words.cwd = %(here)s/m\nshout.type = exec\nshout.executable = wc\nshout.options = -w < missing\n";
    const QByteArray script = "\"\"\"${message}\"\"\"\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n";
    const auto project = [&](const char* name, const QByteArray& text) {
        writeFile(root.filePath(QLatin1String(name) + QStringLiteral("/alembic.ini")), text);
        writeFile(root.filePath(QLatin1String(name) + QStringLiteral("/m/env.py")), "");
        writeFile(root.filePath(QLatin1String(name) + QStringLiteral("/m/script.py.mako")), script);
        QDir(root).mkpath(QLatin1String(name) + QStringLiteral("/m/versions"));
        return root.filePath(QLatin1String(name));
    };
    const QStringList revision = {QStringLiteral("revision"), QStringLiteral("-m"), QStringLiteral("a 'new' one"),
                                  QStringLiteral("--rev-id"), QStringLiteral("abcd1234")};
    const QStringList trusted = QStringList{QStringLiteral("--trust")} + revision;
    const auto file = [](const QString& in) { return readFile(in + QStringLiteral("/m/versions/abcd1234_a_new_one.py")); };

    const QString ours = project("ours", ini);
    const ProcessResult made = runProcess(retortCli(), trusted, ours);
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(file(ours), QStringLiteral("\"\"\"a newer one\"\"\"\nrevision  =  'abcd1234'\ndown_revision = None\n"));

    const QString asked = project("asked", ini);
    const ProcessResult untouched = runProcess(retortCli(), revision, asked);
    QCOMPARE(untouched.exitCode, 0);
    QVERIFY2(untouched.err.contains("hooks of this project (words, shout) were not run"), untouched.err.constData());
    QVERIFY(file(asked).contains(QStringLiteral("revision = 'abcd1234'")));

    const QString wrong = project("wrong", QByteArray(ini).replace("words.executable", "words.program"));
    const ProcessResult refused = runProcess(retortCli(), trusted, wrong);
    QCOMPARE(refused.exitCode, 255);
    QVERIFY2(refused.out.contains("Key words.executable is required for post write hook 'words'"), refused.out.constData());
    QVERIFY(QFile::exists(wrong + QStringLiteral("/m/versions/abcd1234_a_new_one.py")));

    if (!alembicMissing().isEmpty())
        return;
    const QString theirs = project("theirs", ini);
    const ProcessResult expected = runAlembic(revision, theirs);
    QCOMPARE(file(theirs), file(ours));
    QCOMPARE(QByteArray(made.out).replace("/ours/", "/theirs/"), expected.out);
}

// Of several runs that start together one migrates; the others wait for it and find nothing left to do.
void TestCli::runsAtOnceTakeTurns()
{
    constexpr int revisions = 60;
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("alembic.ini")),
              "[alembic]\nscript_location = m\nsqlalchemy.url = sqlite:///a.db\n[loggers]\nkeys = root,alembic\n[handlers]\nkeys = "
              "console\n[formatters]\nkeys = plain\n[logger_root]\nlevel = WARNING\nhandlers = console\n[logger_alembic]\nlevel = "
              "INFO\nhandlers =\nqualname = alembic\n[handler_console]\nclass = StreamHandler\nargs = (sys.stderr,)\nlevel = "
              "NOTSET\nformatter = plain\n[formatter_plain]\nformat = %(message)s\n");
    writeFile(folder.filePath(QStringLiteral("m/env.py")),
              "from alembic import context\nfrom sqlalchemy import engine_from_config\nfrom logging.config import fileConfig\n"
              "fileConfig(context.config.config_file_name)\nconnectable = engine_from_config(context.config.get_section('alembic'), "
              "prefix='sqlalchemy.')\nwith connectable.connect() as connection:\n    context.configure(connection=connection)\n"
              "    with context.begin_transaction():\n        context.run_migrations()\n");
    for (int i = 0; i < revisions; ++i) {
        const QByteArray down = i == 0 ? QByteArray("None") : "'r" + QByteArray::number(i - 1) + "'";
        const QByteArray id = QByteArray::number(i);
        writeFile(folder.filePath(QStringLiteral("m/versions/r%1.py").arg(i)),
                  "from alembic import op\nimport sqlalchemy as sa\nrevision = 'r" + id + "'\ndown_revision = " + down +
                      "\n\ndef upgrade():\n    op.create_table('t" + id + "', sa.Column('a', sa.Integer))\n");
    }
    std::array<QProcess, 3> runs;
    for (QProcess& run : runs) {
        run.setWorkingDirectory(folder.path());
        run.start(retortCli(), {QStringLiteral("upgrade"), QStringLiteral("head")});
    }
    qsizetype steps = 0;
    for (QProcess& run : runs) {
        QVERIFY(run.waitForFinished(60'000));
        const QByteArray err = run.readAllStandardError();
        QVERIFY2(run.exitCode() == 0, err.constData());
        steps += err.count("Running upgrade");
    }
    QCOMPARE(steps, revisions);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("a.db.retort-lock"))));
    const ProcessResult current = runProcess(retortCli(), {QStringLiteral("current")}, folder.path());
    QCOMPARE(current.out, QByteArray("r59 (head)\n"));
}

void TestCli::initMakesAProjectAlembicReads()
{
    QTemporaryDir folder;
    const auto ours = [&](const QStringList& arguments) { return runProcess(retortCli(), arguments, folder.path()); };
    const ProcessResult created = ours({QStringLiteral("init"), QStringLiteral("--package"), QStringLiteral("migrations")});
    QVERIFY2(created.exitCode == 0, created.out.constData());
    const QByteArray root = QDir(folder.path()).canonicalPath().toUtf8();
    const QByteArray shown = QByteArray(created.out).replace(folder.path().toUtf8(), "@").replace(root, "@");
    QVERIFY2(shown.startsWith("Creating directory @/migrations ...  done\nCreating directory @/migrations/versions ...  done\n"),
             shown.constData());
    QVERIFY(shown.contains("Generating @/alembic.ini ...  done\n"));
    QVERIFY(shown.endsWith("Adding @/migrations/versions/__init__.py ...  done\n"
                           "Please edit configuration/connection/logging settings in @/alembic.ini before proceeding.\n"));
    const ProcessResult again = ours({QStringLiteral("init"), QStringLiteral("migrations")});
    QCOMPARE(again.exitCode, 255);
    QCOMPARE(again.out, QByteArray("FAILED: Directory migrations already exists and is not empty\n"));
    const ProcessResult unknown = ours({QStringLiteral("init"), QStringLiteral("-t"), QStringLiteral("nosuch"), QStringLiteral("x")});
    QCOMPARE(unknown.out, QByteArray("FAILED: No such template 'nosuch'\n"));
    if (!alembicMissing().isEmpty())
        return;
    QVERIFY(ours({QStringLiteral("revision"), QStringLiteral("-m"), QStringLiteral("one"), QStringLiteral("--rev-id"), QStringLiteral("aaaa1111")}).exitCode == 0);
    QFile ini(folder.filePath(QStringLiteral("alembic.ini")));
    QVERIFY(ini.open(QIODevice::ReadWrite));
    const QByteArray text = ini.readAll().replace("driver://user:pass@localhost/dbname", "sqlite:///x.db");
    ini.resize(0);
    ini.seek(0);
    ini.write(text);
    ini.close();
    const ProcessResult upgraded = runAlembic({QStringLiteral("upgrade"), QStringLiteral("head")}, folder.path());
    QVERIFY2(upgraded.exitCode == 0, upgraded.err.constData());
    QVERIFY2(upgraded.err.contains("Running upgrade  -> aaaa1111, one"), upgraded.err.constData());
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
