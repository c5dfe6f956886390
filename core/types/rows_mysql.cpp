#include "core/types/type_rows.h"

namespace retort::types {

namespace {

constexpr std::string_view myString =
    "length=None, *, charset=None, collation=None, ascii=False, binary=False, unicode=False, "
    "national=False";
constexpr std::string_view myText =
    "*, charset=None, collation=None, ascii=False, binary=False, unicode=False, national=False, "
    "length=None";
constexpr std::string_view myInteger = "display_width=None, *, unsigned=False, zerofill=False";
constexpr std::string_view myNumeric =
    "precision=None, scale=None, asdecimal=True, *, unsigned=False, zerofill=False, "
    "decimal_return_scale=None";

constexpr TypeRow rows[] = {
    {"mysql", "BIGINT", "BIGINT", "Integer", "_IntegerType _NumericType BIGINT BigInteger Integer", myInteger},
    {"mysql", "BIT", "BIT", "BIT", "", "length=None"},
    {"mysql", "CHAR", "CHAR", "String", "_StringType CHAR String", myString},
    {"mysql", "DATETIME", "DATETIME", "DateTime", "DATETIME DateTime", "timezone=False, fsp=None"},
    {"mysql", "DECIMAL", "DECIMAL", "Numeric", "_NumericType DECIMAL Numeric", myNumeric},
    {"mysql", "DOUBLE", "DOUBLE", "Numeric", "_FloatType _NumericType DOUBLE Double Float Numeric", myNumeric},
    {"mysql", "ENUM", "ENUM", "ENUM", "NativeForEmulated Enum _StringType String SchemaType Emulated",
     "*enums, create_constraint=False, values_callable=None, sort_key_function=None, length=None, "
     "native_enum=True, omit_aliases=True, validate_strings=False, name=None, schema=None, "
     "metadata=None, inherit_schema=False, quote=None, charset=None, collation=None, ascii=False, "
     "binary=False, unicode=False, national=False, strict=False"},
    {"mysql", "FLOAT", "FLOAT", "Numeric", "_FloatType _NumericType FLOAT Float Numeric",
     "precision=None, scale=None, asdecimal=False, *, unsigned=False, zerofill=False, "
     "decimal_return_scale=None"},
    {"mysql", "INET4", "INET4", "INET4", "", ""},
    {"mysql", "INET6", "INET6", "INET6", "", ""},
    {"mysql", "INTEGER", "INTEGER", "Integer", "_IntegerType _NumericType INTEGER Integer", myInteger},
    {"mysql", "JSON", "JSON", "JSON", "JSON", "none_as_null=False"},
    {"mysql", "LONGBLOB", "LONGBLOB", "_Binary", "_Binary", "length=None"},
    {"mysql", "LONGTEXT", "LONGTEXT", "String", "_StringType String", myText},
    {"mysql", "MEDIUMBLOB", "MEDIUMBLOB", "_Binary", "_Binary", "length=None"},
    {"mysql", "MEDIUMINT", "MEDIUMINT", "Integer", "_IntegerType _NumericType Integer", myInteger},
    {"mysql", "MEDIUMTEXT", "MEDIUMTEXT", "String", "_StringType String", myText},
    {"mysql", "NCHAR", "NCHAR", "String", "_StringType NCHAR Unicode String", myString},
    {"mysql", "NUMERIC", "NUMERIC", "Numeric", "_NumericType NUMERIC Numeric", myNumeric},
    {"mysql", "NVARCHAR", "NVARCHAR", "String", "_StringType NVARCHAR Unicode String", myString},
    {"mysql", "REAL", "REAL", "Numeric", "_FloatType _NumericType REAL Float Numeric", myNumeric},
    {"mysql", "SET", "SET", "String", "_StringType String",
     "*values, charset=None, collation=None, ascii=False, binary=False, unicode=False, "
     "national=False, length=None, retrieve_as_bitwise=False"},
    {"mysql", "SMALLINT", "SMALLINT", "Integer", "_IntegerType _NumericType SMALLINT SmallInteger Integer", myInteger},
    {"mysql", "TEXT", "TEXT", "String", "_StringType TEXT Text String", myString},
    {"mysql", "TIME", "TIME", "Time", "TIME Time", "timezone=False, fsp=None"},
    {"mysql", "TIMESTAMP", "TIMESTAMP", "DateTime", "TIMESTAMP DateTime", "timezone=False, fsp=None"},
    {"mysql", "TINYBLOB", "TINYBLOB", "_Binary", "_Binary", "length=None"},
    {"mysql", "TINYINT", "TINYINT", "Integer", "_IntegerType _NumericType Integer", myInteger},
    {"mysql", "TINYTEXT", "TINYTEXT", "String", "_StringType String", myText},
    {"mysql", "VARCHAR", "VARCHAR", "String", "_StringType VARCHAR String", myString},
    {"mysql", "YEAR", "YEAR", "YEAR", "", "display_width=None"},
};

} // namespace

std::span<const TypeRow> mysqlRows()
{
    return rows;
}

} // namespace retort::types
