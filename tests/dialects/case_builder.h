#pragma once

// Builds schema objects from the syntax tree of a case (see reference.py): the small part of Python and SQLAlchemy that
// the .cases files use.

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <QJsonObject>

#include "core/schema/table.h"

namespace retort::testing {

struct Object;
using List = std::shared_ptr<std::vector<Object>>;
using Dict = std::shared_ptr<std::vector<std::pair<Object, Object>>>;

// A dotted name that is no object yet: "sa", "sa.func.lower", "postgresql.ENUM".
struct Path {
    std::string text;
};
// t.c
struct ColumnsOf {
    sql::TableRef table;
};

struct Object {
    std::variant<std::monostate, bool, std::int64_t, double, std::string, sql::Value, sql::Identifier, List, Dict,
                 types::TypePtr, sql::ExpressionPtr, sql::TableRef, ColumnsOf, schema::Column, schema::Constraint,
                 schema::Index, schema::ColumnForeignKey, schema::Computed, schema::Identity, schema::Sequence, Path>
        value;
};

struct Arguments {
    std::vector<Object> positional;
    std::vector<std::pair<std::string, Object>> keywords;

    [[nodiscard]] const Object* keyword(const std::string& name) const;
    // A parameter that may be given either way.
    [[nodiscard]] const Object* get(std::size_t position, const std::string& name) const;
};

// A case that uses what the builder does not know. Test code only.
struct NotBuildable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class CaseBuilder {
public:
    [[nodiscard]] Object evaluate(const QJsonObject& node);
    [[nodiscard]] Arguments arguments(const QJsonObject& call);

    [[nodiscard]] static sql::ExpressionPtr expression(const Object& object);
    [[nodiscard]] static types::TypePtr type(const Object& object);
    [[nodiscard]] static sql::Value value(const Object& object);
    [[nodiscard]] static sql::Identifier identifier(const Object& object);
    [[nodiscard]] static std::string string(const Object& object);
    [[nodiscard]] static bool truth(const Object* object);
    [[nodiscard]] static std::vector<Object> items(const Object& object);
    [[nodiscard]] static schema::DialectOptions dialectOptions(const Arguments& arguments);

private:
    Object call(const std::string& function, const Arguments& arguments);
    Object method(const Object& self, const std::string& name, const Arguments& arguments);
    Object attribute(const Object& self, const std::string& name);
    Object binary(const QJsonObject& node);
    Object column(const Arguments& arguments);
    Object constraint(const std::string& kind, const Arguments& arguments);
    Object expressionCall(const std::string& function, const Arguments& arguments);
    Object statementMethod(const sql::Expression& statement, const std::string& name, const Arguments& arguments);
    Object makeType(const std::string& module, const std::string& name, const Arguments& arguments);

    std::uint32_t m_created = 0;
};

} // namespace retort::testing
