// include_name and include_object of env.py, called with what stands for the schema's objects in the evaluator.

#include "core/models/schema_values.h"

namespace retort::models {

namespace {

class Filters {
public:
    explicit Filters(std::shared_ptr<Session> session) : m_values(std::move(session)) {}

    Result<bool> ask(std::string_view option, py::Arguments arguments) const
    {
        RETORT_TRY(const py::Value answer, m_values.ask(option, std::move(arguments)));
        return m_values.truth(answer);
    }
    py::Value object(const ObjectRef& reference) const { return m_values.object(reference); }

private:
    SchemaValues m_values;
};

} // namespace

void connectFilters(const std::shared_ptr<Session>& session, TargetModels& models)
{
    const Filters filters(session);
    if (session->option("include_name")) {
        models.functions.includeName = [filters](const std::optional<std::string>& name, std::string_view type,
                                       const NameFilterParents& parents) {
            auto dict = py::makeDict();
            dict->table().set("schema_name", textOrNone(parents.schemaName));
            if (type != "schema") {
                dict->table().set("table_name", textOrNone(parents.tableName));
                if (parents.schemaQualifiedTableName)
                    dict->table().set("schema_qualified_table_name", textOrNone(parents.schemaQualifiedTableName));
            }
            return filters.ask("include_name", {{textOrNone(name), py::Value(type), py::Value(std::move(dict))}, {}});
        };
    }
    if (session->option("include_object")) {
        models.functions.includeObject = [filters](const ObjectRef& object, const std::string& name, std::string_view type,
                                         bool reflected, const ObjectRef& compareTo) {
            return filters.ask("include_object", {{filters.object(object), py::Value(name), py::Value(type),
                                                   py::Value(reflected), filters.object(compareTo)},
                                                  {}});
        };
    }
}

} // namespace retort::models
