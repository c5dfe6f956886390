#include "core/dialects/sqlite/sqlite_types.h"

#include "core/dialects/sqlite/storage_format.h"

namespace retort::dialects {

namespace {

constexpr TypeRule sqliteRules[] = {
    {"JSON", TypeRule::Form::Plain, "JSON"},
};

} // namespace

std::span<const TypeRule> SqliteTypeCompiler::rules() const
{
    return sqliteRules;
}

Result<std::optional<std::string>> SqliteTypeCompiler::special(const types::SqlType& type) const
{
    RETORT_CHECK(checkBinaryLength(type));
    // A storage format made of digits alone would get numeric affinity; SQLAlchemy gives it a name with CHAR in it.
    if (type.cls().home == "sqlite" && type.isA("_DateTimeMixin") && !hasTextAffinity(type))
        return std::string(type.cls().className) + "_CHAR";
    return std::nullopt;
}

} // namespace retort::dialects
