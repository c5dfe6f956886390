"""Statements of the expression language, grown at random: every node is drawn from what migrations use."""

TABLES = """t = sa.table('t', sa.column('id', sa.Integer), sa.column('n', sa.Integer), sa.column('s', sa.String), sa.column('f', sa.Boolean), sa.column('d', sa.DateTime))
u = sa.table('u', sa.column('id', sa.Integer), sa.column('t_id', sa.Integer), sa.column('s', sa.String(20)), sa.column('Big Name', sa.Integer), schema='x')
w = sa.Table('w', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('n', sa.Numeric(8, 2)), sa.Column('s', sa.Text), sa.Column('f', sa.Boolean), sa.Column('order', sa.Integer))
"""
COLUMNS = {
    "int": ["t.c.id", "t.c.n", "w.c.id", "w.c.n", "t.c['n']", "w.c.order", "sa.column('k', sa.Integer)", "u.c['Big Name']", "u.c.t_id"],
    "str": ["t.c.s", "w.c.s", "u.c.s", "sa.column('name', sa.String)", "sa.literal_column(\"'lit'\")"],
    "bool": ["t.c.f", "w.c.f"],
    "date": ["t.c.d", "sa.func.now()", "sa.func.current_date()"],
}


class Grammar:
    def __init__(self, random):
        self.random = random

    def pick(self, *choices):
        return self.random.choice(choices)

    def of(self, kind, depth):
        if depth <= 0 or self.random.random() < 0.25:
            return self.leaf(kind)
        return getattr(self, "_" + kind)(depth - 1)

    def leaf(self, kind):
        if self.random.random() < 0.7:
            return self.random.choice(COLUMNS[kind])
        return {"int": lambda: self.pick("sa.literal(5)", "sa.literal_column('1')", "sa.bindparam('b', 7)", "sa.literal(-3)", "sa.null()", "sa.func.count()", "sa.text('1')"),
                "str": lambda: self.pick("sa.literal('x')", "sa.literal(\"it's\")", "sa.literal('50%')", "sa.bindparam('c', 'q')", "sa.literal('a\\\\b')", "sa.func.user()", "sa.null()"),
                "bool": lambda: self.pick("sa.true()", "sa.false()", "sa.literal(True)", "sa.text('a = 1')"),
                "date": lambda: self.pick("sa.literal(datetime.datetime(2020, 1, 2))", "sa.func.current_timestamp()", "sa.text('now()')")}[kind]()

    def constant(self, kind):
        return {"int": lambda: self.pick("0", "5", "-1", "1.5"), "str": lambda: self.pick("'x'", "'it\\'s'", "''", "'a%b'"),
                "bool": lambda: self.pick("True", "False", "None"), "date": lambda: self.pick("datetime.date(2020, 5, 6)", "datetime.datetime(2020, 1, 2, 3, 4, 5)")}[kind]()

    def any(self, depth):
        return self.of(self.pick("int", "str", "bool", "date"), depth)

    def _int(self, depth):
        a, b = self.of("int", depth), self.pick(self.of("int", depth), self.constant("int"))
        s = self.of("str", depth)
        return self.pick(f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"({a} / {b})", f"({a} // {b})", f"({a} % {b})", f"(-{a})", f"(1 + {a})", f"(10 - {a})", f"sa.func.max({a})", f"sa.func.count({a})", f"sa.func.count(sa.distinct({a}))",
                         f"sa.func.coalesce({a}, {b})", f"sa.cast({s}, sa.Integer)", f"sa.cast({a}, sa.Numeric(5, 2))", f"sa.func.length({s})", f"sa.func.char_length({s})", f"sa.extract('year', {self.of('date', depth)})", f"sa.type_coerce({a}, sa.Integer)",
                         f"sa.case(({self.of('bool', depth)}, {b}), else_={a})", f"sa.case(({self.of('bool', depth)}, {a}), ({self.of('bool', depth)}, {b}))", f"sa.case({{1: 2, 3: 4}}, value={a}, else_=0)", f"{self.select(depth, 'int')}.scalar_subquery()",
                         f"sa.func.sum({a}).over(partition_by=t.c.n, order_by=t.c.id)", f"sa.func.row_number().over(order_by={a})", f"sa.func.row_number().over(order_by=[t.c.id.desc(), t.c.n])", f"{a}.op('&')({b})", f"{a}.op('|', precedence=5)({b})",
                         f"{a}.bitwise_and({b})", f"sa.func.min({a}).filter({self.of('bool', depth)})", f"{a}.label('lbl')", f"sa.func.nextval('seq')", f"sa.func.abs({a}, type_=sa.Integer)", f"sa.func.foo.bar({a})", f"sa.func.greatest({a}, {b}, 3)", f"sa.func.nullif({a}, {b})")

    def _str(self, depth):
        a, b = self.of("str", depth), self.pick(self.of("str", depth), self.constant("str"))
        return self.pick(f"({a} + {b})", f"sa.func.lower({a})", f"sa.func.concat({a}, {b})", f"sa.func.coalesce({a}, {b})", f"sa.cast({self.of('int', depth)}, sa.String(9))", f"sa.cast({self.of('int', depth)}, sa.Text)", f"sa.func.substr({a}, 1, 3)",
                         f"sa.case(({self.of('bool', depth)}, {b}), else_={a})", f"{a}.concat({b})", f"{a}.op('->>')('k')", f"{self.select(depth, 'str')}.scalar_subquery()", f"sa.func.replace({a}, 'x', {b})", f"{a}.collate('C')", f"sa.collate({a}, 'de_DE')",
                         f"sa.func.max({a})", f"sa.func.trim({a})", f"sa.literal_column('a').op('||')({b})", f"sa.func.md5({a})", f"sa.func.date_trunc('day', {self.of('date', depth)})", f"sa.func.group_concat({a})", f"sa.type_coerce({a}, sa.String)",
                         f"sa.case({{'a': 'b', 'c%': \"d'\"}}, value={a})", f"('pre' + {a})", f"sa.func.string_agg({a}, ',')", f"{a}.label('Lab el')", f"sa.func.left({a}, 5)")

    def _date(self, depth):
        return self.pick(f"sa.func.coalesce({self.of('date', depth)}, {self.constant('date')})", f"sa.cast({self.of('str', depth)}, sa.DateTime)", f"sa.cast({self.of('date', depth)}, sa.Date)", f"sa.func.max({self.of('date', depth)})")

    def _bool(self, depth):
        kind = self.pick("int", "int", "str", "str", "bool", "date")
        a, b = self.of(kind, depth), self.pick(self.of(kind, depth), self.constant(kind))
        p, q = self.of("bool", depth), self.of("bool", depth)
        s, n = self.of("str", depth), self.of("int", depth)
        query = self.select(depth, kind)
        return self.pick(f"({a} == {b})", f"({a} == {b})", f"({a} != {b})", f"({a} == None)", f"({a} != None)", f"({n} > {self.constant('int')})", f"({n} <= {self.of('int', depth)})", f"({a} >= {b})", f"sa.and_({p}, {q})", f"sa.or_({p}, {q})", f"sa.not_({p})", f"({p} & {q})",
                         f"({p} | {q})", f"(~{p})", f"{a}.is_(None)", f"{a}.isnot(None)", f"{a}.is_not(None)", f"{a}.in_([{self.constant(kind)}, {self.constant(kind)}])", f"{a}.not_in([{self.constant(kind)}])", f"{a}.notin_([{self.constant(kind)}])", f"{a}.in_({query})",
                         f"{a}.in_([])", f"{n}.between(1, {self.constant('int')})", f"sa.between({n}, {self.of('int', depth)}, 9)", f"{s}.like('a%')", f"{s}.notlike('a_b')", f"{s}.ilike('A%')", f"{s}.like('50!%', escape='!')", f"{s}.startswith('a')", f"{s}.endswith('z')",
                         f"{s}.contains('%mid_')", f"{s}.contains('m', autoescape=True)", f"sa.exists({query})", f"sa.exists().where({p})", f"~sa.exists().where({p})", f"sa.and_({p}, {q}, {self.of('bool', depth)})", f"{query}.exists()", f"{s}.regexp_match('^a')", f"{s}.op('~')('x')",
                         f"{p}.is_(True)", f"{p}.is_(sa.false())", f"{a}.is_distinct_from({b})", f"sa.func.bool_and({p})", f"sa.tuple_(t.c.id, t.c.n).in_([(1, 2), (3, 4)])", f"sa.and_(True, {p})", f"sa.or_(False, {p})", f"sa.cast({p}, sa.Boolean)", f"{s}.match('w')", f"({p} == {q})",
                         f"({a} == sa.any_({query}.scalar_subquery()))", f"{s}.in_(sa.bindparam('ids', ['a', 'b'], expanding=True))", f"sa.text('z = :z').bindparams(z={b if b in ('0', '5') else '1'})", f"sa.not_(sa.and_({p}, {q}))")

    def select(self, depth, kind=None):
        """A select of one column (of a kind) or of several."""
        column = self.of(kind, depth - 1) if kind else ", ".join(self.any(depth - 1) for _ in range(self.random.randint(1, 3)))
        text = f"sa.select({column})"
        if not kind and self.random.random() < 0.15:
            text = self.pick("sa.select(t)", "t.select()", "sa.select(t, w)", "sa.select(sa.text('*'))", "w.select()", "sa.select(w.c.id, w.c.n.label('m'))")
        source = self.random.random()
        if source < 0.15:
            text += self.pick(".select_from(t)", ".select_from(w)", ".select_from(sa.text('raw'))", ".select_from(t, w)")
        elif source < 0.45:
            on = self.pick("t.c.id == w.c.id", "sa.and_(t.c.id == w.c.id, w.c.f)", "w.c.order > t.c.n")
            text += self.pick(f".select_from(t.join(w, {on}))", f".select_from(t.outerjoin(w, {on}))", f".select_from(sa.join(t, w, {on}))", f".select_from(t).join(w, {on})", f".join_from(t, w, {on}, isouter=True)",
                              f".select_from(t.join(w, {on}).join(u, u.c.t_id == t.c.id))", f".select_from(sa.outerjoin(t, w, {on}, full=True))", f".select_from(t).outerjoin(w, {on})")
        if self.random.random() < 0.5:
            text += f".where({self.of('bool', depth - 1)})"
            if self.random.random() < 0.3:
                text += f".where({self.of('bool', 0)})"
        for chance, clause in ((0.1, ".group_by(t.c.n)"), (0.05, ".group_by(t.c.n, w.c.s).having(sa.func.count() > 1)"), (0.1, self.pick(".order_by(t.c.id)", ".order_by(t.c.id.desc(), w.c.n)", ".order_by(sa.desc(t.c.n))", ".order_by(t.c.s.nulls_last())", ".order_by(sa.text('1 DESC'))", ".order_by('id')")),
                               (0.08, self.pick(".limit(5)", ".limit(5).offset(2)", ".offset(3)")), (0.06, ".distinct()"), (0.04, self.pick(".with_for_update()", ".with_for_update(nowait=True)", ".with_for_update(skip_locked=True)", ".with_for_update(read=True)")),
                               (0.04, self.pick(".correlate(t)", ".correlate(None)", ".prefix_with('HINT')", ".filter(t.c.id == 1)", ".filter_by(id=3)"))):
            if self.random.random() < chance:
                text += clause
        return text

    def query(self, depth):
        text = self.select(depth)
        choice = self.random.random()
        if choice < 0.12:
            text = self.pick("sa.union({})", "sa.union_all({})", "sa.intersect({})", "sa.except_({})").format(", ".join(self.select(1, "int") for _ in range(2)))
            text += self.pick("", ".order_by(sa.text('1'))", ".limit(3)")
        elif choice < 0.18:
            text = f"{self.select(1, 'int')}.{self.pick('union', 'union_all', 'except_', 'intersect')}({self.select(1, 'int')})"
        elif choice < 0.26:
            return f"q = sa.select(t.c.id, t.c.s.label('z')).where({self.of('bool', depth - 1)}).cte({self.pick(repr('c'), '')})\nop.execute(sa.select(q.c.id, q.c.z).where(q.c.id > 1))"
        elif choice < 0.34:
            return f"q = sa.select(t.c.id, w.c.s).where({self.of('bool', depth - 1)}).{self.pick('subquery', 'alias', 'subquery', 'cte')}({self.pick(repr('sq'), repr('S q'), '')})\nop.execute(sa.select(q.c.id).select_from(q.join(u, u.c.t_id == q.c.id)))"
        elif choice < 0.40:
            return f"x = t.alias({self.pick(repr('x'), '')})\ny = w.alias('y')\nop.execute(sa.select(x.c.id, y.c.s).where(x.c.id == y.c.id).where(x.c.n.in_({self.select(1, 'int')})))"
        return f"op.execute({text})"

    def statement(self):
        depth = self.random.randint(1, 3)
        name = self.pick("t", "w", "t", "u")
        number = {"t": "n", "w": "n", "u": "t_id"}[name]
        where = f".where({self.of('bool', depth)})" if self.random.random() < 0.8 else ""
        kind = self.random.random()
        if kind < 0.3:
            return self.query(depth)
        if kind < 0.62:
            values = self.pick(f"{number}={self.of('int', depth)}", f"s={self.of('str', depth)}", f"{number}={self.constant('int')}, s={self.constant('str')}", f"{{'s': {self.of('str', depth)}}}", f"{{{name}.c.{number}: {self.of('int', depth)}, {name}.c.s: {self.constant('str')}}}",
                               f"s={self.select(depth, 'str')}.scalar_subquery()", f"{number}=None", f"s=op.inline_literal('q')")
            head = self.pick(f"{name}.update()", f"sa.update({name})")
            values = f".values({values})"
            return f"op.execute({head}{self.pick(where + values, values + where)})"
        if kind < 0.74:
            return f"op.execute({self.pick(f'{name}.delete()', f'sa.delete({name})')}{where})"
        if kind < 0.86:
            rest = self.pick(f".values({number}={self.of('int', 1)}, s={self.constant('str')})", f".values(s={self.of('str', depth)})", f".values([{{'id': 1, 's': 'x'}}, {{'id': 2, 's': \"it's\"}}])", f".from_select(['id', 's'], sa.select(t.c.id, t.c.s){where})",
                             f".from_select([{name}.c.id], {self.select(depth, 'int')})", ".values()", f".values({{'s': 'x', 'id': {self.constant('int')}}})", ".values((1, 'x'))", f".values(id=1).returning({name}.c.id)", "")
            return f"op.execute({self.pick(f'{name}.insert()', f'sa.insert({name})')}{rest})"
        return self.raw()

    def raw(self):
        return self.pick(
            "op.execute('UPDATE t SET a = 1')", "op.execute(\"UPDATE t SET a = 'x:y' WHERE b LIKE '50%'\")", "op.execute(sa.text(\"SELECT ':not', a::int, :x\").bindparams(x=5))", "op.execute(sa.text('SELECT \\\\:colon'))", "op.execute(sa.DDL('ALTER TABLE t SET (x = 1)'))",
            "op.execute(sa.DDL('ALTER TABLE %(table)s'))", "op.execute(sa.DDL('SELECT 100%%'))", "op.execute(sa.text('''\n  CREATE VIEW v AS\n\tSELECT 1;\n'''))", "op.execute(sa.text('SELECT :a, :b').bindparams(a='x', b=None))", "op.execute(sa.text('SELECT :missing'))",
            "op.execute(sa.text('x IN :ids').bindparams(sa.bindparam('ids', [1, 2], expanding=True)))", "op.execute(sa.text('SELECT :d').bindparams(d=datetime.date(2020, 1, 1)))", "op.execute(sa.text('SELECT a').columns(a=sa.Integer))", "op.execute('')", "op.execute('SELECT 1;')",
            "op.execute('  SELECT 1  ')", "op.execute(['a'])", "op.execute(None)", "op.execute(5)", "op.get_bind().execute(sa.text('SELECT 1'))", "op.get_bind().execute('SELECT 1')", "op.get_bind().execute(sa.text('UPDATE t SET a = :a'), {'a': 5})",
            "op.execute(sa.text('SELECT 1').execution_options(autocommit=True))", "op.execute('SELECT 1', execution_options={'a': 1})", "with op.get_context().autocommit_block():\n    op.execute('VACUUM')", "op.execute(sa.schema.CreateTable(w))", "op.execute(sa.schema.DropTable(w))",
            "op.execute(sa.schema.CreateSchema('s'))", "op.execute(sa.schema.CreateSchema('s', if_not_exists=True))", "op.execute(sa.schema.DropSchema('s', cascade=True))", "op.execute(sa.schema.CreateIndex(sa.Index('ix', w.c.s, w.c.n.desc())))", "op.execute(sa.schema.DropTable(w, if_exists=True))",
            "op.execute(sa.schema.AddConstraint(sa.UniqueConstraint(w.c.s, name='uq')))", "w.create(op.get_bind())", "w.drop(op.get_bind(), checkfirst=True)", "sa.Index('ix_w', w.c.s).create(op.get_bind())", "op.execute(sa.insert(w).values(sa.select(w.c.id)))",
            "op.execute(postgresql.insert(w).values(id=1).on_conflict_do_nothing())", "op.execute(postgresql.insert(w).values(id=1, s='x').on_conflict_do_update(index_elements=['id'], set_={'s': 'y'}))", "op.execute(mysql.insert(w).values(id=1).on_duplicate_key_update(s='x'))",
            "op.execute(sqlite.insert(w).values(id=1).on_conflict_do_nothing(index_elements=[w.c.id]))", "op.execute(sa.select(postgresql.array([1, 2])))", "op.execute(sa.select(sa.func.array_agg(t.c.s)))", "op.execute(sa.values(sa.column('a', sa.Integer), name='v').data([(1,), (2,)]).select())",
            "op.execute(sa.select(sa.func.json_each(w.c.s).table_valued('value')))", "op.execute(w.update().values(s=w.c.s.op('||')(postgresql.array(['x']))))", "print(sa.select(t.c.id))", "op.execute(str(sa.select(t.c.id).where(t.c.n == 5)))", "op.execute(sa.func.setval('seq', 5))",
            "op.execute(sa.select(sa.func.pg_advisory_lock(1)))", "op.execute(f\"INSERT INTO t VALUES ({sa.text('1')})\")", "if op.get_context().dialect.name == 'sqlite':\n    op.execute('PRAGMA x')\nelse:\n    op.execute('SET x')", "op.execute(t.update().values(s='x').where(sa.text(\"a = 'b:c'\")))",
            "op.execute(sa.lateral(sa.select(t.c.id)).select())", "op.execute(sa.select(t.c.id).with_only_columns(t.c.n))", "op.run_async(None)", "op.invoke(None)", "op.execute(t.update().values(s=sa.select(w.c.s).where(w.c.id == t.c.id).limit(1).scalar_subquery()))",
            "op.execute(t.delete().where(t.c.id == w.c.id))", "op.execute(w.update().values(n=t.c.n).where(w.c.id == t.c.id))", "op.execute(w.delete().where(sa.exists(sa.select(t.c.id).where(t.c.id == w.c.id))))")


def scripts(random, count):
    grammar = Grammar(random)
    for _ in range(count):
        yield TABLES + grammar.statement()
