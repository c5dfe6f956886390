#pragma once

// SQL text of column types. Most types are a row in a table: their visit name, the keyword, and which arguments follow.
// A dialect gives its own rows, which go before the generic ones, and handles by hand what is no row.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/types/sql_type.h"

namespace retort::dialects {

class Dialect;

struct TypeRule {
    enum class Form {
        Plain,     // KEYWORD
        String,    // KEYWORD(length) COLLATE "x"
        Numeric,   // KEYWORD(precision, scale)
        Length,    // KEYWORD(length)
        Precision, // KEYWORD(precision)
    };
    std::string_view visitName; // SQLAlchemy's __visit_name__
    Form form;
    std::string_view keyword;
};

class TypeCompiler {
public:
    explicit TypeCompiler(const Dialect& dialect) : m_dialect(dialect) {}
    virtual ~TypeCompiler() = default;
    TypeCompiler(const TypeCompiler&) = delete;
    TypeCompiler& operator=(const TypeCompiler&) = delete;

    // Variants and decorators are resolved for the dialect first. Errors as SQLAlchemy words them.
    [[nodiscard]] Result<std::string> sql(const types::TypePtr& type) const;
    // str(type) of SQLAlchemy: the generic spelling, for error messages.
    [[nodiscard]] static std::string genericText(const types::TypePtr& type);

    // The named types (inside arrays, too) whose creation CREATE TABLE asks for; see Dialect::namedTypes().
    [[nodiscard]] virtual std::vector<types::TypePtr> namedTypes(const types::TypePtr& type) const;
    // The type a CAST names; nullopt where the dialect leaves the CAST away (MySQL).
    [[nodiscard]] virtual Result<std::optional<std::string>> castSql(const types::TypePtr& type) const;

protected:
    // Dialect rows, looked at before the generic ones.
    [[nodiscard]] virtual std::span<const TypeRule> rules() const { return {}; }
    // Types that need code; nullopt: not special, go on with the rows. type is resolved for the dialect already.
    [[nodiscard]] virtual Result<std::optional<std::string>> special(const types::SqlType& type) const;
    // The name of SQLAlchemy's compiler class, for error messages.
    [[nodiscard]] virtual std::string_view compilerName() const = 0;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }
    [[nodiscard]] Result<std::string> unsupported(const types::SqlType& type) const;

private:
    const Dialect& m_dialect;
};

// BINARY and VARBINARY take a number where "max" means nothing.
[[nodiscard]] Result<void> checkBinaryLength(const types::SqlType& type);
// "(50)", or empty for no length; a length of 0 counts as none. MSSQL's "max" is printed as it is.
[[nodiscard]] std::string lengthText(const types::SqlType& type, std::string_view argument = "length");
// "(10, 2)", "(10)" or empty.
[[nodiscard]] std::string precisionAndScale(const types::SqlType& type);
// The longest value of an Enum in characters, or its length argument.
[[nodiscard]] std::int64_t enumLength(const types::SqlType& type);

} // namespace retort::dialects
