#pragma once

// The forms that write an operation into a script: which questions each asks, and what was answered. Adding an operation is one
// entry of the table in insert_form.cpp, which names what makes it. Thread-safe: values only.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::editing {

class InsertMaking;

// A question of a form. Tables are answered as "table" or "schema.table", several columns with commas between them.
enum class InsertField {
    Table,           // that is there
    NewTable,        // the name of one that is not
    Column,          // of Table
    NewColumn,
    NewName,
    Type,            // Python: "sa.String(length=50)", "String(50)", "postgresql.JSONB"
    Nullable,        // "yes" or "no"
    NullableChange,  // "yes", "no", or empty: as it is
    Default,         // SQL
    NoDefault,       // "yes": the default goes
    Columns,         // of Table
    NewColumns,      // InsertValues::newColumns
    Unique,          // "yes" or "no"
    Name,            // of what is made; empty: the proposed one
    Index,           // of Table
    Constraint,      // of Table
    ReferredTable,
    ReferredColumns, // empty: the primary key
    OnDelete,        // "CASCADE", "SET NULL" ...; empty: nothing
    Condition,       // SQL
    Statement,       // SQL
    UndoStatement,   // SQL
};

// A column of a table that is to be created.
struct NewColumnEntry {
    std::string name;
    std::string type;
    bool nullable = true;
    bool primaryKey = false;
    std::string defaultSql;

    friend bool operator==(const NewColumnEntry&, const NewColumnEntry&) = default;
};

struct InsertValues {
    std::string operation; // InsertForm::name
    std::map<InsertField, std::string> texts;
    std::vector<NewColumnEntry> newColumns;
    bool reverseToo = false; // what undoes it goes into downgrade()

    // Without blanks around it; empty where nothing was said.
    [[nodiscard]] std::string text(InsertField field) const;
    [[nodiscard]] bool yes(InsertField field) const { return text(field) == "yes"; }

    friend bool operator==(const InsertValues&, const InsertValues&) = default;
};

struct InsertQuestion {
    InsertField field;
    bool optional = false;
};

struct InsertForm {
    std::string_view name; // "add_column": what the ui calls it by
    std::vector<InsertQuestion> questions; // in the order in which they are asked
    void (InsertMaking::*make)();
};

[[nodiscard]] std::span<const InsertForm> insertForms();
[[nodiscard]] const InsertForm* findInsertForm(std::string_view name);

// Types to choose from, those that are used most first: SQLAlchemy's, then the dialect's.
[[nodiscard]] std::vector<std::string> offeredTypes(std::string_view dialect);

} // namespace retort::editing
