#include <algorithm>

#include "core/autogenerate/beyond.h"
#include "core/autogenerate/table_order.h"
#include "core/sql/dotted_name.h"

namespace retort::autogenerate {

namespace {

std::vector<std::string> primaryKeyOf(const schema::Table& table)
{
    std::vector<std::string> names;
    for (const schema::Constraint& constraint : table.constraints) {
        if (const auto* key = std::get_if<schema::PrimaryKeyConstraint>(&constraint)) {
            for (const sql::Identifier& column : key->columns)
                names.push_back(column.text());
        }
    }
    for (const schema::Column& column : table.columns) {
        if (column.primaryKey && !std::ranges::contains(names, column.name.text()))
            names.push_back(column.name.text());
    }
    return names;
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return names.empty() ? "none" : '(' + text + ')';
}

} // namespace

void comparePrimaryKeys(const std::vector<ComparedTable>& pairs, Comparison& result)
{
    for (const ComparedTable& pair : pairs) {
        const std::vector<std::string> inDatabase = primaryKeyOf(*pair.database);
        const std::vector<std::string> inModel = primaryKeyOf(*pair.model);
        if (std::ranges::is_permutation(inDatabase, inModel))
            continue;
        result.unwritten.push_back("The primary key of '" + sql::dottedName(pair.database->name) + "' is " + listed(inDatabase) + " in the database and "
                                   + listed(inModel) + " in the models; Alembic does not compare primary keys, and nothing is written for it.");
    }
}

} // namespace retort::autogenerate
