#pragma once

// Log lines on stderr the way Python's logging.config.fileConfig sets them up from alembic.ini: levels per logger
// (qualname), one StreamHandler on stderr, its format. Without [loggers] nothing is printed.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/job_context.h"
#include "core/script/ini.h"

namespace retort::cli {

class ConsoleLog {
public:
    ConsoleLog() = default;
    explicit ConsoleLog(const script::IniFile& ini);

    void write(LogLevel level, std::string_view logger, std::string_view message) const;
    // The line without its end, empty when the level is not shown.
    [[nodiscard]] std::string format(LogLevel level, std::string_view logger, std::string_view message) const;

private:
    struct Logger {
        std::string name;      // empty: root
        int level = 0;         // Python's number
    };

    [[nodiscard]] int levelOf(std::string_view logger) const;

    bool m_active = false;
    std::vector<Logger> m_loggers;
    std::string m_format;
};

} // namespace retort::cli
