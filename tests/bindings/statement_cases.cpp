#include "tests/bindings/test_bindings.h"

namespace {

constexpr const char* tables = "t = sa.table('t', sa.column('a', sa.Integer), sa.column('n', sa.String), "
                               "sa.column('b', sa.Boolean))\nu = sa.table('u', sa.column('a', sa.Integer))\n";

void addStatement(const char* name, const char* expression, const char* expected)
{
    const QByteArray body = QByteArray(tables) + "op.execute(" + expression + ")";
    addCase(name, body.constData(), QByteArray(QByteArray("execute ") + expected).constData());
}

void addCondition(const char* name, const char* condition, const char* expected)
{
    const QByteArray statement = QByteArray("t.delete().where(") + condition + ")";
    addStatement(name, statement.constData(), QByteArray(QByteArray("DELETE t WHERE ") + expected).constData());
}

} // namespace

void TestBindings::statements_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");

    addCondition("equal", "t.c.a == 1", "[t.a = 1:Integer()]");
    addCondition("mirrored", "1 < t.c.a", "[t.a > 1:Integer()]");
    addCondition("equal None", "t.c.a == None", "[t.a IS NULL]");
    addCondition("not equal None", "t.c.a != None", "[t.a IS NOT NULL]");
    addCondition("equal True", "t.c.b == True", "[t.b = true]");
    addCondition("type of another kind", "t.c.n == 5", "[t.n = 5]");
    addCondition("in_", "t.c.a.in_([1, 2])", "[t.a IN {1:Integer() , 2:Integer()}]");
    addCondition("not in", "~t.c.a.in_((1,))", "[t.a NOT IN {1:Integer()}]");
    addCondition("in select", "t.c.a.in_(sa.select(u.c.a))", "[t.a IN (SELECT u.a FROM u)]");
    addCondition("is_", "t.c.b.is_(True)", "[t.b IS true]");
    addCondition("is_not", "t.c.a.is_not(None)", "[t.a IS NOT NULL]");
    addCondition("isnot", "t.c.a.isnot(sa.null())", "[t.a IS NOT NULL]");
    addCondition("like", "t.c.n.like('x%')", "[t.n LIKE 'x%':String()]");
    addCondition("ilike", "t.c.n.ilike('x')", "[t.n ILIKE 'x':String()]");
    addCondition("startswith", "t.c.n.startswith('x')", "[t.n LIKE ['x':String() || `'%'`]]");
    addCondition("between", "t.c.a.between(1, 2)", "[t.a BETWEEN {1:Integer() AND 2:Integer()}]");
    addCondition("and", "(t.c.a == 1) & (t.c.n == 'x') & (t.c.a > 0)",
                 "{[t.a = 1:Integer()] AND [t.n = 'x':String()] AND [t.a > 0:Integer()]}");
    addCondition("or_", "sa.or_(t.c.a == 1, sa.and_(t.c.n == 'x', t.c.a > 0))",
                 "{[t.a = 1:Integer()] OR {[t.n = 'x':String()] AND [t.a > 0:Integer()]}}");
    addCondition("not_", "sa.not_(t.c.a == 1)", "[t.a != 1:Integer()]");
    addCondition("text and", "sa.and_(sa.text('x = 1'), t.c.a == 1)", "{text(x = 1) AND [t.a = 1:Integer()]}");
    addCondition("boolean column", "t.c.b", "<is true> t.b");
    addCondition("not boolean column", "~t.c.b", "<is false> t.b");
    addCondition("op", "t.c.n.op('->>')('k') == 'v'", "[[t.n ->> 'k':String()] = 'v']");
    addCondition("func", "sa.func.lower(t.c.n) == 'x'", "[lower(t.n) = 'x']");
    addCondition("package", "sa.func.pg_catalog.now() > t.c.a", "[pg_catalog.now() > t.a]");
    addCondition("cast", "sa.cast(t.c.n, sa.Integer) == 1", "[CAST(t.n AS Integer()) = 1:Integer()]");
    addCondition("exists", "sa.exists(sa.select(u.c.a).where(u.c.a == t.c.a))",
                 "EXISTS (SELECT u.a FROM u, t WHERE [u.a = t.a])");
    addCondition("text &", "sa.text('x') & t.c.b", "{text(x) AND <is true> t.b}");
    addCondition("one condition", "(sa.true() & t.c.b) == sa.false()", "[<is true> t.b = false]");
    addCondition("negated operator", "~t.c.a.op('~')('x')", "NOT ([t.a ~ 'x'])");
    addCondition("first value decides", "t.c.a.in_([1, 2.5])", "[t.a IN {1:Integer() , 2.500000:Integer()}]");
    addCondition("expanding", "t.c.n.in_(sa.bindparam('p', ['x'], expanding=True))", "[t.n IN text(:p | p=NULL)]");
    addCondition("known function", "sa.func.nextval('s') < sa.func.max(t.c.a)", "[max(t.a) > nextval('s')]");

    addStatement("insert values", "t.insert().values(n='x', a=1)", "INSERT t (a=1:Integer(), n='x':String())");
    addStatement("insert dict", "sa.insert(t).values({'a': 1, t.c.n: None})",
                 "INSERT t (a=1:Integer(), n=NULL:String())");
    addStatement("insert rows", "t.insert().values([{'a': 1}, {'a': 2}])", "INSERT t (a=1:Integer()) (a=2:Integer())");
    addStatement("insert tuple", "t.insert().values((1, 'x', True))",
                 "INSERT t (a=1:Integer(), n='x':String(), b=True:Boolean())");
    addStatement("insert from select", "t.insert().from_select(['a'], sa.select(u.c.a).where(u.c.a > 1))",
                 "INSERT t [a] (SELECT u.a FROM u WHERE [u.a > 1:Integer()])");
    addStatement("update", "t.update().where(t.c.a == 1).where(t.c.n == 'x').values(n='y')",
                 "UPDATE t SET n='y':String() WHERE {[t.a = 1:Integer()] AND [t.n = 'x':String()]}");
    addStatement("update inline literal", "t.update().values({'n': op.inline_literal('y')})",
                 "UPDATE t SET n=inline 'y':String()");
    addStatement("update expression", "sa.update(t).values(a=t.c.a + 1, n=t.c.n + 'x')",
                 "UPDATE t SET a=[t.a + 1:Integer()], n=[t.n || 'x':String()]");
    addStatement("update from another table", "t.update().values(a=1).where(t.c.a == u.c.a)",
                 "UPDATE t FROM u SET a=1:Integer() WHERE [t.a = u.a]");
    addStatement("delete using another table", "t.delete().where(t.c.a == u.c.a)", "DELETE t FROM u WHERE [t.a = u.a]");
    addStatement("update correlated",
                 "t.update().values(a=sa.select(sa.func.max(u.c.a)).where(u.c.a < t.c.a).scalar_subquery())",
                 "UPDATE t SET a=(SELECT max(u.a) FROM u, t WHERE [u.a < t.a])");
    addStatement("update of defaults", "t.insert().values()", "INSERT t ()");
    addStatement("update case", "t.update().values(n=sa.case((t.c.a == 1, 'x'), else_='y'))",
                 "UPDATE t SET n=CASE WHEN [t.a = 1:Integer()] THEN 'x' ELSE 'y' END");
    addStatement("update case mapping", "t.update().values(n=sa.case({1: 'x'}, value=t.c.a))",
                 "UPDATE t SET n=CASE t.a WHEN 1:Integer() THEN 'x' END");
    addStatement("delete", "sa.delete(t)", "DELETE t");
    addStatement(
        "select",
        "sa.select(t.c.a, sa.func.count().label('n')).select_from(t).where(t.c.b == "
        "sa.true()).group_by(t.c.a).order_by(t.c.a.desc()).limit(3).distinct()",
        "(SELECT DISTINCT t.a, count(`*`) AS n FROM t WHERE [t.b = true] GROUP BY t.a ORDER BY t.a DESC LIMIT 3)");
    addStatement("select old style", "sa.select([t.c.a]).where(t.c.a == 1)",
                 "(SELECT t.a FROM t WHERE [t.a = 1:Integer()])");
    addStatement("select table", "u.select()", "(SELECT u.a FROM u)");
    addStatement("union", "sa.select(t.c.a).union_all(sa.select(u.c.a))", "(SELECT t.a FROM t) UNION ALL (SELECT u.a FROM u)");
    addStatement("window", "sa.select(sa.func.sum(t.c.a).over(partition_by=t.c.n, order_by=t.c.a))",
                 "(SELECT sum(t.a) OVER (t.n ORDER BY t.a) FROM t)");
    addStatement("next value", "t.insert().values(a=sa.Sequence('s').next_value())", "INSERT t (a=next(s))");
    addStatement("division", "t.update().values(a=t.c.a / 2)", "UPDATE t SET a=[t.a / 2:Integer()]");
    addStatement("literal", "t.update().values(n=sa.literal('x'), a=sa.literal_column('1 + 1'))",
                 "UPDATE t SET a=`1 + 1`, n='x':String()");
    addStatement("ddl", "sa.DDL('create %(what)s 100%%', context={'what': 'x'})", "ddl(create x 100%)");
    addStatement("create sequence", "sa.schema.CreateSequence(sa.Sequence('s', start=4))",
                 "ddl(CREATE SEQUENCE s START WITH 4)");
    addStatement("drop sequence", "sa.schema.DropSequence(sa.Sequence('s'), if_exists=True)",
                 "ddl(DROP SEQUENCE IF EXISTS s)");
    addCase("metadata table columns",
            "t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), schema='s')\nfor c in t.c:\n    "
            "op.execute(t.update().values({c: 1}).where(t.c['a'] > 0))",
            "execute UPDATE s.t SET a=1:Integer() WHERE [s.t.a > 0:Integer()]");
    addCase(
        "values of the library",
        "import datetime, decimal, uuid\nt = sa.table('t', *[sa.column(c) for c in 'abcdef'])\n"
        "op.execute(t.insert().values(a=datetime.datetime(2020, 1, 2, 3, 4), b=decimal.Decimal('1.50'), "
        "c=uuid.UUID('12345678-1234-5678-1234-567812345678'), d=b'x', e=datetime.timedelta(days=2), "
        "f=datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)))",
        "execute INSERT t (a=datetime(2020-01-02 03:04), b=decimal(1.50), "
        "c=uuid(12345678-1234-5678-1234-567812345678), d=b'x', e=interval(2d), f=datetime(2020-01-02 00:00 offset 0))");
    addCase("session factory",
            "Session = sa.orm.scoped_session(sa.orm.sessionmaker())\nSession.configure(bind=op.get_bind())\nsession = "
            "Session()\nsession.execute(sa.text('x'))\nSession.remove()",
            "error: AttributeError: 'MockConnection' object has no attribute 'close' (the script needs a live connection, and offline there is none)");
    addCase("json", "t = sa.table('t', sa.column('j', sa.JSON))\nop.execute(t.insert().values(j={'a': [1, None]}))",
            "execute INSERT t (j=json({\"a\": [1, null]}):JSON())");
    addCase("variants and classes of the script",
            "class Up(sa.TypeDecorator):\n    impl = sa.String(20)\n    def load_dialect_impl(self, dialect):\n        return sa.Text()\n"
            "    def process_bind_param(self, value, dialect):\n        return value.upper()\n"
            "t = sa.table('t', sa.column('a', Up().with_variant(sa.Integer(), 'mysql')), sa.column('b', sa.JSON().with_variant(Up(), 'sqlite')), "
            "sa.column('c', Up().with_variant(sa.String(3), 'sqlite')))\n"
            "op.bulk_insert(t, [{'a': 'x', 'b': 'y', 'c': 'z'}])",
            "bulk_insert t (a='X':Up(length=20), b='Y':JSON(), c='z':Up(length=20))");
    addCase("process_bind_param",
            "class Upper(sa.TypeDecorator):\n    impl = sa.String\n    def process_bind_param(self, value, dialect):\n "
            "       return value.upper() + dialect.name\nop.bulk_insert(sa.table('t', sa.column('a', Upper())), [{'a': 'x'}])",
            "bulk_insert t (a='Xsqlite':Upper())");
}
