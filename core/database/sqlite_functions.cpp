#include "core/database/sqlite_functions.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <cmath>

namespace retort::database {

namespace {

void releasePattern(void* pattern)
{
    delete static_cast<QRegularExpression*>(pattern);
}

QString textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

// re.search(pattern, text) is not None; NULL for a NULL text. Anything but text raises in Python too.
void regexp(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[1]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    if (sqlite3_value_type(arguments[0]) != SQLITE_TEXT || sqlite3_value_type(arguments[1]) != SQLITE_TEXT) {
        sqlite3_result_error(context, "regexp() needs a text as pattern and a text to search", -1);
        return;
    }
    auto* pattern = static_cast<QRegularExpression*>(sqlite3_get_auxdata(context, 0));
    if (!pattern) {
        auto made =
            std::make_unique<QRegularExpression>(textOf(arguments[0]), QRegularExpression::UseUnicodePropertiesOption);
        if (!made->isValid()) {
            const QByteArray message = "regexp(): " + made->errorString().toUtf8();
            sqlite3_result_error(context, message.constData(), -1);
            return;
        }
        const bool found = made->match(textOf(arguments[1])).hasMatch();
        sqlite3_set_auxdata(context, 0, made.release(), releasePattern); // may destroy it at once
        sqlite3_result_int(context, found ? 1 : 0);
        return;
    }
    sqlite3_result_int(context, pattern->match(textOf(arguments[1])).hasMatch() ? 1 : 0);
}

// math.floor()
void floorFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const int type = sqlite3_value_type(arguments[0]);
    if (type == SQLITE_INTEGER) {
        sqlite3_result_int64(context, sqlite3_value_int64(arguments[0]));
        return;
    }
    const double value = type == SQLITE_FLOAT ? std::floor(sqlite3_value_double(arguments[0])) : std::nan("");
    if (!(value >= -0x1p63 && value < 0x1p63)) {
        sqlite3_result_error(context, "floor() needs a number whose floor is a 64-bit integer", -1);
        return;
    }
    sqlite3_result_int64(context, static_cast<sqlite3_int64>(value));
}

} // namespace

// sqlalchemy/dialects/sqlite/pysqlite.py: on_connect
Result<void> registerSqlAlchemyFunctions(sqlite3* handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    if (sqlite3_create_function_v2(handle, "regexp", 2, flags, nullptr, regexp, nullptr, nullptr, nullptr) != SQLITE_OK
        || sqlite3_create_function_v2(handle, "floor", 1, flags, nullptr, floorFunction, nullptr, nullptr, nullptr)
               != SQLITE_OK)
        return fail(ErrorCode::Database, sqlite3_errmsg(handle));
    return {};
}

} // namespace retort::database
