// Native objects as bindings write them: functions, classes, modules, operators, call sites.

#include <QtTest/QtTest>

#include "tests/python_runtime/script_runner.h"
#include "tests/python_runtime/tests.h"

using namespace retort;
using namespace retort::python;

class TestPythonNative : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void binderErrors_data();
    void binderErrors();
    void callSites();
    void classes();
    void subclasses();
    void operators();
    void contextManagers();
    void exceptions();
};

namespace {

// A little stand-in for the bindings: column types, columns, an `op` module that records calls.
struct Recorded {
    std::string text;
    std::string callText;
    std::string statementText;
    std::uint32_t line = 0;
};

class TypeValue : public Object {
public:
    TypeValue(TypePtr type, std::string shown) : m_type(std::move(type)), m_shown(std::move(shown)) {}
    std::string typeName() const override { return m_type->name(); }
    TypePtr type() const override { return m_type; }
    EvalResult<std::string> repr(Interpreter&) override { return m_shown; }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        static const MethodTable<TypeValue> methods = {{"with_variant", "type_, dialect", &withVariant}};
        if (name == "shown")
            return Value(m_shown);
        if (Attribute method = methods.bind(self<TypeValue>(), name))
            return method;
        return Object::getAttribute(interpreter, name);
    }
    const std::string& shown() const { return m_shown; }

private:
    static EvalResult<Value> withVariant(CallContext&, TypeValue& self, const BoundArguments& args)
    {
        RETORT_TRY(const std::string dialect, args.text("dialect"));
        return Value(std::make_shared<TypeValue>(self.m_type, self.m_shown + "+" + dialect));
    }
    TypePtr m_type;
    std::string m_shown;
};

class Expression : public Object {
public:
    explicit Expression(std::string text) : m_text(std::move(text)) {}
    std::string typeName() const override { return "Expression"; }
    EvalResult<std::string> str(Interpreter&) override { return m_text; }
    EvalResult<bool> truth(Interpreter&) override { return typeError("Boolean value of this clause is not defined"); }
    EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected) override
    {
        RETORT_TRY(const std::string shown, toStr(interpreter, other));
        const std::string sign = op == BinaryOp::And ? "AND" : op == BinaryOp::Add ? "+" : "?";
        return Value(std::make_shared<Expression>(reflected ? shown + " " + sign + " " + m_text : m_text + " " + sign + " " + shown));
    }
    EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override
    {
        RETORT_TRY(const std::string shown, toStr(interpreter, other));
        const char* const sign = op == CompareOp::Eq ? "=" : op == CompareOp::Lt ? "<" : op == CompareOp::Gt ? ">" : "?";
        return Value(std::make_shared<Expression>("(" + m_text + " " + sign + " " + shown + ")"));
    }
    EvalResult<OperatorResult> unary(Interpreter&, UnaryOp op) override
    {
        if (op != UnaryOp::Invert)
            return std::nullopt;
        return Value(std::make_shared<Expression>("NOT " + m_text));
    }

private:
    std::string m_text;
};

class Block : public Object {
public:
    explicit Block(std::vector<std::string>& log) : m_log(log) {}
    std::string typeName() const override { return "Block"; }
    EvalResult<Value> enter(CallContext&) override
    {
        m_log.emplace_back("enter");
        return Value(shared_from_this());
    }
    EvalResult<bool> exit(CallContext&, const ExceptionObject* pending) override
    {
        m_log.push_back(pending ? "exit " + pending->typeName() : "exit");
        return pending && pending->typeName() == "KeyError";
    }

private:
    std::vector<std::string>& m_log;
};

// class X(Decorator): its native part remembers the impl of the script class.
class DecoratorType final : public NativeType {
public:
    DecoratorType() : NativeType("TypeDecorator", "sqlalchemy") {}
    EvalResult<Value> construct(CallContext&, const Arguments&) override
    {
        return Value(std::make_shared<TypeValue>(self<TypeObject>(), "TypeDecorator()"));
    }
    EvalResult<ObjectPtr> instantiateSubclass(CallContext& context, TypeObject& cls, const Arguments& arguments) override
    {
        const Value* impl = cls.findInMro("impl");
        if (!impl)
            return attributeError("TypeDecorator needs a class-level 'impl'");
        RETORT_TRY(const Value made, retort::python::isCallable(*impl) ? retort::python::call(context.interpreter, *impl, arguments) : EvalResult<Value>(*impl));
        RETORT_TRY(const std::string shown, toRepr(context.interpreter, made));
        return std::make_shared<TypeValue>(self<TypeObject>(), cls.name() + "<" + shown + ">");
    }
    EvalResult<void> subclassCreated(CallContext&, TypeObject& cls, const Arguments&) override
    {
        created.push_back(cls.name());
        return {};
    }
    std::vector<std::string> created;
};

class FakeBindings final : public ModuleResolver {
public:
    EvalResult<ModulePtr> resolve(Interpreter&, std::string_view name) override
    {
        if (name == "sqlalchemy")
            return sqlalchemy();
        if (name == "alembic")
            return std::make_shared<ModuleObject>("alembic");
        if (name == "alembic.op")
            return op();
        return ModulePtr();
    }

    std::vector<Recorded> calls;
    std::vector<std::string> blocks;
    std::shared_ptr<DecoratorType> decorator = std::make_shared<DecoratorType>();

private:
    ModulePtr sqlalchemy()
    {
        auto module = std::make_shared<ModuleObject>("sqlalchemy");
        auto string = std::make_shared<TypePtr>();
        *string = makeNativeType("String", "sqlalchemy", "length=None, *, collation=None",
                                 [string](CallContext&, const BoundArguments& args) -> EvalResult<Value> {
                                     RETORT_TRY(const auto length, args.integerOrNone("length"));
                                     return Value(std::make_shared<TypeValue>(
                                         *string, length ? "String(" + std::to_string(*length) + ")" : "String()"));
                                 });
        m_cycle = string;
        module->set("String", Value(*string));
        module->set("TypeDecorator", Value(decorator));
        module->set("column", makeFunction("column", "name", [](CallContext&, const BoundArguments& args) -> EvalResult<Value> {
            RETORT_TRY(const std::string text, args.text("name"));
            return Value(std::make_shared<Expression>(text));
        }));
        module->set("CompileError", Value(makeExceptionType("CompileError", "sqlalchemy.exc", {types().exception})));
        return module;
    }

    ModulePtr op()
    {
        auto module = std::make_shared<ModuleObject>("alembic.op");
        module->set("rename_table", makeFunction("rename_table", "old_table_name, new_table_name, *, schema=None",
                                                 [this](CallContext& context, const BoundArguments& args) -> EvalResult<Value> {
            RETORT_TRY(const std::string from, args.text("old_table_name"));
            RETORT_TRY(const std::string to, args.text("new_table_name"));
            RETORT_TRY(const auto schema, args.textOrNone("schema"));
            const CallSite site = context.revisionSite();
            calls.push_back({from + ">" + to + (schema ? "@" + *schema : ""), std::string(site.source.slice(site.range)),
                             std::string(site.source.slice(site.statement)), site.location().line});
            return Value();
        }));
        module->set("block", makeFunction("block", "", [this](CallContext&, const BoundArguments&) -> EvalResult<Value> {
            return Value(std::make_shared<Block>(blocks));
        }));
        return module;
    }

    std::shared_ptr<TypePtr> m_cycle;

public:
    ~FakeBindings() override
    {
        if (m_cycle)
            m_cycle->reset();
    }
};

struct Fixture {
    Fixture() { runner.interpreter->addResolver(bindings); }
    std::shared_ptr<FakeBindings> bindings = std::make_shared<FakeBindings>();
    ScriptRunner runner;
};

QString qs(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

void TestPythonNative::binderErrors_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* call, const char* message) { QTest::newRow(call) << call << message; };
    row("op.rename_table('a')", "rename_table() missing 1 required positional argument: 'new_table_name'");
    row("op.rename_table()", "rename_table() missing 2 required positional arguments: 'old_table_name' and 'new_table_name'");
    row("op.rename_table('a', 'b', x=1)", "rename_table() got an unexpected keyword argument 'x'");
    row("op.rename_table('a', old_table_name='b')", "rename_table() got multiple values for argument 'old_table_name'");
    row("op.rename_table('a', 'b', 'c')", "rename_table() takes 2 positional arguments but 3 were given");
    row("op.rename_table('a', 5)", "rename_table() argument 'new_table_name' must be str, not int");
    row("op.rename_table('a', 'b', schema=5)", "rename_table() argument 'schema' must be str or None, not int");
    row("sa.String(length='x')", "String.__init__() argument 'length' must be int, not str");
    row("sa.String(5, 6)", "String.__init__() takes from 0 to 1 positional arguments but 2 were given");
}

void TestPythonNative::binderErrors()
{
    QFETCH(QString, call);
    QFETCH(QString, message);
    Fixture fixture;
    const std::string text = fixture.runner.failure("from alembic import op\nimport sqlalchemy as sa\n" + call.toStdString() + "\n");
    QCOMPARE(qs(text), QStringLiteral("revision.py:3:1: TypeError: ") + message);
}

void TestPythonNative::callSites()
{
    Fixture fixture;
    class Helpers final : public ModuleResolver {
    public:
        EvalResult<ModulePtr> resolve(Interpreter& interpreter, std::string_view name) override
        {
            if (name != "helpers")
                return ModulePtr();
            return interpreter.importSource("helpers", {"helpers.py", "from alembic import op\ndef both(a):\n    op.rename_table(a, 'h')\n"});
        }
    };
    fixture.runner.interpreter->addResolver(std::make_shared<Helpers>());
    const auto result = fixture.runner.run("from alembic import op\nfrom helpers import both\n"
                                           "def local(name):\n    op.rename_table(name, 'x')\n"
                                           "op.rename_table('a', 'b', schema='s')\nlocal('c')\nboth('d')\n"
                                           "for i in range(2): op.rename_table(str(i), 'n')\n"
                                           "[op.rename_table('l', 'm') for _ in range(1)]\n");
    QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    const auto& calls = fixture.bindings->calls;
    QCOMPARE(calls.size(), std::size_t{6});
    QCOMPARE(qs(calls[0].text), QStringLiteral("a>b@s"));
    QCOMPARE(qs(calls[0].callText), QStringLiteral("op.rename_table('a', 'b', schema='s')"));
    // Through a helper in the same file: the innermost statement there.
    QCOMPARE(calls[1].line, 4U);
    QCOMPARE(qs(calls[1].statementText), QStringLiteral("op.rename_table(name, 'x')"));
    // Through another file: the statement of the revision that called it.
    QCOMPARE(calls[2].line, 7U);
    QCOMPARE(qs(calls[2].statementText), QStringLiteral("both('d')"));
    QCOMPARE(qs(calls[4].text), QStringLiteral("1>n"));
    QCOMPARE(calls[4].line, 8U);
    QCOMPARE(calls[5].line, 9U);
}

void TestPythonNative::classes()
{
    Fixture fixture;
    const auto result = fixture.runner.run("import sqlalchemy as sa\nt = sa.String(length=5)\n"
                                           "print(t, sa.String, isinstance(t, sa.String), type(t) is sa.String, callable(sa.String))\n"
                                           "print(t.with_variant(sa.String(), 'mysql').shown, t.__class__.__name__, issubclass(sa.String, object))\n");
    QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    QCOMPARE(qs(fixture.runner.printed),
             QStringLiteral("String(5) <class 'sqlalchemy.String'> True True True\nString(5)+mysql String True\n"));
    QCOMPARE(qs(fixture.runner.failure("import sqlalchemy as sa\nsa.String().nope\n")),
             QStringLiteral("revision.py:2:1: AttributeError: 'String' object has no attribute 'nope'"));
    QCOMPARE(qs(fixture.runner.failure("import sqlalchemy as sa\nsa.Nope\n")),
             QStringLiteral("revision.py:2:1: AttributeError: module 'sqlalchemy' has no attribute 'Nope'"));
}

void TestPythonNative::subclasses()
{
    Fixture fixture;
    const auto result = fixture.runner.run(
        "import sqlalchemy as sa\n"
        "class Guid(sa.TypeDecorator):\n    impl = sa.String\n    cache_ok = True\n"
        "    def process(self, v): return 'p' + v\n"
        "class Fixed(Guid):\n    def __init__(self, n):\n        super().__init__(n)\n        self.n = n\n"
        "class Plain(sa.String):\n    def extra(self): return self.shown + '!'\n"
        "g = Guid(36)\nf = Fixed(8)\n"
        "print(g, g.process('x'), isinstance(g, sa.TypeDecorator), f, f.n, f.process('y'), Guid.impl is sa.String)\n"
        "print(Plain(3), Plain(3).extra(), isinstance(Plain(), sa.String), g.with_variant(f, 'pg').shown)\n");
    QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    QCOMPARE(qs(fixture.runner.printed), QStringLiteral("Guid<String(36)> px True Fixed<String(8)> 8 py True\n"
                                                        "String(3) String(3)! True Guid<String(36)>+pg\n"));
    const std::vector<std::string> created = {"Guid", "Fixed"};
    QCOMPARE(fixture.bindings->decorator->created, created);
    // What bindings do with such a value.
    const Value* guid = (*result)->attributes()->table().find(std::string_view("g"));
    QVERIFY(guid);
    const auto native = guid->as<TypeValue>();
    QVERIFY(native);
    QCOMPARE(qs(native->shown()), QStringLiteral("Guid<String(36)>"));
}

void TestPythonNative::operators()
{
    Fixture fixture;
    const auto result = fixture.runner.run("import sqlalchemy as sa\na = sa.column('a')\nb = sa.column('b')\n"
                                           "print((a == 1) & (b < a), 5 < a, 1 + a, a + b, ~(a == b), a is a, str(a == a))\n"
                                           "print([a, b].index(b), a in [a])\n");
    QVERIFY2(!result, "truth of an expression must raise");
    QCOMPARE(qs(fixture.runner.printed),
             QStringLiteral("(a = 1) AND (b < a) (a > 5) 1 + a a + b NOT (a = b) True (a = a)\n"));
    QVERIFY(qs(describe(result.error())).contains(QStringLiteral("TypeError: Boolean value of this clause is not defined")));
}

void TestPythonNative::contextManagers()
{
    Fixture fixture;
    const auto result = fixture.runner.run("from alembic import op\nwith op.block() as b: print(type(b).__name__)\n"
                                           "with op.block(): raise KeyError('x')\n"
                                           "try:\n    with op.block(): raise ValueError\nexcept ValueError: pass\n"
                                           "def f():\n    with op.block(): return 5\nassert f() == 5\n");
    QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    const std::vector<std::string> log = {"enter", "exit", "enter", "exit KeyError", "enter", "exit ValueError", "enter", "exit"};
    QCOMPARE(fixture.bindings->blocks, log);
    QVERIFY(qs(fixture.runner.failure("with 5: pass\n")).contains(QStringLiteral("does not support the context manager protocol")));
}

void TestPythonNative::exceptions()
{
    Fixture fixture;
    const auto result = fixture.runner.run("import sqlalchemy as sa\ntry:\n    raise sa.CompileError('c')\nexcept Exception as e:\n"
                                           "    print(type(e).__name__, e, isinstance(e, sa.CompileError), repr(sa.CompileError))\n");
    QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    QCOMPARE(qs(fixture.runner.printed), QStringLiteral("CompileError c True <class 'sqlalchemy.exc.CompileError'>\n"));
}

std::unique_ptr<QObject> makeNativeTests()
{
    return std::make_unique<TestPythonNative>();
}

#include "test_native.moc"
