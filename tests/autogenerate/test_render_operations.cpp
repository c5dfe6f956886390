// Statements as somebody writes them: evaluated and rendered they have to be what they were. What Alembic's own renderer
// has no text for is here, and what it drops; test_render compares with Alembic.

#include <QtTest>

#include "core/autogenerate/render.h"
#include "core/bindings/evaluate.h"

using namespace retort;

namespace {

bindings::Evaluation evaluated(const std::string& statements, const std::string& dialect)
{
    std::string script = "import datetime\nimport decimal\nimport json\nimport uuid\nfrom alembic import op\nimport sqlalchemy as sa\n"
                         "from sqlalchemy.dialects import postgresql\nrevision = 'a1'\n\n\ndef upgrade():\n    ";
    for (const char c : statements)
        script += c == '\n' ? std::string("\n    ") : std::string(1, c);
    bindings::EvaluationEnvironment environment;
    environment.dialect = dialect;
    environment.revision = "a1";
    return bindings::evaluateScript(text::SourceText("script.py", script + "\n"), bindings::Direction::Upgrade, environment);
}

// What comes of the only operation of a statement, or the reason why nothing does.
std::string rendered(const std::string& statement, autogenerate::RenderOptions options)
{
    const bindings::Evaluation evaluation = evaluated(statement, options.dialect);
    if (evaluation.error)
        return "not evaluated: " + describe(*evaluation.error);
    if (evaluation.operations.size() != 1)
        return std::to_string(evaluation.operations.size()) + " operations";
    const auto body = autogenerate::renderOperation(evaluation.operations.front(), options);
    return body ? body->body : std::string(toString(body.error().code)) + ": " + body.error().message;
}

operations::Operation operation(operations::OperationBody body)
{
    return {.body = std::move(body), .source = {}};
}

} // namespace

class TestRenderOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixPoint_data();
    void fixPoint();
    void otherText_data();
    void otherText();
    void wholeColumns();
    void noText_data();
    void noText();
    void bodies();
    void blocksInBodies();
    void templateIndent();
    void prefixes();
    void unknownDialect();
};

void TestRenderOperations::fixPoint_data()
{
    QTest::addColumn<QString>("statement");
    const auto row = [](const char* statement) { QTest::newRow(statement) << QString::fromUtf8(statement); };
    row("op.rename_table('a', 'b')");
    row("op.rename_table('a', 'b', schema='s')");
    row("op.drop_table('t', schema='s', if_exists=True)");
    row("op.create_primary_key('pk', 't', ['a', 'b'], schema='s')");
    row("op.create_primary_key(op.f('pk'), 't', ['a'])");
    row("op.create_check_constraint('ck', 't', \"a > 5 AND b <> 'x'\", schema='s', postgresql_not_valid=True)");
    row("op.create_foreign_key('fk', 't', 'u', ['a'], ['b'], deferrable=False, use_alter=True, postgresql_not_valid=True)");
    row("op.create_unique_constraint('uq', 't', ['a'], deferrable=False)");
    row("op.create_unique_constraint('uq', 't', ['a'], deferrable='True', initially='DEFERRED')");
    row("op.create_exclude_constraint('ex', 't', (sa.column('a'), '='), using='gist', ops={'a': 'int4_ops'})");
    row("op.drop_constraint('n', 't', schema='s', type_='primary', if_exists=True)");
    row("op.drop_constraint(None, 't', type_='check')");
    row("op.create_index('ix', 't', ['a'], unique=False, if_not_exists=True)");
    row("op.drop_index('ix', table_name=None, if_exists=True)");
    row("op.drop_index('ix', table_name='t', schema='s', postgresql_concurrently=True)");
    row("op.drop_column('t', 'c', schema='s', if_exists=True, mssql_drop_default=True)");
    row("op.alter_column('t', 'a',\n           new_column_name='b')");
    row("op.alter_column('t', 'a',\n           existing_type=sa.DateTime,\n           new_column_name='b',\n           existing_nullable=True)");
    row("op.alter_column('t', 'a',\n           type_=sa.Integer(),\n           postgresql_using='a::integer')");
    row("op.alter_column('t', 'a',\n           existing_type=sa.Integer(),\n           autoincrement=True,\n           existing_autoincrement=False)");
    row("op.add_column('t', sa.Column('a', sa.Integer(), nullable=True), if_not_exists=True)");
    row("op.add_column('t', sa.Column('a', sa.Integer(), sa.CheckConstraint('a > 5', name='ck'), nullable=True))");
    row("op.execute('UPDATE t SET a = 5')");
    row("op.execute(\"UPDATE t SET a = 'it''s' WHERE b = '\\\\:x'\")");
    row("op.execute(sa.text('UPDATE t SET a = :a').bindparams(sa.bindparam('a', value=5, type_=sa.Integer())))");
    row("op.execute(sa.DDL('CREATE INDEX a ON t (b) -- 100%%'))");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.Integer()), sa.column('b'), schema='s'), [\n"
        "    {'a': 1, 'b': 'it'},\n    {'a': None},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a')), [])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.Date())), [\n    {'a': datetime.date(2024, 2, 29)},\n], multiinsert=False)");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.DateTime())), [\n    {'a': datetime.datetime(2024, 2, 29, 1, 2, 3, 4)},\n"
        "    {'a': datetime.datetime(2024, 2, 29, 1, 2)},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.DateTime(timezone=True))), [\n"
        "    {'a': datetime.datetime(2024, 2, 29, 1, 2, tzinfo=datetime.timezone.utc)},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.Time())), [\n    {'a': datetime.time(1, 2, 3)},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.Numeric())), [\n    {'a': decimal.Decimal('1.50')},\n    {'a': 1e-05},\n    {'a': True},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.Uuid())), [\n    {'a': uuid.UUID('12345678-1234-5678-1234-567812345678')},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.LargeBinary())), [\n    {'a': b'\\x00\\xffx'},\n])");
    row("op.bulk_insert(sa.table('t', sa.column('a', sa.Integer())), [\n    {'a': op.inline_literal(5)},\n])");
    row("sa.Enum('a', 'b', name='e').create(op.get_bind(), checkfirst=True)");
    row("postgresql.ENUM('a', 'b', name='e', schema='s').drop(op.get_bind(), checkfirst=False)");
    row("with op.get_context().autocommit_block():\n    op.execute('VACUUM')\n    op.drop_table('t')");
    row("with op.get_context().autocommit_block():\n    with op.batch_alter_table('t', schema=None) as batch_op:\n"
        "        batch_op.drop_column('a')");
    row("with op.batch_alter_table('t', schema='s') as batch_op:\n    batch_op.drop_column('a')\n    batch_op.create_index('ix', ['b'], unique=True)");
    row("with op.batch_alter_table('t', schema=None, recreate='always') as batch_op:\n    pass");
    row("with op.batch_alter_table('t', schema=None, recreate='never', partial_reordering=[('a', 'b'), ('c',)]) as batch_op:\n"
        "    batch_op.add_column(sa.Column('x', sa.Integer(), nullable=True), insert_after='a')\n"
        "    batch_op.alter_column('y',\n           nullable=True,\n           insert_before='a')");
    row("with op.batch_alter_table('t', schema=None, copy_from=sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer(), nullable=False), "
        "sa.PrimaryKeyConstraint('a'), sa.Index('ix', 'a', unique=True), comment='c')) as batch_op:\n    batch_op.drop_column('a')");
    row("with op.batch_alter_table('t', schema=None, table_args=(sa.UniqueConstraint('a', name='uq'),), table_kwargs={'sqlite_autoincrement': True}, "
        "reflect_args=(sa.Column('a', sa.Boolean(), sa.ForeignKey('u.id', name='fk', ondelete='CASCADE'), nullable=False, primary_key=True),), "
        "naming_convention={'fk': 'fk_%(table_name)s'}) as batch_op:\n    batch_op.drop_column('b')");
    row("with op.batch_alter_table('t', schema=None) as batch_op:\n    batch_op.create_primary_key('pk', ['a'])\n"
        "    batch_op.create_check_constraint('ck', 'a > 5')\n    batch_op.drop_constraint(batch_op.f('uq'), type_='unique')");
    row("op.create_table('t',\nsa.Column('a', sa.Integer(), nullable=True),\nprefixes=['TEMPORARY'],\nif_not_exists=True\n)");
}

void TestRenderOperations::fixPoint()
{
    QFETCH(QString, statement);
    QCOMPARE(QString::fromStdString(rendered(statement.toStdString(), {.dialect = "postgresql"})), statement);
}

void TestRenderOperations::otherText_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("text");
    QTest::newRow("parameter in an expression")
        << QStringLiteral("op.create_index('ix', 't', [sa.literal_column(\"a || ':x'\")])")
        << QStringLiteral("op.create_index('ix', 't', [sa.text(\"a || '\\\\:x'\")], unique=False)");
    QTest::newRow("grouped for PostgreSQL") << QStringLiteral("op.create_index('ix', 't', [sa.column('a') + sa.column('b')])")
                                            << QStringLiteral("op.create_index('ix', 't', [sa.text('(a + b)')], unique=False)");
    QTest::newRow("parameter without a value") << QStringLiteral("op.add_column('t', sa.Column('a', sa.Integer(), server_default=sa.text('(:x)'), nullable=True))")
                                               << QStringLiteral("op.add_column('t', sa.Column('a', sa.Integer(), server_default=sa.text('(NULL)'), nullable=True))");
    QTest::newRow("keys of a column") << QStringLiteral("op.add_column('t', sa.Column('a', sa.Integer, sa.ForeignKey('u.id'), unique=True))")
                                      << QStringLiteral("op.add_column('t', sa.Column('a', sa.Integer(), nullable=True))");
}

void TestRenderOperations::otherText()
{
    QFETCH(QString, statement);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(rendered(statement.toStdString(), {.dialect = "postgresql"})), text);
}

void TestRenderOperations::wholeColumns()
{
    const std::string statement = "op.add_column('t', sa.Column('a', sa.Integer(), sa.ForeignKey('u.id', name='fk', onupdate='CASCADE', deferrable=True, "
                                  "use_alter=True, match='FULL'), sa.Sequence('s', start=5, schema='x', data_type=sa.Integer(), optional=True), nullable=False, "
                                  "primary_key=True, unique=True, index=False))";
    QCOMPARE(rendered(statement, {.dialect = "postgresql", .wholeColumns = true}), statement);
    const std::string table = "op.create_table('t',\nsa.Column('a', sa.Integer(), nullable=True),\nsa.Index('ix', 'a', unique=True)\n)";
    QCOMPARE(rendered(table, {.dialect = "postgresql", .wholeColumns = true}), table);
    QCOMPARE(rendered(table, {.dialect = "postgresql"}), std::string("op.create_table('t',\nsa.Column('a', sa.Integer(), nullable=True)\n)"));
    const bindings::Evaluation evaluation = evaluated(statement, "postgresql");
    QCOMPARE(evaluation.operations.size(), std::size_t(1));
    const auto body = autogenerate::renderOperation(evaluation.operations.front(), {.dialect = "postgresql"});
    QVERIFY(body);
    QCOMPARE(body->warnings, std::vector<std::string>{"The sequence s of the column a is not written."});
}

void TestRenderOperations::noText_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("reason");
    QTest::newRow("statement") << QStringLiteral("op.execute(sa.table('t', sa.column('a')).delete())") << QStringLiteral("op.execute() of a statement");
    QTest::newRow("expression in a row")
        << QStringLiteral("op.bulk_insert(sa.table('t', sa.column('a')), [{'a': sa.func.now()}])") << QStringLiteral("bulk_insert() of an SQL expression");
}

void TestRenderOperations::noText()
{
    QFETCH(QString, statement);
    QFETCH(QString, reason);
    const QString text = QString::fromStdString(rendered(statement.toStdString(), {.dialect = "postgresql"}));
    QVERIFY2(text.startsWith(QString::fromStdString(std::string(toString(ErrorCode::Unsupported))) + QStringLiteral(": ") + reason), qPrintable(text));
}

void TestRenderOperations::bodies()
{
    const auto empty = autogenerate::renderBody({}, {.dialect = "sqlite"});
    QVERIFY(empty);
    QCOMPARE(empty->body, std::string("# ### commands auto generated by Alembic - please adjust! ###\npass\n# ### end Alembic commands ###\n"));
    const std::vector<autogenerate::OperationGroup> groups = {
        {.modifies = std::nullopt, .operations = {operation(operations::AddColumn{
             .table = {.schema = {}, .name = "t"},
             .column = {.name = "a", .type = types::makeType("JSONB", {}, "postgresql")}, .insertBefore = {}, .insertAfter = {}})}}};
    const auto body = autogenerate::renderBody(groups, {.dialect = "sqlite"});
    QVERIFY(body);
    QCOMPARE(body->imports, std::set<std::string>{"from sqlalchemy.dialects import postgresql"});
    QVERIFY(body->body.contains("\nop.add_column('t', sa.Column('a', postgresql.JSONB(astext_type=sa.Text()), nullable=True))\n"));
}

void TestRenderOperations::blocksInBodies()
{
    const operations::QualifiedName table{.schema = {}, .name = "t"};
    const operations::Operation drop = operation(operations::DropColumn{.table = table, .column = "a", .options = {}});
    const std::vector<autogenerate::OperationGroup> groups = {{.modifies = table, .operations = {drop}},
                                                              {.modifies = table, .operations = {}},
                                                              {.modifies = std::nullopt, .operations = {operation(operations::DropTable{.table = table, .dialectOptions = {}})}}};
    const auto body = autogenerate::renderBody(groups, {.dialect = "sqlite", .renderAsBatch = true});
    QVERIFY(body);
    QCOMPARE(body->body, std::string("# ### commands auto generated by Alembic - please adjust! ###\n"
                                     "with op.batch_alter_table('t', schema=None) as batch_op:\n    batch_op.drop_column('a')\n\n"
                                     "op.drop_table('t')\n# ### end Alembic commands ###\n"));
    const std::vector<autogenerate::OperationGroup> wrong = {
        {.modifies = table, .operations = {operation(operations::RenameTable{.table = table, .newName = "u"})}}};
    const auto refused = autogenerate::renderBody(wrong, {.dialect = "sqlite", .renderAsBatch = true});
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Unsupported);
}

void TestRenderOperations::templateIndent()
{
    QCOMPARE(autogenerate::indentForTemplate("a\n  b  \n\nc\n"), std::string("a\n      b\n\n    c"));
    QCOMPARE(autogenerate::indentForTemplate(""), std::string());
    QCOMPARE(autogenerate::indentForTemplate("\n\n"), std::string());
}

void TestRenderOperations::prefixes()
{
    const types::TypePtr own = types::makeType("TypeDecorator", {{"impl", types::makeType("String", {{"length", 5}})}})->named("Slug");
    const auto unknown = autogenerate::renderType(own, {.dialect = "sqlite"});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().code == ErrorCode::Unsupported);
    const auto ofModule = autogenerate::renderType(own->definedIn("app.types"), {.dialect = "sqlite"});
    QVERIFY(ofModule);
    QCOMPARE(ofModule->body, std::string("app.types.Slug(length=5)"));
    const auto prefixed = autogenerate::renderType(own->definedIn("app.types"), {.dialect = "sqlite", .userModulePrefix = "at."});
    QVERIFY(prefixed);
    QCOMPARE(prefixed->body, std::string("at.Slug(length=5)"));
    const auto sqlalchemy = autogenerate::renderType(types::makeType("Integer"), {.dialect = "sqlite", .sqlalchemyPrefix = "sqlalchemy."});
    QVERIFY(sqlalchemy);
    QCOMPARE(sqlalchemy->body, std::string("sqlalchemy.Integer()"));
    const auto drop = autogenerate::renderOperation(operation(operations::DropTable{.table = {.schema = {}, .name = "t"}, .dialectOptions = {}}),
                                                    {.dialect = "sqlite", .alembicPrefix = ""});
    QVERIFY(drop);
    QCOMPARE(drop->body, std::string("drop_table('t')"));
    const auto unwritten = autogenerate::renderType(own->definedIn("app.types")->writtenAs("<Slug>"), {.dialect = "sqlite"});
    QVERIFY(!unwritten);
    QVERIFY(unwritten.error().code == ErrorCode::Unsupported);
}

void TestRenderOperations::unknownDialect()
{
    const auto body = autogenerate::renderBody({}, {.dialect = "access"});
    QVERIFY(!body);
    QVERIFY(body.error().code == ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestRenderOperations)
#include "test_render_operations.moc"
