"""Batches on live SQLite tables: how the database is made, and the body of upgrade()."""

from cases import BATCH_OPS

MADE = [
    "CREATE TABLE u (\n\tid INTEGER NOT NULL, \n\tPRIMARY KEY (id)\n)",
    "CREATE TABLE ages (\n\tid INTEGER NOT NULL, \n\tPRIMARY KEY (id)\n)",
    """CREATE TABLE t (
\tid INTEGER NOT NULL, 
\tname VARCHAR(20) NOT NULL, 
\tage INTEGER, 
\tsmall INTEGER CONSTRAINT ck_small CHECK (small < 10), 
\tkind VARCHAR(5) DEFAULT 'x', 
\tflag BOOLEAN, 
\tparent INTEGER, 
\tcreated DATETIME DEFAULT CURRENT_TIMESTAMP, 
\tPRIMARY KEY (id), 
\tCONSTRAINT uq_name UNIQUE (name), 
\tCONSTRAINT ck_kind CHECK (kind != ''), 
\tCONSTRAINT fk_parent FOREIGN KEY(parent) REFERENCES t (id), 
\tCONSTRAINT ck_flag CHECK (flag IN (0, 1))
)""",
    "CREATE INDEX ix_name ON t (name)",
    "INSERT INTO t (id, name, age, small, kind, flag, parent, created) VALUES (1, 'one', 11, 1, 'k', 1, NULL, '2024-01-02 03:04:05')",
    "INSERT INTO t (id, name, age, small, kind, flag, parent, created) VALUES (2, 'it''s', NULL, 2, 'x', 0, 1, '2024-02-03 04:05:06')",
]
BY_HAND = [
    "create table \"Order Lines\" (Id integer primary key autoincrement, \"two words\" varchar(10) not null default 'a:b', "
    "price decimal(10,2), total real default 1.5, made timestamp, note text collate nocase, unique(price), check (price > 0))",
    "create index \"Ix\" on \"Order Lines\" (price) where price > 5",
    "create unique index second on \"Order Lines\" (\"two words\", price)",
    "create trigger tr after insert on \"Order Lines\" begin select 1; end",
    "insert into \"Order Lines\" (\"two words\", price, total, made, note) values ('x', 12.5, 2, '2024-01-01', 'n'), ('y', 3, null, null, x'00ff')",
]
COMPOSITE = [
    "CREATE TABLE c (\n\tx INTEGER NOT NULL, \n\ty INTEGER NOT NULL, \n\tz TEXT, \n\tCONSTRAINT pk_c PRIMARY KEY (y, x), \n\tUNIQUE (z, x)\n)",
    "CREATE TABLE d (\n\ta INTEGER, \n\tb INTEGER, \n\tg INTEGER GENERATED ALWAYS AS (a + b) STORED, \n\tFOREIGN KEY(a, b) REFERENCES c (y, x) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED\n)",
    "INSERT INTO c VALUES (1, 2, 'three')",
    "INSERT INTO d (a, b) VALUES (2, 1)",
]

LIVE = []


def live(name, setup, source):
    LIVE.append({"name": name, "setup": setup, "source": source.strip() + "\n"})


for key, body in BATCH_OPS.items():
    live(f"auto: {key}", MADE, f"with op.batch_alter_table('t') as b:\n    {body}")
    live(f"always: {key}", MADE, f"with op.batch_alter_table('t', recreate='always') as b:\n    {body}")

OPTIONS = {
    "naming convention": "naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s', 'fk': 'fk_%(table_name)s_%(column_0_name)s'}",
    "reflect args": "reflect_args=[sa.Column('flag', sa.Boolean(create_constraint=True, name='ck_flag'))]",
    "reordering": "partial_reordering=[('age', 'id'), ('parent', 'name')]",
    "table args": "table_args=(sa.UniqueConstraint('kind', name='uq_kind'),)",
    "autoincrement": "table_kwargs={'sqlite_autoincrement': True}",
}
for key, option in OPTIONS.items():
    live(f"option: {key}", MADE, f"with op.batch_alter_table('t', recreate='always', {option}) as b:\n    b.alter_column('age', new_column_name='years')")

HAND = {
    "recreate": "pass",
    "rename": "b.alter_column('two words', new_column_name='order')",
    "drop": "b.drop_column('note')",
    "add": "b.add_column(sa.Column('flag', sa.Boolean(), server_default=sa.false(), nullable=False))",
    "type": "b.alter_column('price', type_=sa.Integer())",
    "drop index": "b.drop_index('Ix')",
    "drop indexed": "b.drop_index('Ix')\n    b.drop_index('second')\n    b.drop_column('price')",
    "json": "b.alter_column('note', type_=sa.JSON())",
    "blob": "b.alter_column('note', type_=sa.LargeBinary())",
}
for key, body in HAND.items():
    live(f"by hand: {key}", BY_HAND, f"with op.batch_alter_table('Order Lines', recreate='always') as b:\n    {body}")
live("by hand: naming convention", BY_HAND, """
with op.batch_alter_table('Order Lines', naming_convention={'uq': 'uq_%(column_0_name)s'}) as b:
    b.drop_constraint('uq_price', type_='unique')
""")

live("composite: drop part of the key", COMPOSITE, "with op.batch_alter_table('c') as b:\n    b.drop_column('x')")
live("composite: drop the key", COMPOSITE, "with op.batch_alter_table('c') as b:\n    b.drop_constraint('pk_c', type_='primary')")
live("composite: replace the key", COMPOSITE, """
with op.batch_alter_table('c') as b:
    b.drop_constraint('pk_c', type_='primary')
    b.create_primary_key('pk_z', ['z'])
""")
live("composite: rename a key column", COMPOSITE, "with op.batch_alter_table('c') as b:\n    b.alter_column('y', new_column_name='yy')")
live("generated: rename", COMPOSITE, "with op.batch_alter_table('d') as b:\n    b.alter_column('a', new_column_name='aa')")
live("generated: drop", COMPOSITE, "with op.batch_alter_table('d') as b:\n    b.drop_column('g')")
live("missing table", MADE, "with op.batch_alter_table('nope') as b:\n    b.drop_column('a')")
live("two batches", MADE, """
with op.batch_alter_table('t') as b:
    b.alter_column('name', new_column_name='title')
    b.add_column(sa.Column('extra', sa.Integer(), sa.ForeignKey('u.id', name='fk_extra', ondelete='SET NULL')))
with op.batch_alter_table('t') as b:
    b.drop_constraint('fk_extra', type_='foreignkey')
    b.drop_column('extra')
    b.alter_column('title', existing_type=sa.String(20), nullable=True)
""")
live("plain directives", MADE, """
op.create_table('n', sa.Column('id', sa.Integer, primary_key=True), sa.Column('t_id', sa.Integer, sa.ForeignKey('t.id')), sa.Column('x', sa.String(5), index=True))
op.add_column('n', sa.Column('y', sa.Boolean(), server_default=sa.true()))
op.bulk_insert(sa.table('n', sa.column('id', sa.Integer), sa.column('x', sa.String)), [{'id': 1, 'x': 'a'}, {'id': 2, 'x': "b'c"}])
op.execute("UPDATE n SET x = 'z' WHERE id = 1")
op.create_index('ix_n_y', 'n', ['y'], unique=False)
op.rename_table('n', 'm')
op.drop_index('ix_n_y', 'm')
op.drop_column('m', 'y')
""")
live("bulk_insert into columns without types", MADE, """
import datetime
op.create_table('n', sa.Column('id', sa.Integer, primary_key=True), sa.Column('b', sa.Boolean), sa.Column('d', sa.Date), sa.Column('s', sa.String), sa.Column('f', sa.Float))
n = sa.table('n', sa.column('id'), sa.column('b'), sa.column('d'), sa.column('s'), sa.column('f'))
op.bulk_insert(n, [{'id': 1, 'b': True, 'd': datetime.date(2024, 5, 6), 's': "it's", 'f': 1.5}, {'id': 2, 'b': None, 'd': None, 's': None, 'f': None}])
op.bulk_insert(n, [{'id': 3, 'b': False, 'd': None, 's': 'x', 'f': 2.5}], multiinsert=False)
""")
live("bulk_insert values", MADE, """
import datetime
import decimal
n = op.create_table('n', sa.Column('id', sa.Integer, primary_key=True), sa.Column('b', sa.Boolean), sa.Column('d', sa.Date),
    sa.Column('t', sa.DateTime), sa.Column('f', sa.Float), sa.Column('s', sa.String, default='from python'), sa.Column('i', sa.Integer, server_default='9'))
op.bulk_insert(n, [{'id': 1, 'b': True, 'd': datetime.date(2024, 5, 6), 't': datetime.datetime(2024, 5, 6, 7, 8, 9), 'f': 1.5},
                   {'id': 2, 'b': False, 'd': None, 't': None, 'f': None}])
""")
