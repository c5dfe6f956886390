"""What migrations and env.py use of pathlib: paths as text, by POSIX rules. Nothing is looked up: resolve() follows no
links, and what asks the file system is not here."""

import os


class PurePath:
    def __init__(self, *parts):
        joined = os.path.join(*[os.fspath(part) for part in parts]) if parts else ""
        root = "/" if joined.startswith("/") else ""
        names = [name for name in joined.split("/") if name and name != "."]
        self._text = root + "/".join(names) or "."

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __repr__(self):
        return type(self).__name__ + "(" + repr(self._text) + ")"

    def __eq__(self, other):
        return isinstance(other, PurePath) and self._text == other._text

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self._text)

    def __truediv__(self, other):
        return type(self)(self._text, other)

    def __rtruediv__(self, other):
        return type(self)(other, self._text)

    def joinpath(self, *others):
        return type(self)(self._text, *others)

    def as_posix(self):
        return self._text

    def is_absolute(self):
        return self._text.startswith("/")

    @property
    def parts(self):
        names = tuple([name for name in self._text.split("/") if name and name != "."])
        return ("/",) + names if self._text.startswith("/") else names

    @property
    def name(self):
        parts = self.parts
        return "" if not parts or parts[-1] == "/" else parts[-1]

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def parent(self):
        return type(self)(os.path.dirname(self._text)) if self.name else self

    @property
    def parents(self):
        found = []
        here = self
        while here.name:
            here = here.parent
            found.append(here)
        return tuple(found)

    def with_name(self, name):
        return self.parent / name

    def with_suffix(self, suffix):
        return self.parent / (self.stem + suffix)

    def relative_to(self, other):
        mine = self.parts
        theirs = type(self)(other).parts
        if mine[: len(theirs)] != theirs:
            raise ValueError(f"{self._text!r} is not in the subpath of {str(other)!r}")
        return type(self)(*mine[len(theirs) :])


class PurePosixPath(PurePath):
    pass


class Path(PurePosixPath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    def absolute(self):
        return self if self.is_absolute() else type(self)(os.getcwd(), self._text)

    def resolve(self, strict=False):
        return type(self)(os.path.abspath(self._text))


class PosixPath(Path):
    pass
