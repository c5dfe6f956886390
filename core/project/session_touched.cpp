// What the revisions touch, found out behind everything else once a project is open.

#include "core/project/session_private.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace retort::project {

namespace {

// The thread is the index's own; on Linux a thread has a priority of its own.
void giveWayToOthers()
{
#ifdef __linux__
    constexpr int nice = 19;
    setpriority(PRIO_PROCESS, 0, nice);
#endif
}

} // namespace

std::shared_ptr<const TouchedIndex> ProjectSession::touchedNames() const
{
    return d->touched;
}

void ProjectSession::Private::readTouchedNames()
{
    touchedJob.run(
        [project = project, indexer = touchedIndexer](const JobContext& context) {
            giveWayToOthers();
            return indexer->build(*project, context);
        },
        [this](Result<std::shared_ptr<const TouchedIndex>> index) {
            if (!index)
                return;
            touched = std::move(*index);
            Q_EMIT q.touchedNamesChanged();
        });
}

void ProjectSession::Private::forgetTouchedNames()
{
    touchedJob.cancel();
    touchedIndexer = std::make_shared<TouchedIndexer>();
    touched.reset();
}

} // namespace retort::project
