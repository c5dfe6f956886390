#include "ui/models/problem_model.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

#include "ui/models/edited_words.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

namespace retort::ui {

namespace {

Problem problemOf(const Error& error, Problem::Severity severity)
{
    Problem problem;
    problem.severity = severity;
    problem.message = errorSentence(error);
    if (error.where) {
        problem.file = toQString(error.where->file);
        problem.line = error.where->line;
        problem.column = error.where->column;
    }
    return problem;
}

void addMapProblems(const script::RevisionMap& map, std::vector<Problem>& out)
{
    for (const script::MapProblem& one : map.problems()) {
        Problem problem;
        problem.severity = script::isFatal(one.kind) ? Problem::Severity::Problem : Problem::Severity::Warning;
        problem.message = toQString(one.message);
        if (!one.nodes.empty()) {
            const script::Revision& revision = map.revision(one.nodes.back());
            problem.file = toQString(revision.path);
            problem.revision = revision.id.str();
        }
        out.push_back(std::move(problem));
        if (one.kind != script::MapProblem::Kind::DuplicateId)
            continue;
        // Each file can be opened, also those that the list cannot tell apart from the one that counts.
        for (const script::NodeIndex node : one.nodes | std::views::take(one.nodes.size() - 1)) {
            const script::Revision& revision = map.revision(node);
            out.push_back({.severity = Problem::Severity::Warning,
                           .message = ProblemModel::tr("Another file declares the id %1, too, and that one counts: this file is not run.").arg(toQString(revision.id.str())),
                           .file = toQString(revision.path),
                           .unread = true});
        }
    }
}

} // namespace

std::vector<Problem> problemsOf(const project::Project& project)
{
    std::vector<Problem> out;
    std::unordered_map<std::string, std::string> revisionOfFile;
    const script::RevisionMap& map = *project.map();
    const bool any = !project.scan().diagnostics.empty();
    for (script::NodeIndex node = 0; any && node < map.size(); ++node)
        revisionOfFile.emplace(map.revision(node).path, map.id(node));
    for (const Error& error : project.scan().diagnostics) {
        Problem problem = problemOf(error, Problem::Severity::Problem);
        if (error.where) {
            if (const auto found = revisionOfFile.find(error.where->file); found != revisionOfFile.end())
                problem.revision = found->second;
            problem.unread = problem.revision.empty();
        }
        out.push_back(std::move(problem));
    }
    addMapProblems(map, out);
    for (const Error& error : project.environment().diagnostics)
        out.push_back(problemOf(error, Problem::Severity::Warning));
    return out;
}

ProblemModel::ProblemModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProblemModel::setProject(const std::shared_ptr<const project::Project>& project)
{
    m_folder = project ? QString::fromStdString(project->folder().string()) : QString();
    m_project = project ? problemsOf(*project) : std::vector<Problem>();
    rebuild();
}

void ProblemModel::setEditedScripts(const std::vector<project::EditedScript>& edited, const QString& database)
{
    if (edited.empty() && m_edited.empty())
        return;
    m_edited.clear();
    for (const project::EditedScript& script : edited) {
        m_edited.push_back({.severity = Problem::Severity::Warning,
                            .message = editedSentence(script, database),
                            .file = toQString(script.path),
                            .line = 0,
                            .column = 0,
                            .revision = script.revision});
    }
    rebuild();
}

void ProblemModel::setScriptProblems(const std::string& revision, const std::vector<Error>& errors)
{
    if (errors.empty() && m_script.empty())
        return;
    m_script.clear();
    for (const Error& error : errors) {
        Problem problem = problemOf(error, Problem::Severity::Problem);
        problem.revision = revision;
        m_script.push_back(std::move(problem));
    }
    rebuild();
}

void ProblemModel::rebuild()
{
    const auto before = m_rows.size();
    beginResetModel();
    m_rows.clear();
    for (const Problem& one : m_script)
        m_rows.push_back(&one);
    for (const Problem& one : m_project) {
        // The scan and the editor may say the same thing about the same line.
        const bool twice = std::ranges::any_of(m_script, [&](const Problem& script) { return script.file == one.file && script.line == one.line; });
        if (!twice || one.line == 0)
            m_rows.push_back(&one);
    }
    for (const Problem& one : m_edited)
        m_rows.push_back(&one);
    endResetModel();
    if (before != m_rows.size())
        Q_EMIT countChanged(static_cast<int>(m_rows.size()));
}

const Problem& ProblemModel::problem(int row) const
{
    return *m_rows.at(static_cast<std::size_t>(row));
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemModel::place(const Problem& problem) const
{
    if (problem.file.isEmpty())
        return {};
    const QString file = pathBelow(problem.file, m_folder);
    return problem.line == 0 ? file : tr("%1:%2").arg(file).arg(problem.line);
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Problem& one = problem(index.row());
    const bool message = index.column() == MessageColumn;
    switch (role) {
    case Qt::DisplayRole: return message ? one.message : place(one);
    case Qt::ToolTipRole: return message ? one.message : one.file;
    case Qt::AccessibleTextRole:
        if (!message)
            return place(one);
        return one.severity == Problem::Severity::Problem ? tr("Problem: %1").arg(one.message) : tr("Warning: %1").arg(one.message);
    case SeverityRole: return static_cast<int>(one.severity);
    default: return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == MessageColumn ? tr("Problem") : tr("Place");
}

} // namespace retort::ui
