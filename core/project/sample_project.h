#pragma once

// The sample project that comes with Retort: where it is, and how the user gets a copy of his own. Blocks on small files; call
// copySample() from a worker.

#include <QString>
#include <QStringList>

#include "core/base/error.h"

namespace retort::project {

// Where the sample may be: beside the installed program first, then in the sources that it was built from.
[[nodiscard]] QStringList samplePlaces();

// The first of the places that holds it. NotFound: it is not installed.
[[nodiscard]] Result<QString> findSample(const QStringList& places);

// Whether the folder holds a project already, such as an earlier copy.
[[nodiscard]] bool holdsProject(const QString& folder);

// Copies the sample into the folder, which is made when it is not there, without databases and caches. Nothing is
// overwritten. AlreadyExists: there is something in the folder. Io: what the system refused; what had been copied is removed.
[[nodiscard]] Result<void> copySample(const QString& sample, const QString& folder);

} // namespace retort::project
