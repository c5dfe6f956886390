#pragma once

// sa.Table, the lightweight sa.table, aliases of both, their column collections, and sa.MetaData.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/bindings/schema_objects.h"
#include "core/schema/naming_convention.h"

namespace retort::bindings {

class MetaDataObject;

class TableObject final : public py::Object {
public:
    TableObject(ScriptRun& run, sql::QualifiedName name, bool lightweight)
        : m_run(run), m_name(std::move(name)), m_lightweight(lightweight)
    {
    }

    [[nodiscard]] std::string typeName() const override
    {
        if (m_source)
            return m_source->kind == sql::TableRef::Kind::Join  ? "Join"
                   : m_source->kind == sql::TableRef::Kind::Cte ? "CTE"
                   : m_source->lateral                          ? "Lateral"
                                                                : "Subquery";
        return m_alias ? "Alias" : m_lightweight ? "TableClause" : "Table";
    }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(m_run, typeName()); }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] const sql::QualifiedName& name() const { return m_name; }
    [[nodiscard]] const std::vector<std::shared_ptr<ColumnObject>>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<schema::TableItem>& items() const { return m_items; }
    [[nodiscard]] std::shared_ptr<ColumnObject> findColumn(std::string_view name) const;
    // As it is now, with all of its columns.
    [[nodiscard]] sql::TableRef reference() const;

    // A column that is part of another table already is copied by op.create_table(), refused by sa.Table() and sa.table().
    enum class Attached { Copied, Refused };
    // Columns, constraints and indexes in order.
    [[nodiscard]] py::EvalResult<void> addItems(const std::vector<py::Value>& items, Attached attached);
    void addItem(schema::TableItem item) { m_items.push_back(std::move(item)); }
    // An index or constraint object, unless it is part of the table already.
    void takeItem(const py::Value& item);
    void addColumn(std::shared_ptr<ColumnObject> column);
    void attachLast();

    // comment, prefixes and dialect options of the table to build.
    struct Properties {
        std::optional<std::string> comment;
        std::vector<std::string> prefixes;
        schema::DialectOptions dialectOptions;
    };
    void setProperties(Properties properties) { m_properties = std::move(properties); }
    void setMetaData(const std::shared_ptr<MetaDataObject>& metadata);
    [[nodiscard]] std::shared_ptr<MetaDataObject> metadata() const { return m_metadata.lock(); }
    // Where the script made it; set where models are read.
    [[nodiscard]] const SourceLocation& place() const { return m_place; }
    void setPlace(SourceLocation place) { m_place = std::move(place); }
    // info=...: a dict, made when it is first asked for.
    [[nodiscard]] py::Value info();
    void setInfo(py::Value info) { m_info = std::move(info); }
    // The same table in another MetaData (Table.to_metadata).
    [[nodiscard]] py::EvalResult<std::shared_ptr<TableObject>> copyTo(const std::shared_ptr<MetaDataObject>& metadata,
                                                                      sql::QualifiedName name) const;
    void setAlias(sql::Identifier alias) { m_alias = std::move(alias); }
    // A query or a join in FROM, no table. hasOthers: there are columns that columns() does not name.
    void setSource(sql::TableRef source, bool hasOthers)
    {
        m_source = std::move(source);
        m_hasOtherColumns = hasOthers;
    }
    [[nodiscard]] const std::optional<sql::TableRef>& source() const { return m_source; }
    [[nodiscard]] bool hasOtherColumns() const { return m_hasOtherColumns; }
    // Those of another table, which they stay columns of: a join's.
    void shareColumns(const TableObject& other)
    {
        m_columns.insert(m_columns.end(), other.m_columns.begin(), other.m_columns.end());
    }

    // The table with everything its columns and its metadata's naming convention imply.
    [[nodiscard]] py::EvalResult<schema::Table> build() const;

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    [[nodiscard]] sql::ColumnRef referenceTo(const ColumnObject& column) const;

    ScriptRun& m_run;
    sql::QualifiedName m_name;
    bool m_lightweight;
    std::optional<sql::Identifier> m_alias;
    std::optional<sql::TableRef> m_source;
    bool m_hasOtherColumns = false;
    std::vector<std::shared_ptr<ColumnObject>> m_columns;
    std::shared_ptr<sql::TableRef> m_described; // reference(), shared by the columns that were added
    std::vector<schema::TableItem> m_items;
    Properties m_properties;
    py::Value m_info;
    std::vector<py::Value> m_taken; // index and constraint objects
    SourceLocation m_place;
    // The metadata holds the table; the table outlives it with its convention alone.
    std::weak_ptr<MetaDataObject> m_metadata;
    std::shared_ptr<const schema::NamingConvention> m_convention;
};

// table.c: columns by name, by index, in order.
class ColumnCollection final : public py::Object {
public:
    explicit ColumnCollection(std::shared_ptr<TableObject> table) : m_table(std::move(table)) {}
    [[nodiscard]] std::string typeName() const override { return "ReadOnlyColumnCollection"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<py::Value> getItem(py::Interpreter& interpreter, const py::Value& key) override;
    [[nodiscard]] py::EvalResult<std::optional<std::size_t>> length(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<py::IteratorPtr> iterate(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<bool> contains(py::Interpreter& interpreter, const py::Value& item) override;

private:
    [[nodiscard]] std::vector<py::Value> values() const;
    std::shared_ptr<TableObject> m_table;
};

class MetaDataObject final : public py::Object {
public:
    explicit MetaDataObject(ScriptRun& run)
        : m_run(run), m_convention(std::make_shared<schema::NamingConvention>()), m_tables(py::makeDict())
    {
    }
    [[nodiscard]] std::string typeName() const override { return "MetaData"; }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(m_run, "MetaData"); }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] const std::shared_ptr<schema::NamingConvention>& convention() { return m_convention; }
    [[nodiscard]] std::optional<sql::Identifier>& schema() { return m_schema; }
    // Tables by "schema.name".
    [[nodiscard]] py::DictObject& tables() { return *m_tables; }
    [[nodiscard]] std::vector<schema::Sequence>& sequences() { return m_sequences; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    // naming_convention, and whatever a script likes to keep here: metadata.bind = ...
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter& interpreter, std::string_view name,
                                                    py::Value value) override;

private:
    ScriptRun& m_run;
    std::map<std::string, py::Value, std::less<>> m_attributes;
    std::shared_ptr<schema::NamingConvention> m_convention;
    std::optional<sql::Identifier> m_schema;
    std::shared_ptr<py::DictObject> m_tables;
    std::vector<schema::Sequence> m_sequences;
};

// create_table's and sa.Table's keyword arguments that belong to the table itself; the rest are dialect options.
[[nodiscard]] py::EvalResult<TableObject::Properties> tableProperties(ScriptRun& run,
                                                                      const py::BoundArguments& arguments);
// The templates of MetaData(naming_convention=...) and batch_alter_table(naming_convention=...), in order.
[[nodiscard]] py::EvalResult<std::vector<std::pair<std::string, std::string>>> namingTemplates(ScriptRun& run,
                                                                                               const py::Value& value);

} // namespace retort::bindings
