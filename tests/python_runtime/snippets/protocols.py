class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __eq__(self, o): return self.c == o.c if isinstance(o, V) else NotImplemented
    def __iadd__(self, o):
        self.c = tuple(a + 1 for a in self.c)
        return self
    def __getitem__(self, i): return self.c[i]
    def __setitem__(self, i, v): self.c = self.c[:i] + (v,) + self.c[i + 1:]
    def __format__(self, spec): return "V:" + spec
    def __lt__(self, o): return self.c < o.c
    def __contains__(self, x): return x in self.c
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __delitem__(self, i): print("del", i)
v = V(1, 2)
print(v + V(3, 4), v * 2, 3 * v, -v, v == V(1, 2), v != V(1, 2), v == 5, v[0], v[0:1], f"{v:abc}", "{:x}".format(v), 2 in v, list(v), int(v), float(v), sorted([V(2), V(1)]), max(V(1), V(2)))
v += 1; print(v); v[0] = 9; print(v); del v[0]
for op in (lambda: v + 1, lambda: 1 - v, lambda: v > 1, lambda: hash(v), lambda: len(v), lambda: ~v, lambda: v.zz, lambda: v()):
    try:
        print(op())
    except TypeError as e:
        print("TypeError", e)
    except AttributeError as e:
        print("AttributeError", e)
class Desc:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc"
        return self._x
    @x.setter
    def x(self, v):
        if v < 0: raise ValueError("negative")
        self._x = v
d = Desc(); d.x = 5; print(d.x, d._x)
try: d.x = -1
except ValueError as e: print(e)
d.x += 1; print(d.x)
class Meta:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == o.n
print(len({Meta(1), Meta(1), Meta(2)}), {Meta(1): "a"}[Meta(1)])
class Chain:
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(name)
        return lambda *a: (name, a)
print(Chain().anything(1, 2), hasattr(Chain(), "_x"), getattr(Chain(), "_y", 5))
class Base:
    def __init__(self, a): self.a = a
    def describe(self): return f"{type(self).__name__}({self.a})"
class Left(Base):
    def __init__(self, a): super().__init__(a + 1)
    def describe(self): return "L" + super().describe()
class Right(Base):
    def __init__(self, a): super().__init__(a * 10)
    def describe(self): return "R" + super().describe()
class Both(Left, Right): pass
print(Both(1).describe(), [c.__name__ for c in Both.__mro__], Base.describe(Both(2)), super(Left, Both(3)).describe())
class Counter2:
    total = 0
    def __enter__(self): Counter2.total += 1; return self
    def __exit__(self, *exc): Counter2.total += 10; return False
with Counter2() as c, Counter2(): pass
print(Counter2.total)
def finally_order():
    out = []
    for i in range(3):
        try:
            if i == 0: continue
            out.append(i)
            if i == 1: break
        finally:
            out.append("f%d" % i)
    return out
print(finally_order())
def swallow():
    try:
        return "try"
    finally:
        print("cleanup")
print(swallow())
def gen_scope():
    base = 10
    return [base + i for i in range(2)], {base: i for i in range(1)}, list(map(lambda q: q + base, [1]))
print(gen_scope())
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), next(it, "end"))
lazy = (print("eval", i) or i for i in range(3))
print(next(lazy)); print(any(x == 1 for x in lazy))
e = enumerate("ab"); print(next(e), list(e))
class Str(str):
    def __new__(cls, v): return str.__new__(cls, v)
print(issubclass(Str, str))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * i
print(list(Seq()), 4 in Seq(), bool(Seq()), [*Seq()])
class Cmp:
    def __init__(self, v): self.v = v
    def __le__(self, o): return self.v <= o.v
print(Cmp(1) <= Cmp(2), Cmp(3) >= Cmp(2))
import contextlib
with contextlib.suppress(KeyError): {}["x"]
print("after suppress")
