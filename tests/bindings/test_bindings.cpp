#include "tests/bindings/test_bindings.h"

#include "core/bindings/evaluate.h"
#include "tests/bindings/dump.h"

using namespace retort;
using namespace retort::bindings;

namespace {

constexpr const char* imports = "import sqlalchemy as sa\n"
                                "from sqlalchemy.dialects import postgresql, mysql\n"
                                "from alembic import op, context\n";

std::string indented(std::string_view body)
{
    std::string text;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        text += "    " + std::string(body.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return text;
}

Evaluation evaluate(const std::string& script, const EvaluationEnvironment& environment = {},
                    Direction direction = Direction::Upgrade)
{
    return evaluateScript(text::SourceText("revision.py", script), direction, environment);
}

Evaluation evaluateBody(const std::string& body, const EvaluationEnvironment& environment = {})
{
    return evaluate(std::string(imports) + "def upgrade():\n" + indented(body), environment);
}

QString result(const Evaluation& evaluation)
{
    std::string text = tests::dump(evaluation.operations);
    if (evaluation.error)
        text += (text.empty() ? "" : "\n") + std::string("error: ") + evaluation.error->message;
    return QString::fromStdString(text);
}

void checkCase()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    QCOMPARE(result(evaluateBody(body.toStdString())), expected);
}

} // namespace

void addCase(const char* name, const char* body, const char* expected)
{
    QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(expected);
}

void TestBindings::directives()
{
    checkCase();
}

void TestBindings::schemaObjects()
{
    checkCase();
}

void TestBindings::statements()
{
    checkCase();
}

void TestBindings::refusals()
{
    checkCase();
}

void TestBindings::sourceIsTheInnermostStatementOfTheRevision()
{
    const std::string script = "from alembic import op\n"
                               "def helper(name):\n"
                               "    op.drop_table(name)\n"
                               "def upgrade():\n"
                               "    for name in ('a', 'b'):\n"
                               "        helper(name)\n";
    const Evaluation evaluation = evaluate(script);
    QVERIFY(!evaluation.error);
    QCOMPARE(evaluation.operations.size(), 2U);
    const operations::OperationSource source = evaluation.operations.front().source;
    QCOMPARE(source.line, 3U);
    QCOMPARE(script.substr(source.begin, source.end - source.begin), std::string("op.drop_table(name)"));
}

void TestBindings::outputIsCollectedWithItsLine()
{
    const Evaluation evaluation = evaluate("import logging\nlog = logging.getLogger('x')\ndef upgrade():\n    "
                                           "print('one', 2)\n    log.info('rows: %d', 3)\n");
    QVERIFY(!evaluation.error);
    QCOMPARE(evaluation.output.size(), 2U);
    QCOMPARE(evaluation.output.front().text, std::string("one 2\n"));
    QCOMPARE(evaluation.output.front().line, 4U);
    QVERIFY(evaluation.output.back().text.contains("rows: 3"));
}

void TestBindings::operationsBeforeAnErrorAreKept()
{
    const Evaluation evaluation = evaluateBody("op.drop_table('a')\nraise ValueError('no')\nop.drop_table('b')");
    QCOMPARE(tests::dump(evaluation.operations), std::string("drop_table a"));
    QVERIFY(evaluation.error);
    QVERIFY(evaluation.error->code == ErrorCode::Evaluation);
    QCOMPARE(evaluation.error->message, std::string("ValueError: no"));
    QVERIFY(evaluation.error->where);
    QCOMPARE(evaluation.error->where->line, 6U);
}

void TestBindings::liveRunsUseParametersAndDefaults()
{
    EvaluationEnvironment live;
    live.offline = false;
    const auto run = [&](const std::string& body) { return result(evaluateBody(body, live)); };
    QCOMPARE(run("op.get_bind().execute(sa.text('update t set a=:a'), {'a': 5})"),
             QStringLiteral("execute text(update t set a=:a | a=5)"));
    QCOMPARE(run("op.get_bind().execute(sa.text('update t set a=:a'), a=5)"),
             QStringLiteral("execute text(update t set a=:a | a=5)"));
    const std::string table = "t = sa.table('t', sa.column('id', sa.Integer), sa.column('n', sa.String))\n";
    QCOMPARE(run(table + "op.get_bind().execute(t.insert(), [{'id': 1, 'n': 'x'}, {'id': 2}])"),
             QStringLiteral("execute INSERT t (id=1:Integer(), n='x':String())\nexecute INSERT t (id=2:Integer())"));
    QCOMPARE(run(table + "op.get_bind().execute(t.update().where(t.c.id == sa.bindparam('b')), {'b': 1, 'n': 'x'})"),
             QStringLiteral("execute UPDATE t SET n='x':String() WHERE [t.id = text(:b | b=1)]"));
    QCOMPARE(run("t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer, default=7), "
                 "sa.Column('c', sa.Integer, default=lambda: 8))\n"
                 "op.bulk_insert(t, [{'a': 1}])"),
             QStringLiteral("bulk_insert t (a=1:Integer(), b=7:Integer(), c=8:Integer())"));
    // Offline, Alembic drops the parameters of text() and the defaults of columns.
    QCOMPARE(result(evaluateBody("op.get_bind().execute(sa.text('update t set a=:a'), {'a': 5})")),
             QStringLiteral("execute text(update t set a=:a)"));
}

void TestBindings::dialectIsVisible()
{
    EvaluationEnvironment environment;
    environment.dialect = "postgresql";
    const Evaluation evaluation = evaluateBody("bind = op.get_bind()\n"
                                               "for name in (bind.dialect.name, bind.engine.name, "
                                               "op.get_context().dialect.name, op.get_context().bind.dialect.name):\n"
                                               "    op.execute(name)\n"
                                               "if context.is_offline_mode() and op.get_context().as_sql:\n"
                                               "    op.execute('offline')\n"
                                               "if isinstance(bind.dialect, postgresql.dialect):\n"
                                               "    op.execute('is pg')",
                                               environment);
    QCOMPARE(result(evaluation),
             QStringLiteral("execute text(postgresql)\nexecute text(postgresql)\nexecute text(postgresql)\nexecute "
                            "text(postgresql)\nexecute text(offline)\nexecute text(is pg)"));
}

void TestBindings::downgradeIsEvaluated()
{
    const std::string script =
        "from alembic import op\ndef upgrade():\n    op.execute('up')\ndef downgrade():\n    op.execute('down')\n";
    QCOMPARE(result(evaluate(script, {}, Direction::Downgrade)), QStringLiteral("execute text(down)"));
    const Evaluation missing = evaluate("from alembic import op\ndef upgrade():\n    pass\n", {}, Direction::Downgrade);
    QVERIFY(missing.error);
    QVERIFY(evaluate("def upgrade(:\n").error);
    QVERIFY(evaluate("def upgrade(:\n").error->code == ErrorCode::Syntax);
}

void TestBindings::directivesAreRefusedWhileTheModuleLoads()
{
    const Evaluation evaluation = evaluate("from alembic import op\nbind = op.get_bind()\ndef upgrade():\n    pass\n");
    QVERIFY(evaluation.error);
    QCOMPARE(evaluation.error->message, std::string("NameError: Can't invoke function 'get_bind', as the proxy object "
                                                    "has not yet been established for the Alembic 'Operations' class.  "
                                                    "Try placing this code inside a callable."));
}

void TestBindings::xArgumentsAndEnvironment()
{
    EvaluationEnvironment environment;
    environment.xArguments = {"tenant=blue", "dry"};
    environment.osEnvironment = {{"TENANT", "green"}};
    environment.tag = "v1";
    const Evaluation evaluation = evaluateBody("import os\n"
                                               "op.execute(context.get_x_argument(as_dictionary=True).get('tenant'))\n"
                                               "op.execute(context.get_x_argument()[1])\n"
                                               "op.execute(os.environ['TENANT'])\n"
                                               "op.execute(context.get_tag_argument())",
                                               environment);
    QCOMPARE(result(evaluation),
             QStringLiteral("execute text(blue)\nexecute text(dry)\nexecute text(green)\nexecute text(v1)"));
}

void TestBindings::projectModulesAreEvaluated()
{
    EvaluationEnvironment environment;
    environment.projectModule = [](std::string_view name) -> std::optional<text::SourceText> {
        if (name != "app.helpers")
            return std::nullopt;
        return text::SourceText("helpers.py",
                                "from alembic import op\nLENGTH = 7\ndef gone(name):\n    op.drop_table(name)\n");
    };
    const std::string script =
        "from app.helpers import gone, LENGTH\nfrom app import other\ndef upgrade():\n    gone('t%d' % LENGTH)\n";
    const Evaluation evaluation = evaluate(script, environment);
    QCOMPARE(result(evaluation), QStringLiteral("drop_table t7"));
    QCOMPARE(evaluation.operations.front().source.line, 4U);
    QCOMPARE(result(evaluate(script)),
             QStringLiteral("error: 'app.helpers' (imported on line 1) is not available natively"));
}

// A module of the project is of use as far as it can be evaluated; what could not be is refused when it is used.
void TestBindings::projectModulesAreEvaluatedByName()
{
    EvaluationEnvironment environment;
    environment.projectModule = [](std::string_view name) -> std::optional<text::SourceText> {
        if (name == "app" || name == "app.db")
            return text::SourceText(name == "app" ? "app/__init__.py" : "app/db/__init__.py",
                                    name == "app" ? "from app import db, nothing\n" : "");
        if (name == "app.db.names")
            return text::SourceText("app/db/names.py", "LENGTH = 7\n");
        if (name != "app.db.helpers")
            return std::nullopt;
        return text::SourceText("app/db/helpers.py", "import oslo_config\nfrom .names import LENGTH\nfrom .. import db\n"
                                                     "known = ['a']\nCONF = oslo_config.cfg.CONF\n"
                                                     "known.append(oslo_config.name)\n"
                                                     "def name():\n    return 't%d' % (LENGTH + db.names.LENGTH)\n");
    };
    const auto run = [&](const char* body) {
        return result(evaluate("from alembic import op\nfrom app.db import helpers\ndef upgrade():\n    op.drop_table("
                                   + std::string(body) + ")\n",
                               environment));
    };
    QCOMPARE(run("helpers.name()"), QStringLiteral("drop_table t14"));
    // A package that imports its own submodules.
    QCOMPARE(result(evaluate("from alembic import op\nimport app\ndef upgrade():\n    op.drop_table(app.db.names.__name__)\n",
                             environment)),
             QStringLiteral("drop_table app.db.names"));
    QCOMPARE(result(evaluate("from app import nothing\ndef upgrade():\n    nothing\n", environment)),
             QStringLiteral("error: ImportError: cannot import name 'nothing' from 'app'"));
    // What is called for its effect alone cannot be passed over.
    QCOMPARE(result(evaluate("import sqlalchemy as sa\nsa.event.contains(1)\ndef upgrade():\n    pass\n", environment)),
             QStringLiteral("error: 'sqlalchemy.event.contains' is not evaluated natively"));
    // Type arguments of a base may be missing.
    QCOMPARE(result(evaluate("from alembic import op\nimport sqlalchemy as sa\nfrom nowhere import T\n"
                             "class C(sa.TypeDecorator[T]):\n    impl = sa.Text\ndef upgrade():\n"
                             "    op.add_column('t', sa.Column('a', C))\n",
                             environment)),
             QStringLiteral("add_column t a C()/Text()"));
    const QString reason = QStringLiteral("error: 'oslo_config' (imported on line 1) is not available natively");
    QCOMPARE(run("helpers.CONF"), reason);
    QCOMPARE(run("helpers.known[0]"), reason);
}

QTEST_GUILESS_MAIN(TestBindings)
