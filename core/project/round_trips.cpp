#include "core/project/round_trips.h"

#include "core/migration/rehearsal.h"
#include "core/project/adoption_parts.h"
#include "core/reflection/database_schema.h"
#include "core/script/plan.h"
#include "core/script/version_rows.h"

namespace retort::project {

namespace {

using Outcome = RoundTrip::Outcome;

class Trips {
public:
    Trips(std::vector<std::string> rows, sql::Connection& scratch, migration::MigrationSettings settings, const JobContext& context)
        : m_rows(std::move(rows)), m_scratch(scratch), m_settings(std::move(settings)), m_loader(migration::diskLoader())
    {
        m_quiet.stop = context.stop;
    }

    Result<RoundTrip> tryOne(const script::MapPointer& map, const script::MigrationStep& step)
    {
        RoundTrip trip{.revision = map->id(*step.node), .title = step.doc, .outcome = Outcome::Passed, .error = {}, .differences = {}};
        RETORT_TRY(const script::MigrationPlan down, script::planScripts(map, {{.revision = trip.revision, .isUpgrade = false}}));
        RETORT_TRY(const reflection::DatabaseSchema before, schema());
        RETORT_CHECK(run(map, step, trip, Outcome::UpgradeFails));
        if (trip.error)
            return trip;
        RETORT_TRY(const reflection::DatabaseSchema after, schema());
        RETORT_CHECK(run(map, down.steps.front(), trip, Outcome::DowngradeFails));
        if (trip.error)
            return trip;
        RETORT_TRY(const reflection::DatabaseSchema undone, schema());
        RETORT_CHECK(compare(before, undone, trip, Outcome::NotUndone));
        RoundTrip again = trip;
        RETORT_CHECK(run(map, step, again, Outcome::UpgradeAgainFails));
        if (again.error) {
            m_known = false;
            // What the downgrade left behind is the better reason.
            return trip.outcome == Outcome::Passed ? again : trip;
        }
        RETORT_TRY(const reflection::DatabaseSchema redone, schema());
        if (trip.outcome == Outcome::Passed)
            RETORT_CHECK(compare(after, redone, trip, Outcome::NotRedone));
        return trip;
    }

    // Whether scratch is where the revisions say.
    [[nodiscard]] bool known() const { return m_known; }

private:
    Result<void> run(const script::MapPointer& map, const script::MigrationStep& step, RoundTrip& trip, Outcome failure)
    {
        const script::MigrationPlan plan{.map = map, .steps = {step}, .warnings = {}};
        migration::Rehearsal rehearsal = migration::rehearse(plan, m_rows, false, m_scratch, m_settings, m_loader, m_quiet);
        if (rehearsal.error && rehearsal.error->code == ErrorCode::Cancelled)
            return std::unexpected(*std::move(rehearsal.error));
        if (rehearsal.error) {
            trip.outcome = failure;
            trip.error = std::move(rehearsal.error);
            // A downgrade that fails is rolled back, but not where every statement commits.
            m_known = failure == Outcome::DowngradeFails && m_settings.dialect != "mysql" && m_settings.dialect != "mariadb";
            return {};
        }
        script::HeadMaintainer rows(map, m_rows);
        RETORT_CHECK(rows.apply(step));
        m_rows = rows.rows();
        return {};
    }

    Result<reflection::DatabaseSchema> schema()
    {
        RETORT_TRY(reflection::DatabaseSchema read, reflection::readDatabaseSchema(m_scratch, {}, m_quiet));
        std::erase_if(read.tables, [&](const schema::Table& table) { return table.name.name.text() == m_settings.versionTable; });
        return read;
    }

    Result<void> compare(const reflection::DatabaseSchema& expected, const reflection::DatabaseSchema& found, RoundTrip& trip, Outcome difference)
    {
        RETORT_TRY(trip.differences, differencesBetween(found.tables, expected, m_settings, m_scratch, m_quiet));
        if (!trip.differences.empty())
            trip.outcome = difference;
        return {};
    }

    std::vector<std::string> m_rows;
    sql::Connection& m_scratch;
    migration::MigrationSettings m_settings;
    migration::ScriptLoader m_loader;
    JobContext m_quiet;
    bool m_known = true;
};

} // namespace

Result<std::vector<RoundTrip>> tryRoundTrips(const Project& project, const std::vector<std::string>& rows, const std::string& target, sql::Connection& scratch,
                                             const migration::MigrationSettings& settings, const std::function<void(const RoundTrip&)>& tried,
                                             const JobContext& context)
{
    RETORT_TRY(const script::MigrationPlan plan, script::planUpgrade(project.map(), rows, target));
    Trips trips(rows, scratch, settings, context);
    std::vector<RoundTrip> all;
    for (const script::MigrationStep& step : plan.steps) {
        if (!step.node)
            continue;
        RETORT_TRY(RoundTrip trip, trips.tryOne(plan.map, step));
        all.push_back(std::move(trip));
        if (tried)
            tried(all.back());
        if (!trips.known())
            break;
    }
    return all;
}

} // namespace retort::project
