// Sequences. Alembic knows of none, so that a column with Sequence("number") is added without it, and the first insert fails.

#include <algorithm>

#include "core/autogenerate/beyond.h"
#include "core/operations/execute_text.h"
#include "core/sql/dotted_name.h"

namespace retort::autogenerate {

namespace {

class SequenceComparison {
public:
    SequenceComparison(const ComparisonRun& run, const reflection::DatabaseSchema& database) : m_run(run), m_database(database) {}

    Result<void> look(const schema::Sequence& sequence)
    {
        // sqlalchemy sql/ddl.py: can_create_sequence; PostgreSQL, the only one of which sequences are known, has SERIAL instead.
        if (sequence.optional)
            return {};
        schema::Sequence named = sequence;
        if (named.name.schema && named.name.schema->text() == m_database.defaultSchema)
            named.name.schema.reset();
        const std::string text = sql::dottedName(named.name);
        const auto isIt = [&](const sql::QualifiedName& other) { return sql::dottedName(other) == text; };
        if (std::ranges::any_of(*m_database.sequences, isIt) || std::ranges::contains(m_found, text))
            return {};
        m_found.push_back(text);
        std::string finding = "Detected added sequence " + reprText(text);
        if (!m_run.options.beyond.has(Beyond::Sequences)) {
            m_run.unseen.push_back({Beyond::Sequences, std::move(finding)});
            return {};
        }
        m_run.log(finding);
        RETORT_TRY(const std::string create, m_run.dialect.createSequence(named));
        RETORT_TRY(const std::string drop, m_run.dialect.dropSequence(named));
        Difference difference{.kind = ChangeKind::AddSequence,
                              .table = {},
                              .name = text,
                              .upgrade = operations::execute(create),
                              .downgrade = operations::execute(drop),
                              .findings = {std::move(finding)}};
        m_groups.push_back({.modifies = {}, .differences = {std::move(difference)}});
        return {};
    }

    std::vector<DifferenceGroup> takeGroups() { return std::move(m_groups); }

private:
    const ComparisonRun& m_run;
    const reflection::DatabaseSchema& m_database;
    std::vector<std::string> m_found;
    std::vector<DifferenceGroup> m_groups;
};

} // namespace

Result<void> compareSequences(const ComparisonRun& run, const std::vector<const schema::Table*>& tables, const std::vector<schema::MetaData>& models,
                              const reflection::DatabaseSchema& database, Comparison& result)
{
    if (!database.sequences)
        return {};
    SequenceComparison comparison(run, database);
    for (const schema::MetaData& metadata : models) {
        for (const schema::Sequence& sequence : metadata.sequences)
            RETORT_CHECK(comparison.look(sequence));
    }
    for (const schema::Table* table : tables) {
        for (const schema::Column& column : table->columns) {
            if (column.sequence)
                RETORT_CHECK(comparison.look(*column.sequence));
        }
    }
    std::vector<DifferenceGroup> groups = comparison.takeGroups();
    result.groups.insert(result.groups.begin(), std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
    return {};
}

} // namespace retort::autogenerate
