#pragma once

// The SQL of a whole run as text, over the right half of the window: from which revision to which, for which database, to be
// copied or saved. Nothing is run, and no database is needed. GUI thread only; session must outlive it.

#include <memory>

#include "core/project/session.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QPushButton;

namespace retort::ui {

class ElidedLabel;
class SqlView;

class SqlSheet : public Sheet {
    Q_OBJECT

public:
    explicit SqlSheet(project::ProjectSession* session, QWidget* parent = nullptr);

    // From where the database stands (or an empty one) to the newest revision. selected: in the list; empty: none.
    void open(const std::string& selected);
    // From one revision to another.
    void openRange(const std::string& from, const std::string& to);
    void abandon(); // the project went away
    [[nodiscard]] QComboBox* fromBox() const { return m_from; }
    [[nodiscard]] QComboBox* toBox() const { return m_to; }
    [[nodiscard]] QComboBox* dialectBox() const { return m_dialect; }
    [[nodiscard]] SqlView* view() const { return m_view; }
    [[nodiscard]] const std::shared_ptr<const project::SqlScript>& script() const { return m_script; }
    // False, and said above the text, when it cannot be written, or when there is none.
    bool saveTo(const QString& path);

Q_SIGNALS:
    void saved(const QString& path);

protected:
    void catchUp() override;

private:
    void createHeader();
    [[nodiscard]] QWidget* createChoices();
    void createFooter();
    void fillBounds(const std::string& selected);
    void begin(); // with the bounds that are chosen
    void request();
    void show(const std::shared_ptr<const project::SqlScript>& script);
    void showNotes(const migration::OfflineScript& written);
    void chooseFile();
    bool save(const project::SqlScript& script, const QString& path);
    void copy();
    [[nodiscard]] Result<project::SqlScriptRequest> chosen() const;

    project::ProjectSession* m_session;
    std::shared_ptr<const project::SqlScript> m_script; // null: being written, or there is none
    project::SqlScriptRequest m_requested;
    QComboBox* m_from;
    QComboBox* m_to;
    QComboBox* m_dialect;
    SqlView* m_view;
    ElidedLabel* m_count;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace retort::ui
