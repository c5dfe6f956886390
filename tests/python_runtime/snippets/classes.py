class A:
    """Doc of A."""
    shared = []
    count = 0
    def __init__(self, x, y=2):
        self.x = x
        self.y = y
        A.count += 1
    def total(self): return self.x + self.y
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
    @staticmethod
    def helper(a): return a + 1
    @classmethod
    def make(cls, v): return cls(v, v)
    def __repr__(self): return f"A({self.x}, {self.y})"
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
    def __add__(self, o): return A(self.x + (o.x if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.x)
    def __len__(self): return self.x
    def __getitem__(self, k): return (self.x, k)
    def __contains__(self, k): return k == self.x
    def __call__(self, z): return self.x * z
    def __iter__(self): return iter([self.x, self.y])
    def __bool__(self): return self.x > 0
class B(A):
    def __init__(self, x, z):
        super().__init__(x)
        self.z = z
    def total(self): return super().total() + self.z
    def __str__(self): return "B!"
a = A(1); b = B(2, 10)
print(a, b, repr(b), a.total(), b.total(), a.double, A.helper(1), a.helper(2), A.make(5), B.__mro__[1].__name__, A.count)
a.double = 20; print(a.x, a == A(10), a != A(10), a in {A(10): 1}, sorted([A(3), A(1)]), a + a, a + 1, 5 + a, len(a), a["k"], 10 in a, a(3), list(a), bool(A(0)), bool(a))
print(isinstance(b, A), issubclass(B, A), type(a) is A, type(a).__name__, A.__doc__, hasattr(a, "x"), getattr(a, "nope", "dflt"), a.__class__.__name__, A.__name__, b.__dict__, isinstance(1, (str, int)), isinstance(True, int))
a.shared.append(1); print(b.shared, A.shared is B.shared)
setattr(a, "dyn", 1); print(a.dyn); del a.dyn; print(hasattr(a, "dyn"), vars(a))
class Base:
    def hook(self): return "base"
    @classmethod
    def name(cls): return cls.__name__
class Mixin:
    def hook(self): return "mixin " + super().hook()
class C(Mixin, Base): pass
print(C().hook(), C.name(), [k.__name__ for k in C.__mro__])
class Ctx:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None, v)
        return self.swallow
with Ctx(True) as c:
    raise ValueError("inside")
with Ctx(False) as c, Ctx(True) as d:
    print("body", c is d)
try:
    with Ctx(False):
        raise KeyError("k")
except KeyError as e:
    print("outer", e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), [x for x in It()])
class Attr:
    def __getattr__(self, name): return "dyn_" + name
print(Attr().foo, Attr().bar)
class D(dict):
    def __missing__(self, k): return k * 2
d = D(a=1); d["b"] = 2
print(d, d["a"], d["zz"], len(d), isinstance(d, dict), sorted(d.items()), {**d})
class L(list):
    def first(self): return self[0]
l = L([3, 1]); l.append(2); print(l, l.first(), sorted(l), len(l), l + [9])
class S(str):
    def shout(self): return self.upper() + "!"
print(S("hi").shout(), S("hi") == "hi", S("a") + "b", len(S("abc")), f"{S('x')}")
class Err(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(msg)
        self.code = code
class Err2(Err):
    def __str__(self): return f"code {self.code}"
for exc in (Err(5), Err2(6)):
    try:
        raise exc
    except Err as e:
        print(type(e).__name__, e, e.code, e.args, repr(e))
X = type("X", (A,), {"extra": 1})
print(X(3), X.extra, X.__name__)
class Nested:
    class Inner:
        value = 5
    items = [i * 2 for i in range(3)]
    @staticmethod
    def make(): return Nested.Inner.value
print(Nested.Inner.value, Nested.items, Nested.make())
for call in (lambda: A(), lambda: A(1, 2, 3), lambda: a.missing, lambda: A.missing, lambda: Base().name2, lambda: Base() + 1, lambda: Base() < Base(), lambda: len(Base()), lambda: Base()[0], lambda: Base()(), lambda: iter(Base()), lambda: Base(1), lambda: setattr(A(1), "total", 1) or "ok"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
class RO:
    @property
    def x(self): return 1
try:
    RO().x = 2
except AttributeError as e:
    print(e)
class Base2:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        Base2.registry.append((cls.__name__, kw))
class Sub2(Base2, tag="x"): pass
print(Base2.registry)
