"""pydantic, as far as its types are those of columns."""


class EmailStr(str):
    pass
