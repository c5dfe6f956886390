#include "ui/migrate/run_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

#include "ui/migrate/broken_run_words.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

class RunWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::RunWords)
};

QString revisions(std::size_t count)
{
    return RunWords::tr("%n revisions", nullptr, static_cast<int>(count));
}

// The version table as the plan leaves it.
std::vector<std::string> endRows(const project::RunPlan& plan)
{
    std::vector<std::string> rows = plan.request.purge ? std::vector<std::string>() : plan.startRows;
    for (const project::PlannedStep& one : plan.steps) {
        const script::MigrationStep& step = one.step;
        std::erase_if(rows, [&](const std::string& row) { return std::ranges::find(step.from, row) != step.from.end(); });
        for (const std::string& to : step.to) {
            if (std::ranges::find(rows, to) == rows.end())
                rows.push_back(to);
        }
    }
    return rows;
}

QString titleOf(const project::RunPlan& plan, const std::string& revision)
{
    for (const project::PlannedStep& step : plan.steps) {
        if (step.revision == revision && !step.title.empty())
            return RunWords::tr("“%1” (%2)").arg(toQString(step.title), shortId(revision));
    }
    return shortId(revision);
}

QString allApplied(const project::RunPlan& plan, const migration::RunReport& report, const QString& database)
{
    const QString name = database.toHtmlEscaped();
    const QString where = positionText(report.rows).toHtmlEscaped();
    switch (plan.request.kind) {
    case project::RunKind::Upgrade:
        return RunWords::tr("<b>All applied.</b> Upgraded %1; %2 is now at %3.").arg(revisions(plan.steps.size()), name, where);
    case project::RunKind::Downgrade:
        return RunWords::tr("<b>All applied.</b> Downgraded %1; %2 is now at %3.").arg(revisions(plan.steps.size()), name, where);
    case project::RunKind::Resume:
        return RunWords::tr("<b>All applied.</b> Went on to the end of the run; %1 is now at %2.").arg(name, where);
    case project::RunKind::Stamp:
        return RunWords::tr("<b>Stamped.</b> %1 now says that it is at %2. No script was run; tables and rows are as they were.").arg(name, where);
    }
    return {};
}

// The place and the text of what failed.
QString failure(const project::RunPlan& plan, const migration::RunReport& report)
{
    QString html;
    if (report.error)
        html = errorSentence(*report.error).toHtmlEscaped();
    if (!report.failed)
        return html;
    const migration::FailedStatement& failed = *report.failed;
    const QString title = titleOf(plan, failed.revision).toHtmlEscaped();
    const QString link = u"script:%1:%2"_s.arg(toQString(failed.revision)).arg(failed.source.line);
    if (failed.source.line > 0)
        html += u"<br>"_s + RunWords::tr("It came from <a href=\"%1\">line %2</a> of %3.").arg(link).arg(failed.source.line).arg(title);
    else
        html += u"<br>"_s + RunWords::tr("It happened in <a href=\"%1\">%2</a>.").arg(link, title);
    if (!failed.statement.empty()) {
        QString statement = toQString(failed.statement).trimmed().replace(u'\t', u"    "_s);
        if (statement.size() > 600)
            statement = statement.first(600) + u'…';
        html += u"<pre style=\"margin-top:4px;margin-bottom:0\">"_s + statement.toHtmlEscaped() + u"</pre>"_s;
    }
    return html;
}

// Where the steps before the one that fails would lead: an upgrade to the last of them, a downgrade to the failing one itself.
QString offerPart(const project::RunPlan& plan, std::vector<project::PlannedStep>::const_iterator failing)
{
    if (failing == plan.steps.begin() || plan.request.kind == project::RunKind::Stamp || plan.request.kind == project::RunKind::Resume)
        return {};
    const std::string& target = plan.request.kind == project::RunKind::Upgrade ? std::prev(failing)->revision : failing->revision;
    const QString text = plan.request.kind == project::RunKind::Upgrade ? RunWords::tr("Plan the upgrade to %1 instead") : RunWords::tr("Plan the downgrade to %1 instead");
    return u"<br><a href=\"plan:%1\">%2</a>"_s.arg(toQString(target), text.arg(titleOf(plan, target).toHtmlEscaped()));
}

QString lossName(const operations::DataLoss& loss)
{
    constexpr qsizetype mostCharacters = 60;
    QString what = toQString(loss.what).simplified();
    if (what.size() > mostCharacters)
        what = what.first(mostCharacters) + u'…';
    switch (loss.kind) {
    case operations::DataLoss::Kind::Table: return RunWords::tr("the table %1").arg(what);
    case operations::DataLoss::Kind::Column: return RunWords::tr("the column %1").arg(what);
    case operations::DataLoss::Kind::Rows: return RunWords::tr("rows of %1").arg(what);
    case operations::DataLoss::Kind::Statement: return RunWords::tr("what “%1” says").arg(what);
    }
    return {};
}

// Rich text; empty when nothing is lost.
QString lossWarning(const project::PlanLosses& losses)
{
    constexpr std::size_t mostNamed = 6;
    QStringList names;
    for (const operations::DataLoss& loss : losses.losses) {
        if (names.size() < static_cast<qsizetype>(mostNamed))
            names.append(lossName(loss).toHtmlEscaped());
    }
    if (losses.losses.size() > mostNamed)
        names.append(RunWords::tr("and %1 more").arg(losses.losses.size() - mostNamed));
    if (!names.isEmpty())
        return RunWords::tr("<b>Takes away, with the data in it:</b> %1.").arg(names.join(u", "_s));
    return losses.incomplete ? RunWords::tr("Whether this takes away tables, columns or rows is known only in the run itself.") : QString();
}

bool cancelled(const migration::RunReport& report)
{
    return report.error && report.error->code == ErrorCode::Cancelled;
}

} // namespace

QString runVerb(const project::RunPlan& plan, const QString& database)
{
    const std::size_t count = plan.steps.size();
    switch (plan.request.kind) {
    case project::RunKind::Upgrade: return RunWords::tr("Upgrade %1").arg(revisions(count));
    case project::RunKind::Downgrade: return RunWords::tr("Downgrade %1").arg(revisions(count));
    case project::RunKind::Stamp: return RunWords::tr("Stamp %1").arg(database);
    case project::RunKind::Resume: return RunWords::tr("Go on with %1").arg(revisions(count));
    }
    return {};
}

QString runRoute(const project::RunPlan& plan)
{
    return RunWords::tr("from %1 to %2").arg(positionText(plan.startRows), positionText(endRows(plan)));
}

QString runTransactions(project::RunTransactions transactions)
{
    switch (transactions) {
    case project::RunTransactions::OneStep: return RunWords::tr("in one transaction");
    case project::RunTransactions::WholeRun: return RunWords::tr("all in one transaction");
    case project::RunTransactions::PerRevision: return RunWords::tr("one transaction per revision");
    }
    return {};
}

QString runObstacle(const project::RunPlan& plan)
{
    if (!plan.obstacle)
        return {};
    const QString reason = plan.obstacle->error ? errorSentence(*plan.obstacle->error).toHtmlEscaped() : QString();
    switch (plan.obstacle->kind) {
    case project::RunObstacle::Kind::NothingToDo: return RunWords::tr("<b>There is nothing to do:</b> the database is already there.");
    case project::RunObstacle::Kind::NoRehearsal:
        return RunWords::tr("<b>This cannot run:</b> it could not be rehearsed on a copy of the schema, so its SQL is not known. %1").arg(reason);
    case project::RunObstacle::Kind::BrokenRun:
        return brokenRunSentence(*plan.broken)
               + (plan.request.kind == project::RunKind::Resume ? QString() : u"<br><a href=\"broken:out\">"_s + RunWords::tr("See how to go on") + u"</a>"_s);
    case project::RunObstacle::Kind::StepFails: break;
    }
    const auto failing = std::ranges::find_if(plan.steps, [](const project::PlannedStep& step) { return step.sql.incomplete.has_value(); });
    if (failing == plan.steps.end())
        return RunWords::tr("<b>This cannot run.</b> %1").arg(reason);
    const unsigned line = plan.obstacle->error && plan.obstacle->error->where ? plan.obstacle->error->where->line : 0;
    const QString link = u"script:%1:%2"_s.arg(toQString(failing->revision)).arg(line);
    const QString title = titleOf(plan, failing->revision).toHtmlEscaped();
    const bool rehearsed = plan.obstacle->error && plan.obstacle->error->code == ErrorCode::Database;
    const QString place = !rehearsed ? (line > 0 ? RunWords::tr("It is <a href=\"%1\">line %2</a> of %3. Nothing was run.").arg(link).arg(line).arg(title)
                                                 : RunWords::tr("It is in <a href=\"%1\">%2</a>. Nothing was run.").arg(link, title))
                          : line > 0 ? RunWords::tr("<a href=\"%1\">Line %2</a> of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.")
                                         .arg(link).arg(line).arg(title)
                                   : RunWords::tr("<a href=\"%1\">%2</a> failed in a rehearsal on an empty copy of the schema; the database was not touched.")
                                         .arg(link, title);
    return RunWords::tr("<b>This cannot run.</b> %1").arg(reason) + u"<br>"_s + place + offerPart(plan, failing);
}

QString backupLabel(const project::RunPlan& plan)
{
    const QString target = positionText(endRows(plan));
    switch (plan.request.kind) {
    case project::RunKind::Upgrade: return RunWords::tr("before the upgrade to %1").arg(target);
    case project::RunKind::Downgrade: return RunWords::tr("before the downgrade to %1").arg(target);
    case project::RunKind::Stamp: return RunWords::tr("before the stamp as %1").arg(target);
    case project::RunKind::Resume: return RunWords::tr("before going on to %1").arg(target);
    }
    return {};
}

bool takesAway(const project::RunPlan& plan)
{
    const auto goesBack = [](const project::PlannedStep& step) { return step.step.node && !step.step.isUpgrade; };
    return plan.losses.any() || std::ranges::any_of(plan.steps, goesBack);
}

QString runWarnings(const project::RunPlan& plan)
{
    QStringList out;
    if (plan.broken)
        out.append(brokenRunChoices(*plan.broken, plan.request.undecidedIsIn));
    if (const QString lost = lossWarning(plan.losses); !lost.isEmpty())
        out.append(lost);
    if (plan.request.kind == project::RunKind::Stamp)
        out.append(RunWords::tr("A stamp only changes what the database says of itself. No script is run."));
    if (plan.request.purge)
        out.append(RunWords::tr("The version table now says %1, which this project does not know. That is deleted first.").arg(positionText(plan.startRows).toHtmlEscaped()));
    for (const std::string& warning : plan.plan.warnings)
        out.append(toQString(warning).toHtmlEscaped());
    for (const project::PlannedStep& step : plan.steps) {
        for (const ddl::DdlWarning& warning : step.sql.warnings) {
            const QString link = u"script:%1:%2"_s.arg(toQString(step.revision)).arg(warning.source.line);
            out.append(u"<a href=\"%1\">%2</a>: %3"_s.arg(link, shortId(step.revision), toQString(warning.message).toHtmlEscaped()));
        }
    }
    return out.join(u"<br>"_s);
}

RunOutcome runOutcome(const project::RunPlan& plan, const migration::RunReport& report, const QString& database, bool backedUp)
{
    RunOutcome out;
    const QString restore = backedUp ? u"<br>"_s + RunWords::tr("The backup taken before the run holds the database as it was.") : QString();
    switch (report.state) {
    case migration::RunState::AllApplied:
        out.kind = Banner::Kind::Success;
        out.html = allApplied(plan, report, database);
        return out;
    case migration::RunState::NothingChanged:
        out.kind = cancelled(report) ? Banner::Kind::Information : Banner::Kind::Problem;
        out.html = cancelled(report) ? RunWords::tr("<b>Cancelled: nothing changed.</b>")
                                     : RunWords::tr("<b>Nothing changed.</b> %1").arg(failure(plan, report));
        if (!report.error) {
            out.kind = Banner::Kind::Information;
            out.html = RunWords::tr("<b>Nothing changed.</b> There was nothing to do.");
        }
        return out;
    case migration::RunState::StoppedAfter: {
        const std::string last = report.applied.empty() ? std::string() : report.applied.back();
        const QString done = RunWords::tr("%1 of %2 ran and are committed; the rest was not run.").arg(revisions(report.applied.size())).arg(plan.steps.size());
        out.kind = cancelled(report) ? Banner::Kind::Warning : Banner::Kind::Problem;
        out.html = (cancelled(report) ? RunWords::tr("<b>Cancelled. Stopped after %1.</b> %2") : RunWords::tr("<b>Stopped after %1.</b> %2"))
                       .arg(titleOf(plan, last).toHtmlEscaped(), done);
        if (!cancelled(report))
            out.html += u"<br>"_s + failure(plan, report);
        out.html += u"<br>"_s + RunWords::tr("%1 is now at %2.").arg(database.toHtmlEscaped(), positionText(report.rows).toHtmlEscaped()) + restore;
        out.offerRestore = backedUp;
        return out;
    }
    case migration::RunState::Unknown:
        out.kind = Banner::Kind::Problem;
        out.html = RunWords::tr("<b>The database may hold part of a revision:</b> a failure could not be rolled back.") + u"<br>"_s + failure(plan, report) + restore
                   + u"<br><a href=\"broken:out\">"_s + RunWords::tr("See how to go on") + u"</a>"_s;
        out.offerRestore = backedUp;
        return out;
    }
    return out;
}

} // namespace retort::ui
