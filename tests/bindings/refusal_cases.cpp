#include "tests/bindings/test_bindings.h"

void TestBindings::refusals_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");

    const char* rows =
        "error: the script reads rows from the database, which needs a live connection and is not evaluated natively";
    addCase("fetchall", "op.get_bind().execute(sa.text('s')).fetchall()",
            QByteArray(QByteArray("execute text(s)\n") + rows).constData());
    addCase("iteration", "for row in op.get_bind().execute(sa.text('s')):\n    pass",
            QByteArray(QByteArray("execute text(s)\n") + rows).constData());
    addCase("truth", "if op.get_bind().execute(sa.text('s')):\n    pass",
            QByteArray(QByteArray("execute text(s)\n") + rows).constData());
    // Exceptions, as with Alembic: scripts catch them.
    const char* mock = "error: AttributeError: 'MockConnection' object has no attribute '";
    const char* note = "' (the script needs a live connection, and offline there is none)";
    for (const char* name : {"scalar", "begin", "begin_nested", "close", "has_table"})
        addCase(name, QByteArray(QByteArray("op.get_bind().") + name + "()").constData(),
                QByteArray(QByteArray(mock) + name + note).constData());
    addCase("session", "from sqlalchemy import orm\norm.Session(bind=op.get_bind()).execute(sa.text('s'))",
            QByteArray(QByteArray(mock) + "close" + note).constData());
    addCase("caught", "try:\n    op.get_bind().begin()\nexcept AttributeError:\n    op.execute('x')", "execute text(x)");
    const char* inspection = "error: NoInspectionAvailable: No inspection system is available for object of type <class "
                             "'sqlalchemy.engine.mock.MockConnection'> (the script reads the database's structure, which "
                             "needs a live connection)";
    addCase("no context manager", "with op.get_bind():\n    pass",
            "error: TypeError: 'MockConnection' object does not support the context manager protocol");
    addCase("inspector, perhaps", "if sa.inspect(op.get_bind(), raiseerr=False) is None:\n    op.execute('x')",
            "execute text(x)");
    addCase("inspector", "sa.inspect(op.get_bind()).get_table_names()",
            inspection);
    addCase("inspector class",
            "from sqlalchemy.engine.reflection import Inspector\nInspector.from_engine(op.get_bind()).get_columns('t')",
            inspection);
    addCase("reflection", "sa.Table('t', sa.MetaData(), autoload_with=op.get_bind())",
            "error: Table(autoload_with=...): it reads the database's structure, which needs a live connection and is "
            "not evaluated natively");
    addCase("session query", "from sqlalchemy import orm\norm.Session(bind=op.get_bind()).query(1)",
            "error: 'query' of an ORM session needs a live connection and is not evaluated natively");
    addCase("custom directive", "op.create_view('v')",
            "error: 'op.create_view' is not one of Alembic's own directives; it needs the project's own Python");
    addCase("config", "context.config.get_main_option('x')",
            "error: 'context.config' comes from the project's configuration and env.py, which a script's evaluation "
            "does not see");
    addCase("unknown name", "sa.values(1)", "error: 'sqlalchemy.values' is not evaluated natively");
    addCase("compile", "str(sa.select(sa.column('a')).compile())",
            "error: compiling a statement to text inside the script is not evaluated natively");
    addCase("stops are not caught",
            "try:\n    op.get_bind().execute(sa.text('s')).fetchall()\nexcept Exception:\n    op.execute('caught')",
            QByteArray(QByteArray("execute text(s)\n") + rows).constData());

    const char* compiles = "from sqlalchemy.ext.compiler import compiles\n@compiles(sa.BigInteger, '%1')\n"
                           "def f(element, compiler, **kw):\n    return 'INTEGER'\nop.execute('x')";
    addCase("compiles for all", QByteArray(compiles).replace("%1", "sqlite").constData(),
            "error: 'sqlalchemy.ext.compiler.compiles' changes how every 'BigInteger' is written, which is not evaluated "
            "natively");
    addCase("compiles for another dialect", QByteArray(compiles).replace("%1", "oracle").constData(), "execute text(x)");
    const char* listener = "from sqlalchemy import event\nfrom sqlalchemy.orm import Session\n@event.listens_for(%1)\ndef heard(*args):\n    return 1\n"
                           "sa.event.listen(%1, heard)\nop.execute(str(heard()))";
    addCase("listener of a session", QByteArray(listener).replace("%1", "Session, 'before_flush'").constData(), "execute text(1)");
    addCase("listener of tables", QByteArray(listener).replace("%1", "sa.Table, 'after_parent_attach'").constData(),
            "error: a listener for 'after_parent_attach' may change tables, and is not evaluated natively");
    addCase("missing argument", "op.rename_table('a')",
            "error: TypeError: rename_table() missing 1 required positional argument: 'new_table_name'");
    addCase("keyword only", "op.rename_table('a', 'b', 's')",
            "error: TypeError: rename_table() takes 2 positional arguments but 3 were given");
    addCase("unknown keyword", "op.rename_table('a', 'b', what=1)",
            "error: TypeError: rename_table() got an unexpected keyword argument 'what'");
    addCase("dialect argument", "op.create_index('ix', 't', ['a'], postgresql_foo=1)",
            "error: ArgumentError: Argument 'postgresql_foo' is not accepted by dialect 'postgresql' on behalf of "
            "<class 'sqlalchemy.sql.schema.Index'>");
    addCase("no dialect", "op.create_index('ix', 't', ['a'], bogus=1)",
            "error: TypeError: Additional arguments should be named <dialectname>_<argument>, got 'bogus'");
    addCase("unknown dialect", "op.create_index('ix', 't', ['a'], nosuch_thing=1)", "create_index t ix(a)");
    addCase("constraint type", "op.drop_constraint('a', 't', type_='index')",
            "error: TypeError: 'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None");
    addCase("recreate", "op.batch_alter_table('t', recreate='yes')",
            "error: ValueError: recreate may be one of 'auto', 'always', or 'never'.");
    addCase("bulk_insert rows", "op.bulk_insert(sa.table('t'), ({},))", "error: TypeError: List expected");
    addCase("bulk_insert row", "op.bulk_insert(sa.table('t'), [1])", "error: TypeError: List of dictionaries expected");
    addCase("bulk_insert key", "op.bulk_insert(sa.table('t', sa.column('a')), [{'z': 1}])", "error: KeyError: 'z'");
    addCase("unconsumed", "op.execute(sa.table('t', sa.column('a')).insert().values(z=1))",
            "error: CompileError: Unconsumed column names: z");
    addCase("server_default", "sa.Column('a', sa.Integer, server_default=5)",
            "error: ArgumentError: Argument 'arg' is expected to be one of type '<class 'str'>' or '<class "
            "'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class "
            "'int'>'");
    addCase("text parameter", "sa.text('a').bindparams(x=1)",
            "error: ArgumentError: This text() construct doesn't define a bound parameter named 'x'");
    addCase("truth of a clause", "if sa.column('a') > 1:\n    pass",
            "error: TypeError: Boolean value of this clause is not defined");
    addCase("plain text condition", "sa.table('t', sa.column('a')).delete().where('a = 1')",
            "error: ArgumentError: Textual SQL expression 'a = 1' should be explicitly declared as text('a = 1')");
    addCase("unknown label", "op.execute(sa.select(sa.table('t', sa.column('a')).c.a).order_by('z'))",
            "error: CompileError: Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL "
            "expression 'z' should be explicitly declared as text('z')");
    addCase("generated column with a default", "sa.Column('a', sa.Integer, sa.Computed('1'), server_default='2')",
            "error: ArgumentError: A generated column cannot specify a server_default or a server_onupdate argument");
    addCase("bind_processor",
            "class Upper(sa.TypeDecorator):\n    impl = sa.String\n    def bind_processor(self, dialect):\n "
            "       return str.upper\nop.bulk_insert(sa.table('t', sa.column('a', Upper())), [{'a': 'x'}])",
            "error: values of type 'Upper' go through its bind_processor(), which is not evaluated natively");
    addCase("processed to nothing",
            "class Never(sa.TypeDecorator):\n    impl = sa.String\n    def process_bind_param(self, value, dialect):\n "
            "       return None\nop.bulk_insert(sa.table('t', sa.column('a', Never())), [{'a': 'x'}])",
            "error: CompileError: Could not render literal value \"'x'\" of type Never: its processing gives None");
    addCase("commit", "op.get_bind().commit()",
            "error: AttributeError: 'MockConnection' object has no attribute 'commit' (the script needs a live connection, and offline there is none)");
}
