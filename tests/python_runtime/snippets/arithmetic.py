print(1 + 2, 7 - 10, 3 * 4, 7 / 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 2 ** 10, 2 ** -1)
print(7.5 // 2, -7.5 // 2, -7.5 % 2, 1e16, 1e15, 1.0, 0.1 + 0.2, 1e-5, 0.0001, 123456789.123, 1e300 * 10)
print(True + 1, True & False, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 256 >> 2, -1 >> 1)
print(abs(-3), abs(-2.5), round(2.5), round(3.5), round(2.675, 2), round(1234, -2), divmod(7, 3), divmod(-7, 3), pow(2, 5, 7))
print(int("42"), int(" -7 "), int("0x1f", 16), int("1_000"), int(3.9), int(-3.9), float("1.5"), float("1e3"), float("inf"))
print(hex(255), oct(8), bin(5), hex(-255), chr(233), ord("é"), max(3, 1, 2), min([4, 2, 8]), sum([1, 2, 3]), sum([0.5, 1], 10))
print(1 == 1.0, 1 < 2 < 3, 1 < 3 < 2, 3 != 4, not 0, 0.0 == -0.0, True == 1)
print((5).bit_length(), (2.0).is_integer(), (255).bit_count(), 10 .real)
for bad in ("1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "0 ** -1"):
    pass
try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e).__name__, e)
try:
    1 % 0
except ZeroDivisionError as e:
    print(e)
try:
    1.5 // 0
except ZeroDivisionError as e:
    print(e)
for a, b in ((1, "a"), ("a", 1), ([1], (2,)), (None, 1), ({}, 1)):
    try:
        a + b
    except TypeError as e:
        print(e)
    try:
        a - b
    except TypeError as e:
        print(e)
    try:
        a < b
    except TypeError as e:
        print(e)
try:
    -"x"
except TypeError as e:
    print(e)
try:
    [1] * 1.5
except TypeError as e:
    print(e)
for text in ("abc", "", "1.5", "0x10"):
    try:
        print(int(text))
    except ValueError as e:
        print(e)
try:
    float("abc")
except ValueError as e:
    print(e)
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50
print(x)
print(3 if x > 10 else 4, x or 7, 0 or "", None and 1, 1 and 2)
