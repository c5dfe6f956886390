#include "core/ddl/batch_referents.h"

#include <algorithm>

namespace retort::ddl {

void BatchReferents::add(const schema::ForeignKeyConstraint& key)
{
    if (key.referredTable.name == m_newTable.name)
        return;
    auto known = std::ranges::find(m_referents, key.referredTable, &Referent::name);
    if (known == m_referents.end())
        known = m_referents.insert(known, Referent{.name = key.referredTable, .columns = {}});
    for (const sql::Identifier& column : key.referredColumns)
        known->columns.insert(column.text());
}

// sqlalchemy schema.py: ForeignKey.column
Result<void> BatchReferents::check(const schema::ForeignKeyConstraint& key) const
{
    if (key.columns.empty() || key.referredTable == m_newTable)
        return {};
    const std::string schema = key.referredTable.schema ? key.referredTable.schema->text() + "." : std::string();
    const std::string table = schema + key.referredTable.name.text();
    const auto known = std::ranges::find(m_referents, key.referredTable, &Referent::name);
    if (known == m_referents.end())
        return fail(ErrorCode::Compile, schema::noReferredTableMessage(m_newTable, key));
    for (const sql::Identifier& column : key.referredColumns) {
        if (!known->columns.contains(column.text()))
            return fail(ErrorCode::Compile, "Could not initialize target column for ForeignKey '" + table + "."
                                                + column.text() + "' on table '" + m_newTable.name.text()
                                                + "': table '" + key.referredTable.name.text()
                                                + "' has no column named '" + column.text() + "'");
    }
    return {};
}

} // namespace retort::ddl
