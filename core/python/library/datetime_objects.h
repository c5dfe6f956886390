#pragma once

// datetime.date, time, datetime, timedelta and timezone as native objects.

#include <cstdint>
#include <optional>
#include <string>

#include "core/python/runtime/interpreter.h"

namespace retort::python::library {

// A day of the proleptic Gregorian calendar, years 1 to 9999.
struct CivilDate {
    std::int64_t year = 1, month = 1, day = 1;
};
[[nodiscard]] std::int64_t daysFromCivil(const CivilDate& date);       // since 1970-01-01
[[nodiscard]] CivilDate civilFromDays(std::int64_t days);
[[nodiscard]] std::int64_t daysInMonth(std::int64_t year, std::int64_t month);

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

// The classes, made once per interpreter's datetime module; instances refer to them.
struct DatetimeTypes {
    TypePtr date, time, datetime, timedelta, timezone, tzinfo;
};
using DatetimeTypesPtr = std::shared_ptr<const DatetimeTypes>;

class DeltaObject final : public Object {
public:
    DeltaObject(DatetimeTypesPtr types, std::int64_t micros) : m_types(std::move(types)), m_micros(micros) {}
    [[nodiscard]] std::int64_t micros() const { return m_micros; }

    std::string typeName() const override { return "timedelta"; }
    TypePtr type() const override { return m_types->timedelta; }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    EvalResult<std::string> repr(Interpreter& interpreter) override;
    EvalResult<std::string> str(Interpreter& interpreter) override;
    EvalResult<bool> truth(Interpreter&) override { return m_micros != 0; }
    EvalResult<std::size_t> hash(Interpreter&) override { return std::hash<std::int64_t>{}(m_micros); }
    EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected) override;
    EvalResult<OperatorResult> unary(Interpreter& interpreter, UnaryOp op) override;
    EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    DatetimeTypesPtr m_types;
    std::int64_t m_micros;
};

// A fixed offset from UTC.
class ZoneObject final : public Object {
public:
    ZoneObject(DatetimeTypesPtr types, std::int64_t offset, std::string name)
        : m_types(std::move(types)), m_offset(offset), m_name(std::move(name))
    {
    }
    [[nodiscard]] std::int64_t offset() const { return m_offset; }      // microseconds
    [[nodiscard]] std::string name() const;

    std::string typeName() const override { return "timezone"; }
    TypePtr type() const override { return m_types->timezone; }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    EvalResult<std::string> repr(Interpreter& interpreter) override;
    EvalResult<std::string> str(Interpreter&) override { return name(); }
    EvalResult<std::size_t> hash(Interpreter&) override { return std::hash<std::int64_t>{}(m_offset); }
    EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    DatetimeTypesPtr m_types;
    std::int64_t m_offset;
    std::string m_name;
};

// date, time and datetime: which parts are there decides what it is.
class MomentObject final : public Object {
public:
    enum class Kind { Date, Time, DateTime };
    struct Parts {
        CivilDate date;
        std::int64_t micros = 0;                    // since midnight
        std::shared_ptr<ZoneObject> zone;           // null: naive
    };

    MomentObject(DatetimeTypesPtr types, Kind kind, Parts parts)
        : m_types(std::move(types)), m_kind(kind), m_parts(std::move(parts))
    {
    }
    [[nodiscard]] Kind momentKind() const { return m_kind; }
    [[nodiscard]] const Parts& parts() const { return m_parts; }
    [[nodiscard]] const DatetimeTypesPtr& types() const { return m_types; }
    // Since 1970-01-01 in its own zone.
    [[nodiscard]] std::int64_t localMicros() const;
    [[nodiscard]] std::string isoformat(std::string_view separator, std::string_view timespec = "auto") const;

    std::string typeName() const override;
    TypePtr type() const override;
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    EvalResult<std::string> repr(Interpreter& interpreter) override;
    EvalResult<std::string> str(Interpreter&) override { return isoformat(" "); }
    EvalResult<std::string> format(Interpreter& interpreter, std::string_view spec) override;
    EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected) override;
    EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    DatetimeTypesPtr m_types;
    Kind m_kind;
    Parts m_parts;
};

[[nodiscard]] EvalResult<Value> makeDelta(const DatetimeTypesPtr& types, std::int64_t micros);
// From microseconds since 1970-01-01 in the zone; OverflowError outside the years 1 to 9999.
[[nodiscard]] EvalResult<Value> makeMoment(const DatetimeTypesPtr& types, MomentObject::Kind kind, std::int64_t localMicros,
                                           std::shared_ptr<ZoneObject> zone);
[[nodiscard]] EvalResult<std::string> formatMoment(const MomentObject& moment, std::string_view pattern);
// "+05:30"; empty separator: "+0530".
[[nodiscard]] std::string offsetText(std::int64_t micros, std::string_view separator);

} // namespace retort::python::library
