#include "core/database/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace retort::database {

namespace {

struct CodeName {
    int code;
    std::string_view name;
};

#define RETORT_CODE(name)                                                                                              \
    CodeName                                                                                                           \
    {                                                                                                                  \
        name, #name                                                                                                    \
    }
constexpr std::array codeNames = {
    RETORT_CODE(SQLITE_ERROR),
    RETORT_CODE(SQLITE_INTERNAL),
    RETORT_CODE(SQLITE_PERM),
    RETORT_CODE(SQLITE_ABORT),
    RETORT_CODE(SQLITE_BUSY),
    RETORT_CODE(SQLITE_LOCKED),
    RETORT_CODE(SQLITE_NOMEM),
    RETORT_CODE(SQLITE_READONLY),
    RETORT_CODE(SQLITE_INTERRUPT),
    RETORT_CODE(SQLITE_IOERR),
    RETORT_CODE(SQLITE_CORRUPT),
    RETORT_CODE(SQLITE_NOTFOUND),
    RETORT_CODE(SQLITE_FULL),
    RETORT_CODE(SQLITE_CANTOPEN),
    RETORT_CODE(SQLITE_PROTOCOL),
    RETORT_CODE(SQLITE_SCHEMA),
    RETORT_CODE(SQLITE_TOOBIG),
    RETORT_CODE(SQLITE_CONSTRAINT),
    RETORT_CODE(SQLITE_MISMATCH),
    RETORT_CODE(SQLITE_MISUSE),
    RETORT_CODE(SQLITE_NOLFS),
    RETORT_CODE(SQLITE_AUTH),
    RETORT_CODE(SQLITE_RANGE),
    RETORT_CODE(SQLITE_NOTADB),
    RETORT_CODE(SQLITE_CONSTRAINT_CHECK),
    RETORT_CODE(SQLITE_CONSTRAINT_COMMITHOOK),
    RETORT_CODE(SQLITE_CONSTRAINT_FOREIGNKEY),
    RETORT_CODE(SQLITE_CONSTRAINT_FUNCTION),
    RETORT_CODE(SQLITE_CONSTRAINT_NOTNULL),
    RETORT_CODE(SQLITE_CONSTRAINT_PRIMARYKEY),
    RETORT_CODE(SQLITE_CONSTRAINT_TRIGGER),
    RETORT_CODE(SQLITE_CONSTRAINT_UNIQUE),
    RETORT_CODE(SQLITE_CONSTRAINT_VTAB),
    RETORT_CODE(SQLITE_CONSTRAINT_ROWID),
    RETORT_CODE(SQLITE_CONSTRAINT_PINNED),
    RETORT_CODE(SQLITE_CONSTRAINT_DATATYPE),
    RETORT_CODE(SQLITE_BUSY_RECOVERY),
    RETORT_CODE(SQLITE_BUSY_SNAPSHOT),
    RETORT_CODE(SQLITE_BUSY_TIMEOUT),
    RETORT_CODE(SQLITE_LOCKED_SHAREDCACHE),
    RETORT_CODE(SQLITE_LOCKED_VTAB),
    RETORT_CODE(SQLITE_READONLY_RECOVERY),
    RETORT_CODE(SQLITE_READONLY_CANTLOCK),
    RETORT_CODE(SQLITE_READONLY_ROLLBACK),
    RETORT_CODE(SQLITE_READONLY_DBMOVED),
    RETORT_CODE(SQLITE_READONLY_CANTINIT),
    RETORT_CODE(SQLITE_READONLY_DIRECTORY),
    RETORT_CODE(SQLITE_IOERR_READ),
    RETORT_CODE(SQLITE_IOERR_SHORT_READ),
    RETORT_CODE(SQLITE_IOERR_WRITE),
    RETORT_CODE(SQLITE_IOERR_FSYNC),
    RETORT_CODE(SQLITE_IOERR_TRUNCATE),
    RETORT_CODE(SQLITE_IOERR_FSTAT),
    RETORT_CODE(SQLITE_IOERR_DELETE),
    RETORT_CODE(SQLITE_IOERR_LOCK),
    RETORT_CODE(SQLITE_CORRUPT_VTAB),
    RETORT_CODE(SQLITE_CORRUPT_SEQUENCE),
    RETORT_CODE(SQLITE_CORRUPT_INDEX),
    RETORT_CODE(SQLITE_CANTOPEN_ISDIR),
    RETORT_CODE(SQLITE_CANTOPEN_FULLPATH),
    RETORT_CODE(SQLITE_CANTOPEN_SYMLINK),
    RETORT_CODE(SQLITE_ABORT_ROLLBACK),
    RETORT_CODE(SQLITE_ERROR_MISSING_COLLSEQ),
    RETORT_CODE(SQLITE_ERROR_SNAPSHOT),
};
#undef RETORT_CODE

} // namespace

std::string sqliteCodeName(int extendedCode)
{
    for (const int code : {extendedCode, extendedCode & 0xFF}) {
        const auto found = std::ranges::find(codeNames, code, &CodeName::code);
        if (found != codeNames.end())
            return std::string(found->name);
    }
    return "SQLite error " + std::to_string(extendedCode);
}

Error sqliteError(int extendedCode, const std::string& words)
{
    std::string message = words;
    if (extendedCode != SQLITE_ERROR)
        message += " (" + sqliteCodeName(extendedCode) + ", " + std::to_string(extendedCode) + ")";
    const int primary = extendedCode & 0xFF;
    const ErrorCode code = primary == SQLITE_INTERRUPT                             ? ErrorCode::Cancelled
                           : primary == SQLITE_BUSY || primary == SQLITE_LOCKED ? ErrorCode::LockTimeout
                                                                                   : ErrorCode::Database;
    return Error{.code = code, .message = std::move(message)};
}

Error sqliteError(sqlite3* handle)
{
    return sqliteError(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle));
}

} // namespace retort::database
