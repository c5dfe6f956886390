#pragma once

// Writes the revision graph to a file, in the format that the file's name ends in, without holding up the window.

#include <QObject>
#include <QString>

#include "core/jobs/job_runner.h"
#include "ui/graph/graph_picture.h"

namespace retort::ui {

enum class GraphFormat { Svg, Png, Pdf, Mermaid, Dot };

// Nothing: the name ends in none of .svg, .png, .pdf, .mmd, .dot.
[[nodiscard]] std::optional<GraphFormat> graphFormatOf(const QString& path);

// The whole of it: blocks, some seconds for 10,000 revisions. What is at the path is replaced once everything is written.
// Fails with Cancelled when it was stopped; nothing is written then.
[[nodiscard]] Result<void> writeGraph(const GraphContent& content, const QString& path, const std::stop_token& stop = {});

class GraphExporter : public QObject {
    Q_OBJECT

public:
    explicit GraphExporter(QObject* parent = nullptr) : QObject(parent) {}

    // Answers exported or failed; those that were asked for before are written first.
    void start(const GraphContent& content, const QString& path);
    // Answers printed or notPrinted. device: see GraphPicture::print. It is painted on in a thread of its own.
    void print(const GraphContent& content, const std::shared_ptr<QPagedPaintDevice>& device);

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const QString& path, const retort::Error& error);
    void printed(const QString& title);
    void notPrinted();

private:
    jobs::JobRunner m_runner{1};
};

} // namespace retort::ui
