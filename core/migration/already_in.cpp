#include "core/migration/already_in.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace retort::migration {

namespace {

bool onlyReads(const std::string& statement)
{
    std::string word;
    for (const char c : statement) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            word += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        else if (!word.empty())
            break;
    }
    static constexpr auto reading = std::to_array<std::string_view>({"SELECT", "SHOW", "DESCRIBE", "DESC", "EXPLAIN", "PRAGMA"});
    return std::ranges::contains(reading, word);
}

std::unexpected<Error> changed(const std::string& revision, const std::string& what)
{
    return fail(ErrorCode::Conflict, "Revision " + revision + " cannot go on from where it was broken off: " + what
                                         + ". The script is another one than it was, or what it reads is. Nothing more was changed; undo by hand what "
                                           "is in, or change the script so that it begins with the same statements.");
}

} // namespace

Result<AlreadyIn::Met> AlreadyIn::meet(const std::string& statement, const std::string& revision)
{
    if (m_next >= m_statements.size())
        return Met();
    const StatementIn& expected = m_statements[m_next];
    if (expected.text != statement)
        return changed(revision, "it now asks for \"" + statement + "\" where \"" + expected.text + "\" is in the database");
    ++m_next;
    if (onlyReads(statement))
        return Met{.meeting = Meeting::ReadAgain, .result = {}};
    return Met{.meeting = Meeting::Known, .result = {.columns = {}, .rows = {}, .rowsAffected = expected.rowsAffected}};
}

Result<void> AlreadyIn::allMet(const std::string& revision) const
{
    if (m_next >= m_statements.size())
        return {};
    return changed(revision, "it no longer asks for \"" + m_statements[m_next].text + "\", which is in the database");
}

} // namespace retort::migration
