#pragma once

// What came out when the revisions of a plan were tried on a scratch database, as sentences. Pure.

#include <QString>

#include <vector>

#include "core/project/round_trips.h"
#include "core/project/session.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

// "up, down, up", "does not come back": for the row of the revision.
[[nodiscard]] QString tripWord(const project::RoundTrip& trip);
// With what it found, plain text: for the tooltip.
[[nodiscard]] QString tripSentence(const project::RoundTrip& trip);

struct TripsOutcome {
    Banner::Kind kind = Banner::Kind::Success;
    QString html; // links are "script:REVISION:LINE"
};
[[nodiscard]] TripsOutcome tripsOutcome(const project::PlanTrial& trial);

} // namespace retort::ui
