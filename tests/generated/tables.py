"""Directives on tables, columns, constraints and indexes, with every keyword."""

from vocabulary import FEW_TYPES, SERVER_DEFAULTS, TYPES

# Fragments that follow something: each begins with its comma, "" stands for "not given".
SCHEMAS = ["", ", schema='s'", ", schema='My Schema'"]
TABLES = ["t", "Big Table", "order", "a%b"]

TYPE_PLACES = [
    "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', {type}))",
    "op.create_table('t', sa.Column('a', {type}, primary_key=True), sa.Column('b', {type}, nullable=False))",
    "op.create_table('t', sa.Column('a', {type}, server_default='x', comment='c'), schema='s')",
    "op.add_column('t', sa.Column('a', {type}))",
    "op.add_column('t', sa.Column('a', {type}, nullable=False, server_default=sa.text('7')), schema='s')",
    "op.alter_column('t', 'a', type_={type}, existing_type=sa.String(9), existing_nullable=False)",
    "op.alter_column('t', 'a', nullable=False, existing_type={type}, server_default='5')",
    "op.alter_column('t', 'a', new_column_name='b', existing_type={type}, comment='c')",
    "op.alter_column('t', 'a', type_=sa.String(9), existing_type={type})",
    "op.execute(sa.select(sa.cast(sa.column('x'), {type})))",
    "with op.batch_alter_table('t') as batch_op:\n    batch_op.add_column(sa.Column('a', {type}, nullable=True))",
    "with op.batch_alter_table('t', copy_from=sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', {type}))) as batch_op:\n"
    "    batch_op.alter_column('id', type_=sa.BigInteger())",
    "with op.batch_alter_table('t', copy_from=sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer), sa.Column('a', sa.String(9)))) as batch_op:\n"
    "    batch_op.alter_column('a', type_={type}, existing_type=sa.String(9))",
    "kind = {type}\nop.create_table('t', sa.Column('a', kind), sa.Column('b', kind))\nop.add_column('u', sa.Column('c', kind))",
    "op.execute(sa.table('t', sa.column('a', {type})).update().values(a=sa.null()))",
    "print(repr({type}))\nop.drop_column('t', 'a', existing_type={type})",
]

# Types that can be created and dropped by hand.
NAMED_TYPES = [text for text in TYPES if "Enum" in text or "ENUM" in text or "DOMAIN" in text or text in ("Choice()", "sa.Boolean()")]
NAMED_TYPE_PLACES = [
    "{type}.create(op.get_bind()){then}",
    "{type}.create(op.get_bind(), checkfirst=True){then}",
    "{type}.create(op.get_bind(), checkfirst=False){then}",
    "{type}.drop(op.get_bind()){then}",
    "{type}.drop(op.get_bind(), checkfirst=True){then}",
    "bind = op.get_bind()\nkind = {type}\nkind.create(bind)\nop.add_column('t', sa.Column('a', kind, nullable=False)){then}",
    "op.create_table('t', sa.Column('a', {type}))\nop.drop_table('t')\n{type}.drop(op.get_bind()){then}",
    "op.create_table('t', sa.Column('a', {type}), schema='s'){then}",
]
NAMED_TYPE_TAILS = [
    "",
    "\nop.create_table('u', sa.Column('k', {type}), sa.Column('l', sa.ARRAY({type})))",
    "\nop.alter_column('t', 'k', type_={type}, existing_type=sa.String(5), postgresql_using='k::text::kind')",
    "\nif op.get_bind().dialect.name == 'postgresql':\n    {type}.create(op.get_bind(), checkfirst=True)",
]

COLUMN_PLACES = [
    "op.create_table({table}, {column}{schema})",
    "op.create_table({table}, sa.Column('id', sa.Integer, primary_key=True), {column}, sa.Column('b', sa.Integer){schema})",
    "op.create_table({table}, {column}, sa.Column('z', sa.String(3), primary_key=True){schema})",
    "op.add_column({table}, {column}{schema})",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.add_column({column})",
    "with op.batch_alter_table({table}, recreate='never'{schema}) as batch_op:\n    batch_op.add_column({column})",
]
COLUMN_OPTIONS = {
    "place": COLUMN_PLACES,
    "table": ["'t'", "'Big Table'", "'order'"],
    "schema": ["", ", schema='s'"],
    "name": ["'a'", "'CamelCase'", "'select'", "'two words'", "'p%q'", "'1st'", "'_x'", "sa.quoted_name('a', True)", "'é'", "name='a'"],
    "type": FEW_TYPES + ["type_=sa.Integer()"],
    "default": ["", ""] + [f", server_default={text}" for text in SERVER_DEFAULTS],
    "null": ["", ", nullable=False", ", nullable=True", ", nullable=None"],
    "key": ["", "", ", primary_key=True", ", primary_key=False"],
    "autoincrement": ["", ", autoincrement=True", ", autoincrement=False", ", autoincrement='auto'", ", autoincrement='ignore_fk'"],
    "unique": ["", "", ", unique=True", ", unique=False"],
    "index": ["", "", ", index=True", ", index=False"],
    "comment": ["", ", comment='what it is'", ", comment=\"it's 100%\"", ", comment=''", ", comment=None"],
    "extra": ["", "", "", "sa.ForeignKey('u.id')", "sa.ForeignKey('s.u.id', name='fk_x', ondelete='CASCADE')", "sa.CheckConstraint('a > 0')",
              "sa.CheckConstraint('a > 0', name='ck_a')", "sa.Sequence('seq')", "sa.FetchedValue()", "sa.DefaultClause('q')"],
    "other": ["", "", ", key='k'", ", quote=True", ", quote=False", ", info={'a': 1}", ", default=5", ", onupdate=7", ", doc='d'", ", system=True",
              ", server_onupdate=sa.FetchedValue()", ", sqlite_on_conflict_not_null='FAIL'", ", default=sa.func.now()", ", insert_default=3", ", postgresql_bogus=1"],
}


GENERATED_OPTIONS = {**COLUMN_OPTIONS, "default": ["", "", "", ", server_default='5'"], "extra": [
    "sa.Computed('b + 1')", "sa.Computed('b + 1', persisted=True)", "sa.Computed(sa.text('b * 2'), persisted=False)", "sa.Computed(sa.func.lower(sa.column('b')), True)",
    "sa.Identity()", "sa.Identity(always=True, start=3, increment=2)", "sa.Computed('b % 2'), sa.ForeignKey('u.id')", "sa.Computed('1'), sa.Identity()"]}
COLUMN_OPTIONS["default"] += COLUMN_OPTIONS["default"][:2]


def column(row):
    """The text of a Column; the type comes second, so that keywords go last."""
    extra = row["extra"] and ", " + row["extra"]
    parts = row["name"], row["type"]
    if row["name"].startswith("name=") or row["type"].startswith("type_="):
        named = ", ".join(part if "=" in part.split("(")[0] else ("name=" if part == row["name"] else "type_=") + part for part in parts)
        head, extra = named, ""
    else:
        head = ", ".join(parts)
    return f"sa.Column({head}{extra}" + "".join(row[k] for k in ("default", "null", "key", "autoincrement", "unique", "index", "comment", "other")) + ")"


def column_script(row):
    return row["place"].format(table=row["table"], schema=row["schema"], column=column(row))


IDENTITIES = {
    "place": ["op.create_table('t', sa.Column('a', {type}, {identity}{rest}))", "op.add_column('t', sa.Column('a', {type}, {identity}{rest}))",
              "op.alter_column('t', 'a', existing_type={type}, server_default={identity}, existing_server_default=None)",
              "op.alter_column('t', 'a', server_default={identity}, existing_server_default=sa.Identity(start=5, cycle=True))",
              "op.alter_column('t', 'a', server_default=None, existing_server_default={identity})",
              "op.alter_column('t', 'a', nullable=True, existing_type={type}, existing_server_default={identity})"],
    "type": ["sa.Integer", "sa.BigInteger()", "sa.SmallInteger", "sa.Numeric(10)"],
    "rest": ["", ", primary_key=True", ", nullable=True", ", nullable=False", ", primary_key=True, autoincrement=True"],
    "always": ["", "always=True", "always=False", "always=None"],
    "on_null": ["", "on_null=True", "on_null=False"],
    "start": ["", "start=1", "start=100", "start=0"],
    "increment": ["", "increment=1", "increment=-5"],
    "minvalue": ["", "minvalue=0", "minvalue=-9"],
    "maxvalue": ["", "maxvalue=1000"],
    "nominvalue": ["", "nominvalue=True", "nominvalue=False"],
    "nomaxvalue": ["", "nomaxvalue=True"],
    "cycle": ["", "cycle=True", "cycle=False"],
    "cache": ["", "cache=10"],
    "order": ["", "order=True", "order=False"],
}
SEQUENCE_PLACES = [
    "op.execute(sa.schema.CreateSequence(sa.Sequence('seq'{options})))", "op.execute(CreateSequence(Sequence('Seq', schema='s'{options})))",
    "op.execute(sa.schema.DropSequence(sa.Sequence('seq'{options})))", "op.execute(DropSequence(Sequence('seq', schema='s'), if_exists=True))",
    "op.execute(CreateSequence(Sequence('seq'{options}), if_not_exists=True))",
    "seq = sa.Sequence('seq'{options})\nop.add_column('t', sa.Column('a', sa.Integer, seq, server_default=seq.next_value()))",
    "sa.Sequence('seq'{options}).create(op.get_bind())", "sa.Sequence('seq'{options}).drop(op.get_bind(), checkfirst=False)",
]
COUNTER_KEYWORDS = ("always", "on_null", "start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache", "order")


def identity_script(row):
    words = ", ".join(row[key] for key in COUNTER_KEYWORDS if row[key])
    return row["place"].format(type=row["type"], rest=row["rest"], identity=f"sa.Identity({words})")


SEQUENCES = {key: values for key, values in IDENTITIES.items() if key in COUNTER_KEYWORDS and key not in ("always", "on_null")}
SEQUENCES["place"] = SEQUENCE_PLACES
SEQUENCES["data_type"] = ["", "data_type=sa.BigInteger()", "data_type=sa.SmallInteger"]


def sequence_script(row):
    return row["place"].format(options="".join(f", {row[key]}" for key in ("data_type", *COUNTER_KEYWORDS) if row.get(key)))


TABLE_OPTIONS = {
    "table": [repr(name) for name in TABLES] + ["sa.quoted_name('t', True)"],
    "schema": SCHEMAS + [", schema='a.b'", ", schema=None"],
    "columns": ["sa.Column('id', sa.Integer, primary_key=True), sa.Column('b', sa.Integer)",
                "sa.Column('id', sa.Integer), sa.Column('b', sa.String(5), nullable=False, index=True)",
                "sa.Column('id', sa.BigInteger(), primary_key=True, autoincrement=False), sa.Column('b', sa.Boolean(create_constraint=True), unique=True)",
                "sa.Column('id', sa.String(9), primary_key=True), sa.Column('b', sa.Integer, primary_key=True, autoincrement=True)",
                "*[sa.Column(n, sa.Integer) for n in ('id', 'b')]",
                "sa.Column('id', sa.Enum('x', 'y', name='kind'), sa.ForeignKey('k.id')), sa.Column('b', sa.DateTime, server_default=sa.func.now())"],
    "item": ["", "sa.PrimaryKeyConstraint('id')", "sa.PrimaryKeyConstraint('id', 'b', name='pk_t')", "sa.PrimaryKeyConstraint('b', name=op.f('PK'), sqlite_on_conflict='ROLLBACK')",
             "sa.PrimaryKeyConstraint('id', postgresql_include=['b'])", "sa.UniqueConstraint('id', 'b', name='uq', sqlite_on_conflict='IGNORE')", "sa.UniqueConstraint('b')",
             "sa.UniqueConstraint('b', name='uq', deferrable=True, initially='DEFERRED', postgresql_nulls_not_distinct=True)", "sa.UniqueConstraint('b', comment='c', info={})",
             "sa.UniqueConstraint('b', postgresql_include=['id'])", "sa.UniqueConstraint('nope')", "sa.CheckConstraint('id > 0')",
             "sa.CheckConstraint('b <> \\'%\\'', name='ck', sqlite_on_conflict='ABORT')", "sa.CheckConstraint(sa.column('b') > 5, name=op.f('ck'), deferrable=True)",
             "sa.CheckConstraint('b > 0', name='ck', postgresql_not_valid=True)", "sa.Index('ix', 'b')", "sa.Index('ix', 'b', 'id', unique=True, postgresql_using='btree')",
             "sa.Index('ix', sa.text('lower(b)'))", "sa.Index('ix', sa.func.lower(sa.column('b')))", "postgresql.ExcludeConstraint(('id', '='), ('b', '&&'), name='ex', using='gist')",
             "postgresql.ExcludeConstraint((sa.text('int4range(id, b)'), '&&'), where=sa.text('b > 1'), deferrable=True, initially='DEFERRED')"],
    "key": ["", "sa.ForeignKeyConstraint(['b'], ['u.id'])", "sa.ForeignKeyConstraint(['id', 'b'], ['s.u.x', 's.u.y'], name='fk', ondelete='SET NULL')",
            "sa.ForeignKeyConstraint(['b'], ['u.id'], name='fk', use_alter=True)", "sa.ForeignKeyConstraint(['b'], ['u.id'], match='FULL')",
            "sa.ForeignKeyConstraint(['b'], ['t.id'], onupdate='CASCADE', deferrable=True, initially='IMMEDIATE')", "sa.ForeignKeyConstraint(['b'], ['u.id'], postgresql_not_valid=True)",
            "sa.ForeignKeyConstraint(['b'], ['u.id'], ondelete='bogus')", "sa.ForeignKeyConstraint(['b', 'id'], ['u.id'])", "sa.ForeignKeyConstraint(['b'], ['Other.Id'], link_to_name=True)"],
    "comment": ["", ", comment='the table'", ", comment=\"it's 100%\"", ", comment=None"],
    "prefixes": ["", "", ", prefixes=['TEMPORARY']", ", prefixes=['GLOBAL', 'TEMPORARY']"],
    "other": ["", "", ", info={'x': 1}", ", listeners=[]", ", quote=True", ", keep_existing=True", ", implicit_returning=False"],
    "dialect": ["", "", ", sqlite_autoincrement=True", ", sqlite_with_rowid=False", ", sqlite_strict=True", ", sqlite_with_rowid=False, sqlite_strict=True", ", mysql_engine='InnoDB'",
                ", mysql_charset='utf8mb4'", ", mysql_default_charset='utf8mb4', mysql_collate='utf8mb4_bin'", ", mysql_row_format='DYNAMIC'", ", mysql_auto_increment='5'", ", mysql_comment='x'",
                ", mysql_data_directory='/d'", ", mysql_partition_by='HASH(id)', mysql_partitions='4'", ", mysql_key_block_size='1024'", ", mysql_stats_persistent=0", ", mariadb_engine='Aria'",
                ", mysql_ENGINE='MyISAM'", ", mysql_pack_keys='1'", ", mysql_tablespace='ts'", ", mysql_union='(a, b)'",
                ", postgresql_partition_by='RANGE (b)'", ", postgresql_inherits='p'", ", postgresql_inherits=('p', 'Q')", ", postgresql_tablespace='Space'", ", postgresql_on_commit='DELETE ROWS'",
                ", postgresql_with_oids=True", ", postgresql_with_oids=False", ", postgresql_using='heap'", ", postgresql_bogus=1", ", bogus_x=1", ", oracle_compress=True", ", mssql_x=1", ", bogus=1"],
}


def table_script(row):
    if row["dialect"].startswith((", mysql_", ", mariadb_")):
        row = {**row, "comment": ""}  # several options come in the order of Python's hashes
    items = "".join(f", {row[key]}" for key in ("item", "key") if row[key])
    keywords = "".join(row[key] for key in ("schema", "comment", "prefixes", "other", "dialect"))
    return f"op.create_table({row['table']}, {row['columns']}{items}{keywords})"


CONSTRAINT_PLACES = [
    "op.create_unique_constraint({name}, {table}, ['a', 'B c']{schema}{timing}{unique})",
    "op.create_unique_constraint({name}, {table}, ['a']{schema}{unique}{timing})",
    "op.create_primary_key({name}, {table}, ['a', 'b']{schema}{primary})",
    "op.create_check_constraint({name}, {table}, {check}{schema}{timing})",
    "op.create_foreign_key({name}, {table}, 'u', ['a'], ['id']{foreign}{timing}{action})",
    "op.create_foreign_key({name}, {table}, 'u v', ['a', 'b'], ['X', 'y']{action}{foreign})",
    "op.create_foreign_key(constraint_name={name}, source_table={table}, referent_table='u', local_cols=['a'], remote_cols=['id']{foreign}{action}{match})",
    "op.create_foreign_key({name}, {table}, {table}, ['parent'], ['id']{match}{action})",
    "op.drop_constraint({name}, {table}{kind}{schema})",
    "op.create_exclude_constraint({name}, {table}, (sa.text('r'), '&&'){schema}{exclude}{timing})",
    "op.create_exclude_constraint({name}, {table}, ('a', '='), (sa.column('p'), '&&'), ('b', '<>'){exclude})",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_unique_constraint({name}, ['a']{timing}{unique})",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_check_constraint({name}, {check}{timing})",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_foreign_key({name}, 'u', ['a'], ['id']{batch_foreign}{action})",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_primary_key({name}, ['a'])",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.drop_constraint({name}{kind})",
    "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_exclude_constraint({name}, ('a', '='){exclude})",
]
CONSTRAINT_OPTIONS = {
    "place": CONSTRAINT_PLACES,
    "name": ["'c1'", "None", "op.f('c1')", "'Mixed Case'", "op.f('x' * 70)", "'x' * 70", "'select'", "'p%q'", "sa.schema.conv('cv')"],
    "table": ["'t'", "'Big Table'", "'order'", "'long_' * 20"],
    "schema": SCHEMAS,
    "timing": ["", ", deferrable=True", ", deferrable=False", ", deferrable=True, initially='DEFERRED'", ", initially='IMMEDIATE'", ", deferrable=None", ", initially='bogus'"],
    "unique": ["", ", postgresql_nulls_not_distinct=True", ", postgresql_nulls_not_distinct=False", ", sqlite_on_conflict='FAIL'", ", postgresql_include=['c']", ", mssql_clustered=True", ", bogus=1"],
    "primary": ["", ", postgresql_include=['c']", ", sqlite_on_conflict='FAIL'", ", mssql_clustered=True", ", deferrable=True"],
    "check": ["'a > 0'", "\"a <> 'x%'\"", "sa.text('length(a) > 5')", "sa.text('a::int > 5')", "sa.column('a') > 5", "sa.func.length(sa.column('a')).between(1, 5)",
              "sa.and_(sa.column('a') > 0, sa.column('b').isnot(None))", "sa.column('a').in_(['x', 'it\\'s'])", "sa.or_(column('a') == 1, column('a').is_(None))",
              "sa.not_(column('a', sa.Boolean))", "sa.column('Big', sa.String).like('a%')", "'a ~ E\\'^\\\\d+$\\''", "sa.true()"],
    "foreign": ["", ", source_schema='s'", ", source_schema='s', referent_schema='r'", ", referent_schema='R s'", ", postgresql_not_valid=True", ", use_alter=True", ", bogus=1"],
    "batch_foreign": ["", ", referent_schema='r'", ", deferrable=True, initially='DEFERRED'", ", match='FULL'"],
    "action": ["", ", ondelete='CASCADE'", ", onupdate='SET NULL'", ", ondelete='NO ACTION', onupdate='RESTRICT'", ", ondelete='set default'", ", ondelete='SET NULL (a)'", ", onupdate='bogus'"],
    "match": ["", ", match='FULL'", ", match='SIMPLE'", ", match='bogus'"],
    "kind": ["", ", type_='unique'", ", type_='check'", ", type_='primary'", ", type_='foreignkey'", ", type_='bogus'", ", type_=None", ", 'unique'", ", if_exists=True"],
    "exclude": ["", ", using='gist'", ", where=sa.text('a > 5')", ", where=\"a <> 'x'\"", ", ops={'a': 'int4_ops'}", ", using='spgist', where=sa.column('a') > 5"],
}

INDEX_OPTIONS = {
    "place": ["op.create_index({name}, {table}, {columns}{unique}{schema}{exists}{option}{other})",
              "op.create_index({name}, table_name={table}, columns={columns}{option}{unique}{schema})",
              "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_index({name}, {columns}{unique}{option}{exists})",
              "op.create_table({table}, sa.Column('a', sa.String(9)), sa.Column('b', sa.Integer), sa.Index({name}, *{columns}{unique}{option}){schema})",
              "op.drop_index({name}, {table}{schema}{exists}{option})", "op.drop_index({name}, table_name={table}{drop}{option})",
              "op.drop_index({name}{schema}{drop}{option})",
              "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.drop_index({name}{drop}{option})"],
    "name": ["'ix'", "None", "op.f('ix_t_a')", "'Ix One'", "op.f('i' * 80)", "'i' * 64", "'table'", "'i%x'"],
    "table": ["'t'", "'Big Table'", "'order'"],
    "schema": SCHEMAS,
    "columns": ["['a']", "['a', 'b']", "['B c', 'order']", "[sa.text('lower(a)')]", "['a', sa.text('b DESC')]", "[sa.func.lower(sa.column('a'))]", "[sa.text('a DESC NULLS LAST'), 'b']",
                "[sa.column('a').desc()]", "[sa.column('a').asc().nulls_last(), sa.column('b')]", "[sa.literal_column('a || b')]", "('a', 'b')", "[sa.func.coalesce(sa.column('a'), 'x%')]",
                "[sa.column('a') + 1]", "[sa.cast(sa.column('a'), sa.String(5))]", "[sa.text('(a::text) gin_trgm_ops')]", "[]", "[sa.column('a', sa.JSON)['x'].astext]", "[column('a', postgresql.JSONB)['k'].astext]"],
    "unique": ["", ", unique=True", ", unique=False"],
    "exists": ["", ", if_not_exists=True", ", if_exists=True", ", if_not_exists=False"],
    "drop": ["", ", if_exists=True", ", if_exists=False"],
    "other": ["", "", ", info={'a': 1}", ", bogus=1"],
    "option": ["", "", ", postgresql_using='gin'", ", postgresql_using='GiST'", ", postgresql_where=sa.text('a > 5')", ", postgresql_where='a > 5'", ", postgresql_where=sa.column('a') == 'x%'",
               ", postgresql_where=sa.and_(sa.column('a').isnot(None), sa.column('b', sa.Boolean).is_(True))", ", postgresql_concurrently=True", ", postgresql_concurrently=False",
               ", postgresql_include=['b', 'C d']", ", postgresql_with={'fillfactor': 50}", ", postgresql_with={'m': 16, 'ef': 64}", ", postgresql_ops={'a': 'text_pattern_ops'}",
               ", postgresql_ops={'a': 'text_pattern_ops', 'b': 'int4_ops'}, postgresql_using='btree'", ", postgresql_nulls_not_distinct=True", ", postgresql_nulls_not_distinct=False",
               ", postgresql_tablespace='Sp'", ", postgresql_using='gin', postgresql_ops={'a': 'gin_trgm_ops'}, postgresql_where=sa.text('b')", ", sqlite_where=sa.text('a > 5')",
               ", sqlite_where=sa.column('a') > 5", ", sqlite_where='a > 5', postgresql_where='a > 6'", ", mysql_length=10", ", mysql_length={'a': 10}", ", mysql_length={'a': 10, 'b': 5}", ", mariadb_length=7",
               ", mysql_prefix='FULLTEXT'", ", mariadb_prefix='SPATIAL'", ", mysql_using='hash'", ", mysql_with_parser='ngram'", ", mysql_prefix='FULLTEXT', mysql_with_parser='ngram'",
               ", mssql_include=['b']", ", mssql_where='a > 5'", ", oracle_bitmap=True", ", postgresql_bogus=1", ", mysql_bogus=1"],
}

OTHER_TABLE_OPTIONS = {
    "place": ["op.drop_table({table}{schema}{drop})", "op.rename_table({table}, {new}{schema})", "op.rename_table(old_table_name={table}, new_table_name={new}{schema})",
              "op.create_table_comment({table}, {comment}{existing}{schema})", "op.drop_table_comment({table}{existing}{schema})", "op.drop_column({table}, {new}{schema}{column})",
              "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_table_comment({comment}{existing})",
              "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.drop_table_comment({batch_existing})",
              "with op.batch_alter_table({table}{schema}, recreate='never') as batch_op:\n    batch_op.drop_column({new})"],
    "table": [repr(name) for name in TABLES] + ["sa.quoted_name('t', True)"],
    "new": ["'b'", "'B b'", "'user'", "'x%y'", "'mail_address'"],
    "schema": SCHEMAS + [", schema='a.b'", ", schema=sa.quoted_name('a.b', True)"],
    "drop": ["", ", if_exists=True", ", if_exists=False", ", info={}", ", mysql_engine='InnoDB'", ", bogus=1"],
    "comment": ["'text'", "\"it's\"", "'100%'", "''", "None", "'two\\nlines'", "'back\\\\slash'"],
    "existing": ["", ", existing_comment='old'", ", existing_comment=None"],
    "batch_existing": ["", "existing_comment='old'"],
    "column": ["", ", mssql_drop_default=True", ", mssql_drop_check=True, mssql_drop_foreign_key=True", ", existing_type=sa.Integer()", ", if_exists=True", ", mysql_bogus=1"],
}

ALTER_OPTIONS = {
    "place": ["op.alter_column({table}, {name}{options}{schema})", "op.alter_column({table}, column_name={name}{options}{schema})",
              "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.alter_column({name}{options})",
              "with op.batch_alter_table({table}{schema}, recreate='never') as batch_op:\n    batch_op.alter_column({name}{options})"],
    "table": ["'t'", "'Big Table'"],
    "name": ["'c'", "'Col'", "'order'"],
    "schema": SCHEMAS,
    "null": ["", ", nullable=True", ", nullable=False", ", nullable=None"],
    "type": ["", ", type_=sa.Integer()", ", type_=sa.BigInteger", ", type_=sa.String(40)", ", type_=sa.Boolean(create_constraint=True, name='cb')", ", type_=sa.TIMESTAMP(timezone=True)",
             ", type_=sa.Enum('x', 'y', name='kind')", ", type_=sa.Enum('x', 'y', name='k', native_enum=False, create_constraint=True)", ", type_=mysql.LONGTEXT()", ", type_=postgresql.JSONB()", ", type_=sa.DateTime"],
    "existing": ["", ", existing_type=sa.Integer()", ", existing_type=sa.String(9)", ", existing_type=sa.DateTime()", ", existing_type=sa.TIMESTAMP()", ", existing_type=sa.VARCHAR(length=9)",
                 ", existing_type=sa.Boolean(create_constraint=True, name='cb')", ", existing_type=sa.Enum('x', 'y', name='k', native_enum=False, create_constraint=True)",
                 ", existing_type=mysql.INTEGER(display_width=11)", ", existing_type=postgresql.TIMESTAMP()", ", existing_type=sa.Integer"],
    "rename": ["", ", new_column_name='d'", ", new_column_name='User'", ", new_column_name=None"],
    "default": ["", ", server_default=None", ", server_default=False"] + [f", server_default={text}" for text in SERVER_DEFAULTS if text != "None"] + [", server_default=sa.Computed('a + 1')", ", server_default=sa.Identity()"],
    "existing_default": ["", ", existing_server_default='5'", ", existing_server_default=sa.text('now()')", ", existing_server_default=None", ", existing_server_default=False",
                         ", existing_server_default=sa.func.now()", ", existing_server_default=sa.Computed('a')", ", existing_server_default=sa.Identity(start=5)"],
    "existing_null": ["", ", existing_nullable=True", ", existing_nullable=False", ", existing_nullable=None"],
    "comment": ["", ", comment='new'", ", comment=None", ", comment=''", ", comment=\"it's 5%\""],
    "existing_comment": ["", ", existing_comment='old'", ", existing_comment=None"],
    "autoincrement": ["", "", ", autoincrement=True", ", autoincrement=False", ", existing_autoincrement=True", ", existing_autoincrement=False"],
    "other": ["", "", ", postgresql_using='c::integer'", ", postgresql_using='c::varchar(5) || \\'%\\''", ", mysql_existing=1", ", mssql_x=1", ", bogus=1"],
}


def alter_script(row):
    keys = ("null", "type", "existing", "rename", "default", "existing_default", "existing_null", "comment", "existing_comment", "autoincrement", "other")
    return row["place"].format(**row, options="".join(row[key] for key in keys))


def placed(row):
    return row["place"].format(**row)


def named_type_script(row):
    return row["place"].replace("{then}", row["then"]).replace("{type}", row["type"])


def type_script(row):
    return row["place"].replace("{type}", row["type"])


FAMILIES = {
    "types": ({"type": TYPES, "place": TYPE_PLACES}, type_script),
    "named types": ({"type": NAMED_TYPES, "place": NAMED_TYPE_PLACES, "then": NAMED_TYPE_TAILS}, named_type_script),
    "columns": (COLUMN_OPTIONS, column_script),
    "generated columns": (GENERATED_OPTIONS, column_script),
    "identity": (IDENTITIES, identity_script),
    "sequence": (SEQUENCES, sequence_script),
    "create_table": (TABLE_OPTIONS, table_script),
    "constraints": (CONSTRAINT_OPTIONS, placed),
    "indexes": (INDEX_OPTIONS, placed),
    "tables": (OTHER_TABLE_OPTIONS, placed),
    "alter_column": (ALTER_OPTIONS, alter_script),
}
