#pragma once

// What is wrong with the project, its graph, and the script at hand, each with the place to go to. GUI thread only.

#include <QAbstractTableModel>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/project/applied_scripts.h"
#include "core/project/project.h"

namespace retort::ui {

struct Problem {
    enum class Severity { Problem, Warning };
    Severity severity = Severity::Problem;
    QString message;
    QString file;          // absolute; empty: no file
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string revision;  // the revision to select; empty: none
    bool unread = false;   // the file is no revision of the list: none can be read from it, or another file has its id
};

// Diagnostics of the scan and of env.py, and what is wrong with the map.
[[nodiscard]] std::vector<Problem> problemsOf(const project::Project& project);

class ProblemModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MessageColumn, PlaceColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole + 1 };

    explicit ProblemModel(QObject* parent = nullptr);

    void setProject(const std::shared_ptr<const project::Project>& project);
    // Scripts that the connected database went through and that were edited since.
    void setEditedScripts(const std::vector<project::EditedScript>& edited, const QString& database);
    // Of the script in the editor, which has this revision.
    void setScriptProblems(const std::string& revision, const std::vector<Error>& errors);
    [[nodiscard]] const Problem& problem(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countChanged(int count);

private:
    [[nodiscard]] QString place(const Problem& problem) const;
    void rebuild();

    QString m_folder;
    std::vector<Problem> m_project;
    std::vector<Problem> m_edited;
    std::vector<Problem> m_script;
    std::vector<const Problem*> m_rows;
};

} // namespace retort::ui
