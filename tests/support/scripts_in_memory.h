#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/migration/settings.h"
#include "core/script/plan.h"

namespace retort::tests {

// A project in memory: id -> (parent, upgrade body, downgrade body).
class Scripts {
public:
    Scripts& add(const std::string& id, const std::string& parent, const std::string& upgrade, const std::string& downgrade = "pass")
    {
        auto parsed = script::RevisionId::parse(id);
        script::Revision revision{.id = *parsed, .downRevisions = {}, .dependsOn = {}, .branchLabels = {}, .longDoc = "about " + id, .createDate = {},
                                  .path = "/versions/" + id + ".py", .ranges = {}, .stamp = {}};
        if (!parent.empty())
            revision.downRevisions = {parent};
        m_revisions.push_back(revision);
        m_texts[revision.path] = "from alembic import op\nimport sqlalchemy as sa\n\ndef upgrade():\n    " + upgrade + "\n\ndef downgrade():\n    " + downgrade + "\n";
        return *this;
    }
    [[nodiscard]] script::MapPointer map() const { return script::RevisionMap::build(m_revisions); }
    [[nodiscard]] migration::ScriptLoader loader() const
    {
        return [texts = m_texts](const script::Revision& revision) -> Result<text::SourceText> {
            return text::SourceText(revision.path, texts.at(revision.path));
        };
    }

private:
    std::vector<script::Revision> m_revisions;
    std::map<std::string, std::string> m_texts;
};

} // namespace retort::tests
