from __future__ import annotations
import json, uuid, re, textwrap, enum, decimal, math, string, os.path, copy
from datetime import datetime, date, time, timedelta, timezone
from enum import Enum, IntEnum, StrEnum, auto
from collections import OrderedDict, defaultdict, namedtuple, Counter
from dataclasses import dataclass, field, asdict
from typing import Any, Dict, List, Optional, Sequence, TYPE_CHECKING, Union, cast
if TYPE_CHECKING:
    import nonexistent_package
x: Optional[int] = cast(int, 5)
def typed(a: List[int], b: Dict[str, Any] = {}, *c: "Undefined") -> Union[int, None]: return None
print(x, typed([1]))
print(json.dumps({"a": [1, 2.5, None, True, "é\n\""], "b": {}}), json.dumps([1, {"x": 2}], indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps("é", ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: None, None: 2}), json.dumps([]), json.dumps({}, indent=1))
print(json.loads('{"a": [1, -2.5e3, null, true, "\\u00e9\\n"], "b": {"c": []}}'), json.loads("3"), json.loads('"x"'), json.loads(" [ ] "))
for bad in ("{", "[1,", '{"a" 1}', "nope", "[1] x", '"abc', "[1,]", '{"a":1,}', ""):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(type(e).__name__, e)
try:
    json.dumps({"x": object})
except TypeError as e:
    print(str(e)[:14])
print(json.dumps({"d": date(2020, 1, 2)}, default=str))
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.date(), d.time(), d.year, d.microsecond, d.weekday(), d.strftime("%Y-%m-%d %H:%M:%S %f %j %A %b %p %I %%"), d.replace(day=1, hour=0))
print(d + timedelta(days=1, hours=2), d - timedelta(weeks=1), d - datetime(2024, 1, 1), d > datetime(2024, 1, 1), date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 31) + timedelta(days=1), repr(date(2024, 1, 1)))
print(timedelta(days=1.5), timedelta(seconds=-1), repr(timedelta(hours=25)), timedelta(hours=1).total_seconds(), timedelta(minutes=90) / timedelta(hours=1), timedelta(1) * 2, -timedelta(1), timedelta(milliseconds=1500), str(timedelta(0)))
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.isoformat(), u.astimezone(timezone(timedelta(hours=5, minutes=30))), u.tzinfo, timezone(timedelta(hours=-8)), u.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.fromisoformat("2024-05-06T07:08:09.5+02:00"), date.fromisoformat("2024-05-06"), time.fromisoformat("01:02:03.5"), time(1, 2), datetime(1, 1, 1), datetime.combine(date(2020, 1, 1), time(3, 4)), f"{d:%Y/%m}")
for call in (lambda: datetime(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: d - u, lambda: d < u, lambda: d + 1, lambda: datetime.fromisoformat("x"), lambda: date(2020, 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__)
k = uuid.UUID("12345678123456781234567812345678")
print(k, repr(k), k.hex, k == uuid.UUID(str(k)), len(str(uuid.uuid4())), uuid.uuid4().version, str(k)[:8], k.bytes[:2])
class Color(Enum):
    RED = "r"
    GREEN = "g"
    ALIAS = "r"
    def label(self): return self.name.title()
    @classmethod
    def default(cls): return cls.GREEN
class Num(IntEnum):
    ONE = 1
    TWO = auto()
class Kind(str, Enum):
    A = "a"
    B = "b"
class Sx(StrEnum):
    FOO = auto()
    BAR = "bar!"
print(Color.RED, repr(Color.RED), Color.RED.value, Color.RED.name, Color("g"), Color["GREEN"], list(Color), len(Color), Color.ALIAS is Color.RED, Color.RED == Color.RED, Color.RED == "r", Color.RED in Color, [c.value for c in Color], Color.RED.label(), Color.default(), isinstance(Color.RED, Color), {Color.RED: 1}[Color.RED], Color.__members__.keys())
print(Num.TWO + 1, Num.ONE < Num.TWO, Num(2), repr(Num.ONE), f"{Num.ONE}", Kind.A == "a", Kind.A.upper(), repr(Kind.A), str(Kind.A), f"{Kind.A}", Kind("b"), "x" + Kind.A, Sx.FOO, f"{Sx.BAR}", repr(Sx.FOO), Sx.FOO == "foo", {Kind.A: 1}["a"], sorted([Num.TWO, Num.ONE]), json.dumps([Kind.A, Num.TWO]), ",".join([Kind.A, Sx.FOO]))
for call in (lambda: Color("zz"), lambda: Color["ZZ"], lambda: Color.NOPE):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(re.sub(r"\s+", " ", "a  b \n c"), re.match(r"(\w+)-(\d+)", "ab-12 x").groups(), re.findall(r"\d+", "a1b22"), re.search(r"(?P<y>\d{4})", "in 2024").group("y"), re.split(r"[,;]", "a,b;c"), re.sub(r"(\w)(\d)", r"\2\1", "a1 b2"), re.compile("^x", re.M).findall("x\nx"), bool(re.fullmatch("a|b+", "bbb")), re.match("z", "a"), re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.escape("a.b"), re.findall("(a)(b)?", "aab"), re.search("b", "abc").span(), re.IGNORECASE == re.I, re.findall("AB", "xab", re.I), re.sub("x*", "-", "abxd"), re.match(r"a{2,3}?", "aaaa").group(), re.findall(r"(?<=\$)\d+(?!\d|x)", "$12 $3x"), re.search(r"\bfoo\b", "a foo b").start(), re.findall(r"[^a-c\s]+", "abc def"), re.split("(-)", "a-b"))
print(textwrap.dedent("""
    select *
      from t
    """), textwrap.indent("a\nb", "  "))
print(decimal.Decimal("1.50"), repr(decimal.Decimal("2")), decimal.Decimal("1.0") == decimal.Decimal("1"), math.ceil(1.2), math.floor(-1.2), math.sqrt(16), math.pi, string.digits, os.path.join("a", "b"), os.path.basename("/x/y.py"))
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dd, dict(dd), defaultdict(int)["q"], OrderedDict([("z", 1)]), Counter("aab").most_common(1), Counter("ab")["z"])
P = namedtuple("P", "x y"); p = P(1, y=2); print(p, p.x, p[1], p == (1, 2), p._asdict(), [*p], isinstance(p, tuple))
@dataclass
class DC:
    a: int
    b: str = "dflt"
    c: list = field(default_factory=list)
    def total(self): return self.a
print(DC(1), DC(1) == DC(1), DC(2, "x", [1]).c, asdict(DC(3)), DC(4).total())
try:
    DC()
except TypeError as e:
    print(e)
print(copy.deepcopy({"a": [1]}), copy.copy([1]))
