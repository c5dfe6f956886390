// Python source as core/python/printer writes it, against what the installed Python's repr() gives.

#include <format>
#include <limits>

#include <QProcess>
#include <QtTest>

#include "core/python/printer/call.h"
#include "core/python/printer/literals.h"

using namespace retort::python;

namespace {

// The lines that a program prints; nothing where there is no Python.
std::optional<QByteArrayList> printedBy(const QString& program)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-X"), QStringLiteral("utf8"), QStringLiteral("-c"), program});
    if (!python.waitForStarted() || !python.waitForFinished(-1) || python.exitCode() != 0)
        return std::nullopt;
    QByteArrayList lines = python.readAllStandardOutput().split('\n');
    lines.removeLast();
    return lines;
}

std::string utf8(char32_t code)
{
    // Not QString::fromUcs4(), which takes U+FEFF for a byte order mark.
    return QString(QStringView(QChar::fromUcs4(code))).toUtf8().toStdString();
}

} // namespace

class TestPythonPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCharacter();
    void quotes_data();
    void quotes();
    void brokenUtf8();
    void bytes();
    void floats();
    void containers();
    void calls();
};

void TestPythonPrinter::everyCharacter()
{
    const auto lines = printedBy(QStringLiteral(
        "for code in range(0x110000):\n"
        "    if not 0xd800 <= code < 0xe000: print(repr(chr(code)))"));
    if (!lines)
        QSKIP("python3 is not installed: nothing to compare with");
    QCOMPARE(lines->size(), 0x110000 - 0x800);
    qsizetype at = 0;
    int different = 0;
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (code >= 0xd800 && code < 0xe000)
            continue;
        const std::string ours = printer::reprText(utf8(code));
        const QByteArray& theirs = lines->at(at++);
        if (QByteArray::fromStdString(ours) != theirs && ++different < 10)
            qWarning("U+%04X: %s, not %s", static_cast<unsigned>(code), ours.c_str(), theirs.constData());
    }
    QCOMPARE(different, 0);
}

void TestPythonPrinter::quotes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("empty") << QByteArray("") << QByteArray("''");
    QTest::newRow("plain") << QByteArray("abc") << QByteArray("'abc'");
    QTest::newRow("single") << QByteArray("it's") << QByteArray("\"it's\"");
    QTest::newRow("double") << QByteArray("a \"b\"") << QByteArray("'a \"b\"'");
    QTest::newRow("both") << QByteArray("it's \"b\"") << QByteArray("'it\\'s \"b\"'");
    QTest::newRow("backslash") << QByteArray("a\\b") << QByteArray("'a\\\\b'");
    QTest::newRow("lines") << QByteArray("a\nb\r\tc") << QByteArray("'a\\nb\\r\\tc'");
}

void TestPythonPrinter::quotes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, source);
    QCOMPARE(QByteArray::fromStdString(printer::reprText(text.toStdString())), source);
}

void TestPythonPrinter::brokenUtf8()
{
    QCOMPARE(printer::reprText("a\xff z\xc3"), std::string("'a\\xff z\\xc3'"));
}

void TestPythonPrinter::bytes()
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const auto lines = printedBy(QStringLiteral("print(repr(bytes(range(256))))"));
    if (!lines)
        QSKIP("python3 is not installed: nothing to compare with");
    QCOMPARE(QByteArray::fromStdString(printer::reprBytes(all)), lines->first());
    QCOMPARE(printer::reprBytes("it's"), std::string("b\"it's\""));
}

void TestPythonPrinter::floats()
{
    const std::vector<double> numbers = {0.0, -0.0, 1.0, -2.5, 0.1, 1e-4, 9.9e-5, 1e-5, 123456789012345.0, 1e15, 9999999999999998.0, 1e16, 1.5e16, 1e22, 1e100,
                                         1.0 / 3, 5e-324, std::numeric_limits<double>::max(), -1e-300};
    QStringList sources;
    for (const double number : numbers)
        sources += QString::fromStdString(std::format("{:.17e}", number));
    const auto lines = printedBy(QStringLiteral("for number in (%1): print(repr(float(number)))").arg(sources.join(u',')));
    if (!lines)
        QSKIP("python3 is not installed: nothing to compare with");
    for (std::size_t i = 0; i < numbers.size(); ++i)
        QCOMPARE(QByteArray::fromStdString(printer::reprFloat(numbers[i])), lines->at(static_cast<qsizetype>(i)));
    QCOMPARE(printer::reprFloat(-std::numeric_limits<double>::infinity()), std::string("float('-inf')"));
    QCOMPARE(printer::reprFloat(std::numeric_limits<double>::quiet_NaN()), std::string("float('nan')"));
}

void TestPythonPrinter::containers()
{
    const std::vector<std::string> none;
    const std::vector<std::string> one = {"a"};
    const std::vector<std::string> two = {"a", "b"};
    QCOMPARE(printer::list(none), std::string("[]"));
    QCOMPARE(printer::list(two), std::string("[a, b]"));
    QCOMPARE(printer::tuple(none), std::string("()"));
    QCOMPARE(printer::tuple(one), std::string("(a,)"));
    QCOMPARE(printer::tuple(two), std::string("(a, b)"));
    QCOMPARE(printer::reprTextList(two), std::string("['a', 'b']"));
    const std::vector<std::pair<std::string, std::string>> items = {{"'a'", "1"}, {"'b'", "None"}};
    QCOMPARE(printer::dict(items), std::string("{'a': 1, 'b': None}"));
    QCOMPARE(printer::dict({}), std::string("{}"));
    QCOMPARE(printer::reprBool(true) + printer::reprBool(false), std::string("TrueFalse"));
}

void TestPythonPrinter::calls()
{
    printer::Call call("op.f");
    QCOMPARE(call.source(), std::string("op.f()"));
    call.text("it's").argument("None").keyword("unique", "True").textKeyword("schema", "s");
    QCOMPARE(call.source(), std::string("op.f(\"it's\", None, unique=True, schema='s')"));
    QCOMPARE(call.wrapped(2, "  "), std::string("op.f(\"it's\", None,\n  unique=True,\n  schema='s')"));
    QCOMPARE(call.arguments().size(), std::size_t(4));
}

QTEST_GUILESS_MAIN(TestPythonPrinter)
#include "test_python_printer.moc"
