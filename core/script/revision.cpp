#include "core/script/revision.h"

#include <algorithm>

namespace retort::script {

// alembic script/revision.py: Revision.verify_rev_id
Result<RevisionId> RevisionId::parse(std::string_view text)
{
    std::string illegal;
    for (const char c : {'+', '-', '@'}) {
        if (text.contains(c))
            illegal += (illegal.empty() ? "" : ", ") + std::string(1, c);
    }
    if (!illegal.empty())
        return fail(ErrorCode::InvalidArgument, "Character(s) '" + illegal + "' not allowed in revision identifier '"
                                                    + std::string(text) + "'");
    if (text.empty())
        return fail(ErrorCode::InvalidArgument, "A revision identifier must not be empty");
    return RevisionId(std::string(text));
}

Result<BranchLabel> BranchLabel::parse(std::string_view text)
{
    if (text.empty())
        return fail(ErrorCode::InvalidArgument, "A branch label must not be empty");
    return BranchLabel(std::string(text));
}

std::string_view Revision::doc() const
{
    const std::string_view all = longDoc;
    return all.substr(0, all.find("\n\n"));
}

} // namespace retort::script
