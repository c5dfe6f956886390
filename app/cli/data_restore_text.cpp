#include "app/cli/data_restore_text.h"

#include <algorithm>

namespace retort::cli {

namespace {

std::string joined(const std::vector<std::string>& texts)
{
    std::string text;
    for (const std::string& one : texts)
        text += (text.empty() ? "" : ", ") + one;
    return text;
}

std::string rowsText(std::int64_t rows)
{
    return std::to_string(rows) + (rows == 1 ? " row" : " rows");
}

// "item -> product"
std::string wayOf(const std::string& from, const std::string& to)
{
    return to.empty() || to == from ? from : from + " -> " + to;
}

std::string lineOf(const backup::TableRoute& route)
{
    std::string line = "     " + wayOf(route.from, route.to) + ": " + rowsText(route.rows);
    if (route.unwanted)
        return line + ", left out\n";
    if (!route.open())
        return line + ", NOT restored: " + route.obstacle + '\n';
    std::vector<std::string> renamed;
    for (const backup::ColumnRoute& column : route.columns) {
        if (column.from != column.to)
            renamed.push_back(wayOf(column.from, column.to));
    }
    if (!renamed.empty())
        line += "; " + joined(renamed);
    if (!route.leftOut.empty())
        line += "; without " + joined(route.leftOut);
    if (!route.unfilled.empty() && !route.columns.empty())
        line += "; default or NULL for " + joined(route.unfilled);
    return line + '\n';
}

std::string stepsText(const project::PlannedRun& run)
{
    std::string text;
    for (const script::MigrationStep& step : run.plan.steps)
        text += "     " + step.log() + '\n';
    return text;
}

} // namespace

std::string dataRestorePlanText(const project::DataRestorePlan& plan, bool safetyBackup)
{
    const std::string from = project::revisionsText(plan.entry.revisions);
    std::string text = "The rows of the backup " + plan.entry.id.toStdString() + ", made at " + from + ", go into the database, which stands at "
                       + project::revisionsText(plan.startRows) + ":\n";
    int number = 1;
    const auto point = [&](const std::string& words) { text += "  " + std::to_string(number++) + ". " + words + '\n'; };
    point(safetyBackup ? "back up the present state" : "no backup of the present state is made");
    if (plan.request.way == project::RowsWay::Fresh)
        point("drop everything in the database");
    if (!plan.there.plan.steps.empty()) {
        point("go to " + from);
        text += stepsText(plan.there);
    }
    point("empty these tables and fill them from the backup, in one transaction");
    for (const backup::TableRoute& route : plan.routes)
        text += lineOf(route);
    if (!plan.routesAreFinal)
        text += "     (whether each of them fits is found out when the database is there)\n";
    if (!plan.request.partly)
        text += "     When one of them cannot be filled, or rows would refer to nothing, none is (--map TABLE= leaves one out; see --partly)\n";
    else
        text += "     What is not restored keeps its rows, unless they refer to rows that are gone then: such a table is emptied\n";
    if (!plan.onwards.plan.steps.empty()) {
        point("go on to " + plan.request.then);
        text += stepsText(plan.onwards);
    }
    for (const std::string& note : plan.notes)
        text += "Note: " + note + '\n';
    return text;
}

std::string rowReportText(const backup::RowReport& report)
{
    using Became = backup::TableOutcome::Became;
    std::string text;
    for (const backup::TableOutcome& table : report.tables) {
        text += wayOf(table.from, table.to) + ": ";
        switch (table.became) {
        case Became::Filled: text += rowsText(table.rows) + (table.reason.empty() ? "" : ", but " + table.reason); break;
        case Became::LeftOut: text += "left out (" + rowsText(table.stored) + " in the backup)"; break;
        case Became::Kept: text += "NOT restored (" + rowsText(table.stored) + " in the backup): " + table.reason; break;
        case Became::Emptied: text += "NOT restored (" + rowsText(table.stored) + " in the backup), empty now: " + table.reason; break;
        }
        if (table.became == Became::Filled && !table.leftOut.empty())
            text += "; without " + joined(table.leftOut);
        text += '\n';
    }
    for (const std::string& note : report.notes)
        text += "Note: " + note + '\n';
    return text;
}

} // namespace retort::cli
