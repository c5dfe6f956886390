#include "ui/editor/script_side.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QVBoxLayout>

#include "ui/editor/downgrade_offer.h"
#include "ui/editor/edited_notice.h"
#include "ui/editor/script_completer.h"
#include "ui/editor/script_editor.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

ScriptSide::ScriptSide(project::ProjectSession* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_help(new project::ScriptHelp(session, this)), m_edited(new EditedNotice(session, this)),
      m_message(new Banner(this)), m_editor(new ScriptEditor(this)), m_downgrade(new DowngradeOffer(m_help, m_editor, this)),
      m_completer(new ScriptCompleter(m_help, m_editor))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_edited);
    layout->addWidget(m_message);
    layout->addWidget(m_downgrade);
    layout->addWidget(m_editor, 1);
    connect(m_editor, &QsciScintilla::modificationChanged, this, &ScriptSide::stateChanged);
    connect(m_session, &project::ProjectSession::scriptChangedOnDisk, this, &ScriptSide::scriptChangedOnDisk);
}

void ScriptSide::open(const std::string& revision)
{
    m_revision = revision;
    m_message->clear();
    m_edited->showFor(m_revision);
    readFile();
}

void ScriptSide::close()
{
    m_revision.clear();
    m_edited->showFor({});
    m_loaded.reset();
    m_editor->load(QString());
    m_editor->setReadOnly(true);
    m_editor->showProblems({});
    m_message->clear();
    m_downgrade->showFor({}, {});
    m_completer->showFor({}, {});
}

void ScriptSide::readFile()
{
    const auto project = m_session->project();
    const auto index = project ? project->map()->indexOf(m_revision) : std::nullopt;
    m_loaded.reset();
    m_editor->setReadOnly(true);
    m_downgrade->showFor({}, {});
    m_completer->showFor({}, {});
    if (!index) {
        m_editor->load(QString());
        m_message->say(Banner::Kind::Warning,
                       tr("No file of this project declares the revision <b>%1</b>.").arg(toQString(m_revision).toHtmlEscaped()));
        return;
    }
    auto loaded = m_session->loadScript(project->map()->revision(*index).path);
    if (!loaded) {
        m_editor->load(QString());
        m_message->say(Banner::Kind::Problem, toQString(describe(loaded.error())).toHtmlEscaped());
        return;
    }
    m_loaded = std::move(*loaded);
    m_editor->setReadOnly(false);
    m_editor->load(m_loaded->text);
    m_downgrade->showFor(m_revision, m_loaded->path);
    m_completer->showFor(m_revision, m_loaded->path);
    Q_EMIT textLoaded();
}

void ScriptSide::consider(const project::Preview& preview)
{
    m_downgrade->consider(preview);
    m_completer->consider(preview);
}

bool ScriptSide::hasUnsavedChanges() const
{
    return m_loaded && m_editor->isModified();
}

bool ScriptSide::save()
{
    return !hasUnsavedChanges() || write(false);
}

void ScriptSide::discard()
{
    m_editor->setModified(false);
}

bool ScriptSide::write(bool overwrite)
{
    auto saved = m_session->saveScript(*m_loaded, m_editor->text(), overwrite);
    if (saved) {
        m_loaded = std::move(*saved);
        m_editor->setModified(false);
        m_message->clear();
        Q_EMIT stateChanged();
        return true;
    }
    if (saved.error().code == ErrorCode::Conflict)
        showConflict();
    else
        m_message->say(Banner::Kind::Problem, tr("Not saved. %1").arg(toQString(describe(saved.error())).toHtmlEscaped()));
    return false;
}

void ScriptSide::showConflict()
{
    if (!QFileInfo::exists(m_loaded->path)) {
        m_message->say(Banner::Kind::Warning, tr("Not saved: the file is no longer on disk. Your text is only here."));
        connect(m_message->addButton(tr("Write it again")), &QAbstractButton::clicked, this, [this] { (void)write(true); });
        return;
    }
    m_message->say(Banner::Kind::Warning, tr("The file changed on disk while you were editing it. Nothing was overwritten."));
    connect(m_message->addButton(tr("Load the file")), &QAbstractButton::clicked, this, [this] {
        m_message->clear();
        readFile();
    });
    connect(m_message->addButton(tr("Overwrite it")), &QAbstractButton::clicked, this, [this] { (void)write(true); });
}

void ScriptSide::scriptChangedOnDisk(const QString& path)
{
    if (!m_loaded || path != m_loaded->path)
        return;
    auto fresh = m_session->loadScript(path.toStdString());
    if (fresh && fresh->bytes == m_loaded->bytes)
        return; // our own save, or a touch
    if (hasUnsavedChanges()) {
        showConflict();
    } else if (fresh) {
        m_loaded = std::move(*fresh);
        m_editor->reload(m_loaded->text);
        Q_EMIT textLoaded();
    } else {
        m_message->say(Banner::Kind::Warning, tr("The file is gone. What you see is what it held."));
        m_editor->setModified(true);
    }
}

} // namespace retort::ui
