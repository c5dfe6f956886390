#include "core/project/session_work.h"

#include <chrono>
#include <fstream>
#include <sstream>

#include "core/python/syntax/parse.h"

namespace retort::project {

namespace {

Result<text::SourceText> sourceOf(const PreviewRequest& request)
{
    if (request.unsaved)
        return text::SourceText(request.path, request.unsaved->toStdString());
    std::ifstream file(request.path, std::ios::binary);
    if (!file)
        return fail(ErrorCode::Io, "The script cannot be read.", {.file = request.path});
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return text::SourceText(request.path, bytes.str());
}

// The schema that the script finds, should it ask; null when that cannot be told.
operations::SchemaModel* schemaBefore(const Project& project, const PreviewRequest& request, const std::stop_token& stop,
                                      std::optional<operations::SchemaModel>& model)
{
    const script::MapPointer& map = project.map();
    const auto node = map ? map->indexOf(request.revision) : std::nullopt;
    if (!node)
        return nullptr;
    JobContext context;
    context.stop = stop;
    auto schema = project.schemaAt(map->normalizedParentIds(*node), request.dialect, context);
    if (!schema)
        return nullptr;
    model = std::move(*schema);
    return &*model;
}

} // namespace

Preview makePreview(const Project& project, const PreviewRequest& request, std::stop_token stop)
{
    const auto start = std::chrono::steady_clock::now();
    Preview preview{.revision = request.revision, .dialect = request.dialect, .upgrade = {}, .downgrade = {}, .syntaxErrors = {}};
    const auto source = sourceOf(request);
    if (!source) {
        preview.upgrade.incomplete = preview.downgrade.incomplete = source.error();
        return preview;
    }
    for (const python::SyntaxDiagnostic& diagnostic : python::checkSyntax(*source))
        preview.syntaxErrors.push_back(diagnostic.error);
    if (preview.syntaxErrors.empty()) {
        const migration::MigrationSettings settings = project.settings(request.dialect, true);
        std::optional<operations::SchemaModel> model;
        const auto before = [&] { return schemaBefore(project, request, stop, model); };
        const auto after = [&]() -> operations::SchemaModel* {
            if (operations::SchemaModel* schema = before()) {
                (void)migration::evaluateStep(*source, bindings::Direction::Upgrade, settings, true, stop, nullptr, schema);
                return schema;
            }
            return nullptr;
        };
        preview.upgrade = migration::previewStep(*source, bindings::Direction::Upgrade, settings, before, stop);
        preview.downgrade = migration::previewStep(*source, bindings::Direction::Downgrade, settings, after, stop);
    }
    preview.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return preview;
}

} // namespace retort::project
