#pragma once

#include <QPointer>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/project/script_help.h"
#include "core/project/session.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QMessageBox;
class QSplitter;
class QTabWidget;
class QTimer;
class QToolButton;

namespace retort::ui {

class Banner;
class DifferencePage;
class EditedNotice;
class ElidedLabel;
class FactsView;
class ScriptEditor;
class ScriptSearch;
class ScriptSide;
class SqlView;

// Everything about the selected revision: its script, its SQL both ways beside it, and its facts. The SQL follows the
// unsaved text as one types. GUI thread only; session must outlive it.
class RevisionPane : public QWidget {
    Q_OBJECT

public:
    explicit RevisionPane(project::ProjectSession* session, QWidget* parent = nullptr);
    ~RevisionPane() override;

    // Shows a revision of the project. The one shown before must have no unsaved changes: see whenNothingIsUnsaved().
    void showRevision(const std::string& revisionId);
    // The same of a script that no revision can be read from, to be mended. Once one can be, it is shown as that.
    void showFile(const QString& path);
    void clear();
    void goTo(std::uint32_t line, std::uint32_t column);

    [[nodiscard]] bool hasUnsavedChanges() const;
    // True when the text is on disk afterwards. A conflict is shown above the editor with what can be done about it.
    bool save();
    // Calls proceed when nothing unsaved is left: at once, or when the user has saved the changes or let them go; stay when
    // they are kept. Nothing waits meanwhile; a question that is already asked is not asked again.
    void whenNothingIsUnsaved(const std::function<void()>& proceed, const std::function<void()>& stay = {});
    [[nodiscard]] const std::string& currentRevision() const { return m_revision; }

    [[nodiscard]] ScriptEditor* editor() const { return m_editor; }
    [[nodiscard]] ScriptSide* scriptSide() const { return m_script; }
    [[nodiscard]] DifferencePage* difference() const { return m_difference; }
    [[nodiscard]] SqlView* sqlView() const { return m_sql; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] EditedNotice* editedNotice() const;
    [[nodiscard]] SqlView* changeView() const { return m_change; }
    void setDirection(bool upgrade);
    void setDialect(const QString& dialect);
    void toggleDirection();

    // What of it is shown, to be so again in a later window.
    struct View {
        bool upgrade = true;
        bool facts = false;
        QByteArray panes; // how script and SQL share the room
    };
    [[nodiscard]] View view() const;
    void setView(const View& view); // does not move the keyboard

    // Move the keyboard to one of the parts.
    void focusScript();
    void focusSql();
    void focusFacts();
    // Search in the script, or in the SQL when the keyboard is there.
    void openFind();
    void openReplace(); // in the script
    void findAgain(bool forward);
    // Makes downgrade() from upgrade(), see DowngradeOffer.
    void fillDowngrade();
    // The script as it stands, to ask about it; nothing: there is none to write in.
    [[nodiscard]] std::optional<project::ScriptQuestion> question() const;
    // Puts an operation in as one step of undo, and the caret to it. False: the script is no longer what was asked about.
    [[nodiscard]] bool insert(const project::InsertionAnswer& answer);
    // Suggests what may stand at the cursor of the script.
    void completeName();

Q_SIGNALS:
    void revisionActivated(const QString& id); // a link to another revision was followed
    void modifiedChanged(bool modified);
    void problemsChanged(const std::vector<retort::Error>& problems); // of the text as it stands in the editor
    void previewShown();
    void scriptMenuRequested(const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createScriptPage();
    [[nodiscard]] QWidget* createSqlSide();
    void createChangePage();
    void createDifferencePage();
    void showChange(bool edited);
    void summarize();
    void connectSession();
    void connectScript();
    void show(const std::string& revisionId, const QString& path);
    void followFile();
    void refreshFacts();
    void refreshHeader();
    void chooseDefaultDialect();
    void requestPreview();
    void showPreview(const std::shared_ptr<const project::Preview>& preview);
    void showDirection();
    void showIncomplete(const migration::StepText& step);
    [[nodiscard]] std::optional<script::NodeIndex> node() const;

    project::ProjectSession* m_session;
    std::string m_revision;
    std::filesystem::path m_folder; // of the project that it is from
    std::shared_ptr<const project::Preview> m_preview;
    bool m_dialectChosenByHand = false;

    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    ElidedLabel* m_summary = nullptr; // what the upgrade does, in a sentence
    QStringList m_changes;
    QTabWidget* m_tabs = nullptr;
    QSplitter* m_splitter = nullptr;
    ScriptSide* m_script = nullptr;
    SqlView* m_change = nullptr; // what was edited since the script was applied; a tab while there is something
    DifferencePage* m_difference = nullptr; // a tab while something is asked there
    ScriptEditor* m_editor = nullptr;       // of m_script
    QToolButton* m_upgrade = nullptr;
    QToolButton* m_downgrade = nullptr;
    QComboBox* m_dialect = nullptr;
    QLabel* m_timing = nullptr;
    Banner* m_sqlMessage = nullptr;
    SqlView* m_sql = nullptr;
    FactsView* m_facts = nullptr;
    ScriptSearch* m_search = nullptr;
    QPointer<QMessageBox> m_question;
    QTimer* m_previewTimer = nullptr;
};

} // namespace retort::ui
