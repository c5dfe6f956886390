"""Batch blocks with several directives, naming conventions, and rows of data."""

COPY_FROM = [
    "",
    ", copy_from=sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(9)), sa.Column('b', sa.Integer))",
    ", copy_from=sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, sa.Identity()), sa.Column('a', sa.Integer, server_default='3', nullable=False), sa.Column('b', sa.Integer, sa.ForeignKey('u.id', name='fk_b')),"
    " sa.PrimaryKeyConstraint('id', name='pk_t'), sa.UniqueConstraint('a', 'b', name='uq_ab'))",
    ", copy_from=sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Boolean(create_constraint=True, name='ck_bool')), sa.Column('b', sa.DateTime, server_default=sa.func.now()),"
    " sa.Index('ix_b', 'b'), sa.CheckConstraint('b > 0', name='ck_pos'))",
    ", copy_from=sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer), sa.Column('a', sa.Enum('x', 'y', name='kind')), sa.Column('b', sa.Text, unique=True), sa.ForeignKeyConstraint(['id'], ['s.t.b'], name='fk_self'), schema='s')",
    ", copy_from=sa.Table('t', sa.MetaData(naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s'}), sa.Column('id', sa.Integer), sa.Column('a', sa.Numeric(5, 2), index=True, comment='c'), sa.Column('b', sa.Integer, unique=True))",
]
BATCH_LINES = [
    "add_column(sa.Column('c', sa.Integer))", "add_column(sa.Column('c', sa.String(5), nullable=False, server_default='x'))", "add_column(sa.Column('c', sa.DateTime, server_default=sa.func.now()))",
    "add_column(sa.Column('c', sa.Integer), insert_before='a')", "add_column(sa.Column('c', sa.Integer), insert_after='id')", "add_column(sa.Column('c', sa.Integer, sa.ForeignKey('v.id', name='fk_c')))",
    "add_column(sa.Column('c', sa.Integer, sa.Computed('a + 1', persisted=True)))", "add_column(sa.Column('c', sa.Integer, index=True, unique=True))",
    "add_column(sa.Column('c', sa.Boolean(create_constraint=True, name='ck_c')))", "drop_column('b')", "drop_column('a')", "drop_column('id')", "drop_column('nope')",
    "alter_column('a', nullable=False)", "alter_column('a', type_=sa.Text())", "alter_column('a', type_=sa.Integer(), existing_type=sa.String(9))", "alter_column('a', new_column_name='z')",
    "alter_column('a', server_default='q')", "alter_column('a', server_default=None)", "alter_column('b', server_default=sa.text('7'), existing_type=sa.Integer())", "alter_column('b', comment='hm')",
    "alter_column('b', new_column_name='order', type_=sa.BigInteger(), nullable=False)", "alter_column('a', type_=sa.JSON())", "alter_column('a', type_=sa.Boolean(create_constraint=True, name='ck_new'))",
    "alter_column('a', insert_before='id')", "alter_column('nope', nullable=True)", "create_unique_constraint('uq_new', ['a'])", "create_unique_constraint(None, ['a'])", "create_check_constraint('ck_n', 'a > 0')",
    "create_check_constraint('ck_n', sa.column('a') > 0)", "create_foreign_key('fk_n', 'u', ['a'], ['id'], ondelete='CASCADE')", "create_foreign_key('fk_n', 't', ['b'], ['id'])", "create_primary_key('pk_n', ['id', 'a'])",
    "create_index('ix_new', ['a'])", "create_index('ix_new', ['a', 'b'], unique=True)", "create_index(op.f('ix_f'), [sa.text('lower(a)')])", "create_index('ix_new', ['a'], sqlite_where=sa.text('a > 1'))",
    "drop_index('ix_b')", "drop_index('nope')", "drop_constraint('uq_ab', type_='unique')", "drop_constraint('fk_b', type_='foreignkey')", "drop_constraint('pk_t', type_='primary')", "drop_constraint('ck_pos', type_='check')",
    "drop_constraint('ck_bool', type_='check')", "drop_constraint('nope', type_='unique')", "drop_constraint('fk_self')", "execute('UPDATE t SET a = 1')", "execute(sa.text('UPDATE t SET a = :x').bindparams(x=5))",
    "create_table_comment('hello', existing_comment=None)", "drop_table_comment()", "f('x')", "get_bind()", "alter_column('b', nullable=True, existing_nullable=False)",
]
BATCH_OPTIONS = {
    "one": BATCH_LINES,
    "two": ["", "", ""] + BATCH_LINES,
    "three": ["", "", "", "", "", ""] + BATCH_LINES[::3],
    "copy": COPY_FROM,
    "recreate": ["", "", "", "", "", ", recreate='auto'", ", recreate='always'", ", recreate='never'", ", recreate='bogus'"],
    "schema": ["", "", ", schema='s'"],
    "other": ["", "", ", table_args=(sa.UniqueConstraint('b', name='uq_arg'),)", ", table_kwargs={'sqlite_autoincrement': True}", ", naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s'}", ", reflect_kwargs={}",
              ", partial_reordering=[('b', 'a')]", ", partial_reordering=('id', 'b', 'a')", ", reflect_args=[sa.Column('a', sa.Boolean)]"],
}


def batch_script(row):
    lines = [f"    batch_op.{row[key]}" for key in ("one", "two", "three") if row[key]]
    return f"with op.batch_alter_table('t'{row['schema']}{row['copy']}{row['recreate']}{row['other']}) as batch_op:\n" + "\n".join(lines)


TOKENS = ["%(table_name)s", "%(column_0_name)s", "%(column_0_label)s", "%(column_0_key)s", "%(column_0N_name)s", "%(column_0_N_name)s", "%(column_0_N_label)s", "%(column_0N_key)s", "%(column_1_name)s",
          "%(referred_table_name)s", "%(referred_column_0_name)s", "%(referred_column_0_N_name)s", "%(referred_column_1_name)s", "%(constraint_name)s", "fixed"]
OTHER_CONVENTIONS = [{}, {"ix": "ix_%(column_0_label)s"}, {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
                     "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}]
NAMING_OPTIONS = {
    "kind": ["ix", "uq", "ck", "fk", "pk"],
    "first": TOKENS,
    "second": ["", ""] + TOKENS[:14],
    "length": ["", "x" * 40, "x" * 70],
    "others": [0, 1, 2],
    "place": {
        "ix": ["op.create_index({name}, {table}, ['a', 'b']{schema})", "op.create_index({name}, {table}, [sa.text('lower(a)'), 'b']{schema})", "op.add_column({table}, sa.Column('a', sa.Integer, index=True){schema})",
               "op.create_table({table}, sa.Column('a', sa.Integer, index=True), sa.Column('b', sa.Integer, unique=True, index=True){schema})", "op.drop_index({name}, {table}{schema})",
               "op.create_table({table}, sa.Column('a', sa.Integer), sa.Index({name}, 'a'){schema})", "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_index({name}, ['a'])"],
        "uq": ["op.create_unique_constraint({name}, {table}, ['a', 'b']{schema})", "op.create_unique_constraint({name}, {table}, ['a']{schema})", "op.add_column({table}, sa.Column('a', sa.Integer, unique=True){schema})",
               "op.create_table({table}, sa.Column('a', sa.Integer, unique=True), sa.Column('b', sa.Integer), sa.UniqueConstraint('a', 'b', name={name}){schema})", "op.drop_constraint({name}, {table}, type_='unique'{schema})",
               "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_unique_constraint({name}, ['a'])"],
        "ck": ["op.create_check_constraint({name}, {table}, 'a > 0'{schema})", "op.create_check_constraint({name}, {table}, sa.column('a') > 0{schema})", "op.drop_constraint({name}, {table}, type_='check'{schema})",
               "op.create_table({table}, sa.Column('a', sa.Integer, sa.CheckConstraint('a > 0', name={name})), sa.CheckConstraint('a > 1', name={name}){schema})",
               "op.add_column({table}, sa.Column('a', sa.Boolean(create_constraint=True, name={name})){schema})", "op.create_table({table}, sa.Column('a', sa.Enum('x', name={name}, native_enum=False, create_constraint=True)){schema})",
               "op.alter_column({table}, 'a', type_=sa.Boolean(create_constraint=True, name={name}), existing_type=sa.Integer(){schema})",
               "op.alter_column({table}, 'a', existing_type=sa.Boolean(create_constraint=True, name={name}), type_=sa.Integer(){schema})"],
        "fk": ["op.create_foreign_key({name}, {table}, 'u', ['a', 'b'], ['x', 'y'])", "op.create_foreign_key({name}, {table}, 'u', ['a'], ['id'], source_schema='s', referent_schema='r')", "op.add_column({table}, sa.Column('a', sa.Integer, sa.ForeignKey('u.id', name={name})){schema})",
               "op.create_table({table}, sa.Column('a', sa.Integer, sa.ForeignKey('u.id')), sa.Column('b', sa.Integer), sa.ForeignKeyConstraint(['a', 'b'], ['s.w.x', 's.w.y'], name={name}){schema})", "op.drop_constraint({name}, {table}, type_='foreignkey'{schema})",
               "with op.batch_alter_table({table}{schema}) as batch_op:\n    batch_op.create_foreign_key({name}, 'u', ['a'], ['id'])"],
        "pk": ["op.create_primary_key({name}, {table}, ['a', 'b']{schema})", "op.create_table({table}, sa.Column('a', sa.Integer, primary_key=True), sa.Column('b', sa.Integer){schema})",
               "op.create_table({table}, sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), sa.PrimaryKeyConstraint('a', 'b', name={name}){schema})", "op.drop_constraint({name}, {table}, type_='primary'{schema})"],
    },
    "name": ["None", "None", "'given'", "op.f('fixed')", "'G n'"],
    "table": ["'t'", "'Big Table'", "'" + "long" * 12 + "'"],
    "schema": ["", "", ", schema='s'"],
}


def naming_rows(random, pairwise):
    options = {key: value for key, value in NAMING_OPTIONS.items() if key != "place"}
    options["at"] = list(range(24))
    for row in pairwise.rows(options, random):
        if row["kind"] != "fk" and "referred" in row["first"] + row["second"]:
            row = {**row, "first": "%(column_0_name)s", "second": "%(bogus)s" if row["kind"] == "uq" else ""}
        places = NAMING_OPTIONS["place"][row["kind"]]
        template = "_".join(part for part in (row["kind"], row["first"], row["second"], row["length"]) if part)
        yield places[row["at"] % len(places)].format(**row), {**OTHER_CONVENTIONS[row["others"]], row["kind"]: template}


VALUES = ["1", "-7", "0", "None", "True", "False", "'x'", "\"it's\"", "'100%'", "'back\\\\slash'", "'a:b'", "'two\\nlines'", "'é'", "''", "1.5", "1e20", "decimal.Decimal('1.50')", "datetime.date(2020, 1, 2)",
          "datetime.datetime(2020, 1, 2, 3, 4, 5)", "datetime.datetime(2020, 1, 2, 3, 4, 5, 678)", "datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)", "datetime.time(1, 2, 3)", "datetime.timedelta(days=1, seconds=5)",
          "b'bytes'", "uuid.UUID('12345678123456781234567812345678')", "'12345678123456781234567812345678'", "{'k': [1, None, 'x']}", "['a', 'b']", "[1, 2]", "[]", "json.dumps({'a': 1})", "sa.text('now()')", "sa.func.now()", "op.inline_literal('x')", "op.inline_literal(5)",
          "sa.null()", "sa.literal('q')", "Colour.red", "'red'", "10 ** 20", "str(uuid.UUID(int=5))", "sa.text('(SELECT 1)')", "sa.literal_column('a + 1')", "sa.sql.expression.null()"]
VALUE_TYPES = ["", ", sa.Integer", ", sa.BigInteger()", ", sa.String(20)", ", sa.String", ", sa.Text()", ", sa.Unicode(5)", ", sa.Boolean()", ", sa.Boolean", ", sa.Date()", ", sa.DateTime()", ", sa.DateTime(timezone=True)", ", sa.Time()", ", sa.Interval()", ", sa.Numeric(10, 2)",
               ", sa.Float()", ", sa.LargeBinary()", ", sa.Uuid()", ", sa.Uuid(as_uuid=False)", ", postgresql.UUID()", ", postgresql.UUID(as_uuid=True)", ", sa.JSON()", ", postgresql.JSONB()", ", postgresql.JSON", ", sa.Enum('red', 'green', name='kind')", ", sa.Enum(Colour)", ", postgresql.ARRAY(sa.Text)",
               ", postgresql.ARRAY(sa.Integer)", ", mysql.TINYINT(1)", ", mysql.VARCHAR(10)", ", sa.PickleType()", ", postgresql.INET()", ", Trimmed(5)", ", Amount()", ", sa.TIMESTAMP()", ", sa.SmallInteger", ", postgresql.TIMESTAMP(timezone=True)", ", sa.CHAR(32)", ", mysql.DATETIME(fsp=6)"]
DATA_OPTIONS = {
    "value": VALUES,
    "type": VALUE_TYPES,
    "place": [
        "t = sa.table('t', sa.column('a'{type}))\nop.bulk_insert(t, [{{'a': {value}}}])",
        "t = sa.table('t', sa.column('a'{type}), sa.column('b', sa.Integer))\nop.bulk_insert(t, [{{'a': {value}, 'b': 1}}, {{'b': 2, 'a': {value}}}]{multi})",
        "t = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a'{type}), schema='s')\nop.bulk_insert(t, [{{'id': 1, 'a': {value}}}]{multi})",
        "t = op.create_table('t', sa.Column('a'{type}), sa.Column('b', sa.Integer, default=5))\nop.bulk_insert(t, [{{'a': {value}}}, {{'a': {value}, 'b': 3}}]{multi})",
        "t = sa.table('t', sa.column('a'{type}))\nop.execute(t.insert().values(a={value}))",
        "t = sa.table('t', sa.column('a'{type}))\nop.execute(t.insert().values([{{'a': {value}}}, {{'a': {value}}}]))",
        "t = sa.table('t', sa.column('a'{type}), sa.column('b', sa.String))\nop.execute(t.update().where(t.c.b == 'x').values(a={value}))",
        "t = sa.table('t', sa.column('a'{type}))\nop.execute(t.update().values({{'a': {value}}}))",
        "t = sa.table('t', sa.column('a'{type}))\nop.execute(t.delete().where(t.c.a == {value}))",
        "t = sa.table('t', sa.column('a'{type}))\nop.execute(t.update().where(t.c.a.in_([{value}, {value}])).values({{t.c.a: {value}}}))",
        "t = sa.table('t', sa.column('a'{type}))\nop.execute(sa.select(t.c.a).where(t.c.a != {value}))",
        "op.execute(sa.text('UPDATE t SET a = :v WHERE b = :w').bindparams(v={value}, w=1))",
        "op.execute(sa.text('UPDATE t SET a = :v').bindparams(sa.bindparam('v', {value}{type})))",
        "op.execute(sa.select(sa.literal({value}{type})))",
        "op.execute(sa.table('t', sa.column('a')).insert().values(a=sa.cast({value}, {cast})))",
        "op.add_column('t', sa.Column('a'{type}, server_default=sa.literal({value}{type})))",
        "op.execute(sa.table('t', sa.column('a'{type})).update().values(a=op.inline_literal({value}{type})))",
        "op.execute(sa.table('t', sa.column('a'{type})).update().values(a=sa.bindparam('p', {value}{type})))",
    ],
    "multi": ["", ", multiinsert=False", ", multiinsert=True"],
}


def data_script(row):
    return row["place"].format(**row, cast=row["type"][2:] or "sa.Text")


# Types whose literals take whatever Python makes of a value: only values that belong to them are worth comparing.
PICKY_TYPES = {"Numeric": ("1", "-7", "0", "1.5", "1e20", "decimal", "10 **", "None", "sa.", "op."), "Float": ("1", "-7", "0", "1.5", "None", "sa.", "op."),
               "Amount": ("1", "0", "1.5", "decimal", "None", "sa."), "Uuid": ("uuid", "'1234", "str(uuid", "None", "sa."), "UUID": ("uuid", "'1234", "str(uuid", "None", "sa."),
               "ARRAY": ("[", "None", "sa.", "op."), "Interval": ("datetime", "None", "sa.")}


def is_worthwhile(row):
    for name, values in PICKY_TYPES.items():
        if name in row.get("type", "") and "value" in row:
            return row["value"].startswith(values)
    return True


FAMILIES = {"batch": (BATCH_OPTIONS, batch_script), "data": (DATA_OPTIONS, data_script)}
