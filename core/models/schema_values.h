#pragma once

// Parts of a schema as functions of env.py see them: the models' own objects where there are such, else ones that stand for them.

#include <memory>
#include <string>
#include <vector>

#include "core/bindings/classes.h"
#include "core/models/session.h"

namespace retort::models {

[[nodiscard]] inline py::Value textOrNone(const std::optional<std::string>& text)
{
    return text ? py::Value(*text) : py::Value();
}

class SchemaValues {
public:
    explicit SchemaValues(std::shared_ptr<Session> session) : m_session(std::move(session)) {}

    [[nodiscard]] Session& session() const { return *m_session; }
    [[nodiscard]] py::Value object(const ObjectRef& reference) const; // None without a table
    // Of a table that is known by name only: the models' own column, or one that stands for one of the database.
    [[nodiscard]] py::Value columnOf(const sql::QualifiedName& table, const schema::Column& column) const;
    [[nodiscard]] py::Value constraintOf(const sql::QualifiedName& table, const schema::Constraint& constraint) const;

    // Calls the function that is this option of the context; what it prints and logs is the session's to tell. Unsupported: what it answers is not known.
    [[nodiscard]] Result<py::Value> ask(std::string_view option, py::Arguments arguments) const;
    [[nodiscard]] Result<bool> truth(const py::Value& value) const;

private:
    [[nodiscard]] std::shared_ptr<bindings::TableObject> modelTable(const sql::QualifiedName& name) const; // null: the models have none
    // Holds on to it.
    [[nodiscard]] std::shared_ptr<bindings::TableObject> standIn(const sql::QualifiedName& name, const std::vector<schema::Column>& columns) const;
    [[nodiscard]] std::shared_ptr<bindings::TableObject> tableObject(const ObjectRef& reference) const;
    [[nodiscard]] py::Value indexObject(const std::shared_ptr<bindings::TableObject>& table, const schema::Index& index) const;
    [[nodiscard]] py::Value constraintObject(const std::shared_ptr<bindings::TableObject>& table, const schema::Constraint& constraint) const;

    std::shared_ptr<Session> m_session;
    // Tables that stand for those of the database: a column knows its table only as long as somebody holds it. Until the next
    // call has returned.
    std::shared_ptr<std::vector<py::Value>> m_held = std::make_shared<std::vector<py::Value>>();
};

} // namespace retort::models
