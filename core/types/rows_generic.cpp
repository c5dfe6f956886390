#include "core/types/type_rows.h"

namespace retort::types {

namespace {

constexpr std::string_view numeric = "precision=None, scale=None, decimal_return_scale=None, asdecimal=True";
constexpr std::string_view floating = "precision=None, asdecimal=False, decimal_return_scale=None";
constexpr std::string_view string = "length=None, collation=None";
constexpr std::string_view boolean = "create_constraint=False, name=None";

constexpr TypeRow rows[] = {
    {"sqlalchemy", "ARRAY", "ARRAY", "ARRAY", "", "item_type, as_tuple=False, dimensions=None, zero_indexes=False"},
    {"sqlalchemy", "BIGINT", "BIGINT", "Integer", "BigInteger Integer", ""},
    {"sqlalchemy", "BINARY", "BINARY", "_Binary", "_Binary", "length=None"},
    {"sqlalchemy", "BLOB", "BLOB", "_Binary", "LargeBinary _Binary", "length=None"},
    {"sqlalchemy", "BOOLEAN", "BOOLEAN", "Boolean", "Boolean SchemaType Emulated", boolean},
    {"sqlalchemy", "BigInteger", "big_integer", "Integer", "Integer", ""},
    {"sqlalchemy", "Boolean", "boolean", "Boolean", "SchemaType Emulated", boolean},
    {"sqlalchemy", "CHAR", "CHAR", "String", "String", string},
    {"sqlalchemy", "CLOB", "CLOB", "String", "Text String", string},
    {"sqlalchemy", "DATE", "DATE", "Date", "Date", ""},
    {"sqlalchemy", "DATETIME", "DATETIME", "DateTime", "DateTime", "timezone=False"},
    {"sqlalchemy", "DECIMAL", "DECIMAL", "Numeric", "Numeric", numeric},
    {"sqlalchemy", "DOUBLE", "DOUBLE", "Numeric", "Double Float Numeric", floating},
    {"sqlalchemy", "DOUBLE_PRECISION", "DOUBLE_PRECISION", "Numeric", "Double Float Numeric", floating},
    {"sqlalchemy", "Date", "date", "Date", "", ""},
    {"sqlalchemy", "DateTime", "datetime", "DateTime", "", "timezone=False"},
    {"sqlalchemy", "Double", "double", "Numeric", "Float Numeric", floating},
    {"sqlalchemy", "Enum", "enum", "String", "String SchemaType Emulated",
     "*enums, create_constraint=False, values_callable=None, sort_key_function=None, length=None, "
     "native_enum=True, omit_aliases=True, validate_strings=False, name=None, schema=None, "
     "metadata=None, inherit_schema=False, quote=None, collation=None"},
    {"sqlalchemy", "FLOAT", "FLOAT", "Numeric", "Float Numeric", floating},
    {"sqlalchemy", "Float", "float", "Numeric", "Numeric", floating},
    {"sqlalchemy", "INTEGER", "INTEGER", "Integer", "Integer", ""},
    {"sqlalchemy", "Integer", "integer", "Integer", "", ""},
    {"sqlalchemy", "Interval", "type_decorator", "Interval", "Emulated TypeDecorator",
     "native=True, second_precision=None, day_precision=None"},
    {"sqlalchemy", "JSON", "JSON", "JSON", "", "none_as_null=False"},
    {"sqlalchemy", "LargeBinary", "large_binary", "_Binary", "_Binary", "length=None"},
    {"sqlalchemy", "NCHAR", "NCHAR", "String", "Unicode String", string},
    {"sqlalchemy", "NUMERIC", "NUMERIC", "Numeric", "Numeric", numeric},
    {"sqlalchemy", "NVARCHAR", "NVARCHAR", "String", "Unicode String", string},
    {"sqlalchemy", "NullType", "null", "NullType", "", ""},
    {"sqlalchemy", "Numeric", "numeric", "Numeric", "", numeric},
    {"sqlalchemy", "PickleType", "type_decorator", "_Binary", "TypeDecorator",
     "protocol=5, pickler=None, comparator=None, impl=None"},
    {"sqlalchemy", "REAL", "REAL", "Numeric", "Float Numeric", floating},
    {"sqlalchemy", "SMALLINT", "SMALLINT", "Integer", "SmallInteger Integer", ""},
    {"sqlalchemy", "SmallInteger", "small_integer", "Integer", "Integer", ""},
    {"sqlalchemy", "String", "string", "String", "", string},
    {"sqlalchemy", "TEXT", "TEXT", "String", "Text String", string},
    {"sqlalchemy", "TIME", "TIME", "Time", "Time", "timezone=False"},
    {"sqlalchemy", "TIMESTAMP", "TIMESTAMP", "DateTime", "DateTime", "timezone=False"},
    {"sqlalchemy", "Text", "text", "String", "String", string},
    {"sqlalchemy", "Time", "time", "Time", "", "timezone=False"},
    {"sqlalchemy", "TypeDecorator", "type_decorator", "", "", "*args, **kwargs"},
    {"sqlalchemy", "TypeEngine", "", "", "", ""},
    {"sqlalchemy", "UUID", "UUID", "Uuid", "Uuid Emulated NativeForEmulated", "as_uuid=True"},
    {"sqlalchemy", "Unicode", "unicode", "String", "String", string},
    {"sqlalchemy", "UnicodeText", "unicode_text", "String", "Text String", string},
    {"sqlalchemy", "UserDefinedType", "user_defined", "", "", ""},
    {"sqlalchemy", "Uuid", "uuid", "Uuid", "Emulated", "as_uuid=True, native_uuid=True"},
    {"sqlalchemy", "VARBINARY", "VARBINARY", "_Binary", "_Binary", "length=None"},
    {"sqlalchemy", "VARCHAR", "VARCHAR", "String", "String", string},
};

} // namespace

std::span<const TypeRow> genericRows()
{
    return rows;
}

} // namespace retort::types
