#pragma once

// The structure of a database that is not there: what replaying the revisions before gives.

#include "core/bindings/live_database.h"
#include "core/operations/schema_model.h"

namespace retort::bindings {

class AssumedStructure final : public DatabaseStructure {
public:
    AssumedStructure(const operations::SchemaModel& model, std::string dialect) : m_model(model), m_dialect(std::move(dialect)) {}

    [[nodiscard]] Result<schema::Table> reflect(const sql::QualifiedName& table) override;
    [[nodiscard]] Result<std::vector<std::string>> tableNames(const std::optional<sql::Identifier>& schema) override;
    // Views come into being by SQL text, which is not followed: Unsupported.
    [[nodiscard]] Result<std::vector<std::string>> viewNames(const std::optional<sql::Identifier>& schema) override;

private:
    const operations::SchemaModel& m_model;
    std::string m_dialect;
};

} // namespace retort::bindings
