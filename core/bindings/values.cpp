#include "core/bindings/values.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/bindings/connection_objects.h"
#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"

namespace retort::bindings {

namespace {

py::EvalResult<int> intAttribute(py::Interpreter& interpreter, const py::Value& value, std::string_view name)
{
    RETORT_TRY(const py::Value attribute, py::getAttribute(interpreter, value, name));
    const std::optional<std::int64_t> number = attribute.integer();
    if (!number)
        return py::typeError("'" + std::string(name) + "' is not a number");
    return static_cast<int>(*number);
}

py::EvalResult<sql::Date> dateOf(py::Interpreter& interpreter, const py::Value& value)
{
    RETORT_TRY(const int year, intAttribute(interpreter, value, "year"));
    RETORT_TRY(const int month, intAttribute(interpreter, value, "month"));
    RETORT_TRY(const int day, intAttribute(interpreter, value, "day"));
    return sql::Date{year, month, day};
}

py::EvalResult<sql::Time> timeOf(py::Interpreter& interpreter, const py::Value& value)
{
    RETORT_TRY(const int hour, intAttribute(interpreter, value, "hour"));
    RETORT_TRY(const int minute, intAttribute(interpreter, value, "minute"));
    RETORT_TRY(const int second, intAttribute(interpreter, value, "second"));
    RETORT_TRY(const int microsecond, intAttribute(interpreter, value, "microsecond"));
    return sql::Time{hour, minute, second, microsecond};
}

py::EvalResult<sql::Interval> intervalOf(py::Interpreter& interpreter, const py::Value& value)
{
    RETORT_TRY(const int days, intAttribute(interpreter, value, "days"));
    RETORT_TRY(const int seconds, intAttribute(interpreter, value, "seconds"));
    RETORT_TRY(const int microseconds, intAttribute(interpreter, value, "microseconds"));
    return sql::Interval{days, seconds, microseconds};
}

py::EvalResult<sql::DateTime> dateTimeOf(py::Interpreter& interpreter, const py::Value& value)
{
    RETORT_TRY(const sql::Date date, dateOf(interpreter, value));
    RETORT_TRY(const sql::Time time, timeOf(interpreter, value));
    sql::DateTime result{.date = date, .time = time};
    RETORT_TRY(const py::Value offset, py::callMethod(interpreter, value, "utcoffset", {}));
    if (!offset.isNone()) {
        RETORT_TRY(const sql::Interval interval, intervalOf(interpreter, offset));
        result.hasOffset = true;
        result.offsetSeconds = static_cast<int>(interval.days * 86400 + interval.seconds);
    }
    return result;
}

// The standard library's value classes are known by name only: they are not part of the runtime.
py::EvalResult<std::optional<sql::Value>> libraryValue(py::Interpreter& interpreter, const py::Value& value,
                                                       const std::string& className)
{
    if (className == "datetime.datetime") {
        RETORT_TRY(sql::DateTime result, dateTimeOf(interpreter, value));
        return sql::Value(result);
    }
    if (className == "datetime.date") {
        RETORT_TRY(sql::Date result, dateOf(interpreter, value));
        return sql::Value(result);
    }
    if (className == "datetime.time") {
        RETORT_TRY(sql::Time result, timeOf(interpreter, value));
        return sql::Value(result);
    }
    if (className == "datetime.timedelta") {
        RETORT_TRY(sql::Interval result, intervalOf(interpreter, value));
        return sql::Value(result);
    }
    if (className == "decimal.Decimal") {
        RETORT_TRY(std::string text, py::toStr(interpreter, value));
        return sql::Value(sql::Decimal{std::move(text)});
    }
    if (className == "uuid.UUID") {
        RETORT_TRY(std::string text, py::toStr(interpreter, value));
        return sql::Value(sql::Uuid{std::move(text)});
    }
    return std::optional<sql::Value>();
}

bool isEnumMember(const py::Value& value)
{
    const py::TypePtr type = py::typeOf(value);
    for (const py::TypeObject* ancestor : type->mro()) {
        if (ancestor->qualifiedName() == "enum.Enum")
            return true;
    }
    return false;
}

// sqlalchemy sqltypes.py: Enum stores the member's name; other types get the member itself, which a driver takes by
// value when the class is also a str or an int.
py::EvalResult<std::optional<sql::Value>> enumMemberValue(ScriptRun& run, const py::Value& value,
                                                          const types::TypePtr& type)
{
    const bool byName = type && type->isA("Enum") && type->isOfPythonEnumeration();
    if (!byName && !value.isStr())
        return std::optional<sql::Value>();
    RETORT_TRY(const py::Value held, py::getAttribute(run.interpreter(), value, byName ? "name" : "value"));
    return sqlValue(run, held, nullptr);
}

py::EvalResult<std::optional<sql::Value>> jsonValue(ScriptRun& run, const py::Value& value)
{
    RETORT_TRY(const py::ModulePtr json, run.interpreter().importModule("json"));
    if (!json)
        return py::unsupported("a JSON value in SQL needs the json module, which is not available natively");
    py::Arguments arguments;
    arguments.positional.push_back(value);
    RETORT_TRY(const py::Value text, py::callMethod(run.interpreter(), py::Value(json), "dumps", arguments));
    const std::string* dumped = text.str();
    if (!dumped)
        return std::optional<sql::Value>();
    return sql::Value(sql::Json{*dumped});
}

// A list of what JSON has, too, lists of that in it included.
py::EvalResult<std::optional<sql::Value>> arrayValue(ScriptRun& run, const py::Value& value)
{
    auto list = jsonValue(run, value);
    if (!list && list.error().isException())
        return py::unsupported("an array of other values than numbers, texts and booleans is not evaluated natively");
    return list;
}

std::optional<bool> quoteAttribute(const py::InstanceObject& instance, std::string_view name)
{
    const py::Value* value = instance.attributes()->table().find(name);
    return value ? value->boolean() : std::nullopt;
}

bool isNameClass(const py::TypePtr& type)
{
    return type
           && (type->qualifiedName() == "sqlalchemy.sql.elements.quoted_name"
               || type->qualifiedName() == "sqlalchemy.sql.elements.conv");
}

} // namespace

py::TypePtr quotedNameClass(ScriptRun& run, bool conventional)
{
    const std::string_view name = conventional ? "conv" : "quoted_name";
    const py::Value value = run.shared("name:" + std::string(name), [&]() -> py::Value {
        py::TypePtr base = conventional ? quotedNameClass(run, false) : py::types().str;
        const auto construct = [&run, conventional](py::CallContext&,
                                                    const py::BoundArguments& arguments) -> py::EvalResult<py::Value> {
            RETORT_TRY(std::string text, arguments.text("value"));
            RETORT_TRY(const std::optional<bool> quote, arguments.flagOrNone("quote"));
            return makeQuotedName(run, std::move(text), quote, conventional);
        };
        return py::makeNativeType(std::string(name), "sqlalchemy.sql.elements", "value, quote=None", construct,
                                  {std::move(base)});
    });
    return value.as<py::TypeObject>();
}

py::Value makeQuotedName(ScriptRun& run, std::string text, std::optional<bool> quote, bool conventional)
{
    auto instance = std::make_shared<py::InstanceObject>(quotedNameClass(run, conventional));
    instance->setNative(std::make_shared<py::StrObject>(std::move(text)));
    instance->attributes()->table().set("quote", quote ? py::Value(*quote) : py::Value());
    return instance;
}

std::optional<sql::Identifier> identifierOf(const py::Value& value)
{
    const std::string* text = value.str();
    if (!text)
        return std::nullopt;
    const auto instance = std::dynamic_pointer_cast<py::InstanceObject>(value.objectPtr());
    if (!instance || !isNameClass(instance->type()))
        return sql::Identifier(*text);
    return sql::Identifier(*text, quoteAttribute(*instance, "quote"), instance->type()->name() == "conv");
}

py::EvalResult<sql::Identifier> requireIdentifier(const py::Value& value, std::string_view function,
                                                  std::string_view argument)
{
    if (std::optional<sql::Identifier> name = identifierOf(value))
        return std::move(*name);
    return py::typeError(std::string(function) + "() argument '" + std::string(argument) + "' must be str, not "
                         + py::typeName(value));
}

py::EvalResult<std::optional<sql::Identifier>> identifierOrNone(const py::Value& value, std::string_view function,
                                                                std::string_view argument)
{
    if (value.isNone())
        return std::optional<sql::Identifier>();
    RETORT_TRY(sql::Identifier name, requireIdentifier(value, function, argument));
    return std::optional<sql::Identifier>(std::move(name));
}

py::EvalResult<std::vector<sql::Identifier>> identifierList(ScriptRun& run, const py::Value& value,
                                                            std::string_view function, std::string_view argument)
{
    RETORT_TRY(const std::vector<py::Value> items, py::toVector(run.interpreter(), value));
    std::vector<sql::Identifier> names;
    names.reserve(items.size());
    for (const py::Value& item : items) {
        if (std::optional<sql::Identifier> column = columnNameOf(item)) {
            names.push_back(std::move(*column));
            continue;
        }
        RETORT_TRY(sql::Identifier name, requireIdentifier(item, function, argument));
        names.push_back(std::move(name));
    }
    return names;
}

namespace {

// sqlalchemy type_api.py: TypeDecorator.literal_processor and bind_processor: the class's own method, then those of
// the type that it decorates.
py::EvalResult<std::optional<sql::Value>> processedValue(ScriptRun& run, const py::Value& value,
                                                         const types::SqlType& declared)
{
    const std::string& name = declared.scriptClassName();
    const std::shared_ptr<const void> origin = declared.origin();
    if (!origin || !declared.isA("TypeDecorator"))
        return py::unsupported("values of type '" + name + "' go through Python of its own");
    const py::Value type(std::static_pointer_cast<py::Object>(std::const_pointer_cast<void>(origin)));
    const auto has = [&](std::string_view method) { return py::typeOf(type)->findInMro(method) != nullptr; };
    for (const std::string_view method : {"bind_processor", "literal_processor", "bind_expression"}) {
        if (has(method))
            return py::unsupported("values of type '" + name + "' go through its " + std::string(method)
                                   + "(), which is not evaluated natively");
    }
    py::Value processed = value;
    const bool literally = run.environment().offline && has("process_literal_param");
    if (literally || has("process_bind_param")) {
        py::Arguments arguments;
        arguments.positional = {value, dialectObject(run)};
        RETORT_TRY(processed, py::callMethod(run.interpreter(), type,
                                             literally ? "process_literal_param" : "process_bind_param", arguments));
    }
    if (run.environment().offline && processed.isNone() && !value.isNone())
        return raise(run, "CompileError", "Could not render literal value \"" + reprOf(run, value) + "\" of type " + name
                                              + ": its processing gives None");
    const types::TypePtr decorated = declared.decoratedFor(run.environment().dialect);
    return sqlValue(run, processed, decorated ? decorated : types::nullType());
}

} // namespace

namespace {

class JsonNullObject final : public OpaqueObject {
public:
    JsonNullObject() : OpaqueObject("symbol", "JSON.NULL is evaluated natively as the value of a JSON column only") {}
};

} // namespace

py::Value makeJsonNull()
{
    return py::Value(std::make_shared<JsonNullObject>());
}

bool isJsonNull(const py::Value& value)
{
    return dynamic_cast<const JsonNullObject*>(value.object()) != nullptr;
}

py::EvalResult<std::optional<sql::Value>> sqlValue(ScriptRun& run, const py::Value& value,
                                                   const types::TypePtr& declared)
{
    const types::TypePtr type = declared ? types::SqlType::forDialect(declared, run.environment().dialect) : nullptr;
    // A variant stands for the whole type, a class of the script's included, and may be one itself.
    if (const types::TypePtr variant = declared ? declared->variantFor(run.environment().dialect) : nullptr)
        return sqlValue(run, value, variant);
    // sqlalchemy compiler.py: render_literal_value writes None as NULL before it asks the type.
    if (declared && run.transformsValues(*declared) && !(run.environment().offline && value.isNone()))
        return processedValue(run, value, *declared);
    const bool asJson = type && type->isA("JSON");
    // sqlalchemy sqltypes.py: JSON.bind_processor. Offline, Alembic prints None as NULL whatever the type is.
    if (value.isNone())
        return sql::Value(asJson && !run.environment().offline && !type->flag("none_as_null")
                              ? sql::Value(sql::Json{"null"})
                              : sql::Value());
    if (asJson && isJsonNull(value))
        return sql::Value(sql::Json{"null"});
    if (asJson)
        return jsonValue(run, value);
    if (type && type->isA("ARRAY") && (py::asList(value) || py::asTuple(value)))
        return arrayValue(run, value);
    if (value.isBool())
        return sql::Value(*value.boolean());
    if (value.isInt())
        return sql::Value(*value.integer());
    if (value.isFloat())
        return sql::Value(*value.number());
    if (isEnumMember(value))
        return enumMemberValue(run, value, type);
    if (const std::string* text = value.str())
        return sql::Value(*text);
    if (const py::BytesObject* bytes = py::asBytes(value))
        return sql::Value(sql::Bytes{bytes->bytes()});
    return libraryValue(run.interpreter(), value, py::typeOf(value)->qualifiedName());
}

py::EvalResult<std::optional<bool>> truthOrNone(ScriptRun& run, const py::Value& value)
{
    if (value.isNone())
        return std::optional<bool>();
    RETORT_TRY(const bool isTrue, py::truth(run.interpreter(), value));
    return std::optional<bool>(isTrue);
}

std::string reprOf(ScriptRun& run, const py::Value& value)
{
    auto text = py::toRepr(run.interpreter(), value);
    return text ? std::move(*text) : "<" + py::typeName(value) + " object>";
}

} // namespace retort::bindings
