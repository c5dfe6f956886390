#pragma once

#include "core/ddl/compiler.h"
#include "core/sql/connection.h"

namespace retort::migration {

// The structure of the live database, reflected over the connection of the run: for move-and-copy batches and for scripts
// that ask. connection must outlive it.
class LiveTables : public ddl::TableSource {
public:
    explicit LiveTables(sql::Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<schema::Table> reflect(const sql::QualifiedName& table) override;
    [[nodiscard]] Result<std::vector<std::string>> notReflected(const sql::QualifiedName& table) override;
    [[nodiscard]] Result<bool> hasTable(const sql::QualifiedName& table);
    [[nodiscard]] Result<std::vector<std::string>> tableNames(const std::optional<sql::Identifier>& schema);
    [[nodiscard]] Result<std::vector<std::string>> viewNames(const std::optional<sql::Identifier>& schema);

private:
    sql::Connection& m_connection;
};

} // namespace retort::migration
