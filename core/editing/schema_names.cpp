#include "core/editing/schema_names.h"

namespace retort::editing {

void SchemaNames::add(const operations::SchemaModel& schema)
{
    for (const operations::SchemaModel::TablePtr& table : schema.tables()) {
        Table& names = m_tables[table->name.name.text()];
        for (const schema::Column& column : table->columns)
            names.columns.insert(column.name.text());
        for (const schema::Index& index : table->indexes) {
            if (index.name)
                names.indexes.insert(index.name->text());
        }
        for (const schema::Constraint& constraint : table->constraints) {
            if (const auto& name = schema::base(constraint).name)
                names.constraints.insert(name->text());
        }
    }
}

} // namespace retort::editing
