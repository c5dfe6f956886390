#include <algorithm>

#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/database_access.h"
#include "core/script/plan.h"
#include "core/script/revision_format.h"

namespace retort::cli {

namespace {

using Rows = std::vector<std::string>;

struct Range {
    std::string base;
    std::string head;
};

std::string_view strip(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

Result<Range> parseRange(const std::string* given)
{
    if (given == nullptr)
        return Range();
    if (!given->contains(':'))
        return fail(ErrorCode::InvalidArgument, "History range requires [start]:[end], [start]:, or :[end]");
    const std::string_view text = strip(*given);
    const std::size_t colon = text.find(':');
    if (text.find(':', colon + 1) != std::string_view::npos)
        return fail(ErrorCode::Evaluation, "ValueError: too many values to unpack (expected 2)");
    return Range{.base = std::string(text.substr(0, colon)), .head = std::string(text.substr(colon + 1))};
}

// "current" stands for the rows; an empty bound (also one without rows) for the end of the history.
script::RangeBound boundOf(const std::string& text, const Rows& rows, const char* whole)
{
    if (text == "current")
        return rows.empty() ? script::RangeBound(whole) : script::RangeBound(rows);
    return text.empty() ? script::RangeBound(whole) : script::RangeBound(text);
}

class HistoryCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"-r", "--rev-range"},
                          .kind = Option::Kind::Value,
                          .help = "Specify a revision range; format is [start]:[end]",
                          .valueName = "REV_RANGE",
                          .value = ValueKind::Revision});
        parser.addOption(verboseOption());
        parser.addOption({.names = {"-i", "--indicate-current"}, .kind = Option::Kind::Flag, .help = "Indicate the current revision"});
    }

    // alembic command.py: history
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const bool indicate = arguments.has("--indicate-current");
        const std::string* given = arguments.value("--rev-range");
        if (given != nullptr && !indicate && !given->contains("current")) {
            RETORT_TRY(const Scripts scripts, context.openScripts());
            RETORT_TRY(const Range range, parseRange(given));
            return show(context, arguments, scripts.map(), range, {});
        }
        if (given == nullptr && !indicate) {
            RETORT_TRY(const Scripts scripts, context.openScripts());
            return show(context, arguments, scripts.map(), {}, {});
        }
        RETORT_TRY(const auto project, openProject(context));
        context.reportScan(project->scan());
        RETORT_TRY(const Range range, parseRange(given));
        if (!indicate && range.base != "current" && range.head != "current")
            return show(context, arguments, project->map(), range, {});
        return forEachDatabase(context, *project, [&](const LiveDatabase& database) {
            return show(context, arguments, project->map(), range, database.rows);
        });
    }

private:
    static Result<void> show(const CommandContext& context, const Arguments& arguments, const script::MapPointer& map,
                             const Range& range, const Rows& rows)
    {
        // Alembic replaces only one of two bounds that both say "current".
        const bool both = range.base == "current" && range.head == "current";
        const script::RangeBound base = both ? script::RangeBound("current") : boundOf(range.base, rows, "base");
        RETORT_TRY(const script::NodeList nodes, script::walkRevisions(map, base, boundOf(range.head, rows, "heads")));
        for (const script::NodeIndex node : nodes) {
            const bool current = arguments.has("--indicate-current") && std::ranges::contains(rows, map->id(node));
            context.print(arguments.has("--verbose")
                              ? script::formatLong(*map, node, current)
                              : script::formatShort(*map, node, {.branches = true, .doc = true, .parents = true, .current = current}));
        }
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createHistoryCommand()
{
    return std::make_unique<HistoryCommand>();
}

} // namespace retort::cli
