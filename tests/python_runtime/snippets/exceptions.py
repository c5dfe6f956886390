def check(f):
    try:
        return f()
    except (ValueError, KeyError) as e:
        return "caught %s: %s" % (type(e).__name__, e)
    except TypeError:
        return "type"
    else:
        return "else"
    finally:
        print("finally")
def r(e): raise e
print(check(lambda: 1), check(lambda: r(ValueError("v"))), check(lambda: r(KeyError("k"))), check(lambda: 1 + "a"))
def flow():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "ret"
        finally:
            print("f", i)
print(flow())
def override():
    try:
        raise ValueError
    finally:
        return "overridden"
print(override())
try:
    try:
        raise ValueError("first")
    except ValueError as e:
        raise RuntimeError("second") from e
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__.args)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ArithmeticError as e:
    print("reraised", e)
try:
    raise NotImplementedError
except NotImplementedError as e:
    print(repr(e), str(e) == "")
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print("assert", e)
try:
    raise Exception("a", 1)
except Exception as e:
    print(e, e.args)
try:
    {}["missing"]
except KeyError as e:
    print(e, repr(e), e.args[0])
try:
    try:
        raise KeyError("inner")
    except KeyError:
        {}["other"]
except KeyError as e:
    print(e, repr(e.__context__))
try:
    raise "string"
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("x")
    except "notaclass":
        pass
except TypeError as e:
    print(e)
print(issubclass(KeyError, LookupError), issubclass(ModuleNotFoundError, ImportError), issubclass(FileNotFoundError, OSError), IOError is OSError)
e = None
try:
    raise ValueError("scoped")
except ValueError as e:
    pass
try:
    e
except NameError as err:
    print(err)
x = "global"
def local_name():
    try:
        raise ValueError("v")
    except ValueError as err:
        kept = err
    return kept
print(local_name())
try:
    raise ValueError("bad") from None
except ValueError as v:
    print(v.__cause__)
def nested():
    try:
        try:
            raise TypeError("t")
        finally:
            print("inner finally")
    except TypeError:
        print("outer except")
nested()
try:
    del undefined
except NameError as n:
    print(n)
