import json

from sqlalchemy import types
from sqlalchemy.dialects import mysql


class JsonEncodedType(types.TypeDecorator):
    type = None
    impl = types.Text

    def __init__(self, mysql_as_long=False, mysql_as_medium=False):
        super().__init__()
        if mysql_as_long and mysql_as_medium:
            raise TypeError("mysql_as_long and mysql_as_medium are mutually exclusive")
        if mysql_as_long:
            self.impl = types.Text().with_variant(mysql.LONGTEXT(), "mysql")
        elif mysql_as_medium:
            self.impl = types.Text().with_variant(mysql.MEDIUMTEXT(), "mysql")

    def process_bind_param(self, value, dialect):
        if value is None and self.type is not None:
            value = self.type()
        elif value is not None and self.type is not None and not isinstance(value, self.type):
            raise TypeError(
                "%s supposes to store %s objects, but %s given"
                % (self.__class__.__name__, self.type.__name__, type(value).__name__)
            )
        return json.dumps(value)


class JsonEncodedDict(JsonEncodedType):
    type = dict


class JsonEncodedList(JsonEncodedType):
    type = list


class SoftDeleteInteger(types.TypeDecorator):
    impl = types.Integer

    def process_bind_param(self, value, dialect):
        return None if value is None else int(value)
