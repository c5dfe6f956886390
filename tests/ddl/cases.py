"""Migration snippets for the differential test of core/ddl: real Alembic and Retort read the same text.

A case is a name and the body of upgrade(). Cases with a naming convention run under a target metadata that has it. The
list is made by small loops, because the point is to cover directives times keywords.
"""

CASES = []


def case(name, source, naming=None):
    assert name not in {c["name"] for c in CASES}, name
    CASES.append({"name": name, "source": source.strip() + "\n", "naming": naming or {}})


def cases(prefix, pattern, values):
    for key, value in values.items():
        case(f"{prefix}: {key}", pattern.replace("@", value))


CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# --- create_table ------------------------------------------------------------------------------------------------

COLUMNS = {
    "integer": "sa.Column('a', sa.Integer)",
    "not null": "sa.Column('a', sa.String(20), nullable=False)",
    "explicit null": "sa.Column('a', sa.String(20), nullable=True)",
    "string default": "sa.Column('a', sa.String(20), server_default='x y')",
    "number default": "sa.Column('a', sa.Integer, server_default='5', nullable=False)",
    "text default": "sa.Column('a', sa.Integer, server_default=sa.text('5'))",
    "function default": "sa.Column('a', sa.DateTime, server_default=sa.func.now())",
    "text function default": "sa.Column('a', sa.DateTime, server_default=sa.text('CURRENT_TIMESTAMP'))",
    "expression default": "sa.Column('a', sa.Integer, server_default=sa.text('1 + 2'))",
    "true default": "sa.Column('a', sa.Boolean, server_default=sa.true())",
    "false default": "sa.Column('a', sa.Boolean, server_default=sa.false(), nullable=False)",
    "quote in default": "sa.Column('a', sa.String(9), server_default=\"it's\")",
    "comment": "sa.Column('a', sa.Integer, comment='what it is')",
    "unique": "sa.Column('a', sa.Integer, unique=True)",
    "index": "sa.Column('a', sa.Integer, index=True)",
    "unique index": "sa.Column('a', sa.Integer, index=True, unique=True)",
    "foreign key": "sa.Column('a', sa.Integer, sa.ForeignKey('u.id'))",
    "foreign key with actions": "sa.Column('a', sa.Integer, sa.ForeignKey('u.id', name='fk_a', ondelete='CASCADE', onupdate='SET NULL'))",
    "deferrable foreign key": "sa.Column('a', sa.Integer, sa.ForeignKey('u.id', deferrable=True, initially='DEFERRED'))",
    "foreign key in schema": "sa.Column('a', sa.Integer, sa.ForeignKey('s.u.id'))",
    "check": "sa.Column('a', sa.Integer, sa.CheckConstraint('a > 0', name='ck_a'))",
    "nameless check": "sa.Column('a', sa.Integer, sa.CheckConstraint('a > 0'))",
    "computed": "sa.Column('a', sa.Integer, sa.Computed('b + 1'))",
    "computed stored": "sa.Column('a', sa.Integer, sa.Computed('b + 1', persisted=True))",
    "identity": "sa.Column('a', sa.Integer, sa.Identity())",
    "identity with options": "sa.Column('a', sa.Integer, sa.Identity(always=True, start=10, increment=2, cycle=True))",
    "reserved name": "sa.Column('order', sa.Integer)",
    "upper case name": "sa.Column('CamelCase', sa.Integer)",
    "blank in name": "sa.Column('two words', sa.Integer)",
    "boolean check": "sa.Column('a', sa.Boolean(create_constraint=True, name='ck_bool'))",
    "nameless boolean check": "sa.Column('a', sa.Boolean(create_constraint=True))",
    "enum": "sa.Column('a', sa.Enum('x', 'y', name='kind'))",
    "enum check": "sa.Column('a', sa.Enum('x', 'y', name='kind', create_constraint=True))",
    "enum not native": "sa.Column('a', sa.Enum('x', 'yy', name='kind', native_enum=False))",
    "enum not native check": "sa.Column('a', sa.Enum('x', 'yy', name='kind', native_enum=False, create_constraint=True))",
    "enum in schema": "sa.Column('a', sa.Enum('x', 'y', name='kind', schema='s'))",
    "numeric": "sa.Column('a', sa.Numeric(10, 2))",
    "timestamp": "sa.Column('a', sa.TIMESTAMP(timezone=True), nullable=False)",
    "autoincrement off": "sa.Column('a', sa.Integer, primary_key=True, autoincrement=False)",
    "autoincrement on": "sa.Column('a', sa.Integer, primary_key=True, autoincrement=True)",
    "big serial": "sa.Column('a', sa.BigInteger, primary_key=True)",
    "string key": "sa.Column('a', sa.String(10), primary_key=True)",
}
cases("create_table", "op.create_table('t', @)", COLUMNS)
cases("create_table with id", "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('b', sa.Integer), @)",
      {key: value for key, value in COLUMNS.items() if "primary_key" not in value})

cases("create_table item", "op.create_table('t', sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), @)", {
    "primary key": "sa.PrimaryKeyConstraint('a', 'b')",
    "named primary key": "sa.PrimaryKeyConstraint('b', name='pk_t')",
    "op.f primary key": "sa.PrimaryKeyConstraint('a', name=op.f('pk_t'))",
    "unique": "sa.UniqueConstraint('a', 'b')",
    "named unique": "sa.UniqueConstraint('a', 'b', name='uq')",
    "deferrable unique": "sa.UniqueConstraint('a', name='uq', deferrable=True, initially='IMMEDIATE')",
    "check": "sa.CheckConstraint('a > 0')",
    "named check": "sa.CheckConstraint('a > b', name='ck')",
    "check with text": "sa.CheckConstraint(sa.text('a > 0'), name='ck')",
    "foreign key": "sa.ForeignKeyConstraint(['a'], ['u.id'])",
    "named foreign key": "sa.ForeignKeyConstraint(['a', 'b'], ['u.x', 'u.y'], name='fk')",
    "foreign key actions": "sa.ForeignKeyConstraint(['a'], ['u.id'], ondelete='SET NULL', onupdate='CASCADE')",
    "foreign key match": "sa.ForeignKeyConstraint(['a'], ['u.id'], match='FULL')",
    "use_alter": "sa.ForeignKeyConstraint(['a'], ['u.id'], name='fk', use_alter=True)",
    "foreign key to itself": "sa.ForeignKeyConstraint(['a'], ['t.b'])",
    "index": "sa.Index('ix', 'a', 'b')",
    "unique index": "sa.Index('ix', 'a', unique=True)",
    "several": "sa.ForeignKeyConstraint(['a'], ['u.id'], name='fk'), sa.PrimaryKeyConstraint('a'), sa.UniqueConstraint('b', name='uq'), sa.CheckConstraint('b > 1')",
    "column checks first": "sa.Column('c', sa.Boolean(create_constraint=True, name='cb')), sa.UniqueConstraint('b', name='uq')",
})

cases("create_table keyword", "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), @)", {
    "schema": "schema='s'",
    "dotted schema": "schema='a.b'",
    "comment": "comment=\"the table's comment\"",
    "prefixes": "prefixes=['TEMPORARY']",
    "sqlite autoincrement": "sqlite_autoincrement=True",
    "sqlite rowid": "sqlite_with_rowid=False",
    # One option per case: SQLAlchemy prints several in the order of Python's hashes.
    "mysql engine": "mysql_engine='InnoDB'",
    "mysql charset": "mysql_charset='utf8mb4'",
    "mariadb engine": "mariadb_engine='InnoDB'",
    "postgresql tablespace": "postgresql_tablespace='space'",
    "postgresql partition": "postgresql_partition_by='RANGE (id)'",
    "postgresql inherits": "postgresql_inherits='parent'",
})
case("create_table without columns", "op.create_table('t')")
case("create_table schema and foreign key", "op.create_table('t', sa.Column('a', sa.Integer, sa.ForeignKey('s.u.id')), schema='s')")
case("create_table schema, index, comment", "op.create_table('t', sa.Column('a', sa.Integer, index=True, comment='c'), schema='s', comment='x')")
case("create_table reserved", "op.create_table('table', sa.Column('select', sa.Integer, primary_key=True))")
case("create_table composite key", "op.create_table('t', sa.Column('a', sa.Integer, primary_key=True), sa.Column('b', sa.Integer, primary_key=True))")
case("create_table composite key with string first",
     "op.create_table('t', sa.Column('a', sa.String(3), primary_key=True), sa.Column('b', sa.Integer, primary_key=True, autoincrement=True))")
case("create_table two comments", "op.create_table('t', sa.Column('a', sa.Integer, comment='one'), sa.Column('b', sa.Integer, comment='two'), comment='all')")
case("create_table mysql types", "op.create_table('t', sa.Column('a', mysql.TINYINT(1)), sa.Column('b', mysql.ENUM('x', 'y')), sa.Column('c', mysql.LONGTEXT))")
case("create_table postgresql types", "op.create_table('t', sa.Column('a', postgresql.UUID(as_uuid=True)), sa.Column('b', postgresql.JSONB), sa.Column('c', postgresql.ARRAY(sa.Integer)))")
case("enum in two tables", """
kind = sa.Enum('x', 'y', name='kind')
op.create_table('a', sa.Column('k', kind))
op.create_table('b', sa.Column('k', sa.Enum('x', 'y', name='kind')))
""")
case("enum in an array", "op.create_table('a', sa.Column('k', postgresql.ARRAY(sa.Enum('x', 'y', name='kind'))))")
case("postgresql.ENUM create_type off", "op.create_table('a', sa.Column('k', postgresql.ENUM('x', 'y', name='kind', create_type=False)))")
case("enum created by hand", """
kind = sa.Enum('x', 'y', name='kind')
kind.create(op.get_bind(), checkfirst=True)
op.add_column('t', sa.Column('k', kind))
""")
case("enum dropped by hand", "sa.Enum(name='kind').drop(op.get_bind(), checkfirst=False)")
case("enum created and dropped by hand", """
kind = sa.Enum('x', "it's", name='Kind', schema='s')
kind.create(op.get_bind())
kind.drop(op.get_bind())
""")
case("create_table named by a convention", """
op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, sa.ForeignKey('u.id'), unique=True),
    sa.Column('b', sa.Integer, index=True), sa.CheckConstraint('b > 0', name='positive'))
""", CONVENTION)
case("create_table op.f against a convention", """
op.create_table('t', sa.Column('id', sa.Integer), sa.PrimaryKeyConstraint('id', name=op.f('my_pk')), sa.CheckConstraint('id > 0', name=op.f('my_ck')))
""", CONVENTION)
case("create_table nameless check under a convention", "op.create_table('t', sa.Column('id', sa.Integer), sa.CheckConstraint('id > 0'))", CONVENTION)

# --- other table directives --------------------------------------------------------------------------------------

cases("drop_table", "op.drop_table(@)", {
    "plain": "'t'", "schema": "'t', schema='s'", "quoted": "'Big Table'", "reserved": "'order'", "dotted": "'t', schema='a.b'",
})
cases("rename_table", "op.rename_table(@)", {
    "plain": "'a', 'b'", "schema": "'a', 'b', schema='s'", "dotted": "'a', 'b', schema='x.y'", "quoted": "'A', 'select'",
})
cases("table comment", "op.@", {
    "create": "create_table_comment('t', 'hello')",
    "create in schema": "create_table_comment('t', \"it's\", schema='s')",
    "replace": "create_table_comment('t', 'new', existing_comment='old')",
    "create without text": "create_table_comment('t', None)",
    "drop": "drop_table_comment('t')",
    "drop with existing": "drop_table_comment('t', existing_comment='old', schema='s')",
})

# --- columns -----------------------------------------------------------------------------------------------------

cases("add_column", "op.add_column('t', @)", COLUMNS)
cases("add_column in schema", "op.add_column('t', @, schema='s')",
      {key: COLUMNS[key] for key in ("integer", "index", "comment", "foreign key", "foreign key in schema", "unique", "check", "big serial")})
cases("add_column under a convention", "op.add_column('t', @)", {})
for key in ("unique", "index", "foreign key", "boolean check", "check"):
    case(f"add_column under a convention: {key}", f"op.add_column('t', {COLUMNS[key]})", CONVENTION)
case("add_column with several constraints",
     "op.add_column('t', sa.Column('a', sa.Integer, sa.ForeignKey('u.id', name='f'), sa.CheckConstraint('a > 0'), index=True, comment='c'))")
case("add_column sequence", "op.add_column('t', sa.Column('a', sa.Integer, sa.Sequence('seq')))")
case("add_column mysql options", "op.add_column('t', sa.Column('a', mysql.INTEGER(unsigned=True), nullable=False, server_default='0', comment='n'))")
cases("drop_column", "op.drop_column(@)", {
    "plain": "'t', 'a'", "schema": "'t', 'a', schema='s'", "quoted": "'T', 'A b'", "mssql flag": "'t', 'a', mssql_drop_default=True",
})

ALTERATIONS = {
    "nullable": "nullable=True",
    "not null": "nullable=False",
    "nullable with type": "nullable=False, existing_type=sa.Integer()",
    "type": "type_=sa.Integer()",
    "type and existing": "type_=sa.Text(), existing_type=sa.String(50)",
    "type class": "type_=sa.BigInteger, existing_type=sa.Integer",
    "type, nullable kept": "type_=sa.Text(), existing_type=sa.String(50), existing_nullable=False",
    "rename": "new_column_name='d'",
    "rename with type": "new_column_name='d', existing_type=sa.String(5)",
    "rename keeps all": "new_column_name='d', existing_type=sa.String(5), existing_nullable=False, existing_server_default='x', existing_comment='c'",
    "rename to reserved": "new_column_name='select', existing_type=sa.Integer()",
    "default": "server_default='x'",
    "default text": "server_default=sa.text('now()')",
    "default function": "server_default=sa.func.now()",
    "default with type": "server_default='x', existing_type=sa.String(10)",
    "default dropped": "server_default=None",
    "default dropped with type": "server_default=None, existing_type=sa.Integer()",
    "default for datetime": "server_default=sa.func.now(), existing_type=sa.DateTime()",
    "default dropped for datetime": "server_default=None, existing_type=sa.DateTime()",
    "timestamp nullable": "nullable=True, existing_type=sa.TIMESTAMP()",
    "nothing but datetime": "existing_type=sa.DateTime()",
    "nothing": "existing_type=sa.Integer()",
    "default fetched": "server_default=sa.FetchedValue()",
    "comment": "comment='new'",
    "comment with type": "comment='new', existing_type=sa.Integer(), existing_comment='old'",
    "comment dropped": "comment=None, existing_type=sa.Integer()",
    "empty comment": "comment='', existing_type=sa.Integer()",
    "autoincrement": "autoincrement=True, existing_type=sa.Integer(), existing_nullable=False",
    "existing autoincrement": "nullable=False, existing_type=sa.Integer(), existing_autoincrement=True",
    "autoincrement off": "autoincrement=False, existing_type=sa.Integer()",
    "everything": "nullable=False, server_default='1', new_column_name='d', type_=sa.BigInteger(), existing_type=sa.Integer(), comment='c'",
    "schema": "nullable=False, schema='s', existing_type=sa.Integer()",
    "dotted schema": "new_column_name='d', schema='s.t', existing_type=sa.Integer()",
    "using": "type_=sa.Integer(), postgresql_using='c::integer', existing_type=sa.String(5)",
    "using without type": "nullable=False, postgresql_using='c::integer', existing_type=sa.String(5)",
    "computed": "server_default=sa.Computed('a + 1')",
    "was computed": "server_default=None, existing_server_default=sa.Computed('a + 1')",
    "computed stays": "nullable=False, existing_type=sa.Integer(), existing_server_default=sa.Computed('a + 1')",
    "computed is renamed": "new_column_name='d', existing_type=sa.Integer(), existing_server_default=sa.Computed('a + 1')",
    "identity": "server_default=sa.Identity(start=5, always=True)",
    "identity new": "server_default=sa.Identity(start=5), existing_server_default=None",
    "identity changed": "server_default=sa.Identity(always=True, start=7, maxvalue=9, cycle=True), existing_server_default=sa.Identity(start=5)",
    "identity reset": "server_default=sa.Identity(), existing_server_default=sa.Identity(always=True, start=5)",
    "identity dropped": "server_default=None, existing_server_default=sa.Identity()",
    "boolean made": "type_=sa.Boolean(create_constraint=True, name='ck_b'), existing_type=sa.Integer()",
    "boolean gone": "type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name='ck_b')",
    "enum made": "type_=sa.Enum('x', 'y', name='kind', native_enum=False, create_constraint=True), existing_type=sa.String(1)",
    "enum gone": "type_=sa.String(1), existing_type=sa.Enum('x', 'y', name='kind', native_enum=False, create_constraint=True)",
    "native enum": "type_=sa.Enum('x', 'y', name='kind'), existing_type=sa.String(1), postgresql_using='c::kind'",
    "existing default": "nullable=False, existing_type=sa.Integer(), existing_server_default='5'",
    "existing text default": "nullable=False, existing_type=sa.Integer(), existing_server_default=sa.text('5')",
}
cases("alter_column", "op.alter_column('t', 'c', @)", ALTERATIONS)
case("alter_column quoted", "op.alter_column('T', 'Col', nullable=False, new_column_name='Dol', existing_type=sa.Integer())")

# --- indexes -----------------------------------------------------------------------------------------------------

cases("create_index", "op.create_index(@)", {
    "plain": "'ix', 't', ['a']",
    "two columns": "'ix', 't', ['a', 'b']",
    "unique": "'ix', 't', ['a'], unique=True",
    "schema": "'ix', 't', ['a'], schema='s'",
    "op.f": "op.f('ix_t_a'), 't', ['a']",
    "nameless": "None, 't', ['a', 'b']",
    "text": "'ix', 't', [sa.text('lower(a)')]",
    "text and name": "'ix', 't', ['a', sa.text('b DESC')]",
    "function": "'ix', 't', [sa.func.lower(sa.column('a'))]",
    "quoted": "'Ix', 'T', ['Col', 'order']",
    "if not exists": "'ix', 't', ['a'], if_not_exists=True",
    "postgresql using": "'ix', 't', ['a'], postgresql_using='gin'",
    "postgresql where": "'ix', 't', ['a'], postgresql_where=sa.text('a > 5')",
    "sqlite where": "'ix', 't', ['a'], sqlite_where=sa.text('a > 5')",
    "postgresql concurrently": "'ix', 't', ['a'], postgresql_concurrently=True",
    "concurrently and if not exists": "'ix', 't', ['a'], postgresql_concurrently=True, if_not_exists=True",
    "postgresql include": "'ix', 't', ['a'], postgresql_include=['b', 'c']",
    "postgresql with": "'ix', 't', ['a'], postgresql_with={'fillfactor': 50}",
    "postgresql ops": "'ix', 't', ['a'], postgresql_ops={'a': 'text_pattern_ops'}",
    "postgresql ops on text": "'ix', 't', [sa.text('lower(a)')], postgresql_using='gin'",
    "postgresql nulls": "'ix', 't', ['a'], unique=True, postgresql_nulls_not_distinct=True",
    "mysql length": "'ix', 't', ['a'], mysql_length=10",
    "mysql lengths": "'ix', 't', ['a', 'b'], mysql_length={'a': 10}",
    "mysql prefix": "'ix', 't', ['a'], mysql_prefix='FULLTEXT'",
    "mysql using": "'ix', 't', ['a'], mysql_using='hash'",
})
case("create_index under a convention", "op.create_index(None, 't', ['a', 'b'])", CONVENTION)
cases("drop_index", "op.drop_index(@)", {
    "plain": "'ix'", "table": "'ix', 't'", "table_name": "'ix', table_name='t'", "schema": "'ix', 't', schema='s'",
    "schema without table": "'ix', schema='s'", "if exists": "'ix', 't', if_exists=True",
    "concurrently": "'ix', 't', postgresql_concurrently=True",
    "concurrently if exists": "'ix', 't', postgresql_concurrently=True, if_exists=True", "op.f": "op.f('Ix'), table_name='T'",
})

# --- constraints -------------------------------------------------------------------------------------------------

cases("constraint", "op.@", {
    "primary key": "create_primary_key('pk', 't', ['a', 'b'])",
    "nameless primary key": "create_primary_key(None, 't', ['a'])",
    "primary key in schema": "create_primary_key('pk', 't', ['a'], schema='s')",
    "unique": "create_unique_constraint('uq', 't', ['a', 'b'])",
    "nameless unique": "create_unique_constraint(None, 't', ['a'])",
    "deferrable unique": "create_unique_constraint('uq', 't', ['a'], deferrable=True, initially='DEFERRED')",
    "unique in schema": "create_unique_constraint('uq', 't', ['a'], schema='s')",
    "nulls not distinct": "create_unique_constraint('uq', 't', ['a'], postgresql_nulls_not_distinct=True)",
    "check": "create_check_constraint('ck', 't', 'a > 0')",
    "check text": "create_check_constraint('ck', 't', sa.text('length(a) > 5'))",
    "check expression": "create_check_constraint('ck', 't', sa.func.length(sa.column('a')) > 5)",
    "nameless check": "create_check_constraint(None, 't', 'a > 0')",
    "check in schema": "create_check_constraint('ck', 't', sa.column('a').in_(['x', 'y']), schema='s')",
    "foreign key": "create_foreign_key('fk', 't', 'u', ['a'], ['id'])",
    "nameless foreign key": "create_foreign_key(None, 't', 'u', ['a'], ['id'])",
    "foreign key actions": "create_foreign_key('fk', 't', 'u', ['a', 'b'], ['x', 'y'], ondelete='CASCADE', onupdate='RESTRICT')",
    "foreign key deferrable": "create_foreign_key('fk', 't', 'u', ['a'], ['id'], deferrable=True, initially='DEFERRED')",
    "foreign key not deferrable": "create_foreign_key('fk', 't', 'u', ['a'], ['id'], deferrable=False)",
    "foreign key match": "create_foreign_key('fk', 't', 'u', ['a'], ['id'], match='FULL')",
    "foreign key schemas": "create_foreign_key('fk', 't', 'u', ['a'], ['id'], source_schema='s', referent_schema='r')",
    "foreign key to itself": "create_foreign_key('fk', 't', 't', ['parent'], ['id'])",
    "foreign key wrong action": "create_foreign_key('fk', 't', 'u', ['a'], ['id'], ondelete='bogus')",
    "drop": "drop_constraint('x', 't')",
    "drop unique": "drop_constraint('x', 't', type_='unique')",
    "drop check": "drop_constraint('x', 't', type_='check')",
    "drop primary": "drop_constraint('x', 't', type_='primary')",
    "drop foreign key": "drop_constraint('x', 't', type_='foreignkey')",
    "drop in schema": "drop_constraint('x', 't', type_='foreignkey', schema='s')",
    "drop op.f": "drop_constraint(op.f('X y'), 't', type_='unique')",
    "drop bogus": "drop_constraint('x', 't', type_='bogus')",
})
for name, source in {
    "primary key": "op.create_primary_key(None, 't', ['a'])",
    "unique": "op.create_unique_constraint(None, 't', ['a'])",
    "foreign key": "op.create_foreign_key(None, 't', 'u', ['a'], ['id'])",
    "check": "op.create_check_constraint('positive', 't', 'a > 0')",
    "nameless check": "op.create_check_constraint(None, 't', 'a > 0')",
    "drop check": "op.drop_constraint('positive', 't', type_='check')",
    "drop unique": "op.drop_constraint('uq_t_a', 't', type_='unique')",
    "drop op.f check": "op.drop_constraint(op.f('positive'), 't', type_='check')",
    "drop untyped": "op.drop_constraint('positive', 't')",
}.items():
    case(f"constraint under a convention: {name}", source, CONVENTION)
cases("exclude", "op.create_exclude_constraint(@)", {
    "plain": "'ex', 't', ('period', '&&'), ('room', '=')",
    "where": "'ex', 't', ('period', '&&'), where=\"room != 'x'\", using='gist'",
    "schema": "'ex', 't', (sa.column('period'), '&&'), schema='s', deferrable=True",
})
case("long name", "op.create_unique_constraint('u" + "x" * 70 + "', 't', ['a'])")
case("long op.f name", "op.create_unique_constraint(op.f('u" + "x" * 70 + "'), 't', ['a'])")
case("long index name", "op.create_index(op.f('i" + "x" * 70 + "'), 't', ['a'])")

case("percent signs", """
op.create_table('50%', sa.Column('a%b', sa.String(9), server_default='5%', comment='7%'), sa.CheckConstraint("a LIKE 'x%'", name='ck%'), comment='9%')
op.alter_column('50%', 'a%b', server_default=sa.text("'6%'"), new_column_name='c%', existing_type=sa.String(9))
op.create_index('ix%', '50%', ['a%b'])
op.create_table_comment('t', '100%')
op.execute(sa.text("SELECT '%%', :a").bindparams(a='1%'))
""")

# --- execute and bulk_insert -------------------------------------------------------------------------------------

cases("execute", "op.execute(@)", {
    "string": "'UPDATE t SET a = 1'",
    "several lines": "'''\\n    UPDATE t\\n       SET a = 1\\n'''",
    "semicolon": "'DELETE FROM t;'",
    "colon": "\"UPDATE t SET a = 'x:y', b = ':z'\"",
    "escaped colon": "r\"UPDATE t SET a = '\\:y'\"",
    "cast": "'SELECT a::int FROM t'",
    "percent": "\"DELETE FROM t WHERE a LIKE '50%'\"",
    "text": "sa.text('SELECT 1')",
    "text with binds": "sa.text('UPDATE t SET a = :a, b = :b').bindparams(a=5, b=\"it's\")",
    "tab": "'SELECT\\t1'",
    "update": "sa.table('t', sa.column('a'), sa.column('b')).update().where(sa.column('a') == 5).values(b='x')",
    "update with own columns": "sa.update(sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.String))).values({'b': 'x', 'a': None})",
    "update inline literal": "sa.table('t', sa.column('a')).update().values({'a': op.inline_literal('x')})",
    "delete": "sa.table('t', sa.column('a')).delete().where(sa.column('a').in_([1, 2]))",
    "insert": "sa.table('t', sa.column('a'), sa.column('b')).insert().values(a=1, b='two')",
})
TABLE = "sa.table('t', sa.column('id', sa.Integer), sa.column('name', sa.String), sa.column('flag', sa.Boolean), sa.column('day', sa.Date))"
cases("bulk_insert", f"t = {TABLE}\nop.bulk_insert(t, @)", {
    "empty": "[]",
    "one": "[{'id': 1, 'name': 'a'}]",
    "two": "[{'id': 1, 'name': \"it's\"}, {'id': 2, 'name': None}]",
    "other order": "[{'name': 'x', 'id': 1}]",
    "fewer keys": "[{'id': 1, 'name': 'x'}, {'id': 2}]",
    "backslash and percent": "[{'id': 1, 'name': '50% \\\\ 2'}]",
    "booleans": "[{'id': 1, 'flag': True}, {'id': 2, 'flag': False}]",
    "inline literal": "[{'id': 1, 'name': op.inline_literal('lit')}]",
    "single": "[{'id': 1}, {'id': 2}], multiinsert=False",
    "unknown key": "[{'id': 1, 'nope': 2}]",
})
case("bulk_insert date", f"import datetime\nt = {TABLE}\nop.bulk_insert(t, [{{'id': 1, 'day': datetime.date(2024, 5, 6)}}])")
case("bulk_insert into a created table", """
t = op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(10)))
op.bulk_insert(t, [{'id': 1, 'name': 'a'}, {'id': 2, 'name': 'b'}])
""")
case("bulk_insert in schema", "op.bulk_insert(sa.table('t', sa.column('a'), schema='s'), [{'a': 1}])")

# --- batches -----------------------------------------------------------------------------------------------------

BATCH_OPS = {
    "add column": "b.add_column(sa.Column('n', sa.Integer))",
    "add column with default": "b.add_column(sa.Column('n', sa.Integer, server_default='1'))",
    "add column with text default": "b.add_column(sa.Column('n', sa.Integer, server_default=sa.text('1')))",
    "add column with foreign key": "b.add_column(sa.Column('n', sa.Integer, sa.ForeignKey('u.id', name='fk_n')))",
    "add computed": "b.add_column(sa.Column('n', sa.Integer, sa.Computed('id + 1')))",
    "add stored": "b.add_column(sa.Column('n', sa.Integer, sa.Computed('id + 1', persisted=True)))",
    "add indexed": "b.add_column(sa.Column('n', sa.Integer, index=True))",
    "add unique": "b.add_column(sa.Column('n', sa.Integer, unique=True))",
    "add boolean": "b.add_column(sa.Column('n', sa.Boolean(create_constraint=True, name='ckn')))",
    "add two": "b.add_column(sa.Column('n', sa.Integer))\n    b.add_column(sa.Column('m', sa.Integer))",
    "insert before": "b.add_column(sa.Column('n', sa.Integer), insert_before='name')",
    "insert after": "b.add_column(sa.Column('n', sa.Integer), insert_after='id')",
    "insert after last": "b.add_column(sa.Column('n', sa.Integer), insert_after='parent')",
    "insert several": "b.add_column(sa.Column('n', sa.Integer), insert_after='id')\n    b.add_column(sa.Column('m', sa.Integer), insert_before='n')",
    "drop column": "b.drop_column('age')",
    "drop key column": "b.drop_column('id')",
    "rename": "b.alter_column('name', new_column_name='title')",
    "rename with type": "b.alter_column('name', new_column_name='title', existing_type=sa.String(20))",
    "rename key": "b.alter_column('id', new_column_name='number')",
    "nullable": "b.alter_column('age', nullable=False, existing_type=sa.Integer())",
    "type": "b.alter_column('age', type_=sa.String(10), existing_type=sa.Integer())",
    "type same affinity": "b.alter_column('name', type_=sa.Text(), existing_type=sa.String(20))",
    "type to json": "b.alter_column('name', type_=sa.JSON(), existing_type=sa.String(20))",
    "type twice": "b.alter_column('age', type_=sa.String(10))\n    b.alter_column('age', type_=sa.Float())",
    "default": "b.alter_column('age', server_default='7', existing_type=sa.Integer())",
    "default dropped": "b.alter_column('kind', server_default=None, existing_type=sa.String(5))",
    "to boolean": "b.alter_column('age', type_=sa.Boolean(create_constraint=True, name='ck_age'), existing_type=sa.Integer())",
    "from boolean": "b.alter_column('flag', type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name='ck_flag'))",
    "rename boolean": "b.alter_column('flag', new_column_name='mark', existing_type=sa.Boolean(create_constraint=True, name='ck_flag'))",
    "comment": "b.alter_column('age', comment='years', existing_type=sa.Integer())",
    "create unique": "b.create_unique_constraint('uq_age', ['age'])",
    "nameless unique": "b.create_unique_constraint(None, ['age'])",
    "create check": "b.create_check_constraint('ck_age', 'age > 0')",
    "create check expression": "b.create_check_constraint('ck_age', sa.column('age') > 0)",
    "create foreign key": "b.create_foreign_key('fk_age', 'ages', ['age'], ['id'])",
    "create foreign key with action": "b.create_foreign_key('fk_age', 'ages', ['age'], ['id'], ondelete='CASCADE')",
    "create primary key": "b.create_primary_key('pk_new', ['name'])",
    "drop unique": "b.drop_constraint('uq_name', type_='unique')",
    "drop foreign key": "b.drop_constraint('fk_parent', type_='foreignkey')",
    "drop check": "b.drop_constraint('ck_kind', type_='check')",
    "drop unknown": "b.drop_constraint('nope', type_='unique')",
    "drop column check": "b.drop_constraint('ck_small', type_='check')",
    "create index": "b.create_index('ix_age', ['age'])",
    "create unique index": "b.create_index('ix_age', ['age', 'name'], unique=True)",
    "drop index": "b.drop_index('ix_name')",
    "drop unknown index": "b.drop_index('nope')",
    "replace index": "b.drop_index('ix_name')\n    b.create_index('ix_name', ['name'], unique=True)",
    "table comment": "b.create_table_comment('hello')",
    "drop table comment": "b.drop_table_comment()",
    "drop and add": "b.drop_column('age')\n    b.add_column(sa.Column('age', sa.String(5)))",
    "rename and constraint": "b.alter_column('name', new_column_name='title')\n    b.drop_constraint('uq_name', type_='unique')\n    b.create_unique_constraint('uq_age', ['age'])",
    "nothing": "pass",
    "execute first": "b.drop_column('age')\n    op.execute('SELECT 1')",
}
COPY = """
old = sa.Table('t', sa.MetaData(),
    sa.Column('id', sa.Integer, primary_key=True),
    sa.Column('name', sa.String(20), nullable=False),
    sa.Column('age', sa.Integer),
    sa.Column('small', sa.Integer, sa.CheckConstraint('small < 10', name='ck_small')),
    sa.Column('kind', sa.String(5), server_default='x'),
    sa.Column('flag', sa.Boolean(create_constraint=True, name='ck_flag')),
    sa.Column('parent', sa.Integer),
    sa.UniqueConstraint('name', name='uq_name'),
    sa.CheckConstraint("kind != ''", name='ck_kind'),
    sa.ForeignKeyConstraint(['parent'], ['t.id'], name='fk_parent'),
    sa.Index('ix_name', 'name'))
"""
cases("batch", "with op.batch_alter_table('t') as b:\n    @", BATCH_OPS)
cases("batch never", "with op.batch_alter_table('t', recreate='never') as b:\n    @", BATCH_OPS)
cases("batch copy", COPY + "with op.batch_alter_table('t', copy_from=old, recreate='always') as b:\n    @", BATCH_OPS)
cases("batch copy auto", COPY + "with op.batch_alter_table('t', copy_from=old) as b:\n    @",
      {key: BATCH_OPS[key] for key in ("add column", "add column with text default", "drop column", "create index", "create unique")})
cases("batch option", COPY + "with op.batch_alter_table('t', copy_from=old, recreate='always', @) as b:\n    b.alter_column('age', new_column_name='years')", {
    "reordering": "partial_reordering=[('age', 'id'), ('name', 'kind')]",
    "table args": "table_args=(sa.UniqueConstraint('kind', name='uq_kind'), sa.CheckConstraint('kind > 1'))",
    "table kwargs": "table_kwargs={'mysql_engine': 'InnoDB', 'sqlite_autoincrement': True}",
})
case("batch reordering with a new column", COPY + """
with op.batch_alter_table('t', copy_from=old, recreate='always', partial_reordering=[('parent', 'id', 'n', 'name')]) as b:
    b.add_column(sa.Column('n', sa.Integer))
""")
case("batch in schema", """
old = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, sa.ForeignKey('s.u.id')), schema='s')
with op.batch_alter_table('t', schema='s', copy_from=old, recreate='always') as b:
    b.alter_column('a', nullable=False)
""")
case("batch with a foreign key elsewhere", """
old = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, sa.ForeignKey('u.id', ondelete='CASCADE')))
with op.batch_alter_table('t', copy_from=old) as b:
    b.alter_column('a', new_column_name='z')
""")
case("batch with flags in copy_from", """
old = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, index=True), sa.Column('b', sa.Integer, unique=True))
with op.batch_alter_table('t', copy_from=old, recreate='always') as b:
    b.add_column(sa.Column('c', sa.Integer))
""")
case("batch under a convention", COPY + """
with op.batch_alter_table('t', copy_from=old, recreate='always') as b:
    b.create_unique_constraint(None, ['age'])
    b.create_foreign_key(None, 'ages', ['age'], ['id'])
""", CONVENTION)
case("batch long name", """
old = sa.Table('a_table_whose_name_is_rather_long_for_a_table_name', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True))
with op.batch_alter_table('a_table_whose_name_is_rather_long_for_a_table_name', copy_from=old, recreate='always') as b:
    b.add_column(sa.Column('a', sa.Integer))
""")
case("batch quoted", """
old = sa.Table('Table One', sa.MetaData(), sa.Column('Id', sa.Integer, primary_key=True), sa.Column('two words', sa.Integer), sa.Index('Ix', 'two words'))
with op.batch_alter_table('Table One', copy_from=old, recreate='always') as b:
    b.alter_column('two words', new_column_name='order')
""")

# --- blocks ------------------------------------------------------------------------------------------------------

case("autocommit block", """
op.execute('SELECT 1')
with op.get_context().autocommit_block():
    op.execute('SELECT 2')
op.execute('SELECT 3')
""")
case("bind execute", "op.get_bind().execute(sa.text('DELETE FROM t'))")

# --- from the open corpus ----------------------------------------------------------------------------------------

cases("existing type", "op.alter_column('t', 'c', existing_type=@, nullable=False, existing_nullable=True)",
      {"class": "sa.DateTime", "object": "sa.DateTime()"})
cases("type_descriptor", "op.add_column('t', sa.Column('c', op.get_bind().dialect.type_descriptor(@)))", {
    text: text for text in ("sa.DECIMAL(20, 6)", "mysql.DECIMAL(20, 6)", "sa.REAL()", "sa.Double()", "sa.DOUBLE_PRECISION()",
                            "sa.TIMESTAMP()", "sa.Numeric(20, 6)", "sa.String(20)", "sa.Integer", "mysql.DOUBLE()")
})
case("create an enum of PostgreSQL's", "postgresql.ENUM('a', 'b', name='e').create(op.get_bind(), checkfirst=False)")
case("drop an enum of PostgreSQL's", "postgresql.ENUM('a', 'b', name='e').drop(op.get_bind(), checkfirst=False)")
case("type of the referred column", """
m = sa.MetaData()
sa.Table('r', m, sa.Column('id', sa.BigInteger, primary_key=True))
t = sa.Table('t', m, sa.Column('r', sa.ForeignKey('r.id')))
t.create(op.get_bind())
""")
case("column of two tables", """
c = sa.Column('c', sa.Integer)
op.add_column('t', c)
try:
    sa.sql.table('t', c)
except sa.exc.ArgumentError as error:
    op.execute(str(error))
""")
case("a connection that is none", """
try:
    op.get_bind().begin()
except AttributeError:
    op.execute('SELECT 1')
""")
case("compiles", """
from sqlalchemy.ext.compiler import compiles
class Name(sa.TypeDecorator):
    impl = sa.Unicode
    cache_ok = True
@compiles(Name)
def default_name(element, compiler, **kw):
    return compiler.visit_unicode(element, **kw)
@compiles(Name, 'mysql')
def mysql_name(element, compiler, **kw):
    return 'VARCHAR(%d) COLLATE utf8_bin' % element.length
class Other(Name):
    pass
op.create_table('t', sa.Column('a', Name(20)), sa.Column('b', Other(30), server_default='x'))
op.alter_column('t', 'a', type_=Name(40), existing_type=Name(20))
op.bulk_insert(sa.table('t', sa.column('a', Name(20))), [{'a': 'x'}])
""")

# --- SQL Server and Oracle; read for every dialect ------------------------------------------------------------------

cases("drop_column of SQL Server", "op.drop_column('t', 'a', @)", {
    "default": "mssql_drop_default=True",
    "check": "mssql_drop_check=True",
    "foreign key": "mssql_drop_foreign_key=True",
    "all": "mssql_drop_default=True, mssql_drop_check=True, mssql_drop_foreign_key=True",
    "none": "mssql_drop_default=False, mssql_drop_check=None",
    "in schema": "schema='s', mssql_drop_default=True, mssql_drop_foreign_key=True",
    "in dotted schema": "schema='db.Own', mssql_drop_check=True, mssql_drop_foreign_key=True",
})
case("drop_column of SQL Server, quoted", "op.drop_column('Big Table', \"it's\", schema='S', mssql_drop_default=True, mssql_drop_foreign_key=True)")
cases("alter_column of SQL Server", "op.alter_column('t', 'c', @)", {
    "default, none before": "server_default='x', existing_server_default=None",
    "default, one before": "server_default='x', existing_server_default='y'",
    "default, not known": "server_default=sa.text('getdate()'), existing_server_default=False",
    "default dropped, one before": "server_default=None, existing_server_default='y'",
    "default in schema": "server_default='x', existing_server_default='y', schema='s'",
    "default in dotted schema": "server_default='x', existing_server_default='y', schema='db.dbo'",
    "type, nullable, default, name": "type_=sa.Unicode(5), nullable=True, server_default='x', existing_server_default='y', new_column_name='D'",
    "type, existing nullable, default": "type_=sa.Unicode(5), existing_nullable=False, server_default='x', existing_type=sa.Unicode(3)",
    "type and existing default": "type_=sa.Unicode(5), existing_nullable=True, existing_server_default='y'",
    "nullable without type": "nullable=True, server_default='x'",
    "rename in schema": "new_column_name='D', schema='s'",
    "rename in dotted schema": "new_column_name='two words', schema='db.Own'",
    "nullable of a string": "nullable=False, existing_type=sa.String()",
    "collated": "type_=sa.String(5, collation='Latin1_General_CI_AS'), existing_nullable=True",
    "identity with default": "server_default='5', existing_server_default=sa.Identity()",
    "identity stays": "nullable=False, existing_type=sa.Integer(), existing_server_default=sa.Identity()",
    "computed given": "nullable=True, existing_type=sa.Integer(), server_default=sa.Computed('a'), new_column_name='x'",
    "comment of quoted": "comment=\"it's\", existing_type=sa.Integer(), schema='S'",
    "identity options": "server_default=sa.Identity(always=True, on_null=True, order=True, nominvalue=True), existing_server_default=sa.Identity()",
})
cases("rename_table of SQL Server", "op.rename_table(@)", {
    "dotted": "'a', 'B', schema='db.dbo'", "quote": "\"a'b\", 'c'", "brackets": "'a]b', 'c[d'",
})
cases("bulk_insert of SQL Server", """
t = sa.table(@, sa.column('a', sa.Integer), sa.column('b', sa.Unicode), sa.column('c', sa.String), sa.column('d', sa.DateTime), sa.column('e', sa.Date))
import datetime
op.bulk_insert(t, [{'a': 1, 'b': "it's 50%", 'c': 'x%'}, {'a': 2, 'd': datetime.datetime(2020, 1, 2, 3, 4, 5), 'e': datetime.date(2020, 1, 2)}])
op.bulk_insert(t, [])
""", {"plain": "'t'", "percent": "'t%'", "colon": "'t:x'"})
case("bulk_insert of SQL Server in a schema", """
t = sa.table('t', sa.column('a', sa.Integer), schema='db.Own')
op.bulk_insert(t, [{'a': 1}])
""")
cases("index of SQL Server and Oracle", "op.create_index('ix', 't', ['a', 'b'], @)", {
    "include": "mssql_include=['c', 'D']",
    "clustered": "mssql_clustered=True",
    "not clustered": "mssql_clustered=False, unique=True",
    "columnstore": "mssql_columnstore=True",
    "where": "mssql_where=sa.text('a > 5')",
    "where text": "mssql_where=\"b = '5%'\"",
    "where expression": "mssql_where=sa.column('b', sa.Unicode) == 'x'",
    "bitmap": "oracle_bitmap=True",
    "compress": "oracle_compress=True",
    "compress 1": "oracle_compress=1, schema='s'",
})
cases("table of SQL Server and Oracle", "op.create_table('t', sa.Column('id', sa.Integer, @), sa.Column('n', sa.Unicode(5), server_default='x'))", {
    "identity start": "primary_key=True, mssql_identity_start=7",
    "identity": "sa.Identity(start=3, increment=2, minvalue=1, order=True, on_null=True), primary_key=True",
    "sequence": "sa.Sequence('seq'), primary_key=True",
    "optional sequence": "sa.Sequence('seq', optional=True), primary_key=True",
    "not autoincrement": "primary_key=True, autoincrement=False",
    "autoincrement without key": "autoincrement=True",
})
cases("key of SQL Server", "op.create_table('t', sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), @)", {
    "clustered": "sa.PrimaryKeyConstraint('a', 'b', mssql_clustered=False)",
    "unique clustered": "sa.UniqueConstraint('b', mssql_clustered=True, name='uq')",
    "table options": "oracle_compress=True, oracle_tablespace='TS', oracle_on_commit='PRESERVE ROWS'",
})
cases("types of SQL Server and Oracle", "op.add_column('t', sa.Column('c', @))", {text: text for text in (
    "mssql.NVARCHAR('max')", "mssql.DATETIME2(3)", "mssql.UNIQUEIDENTIFIER()", "mssql.BIT()", "mssql.TINYINT()", "mssql.VARBINARY('max', filestream=True)",
    "mssql.XML()", "mssql.MONEY()", "mssql.SQL_VARIANT()", "mssql.DOUBLE_PRECISION()", "oracle.NUMBER(10, 2)", "oracle.VARCHAR2(20)",
    "oracle.NVARCHAR2(20)", "oracle.RAW(16)", "oracle.TIMESTAMP(local_timezone=True)", "oracle.INTERVAL(day_precision=2)", "oracle.FLOAT(63)",
    "oracle.CLOB()", "sa.Interval()", "sa.Uuid()", "sa.JSON()", "sa.Unicode()", "sa.Time()", "sa.Date()", "sa.LargeBinary()", "sa.Float(10)",
    "sa.Integer().with_variant(oracle.NUMBER(5), 'oracle').with_variant(mssql.TINYINT(), 'mssql')",
)})
cases("statement of SQL Server and Oracle", """
t = sa.table('t', sa.column('id', sa.Integer), sa.column('n', sa.Unicode), sa.column('ok', sa.Boolean), sa.column('d', sa.DateTime))
u = sa.table('u', sa.column('id', sa.Integer), sa.column('n', sa.String))
op.execute(@)
""", {
    "top": "sa.select(t.c.id).order_by(t.c.n).limit(5)",
    "pages": "sa.select(t.c.id, t.c.n).order_by(t.c.n.desc(), t.c.id).limit(5).offset(10)",
    "offset": "sa.select(t.c.id).order_by(t.c.n).offset(3)" ,
    "pages without order": "sa.select(t.c.id).limit(5).offset(3)",
    "national text": "t.update().values(n='é').where(t.c.n == 'x')",
    "value on the left": "t.delete().where(sa.literal(5) == t.c.id)",
    "text on the left": "t.delete().where(sa.literal('x') == t.c.n)",
    "concatenation": "t.update().values(n=t.c.n + 'x' + u.c.n).where(t.c.id == u.c.id)",
    "another table": "t.update().values(n=u.c.n).where(t.c.id == u.c.id)",
    "delete with another table": "t.delete().where(t.c.id == u.c.id)",
    "division": "t.update().values(id=t.c.id / 2)",
    "remainder": "t.update().values(id=t.c.id % 3)",
    "length": "sa.select(sa.func.length(t.c.n), sa.func.char_length(t.c.n), sa.func.now(), sa.func.current_date())",
    "no table": "sa.select(sa.literal(1), sa.func.sysdate())",
    "flags": "t.update().values(ok=sa.true()).where(t.c.ok == sa.false())",
    "flag alone": "t.delete().where(t.c.ok)",
    "not flag": "t.delete().where(~t.c.ok)",
    "several rows": "t.insert().values([{'id': 1, 'n': 'x'}, {'id': 2, 'n': 'y'}])",
    "from select": "t.insert().from_select(['id'], sa.select(u.c.id).order_by(u.c.id))",
    "contains": "sa.select(t.c.id).where(t.c.n.contains('x%'))",
    "in": "t.delete().where(t.c.n.in_(['x', 'y']))",
    "empty in": "t.delete().where(t.c.n.in_([]))",
    "ilike": "t.delete().where(t.c.n.ilike('x%'))",
    "cast": "sa.select(sa.cast(t.c.id, sa.String(5)), sa.cast(t.c.id, sa.Unicode))",
    "datetime": "t.delete().where(t.c.d < __import__('datetime').datetime(2020, 1, 2, 3, 4, 5, 6))",
    "case": "t.update().values(n=sa.case((t.c.id == 1, 'a'), else_='b'))",
    "exists": "t.delete().where(sa.exists().where(u.c.id == t.c.id))",
    "alias": "sa.select(t.alias('x').c.id)",
    "schema": "sa.table('t', sa.column('a', sa.Integer), schema='db.Own').update().values(a=1)",
})
cases("query of SQL Server and Oracle", """
t = sa.table('t', sa.column('id', sa.Integer), sa.column('n', sa.String), sa.column('d', sa.DateTime))
u = sa.table('u', sa.column('id', sa.Integer), sa.column('n', sa.String))
op.execute(@)
""", {
    "join": "sa.select(t.c.id, u.c.n).select_from(t.join(u, t.c.id == u.c.id))",
    "outer join": "sa.select(t.c.id).select_from(t.outerjoin(u, t.c.id == u.c.id)).order_by(t.c.id).limit(3)",
    "subquery": "(lambda s: sa.select(s.c.id))(sa.select(u.c.id).where(u.c.n == 'x').subquery('s'))",
    "nameless subquery": "(lambda s: sa.select(s.c.id))(sa.select(u.c.id).order_by(u.c.id).subquery())",
    "subquery with a limit": "(lambda s: sa.select(s.c.id))(sa.select(u.c.id).order_by(u.c.id).limit(3).subquery('s'))",
    "with": "(lambda s: sa.select(s.c.id))(sa.select(u.c.id).where(u.c.n == 'x').cte('s'))",
    "union": "sa.union(sa.select(t.c.id), sa.select(u.c.id))",
    "union ordered": "sa.union_all(sa.select(t.c.id), sa.select(u.c.id)).order_by('id')",
    "except": "sa.except_(sa.select(t.c.id), sa.select(u.c.id))",
    "window": "sa.select(sa.func.row_number().over(partition_by=t.c.n, order_by=t.c.id))",
    "extract": "sa.select(sa.extract('year', t.c.d), sa.extract('dow', t.c.d))",
    "for update": "sa.select(t.c.id).with_for_update()",
    "for update nowait": "sa.select(t.c.id).with_for_update(nowait=True)",
    "having": "sa.select(t.c.n, sa.func.count()).group_by(t.c.n).having(sa.func.count() > 2)",
    "floor division": "sa.select(t.c.id // 2)",
    "returning": "t.insert().values(id=1).returning(t.c.id)",
    "in a subquery": "t.delete().where(t.c.id.in_(sa.select(u.c.id).order_by(u.c.id).limit(2)))",
    "distinct": "sa.select(t.c.id).distinct().order_by(t.c.id).limit(2)",
    "pages of a window": "sa.select(t.c.id, sa.func.count().over().label('c')).order_by(t.c.id).limit(2).offset(4)",
})
cases("insert that gives its key back", """
t = sa.Table('t', sa.MetaData(), sa.Column('id', @), sa.Column('b', sa.String(5)), schema='s')
op.execute(t.insert().values(b='x'))
op.execute(t.insert().values(id=sa.literal(1), b='x'))
op.execute(t.insert().values(id=sa.func.foo(), b='x'))
op.execute(t.insert().from_select(['b'], sa.select(sa.literal('x'))))
""", {
    "integer": "sa.Integer, primary_key=True",
    "default": "sa.String(36), primary_key=True, server_default=sa.text('newid()')",
    "identity": "sa.Integer, sa.Identity(), primary_key=True",
    "not automatic": "sa.Integer, primary_key=True, autoincrement=False",
})
cases("type_descriptor for SQL Server and Oracle", "op.add_column('t', sa.Column('c', op.get_bind().dialect.type_descriptor(@)))", {text: text for text in (
    "sa.CHAR(32)", "sa.Text()", "sa.BigInteger()", "sa.LargeBinary()", "sa.UUID()", "sa.DATE()", "sa.TIME()", "sa.Boolean()", "sa.VARCHAR(5)",
    "sa.NCHAR(5)", "sa.DateTime()", "sa.TIMESTAMP(timezone=True)", "sa.Float()", "sa.SmallInteger()", "sa.Unicode(5)", "sa.UnicodeText()", "sa.Uuid()",
    "sa.JSON()", "sa.Enum('a', 'b', name='e')",
)})
case("sequences", """
op.execute(sa.schema.CreateSequence(sa.Sequence('s', start=5, increment=2, nominvalue=True, cycle=False, order=True)))
op.execute(sa.schema.DropSequence(sa.Sequence('s', schema='x')))
""")
case("dialect of the connection", """
d = op.get_bind().dialect
op.execute(f"-- {d.name} {d.supports_comments} {d.supports_native_enum} {d.supports_native_uuid} {d.supports_native_boolean} {d.supports_sequences}")
if isinstance(d, mssql.dialect):
    op.execute('-- SQL Server')
if isinstance(d, oracle.dialect):
    op.execute('-- Oracle')
""")
