#include "core/types/type_rows.h"

namespace retort::types {

namespace {

constexpr std::string_view string = "length=None, collation=None";

constexpr TypeRow rows[] = {
    {"postgresql", "ARRAY", "ARRAY", "ARRAY", "ARRAY", "item_type, as_tuple=False, dimensions=None, zero_indexes=False"},
    {"postgresql", "AbstractMultiRange", "", "AbstractRange", "AbstractRange", ""},
    {"postgresql", "AbstractRange", "", "AbstractRange", "", ""},
    {"postgresql", "AbstractSingleRange", "", "AbstractRange", "AbstractRange", ""},
    {"postgresql", "BIT", "BIT", "BIT", "", "length=None, varying=False"},
    {"postgresql", "BYTEA", "BYTEA", "_Binary", "LargeBinary _Binary", "length=None"},
    {"postgresql", "CIDR", "CIDR", "CIDR", "", ""},
    {"postgresql", "CITEXT", "CITEXT", "String", "TEXT Text String", string},
    {"postgresql", "DATEMULTIRANGE", "DATEMULTIRANGE", "AbstractRange", "AbstractMultiRange AbstractRange", ""},
    {"postgresql", "DATERANGE", "DATERANGE", "AbstractRange", "AbstractSingleRange AbstractRange", ""},
    {"postgresql", "DOMAIN", "DOMAIN", "NamedType", "NamedType SchemaType",
     "name, data_type, *, collation=None, default=None, constraint_name=None, not_null=None, "
     "check=None, create_type=True, schema=None, metadata=None, inherit_schema=False, quote=None"},
    {"postgresql", "ENUM", "enum", "NamedType", "NamedType NativeForEmulated Enum String SchemaType Emulated",
     "*enums, name=None, create_type=True, create_constraint=False, values_callable=None, "
     "sort_key_function=None, length=None, native_enum=True, omit_aliases=True, "
     "validate_strings=False, schema=None, metadata=None, inherit_schema=False, quote=None, "
     "collation=None"},
    {"postgresql", "HSTORE", "HSTORE", "HSTORE", "", "text_type=None"},
    {"postgresql", "INET", "INET", "INET", "", ""},
    {"postgresql", "INT4MULTIRANGE", "INT4MULTIRANGE", "AbstractRange", "AbstractMultiRange AbstractRange", ""},
    {"postgresql", "INT4RANGE", "INT4RANGE", "AbstractRange", "AbstractSingleRange AbstractRange", ""},
    {"postgresql", "INT8MULTIRANGE", "INT8MULTIRANGE", "AbstractRange", "AbstractMultiRange AbstractRange", ""},
    {"postgresql", "INT8RANGE", "INT8RANGE", "AbstractRange", "AbstractSingleRange AbstractRange", ""},
    {"postgresql", "INTERVAL", "INTERVAL", "Interval", "NativeForEmulated", "precision=None, fields=None"},
    {"postgresql", "JSON", "JSON", "JSON", "JSON", "none_as_null=False, astext_type=None"},
    {"postgresql", "JSONB", "JSONB", "JSON", "JSON", "none_as_null=False, astext_type=None"},
    {"postgresql", "JSONPATH", "JSONPATH", "JSONElementType", "JSONPathType", ""},
    {"postgresql", "MACADDR", "MACADDR", "MACADDR", "", ""},
    {"postgresql", "MACADDR8", "MACADDR8", "MACADDR8", "", ""},
    {"postgresql", "MONEY", "MONEY", "MONEY", "", ""},
    {"postgresql", "NUMMULTIRANGE", "NUMMULTIRANGE", "AbstractRange", "AbstractMultiRange AbstractRange", ""},
    {"postgresql", "NUMRANGE", "NUMRANGE", "AbstractRange", "AbstractSingleRange AbstractRange", ""},
    {"postgresql", "NamedType", "", "NamedType", "", ""},
    {"postgresql", "OID", "OID", "OID", "", ""},
    {"postgresql", "REGCLASS", "REGCLASS", "REGCLASS", "", ""},
    {"postgresql", "REGCONFIG", "REGCONFIG", "REGCONFIG", "", ""},
    {"postgresql", "TIME", "TIME", "Time", "TIME Time", "timezone=False, precision=None"},
    {"postgresql", "TIMESTAMP", "TIMESTAMP", "DateTime", "TIMESTAMP DateTime", "timezone=False, precision=None"},
    {"postgresql", "TSMULTIRANGE", "TSMULTIRANGE", "AbstractRange", "AbstractMultiRange AbstractRange", ""},
    {"postgresql", "TSQUERY", "TSQUERY", "TSQUERY", "", ""},
    {"postgresql", "TSRANGE", "TSRANGE", "AbstractRange", "AbstractSingleRange AbstractRange", ""},
    {"postgresql", "TSTZMULTIRANGE", "TSTZMULTIRANGE", "AbstractRange", "AbstractMultiRange AbstractRange", ""},
    {"postgresql", "TSTZRANGE", "TSTZRANGE", "AbstractRange", "AbstractSingleRange AbstractRange", ""},
    {"postgresql", "TSVECTOR", "TSVECTOR", "TSVECTOR", "", ""},
};

} // namespace

std::span<const TypeRow> postgresqlRows()
{
    return rows;
}

} // namespace retort::types
