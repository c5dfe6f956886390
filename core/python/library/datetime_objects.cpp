#include "core/python/library/datetime_objects.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "core/python/runtime/function.h"
#include "core/python/runtime/operators.h"

namespace retort::python::library {

namespace {

std::string padded(std::int64_t value, int width)
{
    std::string text = std::to_string(value);
    if (text.size() < static_cast<std::size_t>(width))
        text.insert(0, static_cast<std::size_t>(width) - text.size(), '0');
    return text;
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

constexpr const char* kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};

std::int64_t weekday(const CivilDate& date)
{
    const std::int64_t days = daysFromCivil(date) + 3;          // 1970-01-01 was a Thursday
    return ((days % 7) + 7) % 7;
}

Value method(std::string_view name, std::string_view signature, BoundBody body)
{
    return makeFunction(std::string(name), signature, std::move(body));
}

} // namespace

// Howard Hinnant, "chrono-compatible low-level date algorithms".
std::int64_t daysFromCivil(const CivilDate& date)
{
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = floorDivide(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

CivilDate civilFromDays(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = floorDivide(days, 146097);
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

std::int64_t daysInMonth(std::int64_t year, std::int64_t month)
{
    static constexpr std::array<std::int64_t, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string offsetText(std::int64_t micros, std::string_view separator)
{
    const std::int64_t size = std::abs(micros) / kMicrosPerSecond;
    std::string out = micros < 0 ? "-" : "+";
    out += padded(size / 3600, 2) + std::string(separator) + padded(size / 60 % 60, 2);
    if (size % 60 != 0)
        out += std::string(separator) + padded(size % 60, 2);
    return out;
}

EvalResult<Value> makeDelta(const DatetimeTypesPtr& types, std::int64_t micros)
{
    if (std::abs(micros / kMicrosPerDay) > 99'999'999)
        return unsupported("a timedelta of more than 99999999 days is not evaluated natively");
    return Value(std::make_shared<DeltaObject>(types, micros));
}

EvalResult<Value> makeMoment(const DatetimeTypesPtr& types, MomentObject::Kind kind, std::int64_t localMicros,
                             std::shared_ptr<ZoneObject> zone)
{
    const std::int64_t days = floorDivide(localMicros, kMicrosPerDay);
    const CivilDate date = civilFromDays(days);
    if (date.year < 1 || date.year > 9999)
        return raise(exceptionType("OverflowError"), "date value out of range");
    return Value(std::make_shared<MomentObject>(
        types, kind, MomentObject::Parts{date, localMicros - days * kMicrosPerDay, std::move(zone)}));
}

// ---- timedelta ----

EvalResult<Attribute> DeltaObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    const std::int64_t days = floorDivide(m_micros, kMicrosPerDay), rest = m_micros - days * kMicrosPerDay;
    if (name == "days")
        return Value(days);
    if (name == "seconds")
        return Value(rest / kMicrosPerSecond);
    if (name == "microseconds")
        return Value(rest % kMicrosPerSecond);
    if (name == "total_seconds") {
        return method(name, "", [micros = m_micros](CallContext&, const BoundArguments&) -> EvalResult<Value> {
            return Value(static_cast<double>(micros) / static_cast<double>(kMicrosPerSecond));
        });
    }
    return Object::getAttribute(interpreter, name);
}

EvalResult<std::string> DeltaObject::repr(Interpreter&)
{
    const std::int64_t days = floorDivide(m_micros, kMicrosPerDay), rest = m_micros - days * kMicrosPerDay;
    std::string out;
    const auto add = [&out](const char* name, std::int64_t value) {
        if (value != 0)
            out += (out.empty() ? "" : ", ") + std::string(name) + "=" + std::to_string(value);
    };
    add("days", days);
    add("seconds", rest / kMicrosPerSecond);
    add("microseconds", rest % kMicrosPerSecond);
    return "datetime.timedelta(" + (out.empty() ? "0" : out) + ")";
}

EvalResult<std::string> DeltaObject::str(Interpreter&)
{
    const std::int64_t days = floorDivide(m_micros, kMicrosPerDay), rest = m_micros - days * kMicrosPerDay;
    const std::int64_t seconds = rest / kMicrosPerSecond, micros = rest % kMicrosPerSecond;
    std::string out;
    if (days != 0)
        out = std::to_string(days) + (std::abs(days) == 1 ? " day, " : " days, ");
    out += std::to_string(seconds / 3600) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
    if (micros != 0)
        out += "." + padded(micros, 6);
    return out;
}

EvalResult<OperatorResult> DeltaObject::binary(Interpreter&, BinaryOp op, const Value& other, bool reflected)
{
    const auto toResult = [this](std::int64_t micros) -> EvalResult<OperatorResult> {
        RETORT_TRY(const Value made, makeDelta(m_types, micros));
        return made;
    };
    if (const auto delta = other.as<DeltaObject>()) {
        const std::int64_t left = reflected ? delta->m_micros : m_micros, right = reflected ? m_micros : delta->m_micros;
        switch (op) {
        case BinaryOp::Add: return toResult(left + right);
        case BinaryOp::Sub: return toResult(left - right);
        case BinaryOp::Div:
        case BinaryOp::FloorDiv:
        case BinaryOp::Mod:
            if (right == 0)
                return raise(exceptionType("ZeroDivisionError"), "division by zero");
            if (op == BinaryOp::Div)
                return Value(static_cast<double>(left) / static_cast<double>(right));
            if (op == BinaryOp::Mod)
                return numberBinary(op, Value(left), Value(right)).and_then([&](const OperatorResult& value) {
                    return toResult(value->integer().value_or(0));
                });
            return numberBinary(op, Value(left), Value(right));
        default: return std::nullopt;
        }
    }
    if (!other.number() || (reflected && op != BinaryOp::Mul))
        return std::nullopt;
    if (const auto count = other.integer()) {
        std::int64_t product = 0;
        if (op == BinaryOp::Mul && !__builtin_mul_overflow(m_micros, *count, &product))
            return toResult(product);
    }
    if (op == BinaryOp::Mul || op == BinaryOp::Div || op == BinaryOp::FloorDiv) {
        const double number = *other.number();
        if (op != BinaryOp::Mul && number == 0.0)
            return raise(exceptionType("ZeroDivisionError"), "division by zero");
        const double value = op == BinaryOp::Mul ? static_cast<double>(m_micros) * number
                                                 : static_cast<double>(m_micros) / number;
        if (!(std::fabs(value) < 9.0e18))
            return raise(exceptionType("OverflowError"), "days out of range for timedelta");
        return toResult(static_cast<std::int64_t>(op == BinaryOp::FloorDiv ? std::floor(value) : std::nearbyint(value)));
    }
    return std::nullopt;
}

EvalResult<OperatorResult> DeltaObject::unary(Interpreter&, UnaryOp op)
{
    if (op == UnaryOp::Invert)
        return std::nullopt;
    RETORT_TRY(const Value made, makeDelta(m_types, op == UnaryOp::Neg ? -m_micros : m_micros));
    return made;
}

EvalResult<OperatorResult> DeltaObject::compare(Interpreter&, CompareOp op, const Value& other)
{
    const auto delta = other.as<DeltaObject>();
    if (!delta)
        return std::nullopt;
    return Value(holds(op, m_micros < delta->m_micros ? -1 : m_micros > delta->m_micros ? 1 : 0));
}

// ---- timezone ----

std::string ZoneObject::name() const
{
    if (!m_name.empty())
        return m_name;
    return m_offset == 0 ? "UTC" : "UTC" + offsetText(m_offset, ":");
}

EvalResult<Attribute> ZoneObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "utcoffset") {
        return method(name, "dt", [self = self<ZoneObject>()](CallContext&, const BoundArguments&) {
            return makeDelta(self->m_types, self->m_offset);
        });
    }
    if (name == "tzname") {
        return method(name, "dt", [self = self<ZoneObject>()](CallContext&, const BoundArguments&) -> EvalResult<Value> {
            return Value(self->name());
        });
    }
    return Object::getAttribute(interpreter, name);
}

EvalResult<std::string> ZoneObject::repr(Interpreter& interpreter)
{
    if (m_offset == 0 && m_name.empty())
        return "datetime.timezone.utc";
    RETORT_TRY(const std::string delta, DeltaObject(m_types, m_offset).repr(interpreter));
    if (m_name.empty())
        return "datetime.timezone(" + delta + ")";
    RETORT_TRY(const std::string shown, toRepr(interpreter, Value(m_name)));
    return "datetime.timezone(" + delta + ", " + shown + ")";
}

EvalResult<OperatorResult> ZoneObject::compare(Interpreter&, CompareOp op, const Value& other)
{
    const auto zone = other.as<ZoneObject>();
    if (!zone || (op != CompareOp::Eq && op != CompareOp::Ne))
        return std::nullopt;
    return Value((zone->m_offset == m_offset) == (op == CompareOp::Eq));
}

// ---- date, time, datetime ----

std::string MomentObject::typeName() const
{
    switch (m_kind) {
    case Kind::Date: return "date";
    case Kind::Time: return "time";
    case Kind::DateTime: return "datetime";
    }
    return "datetime";
}

TypePtr MomentObject::type() const
{
    switch (m_kind) {
    case Kind::Date: return m_types->date;
    case Kind::Time: return m_types->time;
    case Kind::DateTime: return m_types->datetime;
    }
    return m_types->datetime;
}

std::int64_t MomentObject::localMicros() const
{
    return (m_kind == Kind::Time ? 0 : daysFromCivil(m_parts.date) * kMicrosPerDay) + m_parts.micros;
}

std::string MomentObject::isoformat(std::string_view separator, std::string_view timespec) const
{
    std::string out;
    if (m_kind != Kind::Time)
        out = padded(m_parts.date.year, 4) + "-" + padded(m_parts.date.month, 2) + "-" + padded(m_parts.date.day, 2);
    if (m_kind == Kind::Date)
        return out;
    if (m_kind == Kind::DateTime)
        out += separator;
    const std::int64_t seconds = m_parts.micros / kMicrosPerSecond, micros = m_parts.micros % kMicrosPerSecond;
    out += padded(seconds / 3600, 2);
    if (timespec != "hours")
        out += ":" + padded(seconds / 60 % 60, 2);
    if (timespec != "hours" && timespec != "minutes")
        out += ":" + padded(seconds % 60, 2);
    if (timespec == "microseconds" || (timespec == "auto" && micros != 0))
        out += "." + padded(micros, 6);
    else if (timespec == "milliseconds")
        out += "." + padded(micros / 1000, 3);
    if (m_parts.zone)
        out += offsetText(m_parts.zone->offset(), ":");
    return out;
}

EvalResult<std::string> MomentObject::repr(Interpreter& interpreter)
{
    std::string out = "datetime." + typeName() + "(";
    const std::int64_t seconds = m_parts.micros / kMicrosPerSecond, micros = m_parts.micros % kMicrosPerSecond;
    if (m_kind != Kind::Time)
        out += std::to_string(m_parts.date.year) + ", " + std::to_string(m_parts.date.month) + ", "
               + std::to_string(m_parts.date.day);
    if (m_kind != Kind::Date) {
        out += (m_kind == Kind::Time ? "" : ", ") + std::to_string(seconds / 3600) + ", " + std::to_string(seconds / 60 % 60);
        if (seconds % 60 != 0 || micros != 0)
            out += ", " + std::to_string(seconds % 60);
        if (micros != 0)
            out += ", " + std::to_string(micros);
    }
    if (m_parts.zone) {
        RETORT_TRY(const std::string zone, m_parts.zone->repr(interpreter));
        out += ", tzinfo=" + zone;
    }
    return out + ")";
}

EvalResult<std::string> MomentObject::format(Interpreter&, std::string_view spec)
{
    return spec.empty() ? EvalResult<std::string>(isoformat(" ")) : formatMoment(*this, spec);
}

EvalResult<std::size_t> MomentObject::hash(Interpreter&)
{
    const std::int64_t offset = m_parts.zone ? m_parts.zone->offset() : 0;
    return std::hash<std::int64_t>{}(localMicros() - offset);
}

EvalResult<OperatorResult> MomentObject::binary(Interpreter&, BinaryOp op, const Value& other, bool reflected)
{
    if (m_kind == Kind::Time || (op != BinaryOp::Add && op != BinaryOp::Sub))
        return std::nullopt;
    if (const auto delta = other.as<DeltaObject>(); delta && !(reflected && op == BinaryOp::Sub)) {
        std::int64_t micros = delta->micros();
        if (m_kind == Kind::Date)
            micros = floorDivide(micros, kMicrosPerDay) * kMicrosPerDay;
        RETORT_TRY(const Value made, makeMoment(m_types, m_kind, localMicros() + (op == BinaryOp::Add ? micros : -micros),
                                                m_parts.zone));
        return made;
    }
    const auto moment = other.as<MomentObject>();
    if (!moment || op != BinaryOp::Sub || reflected || moment->m_kind != m_kind)
        return std::nullopt;
    if ((m_parts.zone != nullptr) != (moment->m_parts.zone != nullptr))
        return typeError("can't subtract offset-naive and offset-aware datetimes");
    std::int64_t micros = localMicros() - moment->localMicros();
    if (m_parts.zone)
        micros -= m_parts.zone->offset() - moment->m_parts.zone->offset();
    RETORT_TRY(const Value made, makeDelta(m_types, micros));
    return made;
}

EvalResult<OperatorResult> MomentObject::compare(Interpreter&, CompareOp op, const Value& other)
{
    const auto moment = other.as<MomentObject>();
    if (!moment || moment->m_kind != m_kind)
        return std::nullopt;
    const bool equality = op == CompareOp::Eq || op == CompareOp::Ne;
    if ((m_parts.zone != nullptr) != (moment->m_parts.zone != nullptr)) {
        if (equality)
            return Value(op == CompareOp::Ne);
        return typeError("can't compare offset-naive and offset-aware " + typeName() + "s");
    }
    std::int64_t difference = localMicros() - moment->localMicros();
    if (m_parts.zone)
        difference -= m_parts.zone->offset() - moment->m_parts.zone->offset();
    return Value(holds(op, difference < 0 ? -1 : difference > 0 ? 1 : 0));
}

// strftime as glibc prints it in the C locale, with Python's %f and %z.
EvalResult<std::string> formatMoment(const MomentObject& moment, std::string_view pattern)
{
    const auto& parts = moment.parts();
    const bool isTime = moment.momentKind() == MomentObject::Kind::Time;
    const CivilDate date = isTime ? CivilDate{1900, 1, 1} : parts.date;
    const std::int64_t seconds = parts.micros / kMicrosPerSecond, hour = seconds / 3600, day = weekday(date);
    const std::int64_t yearDay = daysFromCivil(date) - daysFromCivil({date.year, 1, 1}) + 1;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%' || i + 1 == pattern.size()) {
            out += pattern[i];
            continue;
        }
        switch (pattern[++i]) {
        case 'Y': out += std::to_string(date.year); break;
        case 'y': out += padded(date.year % 100, 2); break;
        case 'm': out += padded(date.month, 2); break;
        case 'd': out += padded(date.day, 2); break;
        case 'e': out += (date.day < 10 ? " " : "") + std::to_string(date.day); break;
        case 'H': out += padded(hour, 2); break;
        case 'I': out += padded(hour % 12 == 0 ? 12 : hour % 12, 2); break;
        case 'M': out += padded(seconds / 60 % 60, 2); break;
        case 'S': out += padded(seconds % 60, 2); break;
        case 'f': out += padded(parts.micros % kMicrosPerSecond, 6); break;
        case 'p': out += hour < 12 ? "AM" : "PM"; break;
        case 'j': out += padded(yearDay, 3); break;
        case 'a': out += std::string(kDays[day]).substr(0, 3); break;
        case 'A': out += kDays[day]; break;
        case 'b': case 'h': out += std::string(kMonths[date.month - 1]).substr(0, 3); break;
        case 'B': out += kMonths[date.month - 1]; break;
        case 'w': out += std::to_string((day + 1) % 7); break;
        case 'u': out += std::to_string(day + 1); break;
        case 'z': out += parts.zone ? offsetText(parts.zone->offset(), "") : ""; break;
        case 'Z': out += parts.zone ? parts.zone->name() : ""; break;
        case 'F': out += padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2); break;
        case 'T': out += padded(hour, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2); break;
        case '%': out += '%'; break;
        default: return unsupported(std::string("strftime's %") + pattern[i] + " is not evaluated natively");
        }
    }
    return out;
}

} // namespace retort::python::library
