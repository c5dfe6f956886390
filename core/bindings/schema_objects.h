#pragma once

// sa.Column, sa.Table, constraints and their kin as scripts hold them: thin objects around the plain values of
// core/schema.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/bindings/classes.h"
#include "core/bindings/element.h"
#include "core/schema/table.h"
#include "core/sql/dotted_name.h"

namespace retort::bindings {

class TableObject;

// sa.Column(...) and the lightweight sa.column(...).
class ColumnObject final : public SqlElement {
public:
    ColumnObject(ScriptRun& run, schema::Column column, bool lightweight)
        : SqlElement(run), m_column(std::move(column)), m_lightweight(lightweight)
    {
    }
    [[nodiscard]] std::string typeName() const override { return m_lightweight ? "ColumnClause" : "Column"; }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(run(), typeName()); }
    [[nodiscard]] const schema::Column& column() const { return m_column; }
    [[nodiscard]] schema::Column& column() { return m_column; }
    [[nodiscard]] bool isLightweight() const { return m_lightweight; }

    // What default=... was: a value or a function that is called for every row that leaves the column out.
    [[nodiscard]] const py::Value& clientDefault() const { return m_clientDefault; }
    void setClientDefault(py::Value value) { m_clientDefault = std::move(value); }

    // The name by which Python knows it: its own, unless key= says another.
    [[nodiscard]] const std::string& key() const { return m_key.empty() ? m_column.name.text() : m_key; }
    void setKey(std::string key) { m_key = std::move(key); }

    // Whether nullable was not given but follows from Mapped[...].
    [[nodiscard]] bool nullableByAnnotation() const { return m_nullableByAnnotation; }
    void setNullableByAnnotation(bool is) { m_nullableByAnnotation = is; }
    // info=...: a dict, or None.
    [[nodiscard]] const py::Value& info() const { return m_info; }
    void setInfo(py::Value info) { m_info = std::move(info); }
    // The same column, in no table.
    [[nodiscard]] std::shared_ptr<ColumnObject> copy() const;
    // What others refer to it by: its name or, where models are read and it has none yet, a placeholder.
    [[nodiscard]] sql::Identifier referenceName() const;
    [[nodiscard]] std::string placeholder() const;
    // An index or constraint that waits for the column, and maybe others, to become part of a table.
    struct Waiting {
        py::Value item;
        std::vector<std::weak_ptr<ColumnObject>> columns;
    };
    void wait(Waiting waiting) { m_waiting.push_back(std::move(waiting)); }
    [[nodiscard]] std::vector<Waiting> takeWaiting() { return std::exchange(m_waiting, {}); }

    // Set when it became part of a table, whose columns share one description of it.
    void attach(std::shared_ptr<const sql::TableRef> table, std::weak_ptr<TableObject> owner);
    [[nodiscard]] bool isAttached() const { return m_table != nullptr; }
    [[nodiscard]] const sql::TableRef* table() const { return m_table.get(); }
    [[nodiscard]] std::shared_ptr<TableObject> owner() const { return m_owner.lock(); }

    [[nodiscard]] sql::ExpressionPtr expression() const override;
    [[nodiscard]] types::TypePtr sqlType() const override;
    [[nodiscard]] std::vector<sql::TableRef> tables() const override;
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter& interpreter, std::string_view name,
                                                    py::Value value) override;
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    schema::Column m_column;
    bool m_lightweight;
    std::string m_key;
    py::Value m_clientDefault;
    mutable py::Value m_info;
    mutable std::string m_placeholder;
    std::vector<Waiting> m_waiting;
    bool m_nullableByAnnotation = false;
    std::shared_ptr<const sql::TableRef> m_table;
    std::weak_ptr<TableObject> m_owner;
};

// A value of core/schema in a script's hands, with a class of its own and no behaviour: ForeignKey, Computed, Identity,
// FetchedValue, DefaultClause, constraints ...
template <class T>
class SchemaItem final : public py::Object {
public:
    SchemaItem(py::TypePtr cls, T value) : item(std::move(value)), m_class(std::move(cls)) {}
    [[nodiscard]] std::string typeName() const override { return m_class->name(); }
    [[nodiscard]] py::TypePtr type() const override { return m_class; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;

    T item;

private:
    py::TypePtr m_class;
};

using ForeignKeyItem = SchemaItem<schema::ColumnForeignKey>;
using ComputedItem = SchemaItem<schema::Computed>;
using IdentityItem = SchemaItem<schema::Identity>;
using ServerDefaultItem = SchemaItem<schema::ServerDefault>; // DefaultClause, FetchedValue
using ConstraintItem = SchemaItem<schema::Constraint>;

// sa.Sequence, which has statements of its own.
class SequenceItem final : public py::Object {
public:
    SequenceItem(ScriptRun& run, schema::Sequence sequence) : item(std::move(sequence)), m_run(run) {}
    [[nodiscard]] std::string typeName() const override { return "Sequence"; }
    [[nodiscard]] py::TypePtr type() const override { return nativeClass(m_run, "Sequence"); }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;

    schema::Sequence item;

private:
    ScriptRun& m_run;
};
// CREATE SEQUENCE and DROP SEQUENCE (sqlalchemy sql/compiler.py: visit_create_sequence).
[[nodiscard]] sql::ExpressionPtr createSequenceStatement(const ScriptRun& run, const schema::Sequence& sequence,
                                                         bool ifNotExists);
[[nodiscard]] sql::ExpressionPtr dropSequenceStatement(const schema::Sequence& sequence, bool ifExists);

// sa.Index. Belongs to a table when one of its expressions does.
class IndexObject final : public py::Object {
public:
    IndexObject(ScriptRun& run, schema::Index index, std::optional<sql::QualifiedName> table)
        : m_run(run), m_index(std::move(index)), m_table(std::move(table))
    {
    }
    [[nodiscard]] std::string typeName() const override { return "Index"; }
    [[nodiscard]] py::TypePtr type() const override;
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] const schema::Index& index() const { return m_index; }
    [[nodiscard]] const std::optional<sql::QualifiedName>& table() const { return m_table; }
    void attach(sql::QualifiedName table) { m_table = std::move(table); }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;

private:
    ScriptRun& m_run;
    schema::Index m_index;
    std::optional<sql::QualifiedName> m_table;
};

template <class T>
[[nodiscard]] py::Value makeSchemaItem(ScriptRun& run, const std::string& className, T item)
{
    return std::make_shared<SchemaItem<T>>(nativeClass(run, className), std::move(item));
}

// ---- conversions shared by columns, constraints, tables and op.* ----

// server_default=...: a str, an SQL expression, FetchedValue or DefaultClause.
[[nodiscard]] py::EvalResult<schema::ServerDefault> serverDefaultFrom(ScriptRun& run, const py::Value& value);
// An SQL expression where DDL takes one; a str is text().
[[nodiscard]] py::EvalResult<sql::ExpressionPtr> ddlExpression(ScriptRun& run, const py::Value& value);
[[nodiscard]] py::EvalResult<schema::Autoincrement> autoincrementFrom(ScriptRun& run, const py::Value& value);
// A column, constraint or index as create_table, sa.Table and batch_alter_table(table_args=...) take them.
[[nodiscard]] py::EvalResult<schema::TableItem> tableItemFrom(ScriptRun& run, const py::Value& value);
[[nodiscard]] sql::QualifiedName qualifiedName(sql::Identifier name, std::optional<sql::Identifier> schema);
// "schema.table" as foreign keys write it.
using sql::dottedName; // the key of a table in MetaData.tables

} // namespace retort::bindings
