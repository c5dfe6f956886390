#pragma once

// What SQLAlchemy itself makes of modules (metadata_oracle.py), and the comparison with what is made of them here.

#include <QString>
#include <QStringList>

#include "core/models/json_value.h"

namespace retort::tests {

// Names of the modules and packages in a folder.
[[nodiscard]] QStringList casesIn(const QString& folder);
// {case: document}; pythonPath: folders for the real libraries, separated by ':'.
[[nodiscard]] Result<models::JsonValue> askOracle(const QString& folder, const QStringList& cases, const QString& pythonPath);
// The same for an application, with stand-ins for libraries (application_oracle.py): the imports and the expression of its env.py, with these folders on sys.path.
[[nodiscard]] Result<models::JsonValue> askApplication(const QString& standIns, const QString& imports,
                                                       const QString& target, const QStringList& folders);
// Where two documents differ first, and how; empty: they do not.
[[nodiscard]] std::string difference(const models::JsonValue& ours, const models::JsonValue& theirs, const std::string& place);
// Fails the running test where the case is anything else here.
void compareCase(const models::JsonValue& oracle, const QString& name, const QString& folder);

} // namespace retort::tests
