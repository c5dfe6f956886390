#include <cmath>

#include "core/python/library/datetime_objects.h"
#include "core/python/library/modules.h"
#include "core/python/runtime/descriptors.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;
using Kind = MomentObject::Kind;
using Parts = MomentObject::Parts;

std::int64_t weekdayOf(const CivilDate& date)
{
    return (((daysFromCivil(date) + 3) % 7) + 7) % 7;
}

EvalResult<std::shared_ptr<ZoneObject>> zoneFrom(const Value& value)
{
    if (value.isNone())
        return std::shared_ptr<ZoneObject>();
    if (auto zone = value.as<ZoneObject>())
        return zone;
    return unsupported("a tzinfo other than datetime.timezone is not evaluated natively");
}

EvalResult<CivilDate> checkedDate(std::int64_t year, std::int64_t month, std::int64_t day)
{
    if (year < 1 || year > 9999)
        return valueError("year " + std::to_string(year) + " is out of range");
    if (month < 1 || month > 12)
        return valueError("month must be in 1..12");
    if (day < 1 || day > daysInMonth(year, month))
        return valueError("day is out of range for month");
    return CivilDate{year, month, day};
}

EvalResult<std::int64_t> checkedTime(std::int64_t hour, std::int64_t minute, std::int64_t second, std::int64_t micro)
{
    if (hour < 0 || hour > 23)
        return valueError("hour must be in 0..23");
    if (minute < 0 || minute > 59)
        return valueError("minute must be in 0..59");
    if (second < 0 || second > 59)
        return valueError("second must be in 0..59");
    if (micro < 0 || micro > 999'999)
        return valueError("microsecond must be in 0..999999");
    return ((hour * 60 + minute) * 60 + second) * kMicrosPerSecond + micro;
}

// The fields that the arguments give, the rest from `parts`; for constructors and replace().
EvalResult<Parts> fieldsFrom(Args args, Parts parts, Kind kind)
{
    const auto read = [&args](const char* name, std::int64_t fallback) -> EvalResult<std::int64_t> {
        return args.given(name) ? args.integer(name) : EvalResult<std::int64_t>(fallback);
    };
    if (kind != Kind::Time) {
        RETORT_TRY(const std::int64_t year, read("year", parts.date.year));
        RETORT_TRY(const std::int64_t month, read("month", parts.date.month));
        RETORT_TRY(const std::int64_t day, read("day", parts.date.day));
        RETORT_TRY(parts.date, checkedDate(year, month, day));
    }
    if (kind != Kind::Date) {
        const std::int64_t seconds = parts.micros / kMicrosPerSecond;
        RETORT_TRY(const std::int64_t hour, read("hour", seconds / 3600));
        RETORT_TRY(const std::int64_t minute, read("minute", seconds / 60 % 60));
        RETORT_TRY(const std::int64_t second, read("second", seconds % 60));
        RETORT_TRY(const std::int64_t micro, read("microsecond", parts.micros % kMicrosPerSecond));
        RETORT_TRY(parts.micros, checkedTime(hour, minute, second, micro));
        if (args.given("tzinfo")) {
            RETORT_TRY(parts.zone, zoneFrom(args["tzinfo"]));
        }
    }
    return parts;
}

constexpr std::string_view kTimeFields = "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0";

std::string replaceSignature(Kind kind)
{
    const std::string date = "year=..., month=..., day=...";
    const std::string time = "hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=0";
    return kind == Kind::Date ? date : kind == Kind::Time ? time : date + ", " + time;
}

// ---- instance attributes ----

Attribute fieldOf(const MomentObject& moment, std::string_view name)
{
    const Parts& parts = moment.parts();
    const std::int64_t seconds = parts.micros / kMicrosPerSecond;
    if (moment.momentKind() != Kind::Time) {
        if (name == "year")
            return Value(parts.date.year);
        if (name == "month")
            return Value(parts.date.month);
        if (name == "day")
            return Value(parts.date.day);
    }
    if (moment.momentKind() != Kind::Date) {
        if (name == "hour")
            return Value(seconds / 3600);
        if (name == "minute")
            return Value(seconds / 60 % 60);
        if (name == "second")
            return Value(seconds % 60);
        if (name == "microsecond")
            return Value(parts.micros % kMicrosPerSecond);
        if (name == "tzinfo")
            return parts.zone ? Value(parts.zone) : Value();
    }
    return std::nullopt;
}

Result isoformat(CallContext&, MomentObject& self, Args args)
{
    RETORT_TRY(const std::string separator, args.text("sep"));
    RETORT_TRY(const std::string timespec, args.text("timespec"));
    return Value(self.isoformat(separator, timespec));
}

Result strftime(CallContext&, MomentObject& self, Args args)
{
    RETORT_TRY(const std::string pattern, args.text("format"));
    return formatMoment(self, pattern);
}

Result weekday(CallContext&, MomentObject& self, Args) { return Value(weekdayOf(self.parts().date)); }
Result isoweekday(CallContext&, MomentObject& self, Args) { return Value(weekdayOf(self.parts().date) + 1); }

Result toordinal(CallContext&, MomentObject& self, Args)
{
    return Value(daysFromCivil(self.parts().date) - daysFromCivil({1, 1, 1}) + 1);
}

Result dateOf(CallContext&, MomentObject& self, Args)
{
    return Value(std::make_shared<MomentObject>(self.types(), Kind::Date, Parts{self.parts().date, 0, nullptr}));
}

Result timeOf(CallContext&, MomentObject& self, Args)
{
    return Value(std::make_shared<MomentObject>(self.types(), Kind::Time, Parts{{}, self.parts().micros, nullptr}));
}

std::int64_t localOffset(const Interpreter& interpreter, std::int64_t micros)
{
    const auto& offset = interpreter.host().utcOffset;
    if (!offset)
        return 0;
    const auto time = std::chrono::system_clock::time_point(std::chrono::microseconds(micros));
    return std::chrono::duration_cast<std::chrono::microseconds>(offset(time)).count();
}

Result timestamp(CallContext& context, MomentObject& self, Args)
{
    const std::int64_t local = self.localMicros();
    const std::int64_t offset = self.parts().zone ? self.parts().zone->offset() : localOffset(context.interpreter, local);
    return Value(static_cast<double>(local - offset) / static_cast<double>(kMicrosPerSecond));
}

Result astimezone(CallContext& context, MomentObject& self, Args args)
{
    const std::int64_t local = self.localMicros();
    const std::int64_t from = self.parts().zone ? self.parts().zone->offset() : localOffset(context.interpreter, local);
    RETORT_TRY(auto zone, zoneFrom(args.at(0)));
    if (!zone)
        zone = std::make_shared<ZoneObject>(self.types(), localOffset(context.interpreter, local - from), "");
    return makeMoment(self.types(), Kind::DateTime, local - from + zone->offset(), zone);
}

Result utcoffset(CallContext&, MomentObject& self, Args)
{
    return self.parts().zone ? makeDelta(self.types(), self.parts().zone->offset()) : Result(Value());
}

Result tzname(CallContext&, MomentObject& self, Args)
{
    return self.parts().zone ? Value(self.parts().zone->name()) : Value();
}

// ---- constructors of classes ----

TypePtr momentType(const std::shared_ptr<DatetimeTypes>& types, const char* name, Kind kind, const std::string& spec,
                   std::vector<TypePtr> bases)
{
    const std::weak_ptr<DatetimeTypes> held = types;
    return makeNativeType(name, "datetime", spec, [held, kind](CallContext&, Args args) -> Result {
        RETORT_TRY(Parts parts, fieldsFrom(args, {}, kind));
        return Value(std::make_shared<MomentObject>(held.lock(), kind, std::move(parts)));
    }, std::move(bases));
}

Result makeTimedelta(const DatetimeTypesPtr& types, Args args)
{
    constexpr std::pair<const char*, std::int64_t> units[] = {
        {"days", kMicrosPerDay}, {"seconds", kMicrosPerSecond},   {"microseconds", 1},     {"milliseconds", 1000},
        {"minutes", 60 * kMicrosPerSecond}, {"hours", 3600 * kMicrosPerSecond}, {"weeks", 7 * kMicrosPerDay}};
    std::int64_t total = 0;
    double fraction = 0;
    for (const auto& [name, micros] : units) {
        const Value& value = args[name];
        std::int64_t part = 0;
        if (const auto whole = value.integer()) {
            if (__builtin_mul_overflow(*whole, micros, &part) || __builtin_add_overflow(total, part, &total))
                return raise(exceptionType("OverflowError"), "days out of range for timedelta");
        } else if (const auto number = value.number(); number && std::fabs(*number) * static_cast<double>(micros) < 9e18) {
            fraction += *number * static_cast<double>(micros);
        } else {
            return typeError("unsupported type for timedelta " + std::string(name) + " component: " + typeName(value));
        }
    }
    return makeDelta(types, total + static_cast<std::int64_t>(std::nearbyint(fraction)));
}

// The clock as microseconds since 1970 in UTC.
std::int64_t now(Interpreter& interpreter)
{
    const auto& clock = interpreter.host().clock;
    const auto time = clock ? clock() : std::chrono::system_clock::time_point();
    return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

// ---- parsing ----

class IsoParser {
public:
    explicit IsoParser(std::string_view text) : m_text(text) {}

    // YYYY-MM-DD[*HH:MM[:SS[.fff[fff]]][+HH:MM|Z]]. The compact forms are left to real Python.
    EvalResult<Parts> parse(const DatetimeTypesPtr& types, Kind kind)
    {
        Parts parts;
        if (kind != Kind::Time) {
            const auto year = number(4), month = after('-', 2), day = after('-', 2);
            if (!year || !month || !day)
                return std::unexpected(Raised(nullptr));
            RETORT_TRY(parts.date, checkedDate(*year, *month, *day));
            if (m_at == m_text.size())
                return parts;
            if (kind == Kind::Date)
                return std::unexpected(Raised(nullptr));
            ++m_at;
        }
        const auto hour = number(2), minute = after(':', 2);
        if (!hour || !minute)
            return std::unexpected(Raised(nullptr));
        const std::int64_t second = after(':', 2).value_or(0);
        std::int64_t micro = 0;
        if (m_at < m_text.size() && (m_text[m_at] == '.' || m_text[m_at] == ',')) {
            ++m_at;
            std::int64_t scale = 100'000;
            for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at, scale /= 10)
                micro += (m_text[m_at] - '0') * scale;
        }
        RETORT_TRY(parts.micros, checkedTime(*hour, *minute, second, micro));
        if (m_at < m_text.size()) {
            const char sign = m_text[m_at++];
            std::int64_t offset = 0;
            if (sign != 'Z') {
                const auto hours = number(2), minutes = after(':', 2);
                if (!hours || !minutes || (sign != '+' && sign != '-'))
                    return std::unexpected(Raised(nullptr));
                offset = (*hours * 60 + *minutes) * 60 * kMicrosPerSecond * (sign == '-' ? -1 : 1);
            }
            parts.zone = std::make_shared<ZoneObject>(types, offset, "");
        }
        if (m_at != m_text.size())
            return std::unexpected(Raised(nullptr));
        return parts;
    }

private:
    std::optional<std::int64_t> number(std::size_t digits)
    {
        std::int64_t value = 0;
        if (m_at + digits > m_text.size())
            return std::nullopt;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = m_text[m_at + i];
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        m_at += digits;
        return value;
    }
    std::optional<std::int64_t> after(char mark, std::size_t digits)
    {
        if (m_at >= m_text.size() || m_text[m_at] != mark)
            return std::nullopt;
        ++m_at;
        return number(digits);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Result fromIso(const DatetimeTypesPtr& types, Kind kind, const std::string& text)
{
    auto parts = IsoParser(text).parse(types, kind);
    if (!parts) {
        if (parts.error().isException() && !parts.error().exception())
            return valueError("Invalid isoformat string: '" + text + "'");
        return std::unexpected(std::move(parts).error());
    }
    return Value(std::make_shared<MomentObject>(types, kind, std::move(*parts)));
}

// ---- class attributes ----

void addParsing(const std::shared_ptr<DatetimeTypes>& types, const TypePtr& type, Kind kind)
{
    define(type->attributes()->table(), "fromisoformat", kind == Kind::Time ? "time_string, /" : "date_string, /",
           [held = std::weak_ptr<DatetimeTypes>(types), kind](CallContext&, Args args) -> Result {
               RETORT_TRY(const std::string text, args.text(kind == Kind::Time ? "time_string" : "date_string"));
               return fromIso(held.lock(), kind, text);
           });
}

void addDateFunctions(const std::shared_ptr<DatetimeTypes>& types, const TypePtr& type, Kind kind)
{
    const std::weak_ptr<DatetimeTypes> held = types;
    auto& names = type->attributes()->table();
    define(names, "today", "", [held, kind](CallContext& context, Args) {
        const std::int64_t utc = now(context.interpreter);
        std::int64_t local = utc + localOffset(context.interpreter, utc);
        if (kind == Kind::Date)
            local -= ((local % kMicrosPerDay) + kMicrosPerDay) % kMicrosPerDay;
        return makeMoment(held.lock(), kind, local, nullptr);
    });
    define(names, "fromordinal", "ordinal, /", [held, kind](CallContext&, Args args) -> Result {
        RETORT_TRY(const std::int64_t ordinal, args.integer("ordinal"));
        if (ordinal < 1 || ordinal > 3'652'059)
            return valueError("ordinal must be >= 1");
        return makeMoment(held.lock(), kind, (ordinal - 1 + daysFromCivil({1, 1, 1})) * kMicrosPerDay, nullptr);
    });
}

void addDatetimeFunctions(const std::shared_ptr<DatetimeTypes>& types)
{
    const std::weak_ptr<DatetimeTypes> held = types;
    auto& names = types->datetime->attributes()->table();
    define(names, "now", "tz=None", [held](CallContext& context, Args args) -> Result {
        RETORT_TRY(const auto zone, zoneFrom(args.at(0)));
        const std::int64_t utc = now(context.interpreter);
        return makeMoment(held.lock(), Kind::DateTime, utc + (zone ? zone->offset() : localOffset(context.interpreter, utc)), zone);
    });
    define(names, "utcnow", "", [held](CallContext& context, Args) {
        return makeMoment(held.lock(), Kind::DateTime, now(context.interpreter), nullptr);
    });
    const auto fromTimestamp = [held](bool utcOnly) {
        return [held, utcOnly](CallContext& context, Args args) -> Result {
            const auto seconds = args.at(0).number();
            if (!seconds || std::fabs(*seconds) > 4e11)
                return typeError("a timestamp in range is required");
            const auto utc = static_cast<std::int64_t>(std::nearbyint(*seconds * static_cast<double>(kMicrosPerSecond)));
            RETORT_TRY(const auto zone, utcOnly ? EvalResult<std::shared_ptr<ZoneObject>>() : zoneFrom(args.at(1)));
            const std::int64_t offset = utcOnly ? 0 : zone ? zone->offset() : localOffset(context.interpreter, utc);
            return makeMoment(held.lock(), Kind::DateTime, utc + offset, zone);
        };
    };
    define(names, "fromtimestamp", "timestamp, tz=None", fromTimestamp(false));
    define(names, "utcfromtimestamp", "timestamp, /", fromTimestamp(true));
    define(names, "combine", "date, time, tzinfo=...", [held](CallContext&, Args args) -> Result {
        const auto date = args.at(0).as<MomentObject>(), time = args.at(1).as<MomentObject>();
        if (!date || !time || date->momentKind() == Kind::Time || time->momentKind() != Kind::Time)
            return typeError("combine() needs a date and a time");
        auto zone = time->parts().zone;
        if (args.given("tzinfo")) {
            RETORT_TRY(zone, zoneFrom(args.at(2)));
        }
        return Value(std::make_shared<MomentObject>(held.lock(), Kind::DateTime,
                                                    Parts{date->parts().date, time->parts().micros, zone}));
    });
    define(names, "strptime", "date_string, format, /", [](CallContext&, Args) -> Result {
        return unsupported("datetime.strptime() is not evaluated natively");
    });
}

void addLimits(const std::shared_ptr<DatetimeTypes>& types)
{
    const CivilDate first{1, 1, 1}, last{9999, 12, 31};
    const auto moment = [&](Kind kind, CivilDate date, std::int64_t micros) {
        return Value(std::make_shared<MomentObject>(types, kind, Parts{date, micros, nullptr}));
    };
    types->date->attributes()->table().set("min", moment(Kind::Date, first, 0));
    types->date->attributes()->table().set("max", moment(Kind::Date, last, 0));
    types->datetime->attributes()->table().set("min", moment(Kind::DateTime, first, 0));
    types->datetime->attributes()->table().set("max", moment(Kind::DateTime, last, kMicrosPerDay - 1));
    types->time->attributes()->table().set("min", moment(Kind::Time, {}, 0));
    types->time->attributes()->table().set("max", moment(Kind::Time, {}, kMicrosPerDay - 1));
}

} // namespace

EvalResult<Attribute> MomentObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    static const MethodTable<MomentObject> dates = {
        {"weekday", "", weekday}, {"isoweekday", "", isoweekday}, {"toordinal", "", toordinal}};
    static const MethodTable<MomentObject> times = {{"utcoffset", "", utcoffset}, {"tzname", "", tzname}};
    static const MethodTable<MomentObject> both = {
        {"date", "", dateOf}, {"time", "", timeOf}, {"timestamp", "", timestamp}, {"astimezone", "tz=None", astimezone}};
    static const MethodTable<MomentObject> all = {
        {"isoformat", "sep='T', timespec='auto'", python::library::isoformat}, {"strftime", "format", strftime}};
    if (Attribute field = fieldOf(*this, name))
        return field;
    const auto self = this->self<MomentObject>();
    if (Attribute method = all.bind(self, name))
        return method;
    if (Attribute method = m_kind != Kind::Time ? dates.bind(self, name) : std::nullopt)
        return method;
    if (Attribute method = m_kind != Kind::Date ? times.bind(self, name) : std::nullopt)
        return method;
    if (Attribute method = m_kind == Kind::DateTime ? both.bind(self, name) : std::nullopt)
        return method;
    if (name == "replace") {
        return makeFunction("replace", replaceSignature(m_kind), [self](CallContext&, const BoundArguments& args) -> EvalResult<Value> {
            RETORT_TRY(Parts parts, fieldsFrom(args, self->parts(), self->momentKind()));
            return Value(std::make_shared<MomentObject>(self->types(), self->momentKind(), std::move(parts)));
        });
    }
    return Object::getAttribute(interpreter, name);
}

namespace {

std::shared_ptr<DatetimeTypes> buildTypes()
{
    auto types = std::make_shared<DatetimeTypes>();
    const std::weak_ptr<DatetimeTypes> held = types;
    const std::string timeFields(kTimeFields);
    types->tzinfo = makeNativeType("tzinfo", "datetime");
    types->date = momentType(types, "date", Kind::Date, "year, month, day", {});
    types->time = momentType(types, "time", Kind::Time, timeFields, {});
    types->datetime = momentType(types, "datetime", Kind::DateTime, "year, month, day, " + timeFields, {types->date});
    types->timedelta = makeNativeType("timedelta", "datetime",
                                      "days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0",
                                      [held](CallContext&, Args args) { return makeTimedelta(held.lock(), args); });
    types->timezone = makeNativeType("timezone", "datetime", "offset, name=None", [held](CallContext&, Args args) -> Result {
        const auto delta = args.at(0).as<DeltaObject>();
        if (!delta)
            return typeError("timezone() argument 1 must be datetime.timedelta, not " + typeName(args.at(0)));
        if (std::abs(delta->micros()) >= kMicrosPerDay)
            return valueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).");
        RETORT_TRY(const auto zoneName, args.textOrNone("name"));
        return Value(std::make_shared<ZoneObject>(held.lock(), delta->micros(), zoneName.value_or("")));
    }, {types->tzinfo});
    addParsing(types, types->date, Kind::Date);
    addParsing(types, types->time, Kind::Time);
    addParsing(types, types->datetime, Kind::DateTime);
    addDateFunctions(types, types->date, Kind::Date);
    addDateFunctions(types, types->datetime, Kind::DateTime);
    addDatetimeFunctions(types);
    addLimits(types);
    types->timezone->attributes()->table().set("utc", Value(std::make_shared<ZoneObject>(types, 0, "")));
    return types;
}

// Made once and never dropped: the classes and their constants refer to each other. Immutable, so threads may share them.
const std::shared_ptr<DatetimeTypes>& sharedTypes()
{
    static const auto* types = new std::shared_ptr<DatetimeTypes>(buildTypes());
    return *types;
}

} // namespace

ModulePtr makeDatetimeModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    const auto& types = sharedTypes();
    for (const TypePtr& type : {types->date, types->time, types->datetime, types->timedelta, types->timezone, types->tzinfo})
        module->set(type->name(), Value(type));
    module->set("UTC", *types->timezone->findInMro("utc"));
    module->set("MINYEAR", Value(1));
    module->set("MAXYEAR", Value(9999));
    return module;
}

} // namespace retort::python::library
