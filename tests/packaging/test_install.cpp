// What `cmake --install` leaves: desktop entry, metainfo, icons, manual pages and completions. What the pages and the
// completions must name is asked of the programs themselves (--help).

#include <QDir>
#include <QImage>
#include <QMap>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

QString readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// "-c", "--config" ... of a help text: the lines that describe an option begin with it.
QStringList optionsOf(const QString& help)
{
    static const QRegularExpression line(u"^  (-.*)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression name(u"(?<![^ ,])--?[A-Za-z][A-Za-z-]*"_s);
    QStringList names;
    for (const auto& described : line.globalMatch(help)) {
        QString left = described.captured(1);
        if (const qsizetype text = left.indexOf(u"   "_s); text > 0)
            left.truncate(text);
        // "-x X  Additional arguments for env.py, e.g. -x a=b"
        if (const qsizetype text = left.indexOf(QRegularExpression(u"  [A-Z]"_s)); text > 0)
            left.truncate(text);
        for (const auto& option : name.globalMatch(left))
            names.append(option.captured());
    }
    return names;
}

bool names(const QString& text, const QString& option)
{
    return text.contains(QRegularExpression(u"(?<![\\w-])"_s + QRegularExpression::escape(option) + u"(?![\\w-])"_s));
}

} // namespace

class TestInstall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void programsRun();
    void everythingIsThere_data();
    void everythingIsThere();
    void desktopEntryIsValid();
    void metainfoIsValid();
    void flatpakManifestHasTheSameName();
    void aProjectFileIsKnown();
    void icons_data();
    void icons();
    void manualsAreClean();
    void manualNamesEverything();
    void manualOfTheWindow();
    void bashKnowsEveryOption();
    void bashCompletes_data();
    void bashCompletes();
    void zshAndFishKnowEveryOption();
    void zshAndFishCanReadThem();
    void guideShowsItsPictures();
    void guideUsesWhatThereIs();

private:
    [[nodiscard]] QString path(const QString& relative) const { return m_prefix.filePath(relative); }
    [[nodiscard]] QString help(const QStringList& arguments) const;
    [[nodiscard]] QString page(const QString& name) const;
    // What completion offers behind these words, the last of which is being typed.
    [[nodiscard]] QStringList completed(const QStringList& words) const;

    QTemporaryDir m_prefix;
    QTemporaryDir m_home;
    QString m_id = qEnvironmentVariable("RETORT_APP_ID", u"alt.retort.Retort"_s);
    QStringList m_commands;
    Environment m_environment;
};

void TestInstall::initTestCase()
{
    for (const QString& program : {u"cmake"_s, u"mandoc"_s, u"desktop-file-validate"_s, u"appstreamcli"_s})
        QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), qPrintable(program + u" is missing (packaging/packages.txt)"_s));
    const QString build = QString::fromStdString(programFolder().parent_path().string());
    const ProcessResult result = runProcess(u"cmake"_s, {u"--install"_s, build, u"--prefix"_s, m_prefix.path()}, build);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    m_environment = {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}, {u"COLUMNS"_s, u"200"_s}, {u"HOME"_s, m_home.path()},
                     {u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s)}, {u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s)}};
    static const QRegularExpression command(u"^    ([a-z_]+)  "_s, QRegularExpression::MultilineOption);
    for (const auto& match : command.globalMatch(help({u"--help"_s})))
        m_commands.append(match.captured(1));
    QVERIFY2(m_commands.size() > 20, qPrintable(m_commands.join(u' ')));
    QVERIFY(m_commands.contains(u"upgrade"_s));
}

QString TestInstall::help(const QStringList& arguments) const
{
    const ProcessResult result = runProcess(path(u"bin/retort-cli"_s), arguments, m_home.path(), m_environment);
    return result.exitCode == 0 ? QString::fromUtf8(result.out) : QString();
}

QString TestInstall::page(const QString& name) const
{
    const ProcessResult result = runProcess(u"mandoc"_s, {u"-Tascii"_s, u"-Owidth=200"_s, path(u"share/man/man1/"_s + name)}, m_home.path());
    // Bold and underlined are typed twice.
    return QString::fromUtf8(result.out).remove(QRegularExpression(u".\x08"_s));
}

void TestInstall::programsRun()
{
    for (const QString& program : {u"retort"_s, u"retort-cli"_s}) {
        const ProcessResult result = runProcess(path(u"bin/"_s + program), {u"--version"_s}, m_home.path(), m_environment);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(QString::fromUtf8(result.out).startsWith(QString(program + u" "_s)), result.out.constData());
    }
}

void TestInstall::everythingIsThere_data()
{
    QTest::addColumn<QString>("file");
    const QString zsh = qEnvironmentVariable("RETORT_ZSH_FOLDER", u"vendor-completions"_s);
    const QStringList files =
         {u"share/applications/"_s + m_id + u".desktop"_s, u"share/metainfo/"_s + m_id + u".metainfo.xml"_s,
          u"share/mime/packages/"_s + m_id + u".xml"_s, u"share/icons/hicolor/scalable/apps/"_s + m_id + u".svg"_s,
          u"share/icons/hicolor/symbolic/apps/"_s + m_id + u"-symbolic.svg"_s, u"share/man/man1/retort.1"_s, u"share/man/man1/retort-cli.1"_s,
          u"share/bash-completion/completions/retort-cli"_s, u"share/zsh/"_s + zsh + u"/_retort-cli"_s,
          u"share/fish/vendor_completions.d/retort-cli.fish"_s, u"share/doc/retort/guide.md"_s, u"share/doc/retort/examples/shop/alembic.ini"_s,
          u"share/doc/retort/examples/shop/migrations/versions/1c0f5e7a2b90_baseline.py"_s};
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestInstall::everythingIsThere()
{
    QFETCH(const QString, file);
    const QString text = readFile(path(file));
    QVERIFY(!text.isEmpty());
    // No placeholder is left, and nothing of the machine it was built on.
    QVERIFY(!text.contains(QRegularExpression(u"@[A-Z_]+@|^%[A-Z_]+%$"_s, QRegularExpression::MultilineOption)));
    QVERIFY(!text.contains(sourcePath("")));
}

void TestInstall::desktopEntryIsValid()
{
    const QString file = path(u"share/applications/"_s + m_id + u".desktop"_s);
    const ProcessResult result = runProcess(u"desktop-file-validate"_s, {file}, m_home.path());
    QVERIFY2(result.exitCode == 0 && result.out.isEmpty() && result.err.isEmpty(), QByteArray(result.out + result.err).constData());
    const QString text = readFile(file);
    QVERIFY(text.contains(u"\nExec=retort %f\n"_s));
    QVERIFY(text.contains(u"\nIcon="_s + m_id + u"\n"_s));
}

void TestInstall::metainfoIsValid()
{
    // There is no page of the project on the web that could be named.
    const ProcessResult result = runProcess(u"appstreamcli"_s, {u"validate"_s, u"--no-net"_s, u"--override=url-homepage-missing=info"_s,
                                                                path(u"share/metainfo/"_s + m_id + u".metainfo.xml"_s)}, m_home.path());
    QVERIFY2(result.exitCode == 0, QByteArray(result.out + result.err).constData());
    QVERIFY(readFile(path(u"share/metainfo/"_s + m_id + u".metainfo.xml"_s)).contains(u">"_s + m_id + u".desktop<"_s));
}

void TestInstall::flatpakManifestHasTheSameName()
{
    const QString manifest = readFile(sourcePath("packaging/flatpak") + u"/"_s + m_id + u".yml"_s);
    QVERIFY(manifest.contains(u"\nid: "_s + m_id + u"\n"_s));
}

void TestInstall::aProjectFileIsKnown()
{
    qputenv("XDG_DATA_DIRS", path(u"share"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    const QMimeDatabase database;
    QCOMPARE(database.mimeTypeForFile(u"/x/alembic.ini"_s, QMimeDatabase::MatchExtension).name(), u"text/x-alembic-ini"_s);
    QVERIFY(database.mimeTypeForFile(u"/x/other.ini"_s, QMimeDatabase::MatchExtension).name() != u"text/x-alembic-ini"_s);
    QVERIFY(readFile(path(u"share/applications/"_s + m_id + u".desktop"_s)).contains(u"MimeType=text/x-alembic-ini;"_s));
}

void TestInstall::icons_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        QTest::addRow("%d", size) << size;
}

void TestInstall::icons()
{
    QFETCH(const int, size);
    const QImage image(path(u"share/icons/hicolor/%1x%1/apps/%2.png"_s.arg(size).arg(m_id)));
    QCOMPARE(image.size(), QSize(size, size));
    QCOMPARE(qAlpha(image.pixel(size - 1, 0)), 0);
    // The liquid is in the bulb, and the drop below the mouth.
    const QColor liquid = image.pixelColor(size * 44 / 100, size * 75 / 100);
    const QColor drop = image.pixelColor(size * 88 / 100, size * 76 / 100);
    QVERIFY2(liquid.alpha() == 255 && liquid.blue() > liquid.red() + 50, qPrintable(liquid.name()));
    QVERIFY2(drop.alpha() == 255 && drop.red() > drop.blue() + 100, qPrintable(drop.name()));
}

void TestInstall::manualsAreClean()
{
    for (const QString& name : {u"retort.1"_s, u"retort-cli.1"_s}) {
        const ProcessResult result = runProcess(u"mandoc"_s, {u"-Tlint"_s, u"-Wstyle"_s, path(u"share/man/man1/"_s + name)}, m_home.path());
        // Of the pages that ours refer to, some come with packages that are only recommended.
        QString said = QString::fromUtf8(result.out + result.err);
        said.remove(QRegularExpression(u"^.*(referenced manual not found|outdated mandoc.db).*\\n"_s, QRegularExpression::MultilineOption));
        QCOMPARE(said, QString());
    }
}

void TestInstall::manualNamesEverything()
{
    const QString text = page(u"retort-cli.1"_s);
    const qsizetype begin = text.indexOf(u"\nCOMMANDS\n"_s);
    QVERIFY(begin > 0);
    const QString options = text.first(begin);
    for (const QString& option : optionsOf(help({u"--help"_s})))
        QVERIFY2(names(options, option), qPrintable(option));
    for (const QString& command : std::as_const(m_commands)) {
        const qsizetype at = text.indexOf(u"\n   "_s + command + u"\n"_s, begin);
        QVERIFY2(at > 0, qPrintable(command));
        const qsizetype end = text.indexOf(QRegularExpression(u"\\n(   )?[A-Za-z]"_s), at + 5);
        const QString section = text.sliced(at, end - at);
        const QStringList all = optionsOf(help({command, u"--help"_s}));
        QVERIFY2(all.contains(u"--help"_s), qPrintable(command));
        for (const QString& option : all) {
            if (option != u"-h"_s && option != u"--help"_s)
                QVERIFY2(names(section, option), qPrintable(command + u": "_s + option));
        }
    }
}

void TestInstall::manualOfTheWindow()
{
    const ProcessResult result = runProcess(path(u"bin/retort"_s), {u"--help"_s}, m_home.path(), m_environment);
    const QStringList all = optionsOf(QString::fromUtf8(result.out));
    QVERIFY2(all.contains(u"--theme"_s), result.out.constData());
    const QString text = page(u"retort.1"_s);
    for (const QString& option : all)
        QVERIFY2(names(text, option), qPrintable(option));
}

QStringList TestInstall::completed(const QStringList& words) const
{
    const QString script = u"source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _retort_cli; printf '%s\\n' \"${COMPREPLY[@]}\""_s;
    const ProcessResult result =
        runProcess(u"bash"_s, QStringList{u"--norc"_s, u"-c"_s, script, path(u"share/bash-completion/completions/retort-cli"_s), path(u"bin/retort-cli"_s)} + words,
                   sourcePath("samples/shop"), m_environment);
    if (result.exitCode != 0 || !result.err.isEmpty())
        return {u"error: "_s + QString::fromUtf8(result.err)};
    return QString::fromUtf8(result.out).split(u'\n', Qt::SkipEmptyParts);
}

void TestInstall::bashKnowsEveryOption()
{
    const QStringList global = completed({u"-"_s});
    for (const QString& option : optionsOf(help({u"--help"_s})))
        QVERIFY2(global.contains(option), qPrintable(option + u" of "_s + global.join(u' ')));
    QCOMPARE(completed({u""_s}), m_commands);
    for (const QString& command : std::as_const(m_commands))
        QCOMPARE(completed({command, u"-"_s}), optionsOf(help({command, u"--help"_s})));
}

void TestInstall::bashCompletes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QStringList& words, const QStringList& expected) { QTest::newRow(name) << words << expected; };
    row("command", {u"down"_s}, {u"downgrade"_s});
    row("command behind a value", {u"-n"_s, u"upgrade"_s, u"downg"_s}, {u"downgrade"_s});
    row("command behind a cut value", {u"--name"_s, u"="_s, u"x"_s, u"downg"_s}, {u"downgrade"_s});
    row("option", {u"upgrade"_s, u"--s"_s}, {u"--sql"_s, u"--strict"_s});
    row("global option", {u"--lock-t"_s}, {u"--lock-timeout"_s});
    row("choices", {u"revision"_s, u"--renames"_s, u""_s}, {u"ask"_s, u"auto"_s, u"off"_s});
    row("choices after =", {u"revision"_s, u"--renames"_s, u"="_s, u"a"_s}, {u"ask"_s, u"auto"_s});
    row("just behind =", {u"resume"_s, u"--undecided"_s, u"="_s}, {u"in"_s, u"out"_s});
    row("template", {u"init"_s, u"-t"_s, u"g"_s}, {u"generic"_s});
    row("revision", {u"upgrade"_s, u"e94d"_s}, {u"e94d8c3a0f16"_s});
    row("revision of two parents", {u"show"_s, u"90b6"_s}, {u"90b6f4d7e812"_s});
    row("symbol", {u"upgrade"_s, u"he"_s}, {u"head"_s, u"heads"_s});
    row("a step down", {u"downgrade"_s, u"-1"_s}, {u"-1"_s});
    row("several revisions", {u"merge"_s, u"heads"_s, u"47d9"_s}, {u"47d9b21f6c03"_s});
    row("stay", {u"restore"_s, u"--then"_s, u"st"_s}, {u"stay"_s});
    row("file", {u"-c"_s, u"alem"_s}, {u"alembic.ini"_s});
    row("folder", {u"init"_s, u"mig"_s}, {u"migrations"_s});
    row("project of another folder", {u"-c"_s, u"nowhere.ini"_s, u"upgrade"_s, u"e94d"_s}, {});
    row("free text", {u"revision"_s, u"-m"_s, u""_s}, {});
}

void TestInstall::bashCompletes()
{
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, expected);
    QCOMPARE(completed(words), expected);
}

void TestInstall::zshAndFishKnowEveryOption()
{
    const QString zsh = readFile(path(u"share/zsh/"_s + qEnvironmentVariable("RETORT_ZSH_FOLDER", u"vendor-completions"_s) + u"/_retort-cli"_s));
    const QString fish = readFile(path(u"share/fish/vendor_completions.d/retort-cli.fish"_s));
    for (const QString& command : std::as_const(m_commands)) {
        const qsizetype begin = zsh.indexOf(u"\n    "_s + command + u")\n"_s);
        QVERIFY2(begin > 0, qPrintable(command));
        const QString branch = zsh.sliced(begin, zsh.indexOf(u";;"_s, begin) - begin);
        const QString condition = u"-n '__retort_cli_command "_s + command + u"'"_s;
        for (const QString& option : optionsOf(help({command, u"--help"_s}))) {
            QVERIFY2(names(branch, option) || branch.contains(option + u"+["_s), qPrintable(command + u" zsh "_s + option));
            const QString word = option.startsWith(u"--"_s) ? u" -l "_s + option.sliced(2) : u" -s "_s + option.sliced(1);
            QVERIFY2(fish.contains(QRegularExpression(QRegularExpression::escape(condition) + u"[^\n]*"_s + word + u" "_s)),
                     qPrintable(command + u" fish "_s + option));
        }
    }
}

void TestInstall::zshAndFishCanReadThem()
{
    const QString zsh = path(u"share/zsh/"_s + qEnvironmentVariable("RETORT_ZSH_FOLDER", u"vendor-completions"_s) + u"/_retort-cli"_s);
    const QList<std::pair<QString, QString>> files = {{u"zsh"_s, zsh}, {u"fish"_s, path(u"share/fish/vendor_completions.d/retort-cli.fish"_s)}};
    QStringList missing;
    for (const auto& [shell, file] : files) {
        if (QStandardPaths::findExecutable(shell).isEmpty()) {
            missing.append(shell);
            continue;
        }
        const ProcessResult result = runProcess(shell, {u"-n"_s, file}, m_home.path());
        QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.err.constData());
    }
    if (!missing.isEmpty())
        QSKIP(qPrintable(u"not installed: "_s + missing.join(u", "_s)));
}

void TestInstall::guideShowsItsPictures()
{
    const QString guide = readFile(path(u"share/doc/retort/guide.md"_s));
    static const QRegularExpression link(u"!\\[[^\\]]+\\]\\(pictures/([a-z-]+\\.png)\\)"_s);
    QStringList shown;
    for (const auto& match : link.globalMatch(guide))
        shown.append(match.captured(1));
    shown.sort();
    QCOMPARE(shown, QDir(path(u"share/doc/retort/pictures"_s)).entryList({u"*.png"_s}, QDir::Files, QDir::Name));
    for (const QString& picture : std::as_const(shown))
        QVERIFY2(!QImage(path(u"share/doc/retort/pictures/"_s + picture)).isNull(), qPrintable(picture));
}

// Every command line of the guide: the sub-command and its options are there.
void TestInstall::guideUsesWhatThereIs()
{
    const QString guide = readFile(path(u"share/doc/retort/guide.md"_s));
    const QStringList global = optionsOf(help({u"--help"_s}));
    static const QRegularExpression line(u"^(?:[A-Z_]+=[^ ]+ )?retort-cli (.*)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression option(u"(?<= )--?[a-z][a-z-]*"_s);
    int lines = 0;
    for (const auto& match : line.globalMatch(guide)) {
        ++lines;
        const QString text = u" "_s + match.captured(1);
        QString command;
        for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
            if (m_commands.contains(word)) {
                command = word;
                break;
            }
        }
        QVERIFY2(!command.isEmpty(), qPrintable(text));
        const qsizetype at = text.indexOf(QString(u" "_s + command));
        const QStringList own = optionsOf(help({command, u"--help"_s}));
        for (const auto& found : option.globalMatch(text))
            QVERIFY2((found.capturedStart() < at ? global : own).contains(found.captured()), qPrintable(text));
    }
    QVERIFY(lines > 30);
}

QTEST_GUILESS_MAIN(TestInstall)
#include "test_install.moc"
