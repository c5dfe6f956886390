from sqlalchemy import types
from sqlalchemy.ext.compiler import compiles


class LtreeType(types.UserDefinedType):
    pass


class LQUERY(types.UserDefinedType):
    pass


class LTXTQUERY(types.UserDefinedType):
    pass


# PostgreSQL's alone: on any other dialect there is no SQL for them.
@compiles(LtreeType, "postgresql")
def _ltree(element, compiler, **kw):
    return "LTREE"


@compiles(LQUERY, "postgresql")
def _lquery(element, compiler, **kw):
    return "LQUERY"


@compiles(LTXTQUERY, "postgresql")
def _ltxtquery(element, compiler, **kw):
    return "LTXTQUERY"
