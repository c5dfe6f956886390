#pragma once

#include <map>
#include <set>
#include <string>

#include "core/operations/schema_model.h"

namespace retort::editing {

// What tables, columns, indexes and constraints there are, by name: what a script can speak of.
class SchemaNames {
public:
    struct Table {
        std::set<std::string> columns;
        std::set<std::string> indexes;
        std::set<std::string> constraints;
    };

    void add(const operations::SchemaModel& schema);
    [[nodiscard]] const std::map<std::string, Table>& tables() const { return m_tables; }

private:
    std::map<std::string, Table> m_tables;
};

} // namespace retort::editing
