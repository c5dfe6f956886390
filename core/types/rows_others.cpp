#include "core/types/type_rows.h"

namespace retort::types {

namespace {

constexpr std::string_view floating = "precision=None, asdecimal=False, decimal_return_scale=None";
constexpr std::string_view string = "length=None, collation=None";
constexpr std::string_view boolean = "create_constraint=False, name=None";
constexpr std::string_view liteTime =
    "timezone=False, *, storage_format=None, regexp=None, truncate_microseconds=False";

constexpr TypeRow rows[] = {
    {"sqlite", "DATE", "date", "Date", "_DateTimeMixin Date", "storage_format=None, regexp=None"},
    {"sqlite", "DATETIME", "datetime", "DateTime", "_DateTimeMixin DateTime", liteTime},
    {"sqlite", "JSON", "JSON", "JSON", "JSON", "none_as_null=False"},
    {"sqlite", "TIME", "time", "Time", "_DateTimeMixin Time", liteTime},
    {"mssql", "BIT", "BIT", "Boolean", "Boolean SchemaType Emulated", boolean},
    {"mssql", "DATETIME2", "DATETIME2", "DateTime", "_DateTimeBase DateTime", "precision=None, *, timezone=False"},
    {"mssql", "DATETIMEOFFSET", "DATETIMEOFFSET", "DateTime", "_DateTimeBase DateTime",
     "precision=None, *, timezone=False"},
    {"mssql", "DOUBLE_PRECISION", "DOUBLE_PRECISION", "Numeric", "DOUBLE_PRECISION Double Float Numeric",
     "*, precision=None, asdecimal=False, decimal_return_scale=None"},
    {"mssql", "IMAGE", "IMAGE", "_Binary", "LargeBinary _Binary", "length=None"},
    {"mssql", "JSON", "JSON", "JSON", "JSON", "none_as_null=False"},
    {"mssql", "MONEY", "MONEY", "MONEY", "", ""},
    {"mssql", "NTEXT", "NTEXT", "String", "UnicodeText Text String", string},
    {"mssql", "REAL", "REAL", "Numeric", "REAL Float Numeric",
     "*, precision=None, asdecimal=False, decimal_return_scale=None"},
    {"mssql", "ROWVERSION", "ROWVERSION", "_Binary", "TIMESTAMP _Binary", "convert_int=False"},
    {"mssql", "SMALLDATETIME", "SMALLDATETIME", "DateTime", "_DateTimeBase DateTime", "timezone=False"},
    {"mssql", "SMALLMONEY", "SMALLMONEY", "SMALLMONEY", "", ""},
    {"mssql", "SQL_VARIANT", "SQL_VARIANT", "SQL_VARIANT", "", ""},
    {"mssql", "TIME", "TIME", "Time", "TIME Time", "precision=None, *, timezone=False"},
    {"mssql", "TIMESTAMP", "TIMESTAMP", "_Binary", "_Binary", "convert_int=False"},
    {"mssql", "TINYINT", "TINYINT", "Integer", "Integer", ""},
    {"mssql", "UNIQUEIDENTIFIER", "UNIQUEIDENTIFIER", "Uuid", "Uuid Emulated", "as_uuid=True"},
    {"mssql", "VARBINARY", "VARBINARY", "_Binary", "VARBINARY LargeBinary _Binary", "length=None, filestream=False"},
    {"mssql", "XML", "XML", "String", "Text String", string},
    {"oracle", "BFILE", "BFILE", "_Binary", "LargeBinary _Binary", "length=None"},
    {"oracle", "BINARY_DOUBLE", "BINARY_DOUBLE", "Numeric", "Double Float Numeric", floating},
    {"oracle", "BINARY_FLOAT", "BINARY_FLOAT", "Numeric", "Float Numeric", floating},
    {"oracle", "DATE", "DATE", "DateTime", "DateTime", "timezone=False"},
    {"oracle", "FLOAT", "FLOAT", "Numeric", "FLOAT Float Numeric",
     "binary_precision=None, asdecimal=False, decimal_return_scale=None"},
    {"oracle", "INTERVAL", "INTERVAL", "Interval", "NativeForEmulated", "day_precision=None, second_precision=None"},
    {"oracle", "LONG", "LONG", "String", "Text String", string},
    {"oracle", "NCLOB", "NCLOB", "String", "Text String", string},
    {"oracle", "NUMBER", "NUMBER", "Integer", "Numeric Integer", "precision=None, scale=None, asdecimal=None"},
    {"oracle", "RAW", "RAW", "_Binary", "_Binary", "length=None"},
    {"oracle", "ROWID", "ROWID", "ROWID", "", ""},
    {"oracle", "TIMESTAMP", "TIMESTAMP", "DateTime", "TIMESTAMP DateTime", "timezone=False, local_timezone=False"},
    {"oracle", "VARCHAR2", "VARCHAR2", "String", "VARCHAR String", string},
};

} // namespace

std::span<const TypeRow> otherRows()
{
    return rows;
}

} // namespace retort::types
