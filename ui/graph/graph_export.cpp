#include "ui/graph/graph_export.h"

#include <QFileInfo>
#include <QPagedPaintDevice>
#include <QSaveFile>

#include "ui/models/graph_text.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

std::optional<GraphFormat> graphFormatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"svg"_s)
        return GraphFormat::Svg;
    if (ending == u"png"_s)
        return GraphFormat::Png;
    if (ending == u"pdf"_s)
        return GraphFormat::Pdf;
    if (ending == u"mmd"_s)
        return GraphFormat::Mermaid;
    if (ending == u"dot"_s)
        return GraphFormat::Dot;
    return std::nullopt;
}

namespace {

Result<QByteArray> bytesOf(const GraphPicture& picture, GraphFormat format)
{
    switch (format) {
    case GraphFormat::Svg: return picture.svg();
    case GraphFormat::Png: return picture.png();
    case GraphFormat::Pdf: return picture.pdf();
    case GraphFormat::Mermaid: return graphAsMermaid(picture.model(), picture.rows()).toUtf8();
    case GraphFormat::Dot: return graphAsDot(picture.model(), picture.rows()).toUtf8();
    }
    return QByteArray();
}

} // namespace

Result<void> writeGraph(const GraphContent& content, const QString& path, const std::stop_token& stop)
{
    const auto format = graphFormatOf(path);
    if (!format) {
        return fail(ErrorCode::InvalidArgument,
                    "The name of the file says how the graph is written: it has to end in .svg, .png, .pdf, .mmd (Mermaid) or .dot (Graphviz).");
    }
    RETORT_TRY(const QByteArray bytes, bytesOf(GraphPicture(content, stop), *format));
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "Cancelled.");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, toUtf8(file.errorString()));
    return {};
}

void GraphExporter::start(const GraphContent& content, const QString& path)
{
    m_runner.run(
        *this, [content, path](const JobContext& context) { return writeGraph(content, path, context.stop); },
        [this, path](Result<void> written) {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(path, written.error());
        });
}

void GraphExporter::print(const GraphContent& content, const std::shared_ptr<QPagedPaintDevice>& device)
{
    m_runner.run(
        *this, [content, device](const JobContext& context) { return GraphPicture(content, context.stop).print(*device); },
        [this, title = content.title](bool done) {
            if (done)
                Q_EMIT printed(title);
            else
                Q_EMIT notPrinted();
        });
}

} // namespace retort::ui
