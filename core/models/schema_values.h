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
    // Outside of its table, which is not told.
    [[nodiscard]] py::Value looseConstraint(const schema::Constraint& constraint) const;

    // Calls the function that is this option of the context; what it prints and logs is the session's to tell. Unsupported: what it answers is not known.
    [[nodiscard]] Result<py::Value> ask(std::string_view option, py::Arguments arguments) const;
    [[nodiscard]] Result<bool> truth(const py::Value& value) const;

private:
    [[nodiscard]] std::shared_ptr<bindings::TableObject> tableObject(const ObjectRef& reference) const;
    [[nodiscard]] py::Value indexObject(const std::shared_ptr<bindings::TableObject>& table, const schema::Index& index) const;
    [[nodiscard]] py::Value constraintObject(const std::shared_ptr<bindings::TableObject>& table, const schema::Constraint& constraint) const;

    std::shared_ptr<Session> m_session;
    // Tables that stand for those of the database: a column knows its table only as long as somebody holds it. Until the next
    // call has returned.
    std::shared_ptr<std::vector<py::Value>> m_held = std::make_shared<std::vector<py::Value>>();
};

} // namespace retort::models
