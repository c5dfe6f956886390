#include "tests/bindings/test_bindings.h"

void TestBindings::schemaObjects_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");

    addCase("column spellings",
            "op.add_column('t', sa.Column(name='a', type_=sa.Integer))\nop.add_column('t', "
            "sa.Column('b'))\nop.add_column('t', sa.Column('c', sa.ForeignKey('r.id')))",
            "add_column t a Integer()\nadd_column t b NullType()\nadd_column t c NullType() ->r.id");
    addCase("columns that belong to a table",
            "c = sa.Column('a', sa.Integer)\nop.add_column('t', c)\nop.add_column('u', c)\n"
            "try:\n    sa.table('v', c)\nexcept sa.exc.ArgumentError as e:\n    op.execute(str(e))\n"
            "try:\n    sa.Table('v', sa.MetaData(), c)\nexcept sa.exc.ArgumentError as e:\n    op.execute(str(e))",
            "add_column t a Integer()\nadd_column u a Integer()\n"
            "execute text(column object 'a' already assigned to table 't')\n"
            "execute text(Column object 'a' already assigned to Table 't')");
    addCase("type of the referred column",
            "m = sa.MetaData()\nm.bind = op.get_bind()\nm.naming_convention = {'pk': 'pk_%(table_name)s'}\n"
            "sa.Table('r', m, sa.Column('id', sa.BigInteger, primary_key=True))\n"
            "sa.Table('t', m, sa.Column('r', sa.ForeignKey('r.id'))).create(m.bind)",
            "create_table t; r BigInteger() ->r.id; foreign(r)->r(id)");
    addCase("functions that make types", "op.add_column('t', sa.Column('a', type_=lambda: sa.Integer()))",
            "add_column t a Integer()");
    addCase("MetaData among the columns", "op.create_table('t', sa.MetaData(), sa.Column('a', sa.Integer))",
            "create_table t; a Integer()");
    addCase("compiles",
            "from sqlalchemy.ext.compiler import compiles\nclass Name(sa.TypeDecorator):\n    impl = sa.Unicode\n"
            "@compiles(Name, 'sqlite')\ndef own(element, compiler, **kw):\n    return 'NAME(%d)' % element.length\n"
            "@compiles(Name)\ndef other(element, compiler, **kw):\n    return compiler.visit_unicode(element, **kw)\n"
            "class Long(sa.TypeDecorator):\n    impl = sa.Unicode\n"
            "@compiles(Long)\ndef long(element, compiler, **kw):\n    return compiler.visit_unicode(element, **kw)\n"
            "op.add_column('t', sa.Column('a', Name(5)))\nop.add_column('t', sa.Column('b', Long(9)))",
            "add_column t a Name(length=5)/sqlite:UserDefinedType()\nadd_column t b "
            "Long(length=9)/sqlite:Unicode(length=9)");
    addCase("third party", "from public import public\n@public\ndef f():\n    op.execute('x')\nf()", "execute text(x)");
    addCase("column flags",
            "op.add_column('t', sa.Column('a', sa.Integer, primary_key=True, autoincrement=False, comment='c', "
            "index=True, unique=True, nullable=True))",
            "add_column t a Integer() null pk no-autoincrement index unique comment='c'");
    addCase("server defaults",
            "op.add_column('t', sa.Column('a', sa.Integer, server_default='1'))\nop.add_column('t', sa.Column('a', "
            "sa.Integer, server_default=sa.text('1')))\n"
            "op.add_column('t', sa.Column('a', sa.Integer, sa.FetchedValue()))\nop.add_column('t', sa.Column('a', "
            "sa.Integer, server_default=sa.DefaultClause('5')))",
            "add_column t a Integer() default='1'\nadd_column t a Integer() default=text(1)\nadd_column t a Integer() "
            "default=fetched\nadd_column t a Integer() default='5'");
    addCase("column items",
            "op.add_column('t', sa.Column('a', sa.Integer, sa.Identity(always=True, start=3)))\nop.add_column('t', "
            "sa.Column('a', sa.Integer, sa.Computed('b + 1', persisted=True)))\n"
            "op.add_column('t', sa.Column('a', sa.Integer, sa.Sequence('s')))\nop.add_column('t', sa.Column('a', "
            "sa.Integer, sa.CheckConstraint('a > 0', name='ck')))",
            "add_column t a Integer() identity always start=3\nadd_column t a Integer() computed=text(b + "
            "1)\nadd_column t a Integer() sequence=s\nadd_column t a Integer() {check(text(a > 0)) named ck}");
    addCase("foreign key options",
            "op.add_column('t', sa.Column('a', sa.Integer, sa.ForeignKey('s.r.id', ondelete='CASCADE', onupdate='SET "
            "NULL', name='fk')))",
            "add_column t a Integer() ->s.r.id ondelete=CASCADE onupdate=SET NULL named fk");
    addCase("table constraints",
            "op.create_table('t', sa.Column('a', sa.Integer), sa.ForeignKeyConstraint(['a'], ['s.r.id'], "
            "name=op.f('fk'), ondelete='CASCADE'), sa.UniqueConstraint('a', name='u'), "
            "sa.CheckConstraint('a > 0', name='c'), postgresql.ExcludeConstraint(('a', '='), name='e'))",
            "create_table t; a Integer(); foreign(a)->s.r(id) ondelete=CASCADE named fk~; unique(a) named "
            "u; check(text(a > 0)) named c; exclude gist a WITH = named e");
    addCase("foreign key to a column",
            "m = sa.MetaData()\nr = sa.Table('r', m, sa.Column('id', sa.Integer), schema='s')\nop.add_column('t', "
            "sa.Column('a', sa.Integer, sa.ForeignKey(r.c.id)))",
            "add_column t a Integer() ->s.r.id");
    addCase("naming convention",
            "m = sa.MetaData(naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s'})\nsa.Table('t', m, "
            "sa.Column('a', sa.Integer), sa.UniqueConstraint('a')).create(op.get_bind())",
            "create_table t; a Integer(); unique(a) named uq_t_a~");
    addCase("create_all in order of dependency",
            "m = sa.MetaData()\nsa.Table('b', m, sa.Column('x', sa.Integer, sa.ForeignKey('a.id')))\nsa.Table('a', m, "
            "sa.Column('id', sa.Integer))\nm.create_all(op.get_bind())\nm.drop_all(op.get_bind())",
            "create_table a; id Integer()\ncreate_table b; x Integer() ->a.id; "
            "foreign(x)->a(id)\ndrop_table b\ndrop_table a");

    addCase("types",
            "for type_ in (sa.String(50), sa.VARCHAR(length=7), sa.Numeric(10, 2), sa.DateTime(timezone=True), "
            "sa.Unicode, sa.types.UserDefinedType, postgresql.UUID(as_uuid=True), "
            "mysql.INTEGER(display_width=11, unsigned=True), postgresql.JSONB(astext_type=sa.Text()), "
            "postgresql.ARRAY(sa.String(3))):\n    if type_ is not sa.types.UserDefinedType:\n        "
            "op.alter_column('t', 'c', type_=type_)",
            "alter_column t.c type=String(length=50)\nalter_column t.c type=VARCHAR(length=7)\nalter_column t.c "
            "type=Numeric(precision=10, scale=2)\nalter_column t.c type=DateTime(timezone=True)\n"
            "alter_column t.c type=Unicode()\nalter_column t.c type=UUID()\nalter_column t.c "
            "type=INTEGER(display_width=11, unsigned=True)\nalter_column t.c type=JSONB(astext_type=Text())\n"
            "alter_column t.c type=ARRAY(String(length=3))");
    addCase("with_variant", "op.add_column('t', sa.Column('a', sa.BigInteger().with_variant(sa.Integer(), 'sqlite')))",
            "add_column t a BigInteger()/sqlite:Integer()");
    addCase("enum of a class",
            "import enum\nclass Colour(enum.Enum):\n    RED = 'r'\n    BLUE = 'b'\nop.alter_column('t', 'c', "
            "type_=sa.Enum(Colour))\nop.alter_column('t', 'c', type_=sa.Enum(Colour, name='n', values_callable=lambda "
            "c: [m.value for m in c]))",
            "alter_column t.c type=Enum('RED', 'BLUE', name='colour')\nalter_column t.c type=Enum('r', 'b', name='n')");
    addCase("type decorator",
            "class Guid(sa.types.TypeDecorator):\n    impl = sa.String\n    cache_ok = True\n    def __init__(self, "
            "size):\n        super().__init__(length=size)\nop.alter_column('t', 'c', type_=Guid(36))",
            "alter_column t.c type=Guid(length=36)");
    addCase("type decorator by dialect",
            "class Guid(sa.TypeDecorator):\n    impl = sa.CHAR\n    def load_dialect_impl(self, dialect):\n        if "
            "dialect.name == 'sqlite':\n            return dialect.type_descriptor(sa.CHAR(32))\n        return "
            "dialect.type_descriptor(sa.Uuid())\n"
            "op.add_column('t', sa.Column('a', Guid()))",
            "add_column t a Guid()/CHAR(length=32)");
    addCase("user defined type",
            "class Point(sa.types.UserDefinedType):\n    def get_col_spec(self, **kw):\n        return "
            "'POINT'\nop.add_column('t', sa.Column('a', Point()))\nop.add_column('t', sa.Column('b', Point))",
            "add_column t a Point()\nadd_column t b Point()");
    addCase("subclass of a type", "class Long(sa.String):\n    pass\nop.add_column('t', sa.Column('a', Long(9)))",
            "add_column t a Long(length=9)");
    addCase("isinstance",
            "op.execute(str([isinstance(sa.VARCHAR(3), sa.String), isinstance(sa.Integer(), sa.String), "
            "isinstance(postgresql.ENUM('a', name='n'), sa.Enum), isinstance(sa.Column('a'), sa.Column)]))",
            "execute text([True, False, True, True])");
    addCase("type attributes",
            "op.execute('%s %s %s' % (sa.String(5).length, sa.DateTime().timezone, sa.Enum('a', 'b', name='e').enums))",
            "execute text(5 False ['a', 'b'])");
    addCase("column attributes",
            "c = sa.Column('a', sa.Integer)\nop.execute(c.name + ' ' + str(c.nullable) + ' ' + str(c.primary_key))",
            "execute text(a True False)");
    addCase("columns reused",
            "cols = [sa.Column('a', sa.Integer)]\nop.create_table('t', *cols)\nop.create_table('u', *cols)",
            "create_table t; a Integer()\ncreate_table u; a Integer()");
    addCase(
        "import spellings",
        "from sqlalchemy import Column, String\nfrom sqlalchemy.schema import Column as C2\nfrom sqlalchemy.types "
        "import String as S2\nimport sqlalchemy.dialects.postgresql as pg\nfrom sqlalchemy.sql.sqltypes import Text\n"
        "op.execute(str([Column is C2, String is S2, sa.types.Text is Text, pg.INTEGER is sa.INTEGER]))",
        "execute text([True, True, True, True])");
    addCase("exceptions",
            "try:\n    raise sa.exc.OperationalError('x')\nexcept sa.exc.SQLAlchemyError:\n    op.execute('caught')",
            "execute text(caught)");
    addCase("models declared",
            "from sqlalchemy.orm import declarative_base, relationship\nBase = declarative_base()\nclass User(Base):\n "
            "   __tablename__ = 'u'\n    id = sa.Column(sa.Integer, primary_key=True)\n    posts = "
            "relationship('Post')\nop.execute('x')",
            "execute text(x)");
    addCase("unknown names stay unused",
            "from sqlalchemy import event, create_engine\nfrom sqlalchemy.orm import selectinload\nop.execute('x')",
            "execute text(x)");
}
