#include "app/cli/console_log.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <format>
#include <map>

namespace retort::cli {

namespace {

constexpr int debugLevel = 10;
constexpr int infoLevel = 20;
constexpr int warningLevel = 30;
constexpr int errorLevel = 40;

int numberOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return debugLevel;
    case LogLevel::Info:
        return infoLevel;
    case LogLevel::Warning:
        return warningLevel;
    case LogLevel::Error:
        break;
    }
    return errorLevel;
}

std::string_view nameOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "DEBUG";
    case LogLevel::Info:
        return "INFO";
    case LogLevel::Warning:
        return "WARNING";
    case LogLevel::Error:
        break;
    }
    return "ERROR";
}

int levelFromText(std::string_view text)
{
    static const std::map<std::string_view, int> levels = {{"NOTSET", 0},  {"DEBUG", debugLevel}, {"INFO", infoLevel},
                                                           {"WARN", warningLevel}, {"WARNING", warningLevel},
                                                           {"ERROR", errorLevel},  {"CRITICAL", 50}, {"FATAL", 50}};
    const auto found = levels.find(text);
    return found == levels.end() ? warningLevel : found->second;
}

std::vector<std::string> keysOf(const script::IniFile& ini, std::string_view section)
{
    std::vector<std::string> keys(1);
    const std::string text = ini.raw(section, "keys").value_or("");
    for (const char c : text) {
        if (c == ',')
            keys.emplace_back();
        else if (c != ' ' && c != '\n')
            keys.back() += c;
    }
    std::erase(keys, std::string());
    return keys;
}

// "%-5.5s": flags, width and precision of one conversion
std::string padded(std::string_view spec, std::string_view value)
{
    std::string out(value);
    const bool left = spec.starts_with('-');
    if (left)
        spec.remove_prefix(1);
    const std::size_t dot = spec.find('.');
    const auto number = [](std::string_view digits) {
        std::size_t result = 0;
        for (const char c : digits)
            result = c >= '0' && c <= '9' ? result * 10 + static_cast<std::size_t>(c - '0') : result;
        return result;
    };
    if (dot != std::string_view::npos)
        out.resize(std::min(out.size(), number(spec.substr(dot + 1))));
    const std::size_t width = number(spec.substr(0, dot));
    if (out.size() < width)
        out.insert(left ? out.size() : 0, width - out.size(), ' ');
    return out;
}

std::string currentTime()
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    return std::format("{:%Y-%m-%d %H:%M:%S},{:03}", seconds, (now - seconds).count());
}

} // namespace

ConsoleLog::ConsoleLog(const script::IniFile& ini)
{
    if (!ini.hasSection("loggers"))
        return;
    m_active = true;
    m_format = "%(message)s";
    for (const std::string& key : keysOf(ini, "loggers")) {
        const std::string section = "logger_" + key;
        const std::string name = key == "root" ? "" : ini.raw(section, "qualname").value_or(key);
        m_loggers.push_back({.name = name, .level = levelFromText(ini.raw(section, "level").value_or("NOTSET"))});
    }
    for (const std::string& handler : keysOf(ini, "handlers")) {
        if (const auto formatter = ini.raw("handler_" + handler, "formatter"))
            m_format = ini.raw("formatter_" + *formatter, "format").value_or(m_format);
    }
}

int ConsoleLog::levelOf(std::string_view logger) const
{
    // The nearest logger upwards that has a level of its own.
    for (std::string name(logger);;) {
        const auto found = std::ranges::find(m_loggers, name, &Logger::name);
        if (found != m_loggers.end() && found->level != 0)
            return found->level;
        if (name.empty())
            return warningLevel;
        const std::size_t dot = name.rfind('.');
        name.resize(dot == std::string::npos ? 0 : dot);
    }
}

std::string ConsoleLog::format(LogLevel level, std::string_view logger, std::string_view message) const
{
    if (!m_active || numberOf(level) < levelOf(logger))
        return {};
    std::string out;
    std::string_view rest = m_format;
    while (!rest.empty()) {
        const std::size_t open = rest.find("%(");
        out += rest.substr(0, open);
        if (open == std::string_view::npos)
            break;
        rest.remove_prefix(open + 2);
        const std::size_t close = rest.find(')');
        const std::size_t type = rest.find_first_of("sdf", std::min(close, rest.size()));
        if (type == std::string_view::npos)
            break;
        const std::string_view name = rest.substr(0, close);
        const std::string_view spec = rest.substr(close + 1, type - close - 1);
        rest.remove_prefix(type + 1);
        if (name == "levelname")
            out += padded(spec, nameOf(level));
        else if (name == "name")
            out += padded(spec, logger);
        else if (name == "message")
            out += padded(spec, message);
        else if (name == "asctime")
            out += padded(spec, currentTime());
    }
    return out;
}

void ConsoleLog::write(LogLevel level, std::string_view logger, std::string_view message) const
{
    const std::string line = format(level, logger, message);
    if (!line.empty())
        std::fputs((line + "\n").c_str(), stderr);
}

} // namespace retort::cli
