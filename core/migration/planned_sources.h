#pragma once

// What a plan was made from, so that nothing else is run under it: the texts of its scripts, and of the project's modules
// that these import. Not for use from several threads at once.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/migration/settings.h"
#include "core/script/plan.h"

namespace retort::migration {

class PlannedSources {
public:
    // To plan with: what they give is kept in mind. This must outlive what is returned. A script that changes while the plan is
    // being made is a Conflict.
    [[nodiscard]] ScriptLoader remembering(ScriptLoader load);
    [[nodiscard]] MigrationSettings remembering(MigrationSettings settings);

    // To run with: Conflict where a script is not what it was. This must outlive what is returned.
    [[nodiscard]] ScriptLoader checking(ScriptLoader load) const;
    // The same of all of them, scripts and modules, before anything runs. settings: those of the run.
    [[nodiscard]] Result<void> check(const script::MigrationPlan& plan, const MigrationSettings& settings, const ScriptLoader& load) const;

    // Whether they are made from the same texts.
    friend bool operator==(const PlannedSources&, const PlannedSources&) = default;

private:
    // Tells a text from its edited self; nobody here makes texts that collide.
    struct Mark {
        std::size_t size = 0;
        std::size_t hash = 0;
        bool there = false; // a module may be missing

        friend bool operator==(const Mark&, const Mark&) = default;
    };
    [[nodiscard]] static Mark markOf(const std::optional<text::SourceText>& source);

    std::map<std::string, Mark, std::less<>> m_scripts; // by path
    std::map<std::string, Mark, std::less<>> m_modules; // by dotted name
};

} // namespace retort::migration
