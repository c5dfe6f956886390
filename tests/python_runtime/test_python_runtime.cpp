// Errors, limits, imports and the border between host and script.

#include <QElapsedTimer>
#include <QtTest/QtTest>

#include "tests/python_runtime/script_runner.h"
#include "tests/python_runtime/tests.h"

using namespace retort;
using namespace retort::python;

class TestPythonRuntime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errors_data();
    void errors();
    void unsupported_data();
    void unsupported();
    void limits_data();
    void limits();
    void stackLimit_data();
    void stackLimit();
    void cancellation();
    void stopsAreNotCaught();
    void deepDataIsReleased();
    void functionsFromTheHost();
    void imports();
    void localModules();
    void hostServices();
    void interpretersAreIndependent();
    void speed();
};

namespace {

// Passes std::string to QCOMPARE.
QString qs(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

void TestPythonRuntime::errors_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* script, const char* message) {
        QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(message);
    };
    row("x = 1\ny = nope\n", "revision.py:2:5: NameError: name 'nope' is not defined");
    row("def f():\n    return {}['k']\nf()\n", "revision.py:2:12: KeyError: 'k'");
    row("raise NotImplementedError('no downgrade')\n", "revision.py:1:1: NotImplementedError: no downgrade");
    row("raise ValueError\n", "revision.py:1:1: ValueError");
    row("class E(Exception):\n    def __str__(self): return 'mine'\nraise E()\n", "revision.py:3:1: E: mine");
    row("import uuid\nuuid.UUID('x')\n", "revision.py:2:1: ValueError: badly formed hexadecimal UUID string");
    row("'a' + 1\n", "revision.py:1:1: TypeError: can only concatenate str (not \"int\") to str");
    row("try:\n    1/0\nexcept ZeroDivisionError as e:\n    raise RuntimeError('x') from e\n",
        "revision.py:4:5: RuntimeError: x");
    row("def f(a): pass\nf()\n", "revision.py:2:1: TypeError: f() missing 1 required positional argument: 'a'");
    row("assert False, 'why'\n", "revision.py:1:1: AssertionError: why");
}

void TestPythonRuntime::errors()
{
    QFETCH(QString, script);
    QFETCH(QString, message);
    ScriptRunner runner;
    const auto result = runner.run(script.toStdString());
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Evaluation);
    QCOMPARE(qs(describe(result.error())), message);
}

void TestPythonRuntime::unsupported_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* script, const char* message) {
        QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(message);
    };
    row("import os\nimport requests\nx = 1\nrequests.get('u')\n",
        "revision.py:4:1: 'requests' (imported on line 2) is not available natively");
    row("from app.models import (\n    User)\nUser()\n", "revision.py:3:1: 'app.models' (imported on line 2) is not available natively");
    row("from app import *\n", "revision.py:1:1: 'app' (imported on line 1) is not available natively");
    row("import os\nos.makedirs('x')\n", "revision.py:2:1: 'os.makedirs' is not available natively");
    row("open('x')\n", "revision.py:1:1: open is not evaluated natively");
    row("async def f(): pass\nf()\n", "revision.py:2:1: the async function 'f' is not evaluated natively");
    row("def f(): yield 1\nf()\n", "revision.py:2:1: the generator function 'f' is not evaluated natively ('yield')");
    row("match 1:\n    case 1: pass\n", "revision.py:1:1: the 'match' statement is not evaluated natively");
    row("x = 2 ** 64\n", "revision.py:1:5: an integer beyond 64 bits is not evaluated natively");
    row("x = 99999999999999999999\n", "revision.py:1:5: an integer beyond 64 bits is not evaluated natively");
    row("x = 3j\n", "revision.py:1:5: a complex number is not evaluated natively");
    row("import re\nre.match('(?>a)', 'a')\n", "revision.py:2:1: a regular expression with '(?>' is not evaluated natively");
}

void TestPythonRuntime::unsupported()
{
    QFETCH(QString, script);
    QFETCH(QString, message);
    ScriptRunner runner;
    const auto result = runner.run(script.toStdString());
    QVERIFY(!result);
    QCOMPARE(qs(describe(result.error())), message);
    QVERIFY(result.error().code == ErrorCode::Unsupported);
}

void TestPythonRuntime::limits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* script, const char* message) {
        QTest::newRow(script) << QString::fromUtf8(script) << QString::fromUtf8(message);
    };
    row("while True: pass\n", "took more than");
    row("for i in range(10**12): pass\n", "took more than");
    row("x = list(range(10**12))\n", "more than");
    row("x = 'a' * 10**9\n", "a string would be longer");
    row("x = [0] * 10**9\n", "a collection would hold more");
    row("x = 'ab' * (2**62)\n", "a string would be longer");
    row("x = f'{1:>1000000000}'\n", "a string would be longer");
    row("x = '%1000000000d' % 1\n", "a string would be longer");
    row("x = 'a'\nwhile True: x += x\n", "");
    row("x = []\nwhile True: x.append('a' * 100000)\n", "of memory");
    row("x = []\nwhile True: x += [1] * 1000\n", "");
    row("def f(): f()\nf()\n", "");
    row("class A:\n    def __getattr__(self, n): return getattr(self, n)\nA().x\n", "");
    row("class A:\n    def __repr__(self): return repr(self)\nrepr(A())\n", "");
    row("sum(range(10**12))\n", "took more than");
    row("10**12 in iter(range(10**13))\n", "took more than");
    row("import re\nre.match('(a*)*b', 'a' * 50)\n", "regular expression took too many steps");
    row("import itertools\nsorted(itertools.count())\n", "more than");
}

void TestPythonRuntime::limits()
{
    QFETCH(QString, script);
    QFETCH(QString, message);
    InterpreterOptions options;
    options.limits.steps = 300'000;
    options.limits.memoryBytes = 64U << 20U;
    options.limits.stringBytes = 16U << 20U;
    ScriptRunner runner(options);
    QElapsedTimer timer;
    timer.start();
    const auto result = runner.run(script.toStdString());
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Limit);
    QVERIFY2(qs(result.error().message).contains(message), result.error().message.c_str());
    QVERIFY(result.error().where);
    QVERIFY2(timer.elapsed() < 20'000, "limits must act quickly");
}

// Nesting that would overflow the C++ stack: each is a Limit, or fine.
void TestPythonRuntime::stackLimit_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("repr of nested lists") << "x = []\nfor i in range(40000): x = [x]\nrepr(x)\n";
    QTest::newRow("comparing nested lists") << "x = []\ny = []\nfor i in range(40000):\n    x = [x]\n    y = [y]\nx == y\n";
    QTest::newRow("hash of nested tuples") << "x = ()\nfor i in range(40000): x = (x,)\nhash(x)\n";
    QTest::newRow("nested iterators") << "x = iter([1])\nfor i in range(40000): x = map(str, x)\nlist(x)\n";
    QTest::newRow("nested json") << "import json\njson.loads('[' * 100000)\n";
    QTest::newRow("dumping nested lists") << "import json\nx = []\nfor i in range(40000): x = [x]\njson.dumps(x)\n";
    QTest::newRow("deep copies") << "import copy\nx = []\nfor i in range(40000): x = [x]\ncopy.deepcopy(x)\n";
    QTest::newRow("recursion through operators")
        << "class A:\n    def __add__(self, o): return self + o\nA() + 1\n";
    QTest::newRow("recursion through sorting") << "def k(x): return sorted([1, 2], key=k)\nk(1)\n";
    QTest::newRow("bound methods") << "class A:\n    pass\nf = len\nimport functools\nfor i in range(40000): f = functools.partial(f)\nf([])\n";
}

void TestPythonRuntime::stackLimit()
{
    QFETCH(QString, script);
    ScriptRunner runner;
    const auto result = runner.run(script.toStdString());
    QVERIFY(!result);
    QVERIFY2(result.error().code == ErrorCode::Limit, describe(result.error()).c_str());
}

void TestPythonRuntime::cancellation()
{
    std::stop_source stop;
    InterpreterOptions options;
    options.stop = stop.get_token();
    ScriptRunner runner(options);
    int calls = 0;
    runner.interpreter->builtins().table().set("tick", makeFunction("tick", "", [&](CallContext&, const BoundArguments&) {
        if (++calls == 100)
            stop.request_stop();
        return EvalResult<Value>(Value());
    }));
    const auto result = runner.run("while True: tick()\n");
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
    QVERIFY(calls < 5000);
}

// Scripts cannot swallow a limit or something unsupported, and no finally or __exit__ runs after it.
void TestPythonRuntime::stopsAreNotCaught()
{
    ScriptRunner runner;
    const auto result = runner.run("try:\n    open('x')\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')\n");
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Unsupported);
    QCOMPARE(qs(runner.printed), QString());
}

void TestPythonRuntime::deepDataIsReleased()
{
    InterpreterOptions options;
    options.limits.processorTime = std::chrono::minutes(1); // not what is tested, and little under a sanitizer
    ScriptRunner runner(options);
    QVERIFY(runner.run("x = []\nfor i in range(100000): x = [x]\nx = None\nd = {}\nfor i in range(100000): d = {'k': (d,)}\nd = 0\n"
                       "class N: pass\nn = None\nfor i in range(100000):\n    m = N()\n    m.next = n\n    n = m\nn = m = None\n"
                       "f = None\ndef wrap(g): return lambda: g\nfor i in range(100000): f = wrap(f)\nf = None\n"));
}

void TestPythonRuntime::functionsFromTheHost()
{
    ScriptRunner runner;
    const auto module = runner.run("total = 0\ndef add(a, b=1):\n    global total\n    total += a + b\n    return total\n"
                                   "def bad():\n    x = 1\n    return x.nope\n");
    QVERIFY(module);
    auto first = runner.interpreter->callFunction(*module, "add", Arguments{{Value(1)}, {}});
    QVERIFY(first);
    QCOMPARE(first->integer(), std::optional<std::int64_t>(2));
    auto second = runner.interpreter->callFunction(*module, "add", Arguments{{Value(1)}, {{"b", Value(5)}}});
    QVERIFY(second);
    QCOMPARE(second->integer(), std::optional<std::int64_t>(8));
    const auto missing = runner.interpreter->callFunction(*module, "downgrade");
    QVERIFY(!missing);
    QVERIFY(missing.error().code == ErrorCode::NotFound);
    const auto bad = runner.interpreter->callFunction(*module, "bad");
    QVERIFY(!bad);
    QCOMPARE(qs(describe(bad.error())), QStringLiteral("revision.py:8:12: AttributeError: 'int' object has no attribute 'nope'"));
}

void TestPythonRuntime::imports()
{
    ScriptRunner runner;
    // Unused imports, also unknown ones, do no harm.
    QVERIFY(runner.run("import sqlalchemy_utils\nfrom app import models\nimport a.b.c as d\nx = 1\n"));
    QCOMPARE(qs(runner.failure("from json import nothing_like_this\nnothing_like_this\n")),
             QStringLiteral("revision.py:2:1: 'json.nothing_like_this' is not available natively"));
    // A guarded import of an unknown module cannot be decided: using the name says so.
    QVERIFY(runner.run("try:\n    import foo\nexcept ImportError:\n    foo = None\n"));
    QVERIFY(runner.run("import os.path\nfrom os import path as p\nassert os.path.join('a', 'b') == p.join('a', 'b')\n"));
    QVERIFY(runner.run("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app import x\n    x.boom()\n"));
    QVERIFY(runner.run("def f():\n    import json\n    return json.dumps(1)\nassert f() == '1'\n"));
}

namespace {

// Project-local Python modules, as a host would supply them.
class SourceResolver final : public ModuleResolver {
public:
    EvalResult<ModulePtr> resolve(Interpreter& interpreter, std::string_view name) override
    {
        if (name == "helpers")
            return interpreter.importSource("helpers", {"helpers.py", "import json\nLIMIT = 5\ndef twice(x):\n    return x * 2\n"
                                                                      "def fail():\n    raise ValueError('from helper')\n"});
        if (name == "broken")
            return interpreter.importSource("broken", {"broken.py", "def f(:\n"});
        return ModulePtr();
    }
};

} // namespace

void TestPythonRuntime::localModules()
{
    ScriptRunner runner;
    runner.interpreter->addResolver(std::make_shared<SourceResolver>());
    QVERIFY(runner.run("from helpers import twice, LIMIT\nimport helpers\nassert twice(LIMIT) == 10 and helpers.LIMIT == 5\n"));
    QCOMPARE(qs(runner.failure("from . import helper\nhelper\n")),
             QStringLiteral("revision.py:1:1: ImportError: attempted relative import with no known parent package"));
    QCOMPARE(qs(runner.failure("from helpers import fail\nfail()\n")),
             QStringLiteral("helpers.py:6:5: ValueError: from helper"));
    QCOMPARE(qs(runner.failure("from helpers import missing\nmissing\n")),
             QStringLiteral("revision.py:2:1: ImportError: cannot import name 'missing' from 'helpers'"));
    QVERIFY(qs(runner.failure("import broken\nbroken.f\n")).contains(QStringLiteral("SyntaxError: broken.py:1")));
}

void TestPythonRuntime::hostServices()
{
    InterpreterOptions options;
    options.host.environment["DB"] = "sqlite://";
    ScriptRunner runner(options);
    QVERIFY(runner.run("import os, uuid, logging, time\nfrom datetime import datetime\n"
                       "print(os.environ.get('DB'), os.getenv('NOPE', 'x'), os.environ['DB'])\n"
                       "print(uuid.uuid4())\nprint(datetime.utcnow(), time.time())\n"
                       "log = logging.getLogger('alembic.rev')\nlog.info('%s rows', 5)\nlog.warning('plain')\nlogging.error('root')\n"));
    QCOMPARE(qs(runner.printed), QStringLiteral("sqlite:// x sqlite://\n01020304-0506-4708-890a-0b0c0d0e0f10\n"
                                                "2023-11-14 22:13:20 1700000000.0\n"));
    const std::vector<std::string> logged = {"alembic.rev: 5 rows", "alembic.rev: plain", "root: root"};
    QCOMPARE(runner.logged, logged);
}

void TestPythonRuntime::interpretersAreIndependent()
{
    ScriptRunner first, second;
    QVERIFY(first.run("import datetime\nclass X(datetime.timedelta): pass\nmark = 1\n"));
    QVERIFY(qs(second.failure("mark\n")).contains(QStringLiteral("NameError")));
    QVERIFY(qs(second.failure("int.mark = 1\n")).contains(QStringLiteral("cannot set 'mark' attribute of immutable type 'int'")));
}

void TestPythonRuntime::speed()
{
    const std::string script = "\"\"\"Add users\n\nRevision ID: abc\n\"\"\"\nfrom typing import Union\nrevision: str = 'abc'\n"
                               "down_revision: Union[str, None] = None\nrows = []\n"
                               "def col(name, kind, **kw): rows.append((name, kind, kw))\n"
                               "def upgrade() -> None:\n"
                               + [] {
                                     std::string body;
                                     for (int i = 0; i < 15; ++i)
                                         body += "    col('column_" + std::to_string(i) + "', 'String', length=50, nullable=False)\n";
                                     return body;
                                 }();
    const auto source = text::SourceText("revision.py", script);
    QBENCHMARK {
        Interpreter interpreter;
        installLibrary(interpreter);
        const auto tree = parseStrict(source);
        const auto module = interpreter.runModule(*tree, "abc");
        QVERIFY(module && interpreter.callFunction(*module, "upgrade"));
    }
}

std::unique_ptr<QObject> makeRuntimeTests()
{
    return std::make_unique<TestPythonRuntime>();
}

#include "test_python_runtime.moc"
