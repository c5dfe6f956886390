#include "ui/editor/script_side.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QVBoxLayout>

#include "ui/editor/downgrade_offer.h"
#include "ui/editor/edited_notice.h"
#include "ui/editor/script_completer.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/unsaved_keeper.h"
#include "ui/support/format.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

ScriptSide::ScriptSide(project::ProjectSession* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_help(new project::ScriptHelp(session, this)), m_edited(new EditedNotice(session, this)),
      m_message(new Banner(this)), m_recovery(new Banner(this)), m_editor(new ScriptEditor(this)), m_downgrade(new DowngradeOffer(m_help, m_editor, this)),
      m_completer(new ScriptCompleter(m_help, m_editor)), m_keeper(new UnsavedKeeper(m_editor))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_edited);
    layout->addWidget(m_message);
    layout->addWidget(m_recovery);
    layout->addWidget(m_downgrade);
    layout->addWidget(m_editor, 1);
    connect(m_editor, &QsciScintilla::modificationChanged, this, &ScriptSide::stateChanged);
    connect(m_keeper, &UnsavedKeeper::failed, this, [this](const Error& error) {
        m_message->say(Banner::Kind::Warning, tr("The unsaved text is only in this window. %1").arg(errorSentence(error).toHtmlEscaped()));
        m_message->setClosable(true);
    });
    connect(m_session, &project::ProjectSession::scriptChangedOnDisk, this, &ScriptSide::scriptChangedOnDisk);
    connect(m_session, &project::ProjectSession::projectChanged, this, &ScriptSide::lookForGone);
}

void ScriptSide::open(const std::string& revision)
{
    m_revision = revision;
    m_message->clear();
    m_edited->showFor(m_revision);
    readFile();
}

void ScriptSide::openFile(const QString& path)
{
    m_revision.clear();
    m_message->clear();
    m_edited->showFor({});
    letGo();
    load(path);
}

void ScriptSide::follow(const std::string& revision)
{
    m_revision = revision;
    m_edited->showFor(m_revision);
    m_downgrade->showFor(m_revision, m_loaded->path);
    m_completer->showFor(m_revision, m_loaded->path);
    Q_EMIT stateChanged();
}

void ScriptSide::close()
{
    m_revision.clear();
    m_edited->showFor({});
    m_loaded.reset();
    m_recovery->clear();
    m_keeper->watch({}, {});
    m_editor->load(QString());
    m_editor->setReadOnly(true);
    m_editor->showProblems({});
    m_message->clear();
    m_downgrade->showFor({}, {});
    m_completer->showFor({}, {});
}

// Of the file that was here before.
void ScriptSide::letGo()
{
    m_loaded.reset();
    m_recovery->clear();
    m_keeper->watch({}, {});
    m_editor->setReadOnly(true);
    m_downgrade->showFor({}, {});
    m_completer->showFor({}, {});
}

void ScriptSide::readFile()
{
    const auto project = m_session->project();
    const auto index = project ? project->map()->indexOf(m_revision) : std::nullopt;
    letGo();
    if (!index) {
        m_editor->load(QString());
        m_message->say(Banner::Kind::Warning,
                       tr("No file of this project declares the revision <b>%1</b>.").arg(toQString(m_revision).toHtmlEscaped()));
        return;
    }
    load(toQString(project->map()->revision(*index).path));
}

void ScriptSide::load(const QString& path)
{
    auto loaded = m_session->loadScript(toUtf8(path));
    if (!loaded) {
        m_editor->load(QString());
        m_message->say(Banner::Kind::Problem, toQString(describe(loaded.error())).toHtmlEscaped());
        return;
    }
    m_loaded = std::move(*loaded);
    m_gone = false;
    m_editor->setReadOnly(false);
    m_editor->load(m_loaded->text);
    m_downgrade->showFor(m_revision, m_loaded->path);
    m_completer->showFor(m_revision, m_loaded->path);
    m_keeper->watch(m_loaded->path, m_loaded->bytes);
    offerKeptText();
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

// What was typed stays among the steps of undo.
void ScriptSide::discard()
{
    if (!hasUnsavedChanges())
        return;
    m_message->clear();
    m_editor->reload(m_loaded->text);
    Q_EMIT textLoaded();
    Q_EMIT stateChanged();
}

bool ScriptSide::write(bool overwrite)
{
    auto saved = m_session->saveScript(*m_loaded, m_editor->text(), overwrite);
    if (saved) {
        m_gone = false;
        m_loaded = std::move(*saved);
        m_editor->setModified(false);
        if (m_recovery->isHidden())
            m_keeper->watch(m_loaded->path, m_loaded->bytes);
        m_message->clear();
        Q_EMIT stateChanged();
        return true;
    }
    if (saved.error().code == ErrorCode::Conflict)
        showConflict(true);
    else
        m_message->say(Banner::Kind::Problem, tr("Not saved. %1").arg(toQString(describe(saved.error())).toHtmlEscaped()));
    return false;
}

void ScriptSide::showConflict(bool saving)
{
    if (!QFileInfo::exists(m_loaded->path)) {
        m_message->say(Banner::Kind::Warning, tr("Not saved: the file is no longer on disk. Your text is only here."));
        return sayGone();
    }
    m_message->say(Banner::Kind::Warning, tr("The file changed on disk while you were editing it. Nothing was overwritten."));
    connect(m_message->addButton(tr("Show the Difference")), &QAbstractButton::clicked, this, &ScriptSide::showDifferenceToDisk);
    auto* theirs = m_message->addButton(tr("Take Theirs"));
    theirs->setToolTip(tr("The text on disk replaces yours; Undo brings yours back"));
    const auto fresh = m_session->loadScript(m_loaded->path.toStdString());
    const QByteArray seen = fresh ? fresh->bytes : QByteArray();
    connect(theirs, &QAbstractButton::clicked, this, whileStill(seen, &ScriptSide::takeTheirs));
    if (saving) {
        connect(m_message->addButton(tr("Overwrite It")), &QAbstractButton::clicked, this, [this] { (void)write(true); });
        return;
    }
    auto* mine = m_message->addButton(tr("Keep Mine"));
    mine->setToolTip(tr("Your text stays, and saving it overwrites the change on disk"));
    connect(mine, &QAbstractButton::clicked, this, whileStill(seen, &ScriptSide::keepMine));
}

void ScriptSide::showDifferenceToDisk()
{
    const auto fresh = m_session->loadScript(m_loaded->path.toStdString());
    if (!fresh)
        return showConflict(false);
    Difference difference{.sentence = tr("The file changed on disk while you were editing it."),
                          .before = fresh->text,
                          .after = m_editor->text(),
                          .nameBefore = tr("theirs, on disk"),
                          .nameAfter = tr("mine, unsaved"),
                          .answers = {}};
    difference.answers.push_back({.label = tr("Take Theirs"), .act = whileStill(fresh->bytes, &ScriptSide::takeTheirs)});
    difference.answers.push_back({.label = tr("Keep Mine"), .act = whileStill(fresh->bytes, &ScriptSide::keepMine)});
    difference.answers.push_back({.label = tr("Decide Later"), .act = {}});
    Q_EMIT differenceAsked(difference);
}

std::function<void()> ScriptSide::whileStill(const QByteArray& seen, void (ScriptSide::*act)())
{
    return [this, seen, act] {
        const auto now = m_loaded ? m_session->loadScript(m_loaded->path.toStdString()) : fail(ErrorCode::NotFound, {});
        if (now && now->bytes == seen)
            (this->*act)();
        else if (m_loaded)
            showDifferenceToDisk();
    };
}

// What was typed stays among the steps of undo.
void ScriptSide::takeTheirs()
{
    auto fresh = m_loaded ? m_session->loadScript(m_loaded->path.toStdString()) : fail(ErrorCode::NotFound, {});
    if (!fresh)
        return m_loaded ? showConflict(false) : void();
    m_loaded = std::move(*fresh);
    m_message->clear();
    m_editor->reload(m_loaded->text);
    if (m_recovery->isHidden())
        m_keeper->watch(m_loaded->path, m_loaded->bytes);
    Q_EMIT textLoaded();
    Q_EMIT stateChanged();
}

void ScriptSide::keepMine()
{
    auto fresh = m_loaded ? m_session->loadScript(m_loaded->path.toStdString()) : fail(ErrorCode::NotFound, {});
    if (!fresh)
        return m_loaded ? showConflict(false) : void();
    m_loaded = std::move(*fresh);
    m_message->clear();
}

void ScriptSide::scriptChangedOnDisk(const QString& path)
{
    if (!m_loaded || path != m_loaded->path)
        return;
    auto fresh = m_session->loadScript(path.toStdString());
    if (fresh && fresh->bytes == m_loaded->bytes)
        return; // our own save, or a touch
    if (hasUnsavedChanges()) {
        showConflict(false);
    } else if (fresh) {
        takeTheirs();
    } else {
        m_message->say(Banner::Kind::Warning, tr("The file is gone. What you see is what it held."));
        sayGone();
    }
}

void ScriptSide::sayGone()
{
    m_gone = true;
    connect(m_message->addButton(tr("Write It Again")), &QAbstractButton::clicked, this, [this] {
        if (QFileInfo::exists(m_loaded->path))
            lookForGone();
        else
            (void)write(true);
    });
}

void ScriptSide::lookForGone()
{
    if (!m_gone || !m_loaded || !QFileInfo::exists(m_loaded->path))
        return;
    m_gone = false;
    const auto fresh = m_session->loadScript(m_loaded->path.toStdString());
    if (fresh && fresh->bytes == m_loaded->bytes)
        m_message->clear();
    else if (fresh && !hasUnsavedChanges())
        takeTheirs();
    else
        showConflict(false);
}

// What an earlier window did not come to save. Until it is clear what becomes of it, nothing is kept in its place.
void ScriptSide::offerKeptText()
{
    const auto kept = project::keptText(m_loaded->path);
    if (!kept)
        return;
    if (kept->text == m_loaded->text) {
        project::forgetText(m_loaded->path);
        return;
    }
    m_keeper->pause();
    QString said = tr("Changes to this script were not saved (%1).").arg(relativeDate(kept->at, QDateTime::currentDateTime()).toHtmlEscaped());
    m_recovery->setToolTip(exactDate(kept->at));
    if (kept->original != m_loaded->bytes)
        said += QLatin1Char(' ') + tr("The file has changed since.");
    m_recovery->say(Banner::Kind::Warning, said);
    m_recovery->setClosable(false);
    connect(m_recovery->addButton(tr("Show the Difference")), &QAbstractButton::clicked, this, [this, kept] {
        Difference difference{.sentence = tr("Changes to this script that were not saved."),
                              .before = m_editor->text(),
                              .after = kept->text,
                              .nameBefore = tr("the script as it is"),
                              .nameAfter = tr("with the unsaved changes"),
                              .answers = {}};
        difference.answers.push_back({.label = tr("Restore"), .act = [this, kept] { restoreKept(*kept); }});
        difference.answers.push_back({.label = tr("Discard"), .act = [this] { endRecovery(); }});
        difference.answers.push_back({.label = tr("Decide Later"), .act = {}});
        Q_EMIT differenceAsked(difference);
    });
    connect(m_recovery->addButton(tr("Restore")), &QAbstractButton::clicked, this, [this, kept] { restoreKept(*kept); });
    connect(m_recovery->addButton(tr("Discard")), &QAbstractButton::clicked, this, &ScriptSide::endRecovery);
}

// As one step of undo; from then on it is unsaved text like any other.
void ScriptSide::restoreKept(const project::KeptText& kept)
{
    m_editor->replaceText(kept.text);
    m_recovery->clear();
    m_keeper->resume(true);
}

void ScriptSide::endRecovery()
{
    if (m_loaded)
        project::forgetText(m_loaded->path);
    m_recovery->clear();
    m_keeper->resume(false);
}

} // namespace retort::ui
