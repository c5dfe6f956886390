#include <QtTest>

#include "app/cli/argument_parser.h"

using namespace retort::cli;

namespace {

ArgumentParser historyLike()
{
    ArgumentParser parser("prog", "");
    parser.addOption({.names = {"-h", "--help"}, .kind = Option::Kind::Help, .help = ""});
    parser.addOption({.names = {"-r", "--rev-range"}, .kind = Option::Kind::Value, .help = "", .valueName = "R"});
    parser.addOption({.names = {"-v", "--verbose"}, .kind = Option::Kind::Flag, .help = ""});
    parser.addOption({.names = {"-i", "--indicate-current"}, .kind = Option::Kind::Flag, .help = ""});
    parser.addOption({.names = {"--version-path"}, .kind = Option::Kind::Value, .help = "", .valueName = "P"});
    parser.addOption({.names = {"--depends-on"}, .kind = Option::Kind::Append, .help = "", .valueName = "D"});
    parser.addOption({.names = {"--vanish"}, .kind = Option::Kind::Flag, .help = "", .abbreviable = false});
    parser.setPositional({.name = "revisions", .many = true});
    return parser;
}

// "r=x d=1,2 v i pos:a,b extra:c", or the error
QString describe(const ArgumentParser& parser, const std::vector<std::string>& arguments)
{
    const auto parsed = parser.parse(arguments);
    if (!parsed)
        return QStringLiteral("error: ") + QString::fromStdString(parsed.error());
    const auto joined = [](const std::vector<std::string>& parts) {
        QStringList list;
        for (const std::string& part : parts)
            list += QString::fromStdString(part);
        return list.join(QLatin1Char(','));
    };
    QStringList words;
    for (const auto& [name, values] : parsed->options)
        words += QString::fromStdString(name) + QLatin1Char('=') + joined(values);
    for (const std::string& flag : parsed->flags)
        words += QString::fromStdString(flag);
    if (!parsed->positionals.empty())
        words += QStringLiteral("pos:") + joined(parsed->positionals);
    if (!parsed->unrecognized.empty())
        words += QStringLiteral("extra:") + joined(parsed->unrecognized);
    return words.join(QLatin1Char(' '));
}

} // namespace

class TestArgumentParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void likeArgparse_data()
    {
        // Expectations from Python 3.13's argparse with the same options.
        QTest::addColumn<std::vector<std::string>>("arguments");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, std::vector<std::string> arguments, const char* expected) {
            QTest::newRow(name) << std::move(arguments) << QString::fromUtf8(expected);
        };
        row("positionals", {"a", "b"}, "pos:a,b");
        row("flags around", {"-v", "a", "-i"}, "--indicate-current --verbose pos:a");
        row("joined flags", {"-vi", "a"}, "--indicate-current --verbose pos:a");
        row("joined with value", {"-vrx:y", "a"}, "--rev-range=x:y --verbose pos:a");
        row("value apart", {"-r", "x", "a"}, "--rev-range=x pos:a");
        row("value attached", {"-rx", "a"}, "--rev-range=x pos:a");
        row("value by equals", {"-r=x", "a"}, "--rev-range=x pos:a");
        row("long by equals", {"--rev-range=x=y", "a"}, "--rev-range=x=y pos:a");
        row("empty value", {"--rev-range=", "a"}, "--rev-range= pos:a");
        row("prefix", {"--rev", "x", "a"}, "--rev-range=x pos:a");
        row("prefix by equals", {"--re=x", "a"}, "--rev-range=x pos:a");
        row("ambiguous", {"--ver", "a"}, "error: ambiguous option: --ver could match --verbose, --version-path");
        row("longer prefix", {"--verb", "a"}, "--verbose pos:a");
        row("no prefix of a hidden one", {"--van", "a"}, "pos:a extra:--van");
        row("last value counts", {"-rx", "-ry", "a"}, "--rev-range=y pos:a");
        row("append", {"--depends-on", "x", "--depends-on=y", "a"}, "--depends-on=x,y pos:a");
        row("negative number", {"-1"}, "pos:-1");
        row("negative number as value", {"-r", "-2", "a"}, "--rev-range=-2 pos:a");
        row("negative decimal", {"-1.5"}, "pos:-1.5");
        row("not a number", {"-r", "-2:head", "a"}, "error: argument -r/--rev-range: expected one argument");
        row("attached, not a number", {"-r-2:head", "a"}, "--rev-range=-2:head pos:a");
        row("plus", {"+1"}, "pos:+1");
        row("value missing", {"a", "-r"}, "error: argument -r/--rev-range: expected one argument");
        row("flag with value", {"--verbose=1", "a"}, "error: argument -v/--verbose: ignored explicit argument '1'");
        row("flag letter with value", {"-v=1", "a"}, "error: argument -v/--verbose: ignored explicit argument '1'");
        row("unknown", {"--nope", "a"}, "pos:a extra:--nope");
        row("unknown letter", {"-z", "a"}, "pos:a extra:-z");
        row("unknown joined letter", {"-vz", "a"}, "--verbose pos:a extra:-z");
        row("separator", {"--", "-v", "a"}, "pos:-v,a");
        row("later positionals", {"a", "-v", "b"}, "--verbose pos:a extra:b");
        row("dash", {"-"}, "pos:-");
        row("with a blank", {"--two words"}, "pos:--two words");
        row("nothing", {}, "error: the following arguments are required: revisions");
        row("help ends it", {"-h", "--nope"}, "--help");
    }
    void likeArgparse()
    {
        QFETCH(std::vector<std::string>, arguments);
        QFETCH(QString, expected);
        QCOMPARE(describe(historyLike(), arguments), expected);
    }

    void commandsEndTheOptions()
    {
        ArgumentParser parser("prog", "");
        parser.addOption({.names = {"-c", "--config"}, .kind = Option::Kind::Append, .help = "", .valueName = "C"});
        parser.addOption({.names = {"-q", "--quiet"}, .kind = Option::Kind::Flag, .help = ""});
        parser.setCommands({{"heads", ""}, {"history", ""}});
        const auto parsed = parser.parse(std::vector<std::string>{"-c", "heads", "-q", "history", "-c", "x", "--ver"});
        QVERIFY(parsed);
        QCOMPARE(parsed->values("--config"), std::vector<std::string>{"heads"});
        QCOMPARE(parsed->rest, (std::vector<std::string>{"history", "-c", "x", "--ver"}));
        QCOMPARE(describe(parser, {"nope"}),
                 QStringLiteral("error: argument {heads,history}: invalid choice: 'nope' (choose from heads, history)"));
        QVERIFY(parser.usage().starts_with("usage: prog [-c C] [-q] {heads,history} ..."));
    }
};

QTEST_GUILESS_MAIN(TestArgumentParser)
#include "test_argument_parser.moc"
