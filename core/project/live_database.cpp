#include "core/project/live_database.h"

#include <algorithm>

namespace retort::project {

namespace {

std::string whereWeLooked(const Project& project)
{
    std::string text = "No database is named: sqlalchemy.url is not set in " + project.config().iniFile().string();
    const std::vector<std::string>& names = project.environment().environmentVariables;
    if (names.empty())
        return text + ".";
    text += names.size() == 1 ? ", and the environment variable that env.py reads is not set (" : ", and none of the environment variables that env.py reads is set (";
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i ? ", " : "") + names[i];
    return text + ").";
}

} // namespace

Result<database::DatabaseUrl> databaseUrlOf(const Project& project, const std::map<std::string, std::string>& variables)
{
    const std::vector<UrlCandidate> candidates = project.urlCandidates(variables);
    const bool fromVariable = !candidates.empty() && candidates.front().source.starts_with("environment");
    if (const std::uint32_t line = project.environment().urlFromCodeLine; line != 0 && !fromVariable) {
        return fail(ErrorCode::Configuration,
                    "env.py takes the database URL from application code, which Retort does not run. Name the database yourself (--database-url).",
                    {.file = project.directory().envFile().string(), .line = line});
    }
    if (candidates.empty())
        return fail(ErrorCode::Configuration, whereWeLooked(project));
    auto url = database::DatabaseUrl::parse(candidates.front().url);
    if (!url)
        return std::unexpected(Error{.code = ErrorCode::Configuration, .message = candidates.front().source}.causedBy(std::move(url).error()));
    return url;
}

Result<std::string> dialectOf(const Project& project, const std::map<std::string, std::string>& variables)
{
    RETORT_TRY(const database::DatabaseUrl url, databaseUrlOf(project, variables));
    return url.dialectName();
}

} // namespace retort::project
