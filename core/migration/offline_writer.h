#pragma once

// `--sql`: the whole run as text, byte for byte as Alembic prints it.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/migration/step_compiler.h"
#include "core/script/plan.h"

namespace retort::migration {

// A statement as offline mode prints it: tabs become four blanks, white space around is stripped, the terminator is
// appended, an empty line follows (alembic ddl/impl.py: DefaultImpl._exec, static_output).
[[nodiscard]] std::string offlineText(std::string_view statement, std::string_view terminator = ";");

// Lines of StepText::text (from 0, half open) that one statement takes, and where in the script it was asked for.
struct StatementSpan {
    int firstLine = 0;
    int endLine = 0;
    operations::OperationSource source;
};

// What one script prints, without version rows and transactions: the preview beside the editor.
struct StepText {
    std::string text;
    std::vector<StatementSpan> spans;
    std::vector<operations::Operation> operations; // of a preview only; as far as they are known
    std::vector<bindings::ScriptOutput> output;
    std::vector<ddl::DdlWarning> warnings;
    std::optional<Error> incomplete;
};
[[nodiscard]] StepText previewStep(const text::SourceText& script, bindings::Direction direction, const MigrationSettings& settings,
                                   const SchemaBefore& schemaBefore = {}, std::stop_token stop = {});

// What a revision does that cannot be rendered whole: end the run, as it ends Alembic, or leave a marked gap and go on
// with the next revision.
enum class OnGap { Stop, Mark };

struct OfflineOptions {
    std::vector<std::string> startRows; // what the version table is assumed to hold
    bool purge = false;
    OnGap onGap = OnGap::Stop;
    // The schema that the start rows stand for. Given, scripts that ask for the database's structure are answered from it
    // and from what the run does to it, and the text says so at each of them; else they are gaps.
    std::optional<operations::SchemaModel> assumed;
};

// A revision that is not in the text whole. Its version row is, so that the text can be completed by hand.
struct OfflineGap {
    std::string revision;
    Error reason; // with the place, where there is one
};

// The SQL comment that marks a gap: where it is and why, and what is missing because of it. Without line end.
[[nodiscard]] std::string gapText(const OfflineGap& gap);

// text holds everything up to the first error. With gaps it is not what the revisions would do.
struct OfflineScript {
    std::string text;
    std::optional<Error> error;
    std::vector<OfflineGap> gaps;
    std::vector<std::string> assumptions; // one sentence or two for each revision that was answered from OfflineOptions::assumed
    std::vector<ddl::DdlWarning> warnings;
};
// Log lines go to context.log with Alembic's logger names; text a script prints goes into `text`, before the SQL of its
// script. A plan that could not be made is reported where Alembic reports it: after the opening BEGIN.
[[nodiscard]] OfflineScript writeOffline(const Result<script::MigrationPlan>& plan, const OfflineOptions& options, const MigrationSettings& settings,
                                         const ScriptLoader& load, const JobContext& context = {});

// `ensure_version --sql`.
[[nodiscard]] OfflineScript writeEnsureVersion(const MigrationSettings& settings, const JobContext& context = {});

} // namespace retort::migration
