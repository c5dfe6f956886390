#include "app/cli/difference_text.h"

#include <algorithm>
#include <iterator>

#include "core/sql/dotted_name.h"

namespace retort::cli {

std::vector<std::string> differenceLines(const autogenerate::Difference& difference)
{
    using Kind = autogenerate::ChangeKind;
    const std::string table = sql::dottedName(difference.table);
    const auto part = [&](const char* change, std::string_view what) {
        return std::vector{change + std::string(what) + (difference.name.empty() ? std::string() : ' ' + difference.name) + " on " + table};
    };
    const auto constraint = [](const operations::Operation& made) -> std::string_view {
        const auto* create = std::get_if<operations::CreateConstraint>(&made.body);
        return create != nullptr ? schema::className(create->constraint) : "constraint";
    };
    switch (difference.kind) {
    case Kind::AddTable: return {"added table " + table};
    case Kind::RemoveTable: return {"removed table " + table};
    case Kind::AddColumn: return {"added column " + table + '.' + difference.name};
    case Kind::RemoveColumn: return {"removed column " + table + '.' + difference.name};
    case Kind::AddIndex: return part("added ", "index");
    case Kind::RemoveIndex: return part("removed ", "index");
    case Kind::AddConstraint: return part("added ", constraint(difference.upgrade));
    case Kind::RemoveConstraint: return part("removed ", constraint(difference.downgrade));
    case Kind::AlterColumn:
    case Kind::TableComment:
    case Kind::RenameTable:
    case Kind::RenameColumn:
    case Kind::EnumValues:
    case Kind::ChangeCheck:
    case Kind::ComputedColumn:
    case Kind::AddSequence: break;
    }
    constexpr std::string_view detected = "Detected ";
    std::vector<std::string> lines = difference.findings;
    for (std::string& line : lines) {
        if (line.starts_with(detected))
            line.erase(0, detected.size());
    }
    return lines;
}

std::string listedLines(const std::vector<std::string>& lines)
{
    constexpr std::size_t shown = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), shown); ++i)
        text += "\n    " + lines[i];
    if (lines.size() > shown)
        text += "\n    and " + std::to_string(lines.size() - shown) + " more";
    return text;
}

namespace {

std::string listed(const std::vector<autogenerate::Difference>& differences)
{
    std::vector<std::string> lines;
    for (const autogenerate::Difference& difference : differences)
        std::ranges::move(differenceLines(difference), std::back_inserter(lines));
    return listedLines(lines);
}

} // namespace

std::string describeCheck(const project::DraftCheck& check)
{
    const auto reason = [&] { return check.error ? ": " + describe(*check.error) : std::string(); };
    using enum project::DraftCheck::Outcome;
    switch (check.outcome) {
    case Proven: return "on an empty copy of the schema the upgrade does what was found and nothing else, and the downgrade leads back";
    case UpgradeFails: return "the upgrade fails on an empty copy of the schema" + reason();
    case DowngradeFails: return "the downgrade fails on an empty copy of the schema" + reason();
    case DifferencesLeft: return "after the upgrade the models and the database would still differ:" + listed(check.differences);
    case RowsInTheWay:
        return "it works on an empty schema, but there are rows that would have no value for what may not be NULL:" + listed(check.differences)
               + "\nGive a server default, or add it with NULL, fill it and then forbid NULL.";
    case NotUndone: break;
    }
    std::string text = "the downgrade does not lead back";
    if (!check.differences.empty())
        text += "; it would have to be followed by:" + listed(check.differences);
    if (!check.lost.empty())
        text += "\nit does not bring back:" + listed(check.lost);
    return text;
}

} // namespace retort::cli
