from alembic import op
import sqlalchemy as sa
import datetime, json, uuid, re, textwrap

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String))


def rows(n, *names, **more):
    for_all = [{"a": i, "b": f"{name!r:>10}"} for i, name in enumerate(names) if i % 2 == 0 or not more]
    return for_all[:n]


def upgrade():
    op.bulk_insert(t, rows(3, "x", "y", "z"))
    op.execute(t.update().where(sa.and_(t.c.a > 1, t.c.b.in_(["x", "y"]))).values(b=sa.func.upper(t.c.b), a=sa.case((t.c.a == 1, 2), else_=3)))
    op.execute(sa.select(t.c.a, sa.cast(t.c.b, sa.Text)).where(~t.c.b.like("%d%")).order_by(t.c.a.desc()).limit(3))
    conn = op.get_bind()
    conn.execute(sa.text("UPDATE t SET b = :b WHERE a = :a").bindparams(a=1, b=json.dumps({"k": [1, None, True]})))
    try:
        raise ValueError("%s and %d" % ("text", 5))
    except (KeyError, ValueError) as error:
        print(error, "{:08.3f}|{0!s}".format(3.14159) if False else str(error))
    stamp = datetime.datetime(2020, 1, 2, 3, 4, 5) + datetime.timedelta(days=3)
    op.execute("INSERT INTO log VALUES ('" + stamp.isoformat() + "')")
    op.execute(textwrap.dedent("""
        SELECT 1
    """))
    while rows:
        break
