#include "core/bindings/assumed_structure.h"

namespace retort::bindings {

Result<schema::Table> AssumedStructure::reflect(const sql::QualifiedName& table)
{
    if (const schema::Table* found = m_model.find(table)) {
        schema::Table copy = *found;
        for (std::size_t i = 0; i < copy.constraints.size(); ++i) {
            if (schema::base(copy.constraints[i]).name)
                continue;
            if (std::string name = operations::serverName(m_dialect, *found, found->constraints[i]); !name.empty())
                schema::base(copy.constraints[i]).name = std::move(name);
        }
        return copy;
    }
    return fail(ErrorCode::NotFound, "there is no table '" + table.name.text() + "'");
}

Result<std::vector<std::string>> AssumedStructure::tableNames(const std::optional<sql::Identifier>& schema)
{
    std::vector<std::string> names;
    for (const operations::SchemaModel::TablePtr& table : m_model.tables()) {
        if (table->name.schema == schema)
            names.push_back(table->name.name.text());
    }
    return names;
}

Result<std::vector<std::string>> AssumedStructure::viewNames(const std::optional<sql::Identifier>&)
{
    return fail(ErrorCode::Unsupported, "the script asks for the views of the database, which needs a live connection");
}

} // namespace retort::bindings
