import decimal, math
from decimal import Decimal as D, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation

values = [D("1.50"), D("-0.000001"), D("1E+3"), D("0"), D("-0"), D("1234567890123.123456"), D("1e-7"), D(" 1_000.5 "), D("+.5"), D("5."), D(7), D(0.1), D(-2.0), D(1e22), D("NaN"),
          D("Infinity"), D("0.10")]
for v in values:
    print(v, repr(v), bool(v), v == v, v == 1.5, v == 1000, v != D("1.5"))
    print(f"{v:.2f}|{v:10}|{v:<8}|{v:+}|{v:e}" if v.is_finite() else f"{v}")
numbers = [v for v in values if v.is_finite()]
for a in numbers:
    print([str(x) for x in (-a, +a, abs(a), a + 1, 2 - a, a * a, a * 3, a / 7, 10 // (a or 1), a % 3, a.normalize(), round(a) if abs(a) < 10**15 else "-", round(a, 2), a.to_integral_value())], int(a) if abs(a) < 10**15 else "-", float(a), a.adjusted(), a.is_zero(), a.is_signed())
    for b in numbers[:6]:
        print(a < b, a >= b, a == b, max(a, b), min(a, b), str(a + b), str(a - b), str(a * b), str(a / b) if b else "-")
print(D("2.675").quantize(D("0.01")), D("2.675").quantize(D("0.01"), rounding=ROUND_HALF_UP), D("2.679").quantize(D(".01"), ROUND_DOWN), D("1.5").quantize(1))
print(sum([D("0.1")] * 3), sum([D("1.10"), 2]), sorted([D("3"), 1, D("2.5")]), D(1) / D(3), D(2) ** 10, D(2).sqrt(), 2 ** D("0.5"))
print({D("1"): "a", 2: "b"}[1], D("2") in {2: 0}, hash(D("1")) == hash(1), D(3) == 3.0, D("0.1") == 0.1, D("0.5") < 0.6, 1 < D("1.5") < 2, isinstance(D(1), D))
print("%s %.2f %d" % (D("1.5"), D("2.345"), D("7.9")), str(D("100")), "{:,.2f}".format(D("1234567.891")), "{:>12}".format(D("1.5")), f"{D('0.256'):.1%}")
for work in (lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) + 1.5, lambda: D("1e999999") * 10, lambda: D("1E+30").quantize(D("0.01")), lambda: int(D("NaN")), lambda: D("NaN") < 1,
             lambda: D("1.5").quantize(D(1), rounding="UP"), lambda: "{:q}".format(D(1))):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
try:
    D("abc")
except InvalidOperation as error:
    print("caught", isinstance(error, ArithmeticError))
try:
    D(1) / 0
except ZeroDivisionError as error:
    print("caught", type(error).__name__)
