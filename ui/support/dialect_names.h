#pragma once

// The databases by the names that their makers give them: no text to translate.

#include <QString>

#include <array>
#include <string_view>

#include "ui/support/text.h"

namespace retort::ui {

struct DialectName {
    std::string_view dialect; // SQLAlchemy's name
    QLatin1StringView product;
};

inline constexpr auto dialectNames = std::to_array<DialectName>({
    {"sqlite", QLatin1StringView("SQLite")},
    {"postgresql", QLatin1StringView("PostgreSQL")},
    {"mysql", QLatin1StringView("MySQL")},
    {"mariadb", QLatin1StringView("MariaDB")},
    {"mssql", QLatin1StringView("SQL Server")},
    {"oracle", QLatin1StringView("Oracle")},
});

// The dialect's own name where there is no row for it.
[[nodiscard]] inline QString productName(std::string_view dialect)
{
    for (const DialectName& name : dialectNames) {
        if (name.dialect == dialect)
            return name.product;
    }
    return toQString(dialect);
}

} // namespace retort::ui
