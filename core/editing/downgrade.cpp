#include "core/editing/downgrade.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <ranges>
#include <set>
#include <utility>

#include "core/editing/batch_blocks.h"
#include "core/editing/script_shape.h"
#include "core/migration/step_compiler.h"
#include "core/operations/reverse_script.h"
#include "core/operations/visit.h"
#include "core/python/syntax/walk.h"

namespace retort::editing {

namespace ast = python::ast;
using operations::Operation;
using operations::Overloaded;
using operations::QualifiedName;
using operations::SchemaModel;

namespace {

std::string oneLine(std::string text)
{
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '.'))
        text.pop_back();
    return text;
}

// The first place where a script's own functions go one way or another, downgrade() left out; 0: nowhere.
class FirstDecision {
public:
    explicit FirstDecision(const text::SourceText& source) : m_source(source) {}

    bool statement(const ast::Stmt& statement)
    {
        if (const auto* function = std::get_if<ast::FunctionDef>(&statement.node); function != nullptr && function->name == "downgrade")
            return false;
        if (std::holds_alternative<ast::If>(statement.node) || std::holds_alternative<ast::While>(statement.node)
            || std::holds_alternative<ast::Try>(statement.node))
            found(statement.range);
        return true;
    }
    bool expression(const ast::Expr& expression)
    {
        if (std::holds_alternative<ast::Conditional>(expression.node))
            found(expression.range);
        return true;
    }
    [[nodiscard]] std::uint32_t line() const { return m_line; }

private:
    void found(text::SourceRange range)
    {
        if (m_line == 0)
            m_line = m_source.position(range.begin).line;
    }

    const text::SourceText& m_source;
    std::uint32_t m_line = 0;
};

std::uint32_t firstDecision(const ScriptShape& shape)
{
    FirstDecision decision(shape.source());
    ast::Walker walker(decision);
    for (const ast::Stmt& statement : shape.module().body) {
        if (std::holds_alternative<ast::FunctionDef>(statement.node))
            walker.walk(statement);
    }
    return decision.line();
}

// What stands in the new body, in order.
struct Remark {
    std::uint32_t line = 0;
    std::string text;
    bool leftToDo = false;
};
using Item = std::variant<Remark, Operation>;

// Neighbours that change one table, as one block; remarks between them come before it.
std::vector<Item> inBatches(std::vector<Item> items)
{
    std::vector<Item> result;
    Operation* open = nullptr;
    for (Item& item : items) {
        auto* operation = std::get_if<Operation>(&item);
        auto* block = open != nullptr ? std::get_if<operations::BatchAlterTable>(&open->body) : nullptr;
        if (operation == nullptr) {
            const auto place = open != nullptr ? std::prev(result.end()) : result.end();
            result.insert(place, std::move(item));
            open = open != nullptr ? std::get_if<Operation>(&result.back()) : nullptr;
            continue;
        }
        const QualifiedName* table = batchTable(operation->body);
        if (table != nullptr && block != nullptr && block->table == *table) {
            block->operations.push_back(std::move(*operation));
            continue;
        }
        open = nullptr;
        if (table == nullptr) {
            result.push_back(std::move(item));
            continue;
        }
        operations::BatchAlterTable batch{.table = *table};
        const operations::OperationSource source = operation->source;
        batch.operations.push_back(std::move(*operation));
        result.emplace_back(Operation{.body = std::move(batch), .source = source});
        open = std::get_if<Operation>(&result.back());
    }
    return result;
}

// The tables of a schema as sorted text, to tell whether two are alike.
std::map<QualifiedName, std::set<std::string>> described(const SchemaModel& schema, const autogenerate::RenderOptions& options)
{
    std::map<QualifiedName, std::set<std::string>> result;
    for (const SchemaModel::TablePtr& table : schema.tables()) {
        std::set<std::string>& lines = result[table->name];
        const auto add = [&](operations::OperationBody body) {
            const auto rendered = autogenerate::renderOperation({.body = std::move(body), .source = {}}, options);
            const std::string text = rendered ? rendered->body : rendered.error().message;
            for (const auto part : text | std::views::split('\n')) {
                std::string line(part.begin(), part.end());
                if (line.ends_with(','))
                    line.pop_back();
                lines.insert(std::move(line));
            }
        };
        add(operations::CreateTable{.table = *table});
        for (const schema::Index& index : table->indexes)
            add(operations::CreateIndex{.table = table->name, .index = index});
    }
    return result;
}

class Filling {
public:
    Filling(const DowngradeRequest& request, std::stop_token stop) : m_request(request), m_stop(std::move(stop)) {}

    Result<Downgrade> run()
    {
        RETORT_TRY(const ScriptShape shape, ScriptShape::of(m_request.script));
        m_shape = &shape;
        const auto upgrade = shape.function("upgrade");
        if (!upgrade)
            return fail(ErrorCode::NotFound, "The script has no upgrade() to undo.");
        if (!upgrade->definition->parameters.empty() && m_request.settings.runArguments.empty())
            return fail(ErrorCode::Unsupported, "upgrade() takes arguments (of several databases, most likely); what it does for each of them has to be undone by hand.");
        const auto downgrade = shape.function("downgrade");
        if (!downgrade && shape.binds("downgrade"))
            return fail(ErrorCode::Unsupported, "downgrade is no plain function in this script, so its body cannot be filled in.");
        RETORT_CHECK(evaluate());
        prepareOptions();
        collect();
        Downgrade result;
        result.missing = !downgrade;
        result.hadCode = downgrade && !downgrade->doesNothing;
        write(result, *upgrade, downgrade);
        verify(result);
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Cancelled.");
        return result;
    }

private:
    Result<void> evaluate()
    {
        m_evaluation = migration::evaluateStep(m_request.script, bindings::Direction::Upgrade, m_request.settings, true, m_stop);
        if (m_evaluation.error && m_evaluation.needsDatabase) {
            SchemaModel schema = m_request.before;
            bindings::Evaluation again = migration::evaluateStep(m_request.script, bindings::Direction::Upgrade, m_request.settings, true, m_stop, nullptr, &schema);
            if (!again.assumedAtLines.empty())
                m_evaluation = std::move(again);
        }
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Cancelled.");
        if (!m_evaluation.operations.empty())
            return {};
        if (m_evaluation.error)
            return fail(ErrorCode::Unsupported, "What upgrade() does cannot be told without running it: " + oneLine(m_evaluation.error->message) + ".");
        return fail(ErrorCode::NotFound, "upgrade() asks for nothing, so there is nothing to undo.");
    }

    void prepareOptions()
    {
        m_options.dialect = m_request.settings.dialect;
        m_options.sqlalchemyPrefix = m_shape->sqlalchemyPrefix();
        m_options.alembicPrefix = m_shape->alembicPrefix();
        m_options.userModulePrefix = m_request.userModulePrefix;
    }

    void collect()
    {
        operations::ScriptReversal reversal = operations::reverseScript(m_evaluation.operations, m_request.before, m_request.settings.dialect, m_request.renderAsBatch);
        generalRemarks(reversal);
        m_after = std::move(reversal.after);
        for (operations::Reversal& step : reversal.steps) {
            for (operations::ReversalRemark& remark : step.remarks)
                m_items.emplace_back(Remark{.line = remark.source.line, .text = std::move(remark.text), .leftToDo = !remark.undone});
            for (Operation& operation : step.operations)
                m_items.emplace_back(std::move(operation));
        }
        if (m_request.renderAsBatch)
            m_items = inBatches(std::move(m_items));
    }

    // What holds for the whole of it comes first.
    void generalRemarks(const operations::ScriptReversal& reversal)
    {
        const std::string dialect = m_request.settings.dialect;
        if (m_evaluation.error) {
            const std::uint32_t line = m_evaluation.error->where ? m_evaluation.error->where->line : 0;
            m_items.emplace_back(Remark{.line = line, .text = "what upgrade() does from here on cannot be told without running it: " + oneLine(m_evaluation.error->message), .leftToDo = true});
        }
        for (const std::uint32_t line : m_evaluation.assumedAtLines)
            m_items.emplace_back(Remark{.line = line, .text = "upgrade() asks for the structure of the database here; this undoes what it does after the revisions before it", .leftToDo = false});
        if (const std::uint32_t line = firstDecision(*m_shape); line != 0 && m_evaluation.assumedAtLines.empty())
            m_items.emplace_back(Remark{.line = line, .text = "upgrade() decides something here; this undoes what it does on " + dialect, .leftToDo = false});
        if (reversal.uncertain && !reversal.after.gaps().empty()) {
            const SchemaModel::Gap& gap = reversal.after.gaps().front();
            m_items.emplace_back(Remark{.line = gap.revision.empty() ? gap.source.line : 0,
                                        .text = "what was there before is taken from the history, which cannot be followed everywhere"
                                                + (gap.revision.empty() ? std::string() : " (revision " + gap.revision + ")") + ": " + oneLine(gap.reason) + "; check it",
                                        .leftToDo = false});
        }
    }

    // A comment of the new body; the lines that imports add move those of upgrade().
    static std::string comment(const Remark& remark, std::uint32_t moved)
    {
        std::string text = oneLine(remark.text);
        if (remark.line != 0)
            return "# Line " + std::to_string(remark.line + moved) + ": " + text + ".";
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        return "# " + text + ".";
    }

    // Renders every operation once; one that has no text becomes a remark.
    void render(std::set<std::string>& imports)
    {
        for (Item& item : m_items) {
            const auto* operation = std::get_if<Operation>(&item);
            if (operation == nullptr)
                continue;
            auto text = autogenerate::renderOperation(*operation, m_options);
            if (text) {
                imports.insert(text->imports.begin(), text->imports.end());
                m_texts.push_back(std::move(text->body));
                continue;
            }
            item = Remark{.line = operation->source.line,
                          .text = "what undoes it (" + std::string(operations::directiveName(operation->body)) + ") cannot be written: " + text.error().message,
                          .leftToDo = true};
        }
    }

    void write(Downgrade& result, const ScriptFunction& upgrade, const std::optional<ScriptFunction>& downgrade)
    {
        std::set<std::string> imports;
        render(imports);
        std::string code;
        for (const std::string& text : m_texts)
            code += text + "\n";
        const std::optional<TextEdit> importing = m_shape->importsFor(code, imports);
        const std::uint32_t moved = importing ? static_cast<std::uint32_t>(std::ranges::count(importing->text, '\n')) : 0;
        std::string lines;
        std::size_t next = 0;
        for (const Item& item : m_items) {
            lines += lines.empty() ? "" : "\n";
            if (const auto* remark = std::get_if<Remark>(&item)) {
                lines += comment(*remark, moved);
                result.remarks.push_back({.line = remark->line != 0 ? remark->line + moved : 0, .text = oneLine(remark->text), .leftToDo = remark->leftToDo});
            } else {
                lines += m_texts[next++];
                const auto* block = std::get_if<operations::BatchAlterTable>(&std::get<Operation>(item).body);
                result.undone += block != nullptr ? block->operations.size() : 1;
            }
        }
        if (m_texts.empty())
            lines += lines.empty() ? "pass" : "\npass";
        if (importing)
            result.edits.push_back(*importing);
        result.edits.push_back(downgrade ? bodyEdit(*downgrade, lines) : m_shape->newDowngrade(upgrade, lines));
    }

    TextEdit bodyEdit(const ScriptFunction& downgrade, const std::string& lines) const
    {
        std::string text = m_shape->asWritten(lines, downgrade.indent);
        const bool docstringOnly = downgrade.body.empty();
        if (docstringOnly)
            text.insert(0, m_shape->lineEnd());
        else if (!downgrade.onHeaderLine)
            text.erase(0, downgrade.indent.size()); // that of its first line is there
        text::SourceRange range = downgrade.body;
        if (downgrade.onHeaderLine) {
            while (m_shape->source().bytes()[range.begin - 1] == ' ')
                --range.begin;
            if (!docstringOnly)
                text.insert(0, m_shape->lineEnd());
        }
        return {.range = range, .text = std::move(text)};
    }

    // The new downgrade() replayed on what upgrade() leaves: where everything is said to be undone, that has to be the schema
    // before it.
    void verify(Downgrade& result) const
    {
        const text::SourceText script(m_request.script.fileName(), applied(m_request.script.bytes(), result.edits));
        SchemaModel schema = m_after;
        const bindings::Evaluation down = migration::evaluateStep(script, bindings::Direction::Downgrade, m_request.settings, true, m_stop);
        if (down.error) {
            result.remarks.push_back({.line = down.error->where ? down.error->where->line : 0, .text = "The new downgrade() cannot be evaluated: " + oneLine(down.error->message), .leftToDo = true});
            return;
        }
        if (result.leftToDo() > 0)
            return;
        for (const Operation& operation : down.operations)
            schema.apply(operation);
        const auto before = described(m_request.before, m_options);
        const auto again = described(schema, m_options);
        std::set<QualifiedName> names;
        for (const auto* tables : {&before, &again}) {
            for (const auto& [name, lines] : *tables)
                names.insert(name);
        }
        for (const QualifiedName& name : names) {
            const auto old = before.find(name);
            const auto now = again.find(name);
            if (old == before.end() || now == again.end() || old->second != now->second)
                result.remarks.push_back({.line = 0, .text = "The table '" + name.name.text() + "' is not quite what it was before the upgrade; check what is missing", .leftToDo = true});
        }
    }

    const DowngradeRequest& m_request;
    std::stop_token m_stop;
    const ScriptShape* m_shape = nullptr;
    bindings::Evaluation m_evaluation;
    autogenerate::RenderOptions m_options;
    SchemaModel m_after;
    std::vector<Item> m_items;
    std::vector<std::string> m_texts; // of the operations among the items
};

} // namespace

std::size_t Downgrade::leftToDo() const
{
    return static_cast<std::size_t>(std::ranges::count_if(remarks, &DowngradeRemark::leftToDo));
}

Result<Downgrade> makeDowngrade(const DowngradeRequest& request, std::stop_token stop)
{
    return Filling(request, std::move(stop)).run();
}

bool lacksDowngrade(const text::SourceText& script)
{
    const auto shape = ScriptShape::of(script);
    if (!shape)
        return false;
    const auto upgrade = shape->function("upgrade");
    const auto downgrade = shape->function("downgrade");
    return upgrade && !upgrade->doesNothing && (downgrade ? downgrade->doesNothing : !shape->binds("downgrade"));
}

} // namespace retort::editing
