#pragma once

// SQL column types as SQLAlchemy names them. A type is data: which class (one row of a table measured on SQLAlchemy
// 2.0), which constructor arguments were given, and which per-dialect variants were attached. What it looks like in SQL
// is the business of core/dialects. Immutable once published through a TypePtr; any thread may read it.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace retort::types {

class SqlType;
using TypePtr = std::shared_ptr<const SqlType>;

// The value of one constructor argument. monostate is Python's None.
using TypeValue = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>, TypePtr>;

struct TypeParameter {
    enum class Kind { PositionalOrKeyword, KeywordOnly, VarPositional, VarKeyword };
    std::string_view name;
    std::string_view defaultText; // Python source of the default ("None", "False"); empty when the argument is required
    Kind kind = Kind::PositionalOrKeyword;
};

// One SQLAlchemy type class. module is where scripts find it: "sqlalchemy" for sa.X and sqlalchemy.types.X, else the
// dialect's name ("postgresql", "mysql", "sqlite", "mssql", "oracle"). visitName selects the compiler's rule
// (SQLAlchemy's __visit_name__: "integer" for Integer, "INTEGER" for INTEGER). bases and affinity are class names.
struct TypeClass {
    std::string_view module;
    std::string_view name;
    std::string_view visitName;
    std::string_view affinity;
    std::span<const std::string_view> bases;
    std::span<const TypeParameter> parameters;
    // Where the class is defined and its name there: postgresql.INTEGER is {"sqlalchemy", "INTEGER"}, sa.INT too.
    std::string_view home;
    std::string_view className;

    [[nodiscard]] bool isA(std::string_view baseName) const; // itself or a base of that class name
};

// All classes, sorted by (module, name). The rows live in type_table.cpp; adding a type is one row there.
[[nodiscard]] std::span<const TypeClass> typeClasses();
[[nodiscard]] const TypeClass* findTypeClass(std::string_view module, std::string_view name);

class SqlType {
public:
    using Argument = std::pair<std::string, TypeValue>;

    // cls must outlive the type (rows of typeClasses() live for ever). arguments: only those that were given, by
    // parameter name; the values of Enum, ENUM and SET stand under the name of their *args parameter.
    SqlType(const TypeClass& cls, std::vector<Argument> arguments);

    [[nodiscard]] const TypeClass& cls() const { return *m_cls; }
    [[nodiscard]] std::string_view visitName() const { return m_cls->visitName; }
    [[nodiscard]] bool isA(std::string_view className) const { return m_cls->isA(className); }
    // SQLAlchemy's _type_affinity, of a TypeDecorator that of its impl: "Integer" for BIGINT.
    [[nodiscard]] std::string_view affinity() const;
    [[nodiscard]] const std::vector<Argument>& arguments() const { return m_arguments; }

    [[nodiscard]] const TypeValue* argument(std::string_view name) const; // null when not given
    // The argument if it was given and has that kind; defaults are the caller's business.
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> string(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name, bool fallback = false) const;
    [[nodiscard]] const std::vector<std::string>* strings(std::string_view name) const;
    [[nodiscard]] TypePtr nested(std::string_view name) const; // item_type of ARRAY, impl of TypeDecorator

    // A copy with one argument set or replaced.
    [[nodiscard]] TypePtr withArgument(std::string name, TypeValue value) const;
    // type.with_variant(other, "dialect", ...): the last matching variant wins.
    [[nodiscard]] TypePtr withVariant(TypePtr other, std::vector<std::string> dialects) const;
    [[nodiscard]] const std::vector<std::pair<std::string, TypePtr>>& variants() const { return m_variants; }
    // What load_dialect_impl() of a script's TypeDecorator gave for the dialect of the run: takes the place of its impl
    // there, and gives way to a variant for the dialect.
    [[nodiscard]] TypePtr withDialectImpl(std::string dialect, TypePtr impl) const;
    // The variant for the dialect, of several the last; null: there is none.
    [[nodiscard]] TypePtr variantFor(std::string_view dialect) const;
    // What stands for this TypeDecorator on the dialect, variants aside; null for other types.
    [[nodiscard]] TypePtr decoratedFor(std::string_view dialect) const;
    // The type that a dialect sees: its variant if there is one, else this; TypeDecorator is unwrapped to its impl
    // (Interval and PickleType are such decorators). A UserDefinedType of a script carries what its get_col_spec()
    // returned as argument "col_spec", a TypeDecorator its implementation as argument "impl".
    [[nodiscard]] static TypePtr forDialect(const TypePtr& type, std::string_view dialect);

    // Python source as SQLAlchemy's repr() gives it, without a module prefix: String(length=50).
    [[nodiscard]] std::string repr() const;

    // For TypeDecorator and UserDefinedType subclasses of a script: the class name the script gave it.
    [[nodiscard]] const std::string& scriptClassName() const { return m_scriptClassName; }
    [[nodiscard]] TypePtr named(std::string scriptClassName) const;
    // The module in which that class is defined ("app.types"); empty: not told. Of no account for equality.
    [[nodiscard]] const std::string& scriptModule() const { return m_scriptModule; }
    [[nodiscard]] TypePtr definedIn(std::string module) const;
    // Of such a class that has a constructor or a repr() of its own: what repr() of the object gives. Of no account for
    // equality; a text in angle brackets is none that Python reads.
    [[nodiscard]] TypePtr writtenAs(std::string scriptRepr) const;
    // The script's object that this type was made from, for whoever evaluates the script; empty once that is over, and
    // for every type that no class of a script made. Of no account for equality.
    [[nodiscard]] std::shared_ptr<const void> origin() const { return m_origin.lock(); }
    [[nodiscard]] TypePtr madeFrom(const std::shared_ptr<const void>& origin) const;
    // Of an Enum: whether its values are the members of a Python class, so that it takes them as values. No part of
    // what makes two types equal.
    [[nodiscard]] bool isOfPythonEnumeration() const { return m_ofPythonEnumeration; }
    [[nodiscard]] TypePtr ofPythonEnumeration() const;

    friend bool operator==(const SqlType& a, const SqlType& b);

private:
    const TypeClass* m_cls;
    std::vector<Argument> m_arguments;
    std::vector<std::pair<std::string, TypePtr>> m_variants;
    std::pair<std::string, TypePtr> m_dialectImpl; // dialect and type; null: none
    std::string m_scriptClassName;
    std::string m_scriptModule;
    std::string m_scriptRepr;
    std::weak_ptr<const void> m_origin;
    bool m_ofPythonEnumeration = false;
};

// Shorthands for native code and tests: makeType("Integer"), makeType("String", {{"length", 50}}). The class must exist.
[[nodiscard]] TypePtr makeType(std::string_view name, std::vector<SqlType::Argument> arguments = {}, std::string_view module = "sqlalchemy");
[[nodiscard]] TypePtr nullType();
[[nodiscard]] bool isNullType(const TypePtr& type);

} // namespace retort::types
