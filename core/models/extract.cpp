// From the evaluator's Table objects to the plain values of core/schema, with what only all tables together tell: which
// table and column a foreign key means, and the type of a column that has none of its own.

#include <algorithm>

#include "core/models/session.h"

namespace retort::models {

namespace {

using bindings::MetaDataObject;
using bindings::TableObject;

class Extraction {
public:
    Extraction(MetaDataObject& metadata, std::vector<ModelGap>& gaps)
        : m_metadata(metadata), m_unnamed(std::make_shared<MetaDataObject>(metadata.run())), m_gaps(gaps)
    {
        m_unnamed->convention()->templates.clear();
    }

    schema::MetaData extract()
    {
        schema::MetaData result{.schema = m_metadata.schema(), .naming = *m_metadata.convention(), .tables = {}, .sequences = m_metadata.sequences()};
        for (const py::HashTable::Entry& entry : m_metadata.tables().table().entries()) {
            const auto table = entry.live ? entry.value.as<TableObject>() : nullptr;
            if (table)
                build(*table, result);
        }
        for (schema::Table& table : result.tables)
            resolveReferences(result, table);
        while (takeReferredTypes(result)) {
        }
        // Names come last: they may be made of those of columns in other tables.
        for (schema::Table& table : result.tables) {
            nameConstraints(result, table);
            checkTypes(result, table);
            std::erase_if(result.sequences, [&](const schema::Sequence& sequence) {
                return std::ranges::any_of(table.columns, [&](const schema::Column& column) { return column.sequence && column.sequence->name == sequence.name; });
            });
        }
        return result;
    }

private:
    void build(TableObject& table, schema::MetaData& into)
    {
        auto built = m_metadata.run().interpreter().guarded([&]() -> py::EvalResult<py::Value> {
            RETORT_TRY(const auto unnamed, table.copyTo(m_unnamed, table.name()));
            RETORT_TRY(schema::Table one, unnamed->build());
            into.tables.push_back(std::move(one));
            m_objects.push_back(&table);
            return py::Value();
        });
        if (!built)
            m_gaps.push_back({.table = table.name(), .reason = built.error().message, .where = table.place()});
    }

    // sqlalchemy schema.py: ForeignKey._column_tokens, _resolve_column: without a schema of its own the key means the
    // MetaData's; the column is found by its key.
    void resolveReferences(const schema::MetaData& all, schema::Table& table)
    {
        for (schema::Constraint& constraint : table.constraints) {
            auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
            if (!key)
                continue;
            if (!key->referredTable.schema && all.schema)
                key->referredTable.schema = all.schema;
            const auto found = std::ranges::find(all.tables, key->referredTable, &schema::Table::name);
            if (found == all.tables.end())
                continue;
            const TableObject& referred = *m_objects[static_cast<std::size_t>(found - all.tables.begin())];
            for (sql::Identifier& column : key->referredColumns) {
                if (const auto object = referred.findColumn(column.text()))
                    column = object->column().name;
            }
        }
    }

    SourceLocation placeOf(const schema::MetaData& all, const schema::Table& table) const
    {
        return m_objects[static_cast<std::size_t>(&table - all.tables.data())]->place();
    }

    void nameConstraints(const schema::MetaData& all, schema::Table& table)
    {
        const auto failed = [&](const Error& error) {
            m_gaps.push_back({.table = table.name, .reason = error.message, .where = placeOf(all, table)});
        };
        for (schema::Constraint& constraint : table.constraints) {
            auto name = schema::constraintName(constraint, table, all.naming);
            auto* check = std::get_if<schema::CheckConstraint>(&constraint);
            if (name)
                schema::base(constraint).name = std::move(*name);
            else if (check && check->typeBound)
                check->nameError = name.error().message;
            else
                failed(name.error());
        }
        for (schema::Index& index : table.indexes) {
            auto name = schema::indexName(index, table, all.naming);
            if (name)
                index.name = std::move(*name);
            else
                failed(name.error());
        }
    }

    // A column whose type only a table elsewhere would tell.
    void checkTypes(const schema::MetaData& all, const schema::Table& table)
    {
        for (const schema::Column& column : table.columns) {
            if (types::isNullType(column.type) && table.hasForeignKey(column.name.text()))
                m_gaps.push_back({.table = table.name,
                                  .column = column.name.text(),
                                  .reason = "its type is that of the column that it refers to, which is not known",
                                  .where = placeOf(all, table)});
        }
    }

    // ForeignKey._set_target_column
    static bool takeReferredTypes(schema::MetaData& all)
    {
        bool changed = false;
        for (schema::Table& table : all.tables) {
            for (const schema::Constraint& constraint : table.constraints) {
                const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
                const auto referred =
                    key ? std::ranges::find(all.tables, key->referredTable, &schema::Table::name) : all.tables.end();
                if (referred == all.tables.end())
                    continue;
                for (std::size_t i = 0; i < std::min(key->columns.size(), key->referredColumns.size()); ++i) {
                    const schema::Column* from = referred->findColumn(key->referredColumns[i].text());
                    const auto to = std::ranges::find(table.columns, key->columns[i], &schema::Column::name);
                    if (!from || to == table.columns.end() || !types::isNullType(to->type)
                        || types::isNullType(from->type))
                        continue;
                    to->type = from->type;
                    changed = true;
                }
            }
        }
        return changed;
    }

    MetaDataObject& m_metadata;
    std::shared_ptr<MetaDataObject> m_unnamed; // one without a naming convention
    std::vector<ModelGap>& m_gaps;
    std::vector<TableObject*> m_objects; // of the tables, in their order
};

} // namespace

schema::MetaData extractMetaData(MetaDataObject& metadata, std::vector<ModelGap>& gaps)
{
    return Extraction(metadata, gaps).extract();
}

} // namespace retort::models
