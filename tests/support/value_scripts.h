#pragma once

// What a script does with values of all types: the body of an upgrade() that knows op, sa, bind and log(). For tests that run it
// by Alembic and by Retort.

namespace retort::tests {

inline constexpr char allValues[] = R"py(import datetime, decimal, uuid
D, delta, zone = decimal.Decimal, datetime.timedelta, datetime.timezone
t = op.create_table("vals", sa.Column("id", sa.Integer, primary_key=True), sa.Column("dt", sa.DateTime), sa.Column("dtz", sa.DateTime(timezone=True)),
                    sa.Column("d", sa.Date), sa.Column("tm", sa.Time), sa.Column("n", sa.Numeric(20, 6)), sa.Column("nf", sa.Numeric(8, 2, asdecimal=False)),
                    sa.Column("f", sa.Float), sa.Column("j", sa.JSON), sa.Column("jn", sa.JSON(none_as_null=True)), sa.Column("by", sa.LargeBinary),
                    sa.Column("u", sa.Uuid), sa.Column("us", sa.Uuid(as_uuid=False)), sa.Column("b", sa.Boolean), sa.Column("s", sa.String(200)),
                    sa.Column("iv", sa.Interval), sa.Column("e", sa.Enum("x", "y", name="en")), sa.Column("big", sa.BigInteger))
op.bulk_insert(t, [
    {"id": 1, "dt": datetime.datetime(2024, 2, 29, 23, 59, 59, 123456), "dtz": datetime.datetime(2024, 1, 1, 12, tzinfo=zone.utc), "d": datetime.date(1999, 12, 31),
     "tm": datetime.time(1, 2, 3), "n": D("1234567890123.123456"), "nf": D("1.50"), "f": 0.1, "j": {"a": [1, None, True, "é\n\"'\\"], "b": 1.0}, "jn": [1, "%s"],
     "by": b"\x00\xff'\\%", "u": uuid.UUID("12345678-1234-5678-1234-567812345678"), "us": "12345678-1234-5678-1234-567812345679", "b": True,
     "s": "it's %s 100% :x \\n \n \U0001f600", "iv": delta(days=1, seconds=3), "e": "x", "big": 9223372036854775806},
    {"id": 2, "dt": None, "dtz": None, "d": None, "tm": None, "n": None, "nf": None, "f": None, "j": None, "jn": None, "by": None, "u": None, "us": None, "b": None, "s": None,
     "iv": None, "e": None, "big": -9223372036854775807},
    {"id": 3, "dt": datetime.datetime(2024, 2, 29), "dtz": datetime.datetime(2024, 1, 1, 12, tzinfo=zone(delta(hours=5, minutes=30))), "d": datetime.date(2000, 1, 1),
     "tm": datetime.time(23, 59, 59, 999999), "n": D("-0.000001"), "nf": D("1E+3"), "f": 1e22, "j": [], "jn": "text", "by": b"", "u": uuid.UUID(int=0),
     "us": str(uuid.UUID(int=1)), "b": False, "s": "", "iv": delta(hours=-5), "e": "y", "big": 0},
])
op.execute(t.insert().values(id=4, dt=datetime.datetime(2020, 5, 5, 5, 5, 5), n=D("1.5"), j={"k": "v"}, by=b"abc", u=uuid.UUID(int=7), b=True, s="exec", d=datetime.date(2020, 1, 2)))
op.execute(t.insert().values(id=5, s="jsonnull", j=sa.null(), iv=delta(microseconds=5)))
op.execute(t.insert().values(id=6, s="jsonnull", j=sa.JSON.NULL, jn=7))
op.execute(t.update().where(t.c.s == "exec").values(n=t.c.n * 2, s=t.c.s + "'d"))
for row in bind.execute(sa.select(t).order_by(t.c.id)).fetchall():
    log(row)
    log(row.dt and row.dt.isoformat(), row.n and str(row.n), row.iv and row.iv.total_seconds(), row.u and row.u.hex, row.j and len(row.j))
    op.execute(t.insert().values(id=row.id + 10, dt=row.dt, dtz=row.dtz, d=row.d, tm=row.tm, n=row.n, nf=row.nf, f=row.f, j=row.j, jn=row.jn, by=row.by, u=row.u, us=row.us,
                                 b=row.b, s=row.s, iv=row.iv, e=row.e, big=row.big))
for row in bind.execute(sa.text("SELECT id, dt, dtz, d, tm, n, nf, f, j, jn, u, us, b, s, iv, e, big FROM vals ORDER BY id")):
    log(row)
log(sum([row.n for row in bind.execute(sa.select(t.c.n)) if row.n], decimal.Decimal(0)), [round(row.n * 3 / 7, 2) for row in bind.execute(sa.select(t.c.n)) if row.n is not None])
for row in bind.execute(sa.text("SELECT id, dt, d, n, s FROM vals WHERE id < 4 ORDER BY id")).fetchall():
    bind.execute(sa.text("UPDATE vals SET dt = :dt, n = :n WHERE id = :id"), {"id": row.id, "dt": row.dt, "n": row.n if bind.dialect.name != "sqlite" else 1})
bind.execute(sa.text("UPDATE vals SET big = big -:d WHERE id = :id"), {"d": -5, "id": 3})
log(bind.execute(sa.text("SELECT 5 -:x, big FROM vals WHERE id = 3"), {"x": -1}).fetchall(), bind.execute(sa.select(-sa.literal(-3))).scalar())
if bind.dialect.name != "sqlite":
    bind.execute(sa.text("UPDATE vals SET tm = :t WHERE id = 4"), {"t": datetime.time(4, 5, 6, 500000)})
    bind.execute(sa.text("UPDATE vals SET dt = :aware, d = :aware, s = :naive WHERE id = 4"), {"aware": datetime.datetime(2024, 1, 1, 2, tzinfo=zone(delta(hours=5, minutes=30))), "naive": datetime.datetime(2024, 1, 1, 2, 3, 4, 500000)})
    log(bind.execute(sa.text("SELECT dt, d, tm, s FROM vals WHERE id = 4")).fetchall(), bind.execute(sa.text("SELECT 1 / :x, 0.1 * :y"), {"x": 3.0, "y": 3.0}).fetchall())
if bind.dialect.name in ("mysql", "mariadb"):
    bind.execute(sa.text("UPDATE vals SET tm = :t WHERE id = 4"), {"t": delta(hours=-5)})
    bind.execute(sa.text("UPDATE vals SET n = n * :f, f = 0.1 * :g WHERE id = 1"), {"f": 1.15, "g": 3.0})
    log(bind.execute(sa.text("SELECT tm, n, f FROM vals WHERE id IN (1, 4) ORDER BY id")).fetchall())
log(bind.execute(sa.select(sa.cast(t.c.f, sa.Float(asdecimal=True)), t.c.f * 2).where(t.c.id == 1)).fetchall())
if bind.dialect.name == "postgresql":
    a = op.create_table("arrays", sa.Column("id", sa.Integer, primary_key=True), sa.Column("i", sa.ARRAY(sa.Integer)), sa.Column("s", sa.ARRAY(sa.String)))
    op.bulk_insert(a, [{"id": 1, "i": [1, None, -3], "s": ["a", 'b "c"', "d\\\\e,{}", "NULL", "", None]}, {"id": 2, "i": [], "s": [["x", "y"], ["z", "ä"]]},
                       {"id": 3, "i": None, "s": None}])
    for row in bind.execute(sa.select(a).order_by(a.c.id)).fetchall():
        log(row, row.i and sum(x or 0 for x in row.i))
        op.execute(a.insert().values(id=row.id + 10, i=row.i, s=row.s))
    log(bind.execute(sa.text("SELECT id, i, s, ARRAY[1.50, NULL], ARRAY[true, false], ARRAY[0.5::float8, 1e20], '{}'::uuid[] FROM arrays ORDER BY id")).fetchall())
log(bind.execute(sa.select(sa.func.count(), sa.func.max(t.c.d)).select_from(t)).fetchall())
)py";

} // namespace retort::tests
