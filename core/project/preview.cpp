#include "core/project/session_work.h"

#include <chrono>
#include <fstream>
#include <future>
#include <mutex>
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

// The schema that the script finds, worked out when one of the two directions first asks for it.
class SchemaFound {
public:
    SchemaFound(const Project& project, const PreviewRequest& request, std::stop_token stop)
        : m_project(project), m_request(request), m_stop(std::move(stop))
    {
    }

    // A copy to change; nothing when it cannot be told. Safe from both threads.
    std::optional<operations::SchemaModel> copy()
    {
        std::call_once(m_once, [this] { m_schema = find(); });
        return m_schema;
    }

private:
    std::optional<operations::SchemaModel> find() const
    {
        const script::MapPointer& map = m_project.map();
        if (!map)
            return std::nullopt;
        const auto node = map->indexOf(m_request.revision);
        JobContext context;
        context.stop = m_stop;
        // One that is not written yet goes on from the heads.
        auto schema = m_project.schemaAt(node ? map->normalizedParentIds(*node) : map->headIds(), m_request.dialect, context);
        return schema ? std::optional(std::move(*schema)) : std::nullopt;
    }

    const Project& m_project;
    const PreviewRequest& m_request;
    std::stop_token m_stop;
    std::once_flag m_once;
    std::optional<operations::SchemaModel> m_schema;
};

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
        const migration::MigrationSettings settings = project.runSettings(request.dialect, true);
        // Both ways at once: whoever types waits for them.
        SchemaFound found(project, request, stop);
        auto downgrade = std::async(std::launch::async, [&] {
            std::optional<operations::SchemaModel> schema;
            const auto after = [&]() -> operations::SchemaModel* {
                schema = found.copy();
                if (schema)
                    (void)migration::evaluateStep(*source, bindings::Direction::Upgrade, settings, true, stop, nullptr, &*schema);
                return schema ? &*schema : nullptr;
            };
            return migration::previewStep(*source, bindings::Direction::Downgrade, settings, after, stop);
        });
        std::optional<operations::SchemaModel> schema;
        const auto before = [&]() -> operations::SchemaModel* {
            schema = found.copy();
            return schema ? &*schema : nullptr;
        };
        preview.upgrade = migration::previewStep(*source, bindings::Direction::Upgrade, settings, before, stop);
        preview.downgrade = downgrade.get();
    }
    preview.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return preview;
}

} // namespace retort::project
