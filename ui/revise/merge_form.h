#pragma once

#include "ui/revise/revision_form.h"

class QListWidget;

namespace retort::ui {

// Which heads become one.
class MergeForm : public RevisionForm {
    Q_OBJECT

public:
    explicit MergeForm(QWidget* parent = nullptr);

    void start(const project::Project& project); // all heads ticked

    [[nodiscard]] Result<script::NewRevision> request() const override;
    void showProject(const project::Project& project) override;
    [[nodiscard]] QLineEdit* messageEdit() const override { return m_message; }

private:
    QListWidget* m_heads;
    QLineEdit* m_message;
    QLineEdit* m_label;
};

} // namespace retort::ui
