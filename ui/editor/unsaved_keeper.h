#pragma once

// Keeps the unsaved text of the script in an editor on disk, a second after typing stops, and lets it go when nothing is unsaved
// any more. Writes in a thread of its own, one text after the other. GUI thread only; the editor must outlive it.

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/jobs/job_runner.h"
#include "core/project/kept_text.h"

namespace retort::ui {

class ScriptEditor;

class UnsavedKeeper : public QObject {
    Q_OBJECT

public:
    explicit UnsavedKeeper(ScriptEditor* editor);

    // The script that is in the editor from now on, as it is on disk; an empty path: none. Call it around every load.
    void watch(const QString& path, const QByteArray& original);
    // While what was kept earlier waits for an answer, nothing is written over it.
    void pause();
    // stillKept: what was kept earlier is in the editor now, and on disk until nothing is unsaved.
    void resume(bool stillKept);
    void forget();

Q_SIGNALS:
    void failed(const retort::Error& error);

private:
    void keep();

    ScriptEditor* m_editor;
    QString m_path;
    QByteArray m_original;
    QTimer m_timer;
    bool m_paused = false;
    bool m_kept = false;
    jobs::JobRunner m_runner{1};
};

} // namespace retort::ui
