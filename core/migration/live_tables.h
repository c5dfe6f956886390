#pragma once

#include "core/ddl/compiler.h"
#include "core/sql/connection.h"

namespace retort::migration {

// Live tables for move-and-copy batches, reflected over the connection of the run. SQLite only: no other dialect
// re-creates tables. connection must outlive it.
class LiveTables : public ddl::TableSource {
public:
    explicit LiveTables(sql::Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<schema::Table> reflect(const sql::QualifiedName& table) override;
    [[nodiscard]] Result<std::vector<std::string>> notReflected(const sql::QualifiedName& table) override;

private:
    sql::Connection& m_connection;
};

} // namespace retort::migration
