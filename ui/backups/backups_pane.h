#pragma once

// The backups of the connected database: make one, go back to one, delete one. Going back and deleting ask first, in the
// pane itself, and name what will be replaced or lost.

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

#include "core/project/session.h"
#include "ui/widgets/banner.h"

class QAbstractButton;
class QAction;
class QBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace retort::ui {

class BackupListModel;
class EmptyState;
class TypedName;

class BackupsPane : public QWidget {
    Q_OBJECT

public:
    explicit BackupsPane(project::ProjectSession* session, QWidget* parent = nullptr);

    // Asks whether to go back to the newest backup that can be restored.
    // The same of one backup; false when it is not in the list.
    bool askToRestore(const QString& id);
    // Asks for the name of a new database for a backup of the list.
    void askForNewDatabase(const QString& id);
    // Looks whether a new database, made of a backup of the list, can take the place of the present one; then asks, or says why not.
    void askToSwap(const QString& id);
    [[nodiscard]] QString aboutNow() const;
    [[nodiscard]] int rowOf(const QString& id) const; // -1: it is not in the list
    // Is a question open, and its answer yes.
    [[nodiscard]] bool asking() const;
    void confirm();

    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] BackupListModel* model() const { return m_model; }

Q_SIGNALS:
    void rowsRequested(const QString& id); // to restore only the rows of this backup

private:
    void createButtons();
    void createMenu();
    void refresh();
    void updateButtons();
    [[nodiscard]] int selectedRow() const;
    void askToRestore(int row);
    void askToDelete(int row);
    // A further answer, between yes and no.
    struct Alternative {
        QString name; // of the object
        QString text;
        std::function<void()> action;
    };
    struct Question {
        QString html;
        QString yes;
        QString no;
        std::function<void()> action = {};
        std::vector<Alternative> alternatives = {};
        Banner::Kind kind = Banner::Kind::Warning;
    };
    QAbstractButton* ask(Question question); // the button that says yes
    void askForName(QAbstractButton* yes, QBoxLayout* below = nullptr);
    [[nodiscard]] QString suggestedName() const;
    void swapChecked(const std::optional<Error>& obstacle);
    [[nodiscard]] const backup::BackupEntry* entryOf(const QString& id) const; // null: it is not in the list
    // The name of the database with a word after it, before the ending of a file.
    [[nodiscard]] QString nameWith(const QString& word) const;
    [[nodiscard]] bool isProduction() const;
    [[nodiscard]] static QString productionMark();
    void showOutcome(const project::JobResult& result);
    void showServerBackup(const project::JobResult& result);
    void openFolder();

    project::ProjectSession* m_session;
    BackupListModel* m_model;
    Banner* m_question;
    QStackedWidget* m_pages;
    QTreeView* m_view;
    EmptyState* m_empty;
    QPushButton* m_create = nullptr;
    QToolButton* m_more = nullptr; // further ways to back up
    QAction* m_server = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_rows = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_folder = nullptr;
    std::function<void()> m_action;
    QString m_askedAbout; // the database, where it stood and what it is used for, when the question was asked
    QString m_toSwap; // the backup, while it is looked whether it can be done
    QPointer<TypedName> m_name;    // of the database, while it has to be typed
    QPointer<QLineEdit> m_newName; // of a new one, while it is asked for
};

} // namespace retort::ui
