#include "core/editing/insert_operation.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "core/autogenerate/render.h"
#include "core/editing/batch_blocks.h"
#include "core/editing/body_place.h"
#include "core/editing/insert_making.h"
#include "core/editing/script_shape.h"
#include "core/migration/step_compiler.h"
#include "core/operations/reverse_script.h"

namespace retort::editing {

using operations::Operation;
using operations::SchemaModel;

namespace {

std::unexpected<InsertProblem> no(InsertProblemKind kind, std::string subject = {}, std::string detail = {})
{
    return std::unexpected(InsertProblem{.kind = kind, .field = InsertField::Table, .subject = std::move(subject), .detail = std::move(detail)});
}

bindings::Evaluation evaluate(const text::SourceText& script, bool upgrade, const InsertionRequest& request, SchemaModel schema, std::stop_token stop)
{
    return migration::evaluateStep(script, upgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade, request.settings, true, std::move(stop), nullptr, &schema);
}

// The schema behind the operations that come before the place: upgrade() is evaluated as if it returned there.
SchemaModel schemaAt(const ScriptShape& shape, const ScriptFunction& upgrade, const BodyPlace& place, const InsertionRequest& request, std::stop_token stop)
{
    const text::SourceText cut(request.script.fileName(), applied(request.script.bytes(), {putAt(shape, upgrade, place, "return")}));
    SchemaModel schema = request.before;
    const bindings::Evaluation evaluation = migration::evaluateStep(cut, bindings::Direction::Upgrade, request.settings, true, std::move(stop), nullptr, &schema);
    if (evaluation.error)
        schema.addGap({.reason = evaluation.error->message, .source = {}, .revision = {}});
    return schema;
}

std::string sentence(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text.empty() || text.ends_with('.') ? text : text + ".";
}

// Makes the text of what the form asks for, and the edits.
class Writing {
public:
    Writing(const InsertionPlace& place, const InsertValues& values, std::stop_token stop)
        : m_place(place), m_request(place.request), m_values(values), m_stop(std::move(stop)), m_making(place, values, m_stop)
    {
    }

    Insertion run()
    {
        const InsertForm* form = findInsertForm(m_values.operation);
        const auto shape = ScriptShape::of(m_request.script);
        if (form != nullptr && shape) {
            m_making.make(*form);
            m_insertion.problems = m_making.problems();
            m_insertion.proposals = m_making.proposals();
            if (!refused() && !m_making.operations().empty())
                write(*shape);
        }
        std::ranges::stable_sort(m_insertion.problems, std::greater(), &InsertProblem::refuses);
        if (refused())
            m_insertion.edits.clear();
        return std::move(m_insertion);
    }

private:
    [[nodiscard]] bool refused() const { return std::ranges::any_of(m_insertion.problems, &InsertProblem::refuses); }

    void say(InsertProblemKind kind, std::string subject, std::string detail = {})
    {
        m_insertion.problems.push_back({.kind = kind, .field = InsertField::Table, .subject = std::move(subject), .detail = std::move(detail)});
    }

    // One statement a line; empty, with a problem said, where one has no text.
    std::string render(const std::vector<Operation>& operations, const ScriptShape& shape)
    {
        autogenerate::RenderOptions options;
        options.dialect = m_request.settings.dialect;
        options.sqlalchemyPrefix = shape.sqlalchemyPrefix();
        options.alembicPrefix = shape.alembicPrefix();
        options.userModulePrefix = m_request.userModulePrefix;
        std::string lines;
        for (const Operation& operation : inBatchBlocks(operations, m_request.settings.dialect, m_place.inBatches)) {
            const auto text = autogenerate::renderOperation(operation, options);
            if (!text) {
                say(InsertProblemKind::NotWritten, std::string(operations::directiveName(operation.body)), text.error().message);
                return {};
            }
            m_imports.insert(text->imports.begin(), text->imports.end());
            lines += (lines.empty() ? "" : "\n") + text->body;
        }
        return lines;
    }

    void write(const ScriptShape& shape)
    {
        m_imports = m_making.imports();
        const auto upgrade = shape.function("upgrade");
        const auto at = upgrade ? placeAt(shape, *upgrade, m_request.caret) : std::nullopt;
        if (!at)
            return; // there is no InsertionPlace then
        m_insertion.upgrade = render(m_making.operations(), shape);
        if (m_values.reverseToo)
            writeReverse(shape, *upgrade);
        if (refused())
            return;
        const TextEdit into = putAt(shape, *upgrade, *at, m_insertion.upgrade);
        m_insertion.edits.push_back(into);
        if (const auto importing = shape.importsFor(m_insertion.upgrade + "\n" + m_insertion.downgrade, m_imports)) {
            m_insertion.edits.push_back(*importing);
            m_insertion.imports = importing->text;
            std::erase(m_insertion.imports, '\r');
        }
        std::ranges::stable_sort(m_insertion.edits, {}, [](const TextEdit& edit) { return edit.range.begin; });
        countLines(into);
        verify();
    }

    void writeReverse(const ScriptShape& shape, const ScriptFunction& upgrade)
    {
        std::vector<Operation> undoing = reverse();
        if (undoing.empty())
            return;
        const auto downgrade = shape.function("downgrade");
        if (!downgrade && shape.binds("downgrade")) {
            say(InsertProblemKind::NoDowngrade, {});
            return;
        }
        m_insertion.downgrade = render(undoing, shape);
        if (!downgrade) {
            m_insertion.edits.push_back(shape.newDowngrade(upgrade, m_insertion.downgrade));
            return;
        }
        if (const auto at = placeAtBegin(shape, *downgrade))
            m_insertion.edits.push_back(putAt(shape, *downgrade, *at, m_insertion.downgrade));
        else
            say(InsertProblemKind::OnOneLine, "downgrade");
    }

    // What the operations themselves do not say, such as the type of a column that goes, the schema does.
    std::vector<Operation> reverse()
    {
        if (!m_making.undoing().empty())
            return m_making.undoing();
        const operations::ScriptReversal reversal = operations::reverseScript(m_making.operations(), m_place.schema, m_request.settings.dialect, m_place.inBatches);
        std::vector<Operation> undoing;
        for (const operations::Reversal& step : reversal.steps) {
            undoing.insert(undoing.end(), step.operations.begin(), step.operations.end());
            for (const operations::ReversalRemark& remark : step.remarks) {
                if (!remark.undone && step.operations.empty())
                    say(InsertProblemKind::NotReversible, {}, sentence(remark.text));
                else
                    m_insertion.remarks.push_back(sentence(remark.text));
            }
        }
        return undoing;
    }

    // Where upgrade's text begins in the script as it becomes.
    void countLines(const TextEdit& into)
    {
        std::uint32_t line = m_request.script.position(into.range.begin).line;
        if (into.text.starts_with('\n') || into.text.starts_with("\r\n"))
            ++line;
        for (const TextEdit& edit : m_insertion.edits) {
            if (edit.range.begin < into.range.begin)
                line += static_cast<std::uint32_t>(std::ranges::count(edit.text, '\n') - std::ranges::count(m_request.script.slice(edit.range), '\n'));
        }
        m_insertion.line = line;
    }

    // Whoever asked for it would see the error only afterwards.
    void verify()
    {
        const text::SourceText script(m_request.script.fileName(), applied(m_request.script.bytes(), m_insertion.edits));
        for (const bool up : {true, false}) {
            if (up ? m_place.upgradeFails : m_place.downgradeFails || m_insertion.downgrade.empty())
                continue;
            const bindings::Evaluation evaluation = evaluate(script, up, m_request, m_request.before, m_stop);
            if (evaluation.error)
                say(InsertProblemKind::FailsThen, up ? "upgrade" : "downgrade", evaluation.error->message);
        }
    }

    const InsertionPlace& m_place;
    const InsertionRequest& m_request;
    const InsertValues& m_values;
    std::stop_token m_stop;
    InsertMaking m_making;
    Insertion m_insertion;
    std::set<std::string> m_imports;
};

} // namespace

bool InsertProblem::refuses() const
{
    using enum InsertProblemKind;
    return !isOfSchema() && kind != NeedsValue && kind != NotReversible;
}

bool InsertProblem::isOfSchema() const
{
    using enum InsertProblemKind;
    constexpr std::array ofSchema = {NoTable, TableExists, NoColumn, ColumnExists, NoIndex, IndexExists, NoConstraint, ConstraintExists};
    return std::ranges::contains(ofSchema, kind);
}

std::expected<InsertionPlace, InsertProblem> insertionPlace(InsertionRequest request, std::stop_token stop)
{
    const auto shape = ScriptShape::of(request.script);
    if (!shape)
        return no(InsertProblemKind::ScriptUnreadable, {}, describe(shape.error()));
    const auto upgrade = shape->function("upgrade");
    if (!upgrade)
        return no(InsertProblemKind::NoUpgrade);
    if (!upgrade->definition->parameters.empty() && request.settings.runArguments.empty())
        return no(InsertProblemKind::TakesArguments);
    const auto at = placeAt(*shape, *upgrade, request.caret);
    if (!at)
        return no(InsertProblemKind::OnOneLine, "upgrade");
    InsertionPlace place{.request = std::move(request), .schema = SchemaModel()};
    place.line = at->line;
    place.schema = schemaAt(*shape, *upgrade, *at, place.request, stop);
    place.inBatches = place.request.renderAsBatch || place.request.script.bytes().contains("batch_alter_table(");
    place.upgradeFails = evaluate(place.request.script, true, place.request, place.request.before, stop).error.has_value();
    place.downgradeFails = evaluate(place.request.script, false, place.request, place.schema, stop).error.has_value();
    return place;
}

Insertion makeInsertion(const InsertionPlace& place, const InsertValues& values, std::stop_token stop)
{
    return Writing(place, values, std::move(stop)).run();
}

} // namespace retort::editing
