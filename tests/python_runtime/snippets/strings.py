s = "Hello, World"
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), "ß".upper(), "straße".title())
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[-5:], s[100:], s[:-3], len(s))
print("äöü"[1], len("äöü"), "äöü"[::-1], "日本語"[1:], "ÄÖ".lower(), "привет".upper(), "Ω".lower())
print("a,b,,c".split(","), " a  b c ".split(), "a  b c".split(None, 1), "  a b  c ".rsplit(None, 1), "a.b.c".rsplit(".", 1))
print("x=1".partition("="), "x".partition("="), "a/b/c".rpartition("/"), "l1\nl2\r\nl3".splitlines(), "l1\nl2\n".splitlines(True))
print("-".join(["a", "b"]), "".join(str(i) for i in range(5)), ",".join("abc"))
print("  x ".strip() + "|", "xxabxx".strip("x"), "abc".lstrip("ab"), "abc".rstrip("bc"))
print("abcabc".replace("b", "X"), "abcabc".replace("b", "X", 1), "aaa".replace("", "-"))
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".endswith("bc"), "abc".endswith(("x",)), "abc".startswith("b", 1))
print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".index("e"), "hello".count("l"), "aaaa".count("aa"))
print("abc".center(9, "*"), "abc".ljust(5) + "|", "abc".rjust(5), "7".zfill(3), "-7".zfill(4), "abcd".center(7))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), " ".isspace(), "Abc".istitle() if hasattr("", "none") else "", "ABC".isupper(), "abc".islower(), "a b".isidentifier(), "_a1".isidentifier())
print("prefix_name".removeprefix("prefix_"), "name_id".removesuffix("_id"))
print("a" * 3, 2 * "ab", "a" * 0, "abc" < "abd", "a" in "abc", "z" not in "abc", "a" == "a")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnl\n\\"), repr("é\x00\x7f\u200b"), ascii("é日"))
print("a\x41\u00e9\101\'\"", r"raw\n", b"bytes\x00\xff", "con" "cat" 'ed', """tri
ple""")
print("%s is %d years, %.2f %5s|%-5s|%05d %x %r %%" % ("Bob", 42, 3.14159, "ab", "cd", 42, 255, "q"))
print("%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%s" % "x", "%s" % (1,), "%s" % [1, 2], "%c%c" % ("a", 66), "%+d % d" % (1, 2), "%e %g" % (12345.678, 0.0001))
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x} {y!r}".format(x=1, y="s"), "{0[0]} {1[k]}".format([9], {"k": 8}), "{{}}".format(), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{:,} {:.3f} {:05d} {:x} {:#x} {:b} {:%}".format(1234567, 2.5, 42, 255, 255, 5, 0.25))
n = 3
w = "word"
print(f"{n} {w!r} {n + 1} {w:>8}|{n:03d} {n=} {w=!s} {'nested ' + f'{n}'} {{}} {1.5:.1f} {n:{n}} {[x for x in range(n)]}")
print(f"{w[0]}{w.upper()}" f"-{n}", f"{'a' if n else 'b'}", f"{3.0}", f"{None}", f"{True:d}" if False else "", f"{1000000:_}")
print(f"{2.5:8.3f}|{-2.5:+.1f}|{1e10:e}|{1e10:g}|{123:<6}|{123:^7}|{-5:05d}|{'x':*^7}|{1.0:g}|{0.1:.20f}|{1234.5:,.2f}")
print("abc".translate(str.maketrans("ab", "xy")), "a\tb".expandtabs(4), "abc".encode("utf-8"), b"abc".decode(), "é".encode())
print(str(1), str(None), str([1, "a"]), str(b"x"), repr(None), str(1.5), str(True))
print(str.upper("abc"), list(map(str.strip, [" a ", "b "])), sorted(["b", "A", "a"], key=str.lower))
for call in (lambda: "abc"[10], lambda: "abc".index("z"), lambda: "abc" + 1, lambda: ",".join([1]), lambda: "abc"["a"], lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{}".format(), lambda: "abc".foo, lambda: "{x}".format(), lambda: 1 in "abc"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
