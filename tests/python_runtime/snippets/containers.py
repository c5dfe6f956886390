l = [3, 1, 2]
l.append(4); l.extend([5, 6]); l.insert(0, 0); l.insert(-1, 9)
print(l, l.pop(), l.pop(0), l.index(1), l.count(3), len(l))
l.remove(9); l.sort(); print(l, l[::-1], sorted(l, reverse=True), l[1:3], l[-2:])
l[0] = 10; l[1:3] = [7, 8, 9]; print(l); del l[0]; del l[1:3]; print(l)
l.reverse(); print(l, l.copy() == l, [1, 2] + [3], [0] * 3, [1, 2] < [1, 3], [1] in [[1], 2])
print(sorted([("b", 2), ("a", 2), ("c", 1)], key=lambda p: p[1]), sorted("hello"), max(["aa", "b"], key=len))
t = (1, 2, 3)
a, *b = t
*c, d = t
e, (f, g) = 1, (2, 3)
print(a, b, c, d, e, f, g, t + (4,), t[1:], (1,), (), t.index(2), t.count(1), hash(t) == hash((1, 2, 3)))
d = {"b": 1, "a": 2}
d["c"] = 3; d.update({"d": 4}, e=5); d.setdefault("f", 6); d.setdefault("a", 100)
print(d, list(d), list(d.values()), list(d.items()), d.get("zz"), d.get("zz", 0), "a" in d, len(d))
print(d.pop("b"), d.pop("nope", None), dict(a=1, b=2), dict([("x", 1)]), dict(zip("ab", [1, 2])), {**d, "z": 26}, d | {"q": 1})
print({k: v for k, v in d.items() if v > 3}, sorted(d.items(), key=lambda kv: -kv[1])[0], dict.fromkeys("ab", 0))
del d["c"]; print(d, d == dict(d), d != {}, bool({}), bool({1: 2}))
print(d.keys(), d.values(), d.items(), d.popitem(), {1: "a", 1.0: "b", True: "c"})
s = {1, 2, 3}
s.add(4); s.discard(9); s.remove(1)
print(sorted(s), sorted(s | {9}), sorted(s & {2, 3}), sorted(s - {2}), sorted(s ^ {2, 7}), {1} <= {1, 2}, {1, 2} > {1}, s.issubset({2, 3, 4, 5}), len(s), set(), frozenset([1]), {1: {2}})
print(sorted(set("hello")), sorted({x % 3 for x in range(10)}), s == {4, 3, 2}, s.isdisjoint({8}), sorted(s.union([5], [6])), sorted({"a": 1}.keys() | {"b"}))
print(range(5), list(range(2, 10, 3)), list(range(5, 0, -2)), len(range(0, 10, 3)), 4 in range(0, 10, 2), range(10)[2:5], range(3) == range(0, 3), list(reversed(range(3))))
print([x * y for x in range(3) for y in range(3) if x != y], [[i for i in range(j)] for j in range(3)], {x: x * x for x in range(3)}, tuple(x for x in "ab"))
print(list(enumerate("ab", 1)), list(zip("ab", [1, 2, 3])), list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), any([0, 1]), all([1, 0]), any([]), all([]))
print(next(iter([1, 2])), next(iter([]), "default"), next((x for x in range(5) if x > 2), None), list(reversed([1, 2])), [*range(2), *"ab"], (*[1], 2), {*[1, 1]})
x = [1, 2]; y = x; y.append(3); print(x, x is y, x == [1, 2, 3], x is not [1, 2, 3])
m = [[0] * 2 for _ in range(2)]; m[0][1] = 5; print(m)
r = [1]; r.append(r); print(r); r.clear()
i = iter("abc"); print(next(i), list(i))
x += [4]; print(y); x = x + [5]; print(y, x); x *= 2; print(len(x))
first, second = "ab"; print(first, second); (p, q), o = [1, 2], 3; print(p, q, o)
for call in (lambda: [1][5], lambda: {}["k"], lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: {}.pop("x"), lambda: set().remove(1), lambda: [1]["a"], lambda: (1,)[3], lambda: {[]: 1}, lambda: {{}}, lambda: len(5), lambda: list(5), lambda: dict([1]), lambda: sorted([1, "a"]), lambda: max([]), lambda: next(iter([])), lambda: int([]), lambda: (1, 2).foo, lambda: [1, 2, 3] < [1, "a"], lambda: sum(["a"]), lambda: zip(1), lambda: 5 in 5):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
for values in ([1], [1, 2, 3], 5):
    try:
        a, b = values
        print(a, b)
    except Exception as e:
        print(type(e).__name__, e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
