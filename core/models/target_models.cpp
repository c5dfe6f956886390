#include "core/models/target_models.h"

#include <algorithm>
#include <chrono>

#include "core/models/session.h"
#include "core/python/runtime/parse_cache.h"
#include "core/python/syntax/parse.h"
#include "core/sql/dotted_name.h"

namespace retort::models {

namespace {

// Of all ways together. An application of hundreds of modules takes a few seconds.
constexpr std::uint64_t maxSteps = 400'000'000;
constexpr std::chrono::seconds maxTime{60};
// Ways beside the first on which branches are taken the other way round, and the time after which no further one starts.
constexpr std::size_t maxOtherWays = 48;
constexpr std::chrono::seconds maxOtherTime{15};

using bindings::environment::ModelNote;
using Clock = std::chrono::steady_clock;

ModelGap gapOfNote(const ModelNote& note)
{
    return {.table = note.table, .column = note.column, .subject = note.subject, .reason = note.reason, .where = note.where};
}

void addOnce(std::vector<ModelGap>& gaps, ModelGap gap)
{
    const auto same = [&](const ModelGap& known) {
        return known.table == gap.table && known.column == gap.column && known.reason == gap.reason
               && known.where == gap.where;
    };
    if (std::ranges::none_of(gaps, same))
        gaps.push_back(std::move(gap));
}

std::vector<schema::MetaData> extractAll(Session& session, std::vector<ModelGap>& gaps)
{
    std::vector<schema::MetaData> result;
    for (const auto& metadata : session.targets(gaps))
        result.push_back(extractMetaData(*metadata, gaps));
    return result;
}

// Whether all of a table is the same on both ways. What is not the same may be written differently only, which is safe.
bool isSame(const schema::Table& a, const schema::Table& b);

void compareWays(const std::vector<schema::MetaData>& first, const std::vector<schema::MetaData>& other,
                 const SourceLocation& branch, std::vector<ModelGap>& gaps)
{
    const std::string reason = "it depends on a branch whose condition is not known";
    if (first.size() != other.size()) {
        addOnce(gaps, {.reason = "target_metadata depends on a branch whose condition is not known", .where = branch});
        return;
    }
    for (std::size_t i = 0; i < first.size(); ++i) {
        for (const schema::Table& table : first[i].tables) {
            const auto found = std::ranges::find(other[i].tables, table.name, &schema::Table::name);
            if (found == other[i].tables.end() || !isSame(table, *found))
                addOnce(gaps, {.table = table.name, .reason = reason, .where = branch});
        }
        for (const schema::Table& table : other[i].tables) {
            if (!std::ranges::contains(first[i].tables, table.name, &schema::Table::name))
                addOnce(gaps, {.table = table.name, .reason = reason, .where = branch});
        }
    }
}

// sql::Expression has no ==, but its place in a table built by the same statements is the same: kinds and texts tell.
std::string shape(const schema::Table& table)
{
    std::string text = (table.name.schema ? table.name.schema->text() : "") + "." + table.name.name.text();
    const auto add = [&](std::string_view part) {
        text += '\x1f';
        text += part;
    };
    add(table.comment.value_or(""));
    for (const schema::Column& column : table.columns) {
        add(column.name.text());
        add(column.type ? column.type->repr() : "");
        add(column.effectivelyNullable() ? "null" : "not null");
        add(column.primaryKey ? "key" : "");
        add(std::to_string(column.serverDefault.index()));
        if (const std::string* plain = std::get_if<std::string>(&column.serverDefault))
            add(*plain);
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault)) {
            if (const auto* clause = std::get_if<sql::TextClause>(&(*expression)->node))
                add(clause->text);
        }
        add(column.comment.value_or(""));
    }
    for (const schema::Constraint& constraint : table.constraints) {
        add(schema::className(constraint));
        add(schema::base(constraint).name ? schema::base(constraint).name->text() : "");
        if (const std::vector<sql::Identifier>* columns = schema::listedColumns(constraint)) {
            for (const sql::Identifier& column : *columns)
                add(column.text());
        }
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint)) {
            add(key->referredTable.name.text());
            add(key->ondelete.value_or(""));
            add(key->onupdate.value_or(""));
        }
    }
    for (const schema::Index& index : table.indexes) {
        add(index.name ? index.name->text() : "");
        add(index.unique ? "unique" : "");
        for (const sql::ExpressionPtr& expression : index.expressions) {
            if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
                add(column->name.text());
        }
    }
    for (const auto& [name, value] : table.dialectOptions) {
        add(name);
        if (const std::string* plain = std::get_if<std::string>(&value))
            add(*plain);
    }
    return text;
}

bool isSame(const schema::Table& a, const schema::Table& b)
{
    return shape(a) == shape(b);
}

// The branches of the first way, taken the other way round: all at once, and where that makes a difference, or leads past
// some of them, in halves, down to each by itself.
class OtherWays {
public:
    OtherWays(std::shared_ptr<const py::ast::Module> environment, const bindings::EnvironmentInputs& inputs,
              const Session& first, TargetModels& models)
        : m_environment(std::move(environment)), m_inputs(inputs), m_models(models),
          m_decisions(first.reading().decisions)
    {
    }

    void explore()
    {
        std::vector<Range> open;
        if (!m_decisions.empty())
            open.push_back({0, m_decisions.size()});
        while (!open.empty()) {
            const Range range = open.back();
            if (m_taken >= maxOtherWays || Clock::now() - m_start > maxOtherTime) {
                addOnce(m_models.gaps, {.reason = "there are " + std::to_string(m_decisions.size())
                                                  + " branches whose conditions are not known, and not all of them were looked at",
                                        .where = m_decisions[range.begin].where});
                return;
            }
            open.pop_back();
            if (take(range) || range.end - range.begin == 1)
                continue;
            const std::size_t middle = range.begin + (range.end - range.begin) / 2;
            open.push_back({middle, range.end});
            open.push_back({range.begin, middle});
        }
    }

private:
    struct Range {
        std::size_t begin;
        std::size_t end;
    };

    // Whether all of these branches are known to make no difference. One branch by itself: what it changes is noted.
    bool take(Range range)
    {
        ++m_taken;
        std::vector<bool> answers(range.end, false);
        std::fill(answers.begin() + static_cast<std::ptrdiff_t>(range.begin), answers.end(), true);
        Session other(m_environment, m_inputs, std::move(answers), {.steps = maxSteps, .time = maxOtherTime});
        other.run();
        const bool isOne = range.end - range.begin == 1;
        // A way that ends in an exception is none that the application takes.
        if (other.stopped())
            return isOne;
        std::vector<ModelGap> changes;
        std::vector<ModelGap> gaps;
        const std::vector<schema::MetaData> metadata = extractAll(other, gaps);
        for (const ModelNote& note : other.reading().notes)
            addOnce(gaps, gapOfNote(note));
        compareWays(m_models.metadata, metadata, m_decisions[range.begin].where, changes);
        const std::size_t before = m_models.gaps.size();
        if (!isOne && (!changes.empty() || !reaches(other, range) || bringsNew(gaps)))
            return false;
        for (ModelGap& gap : changes)
            addOnce(m_models.gaps, std::move(gap));
        for (ModelGap& gap : gaps)
            addOnce(m_models.gaps, std::move(gap));
        return before == m_models.gaps.size() || isOne;
    }

    // Whether the way came to the same branches, so that each of the range was taken.
    bool reaches(const Session& other, Range range) const
    {
        const std::vector<ModelNote>& decisions = other.reading().decisions;
        if (decisions.size() < range.end)
            return false;
        for (std::size_t i = 0; i < range.end; ++i) {
            if (decisions[i].where != m_decisions[i].where)
                return false;
        }
        return true;
    }

    bool bringsNew(const std::vector<ModelGap>& gaps) const
    {
        std::vector<ModelGap> all = m_models.gaps;
        const std::size_t before = all.size();
        for (const ModelGap& gap : gaps)
            addOnce(all, gap);
        return all.size() != before;
    }

    std::shared_ptr<const py::ast::Module> m_environment;
    const bindings::EnvironmentInputs& m_inputs;
    TargetModels& m_models;
    std::vector<ModelNote> m_decisions;
    std::size_t m_taken = 0;
    Clock::time_point m_start = Clock::now();
};

} // namespace

std::string ModelGap::sentence() const
{
    std::string text;
    if (table)
        text = "table " + sql::dottedName(*table);
    else if (!subject.empty())
        text = subject;
    if (!column.empty())
        text += (text.empty() ? "column " : ", column ") + column;
    return text.empty() ? reason : text + ": " + reason;
}

const ModelGap* TargetModels::gapOf(const sql::QualifiedName& table) const
{
    const auto found = std::ranges::find_if(gaps, [&](const ModelGap& gap) { return gap.table && *gap.table == table; });
    return found == gaps.end() ? nullptr : &*found;
}

bool TargetModels::isIncomplete() const
{
    return std::ranges::any_of(gaps, [](const ModelGap& gap) { return !gap.table; });
}

Result<TargetModels> evaluateTargetModels(const text::SourceText& environmentSource,
                                          const bindings::EnvironmentInputs& inputs)
{
    const py::ParseCache cache;
    RETORT_TRY(const auto environment, py::parseStrict(environmentSource));
    const auto session = std::make_shared<Session>(environment, inputs, std::vector<bool>(),
                                                   Session::Budget{.steps = maxSteps, .time = maxTime});
    session->run();
    if (session->stopped()) {
        const bool ends = session->stopped()->code == ErrorCode::Limit || session->stopped()->code == ErrorCode::Cancelled;
        if (ends || session->reading().options.empty())
            return std::unexpected(*session->stopped());
    }
    if (inputs.modelsOfRun && session->reading().runs <= *inputs.modelsOfRun) {
        return fail(ErrorCode::Unsupported, "env.py runs the migrations of several databases, and on the way through it that is known it comes to "
                                                + std::to_string(session->reading().runs) + " of them, so the models of number "
                                                + std::to_string(*inputs.modelsOfRun + 1) + " are not known");
    }
    TargetModels models;
    models.given = session->option("target_metadata") != nullptr;
    models.keywords = bindings::environment::keywordsOf(session->reading().options);
    models.metadata = extractAll(*session, models.gaps);
    for (const ModelNote& note : session->reading().notes)
        addOnce(models.gaps, gapOfNote(note));
    OtherWays(environment, inputs, *session, models).explore();
    connectComparisonFunctions(session, models);
    connectFilters(session, models);
    connectRevisionHook(session, models);
    return models;
}

} // namespace retort::models
