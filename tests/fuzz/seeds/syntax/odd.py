# -*- coding: latin-1 -*-
x = """a\
b""" \
  + r"\d" + b"\x00".decode()
if x :=y: pass
else:
	match x:
		case [1, *_]: pass
async def f(a, /, b: int = 1, *c, d, **e) -> None:
    async with a as b, c: await d; return
lambda *a, **k: (yield)
x[1:2, ..., ::3] = {**a, "b": [*c]}
f"{a!r:>{w}} {{}} {b=}"
x: int
del x, (y)
assert 0x1F | 0b11 and not 1e-5j, "\N{BULLET}\u1234"
