value = 1
def read(): return value
def shadow():
    value = 2
    def inner(): return value
    return inner()
print(read(), shadow(), globals()["value"], "value" in globals(), locals() is globals())
globals()["made"] = 5
print(made)
def loc(a, b=1):
    c = 3
    return sorted(locals())
print(loc(1))
class Scope:
    value = "class"
    def get(self): return value
    listed = [value for _ in range(1)]
    own = value
print(Scope().get(), Scope.own)
def gen():
    data = [1, 2, 3]
    return sum(x for x in data if x > 1), [y for x in data for y in range(x)]
print(gen())
x = 10
print([x for x in range(3)], x)
def chain(): return [lambda: i * j for i in range(2) for j in range(2)][0]()
print(chain())
print(__name__, type(print).__name__, type(len).__name__, type(read).__name__, type(int).__name__, type(None).__name__)
import sys
print(sys.version_info >= (3, 8), sys.maxsize > 2**32)
del value
try:
    read()
except NameError as e:
    print(e)
a = b = c = []
a.append(1); print(b, c)
i = 0
arr = [0, 0]
i, arr[i] = 1, 5
print(i, arr)
a, b = 1, 2; a, b = b, a; print(a, b)
print(1 if [] else 2, not [], not not [1], (1, 2) == (1, 2), 1 is 1, None is None, [] is [])
print(print("x", "y", sep="-", end="!\n"), "é", sep="|")
print(*[1, 2], sep=", ")
print()
print(str(...), NotImplemented, type(NotImplemented).__name__)
print(sorted({"b": 1, "a": 2}), min({"b": 1, "a": 2}), list({"k": 1}.items())[0])
print(0x1F, 0b11, 0o17, 1_000, 1e3, .5, 5., 1E-3)
