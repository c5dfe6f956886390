#include "core/dialects/generic/value_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <format>
#include <vector>

namespace retort::dialects {

namespace {

std::string pythonString(std::string_view text, bool isBytes = false)
{
    const char quote = text.contains('\'') && !text.contains('"') ? '"' : '\'';
    std::string out = isBytes ? "b" : "";
    out += quote;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20 || byte == 0x7f || (isBytes && byte > 0x7f))
            out += std::format("\\x{:02x}", byte);
        else
            out += c;
    }
    return out + quote;
}

std::string arguments(const std::vector<int>& numbers)
{
    std::string out;
    for (const int number : numbers)
        out += (out.empty() ? "" : ", ") + std::to_string(number);
    return out;
}

// The hour to microsecond arguments of repr(): trailing zeros beyond the minute are left away.
std::vector<int> timeArguments(const sql::Time& time)
{
    std::vector<int> numbers{time.hour, time.minute};
    if (time.second || time.microsecond)
        numbers.push_back(time.second);
    if (time.microsecond)
        numbers.push_back(time.microsecond);
    return numbers;
}

std::string reprOf(const sql::DateTime& value)
{
    std::vector<int> numbers{value.date.year, value.date.month, value.date.day};
    for (const int number : timeArguments(value.time))
        numbers.push_back(number);
    std::string zone;
    if (value.hasOffset)
        zone = value.offsetSeconds
                   ? std::format(", tzinfo=datetime.timezone(datetime.timedelta(seconds={}))", value.offsetSeconds)
                   : std::string(", tzinfo=datetime.timezone.utc");
    return "datetime.datetime(" + arguments(numbers) + zone + ")";
}

std::string reprOf(const sql::Interval& value)
{
    std::string out;
    const auto add = [&](std::string_view name, std::int64_t number) {
        if (number)
            out += std::format("{}{}={}", out.empty() ? "" : ", ", name, number);
    };
    add("days", value.days);
    add("seconds", value.seconds);
    add("microseconds", value.microseconds);
    return "datetime.timedelta(" + (out.empty() ? "0" : out) + ")";
}

// json.dumps() text to the repr() of the same dicts and lists.
std::string reprOfJson(std::string_view json)
{
    std::string out;
    std::size_t i = 0;
    const auto take = [&](std::string_view word, std::string_view replacement) {
        if (!json.substr(i).starts_with(word))
            return false;
        out += replacement;
        i += word.size();
        return true;
    };
    while (i < json.size()) {
        if (json[i] == '"') {
            std::string text;
            for (++i; i < json.size() && json[i] != '"'; ++i) {
                if (json[i] == '\\' && i + 1 < json.size()) {
                    ++i;
                    text += json[i] == 'n' ? '\n' : json[i] == 't' ? '\t' : json[i] == 'r' ? '\r' : json[i];
                } else {
                    text += json[i];
                }
            }
            ++i;
            out += pythonString(text);
        } else if (!take("true", "True") && !take("false", "False") && !take("null", "None")) {
            out += json[i++];
        }
    }
    return out;
}

} // namespace

std::string pythonFloat(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    // float_repr_style 'short': the shortest digits that read back, with an exponent below 1e-4 and from 1e16 on.
    std::array<char, 40> buffer{};
    const auto scientific =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string text(buffer.data(), scientific.ptr);
    const int exponent = std::atoi(text.c_str() + text.find('e') + 1);
    if (value == 0 || (exponent >= -4 && exponent < 16)) {
        std::array<char, 400> fixed{};
        const auto end = std::to_chars(fixed.data(), fixed.data() + fixed.size(), value, std::chars_format::fixed);
        std::string plain(fixed.data(), end.ptr);
        return plain.contains('.') ? plain : plain + ".0";
    }
    return text;
}

std::string isoFormat(const sql::Date& date)
{
    return std::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string isoFormat(const sql::Time& time)
{
    std::string text = std::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
    if (time.microsecond)
        text += std::format(".{:06}", time.microsecond);
    return text;
}

std::string isoFormat(const sql::DateTime& dateTime, char separator)
{
    std::string text = isoFormat(dateTime.date) + separator + isoFormat(dateTime.time);
    if (!dateTime.hasOffset)
        return text;
    const int seconds = std::abs(dateTime.offsetSeconds);
    text += std::format("{}{:02}:{:02}", dateTime.offsetSeconds < 0 ? '-' : '+', seconds / 3600, seconds / 60 % 60);
    if (seconds % 60)
        text += std::format(":{:02}", seconds % 60);
    return text;
}

std::string totalSeconds(const sql::Interval& interval)
{
    const std::int64_t microseconds = (interval.days * 86400 + interval.seconds) * 1000000 + interval.microseconds;
    return pythonFloat(static_cast<double>(microseconds) / 1e6);
}

std::string pythonRepr(const sql::Value& value)
{
    struct Visitor {
        std::string operator()(std::monostate) const { return "None"; }
        std::string operator()(bool flag) const { return flag ? "True" : "False"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return pythonFloat(number); }
        std::string operator()(const std::string& text) const { return pythonString(text); }
        std::string operator()(const sql::Bytes& bytes) const { return pythonString(bytes.bytes, true); }
        std::string operator()(const sql::Date& date) const
        {
            return "datetime.date(" + arguments({date.year, date.month, date.day}) + ")";
        }
        std::string operator()(const sql::Time& time) const
        {
            return "datetime.time(" + arguments(timeArguments(time)) + ")";
        }
        std::string operator()(const sql::DateTime& dateTime) const { return reprOf(dateTime); }
        std::string operator()(const sql::Interval& interval) const { return reprOf(interval); }
        std::string operator()(const sql::Decimal& decimal) const { return "Decimal('" + decimal.text + "')"; }
        std::string operator()(const sql::Uuid& uuid) const { return "UUID('" + uuid.text + "')"; }
        std::string operator()(const sql::Json& json) const { return reprOfJson(json.text); }
        std::string operator()(const sql::Opaque& opaque) const { return "<" + opaque.type + " " + opaque.text + ">"; }
    };
    return std::visit(Visitor{}, value);
}

std::optional<std::string> oracleDateLiteral(const sql::Value& value, bool asDate)
{
    std::string text;
    int microsecond = 0;
    if (const auto* dateTime = std::get_if<sql::DateTime>(&value)) {
        text = asDate ? isoFormat(dateTime->date) : isoFormat(*dateTime, ' ');
        microsecond = dateTime->time.microsecond;
    } else if (const auto* date = std::get_if<sql::Date>(&value)) {
        text = isoFormat(*date);
    } else if (const auto* time = std::get_if<sql::Time>(&value)) {
        text = isoFormat(*time);
        microsecond = time->microsecond;
    } else {
        return std::nullopt;
    }
    const std::string_view format = asDate        ? "YYYY-MM-DD"
                                    : microsecond ? "YYYY-MM-DD HH24:MI:SS.FF"
                                                  : "YYYY-MM-DD HH24:MI:SS";
    return std::format("{}('{}', '{}')", microsecond ? "TO_TIMESTAMP" : "TO_DATE", text, format);
}

} // namespace retort::dialects
