from sqlalchemy.types import UserDefinedType


class _Sized(UserDefinedType):
    keyword = ""

    def __init__(self, dim=None):
        self.dim = dim

    def get_col_spec(self, **kw):
        return self.keyword if self.dim is None else "%s(%d)" % (self.keyword, self.dim)

    # Marks them as types whose values are not written: evaluating this is refused.
    def bind_processor(self, dialect):
        return None


class VECTOR(_Sized):
    keyword = "VECTOR"


class HALFVEC(_Sized):
    keyword = "HALFVEC"


class SPARSEVEC(_Sized):
    keyword = "SPARSEVEC"


class BIT(UserDefinedType):
    def __init__(self, length=None):
        self.length = length

    def get_col_spec(self, **kw):
        return "BIT" if self.length is None else "BIT(%d)" % self.length


Vector = VECTOR
