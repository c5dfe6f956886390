#pragma once

// The source of typeClasses(): one row per class, measured on SQLAlchemy 2.0 (attributes of the class objects and the
// signatures of their constructors). Adding a type is one row in one of the rows_*.cpp files.

#include <span>
#include <string_view>

namespace retort::types {

// bases: class names separated by blanks, nearest first. signature: the constructor's parameters as Python writes them;
// keyword arguments that are passed on to base classes are spelled out.
struct TypeRow {
    std::string_view module;
    std::string_view name;
    std::string_view visitName;
    std::string_view affinity;
    std::string_view bases;
    std::string_view signature;
};

[[nodiscard]] std::span<const TypeRow> genericRows();
[[nodiscard]] std::span<const TypeRow> postgresqlRows();
[[nodiscard]] std::span<const TypeRow> mysqlRows();
[[nodiscard]] std::span<const TypeRow> otherRows(); // sqlite, mssql, oracle

} // namespace retort::types
