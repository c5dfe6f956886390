def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw
print(f(1), f(1, 5), f(1, 2, 3, 4), f(1, c=9), f(1, x=1, y=2), f(*[1, 2], **{"c": 7, "z": 0}), f(b=1, a=0))
def g(*, k): return k
def h(a, /, b): return a + b
print(g(k=1), h(1, b=2), (lambda x, y=1: x + y)(2))
def default(items=[]):
    items.append(1)
    return items
print(default(), default())
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    inc(); inc()
    return n, inc
n, inc = outer()
print(n, inc(), inc())
counter = 0
def bump():
    global counter
    counter += 1
bump(); bump(); print(counter)
fs = [lambda i=i: i for i in range(3)]; print([fn() for fn in fs], [fn() for fn in [lambda: i for i in range(3)]])
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(15), fact.__name__, f.__name__)
def deco(fn):
    def wrapper(*a, **k):
        print("calling", fn.__name__)
        return fn(*a, **k) * 2
    return wrapper
@deco
def triple(x):
    """Doc."""
    return x * 3
print(triple(2))
def doc():
    """The docs."""
print(doc.__doc__, doc())
def early(x):
    for i in range(10):
        if i == x:
            return i
    else:
        return "none"
print(early(3), early(20))
def unbound():
    print(later)
    later = 1
def free():
    def inner():
        return value
    print(inner())
    value = 1
calls = [lambda: f(), lambda: f(1, a=2), lambda: g(), lambda: g(1), lambda: g(k=1, z=2), lambda: h(a=1, b=2), lambda: h(1), lambda: triple(1, 2), lambda: (lambda: 1)(2), lambda: undefined_name, unbound, free, lambda: None(), lambda: "x"(), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(1, **5), lambda: default(1, 2, 3), lambda: h(1, 2, 3)]
for call in calls:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
if (size := len("abcd")) > 3:
    print(size)
print([last := x for x in range(3)], last)
total = 0
i = 0
while i < 10:
    i += 1
    if i % 2: continue
    if i > 8: break
    total += i
else:
    print("no break")
print(total, i)
for ch in "ab":
    pass
else:
    print("for-else", ch)
def multi(): return 1, 2
one, two = multi(); print(one, two)
print((lambda *a, **k: (a, k))(1, b=2), callable(f), callable(5))
from functools import partial, reduce, wraps
print(partial(f, 1, c=5)(2), reduce(lambda a, b: a * b, [1, 2, 3, 4]))
import itertools
print(list(itertools.chain([1], [2, 3])), list(itertools.product("ab", repeat=2))[:3], list(itertools.islice(itertools.count(5), 3)), list(itertools.zip_longest([1, 2], "a")), list(itertools.chain.from_iterable([[1], [2]])))
print([(k, list(g)) for k, g in itertools.groupby("aabbb")])
