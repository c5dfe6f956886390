#include "core/bindings/database_errors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace retort::bindings {

namespace {

// SQLite tells its errors apart by their text.
std::string_view sqliteClass(std::string_view message)
{
    return message.contains("constraint failed") ? "IntegrityError" : "OperationalError";
}

struct StateClass {
    std::string_view state; // its beginning
    std::string_view name;
};
// psycopg2 pqpath.c: base_exception_from_sqlstate
constexpr auto stateClasses = std::to_array<StateClass>({
    {"08", "OperationalError"},  {"0A", "NotSupportedError"}, {"20", "ProgrammingError"}, {"21", "ProgrammingError"},
    {"22", "DataError"},         {"23", "IntegrityError"},    {"24", "InternalError"},    {"25", "InternalError"},
    {"26", "OperationalError"},  {"27", "OperationalError"},  {"28", "OperationalError"}, {"2B", "InternalError"},
    {"2D", "InternalError"},     {"2F", "InternalError"},     {"34", "OperationalError"}, {"38", "InternalError"},
    {"39", "InternalError"},     {"3B", "InternalError"},     {"3D", "ProgrammingError"}, {"3F", "ProgrammingError"},
    {"40", "OperationalError"},  {"42", "ProgrammingError"},  {"44", "ProgrammingError"}, {"5", "OperationalError"},
    {"F", "InternalError"},      {"H", "OperationalError"},   {"P", "InternalError"},     {"X", "InternalError"},
});

std::string_view postgresqlClass(std::string_view message)
{
    constexpr std::string_view mark = "(SQLSTATE ";
    const std::size_t at = message.rfind(mark);
    if (at == std::string_view::npos)
        return "OperationalError"; // libpq's own: the connection was lost
    const std::string_view state = message.substr(at + mark.size());
    const auto found = std::ranges::find_if(stateClasses, [&](const StateClass& row) { return state.starts_with(row.state); });
    return found == stateClasses.end() ? "DatabaseError" : found->name;
}

// pymysql/err.py: error_map
constexpr auto programming = std::to_array<int>({1007, 1064, 1102, 1103, 1110, 1111, 1112, 1113, 1146, 1149, 1166, 1179});
constexpr auto data = std::to_array<int>({1171, 1230, 1263, 1264, 1265, 1366, 1367, 1406, 1441});
constexpr auto integrity = std::to_array<int>({1048, 1062, 1215, 1216, 1217, 1451, 1452});
constexpr auto notSupported = std::to_array<int>({1196, 1235, 1286, 1289});

struct NumberClass {
    std::span<const int> numbers;
    std::string_view name;
};
constexpr auto numberClasses = std::to_array<NumberClass>({
    {programming, "ProgrammingError"},
    {data, "DataError"},
    {integrity, "IntegrityError"},
    {notSupported, "NotSupportedError"},
});

std::string_view mysqlClass(std::string_view message)
{
    const std::size_t at = message.rfind(", SQLSTATE ");
    const std::size_t open = at == std::string_view::npos ? at : message.rfind('(', at);
    int number = 0;
    if (open == std::string_view::npos || std::from_chars(message.data() + open + 1, message.data() + at, number).ec != std::errc())
        return "OperationalError";
    const auto found = std::ranges::find_if(numberClasses, [&](const NumberClass& row) { return std::ranges::contains(row.numbers, number); });
    if (found != numberClasses.end())
        return found->name;
    return number < 1000 ? "InternalError" : "OperationalError";
}

struct Classifier {
    std::string_view dialect;
    std::string_view (*classOf)(std::string_view message);
};
constexpr auto classifiers = std::to_array<Classifier>({
    {"sqlite", &sqliteClass},
    {"postgresql", &postgresqlClass},
    {"mysql", &mysqlClass},
    {"mariadb", &mysqlClass},
});

} // namespace

std::string_view databaseErrorClass(std::string_view dialect, std::string_view message)
{
    const auto found = std::ranges::find(classifiers, dialect, &Classifier::dialect);
    return found == classifiers.end() ? "OperationalError" : found->classOf(message);
}

} // namespace retort::bindings
