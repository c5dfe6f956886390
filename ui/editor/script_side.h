#pragma once

// The script of a revision as it is written: the editor, its file, and above it what there is to say: an edit after it ran, a
// change on disk, text that was kept when Retort ended, a downgrade that lacks. GUI thread only; session must outlive it.

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/project/kept_text.h"
#include "core/project/script_help.h"
#include "core/project/session.h"
#include "ui/editor/difference_page.h"

namespace retort::ui {

class Banner;
class DowngradeOffer;
class EditedNotice;
class ScriptCompleter;
class ScriptEditor;
class UnsavedKeeper;

class ScriptSide : public QWidget {
    Q_OBJECT

public:
    explicit ScriptSide(project::ProjectSession* session, QWidget* parent = nullptr);

    // Reads the revision's file; the text before must have no unsaved changes.
    void open(const std::string& revision);
    // Reads a file that no revision could be read from, to be mended.
    void openFile(const QString& path);
    // The file that is here declares this revision now.
    void follow(const std::string& revision);
    void close();

    [[nodiscard]] const std::optional<project::LoadedScript>& loaded() const { return m_loaded; }
    [[nodiscard]] bool hasUnsavedChanges() const;
    // True when the text is on disk afterwards. A conflict is shown above the editor with what can be done about it.
    bool save();
    void discard(); // back to what the file held

    [[nodiscard]] Banner* recovery() const { return m_recovery; }
    [[nodiscard]] ScriptEditor* editor() const { return m_editor; }
    [[nodiscard]] EditedNotice* editedNotice() const { return m_edited; }
    [[nodiscard]] ScriptCompleter* completer() const { return m_completer; }
    // A preview of the text as it stands came.
    void consider(const project::Preview& preview);
    [[nodiscard]] DowngradeOffer* downgrade() const { return m_downgrade; }

Q_SIGNALS:
    void textLoaded();  // by open(), or from a file that changed
    void stateChanged(); // loaded or not, saved or not
    void differenceAsked(const retort::ui::Difference& difference);

private:
    void letGo();
    void readFile();
    void load(const QString& path);
    void scriptChangedOnDisk(const QString& path);
    // saving: it was found when the text was to be saved.
    void showConflict(bool saving);
    void showDifferenceToDisk();
    void takeTheirs();
    void keepMine();
    // Does it if the file is still what was seen of it by then; else the difference is shown anew.
    [[nodiscard]] std::function<void()> whileStill(const QByteArray& seen, void (ScriptSide::*act)());
    void sayGone();
    void lookForGone(); // it may have come back
    [[nodiscard]] bool write(bool overwrite);
    void offerKeptText();
    void restoreKept(const project::KeptText& kept);
    void endRecovery();

    project::ProjectSession* m_session;
    project::ScriptHelp* m_help;
    std::string m_revision;
    std::optional<project::LoadedScript> m_loaded;
    bool m_gone = false; // its file
    EditedNotice* m_edited;
    Banner* m_message;
    Banner* m_recovery;
    ScriptEditor* m_editor;
    DowngradeOffer* m_downgrade;
    ScriptCompleter* m_completer;
    UnsavedKeeper* m_keeper;
};

} // namespace retort::ui
