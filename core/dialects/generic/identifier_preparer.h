#pragma once

// Quotes and joins names. The only way from an Identifier to SQL text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/sql/identifier.h"

namespace retort::dialects {

// sqlalchemy sql/compiler.py: IdentifierPreparer, for dialects that differ only in these.
struct QuotingRules {
    char quote = '"';                       // opens and closes a name; doubled inside
    char closingQuote = 0;                  // closes it instead, and is the one that is doubled; 0: the same
    std::string_view reservedWords;         // lower case, sorted, separated by blanks; must outlive the preparer
    std::string_view illegalInitials = "$"; // besides digits: a name that starts with one of these is quoted
    bool doublePercents = false;
    bool doublesPercentsInNames = true; // together with doublePercents
    bool quotesCollations = true;
    std::size_t maxIdentifierLength = 9999;
    std::size_t maxIndexNameLength = 9999;
    std::size_t maxConstraintNameLength = 9999;
};

class IdentifierPreparer {
public:
    explicit IdentifierPreparer(const QuotingRules& rules);
    virtual ~IdentifierPreparer() = default;
    IdentifierPreparer(const IdentifierPreparer&) = delete;
    IdentifierPreparer& operator=(const IdentifierPreparer&) = delete;

    [[nodiscard]] std::string quote(const sql::Identifier& name) const;
    [[nodiscard]] std::string quoteAlways(std::string_view name) const;
    [[nodiscard]] std::string formatCollation(const sql::Identifier& name) const;
    // A schema before its dot: one name, unless the dialect looks into it (database.owner of SQL Server).
    [[nodiscard]] virtual std::string quoteSchema(const sql::Identifier& schema) const { return quote(schema); }
    // Reserved word, illegal first character, character outside [A-Za-z0-9_$] or upper case.
    [[nodiscard]] bool requiresQuotes(std::string_view name) const;
    // As above, but capitals and reserved words pass: what SQLAlchemy asks about function names.
    [[nodiscard]] bool hasIllegalCharacters(std::string_view name) const;

    [[nodiscard]] std::string formatTable(const sql::QualifiedName& table, bool useSchema = true) const;
    [[nodiscard]] std::string formatTableDotted(const sql::QualifiedName& table) const;
    [[nodiscard]] Result<std::string> formatConstraintName(const sql::Identifier& name) const;
    [[nodiscard]] Result<std::string> formatIndexName(const sql::Identifier& name) const;

    [[nodiscard]] bool doublesPercents() const { return m_rules.doublePercents; }
    // Percent signs doubled if the run asks for it (CTX-41).
    [[nodiscard]] std::string escapePercents(std::string_view text) const;

private:
    [[nodiscard]] Result<std::string> formatWithin(const sql::Identifier& name, std::size_t maximum) const;

    QuotingRules m_rules;
    std::vector<std::string_view> m_reservedWords;
};

} // namespace retort::dialects
