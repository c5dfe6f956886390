#include "tests/bindings/test_bindings.h"

void TestBindings::directives_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");

    addCase("create_table",
            "op.create_table('t', sa.Column('id', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('id'))",
            "create_table t; id Integer() not-null pk; primary(id)");
    addCase("create_table options",
            "op.create_table('t', sa.Column('a', sa.String(5)), schema='s', comment='c', mysql_engine='InnoDB', "
            "sqlite_autoincrement=True, if_not_exists=True)",
            "create_table s.t; a String(length=5); comment='c' mysql_engine='InnoDB' sqlite_autoincrement=True "
            "if-not-exists");
    addCase("create_table index and unique",
            "op.create_table('t', sa.Column('a', sa.Integer, index=True), sa.Column('b', sa.Integer, unique=True), "
            "sa.Index('ix', 'a', 'b'))",
            "create_table t; a Integer() index; b Integer() unique; unique(b); index <unnamed>(a); "
            "index ix(a,b)");
    addCase("drop_table", "op.drop_table('t', schema='s', if_exists=True)", "drop_table s.t if-exists");
    addCase("rename_table", "op.rename_table('a', 'b', schema='s')", "rename_table s.a to b");
    addCase("table comments",
            "op.create_table_comment('t', 'hello', existing_comment=None)\nop.drop_table_comment('t')",
            "create_table_comment t 'hello'\ndrop_table_comment t");

    addCase("add_column",
            "op.add_column('t', sa.Column('c', sa.Boolean(), server_default=sa.false(), nullable=False), schema='s')",
            "add_column s.t c Boolean() not-null default=false");
    addCase("add_column by keyword", "op.add_column(table_name='t', column=sa.Column('c', sa.Text))",
            "add_column t c Text()");
    addCase("drop_column", "op.drop_column('t', 'c', schema='s', mssql_drop_default=True)",
            "drop_column s.t.c mssql_drop_default=True");
    addCase("alter_column nothing", "op.alter_column('t', 'c')", "alter_column t.c");
    addCase("alter_column",
            "op.alter_column('t', 'c', existing_type=sa.VARCHAR(length=5), type_=sa.String(9), nullable=False, "
            "server_default='x', new_column_name='d', existing_nullable=True)",
            "alter_column t.c nullable=False server_default='x' name=d type=String(length=9) "
            "existing_type=VARCHAR(length=5) existing_nullable=True");
    addCase("alter_column drop default", "op.alter_column('t', 'c', server_default=None, comment=None)",
            "alter_column t.c server_default=None comment=None");
    addCase("alter_column expressions",
            "op.alter_column('t', 'c', server_default=sa.text('now()'), existing_server_default=sa.func.now())",
            "alter_column t.c server_default=text(now()) existing_server_default=now()");
    addCase("alter_column options",
            "op.alter_column('t', 'c', type_=sa.Integer, postgresql_using='c::integer', autoincrement=True, default=3)",
            "alter_column t.c type=Integer() autoincrement postgresql_using='c::integer'");
    addCase("alter_column identity", "op.alter_column('t', 'c', server_default=sa.Identity(start=5))",
            "alter_column t.c server_default=identity start=5");

    addCase("create_index",
            "op.create_index('ix', 't', ['a', sa.text('lower(b)')], unique=True, postgresql_using='gin', "
            "postgresql_ops={'a': 'x'})",
            "create_index t ix(a,text(lower(b))) unique postgresql_using='gin' postgresql_ops={a:'x'}");
    addCase("create_index string columns", "op.create_index(op.f('ix_t_a'), 't', 'a')", "create_index t ix_t_a~(a)");
    addCase("create_index where",
            "op.create_index('ix', 't', ['a'], schema='s', if_not_exists=True, postgresql_where=sa.text('a > 1'), "
            "sqlite_where=sa.column('a') > 1)",
            "create_index s.t ix(a) postgresql_where=text(a > 1) sqlite_where=[a > 1] if_not_exists=True");
    addCase("drop_index",
            "op.drop_index('ix', 't', if_exists=True, postgresql_concurrently=True)\nop.drop_index(index_name='ix')",
            "drop_index ix on t if_exists=True postgresql_concurrently=True\ndrop_index ix");
    addCase("quoted_name",
            "op.drop_index(sa.sql.quoted_name('IX', quote=True), table_name='t')\nop.drop_index(sa.quoted_name('IX', "
            "False))",
            "drop_index !IX! on t\ndrop_index ?IX?");
    addCase("f in strings", "op.execute('drop index ' + op.f('ix') + f' {op.f(\"b\")}')",
            "execute text(drop index ix b)");

    addCase("create_primary_key", "op.create_primary_key('pk', 't', ['a', 'b'], schema='s')",
            "create_primary_key s.t primary(a,b) named pk");
    addCase("create_unique_constraint",
            "op.create_unique_constraint(None, 't', ['a'], deferrable=True, postgresql_nulls_not_distinct=True)",
            "create_unique_constraint t unique(a) deferrable postgresql_nulls_not_distinct=True");
    addCase("create_check_constraint",
            "op.create_check_constraint('ck', 't', 'a > 0')\nop.create_check_constraint('ck', 't', "
            "sa.column('a').in_(['x']))",
            "create_check_constraint t check(text(a > 0)) named ck\ncreate_check_constraint t check([a IN {'x':String()}]) "
            "named ck");
    addCase("create_foreign_key",
            "op.create_foreign_key('fk', 'a', 'b', ['x'], ['y'], ondelete='CASCADE', source_schema='s', "
            "referent_schema='r', initially='DEFERRED')",
            "create_foreign_key s.a foreign(x)->r.b(y) ondelete=CASCADE named fk initially=DEFERRED");
    addCase("create_exclude_constraint",
            "op.create_exclude_constraint('ex', 't', ('during', '&&'), (sa.column('room'), '='), where='room > 0', "
            "using='gist')",
            "create_exclude_constraint t exclude gist during WITH && room WITH = WHERE text(room > 0) named ex");
    addCase("drop_constraint",
            "op.drop_constraint('fk', 't', type_='foreignkey', schema='s')\nop.drop_constraint('u', 't', "
            "'unique')\nop.drop_constraint('x', 't')",
            "drop_constraint s.t fk kind 4\ndrop_constraint t u kind 2\ndrop_constraint t x kind 0");

    addCase("execute",
            "op.execute('a :b')\nop.execute(sa.text('select :x').bindparams(x=1))\nop.get_bind().execute(sa.text('s'))",
            "execute text(a :b)\nexecute text(select :x | x=1)\nexecute text(s)");
    addCase("bulk_insert",
            "t = sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.Date))\nimport "
            "datetime\nop.bulk_insert(t, [{'b': datetime.date(2020, 1, 2), 'a': 1}, {'a': op.inline_literal(2)}])",
            "bulk_insert t (b=date(2020-01-02):Date(), a=1:Integer()) (a=inline 2:Integer())");
    addCase("bulk_insert into created table",
            "t = op.create_table('t', sa.Column('a', sa.Integer))\nop.bulk_insert(t, [{'a': 1}])",
            "create_table t; a Integer()\nbulk_insert t (a=1:Integer())");
    addCase("enum create and drop",
            "e = postgresql.ENUM('a', 'b', name='e')\ne.create(op.get_bind(), "
            "checkfirst=False)\ne.drop(op.get_bind())\nsa.Enum('c', name='f').create(op.get_bind())",
            "create_type ENUM('a', 'b', name='e')\ndrop_type ENUM('a', 'b', name='e') checkfirst\ncreate_type "
            "Enum('c', name='f')");
    addCase("batch",
            "with op.batch_alter_table('t', schema='s') as batch_op:\n    batch_op.add_column(sa.Column('a', "
            "sa.Integer), insert_after='x')\n    op.execute('first')\n"
            "    batch_op.execute('second')\n    batch_op.drop_constraint('u', type_='unique')\n    "
            "batch_op.create_index(batch_op.f('ix'), ['a'], unique=False)",
            "execute text(first)\nexecute text(second)\nbatch_alter_table s.t\n  add_column s.t a Integer() after=x\n  "
            "drop_constraint s.t u kind 2\n  create_index s.t ix~(a)");
    addCase("batch constraints",
            "with op.batch_alter_table('t') as b:\n    b.create_foreign_key('fk', 'r', ['a'], ['b'], "
            "ondelete='CASCADE')\n    b.create_unique_constraint('u', ['a'])\n"
            "    b.create_check_constraint('c', 'a>0')\n    b.create_primary_key('p', ['a'])\n    b.alter_column('a', "
            "new_column_name='z', existing_type=sa.Integer)\n    b.drop_index('ix')\n    b.drop_column('q')",
            "batch_alter_table t\n  create_foreign_key t foreign(a)->r(b) ondelete=CASCADE named fk\n  "
            "create_unique_constraint t unique(a) named u\n  create_check_constraint t check(text(a>0)) named c\n"
            "  create_primary_key t primary(a) named p\n  alter_column t.a name=z existing_type=Integer()\n  "
            "drop_index ix on t\n  drop_column t.q");
    addCase("batch copy_from",
            "t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer))\nwith op.batch_alter_table('t', copy_from=t, "
            "recreate='always') as b:\n    b.drop_column('a')",
            "batch_alter_table t copy_from=t; a Integer()\n  drop_column t.a");
    addCase("batch undone by an exception",
            "try:\n    with op.batch_alter_table('t') as b:\n        b.drop_column('a')\n        raise "
            "KeyError('x')\nexcept KeyError:\n    op.execute('caught')",
            "execute text(caught)");
    addCase("autocommit_block", "with op.get_context().autocommit_block():\n    op.execute('a')\nop.execute('b')",
            "autocommit_block \n  execute text(a)\nexecute text(b)");
    addCase("imported directive", "from alembic.op import drop_table as gone\ngone('t')", "drop_table t");
    addCase("session executes",
            "from sqlalchemy.orm import Session\nsession = "
            "Session(bind=op.get_bind())\nsession.execute(sa.text('x'))\nsession.commit()",
            "error: AttributeError: 'MockConnection' object has no attribute 'close' (the script needs a live connection, and offline there is none)");
}
