#include "ui/backups/restore_rows_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

struct RestoreRowsWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::RestoreRowsWords)
};

// "3 downgrades (c3, b2, …)"
QString stepsOf(const project::PlannedRun& run)
{
    constexpr std::size_t shown = 4;
    QStringList names;
    for (const script::MigrationStep& step : run.plan.steps) {
        if (static_cast<std::size_t>(names.size()) == shown) {
            names.append(u"…"_s);
            break;
        }
        if (step.node)
            names.append(shortId(run.plan.map->id(*step.node)).toHtmlEscaped());
    }
    const auto count = run.plan.steps.size();
    const bool up = run.plan.steps.front().isUpgrade;
    const QString what = up ? RestoreRowsWords::tr("%n upgrades", nullptr, static_cast<int>(count)) : RestoreRowsWords::tr("%n downgrades", nullptr, static_cast<int>(count));
    return what + u" ("_s + names.join(u", "_s) + u')';
}

} // namespace

QString restoreRowsRoute(const project::DataRestorePlan& plan, const QString& database)
{
    return RestoreRowsWords::tr("%1 at %2, backup of %3 at %4")
        .arg(database, positionText(plan.startRows), exactDate(plan.entry.createdAt.toLocalTime()), positionText(plan.entry.revisions));
}

QString restoreRowsByRevision(const project::DataRestorePlan& plan)
{
    return RestoreRowsWords::tr("Fill the tables at %1, then upgrade again").arg(positionText(plan.entry.revisions));
}

QString restoreRowsSteps(const project::DataRestorePlan& plan, const QString& database)
{
    QStringList steps{RestoreRowsWords::tr("%1 is backed up as it is now").arg(database.toHtmlEscaped())};
    if (plan.request.way == project::RowsWay::Fresh)
        steps.append(RestoreRowsWords::tr("<b>everything in %1 is dropped</b>").arg(database.toHtmlEscaped()));
    if (!plan.there.plan.steps.empty())
        steps.append(stepsOf(plan.there));
    steps.append(plan.routesAreFinal ? RestoreRowsWords::tr("the tables below are emptied and filled, in one transaction")
                                     : RestoreRowsWords::tr("the tables below are emptied and filled, in one transaction, if they fit"));
    steps.back() += u"; "_s
                    + (plan.request.partly ? RestoreRowsWords::tr("one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then")
                                           : RestoreRowsWords::tr("if one of them cannot be, none is"));
    if (!plan.onwards.plan.steps.empty())
        steps.append(stepsOf(plan.onwards));
    QString html = u"<ol style=\"margin:0\">"_s;
    for (const QString& step : std::as_const(steps))
        html += u"<li>"_s + step + u"</li>"_s;
    return html + u"</ol>"_s;
}

QString restoreRowsStage(project::DataRestoreStage stage, const QString& database)
{
    using project::DataRestoreStage;
    switch (stage) {
    case DataRestoreStage::Verifying: return RestoreRowsWords::tr("Checking the backup…");
    case DataRestoreStage::SafetyBackup: return RestoreRowsWords::tr("Backing up %1…").arg(database);
    case DataRestoreStage::Emptying: return RestoreRowsWords::tr("Emptying %1…").arg(database);
    case DataRestoreStage::Going: return RestoreRowsWords::tr("Going to the backup’s revision…");
    case DataRestoreStage::Filling: return RestoreRowsWords::tr("Filling the tables…");
    case DataRestoreStage::GoingOn: return RestoreRowsWords::tr("Going on from there…");
    }
    return {};
}

RestoreRowsOutcome restoreRowsOutcome(const project::DataRestoreReport& report, const QString& database)
{
    const QString where = RestoreRowsWords::tr("%1 stands at %2.").arg(database, positionText(report.versionRows)).toHtmlEscaped();
    const QString safety = report.safety && report.changed ? u' ' + RestoreRowsWords::tr("What it held before is the newest backup in the list.") : QString();
    if (report.error) {
        const QString reason = errorSentence(*report.error).toHtmlEscaped();
        if (!report.changed)
            return {.kind = Banner::Kind::Problem, .html = RestoreRowsWords::tr("<b>Nothing was changed.</b> %1").arg(reason)};
        const QString head = report.rows ? RestoreRowsWords::tr("<b>The rows are in, but it did not come to its end.</b>") : RestoreRowsWords::tr("<b>The rows were not restored.</b>");
        return {.kind = Banner::Kind::Problem, .html = head + u' ' + reason + u' ' + where + safety};
    }
    std::int64_t rows = 0;
    std::size_t out = 0;
    for (const backup::TableOutcome& table : report.rows->tables) {
        const bool filled = table.became == backup::TableOutcome::Became::Filled;
        rows += filled ? table.rows : 0;
        out += (filled && table.reason.empty()) || table.became == backup::TableOutcome::Became::LeftOut ? 0U : 1U;
    }
    QStringList notes;
    for (const std::string& note : report.rows->notes)
        notes.append(toQString(note).toHtmlEscaped());
    const QString counted = RestoreRowsWords::tr("%Ln rows are in.", nullptr, static_cast<int>(rows));
    const QString tail = u' ' + counted + u' ' + where + safety + (notes.isEmpty() ? QString() : u"<br>"_s + notes.join(u"<br>"_s));
    const auto leftOut = [](const backup::TableOutcome& table) { return table.became == backup::TableOutcome::Became::LeftOut; };
    if (out == 0)
        return {.kind = Banner::Kind::Success,
                .html = (std::ranges::any_of(report.rows->tables, leftOut) ? RestoreRowsWords::tr("<b>The chosen tables were restored.</b>") : RestoreRowsWords::tr("<b>All tables were restored.</b>")) + tail};
    const QString head = RestoreRowsWords::tr("<b>%n tables were not restored;</b> the list says why.", nullptr, static_cast<int>(out));
    return {.kind = Banner::Kind::Warning, .html = head + tail};
}

} // namespace retort::ui
