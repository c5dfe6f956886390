#pragma once

// Values as literals in SQL text (inventory DDL-60). sqlalchemy: the literal_processor of each type; with DialectSettings::boundValues
// its bind_processor, and then what the driver writes (psycopg2, PyMySQL, sqlite3).

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/sql/value.h"
#include "core/types/sql_type.h"

namespace retort::dialects {

class Dialect;

class LiteralWriter {
public:
    explicit LiteralWriter(const Dialect& dialect) : m_dialect(dialect) {}
    virtual ~LiteralWriter() = default;
    LiteralWriter(const LiteralWriter&) = delete;
    LiteralWriter& operator=(const LiteralWriter&) = delete;

    // type may be null: then it is the one SQLAlchemy deduces from the value. NULL needs no type. Errors: no literal
    // form for the type (JSON, INET ... unless values are bound), or a value the type does not take.
    [[nodiscard]] Result<std::string> literal(const sql::Value& value, const types::TypePtr& type) const;
    [[nodiscard]] std::string string(std::string_view text) const;

    // true() and false().
    [[nodiscard]] virtual std::string_view boolean(bool value) const { return value ? "true" : "false"; }

    // SQLAlchemy's type for a Python value; NullType for None, dicts and lists.
    [[nodiscard]] static types::TypePtr deducedType(const sql::Value& value);

protected:
    // What a dialect writes its own way; nullopt: the generic text. type is resolved for the dialect.
    [[nodiscard]] virtual std::optional<std::string> special(const sql::Value&, const types::SqlType&) const
    {
        return std::nullopt;
    }
    // date, time, datetime under a Date, Time or DateTime type; the ISO text in quotes. nullopt: the value does not
    // fit.
    [[nodiscard]] virtual std::optional<std::string> temporal(const sql::Value& value,
                                                              const types::SqlType& type) const;

    // A value as the driver adapts it, whatever its type; nullopt: the generic text, or none.
    [[nodiscard]] virtual std::optional<std::string> adapted(const sql::Value&) const { return std::nullopt; }
    // Whether a text may be given for a date or time.
    [[nodiscard]] virtual bool takesTextForDates() const { return true; }
    // What the driver is given for a value whose type says nothing else; nullopt: it takes no such value.
    [[nodiscard]] std::optional<std::string> natural(const sql::Value& value) const;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }

private:
    [[nodiscard]] Result<std::optional<std::string>> bound(const sql::Value& value, const types::SqlType& type) const;
    [[nodiscard]] Result<std::optional<std::string>> typed(const sql::Value& value, const types::SqlType& type) const;
    [[nodiscard]] Result<std::optional<std::string>> array(const sql::Value& value, const types::SqlType& type) const;
    [[nodiscard]] std::optional<std::string> uuid(const sql::Value& value, const types::SqlType& type) const;
    [[nodiscard]] std::string quoted(std::string_view text, bool escapePercents) const;

    const Dialect& m_dialect;
};

} // namespace retort::dialects
