# What models are made with: descriptors of the script's own, subscripted classes as keys, __init_subclass__ through super().
import re
from typing import Annotated, Optional, Union


class Computed:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function(owner), instance is None


class Base:
    seen = []

    def __init_subclass__(cls, **kw):
        Base.seen.append((cls.__name__, sorted(kw)))
        super().__init_subclass__()


class Middle(Base):
    def __init_subclass__(cls, **kw):
        kw["more"] = 1
        super().__init_subclass__(**kw)

    @Computed
    def label(cls):
        return "label of " + cls.__name__

    @property
    def size(self):
        return 3

    @size.deleter
    def size(self):
        print("deleted")


class Last(Middle, flag=True):
    @Computed
    def label(cls):
        return "last, after " + super().label[0]


print(Base.seen)
print(Middle.label, Last.label, Last().label)
print(Last().size)
print({list[int]: "ints", dict[str, int]: "dict"}[list[int]])
print(list[int] == list[int], list[int] == list[str], dict[str, int] != dict[str, int])
print(Annotated[str, 5] == Annotated[str, 5], Optional[int] == Optional[int], Union[int, str] == Union[int, str])
print(list[int]((1, 2)), dict[str, int](a=1))
print(list[int].__origin__ is list, dict[str, int].__args__ == (str, int))
print((int | None) == (int | None))
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "CamelCaseName").lower())
print(re.sub(r"(?<=\b)x", "y", "x ax x"))
