// Scripts that try to take the machine down or to get out: each must end as a diagnostic with a place, within two seconds
// of processor time and 512 MB, with nothing touched.

#include <QTemporaryDir>
#include <QtTest>

#include <ctime>
#include <sys/resource.h>

#include "core/bindings/evaluate.h"

using namespace retort;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool measures = false; // the sanitizers' own time and memory would be measured
#else
constexpr bool measures = true;
#endif
constexpr double allowedSeconds = 2;
constexpr long allowedKilobytes = 512 * 1024;

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

QByteArray repeated(const char* text, int times)
{
    return QByteArray(text).repeated(times);
}

// upgrade() with this body, its first line being line 4 of the file.
QByteArray upgrade(QByteArray body)
{
    return "from alembic import op\nimport sqlalchemy as sa\ndef upgrade():\n    " + body.replace("\n", "\n    ") + "\n";
}

} // namespace

class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAsDiagnostic_data();
    void endsAsDiagnostic();
    void aLargeFileIsReadOrRefused_data();
    void aLargeFileIsReadOrRefused();
};

void HostileTest::endsAsDiagnostic_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("codes"); // acceptable ones, separated by blanks
    const auto row = [](const char* name, const QByteArray& script, const char* codes) {
        QTest::newRow(name) << script << QString::fromLatin1(codes);
    };
    const auto body = [&](const char* name, const QByteArray& text, const char* codes) { row(name, upgrade(text), codes); };

    // Time
    body("endless loop", "while True:\n    pass", "limit");
    body("endless loop that catches everything", "while True:\n    try:\n        raise ValueError\n    except BaseException:\n        pass", "limit");
    body("endless iterator", "list(iter(int, 1))", "limit");
    body("endless generator", "def g():\n    while True:\n        yield 1\nfor x in g():\n    pass", "limit unsupported");
    body("itertools", "import itertools\nfor x in itertools.count():\n    pass", "limit unsupported");
    body("sum of a long range", "sum(range(10**12))", "limit");
    body("largest of a long range", "max(range(10**12))", "limit");
    body("catastrophic pattern", "import re\nre.match('(a+)+$', 'a' * 60 + 'b')", "limit unsupported");
    body("sorting with a slow key", "sorted(range(10**6), key=lambda x: [x] * 1000)", "limit");
    body("endless __getattr__", "class A:\n    def __getattr__(self, name):\n        return getattr(self, name + 'x')\nA().y", "limit evaluation");

    // Memory
    body("long string", "x = 'x' * 10**9", "limit");
    body("string doubled again and again", "x = 'x'\nwhile True:\n    x += x", "limit");
    body("long list", "x = [0] * 10**9", "limit");
    body("gigantic comprehension", "x = [i for i in range(10**9)]", "limit");
    body("nested comprehension", "x = [[j for j in range(10**4)] for i in range(10**6)]", "limit");
    body("list of strings", "x = []\nwhile True:\n    x.append('y' * 10**6)", "limit");
    body("dict", "x = {}\ni = 0\nwhile True:\n    x[i] = str(i)\n    i += 1", "limit");
    body("set comprehension", "x = {str(i) for i in range(10**9)}", "limit");
    body("width in %", "x = '%1000000000d' % 1", "limit");
    body("width in format", "x = '{:>999999999}'.format(1)", "limit");
    body("width in an f-string", "x = f'{1:999999999}'", "limit");
    body("ljust", "x = ''.ljust(10**9)", "limit");
    body("zfill", "x = '1'.zfill(10**9)", "limit");
    body("replace", "x = ('a' * 10**6).replace('a', 'b' * 10**6)", "limit");
    body("join", "x = ('a' * 10**4).join(['b'] * 10**6)", "limit");
    body("expandtabs", "x = '\\t'.expandtabs(10**9)", "limit");
    body("bytes", "x = bytes(10**9)", "limit");
    body("power of powers", "x = 9 ** 9 ** 9", "limit unsupported evaluation");
    body("shift", "x = 1 << 10**10", "limit unsupported evaluation");
    body("long number read", "x = int('9' * 10**7)", "limit unsupported evaluation");
    body("tuple times", "x = (1, 2, 3) * 10**9", "limit");
    body("product", "import itertools\nx = list(itertools.product(range(10**4), range(10**4)))", "limit unsupported");
    body("columns without end", "for i in range(10**9):\n    op.add_column('t', sa.Column('c%d' % i, sa.Integer))", "limit");
    body("output without end", "while True:\n    print('x' * 10000)", "limit");
    body("statement without end", "e = sa.column('a')\nwhile True:\n    e = e + 1", "limit");

    // Depth
    body("recursion", "def f():\n    return f()\nf()", "limit evaluation");
    body("recursion through two", "def f():\n    return g()\ndef g():\n    return f()\nf()", "limit evaluation");
    body("recursion in lambda", "f = lambda: f()\nf()", "limit evaluation");
    body("recursion in __repr__", "class A:\n    def __repr__(self):\n        return repr(self)\nprint(A())", "limit evaluation");
    body("recursion in __eq__", "class A:\n    def __eq__(self, other):\n        return self == other\nprint(A() == A())", "limit evaluation");
    body("recursion that is caught", "def f():\n    try:\n        f()\n    except BaseException:\n        f()\nf()", "limit evaluation");
    body("deep list", "x = []\nfor i in range(10**6):\n    x = [x]\nprint(x)", "limit evaluation");
    body("deep json", "import json\njson.loads('[' * 10**6)", "limit evaluation unsupported");
    body("deep expression", "e = sa.column('a')\nfor i in range(10**5):\n    e = e + 1\nop.execute(sa.select(e))", "limit evaluation unsupported");
    row("deep brackets", "x = " + repeated("(", 200'000) + repeated(")", 200'000) + "\n", "limit syntax");
    row("deep indentation", []() -> QByteArray {
        QByteArray text;
        for (int i = 0; i < 2000; ++i)
            text += QByteArray(i, ' ') + "if 1:\n";
        return text + QByteArray(2000, ' ') + "pass\n";
    }(), "limit syntax");
    row("long sum", "x = " + repeated("1+", 200'000) + "1\ndef upgrade():\n    pass\n", "limit syntax");
    row("long attribute chain", "x = a" + repeated(".b", 200'000) + "\ndef upgrade():\n    pass\n", "limit syntax evaluation");
    row("long elif", "def upgrade():\n    if 0:\n        pass\n" + repeated("    elif 0:\n        pass\n", 100'000) + "    raise ValueError\n",
        "limit syntax evaluation");

    // The way out
    body("a file", "print(open('/etc/passwd').read())", "unsupported");
    body("a file through pathlib", "from pathlib import Path\nprint(Path('/etc/passwd').read_text())", "unsupported evaluation");
    body("a file through io", "import io\nprint(io.open('/etc/passwd').read())", "unsupported");
    body("a file through os", "import os\nos.open('/etc/passwd', 0)", "unsupported evaluation");
    body("writing", "open('TARGET', 'w').write('x')", "unsupported");
    body("writing through pathlib", "from pathlib import Path\nPath('TARGET').write_text('x')", "unsupported evaluation");
    body("os.system", "__import__('os').system('touch TARGET')", "unsupported");
    body("os.system, imported", "import os\nos.system('touch TARGET')", "unsupported evaluation");
    body("os.popen", "from os import popen\npopen('touch TARGET')", "unsupported evaluation");
    body("subprocess", "import subprocess\nsubprocess.run(['touch', 'TARGET'])", "unsupported");
    body("importlib", "import importlib\nimportlib.import_module('os').system('touch TARGET')", "unsupported evaluation");
    body("network", "import socket\nsocket.create_connection(('127.0.0.1', 80))", "unsupported");
    body("urllib", "from urllib.request import urlopen\nurlopen('http://127.0.0.1/')", "unsupported");
    body("eval", "eval('1 + 1')", "unsupported");
    body("exec", "exec('import os')", "unsupported");
    body("compile", "compile('1', 'x', 'eval')", "unsupported");
    body("classes", "().__class__.__mro__[1].__subclasses__()[0]()", "unsupported evaluation");
    body("classes of a string", "[c for c in ''.__class__.__base__.__subclasses__() if c.__name__ == 'Popen'][0]('touch TARGET')",
         "unsupported evaluation");
    body("globals of a function", "(lambda: 0).__globals__['__builtins__'].open('/etc/passwd')", "unsupported evaluation");
    body("globals of op", "op.execute.__globals__['os'].system('touch TARGET')", "unsupported evaluation");
    body("builtins", "__builtins__['open']('/etc/passwd')", "unsupported evaluation");
    body("builtins module", "import builtins\nbuiltins.open('/etc/passwd')", "unsupported evaluation");
    body("code object", "def f():\n    pass\nf.__code__.replace(co_code=b'')", "unsupported evaluation");
    body("frames", "import sys\nsys._getframe().f_globals", "unsupported evaluation");
    body("modules", "import sys\nsys.modules['os'].system('touch TARGET')", "unsupported evaluation");
    body("environment", "import os\nop.execute(os.environ['RETORT_TEST_SECRET'])", "evaluation");
    body("pickle", "import pickle\npickle.loads(b'cos\\nsystem\\n(S\"touch TARGET\"\\ntR.')", "unsupported");
    body("ctypes", "import ctypes\nctypes.CDLL(None)", "unsupported");
    body("format string", "print('{0.__class__.__mro__[1].__subclasses__}'.format(1))", "unsupported evaluation");
    body("import of a path", "from ........ import secrets\nsecrets.x", "unsupported evaluation syntax");
    body("type()", "type('X', (object,), {'__del__': 1})().__reduce_ex__(2)", "unsupported evaluation");
}

void HostileTest::endsAsDiagnostic()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, codes);
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("target"));
    script.replace("TARGET", target.toUtf8());
    qputenv("RETORT_TEST_SECRET", "hidden");
    bindings::EvaluationEnvironment environment;
    const text::SourceText source("/versions/hostile.py", script.toStdString());

    const double began = processorSeconds();
    const bindings::Evaluation evaluation = bindings::evaluateScript(source, bindings::Direction::Upgrade, environment);
    const double seconds = processorSeconds() - began;

    QVERIFY2(evaluation.error, qPrintable(QStringLiteral("accepted, %1 operations").arg(evaluation.operations.size())));
    const std::string said = describe(*evaluation.error);
    QVERIFY2(codes.split(QLatin1Char(' ')).contains(QString::fromUtf8(toString(evaluation.error->code).data())), said.c_str());
    QVERIFY2(evaluation.error->where && evaluation.error->where->line > 0, said.c_str());
    QVERIFY2(!QByteArray::fromStdString(said).contains("hidden"), said.c_str());
    QVERIFY(!QFile::exists(target));
    if (measures) {
        QVERIFY2(seconds < allowedSeconds, qPrintable(QStringLiteral("%1 s: ").arg(seconds) + QString::fromStdString(said)));
        QVERIFY2(peakKilobytes() < allowedKilobytes, qPrintable(QStringLiteral("%1 kB").arg(peakKilobytes())));
    }
}

// Honest declarations are no attack; the largest script that is read has to be read in time, and a larger one refused.
void HostileTest::aLargeFileIsReadOrRefused_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::addColumn<bool>("read");
    QTest::newRow("1.8 MB") << qsizetype{1'800'000} << true;
    QTest::newRow("10 MB") << qsizetype{10'000'000} << false;
}

void HostileTest::aLargeFileIsReadOrRefused()
{
    QFETCH(qsizetype, bytes);
    QFETCH(bool, read);
    QByteArray text = "from alembic import op\nROWS = [\n";
    for (int i = 0; text.size() < bytes; ++i)
        text += "    {'id': " + QByteArray::number(i) + ", 'name': 'a name of a row', 'note': \"and what there is to say about it\"},\n";
    text += "]\ndef upgrade():\n    op.execute(str(len(ROWS)))\n";
    const text::SourceText source("/versions/large.py", text.toStdString());
    const double began = processorSeconds();
    const bindings::Evaluation evaluation = bindings::evaluateScript(source, bindings::Direction::Upgrade, {});
    const double seconds = processorSeconds() - began;
    if (read)
        QVERIFY2(!evaluation.error, evaluation.error ? describe(*evaluation.error).c_str() : "");
    else
        QVERIFY(evaluation.error && evaluation.error->code == ErrorCode::Limit);
    QCOMPARE(evaluation.operations.size(), read ? std::size_t{1} : std::size_t{0});
    if (measures) {
        QVERIFY2(seconds < allowedSeconds, qPrintable(QString::number(seconds)));
        QVERIFY2(peakKilobytes() < allowedKilobytes, qPrintable(QStringLiteral("%1 kB").arg(peakKilobytes())));
    }
}

QTEST_GUILESS_MAIN(HostileTest)
#include "test_hostile.moc"
