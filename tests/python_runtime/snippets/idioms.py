"""Idioms of real revision scripts."""
import json
import logging
import re
import textwrap
from typing import Sequence, Union

revision: str = "abc123"
down_revision: Union[str, Sequence[str], None] = None
branch_labels = depends_on = None
TABLES = ("users", "roles")
NAMING = {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s"}
print(NAMING["uq"] % {"table_name": "t", "column_0_name": "c"})
logger = logging.getLogger(__name__)
ENUM = ["a", "b"]
def quoted(values): return ", ".join(f"'{v}'" for v in values)
print(f"ALTER TYPE x ADD VALUE {quoted(ENUM)}", "CHECK (x IN (%s))" % quoted(ENUM))
sql = """
    INSERT INTO {table} (id, name)
    VALUES {rows}
""".format(table="users", rows=", ".join("(%d, '%s')" % (i, n.replace("'", "''")) for i, n in enumerate(["O'Brien", "x"], start=1)))
print(textwrap.dedent(sql).strip())
columns = [{"name": "id", "type": "int", "nullable": False}, {"name": "n", "type": "str"}]
existing = {c["name"] for c in columns}
if "missing" not in existing and any(c.get("nullable", True) for c in columns):
    print("add", sorted(existing))
def column_exists(table, column):
    return bool([c for c in columns if c["name"] == column])
print(column_exists("t", "id"), not column_exists("t", "zz"))
for table in TABLES:
    for i, (name, kind) in enumerate([("x", int), ("y", str)]):
        if name == "y" and table == "roles":
            continue
        print(table, i, name, kind.__name__)
class Fake:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __repr__(self): return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % kv for kv in sorted(self.__dict__.items())))
rows = [Fake(id=i, data=json.dumps({"k": i, "v": None})) for i in range(3)]
for row in rows:
    data = json.loads(row.data)
    data["v"] = data.pop("k") * 2
    row.data = json.dumps(data, sort_keys=True)
print(rows)
mapping = dict((r.id, r) for r in rows)
print({k: json.loads(v.data)["v"] for k, v in mapping.items()}, list(mapping)[-1], max(mapping, key=lambda k: mapping[k].id))
batch = 2
items = list(range(5))
print([items[i:i + batch] for i in range(0, len(items), batch)])
grouped = {}
for n in ["apple", "avocado", "bean"]:
    grouped.setdefault(n[0], []).append(n)
print(grouped)
def chunk(values, size=2):
    out = []
    while values:
        out.append(values[:size])
        values = values[size:]
    return out
print(chunk(items), items)
try:
    value = {"a": {"b": 1}}["a"]["c"]
except (KeyError, TypeError) as exc:
    print("no key %s" % exc, f"{exc!r}", type(exc))
config = {**{"a": 1}, "b": [*range(2)]}
a, *rest = sorted(config); print(a, rest, config)
print("%-10s|%8.3f|%s" % ("name", 3.14159, None), "{:<10}|{:>8.2f}".format("x", 2), "{0:s} {1:d}".format("a", 5), "a{}b{}".format(*[1, 2]))
print(re.sub(r"(?i)select\s+\*", "SELECT id", "select   * from t"), re.sub(r"[^0-9a-z]+", "_", "Some Name! 2".lower()).strip("_"))
print(" ".join("""multi
   line   sql""".split()), "a;b;".split(";"), [s for s in "a;b;".split(";") if s.strip()])
flag = True
print("yes" if flag and not None else "no", flag is True, (flag or 1) == 1)
print(str(1) + "1", int("5") + 5, float("1.50"), "%.1f%%" % 12.345, round(12.345, 1), 10 // 3, -10 % 3)
with_default = lambda x=None, *a, **k: (x or "d", a, k)
print(with_default(), with_default(1, 2, z=3))
nested = [[1, [2, 3]], [4]]
def flatten(x): return [y for i in x for y in (flatten(i) if isinstance(i, list) else [i])]
print(flatten(nested), sum(flatten(nested)))
s = set(); s |= {1}; s.update([2, 3]); s -= {1}; print(sorted(s), len(s ^ {2}))
d = {}; d |= {"x": 1}; d["y"] = d.get("y", 0) + 1; print(d)
t = (1,) * 3; t += (2,); print(t, t.count(1))
x = y = 0
for x in range(3): y += x
else: print("done", x, y)
print(*(f"{k}={v}" for k, v in sorted({"b": 2, "a": 1}.items())), sep="&")
print(list(zip(*[(1, "a"), (2, "b")])), dict(enumerate("ab")), [None] * 2, list("é日"))
def recursive(n, acc=None):
    acc = acc if acc is not None else []
    if n == 0: return acc
    acc.append(n)
    return recursive(n - 1, acc)
print(recursive(4))
assert isinstance(revision, str), "must be str"
del a, rest
print("a" in globals(), "config" in globals(), globals().get("revision"))
print("Ünïcödé".lower(), "ÀÉ".casefold(), "x".encode("ascii"), b"\x00\x41", bytes([65, 66]), bytes("é", "utf-8"), b"ab".hex(), b"abc"[1], b"abc"[:2], bytes.fromhex("4142"))
print(type(1) == int, type("") is str, type([]).__name__, isinstance([], (list, tuple)), type(Fake()).__name__, Fake.__name__)
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["b", "B", "a"], key=str.lower, reverse=True), min("b", "a"), max(1, 2.5))
print(1e10, 1e-10, 100000000000000000.0, 1.5e300, 12345.678, 3.0, -0.0, 5e-324, 0.1 + 0.7)
print([i for i in range(20) if i % 2 if i % 3], {i: j for i, j in zip("ab", range(2))}, {*"aa"})
print("%s" % (("a", "b"),), "%r" % "q", "%5.1f|" % 2.25, "%x" % 255, "%o" % 8, "%s and %s" % ("x", ["y"]), "%%")
