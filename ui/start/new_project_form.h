#pragma once

#include <QWidget>

#include "core/project/new_project.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace retort::ui {

class FieldForm;
class FolderField;

// What a new project is to be like.
class NewProjectForm : public QWidget {
    Q_OBJECT

public:
    explicit NewProjectForm(QWidget* parent = nullptr);

    void reset();
    [[nodiscard]] project::NewProjectRequest request() const;
    void focusFirst();

Q_SIGNALS:
    void changed();
    void submitted(); // Enter in a field

private:
    enum class UrlPlace { Variable, Ini, Later };

    QLineEdit* addEdit(const QString& label, const QString& name);
    void createFolder();
    void createTemplate();
    void createDatabase();
    void createModels();
    void describe();
    [[nodiscard]] UrlPlace urlPlace() const;

    FieldForm* m_form;
    FolderField* m_folder = nullptr;
    QComboBox* m_template = nullptr;
    QLabel* m_sentence = nullptr;
    QLineEdit* m_scripts = nullptr;
    QComboBox* m_urlPlace = nullptr;
    QLineEdit* m_url = nullptr;
    QLabel* m_urlNote = nullptr;
    QCheckBox* m_date = nullptr;
    QLineEdit* m_module = nullptr;
    QLineEdit* m_attribute = nullptr;
};

} // namespace retort::ui
