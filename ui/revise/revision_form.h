#pragma once

// The questions of a sheet that makes a revision: what the user says becomes a request, or the sentence on what is missing.

#include <QWidget>

#include "core/base/error.h"
#include "core/project/project.h"
#include "core/script/revision_create.h"

class QLineEdit;

namespace retort::ui {

class FieldForm;

class RevisionForm : public QWidget {
    Q_OBJECT

public:
    explicit RevisionForm(QWidget* parent = nullptr);

    // Error: InvalidArgument with the sentence that says what to fill in.
    [[nodiscard]] virtual Result<script::NewRevision> request() const = 0;
    // The scripts were read again: what is offered follows, what was chosen stays where it can.
    virtual void showProject(const project::Project& project) = 0;
    [[nodiscard]] virtual QLineEdit* messageEdit() const = 0;

Q_SIGNALS:
    void changed();
    void submitted(); // Enter in a field

protected:
    // A row of the form that tells of its changes and of Enter.
    QLineEdit* addEdit(const QString& label, const QString& name, const QString& placeholder);
    [[nodiscard]] FieldForm* form() const { return m_form; }

private:
    FieldForm* m_form;
};

// "3f2a9be0c1  create user skills": how a list offers a revision.
[[nodiscard]] QString revisionLine(const script::RevisionMap& map, script::NodeIndex node);

} // namespace retort::ui
