// sa.Sequence, sa.Identity, sa.Computed, sa.FetchedValue and sa.DefaultClause.

#include "core/bindings/exceptions.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/schema_objects.h"
#include "core/bindings/table_object.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

py::EvalResult<schema::IdentityOptions> identityOptions(const py::BoundArguments& arguments)
{
    schema::IdentityOptions options;
    RETORT_TRY(options.start, arguments.integerOrNone("start"));
    RETORT_TRY(options.increment, arguments.integerOrNone("increment"));
    RETORT_TRY(options.minvalue, arguments.integerOrNone("minvalue"));
    RETORT_TRY(options.maxvalue, arguments.integerOrNone("maxvalue"));
    RETORT_TRY(options.cache, arguments.integerOrNone("cache"));
    // compiler.py: get_identity_options asks whether they were given, not for what they say.
    options.nominvalue = !arguments["nominvalue"].isNone();
    options.nomaxvalue = !arguments["nomaxvalue"].isNone();
    RETORT_TRY(options.cycle, arguments.flagOrNone("cycle"));
    RETORT_TRY(options.order, arguments.flagOrNone("order"));
    return options;
}

} // namespace

Result makeSequence(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::Sequence sequence;
    RETORT_TRY(sequence.name.name, requireIdentifier(arguments["name"], "Sequence", "name"));
    RETORT_TRY(sequence.name.schema, identifierOrNone(arguments["schema"], "Sequence", "schema"));
    RETORT_TRY(sequence.options, identityOptions(arguments));
    if (!arguments["data_type"].isNone()) {
        RETORT_TRY(sequence.dataType, typeFromValue(run, arguments["data_type"]));
    }
    RETORT_TRY(sequence.optional, arguments.flag("optional"));
    // sqlalchemy schema.py: Sequence.__init__
    if (const auto metadata = arguments["metadata"].as<MetaDataObject>()) {
        if (!sequence.name.schema)
            sequence.name.schema = metadata->schema();
        metadata->sequences().push_back(sequence);
    }
    return py::Value(std::make_shared<SequenceItem>(run, std::move(sequence)));
}

Result makeIdentity(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::Identity identity;
    if (run.environment().dialect == "oracle" && arguments["always"].isNone())
        return py::unsupported("Identity(always=None) is not evaluated natively for oracle");
    RETORT_TRY(identity.always, arguments.flag("always"));
    RETORT_TRY(identity.onNull, arguments.flagOrNone("on_null"));
    RETORT_TRY(identity.options, identityOptions(arguments));
    return makeSchemaItem(run, "Identity", std::move(identity));
}

Result makeComputed(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::Computed computed;
    RETORT_TRY(computed.sqltext, ddlExpression(run, arguments["sqltext"]));
    RETORT_TRY(computed.persisted, arguments.flagOrNone("persisted"));
    return makeSchemaItem(run, "Computed", std::move(computed));
}

Result makeFetchedValue(ScriptRun& run, const py::BoundArguments&)
{
    return makeSchemaItem(run, "FetchedValue", schema::ServerDefault(schema::FetchedValue()));
}

Result makeDefaultClause(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(schema::ServerDefault value, serverDefaultFrom(run, arguments["arg"]));
    return makeSchemaItem(run, "DefaultClause", std::move(value));
}

} // namespace retort::bindings
