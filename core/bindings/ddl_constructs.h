#pragma once

// DDL that scripts execute as a construct: op.execute(sa.schema.CreateTable(table)).

#include "core/bindings/script_run.h"

namespace retort::bindings {

class DdlConstruct final : public py::Object {
public:
    DdlConstruct(std::string className, operations::OperationBody body)
        : m_className(std::move(className)), m_body(std::move(body))
    {
    }
    [[nodiscard]] std::string typeName() const override { return m_className; }
    [[nodiscard]] const operations::OperationBody& body() const { return m_body; }

private:
    std::string m_className;
    operations::OperationBody m_body;
};

// Records what op.execute(value) or bind.execute(value, parameters) asks for: str, SQL expressions and DDL constructs.
// parameters may be None. The result is empty unless the run is live.
[[nodiscard]] py::EvalResult<sql::ResultSet> recordExecution(const py::CallContext& context, ScriptRun& run,
                                                   const py::Value& statement, const py::Value& parameters);

} // namespace retort::bindings
