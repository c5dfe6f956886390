// The module retort_native, which model_packages/retort_orm.py is written on: what only the evaluator and the native
// schema objects can tell.

#include <algorithm>
#include <array>

#include "core/bindings/environment/state.h"
#include "core/bindings/table_object.h"
#include "core/bindings/type_object.h"
#include "core/python/runtime/annotations.h"
#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/script_function.h"
#include "core/python/runtime/singletons.h"

namespace retort::bindings::environment {

namespace {

using Evaluated = py::EvalResult<py::Value>;
using Bound = py::BoundArguments;

const py::ScriptClass* scriptClass(const py::Value& value)
{
    return dynamic_cast<const py::ScriptClass*>(value.object());
}

// ---- values that are not known ----

Evaluated isUnknown(py::CallContext&, State&, const Bound& arguments)
{
    return py::Value(whyUnknown(arguments["value"]) != nullptr);
}

// A query is no column of a table, whatever is not known of it.
Evaluated isQuery(py::CallContext&, State&, const Bound& arguments)
{
    const NotKnown* why = whyUnknown(arguments["value"]);
    return py::Value(why && why->reason.starts_with("'select()"));
}

Evaluated unknown(py::CallContext&, State& state, const Bound& arguments)
{
    RETORT_TRY(std::string reason, arguments.text("reason"));
    return makeUnknown(state, state.notKnownHere(std::move(reason)));
}

Evaluated note(py::CallContext&, State& state, const Bound& arguments)
{
    RETORT_TRY(std::string reason, arguments.text("reason"));
    state.models->notes.push_back({.reason = std::move(reason), .where = state.place()});
    return py::Value();
}

SourceLocation placeOfClass(const py::Value& value)
{
    const py::ScriptClass* cls = scriptClass(value);
    const std::shared_ptr<py::Scope> scope = cls ? cls->bodyScope() : nullptr;
    if (!scope)
        return {};
    return scope->module()->tree->source.location(scope->statement);
}

// gap(cls, table, tablename, column, why)
Evaluated gap(py::CallContext&, State& state, const Bound& arguments)
{
    ModelNote result{.where = placeOfClass(arguments["cls"])};
    if (const auto table = arguments["table"].as<TableObject>())
        result.table = table->name();
    else if (const std::string* name = arguments["tablename"].str())
        result.table = sql::QualifiedName{.schema = {}, .name = sql::Identifier(*name)};
    if (const auto* cls = scriptClass(arguments["cls"]))
        result.subject = cls->name();
    if (const std::string* column = arguments["column"].str())
        result.column = *column;
    const py::Value& why = arguments["why"];
    if (const NotKnown* reason = whyUnknown(why)) {
        result.reason = reason->reason;
        if (!reason->file.empty())
            result.where = {.file = reason->file, .line = reason->line, .column = 0};
    } else if (const std::string* text = why.str()) {
        result.reason = *text;
    } else {
        result.reason = "a '" + py::typeName(why) + "' stands where a name or a table should";
    }
    state.models->notes.push_back(std::move(result));
    return py::Value();
}

// ---- classes and annotations ----

Evaluated annotations(py::CallContext& context, State&, const Bound& arguments)
{
    std::vector<py::Value> result;
    if (const py::ScriptClass* cls = scriptClass(arguments["cls"])) {
        RETORT_TRY(const std::vector<py::Annotation> found, py::classAnnotations(context.interpreter, *cls));
        for (const py::Annotation& item : found)
            result.push_back(py::makeTuple({py::Value(item.name), item.value, py::Value(std::int64_t{item.line})}));
    }
    return py::makeList(std::move(result));
}

Evaluated annotationFromText(py::CallContext& context, State&, const Bound& arguments)
{
    RETORT_TRY(const std::string text, arguments.text("text"));
    const py::ScriptClass* cls = scriptClass(arguments["cls"]);
    return cls ? py::annotationFromText(context.interpreter, *cls, text) : py::Value(text);
}

Evaluated returnAnnotation(py::CallContext& context, State&, const Bound& arguments)
{
    const auto* function = dynamic_cast<const py::ScriptFunction*>(arguments["function"].object());
    return function ? py::returnAnnotation(context.interpreter, *function) : Evaluated(py::Value());
}

// The function in a classmethod or staticmethod.
Evaluated plainFunction(py::CallContext&, State&, const Bound& arguments)
{
    const py::Value& function = arguments["function"];
    if (const auto* method = dynamic_cast<const py::ClassMethodObject*>(function.object()))
        return method->function();
    if (const auto* method = dynamic_cast<const py::StaticMethodObject*>(function.object()))
        return method->function();
    if (const auto* property = dynamic_cast<const py::PropertyObject*>(function.object()))
        return property->getter();
    return function;
}

// The raw attribute in the class or an ancestor, no descriptor asked.
Evaluated classAttribute(py::CallContext&, State&, const Bound& arguments)
{
    const auto* cls = dynamic_cast<const py::TypeObject*>(arguments["cls"].object());
    RETORT_TRY(const std::string name, arguments.text("name"));
    const py::Value* found = cls ? cls->findInMro(name) : nullptr;
    return found ? *found : arguments["otherwise"];
}

// Past the hook that setattr() of a class asks.
Evaluated setRaw(py::CallContext&, State&, const Bound& arguments)
{
    const auto* cls = dynamic_cast<const py::TypeObject*>(arguments["cls"].object());
    RETORT_TRY(const std::string name, arguments.text("name"));
    if (cls)
        cls->attributes()->table().set(name, arguments["value"]);
    return py::Value();
}

Evaluated unknownBase(py::CallContext&, State&, const Bound& arguments)
{
    const auto* cls = dynamic_cast<const py::TypeObject*>(arguments["cls"].object());
    const py::Value* found = cls ? std::as_const(*cls->attributes()).table().find(py::kUnknownBase) : nullptr;
    return found ? *found : py::Value();
}

// Whether the class's body makes the attribute by `def` or `class`: no column then, whatever decorates it.
Evaluated isFunctionAttribute(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const std::string name, arguments.text("name"));
    const py::ScriptClass* cls = scriptClass(arguments["cls"]);
    const std::shared_ptr<py::Scope> scope = cls ? cls->bodyScope() : nullptr;
    if (!scope || !scope->classBody)
        return py::Value(false);
    return py::Value(std::ranges::any_of(*scope->classBody, [&](const py::ast::Stmt& statement) {
        const auto* function = std::get_if<py::ast::FunctionDef>(&statement.node);
        const auto* inner = std::get_if<py::ast::ClassDef>(&statement.node);
        return (function && function->name == name) || (inner && inner->name == name);
    }));
}

Evaluated isEnumClass(py::CallContext& context, State&, const Bound& arguments)
{
    if (!arguments["value"].as<py::TypeObject>())
        return py::Value(false);
    RETORT_TRY(const py::Attribute members, py::findAttribute(context.interpreter, arguments["value"], "__members__"));
    return py::Value(members.has_value());
}

// util.merge_lists_w_ordering: the union of two lists that keeps the order of both.
Evaluated merged(py::CallContext& context, State&, const Bound& arguments)
{
    RETORT_TRY(const std::vector<py::Value> a, py::toVector(context.interpreter, arguments["a"]));
    RETORT_TRY(const std::vector<py::Value> b, py::toVector(context.interpreter, arguments["b"]));
    const auto holds = [](const std::vector<py::Value>& list, std::size_t from, const std::string& text) {
        return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(from), list.end(),
                           [&](const py::Value& value) { return value.str() && *value.str() == text; });
    };
    std::vector<py::Value> result;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto take = [&](const py::Value& value) {
        if (!holds(result, 0, *value.str()))
            result.push_back(value);
    };
    while (i < a.size() || j < b.size()) {
        // What only one of the lists has goes first; what both have, when both are there.
        if (i < a.size() && !holds(b, j, *a[i].str()))
            take(a[i++]);
        else if (j < b.size() && !holds(a, i, *b[j].str()))
            take(b[j++]);
        else if (i < a.size() && j < b.size() && *a[i].str() == *b[j].str()) {
            take(a[i++]);
            ++j;
        } else if (i < a.size())
            take(a[i++]);
        else
            take(b[j++]);
    }
    return py::makeList(std::move(result));
}

// ---- typing ----

Evaluated aliasName(py::CallContext&, State&, const Bound& arguments)
{
    const auto* alias = dynamic_cast<const py::AliasObject*>(arguments["value"].object());
    return alias ? py::Value(alias->name()) : py::Value();
}

Evaluated aliasOrigin(py::CallContext&, State&, const Bound& arguments)
{
    const auto* alias = dynamic_cast<const py::AliasObject*>(arguments["value"].object());
    return alias ? alias->origin() : py::Value();
}

Evaluated aliasArguments(py::CallContext&, State&, const Bound& arguments)
{
    const auto* alias = dynamic_cast<const py::AliasObject*>(arguments["value"].object());
    return py::makeTuple(alias ? alias->arguments() : std::vector<py::Value>());
}

Evaluated isTypingName(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const std::string name, arguments.text("name"));
    const auto* inert = dynamic_cast<const py::InertObject*>(arguments["value"].object());
    return py::Value(inert && inert->name() == name && !dynamic_cast<const py::AliasObject*>(inert));
}

Evaluated makeUnionOf(py::CallContext& context, State&, const Bound& arguments)
{
    RETORT_TRY(const std::vector<py::Value> items, py::toVector(context.interpreter, arguments["items"]));
    py::Value result = items.empty() ? py::Value() : items.front();
    for (std::size_t i = 1; i < items.size(); ++i)
        result = py::makeUnion(std::move(result), items[i]);
    return result;
}

// ---- columns ----

py::EvalResult<std::shared_ptr<ColumnObject>> columnOf(const Bound& arguments, std::string_view name)
{
    auto column = arguments[name].as<ColumnObject>();
    if (!column)
        return py::typeError("a Column is expected, not " + py::typeName(arguments[name]));
    return column;
}

Evaluated copyColumn(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const auto column, columnOf(arguments, "column"));
    return py::Value(column->copy());
}

// The instance stands for the column, too, wherever one is taken.
Evaluated adopted(py::CallContext&, State&, const Bound& arguments)
{
    const auto instance = std::dynamic_pointer_cast<py::InstanceObject>(arguments["instance"].objectPtr());
    if (instance && arguments["column"].as<ColumnObject>())
        instance->setNative(arguments["column"].objectPtr());
    return arguments["column"];
}

// orm/decl_base.py: _undefer_column_name
Evaluated nameColumn(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const auto column, columnOf(arguments, "column"));
    RETORT_TRY(const std::string key, arguments.text("key"));
    if (column->column().name.empty())
        column->column().name = sql::Identifier(key);
    return py::Value();
}

Evaluated hasType(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const auto column, columnOf(arguments, "column"));
    return py::Value(!types::isNullType(column->column().type));
}

Evaluated hasForeignKey(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const auto column, columnOf(arguments, "column"));
    return py::Value(!column->column().foreignKeys.empty());
}

Evaluated setType(py::CallContext&, State& state, const Bound& arguments)
{
    RETORT_TRY(const auto column, columnOf(arguments, "column"));
    RETORT_TRY(column->column().type, typeFromValue(state.run, arguments["type"]));
    return py::Value();
}

Evaluated setNullable(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const auto column, columnOf(arguments, "column"));
    RETORT_TRY(column->column().nullable, arguments.flagOrNone("nullable"));
    column->setNullableByAnnotation(true);
    return py::Value();
}

// sqlalchemy schema.py: Column._merge
Evaluated mergeColumn(py::CallContext&, State&, const Bound& arguments)
{
    RETORT_TRY(const auto sourceColumn, columnOf(arguments, "source"));
    RETORT_TRY(const auto targetColumn, columnOf(arguments, "target"));
    const schema::Column& source = sourceColumn->column();
    schema::Column& target = targetColumn->column();
    target.primaryKey = target.primaryKey || source.primaryKey;
    if (source.autoincrementGiven && !target.autoincrementGiven) {
        target.autoincrement = source.autoincrement;
        target.autoincrementGiven = true;
    }
    target.system = target.system || source.system;
    if (types::isNullType(target.type))
        target.type = source.type;
    if (source.nullable && (!target.nullable || targetColumn->nullableByAnnotation()))
        target.nullable = source.nullable;
    if (!target.clientDefaultGiven && source.clientDefaultGiven) {
        target.clientDefault = source.clientDefault;
        target.clientDefaultGiven = true;
        targetColumn->setClientDefault(sourceColumn->clientDefault());
    }
    if (!target.sequence)
        target.sequence = source.sequence;
    const bool generated = target.hasServerDefault() || target.computed || target.identity;
    if (!generated) {
        target.serverDefault = source.serverDefault;
        target.computed = source.computed;
        target.identity = source.identity;
    }
    if (!target.index)
        target.index = source.index;
    if (!target.unique)
        target.unique = source.unique;
    if (!target.comment)
        target.comment = source.comment;
    target.constraints.insert(target.constraints.end(), source.constraints.begin(), source.constraints.end());
    target.foreignKeys.insert(target.foreignKeys.end(), source.foreignKeys.begin(), source.foreignKeys.end());
    return py::Value();
}

// ---- types ----

Evaluated typeObject(py::CallContext&, State& state, const Bound& arguments)
{
    const py::Value& value = arguments["value"];
    if (whyUnknown(value) || value.as<SqlTypeObject>())
        return value;
    return py::call(state.run.interpreter(), value, {});
}

// sqlalchemy sqltypes.py: Enum._resolve_for_python_type: an Enum like `type`, of other values. Types other than Enum as
// they are.
Evaluated enumLike(py::CallContext& context, State& state, const Bound& arguments)
{
    RETORT_TRY(const types::TypePtr type, typeFromValue(state.run, arguments["type"]));
    if (!type->isA("Enum") || arguments.rest().empty())
        return arguments["type"];
    const auto* enums = type->strings("enums");
    // Values of its own that were not made for a class stay: a map from Literal[...] or a class to just this type.
    if (enums && !enums->empty())
        return arguments["type"];
    py::Arguments passed;
    passed.positional = arguments.rest();
    for (const auto& [name, value] : type->arguments()) {
        if (name == "enums" || name == "name" || name.starts_with("metadata"))
            continue;
        if (const bool* flag = std::get_if<bool>(&value))
            passed.keyword.emplace_back(name, py::Value(*flag));
        else if (const std::int64_t* number = std::get_if<std::int64_t>(&value))
            passed.keyword.emplace_back(name, py::Value(*number));
        else if (const std::string* text = std::get_if<std::string>(&value))
            passed.keyword.emplace_back(name, py::Value(*text));
    }
    const bool isLiteral = arguments.rest().front().isStr();
    if (isLiteral && passed.findKeyword("native_enum") == nullptr)
        passed.keyword.emplace_back("native_enum", py::Value(false));
    return py::call(context.interpreter, py::Value(typeClass(state.run, type->cls())), passed);
}

Evaluated identity(py::CallContext&, State&, const Bound& arguments) { return arguments["value"]; }

Evaluated modulesMentioning(py::CallContext&, State& state, const Bound& arguments)
{
    RETORT_TRY(const std::string words, arguments.text("words"));
    std::vector<py::Value> names;
    if (state.inputs.modulesThatMention) {
        for (std::string& name : state.inputs.modulesThatMention(words))
            names.emplace_back(std::move(name));
    }
    return py::makeList(std::move(names));
}

Evaluated importModule(py::CallContext& context, State& state, const Bound& arguments)
{
    if (const NotKnown* why = whyUnknown(arguments["name"])) {
        state.models->notes.push_back({.reason = "a module is imported whose name is not known: " + why->reason,
                                       .where = state.place()});
        return makeUnknown(state, *why);
    }
    RETORT_TRY(const std::string name, arguments.text("name"));
    RETORT_CHECK(context.interpreter.importNow(name));
    RETORT_TRY(const py::ModulePtr module, context.interpreter.importModule(name));
    if (!module)
        return makeUnknown(state, state.notKnownHere("'" + name + "' is not available natively"));
    return py::Value(module);
}

struct NativeFunctionRow {
    std::string_view name;
    std::string_view signature;
    Evaluated (*body)(py::CallContext&, State&, const Bound&);
};

constexpr auto functions = std::to_array<NativeFunctionRow>({
    {"adopted", "instance, column", &adopted},
    {"alias_arguments", "value", &aliasArguments},
    {"alias_name", "value", &aliasName},
    {"alias_origin", "value", &aliasOrigin},
    {"annotation_from_text", "cls, text", &annotationFromText},
    {"annotations", "cls", &annotations},
    {"class_attribute", "cls, name, otherwise", &classAttribute},
    {"copy_column", "column", &copyColumn},
    {"enum_like", "type, *values", &enumLike},
    {"gap", "cls, table, tablename, column, why", &gap},
    {"has_foreign_key", "column", &hasForeignKey},
    {"has_type", "column", &hasType},
    {"identity", "value", &identity},
    {"import_module", "name, package=None", &importModule},
    {"is_enum_class", "value", &isEnumClass},
    {"is_function_attribute", "cls, name", &isFunctionAttribute},
    {"is_query", "value", &isQuery},
    {"is_typing_name", "value, name", &isTypingName},
    {"is_unknown", "value", &isUnknown},
    {"merge_column", "source, target", &mergeColumn},
    {"merged", "a, b", &merged},
    {"modules_mentioning", "words", &modulesMentioning},
    {"name_column", "column, key", &nameColumn},
    {"note", "reason", &note},
    {"plain_function", "function", &plainFunction},
    {"return_annotation", "function", &returnAnnotation},
    {"set_nullable", "column, nullable", &setNullable},
    {"set_raw", "cls, name, value", &setRaw},
    {"set_type", "column, type", &setType},
    {"type_object", "value", &typeObject},
    {"union", "items", &makeUnionOf},
    {"unknown", "reason", &unknown},
    {"unknown_base", "cls", &unknownBase},
});

} // namespace

py::ModulePtr makeModelFunctions(State& state)
{
    auto module = std::make_shared<py::ModuleObject>("retort_native");
    for (const NativeFunctionRow& row : functions) {
        const auto body = row.body;
        module->set(row.name, py::makeFunction(std::string(row.name), row.signature,
                                               [&state, body](py::CallContext& context, const Bound& arguments) {
                                                   return body(context, state, arguments);
                                               }));
    }
    return module;
}

} // namespace retort::bindings::environment
