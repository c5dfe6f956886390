#include "core/bindings/dialect_arguments.h"

#include <algorithm>
#include <array>
#include <memory>

#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/type_object.h"

namespace retort::bindings {

namespace {

struct AcceptedArgument {
    std::string_view dialect;
    std::string_view construct; // "Constraint": every constraint class
    std::string_view name;      // "*": any
};

// The construct_arguments of SQLAlchemy's dialects (measured, facts.json).
constexpr auto acceptedArguments = std::to_array<AcceptedArgument>({
    {"mysql", "Table", "*"},
    {"mysql", "Index", "length"},
    {"mysql", "Index", "prefix"},
    {"mysql", "Index", "using"},
    {"mysql", "Index", "with_parser"},
    {"mysql", "PrimaryKeyConstraint", "using"},
    {"mariadb", "Table", "*"},
    {"mariadb", "Index", "length"},
    {"mariadb", "Index", "prefix"},
    {"mariadb", "Index", "using"},
    {"mariadb", "Index", "with_parser"},
    {"mariadb", "PrimaryKeyConstraint", "using"},
    {"mssql", "Column", "identity_start"},
    {"mssql", "Column", "identity_increment"},
    {"mssql", "Index", "clustered"},
    {"mssql", "Index", "columnstore"},
    {"mssql", "Index", "include"},
    {"mssql", "Index", "where"},
    {"mssql", "PrimaryKeyConstraint", "clustered"},
    {"mssql", "UniqueConstraint", "clustered"},
    {"oracle", "Table", "compress"},
    {"oracle", "Table", "on_commit"},
    {"oracle", "Table", "resolve_synonyms"},
    {"oracle", "Table", "tablespace"},
    {"oracle", "Index", "bitmap"},
    {"oracle", "Index", "compress"},
    {"oracle", "Index", "vector"},
    {"postgresql", "CheckConstraint", "not_valid"},
    {"postgresql", "ForeignKeyConstraint", "not_valid"},
    {"postgresql", "UniqueConstraint", "nulls_not_distinct"},
    {"postgresql", "Index", "concurrently"},
    {"postgresql", "Index", "include"},
    {"postgresql", "Index", "nulls_not_distinct"},
    {"postgresql", "Index", "ops"},
    {"postgresql", "Index", "tablespace"},
    {"postgresql", "Index", "using"},
    {"postgresql", "Index", "where"},
    {"postgresql", "Index", "with"},
    {"postgresql", "Table", "ignore_search_path"},
    {"postgresql", "Table", "inherits"},
    {"postgresql", "Table", "on_commit"},
    {"postgresql", "Table", "partition_by"},
    {"postgresql", "Table", "tablespace"},
    {"postgresql", "Table", "using"},
    {"postgresql", "Table", "with_oids"},
    {"sqlite", "Column", "on_conflict_not_null"},
    {"sqlite", "Column", "on_conflict_primary_key"},
    {"sqlite", "Column", "on_conflict_unique"},
    {"sqlite", "Constraint", "on_conflict"},
    {"sqlite", "Index", "where"},
    {"sqlite", "Table", "autoincrement"},
    {"sqlite", "Table", "strict"},
    {"sqlite", "Table", "with_rowid"},
});

bool isKnownDialect(std::string_view dialect)
{
    return std::ranges::any_of(acceptedArguments, [&](const AcceptedArgument& row) { return row.dialect == dialect; });
}

bool isAccepted(std::string_view dialect, std::string_view construct, std::string_view name)
{
    const bool isConstraint = construct.ends_with("Constraint");
    return std::ranges::any_of(acceptedArguments, [&](const AcceptedArgument& row) {
        return row.dialect == dialect && (row.construct == construct || (isConstraint && row.construct == "Constraint"))
               && (row.name == "*" || row.name == name);
    });
}

std::string_view moduleOf(std::string_view construct)
{
    return construct == "ExcludeConstraint" ? "sqlalchemy.dialects.postgresql.ext" : "sqlalchemy.sql.schema";
}

py::EvalResult<schema::OptionValue> optionMap(ScriptRun& run, std::string_view name, py::DictObject& dict)
{
    auto map = std::make_shared<schema::OptionMap>();
    for (const py::HashTable::Entry& entry : dict.table().entries()) {
        if (!entry.live)
            continue;
        RETORT_TRY(std::string key, py::toStr(run.interpreter(), entry.key));
        RETORT_TRY(schema::OptionValue value, optionValue(run, name, entry.value));
        map->items.emplace_back(std::move(key), std::move(value));
    }
    return std::shared_ptr<const schema::OptionMap>(std::move(map));
}

// Names in a list may be strings or columns.
std::optional<std::string> nameText(const py::Value& value)
{
    if (const std::string* text = value.str())
        return *text;
    if (const auto element = value.as<SqlElement>()) {
        const sql::ExpressionPtr expression = element->expression();
        if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
            return column->name.text();
    }
    return std::nullopt;
}

} // namespace

py::EvalResult<schema::OptionValue> optionValue(ScriptRun& run, std::string_view name, const py::Value& value)
{
    if (value.isNone())
        return schema::OptionValue(std::monostate());
    if (value.isBool())
        return schema::OptionValue(*value.boolean());
    if (value.isInt())
        return schema::OptionValue(*value.integer());
    if (value.isFloat())
        return schema::OptionValue(*value.number());
    if (const std::string* text = value.str())
        return schema::OptionValue(*text);
    if (const auto element = value.as<SqlElement>())
        return schema::OptionValue(element->expression());
    if (py::DictObject* dict = py::asDict(value))
        return optionMap(run, name, *dict);
    if (isTypeLike(value)) {
        RETORT_TRY(types::TypePtr type, typeFromValue(run, value));
        return schema::OptionValue(std::move(type));
    }
    if (const std::vector<py::Value>* items = py::sequenceItems(value)) {
        std::vector<std::string> names;
        for (const py::Value& item : *items) {
            std::optional<std::string> text = nameText(item);
            if (!text)
                return py::unsupported("a list with a '" + py::typeName(item) + "' as the value of '"
                                       + std::string(name) + "' is not evaluated natively");
            names.push_back(std::move(*text));
        }
        return schema::OptionValue(std::move(names));
    }
    return py::unsupported("a '" + py::typeName(value) + "' as the value of '" + std::string(name)
                           + "' is not evaluated natively");
}

py::EvalResult<schema::DialectOptions> dialectOptions(ScriptRun& run, std::string_view construct,
                                                      const std::vector<std::pair<std::string, py::Value>>& arguments)
{
    schema::DialectOptions options;
    for (const auto& [key, value] : arguments) {
        // The pattern is ^(.+?)_(.+)$: the first underscore that is neither the first nor the last character.
        const std::size_t separator = key.empty() ? std::string::npos : key.find('_', 1);
        if (separator == std::string::npos || separator + 1 == key.size())
            return py::typeError("Additional arguments should be named <dialectname>_<argument>, got '" + key + "'");
        const std::string dialect = key.substr(0, separator);
        const std::string name = key.substr(separator + 1);
        if (isKnownDialect(dialect) && !isAccepted(dialect, construct, name))
            return argumentError(run, "Argument '" + key + "' is not accepted by dialect '" + dialect
                                          + "' on behalf of <class '" + std::string(moduleOf(construct)) + "."
                                          + std::string(construct) + "'>");
        // A dialect that SQLAlchemy does not have is accepted with a warning there, and has no effect.
        if (!isKnownDialect(dialect))
            continue;
        RETORT_TRY(schema::OptionValue converted, optionValue(run, key, value));
        options.emplace_back(key, std::move(converted));
    }
    return options;
}

} // namespace retort::bindings
