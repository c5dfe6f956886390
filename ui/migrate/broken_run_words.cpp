#include "ui/migrate/broken_run_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using migration::BrokenState;

struct BrokenRunWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::BrokenRunWords)
};

QString runName(const migration::RunBegun& run)
{
    const QDateTime at = QDateTime::fromString(toQString(run.startedAt), Qt::ISODate).toLocalTime();
    return BrokenRunWords::tr("The last run, “%1” of %2,").arg(toQString(run.command).toHtmlEscaped(), QLocale().toString(at, QLocale::ShortFormat));
}

QString revisionUnderWay(const project::BrokenRunFound& found)
{
    const auto& steps = found.broken.run.steps;
    const std::size_t step = found.now.position.stepsIn;
    return step < steps.size() ? shortId(steps[step].revision).toHtmlEscaped() : BrokenRunWords::tr("its last revision");
}

// The first few, each on a line of its own.
QString statementList(const std::vector<migration::StatementIn>& statements)
{
    constexpr std::size_t shown = 4;
    QString html;
    for (std::size_t i = 0; i < std::min(shown, statements.size()); ++i) {
        QString text = toQString(statements[i].text).simplified();
        if (text.size() > 80)
            text = text.first(80) + u'…';
        html += u"<br>&nbsp;&nbsp;<code>"_s + text.toHtmlEscaped() + u"</code>"_s;
    }
    if (statements.size() > shown)
        html += u"<br>&nbsp;&nbsp;"_s + BrokenRunWords::tr("and %1 more").arg(statements.size() - shown);
    return html;
}

} // namespace

QString brokenRunSentence(const project::BrokenRunFound& found)
{
    const QString run = runName(found.broken.run);
    switch (found.now.state) {
    case BrokenState::StillRunning:
        return BrokenRunWords::tr("<b>%1 broke off, but the server is still at its last statement.</b> Wait until that has ended.").arg(run);
    case BrokenState::Undecided:
        return BrokenRunWords::tr("<b>%1 broke off in the middle of %2 while it committed.</b> Nothing tells whether its last statements came into the database.")
            .arg(run, revisionUnderWay(found));
    case BrokenState::NothingChanged:
    case BrokenState::AllApplied:
    case BrokenState::StoppedAfter:
    case BrokenState::Moved:
    case BrokenState::PartlyIn: break;
    }
    const std::size_t count = found.now.position.in.size();
    return BrokenRunWords::tr("<b>%1 broke off in the middle of %2.</b>").arg(run, revisionUnderWay(found)) + u' '
           + (BrokenRunWords::tr("%n statements of it are in the database.", nullptr, static_cast<int>(count)));
}

QString brokenRunChoices(const project::BrokenRunFound& found, bool undecidedIsIn)
{
    QString html = brokenRunSentence(found);
    if (found.now.state == BrokenState::StillRunning)
        return html;
    if (!found.broken.error.empty())
        html += u"<br>"_s + toQString(found.broken.error).toHtmlEscaped();
    if (!found.now.position.in.empty())
        html += u"<br>"_s + BrokenRunWords::tr("In the database, and not run again:") + statementList(found.now.position.in);
    if (!found.now.undecided.empty()) {
        html += u"<br>"_s + (undecidedIsIn ? BrokenRunWords::tr("Taken to be in the database:") : BrokenRunWords::tr("Taken not to be in the database:"))
                + statementList(found.now.undecided) + u"<br>"_s
                + (undecidedIsIn ? BrokenRunWords::tr("Look at the database. <a href=\"broken:out\">They are not in it</a>")
                                 : BrokenRunWords::tr("Look at the database. <a href=\"broken:in\">They are in it</a>"));
    }
    return html + u"<br>"_s
           + BrokenRunWords::tr("Instead of going on: <a href=\"broken:undo\">undo what is in</a>, or <a href=\"broken:forget\">forget the run</a> when you have put things right yourself.");
}

const backup::BackupEntry* backupBefore(const project::BrokenRunFound& found, const std::vector<backup::BackupEntry>& backups)
{
    std::vector<std::string> rows = found.broken.run.rows;
    std::ranges::sort(rows);
    // The journal knows no fractions of a second.
    const QDateTime begun = QDateTime::fromString(toQString(found.broken.run.startedAt), Qt::ISODate).addSecs(1);
    const backup::BackupEntry* best = nullptr;
    for (const backup::BackupEntry& entry : backups) {
        const bool fits = entry.revisions == rows && entry.damage.empty() && !entry.dataOnly && entry.createdAt <= begun;
        if (fits && (!best || entry.createdAt > best->createdAt))
            best = &entry;
    }
    return best;
}

QString brokenRunRestoreOffer(const backup::BackupEntry& backup)
{
    return BrokenRunWords::tr("Or <a href=\"broken:restore\">restore the backup made before it</a>, of %1.").arg(exactDate(backup.createdAt.toLocalTime()).toHtmlEscaped());
}

} // namespace retort::ui
