#include "ui/migrate/trip_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using Outcome = project::RoundTrip::Outcome;

constexpr std::size_t shownDifferences = 4;

class TripWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::TripWords)
};

QString listed(const std::vector<std::string>& differences)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(differences.size(), shownDifferences); ++i)
        shown += toQString(differences[i]).remove(u"Detected "_s);
    if (differences.size() > shownDifferences)
        shown += TripWords::tr("and %1 more").arg(differences.size() - shownDifferences);
    return shown.join(u"; "_s);
}

// What is wrong, to follow the revision's name.
QString clause(const project::RoundTrip& trip)
{
    const QString reason = trip.error ? errorSentence(*trip.error) : QString();
    switch (trip.outcome) {
    case Outcome::Passed: return TripWords::tr("ran up, down and up again.");
    case Outcome::UpgradeFails: return TripWords::tr("the upgrade fails: %1").arg(reason);
    case Outcome::DowngradeFails: return TripWords::tr("the downgrade fails: %1").arg(reason);
    case Outcome::NotUndone: return TripWords::tr("the downgrade does not lead back: %1").arg(listed(trip.differences));
    case Outcome::UpgradeAgainFails: return TripWords::tr("the upgrade fails after the downgrade: %1").arg(reason);
    case Outcome::NotRedone: return TripWords::tr("the second upgrade makes something else than the first: %1").arg(listed(trip.differences));
    }
    return {};
}

} // namespace

QString tripWord(const project::RoundTrip& trip)
{
    switch (trip.outcome) {
    case Outcome::Passed: return TripWords::tr("tried: up, down, up");
    case Outcome::UpgradeFails: return TripWords::tr("tried: fails");
    case Outcome::DowngradeFails: return TripWords::tr("tried: no way down");
    case Outcome::NotUndone: return TripWords::tr("tried: does not lead back");
    case Outcome::UpgradeAgainFails:
    case Outcome::NotRedone: break;
    }
    return TripWords::tr("tried: cannot be repeated");
}

QString tripSentence(const project::RoundTrip& trip)
{
    QString text = clause(trip);
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

TripsOutcome tripsOutcome(const project::PlanTrial& trial)
{
    if (trial.error)
        return {.kind = Banner::Kind::Warning, .html = TripWords::tr("<b>It could not be tried.</b> %1").arg(errorSentence(*trial.error).toHtmlEscaped())};
    const auto failed = [](const project::RoundTrip& trip) { return trip.outcome != Outcome::Passed; };
    const auto count = std::ranges::count_if(trial.trips, failed);
    if (count == 0) {
        return {.kind = Banner::Kind::Success,
                .html = TripWords::tr("<b>Tried.</b> All %n revisions ran up, down and up again on an empty copy of the schema.", nullptr, static_cast<int>(trial.trips.size()))};
    }
    QStringList lines;
    for (const project::RoundTrip& trip : trial.trips) {
        if (!failed(trip))
            continue;
        const std::uint32_t line = trip.error && trip.error->where ? trip.error->where->line : 0;
        const QString id = toQString(trip.revision);
        lines += u"<a href=\"script:%1:%2\">%3</a>: %4"_s.arg(id, QString::number(line), (trip.title.empty() ? id : toQString(trip.title)).toHtmlEscaped(),
                                                              clause(trip).toHtmlEscaped());
    }
    const std::size_t untried = trial.planned - trial.trips.size();
    if (untried != 0)
        lines += TripWords::tr("The %n revisions after it were not tried.", nullptr, static_cast<int>(untried));
    return {.kind = Banner::Kind::Warning, .html = TripWords::tr("<b>On an empty copy of the schema</b>") + u"<br>"_s + lines.join(u"<br>"_s)};
}

} // namespace retort::ui
