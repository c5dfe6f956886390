#include "ui/editor/unsaved_keeper.h"

#include "ui/editor/script_editor.h"

namespace retort::ui {

namespace {

constexpr int pauseMs = 1000;

} // namespace

UnsavedKeeper::UnsavedKeeper(ScriptEditor* editor) : QObject(editor), m_editor(editor)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &UnsavedKeeper::keep);
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (!m_path.isEmpty() && !m_paused && m_editor->isModified())
            m_timer.start();
    });
    // Where undo leaves what is saved, the editor says so only after the text changed.
    connect(m_editor, &QsciScintilla::modificationChanged, this, [this](bool modified) {
        if (m_paused || m_path.isEmpty())
            return;
        if (modified)
            m_timer.start();
        else
            forget();
    });
}

void UnsavedKeeper::watch(const QString& path, const QByteArray& original)
{
    m_timer.stop();
    m_path = path;
    m_original = original;
    m_paused = false;
    m_kept = false;
}

void UnsavedKeeper::pause()
{
    m_paused = true;
    m_timer.stop();
}

void UnsavedKeeper::resume(bool stillKept)
{
    m_paused = false;
    m_kept = m_kept || stillKept;
    if (!m_path.isEmpty() && m_editor->isModified())
        m_timer.start();
}

void UnsavedKeeper::keep()
{
    m_kept = true;
    m_runner.run(
        *this,
        [path = m_path, kept = project::KeptText{.text = m_editor->text(), .original = m_original, .at = QDateTime::currentDateTime()}](const JobContext&) {
            return project::keepText(path, kept);
        },
        [this](const Result<void>& written) {
            if (!written)
                Q_EMIT failed(written.error());
        });
}

// Behind what is still being written.
void UnsavedKeeper::forget()
{
    m_timer.stop();
    if (m_path.isEmpty() || !m_kept)
        return;
    m_kept = false;
    m_runner.run(*this, [path = m_path](const JobContext&) { project::forgetText(path); }, [] {});
}

} // namespace retort::ui
