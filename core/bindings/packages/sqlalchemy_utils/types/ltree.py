from sqlalchemy import types


class LtreeType(types.UserDefinedType):
    def get_col_spec(self, **kw):
        return "LTREE"


class LQUERY(types.UserDefinedType):
    def get_col_spec(self, **kw):
        return "LQUERY"


class LTXTQUERY(types.UserDefinedType):
    def get_col_spec(self, **kw):
        return "LTXTQUERY"
