#include <QDirIterator>
#include <QFile>
#include <QtTest/QtTest>

#include <random>

#include "core/python/syntax/parse.h"

using namespace retort;
using namespace retort::python;

class TestPythonSyntax : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tree_data();
    void tree();
    void constants_data();
    void constants();
    void ranges();
    void diagnostics_data();
    void diagnostics();
    void brokenFileKeepsTheRest();
    void scopes();
    void docstrings();
    void deepNesting();
    void mutationsNeverCrash();
    void realLibrariesParse();
};

namespace {

text::SourceText source(std::string bytes)
{
    return {"script.py", std::move(bytes)};
}

std::string fromQt(const QString& text)
{
    return text.toStdString();
}

// A short picture of an expression, so that expectations stay readable.
std::string show(const ast::Expr& expression);

std::string showAll(const std::vector<ast::Expr>& items)
{
    std::string out;
    for (const ast::Expr& item : items)
        out += (out.empty() ? "" : " ") + show(item);
    return out;
}

struct Show {
    std::string operator()(const ast::Name& node) const { return node.id; }
    std::string operator()(const ast::Constant& node) const
    {
        if (const auto* text = std::get_if<std::string>(&node.value))
            return "'" + *text + "'";
        if (const auto* number = std::get_if<std::int64_t>(&node.value))
            return std::to_string(*number);
        if (const auto* flag = std::get_if<bool>(&node.value))
            return *flag ? "True" : "False";
        return std::holds_alternative<ast::NoneLiteral>(node.value) ? "None" : "const";
    }
    std::string operator()(const ast::JoinedStr& node) const
    {
        std::string out = "(f";
        for (const auto& part : node.parts) {
            if (const auto* text = std::get_if<std::string>(&part)) {
                out += " '" + *text + "'";
                continue;
            }
            const auto& value = std::get<ast::Interpolation>(part);
            out += " {" + value.debugText + show(*value.value);
            if (value.conversion)
                out += std::string("!") + value.conversion;
            out += value.format ? ":" + std::to_string(value.format->parts.size()) + "}" : "}";
        }
        return out + ")";
    }
    std::string operator()(const ast::Tuple& node) const { return "(tuple " + showAll(node.elements) + ")"; }
    std::string operator()(const ast::List& node) const { return "(list " + showAll(node.elements) + ")"; }
    std::string operator()(const ast::Set& node) const { return "(set " + showAll(node.elements) + ")"; }
    std::string operator()(const ast::Dict& node) const
    {
        std::string out = "(dict";
        for (const auto& item : node.items)
            out += " " + (item.key ? show(*item.key) + ":" : std::string("**")) + show(*item.value);
        return out + ")";
    }
    std::string operator()(const ast::Starred& node) const { return "*" + show(*node.value); }
    std::string operator()(const ast::Attribute& node) const { return show(*node.value) + "." + node.name; }
    std::string operator()(const ast::Subscript& node) const { return show(*node.value) + "[" + show(*node.index) + "]"; }
    std::string operator()(const ast::Slice& node) const
    {
        const auto part = [](const ast::ExprPtr& item) { return item ? show(*item) : std::string(); };
        return part(node.lower) + ":" + part(node.upper) + ":" + part(node.step);
    }
    std::string operator()(const ast::Call& node) const
    {
        std::string out = "(call " + show(*node.function);
        for (const auto& argument : node.arguments) {
            using Kind = ast::CallArgument::Kind;
            out += argument.kind == Kind::Star ? " *" : argument.kind == Kind::DoubleStar ? " **" : " ";
            out += (argument.kind == Kind::Keyword ? argument.name + "=" : "") + show(*argument.value);
        }
        return out + ")";
    }
    std::string operator()(const ast::Unary& node) const
    {
        return std::string("(") + ast::symbol(node.op) + " " + show(*node.operand) + ")";
    }
    std::string operator()(const ast::Binary& node) const
    {
        return std::string("(") + ast::symbol(node.op) + " " + show(*node.left) + " " + show(*node.right) + ")";
    }
    std::string operator()(const ast::BoolOp& node) const
    {
        return std::string(node.isAnd ? "(and " : "(or ") + showAll(node.values) + ")";
    }
    std::string operator()(const ast::Compare& node) const
    {
        std::string out = "(cmp " + show(*node.left);
        for (const auto& part : node.rest)
            out += std::string(" ") + ast::symbol(part.op) + " " + show(*part.right);
        return out + ")";
    }
    std::string operator()(const ast::Conditional& node) const
    {
        return "(if " + show(*node.test) + " " + show(*node.then) + " " + show(*node.otherwise) + ")";
    }
    std::string operator()(const ast::NamedExpr& node) const { return "(:= " + node.name + " " + show(*node.value) + ")"; }
    std::string operator()(const ast::Lambda& node) const
    {
        std::string out = "(lambda";
        for (const auto& parameter : node.parameters)
            out += " " + parameter.name + (parameter.defaultValue ? "=" + show(*parameter.defaultValue) : "");
        return out + " -> " + show(*node.body) + ")";
    }
    std::string operator()(const ast::Comprehension& node) const
    {
        std::string out = "(comp " + show(*node.element) + (node.value ? ":" + show(*node.value) : "");
        for (const auto& clause : node.clauses) {
            out += " for " + show(*clause.target) + " in " + show(*clause.iterable);
            for (const auto& condition : clause.conditions)
                out += " if " + show(condition);
        }
        return out + ")";
    }
    std::string operator()(const ast::UnsupportedExpr& node) const { return "<" + node.what + ">"; }
};

std::string show(const ast::Expr& expression)
{
    return std::visit(Show{}, expression.node);
}

const ast::Expr& firstExpression(const ast::Module& module)
{
    return std::get<ast::ExprStmt>(module.body.at(0).node).value;
}

} // namespace

void TestPythonSyntax::tree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("a.b.c", "a.b.c");
    row("f(1, *a, x=2, **k)", "(call f 1 *a x=2 **k)");
    row("f(x for x in y if z)", "(call f (comp x for x in y if z))");
    row("a + b * c - d", "(- (+ a (* b c)) d)");
    row("-x ** 2", "(- (** x 2))");
    row("a or b or c and d", "(or a b (and c d))");
    row("not a in b", "(not (cmp a in b))");
    row("a < b <= c is not d not in e", "(cmp a < b <= c is not d not in e)");
    row("a if b else c", "(if b a c)");
    row("(a := 1)", "(:= a 1)");
    row("lambda x, y=1: x", "(lambda x y=1 -> x)");
    row("x[1:2, ::3]", "x[(tuple 1:2: ::3)]");
    row("x[1]", "x[1]");
    row("x[1,]", "x[(tuple 1)]");
    row("x[:]", "x[::]");
    row("[*a, 1]", "(list *a 1)");
    row("[*f(x), *a.b[0], *c + d]", "(list *(call f x) *a.b[0] *(+ c d))");
    row("{1: 2, **z}", "(dict 1:2 **z)");
    row("{1, 2}", "(set 1 2)");
    row("{}", "(dict)");
    row("()", "(tuple )");
    row("1,", "(tuple 1)");
    row("(1)", "1");
    row("{k: v for k, v in d.items()}", "(comp k:v for (tuple k v) in (call d.items))");
    row("f'{a!r:>{w}}b{{{y=}'", "(f {a!r:2} 'b{' {y=y})");
    row("f'a' 'b' f'{c}'", "(f 'ab' {c})");
    row("f'{x:%Y-%m}'", "(f {x:1})");
    row("await x", "(call await x)");
    row("x\\\n  .y", "x.y");
    row("(a,\n b)  # comment", "(tuple a b)");
}

void TestPythonSyntax::tree()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const ParseResult result = parse(source(fromQt(text)));
    QVERIFY2(result.ok(), result.ok() ? "" : describe(result.diagnostics.front().error).c_str());
    QCOMPARE(QString::fromStdString(show(firstExpression(*result.module))), expected);
}

void TestPythonSyntax::constants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("escapes") << QByteArray(R"("a\n\t\\\'\x41\u00e9\101\q")") << QByteArray("'a\n\t\\'A\xC3\xA9" "A\\q'");
    QTest::newRow("raw") << QByteArray(R"(r"a\n")") << QByteArray(R"('a\n')");
    QTest::newRow("implicit") << QByteArray("('a' \"b\"\n u'c')") << QByteArray("'abc'");
    QTest::newRow("triple") << QByteArray("'''a\r\nb'''") << QByteArray("'a\nb'");
    QTest::newRow("continued") << QByteArray("'a\\\nb'") << QByteArray("'ab'");
    QTest::newRow("hex") << QByteArray("0xFF_FF") << QByteArray("65535");
    QTest::newRow("octal") << QByteArray("0o17") << QByteArray("15");
    QTest::newRow("binary") << QByteArray("0b101") << QByteArray("5");
    QTest::newRow("underscores") << QByteArray("1_000") << QByteArray("1000");
    QTest::newRow("zero") << QByteArray("00") << QByteArray("0");
}

void TestPythonSyntax::constants()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const ParseResult result = parse(source(text.toStdString()));
    QVERIFY(result.ok());
    QCOMPARE(QByteArray::fromStdString(show(firstExpression(*result.module))), expected);
}

void TestPythonSyntax::ranges()
{
    const auto text = source("def upgrade():\n    op.add_column('t', x)\n");
    const ParseResult result = parse(text);
    const auto& function = std::get<ast::FunctionDef>(result.module->body.at(0).node);
    QCOMPARE(std::string(text.slice(function.nameRange)), std::string("upgrade"));
    const auto& call = std::get<ast::ExprStmt>(function.body.at(0).node).value;
    QCOMPARE(std::string(text.slice(call.range)), std::string("op.add_column('t', x)"));
    const auto& argument = std::get<ast::Call>(call.node).arguments.at(0);
    QCOMPARE(std::string(text.slice(argument.value->range)), std::string("'t'"));
    QCOMPARE(text.position(call.range.begin).line, 2U);
}

void TestPythonSyntax::diagnostics_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* text, int line, const char* message) {
        QTest::newRow(text) << QString::fromUtf8(text) << line << QString::fromUtf8(message);
    };
    row("def f():\nx = 1\n", 2, "expected an indented block after function definition on line 1");
    row("if x:\n", 1, "expected an indented block after 'if' statement on line 1");
    row("x = 1\n  y = 2\n", 2, "unexpected indent");
    row("def f():\n    x = 1\n   y = 2\n", 3, "unindent does not match any outer indentation level");
    row("if x\n  y = 1\n", 1, "expected ':' at the end of the 'if' line");
    row("for i in range(3) print(i)\n", 1, "expected ':' at the end of the 'for' line");
    row("x = (1, 2\ny = 3\n", 1, "'(' was never closed");
    row("x = 1)\n", 1, "unmatched ')'");
    row("x = (1]\n", 1, "closing parenthesis ']' does not match opening parenthesis '('");
    row("x = (\n1]\n", 2, "closing parenthesis ']' does not match opening parenthesis '(' on line 1");
    row("x = 'abc\n", 1, "unterminated string literal (detected at line 1)");
    row("x = \"{f}\n\"\n", 1, "unterminated string literal (detected at line 1)");
    row("x = '''abc\n\n", 3, "unterminated triple-quoted string literal (detected at line 3)");
    row("x = f'{a'\n", 1, "unterminated f-string literal (detected at line 1)");
    row("print 'x'\n", 1, "Missing parentheses in call to 'print'. Did you mean print(...)?");
    row("return 1\n", 1, "'return' outside function");
    row("break\n", 1, "'break' outside loop");
    row("def f():\n  continue\n", 2, "'continue' not properly in loop");
    row("None = 1\n", 1, "invalid syntax near '='");
    row("del f()\n", 1, "cannot delete function call");
    row("f(a=1, 2)\n", 1, "positional argument follows keyword argument");
    row("f(a=1, a=2)\n", 1, "keyword argument repeated: a");
    row("def f(a=1, b): pass\n", 1, "parameter without a default follows parameter with a default");
    row("def f(a, a): pass\n", 1, "duplicate argument 'a' in function definition");
    row("x = 010\n", 1, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    row("x = b'\xC3\xA9'\n", 1, "bytes can only contain ASCII literal characters");
    row("x = 'a' b'c'\n", 1, "cannot mix bytes and nonbytes literals");
    row("a <> b\n", 1, "'<>' is Python 2; write '!='");
    row("try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass\n", 5, "default 'except:' must be last");
    row("x = 1 +\n", 1, "invalid syntax near '+'");
    row("else:\n  pass\n", 1, "invalid syntax near 'else'");
    row("x = = 3\n", 1, "invalid syntax near '='");
}

void TestPythonSyntax::diagnostics()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, message);
    const auto found = checkSyntax(source(fromQt(text)));
    QVERIFY(!found.empty());
    if (message.startsWith(QStringLiteral("unterminated triple")))
        QCOMPARE(found.front().error.where->line, 1U);
    else
        QCOMPARE(static_cast<int>(found.front().error.where->line), line);
    QCOMPARE(QString::fromStdString(found.front().error.message), message);
    QVERIFY(found.front().error.code == ErrorCode::Syntax);
    QVERIFY(!found.front().range.empty());
    QVERIFY(found.front().range.end <= static_cast<std::uint32_t>(fromQt(text).size()));
    const auto strict = parseStrict(source(fromQt(text)));
    QVERIFY(!strict);
}

// Headers stay readable when a body is broken.
void TestPythonSyntax::brokenFileKeepsTheRest()
{
    const ParseResult result = parse(source("revision = 'abc'\nx = = 1\ndown_revision = None\n"));
    QVERIFY(!result.ok());
    QCOMPARE(result.module->body.size(), std::size_t{2});
}

void TestPythonSyntax::scopes()
{
    const ParseResult result = parse(source("def f(a, *b, c=1, **d):\n"
                                            "    global g\n    g = 1\n    x = y = 2\n    (p, [q, *r]) = z\n"
                                            "    for i in x: pass\n    with m as n: pass\n    import os.path, json as j\n"
                                            "    try: pass\n    except E as e: pass\n    if (w := 1): pass\n"
                                            "    [k for k in x if (inner := k)]\n    def h(): local = 1\n"));
    QVERIFY(result.ok());
    const auto& scope = std::get<ast::FunctionDef>(result.module->body.at(0).node).scope;
    const std::vector<std::string> locals = {"a", "b", "c", "d", "x", "y", "p", "q", "r", "i", "n", "os", "j", "e", "w", "inner",
                                             "h"};
    QCOMPARE(scope.locals, locals);
    QCOMPARE(scope.globals, std::vector<std::string>{"g"});
}

void TestPythonSyntax::docstrings()
{
    const ParseResult result = parse(source("\"\"\"Add users.\n\nRevises: x\n\"\"\"\nrevision = 'a'\n"));
    const std::string* text = ast::docstring(result.module->body);
    QVERIFY(text);
    QCOMPARE(*text, std::string("Add users.\n\nRevises: x\n"));
    QVERIFY(!ast::docstring(parse(source("x = 1\n")).module->body));
}

void TestPythonSyntax::deepNesting()
{
    for (const std::size_t depth : {std::size_t{500}, std::size_t{100'000}}) {
        std::string sum = "x = 1", list = "x = " + std::string(depth, '[') + std::string(depth, ']');
        for (std::size_t i = 0; i < depth; ++i)
            sum += " + 1";
        const ParseResult nested = parse(source(sum));
        QCOMPARE(nested.ok(), depth == 500);
        QCOMPARE(parse(source(list)).ok(), depth == 500);
        std::string blocks;
        for (std::size_t i = 0; i < std::min<std::size_t>(depth, 2000); ++i)
            blocks += std::string(i, ' ') + "if x:\n";
        QVERIFY(!parse(source(blocks + std::string(2001, ' ') + "pass\n")).ok());
    }
    std::string chain = "x = a";
    for (int i = 0; i < 20'000; ++i)
        chain += " or a";
    QVERIFY(parse(source(chain)).ok());
}

void TestPythonSyntax::mutationsNeverCrash()
{
    const std::string text = "\"\"\"Doc\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = 'a'\n"
                             "def upgrade() -> None:\n    with op.batch_alter_table('t', schema=None) as b:\n"
                             "        b.add_column(sa.Column('c', sa.String(length=5), nullable=True))\n"
                             "    x = [f\"{i!r:>{w}}\" for i in range(3) if i % 2] + ['\xC3\xA9']\n"
                             "    try:\n        y: int = {**a, 'k': lambda q, *r: (q, *r)}[1:2]\n    except (A, B) as e:\n"
                             "        raise C from e\n";
    std::mt19937 random(20240607);
    const std::string bytes = "()[]{}:,='\"\\ \n\tf#@*.+-rx0\x80\xff";
    for (int round = 0; round < 1500; ++round) {
        std::string mutated = text.substr(0, random() % (text.size() + 1));
        for (std::size_t edits = random() % 4; edits > 0 && !mutated.empty(); --edits) {
            const std::size_t at = random() % mutated.size();
            const char byte = bytes[random() % bytes.size()];
            if (random() % 2 == 0)
                mutated[at] = byte;
            else
                mutated.insert(at, 1 + random() % 3, byte);
        }
        const ParseResult result = parse(source(mutated));
        for (const SyntaxDiagnostic& diagnostic : result.diagnostics) {
            QVERIFY(diagnostic.range.end <= mutated.size());
            QVERIFY(!diagnostic.error.message.empty());
        }
    }
}

void TestPythonSyntax::realLibrariesParse()
{
    int files = 0;
    for (const char* folder : {"/usr/lib/python3/dist-packages/alembic", "/usr/lib/python3/dist-packages/sqlalchemy"}) {
        QDirIterator walk(QString::fromUtf8(folder), {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto found = checkSyntax({file.fileName().toStdString(), file.readAll().toStdString()});
            QVERIFY2(found.empty(), found.empty() ? "" : describe(found.front().error).c_str());
            ++files;
        }
    }
    if (files == 0)
        QSKIP("python3-alembic and python3-sqlalchemy are not installed");
}

QTEST_GUILESS_MAIN(TestPythonSyntax)
#include "test_python_syntax.moc"
