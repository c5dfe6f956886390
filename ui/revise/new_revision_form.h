#pragma once

#include "ui/revise/revision_form.h"

class QCheckBox;
class QComboBox;
class QToolButton;

namespace retort::ui {

// Message, parent, label; what is seldom needed is folded away.
class NewRevisionForm : public RevisionForm {
    Q_OBJECT

public:
    explicit NewRevisionForm(QWidget* parent = nullptr);

    // parent: the revision that is wanted as the parent; empty: the head, or none when there are several to choose from.
    // selected: of the list, which is offered as well.
    void start(const project::Project& project, const std::string& parent, const std::string& selected);

    [[nodiscard]] Result<script::NewRevision> request() const override;
    void showProject(const project::Project& project) override;
    [[nodiscard]] QLineEdit* messageEdit() const override { return m_message; }

private:
    void createMore();
    void setMore(bool open);
    void offerParents(const script::RevisionMap& map);
    void offerFolders(const project::Project& project);
    void parentChosen();
    [[nodiscard]] bool splices() const; // the parent that is chosen is no head

    std::string m_selected;
    QLineEdit* m_message;
    QComboBox* m_parent;
    QCheckBox* m_splice;
    QLineEdit* m_label;
    QToolButton* m_more;
    QLineEdit* m_dependsOn = nullptr;
    QLineEdit* m_id = nullptr;
    QComboBox* m_folder = nullptr;
};

} // namespace retort::ui
