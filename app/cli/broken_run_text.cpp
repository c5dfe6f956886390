#include "app/cli/broken_run_text.h"

#include <sstream>

namespace retort::cli {

namespace {

using migration::BrokenState;

std::string runName(const project::BrokenRunFound& found)
{
    const migration::RunBegun& run = found.broken.run;
    return "The run \"" + run.command + "\" of " + run.startedAt + " (process " + run.process + ")";
}

// Of the step that was under way.
std::string revisionUnderWay(const project::BrokenRunFound& found)
{
    const auto& steps = found.broken.run.steps;
    const std::size_t step = found.now.position.stepsIn;
    if (step >= steps.size())
        return "its last revision";
    return "revision " + steps[step].revision + (steps[step].isUpgrade ? "" : " (downgrade)");
}

std::string joined(const std::vector<std::string>& rows)
{
    std::string text;
    for (const std::string& row : rows)
        text += (text.empty() ? "" : ", ") + row;
    return text.empty() ? "no revision" : text;
}

std::string counted(std::size_t count, const std::string& what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

bool isCommit(const project::BrokenRunFound& found)
{
    return found.broken.doubt && found.broken.doubt->statement == "COMMIT";
}

std::string stateText(const project::BrokenRunFound& found)
{
    switch (found.now.state) {
    case BrokenState::NothingChanged: return "broke off; nothing of it is in the database";
    case BrokenState::AllApplied: return "broke off at its very end; all of it is in the database";
    case BrokenState::StoppedAfter:
        return "broke off between two revisions: " + counted(found.now.position.stepsIn, "revision") + " of "
               + std::to_string(found.broken.run.steps.size()) + " are in the database, which stands at " + joined(found.now.rows);
    case BrokenState::PartlyIn:
        return "broke off in the middle of " + revisionUnderWay(found) + ": " + counted(found.now.position.in.size(), "statement")
               + (found.now.position.in.size() == 1 ? " of it is" : " of it are") + " in the database, and the version table stands at " + joined(found.now.rows);
    case BrokenState::Undecided:
        return "broke off in the middle of " + revisionUnderWay(found) + (isCommit(found) ? " while it committed, and" : ", and") + " nothing tells whether "
               + counted(found.now.undecided.size(), "statement") + (isCommit(found) ? " came into the database" : " came into the database, or how far");
    case BrokenState::Moved:
        return "broke off, and the database has been moved by somebody else since: it stands at " + joined(found.now.rows)
               + ". What the run left behind is no longer known";
    case BrokenState::StillRunning: return "broke off, but the server is still at its last statement";
    }
    return {};
}

void addStatements(std::string& text, const std::string& heading, const std::vector<migration::StatementIn>& statements)
{
    if (statements.empty())
        return;
    text += heading + "\n";
    for (const migration::StatementIn& statement : statements)
        text += "  " + onOneLine(statement.text) + "\n";
}

} // namespace

std::string onOneLine(const std::string& statement)
{
    std::istringstream words(statement);
    std::string line;
    for (std::string word; words >> word;)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string brokenRunSummary(const project::BrokenRunFound& found)
{
    return runName(found) + " " + stateText(found);
}

std::string brokenRunRefusal(const project::BrokenRunFound& found)
{
    if (found.now.state == BrokenState::StillRunning)
        return brokenRunSummary(found) + ". Nothing was run; try again when it has ended";
    return brokenRunSummary(found) + ". Nothing was run; `retort-cli resume` says what is in and what can be done";
}

std::string brokenRunDetails(const project::BrokenRunFound& found)
{
    std::string text = brokenRunSummary(found) + ".\n";
    if (!found.broken.error.empty())
        text += "It ended with: " + found.broken.error + "\n";
    addStatements(text, "In the database, of " + revisionUnderWay(found) + ":", found.now.position.in);
    addStatements(text, "In the database, or not:", found.now.undecided);
    for (const std::string& statement : found.now.cleanUp)
        text += "Left half done by the last statement, and cleared away before it is run again: " + statement + "\n";
    if (found.now.needsDecision() && found.now.state != BrokenState::StillRunning) {
        const std::string undecided = found.now.undecided.empty() ? "" : " --undecided in|out";
        text += "What can be done:\n"
                "  retort-cli resume --go-on" + undecided + "    finish this revision without running those statements again, and the rest of the run\n"
                "  retort-cli resume --undo" + undecided + "     run the reverse of those statements, if they have one\n"
                "  retort-cli resume --forget    after you have put things right yourself\n";
    }
    return text;
}

std::string harmlessRunAdvice()
{
    return "Nothing has to be done about it: the next run begins as usual and forgets it. Before you change tables by hand,\n"
           "  retort-cli resume --forget    so that your changes are not taken for its own\n";
}

} // namespace retort::cli
