#pragma once

// --profile: the connection profiles that the window keeps, their passwords, and what they guard.

#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "core/database/connection_profile.h"
#include "core/project/run_targets.h"
#include "core/script/plan.h"

namespace retort::cli {

void declareProfileOptions(ArgumentParser& parser);
// --profile and --yes-production of a command line; the profile is looked up. Errors: there is none of that name, or the file of
// profiles is damaged; and both a profile and a URL were given.
[[nodiscard]] Result<ProfileOptions> profileOptions(const Arguments& arguments);

// The password of the profile in use: from the keychain, else from $RETORT_DATABASE_PASSWORD, else typed on the terminal. Nothing
// where there is no profile or it needs none.
[[nodiscard]] Result<std::optional<database::Secret>> profilePassword(const CommandContext& context);

// Fails (InvalidArgument) when the profile in use is read-only.
[[nodiscard]] Result<void> requireWritable(const CommandContext& context);

// For what cannot be taken back. Where the profile in use says production, the name of the database has to be typed, or given
// with --yes-production. what: lines to show first, "takes away the table orders".
[[nodiscard]] Result<void> confirmProduction(const CommandContext& context, const database::DatabaseUrl& url, const std::vector<std::string>& what);
// The same, for a plan that goes back or takes something away; any other needs no word.
[[nodiscard]] Result<void> confirmPlan(const CommandContext& context, const database::DatabaseUrl& url, const script::MigrationPlan& plan,
                                       const migration::MigrationSettings& settings);

} // namespace retort::cli
