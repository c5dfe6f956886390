#pragma once

// The revision list as Qt sees it: one row a revision, newest first, ghosts for what is missing. A thin reader over an
// immutable snapshot and the state of the database: a reset costs nothing per row. GUI thread only.

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/project/session.h"
#include "ui/models/revision_snapshot.h"

namespace retort::ui {

// Where a revision stands for the connected database.
enum class RevisionState {
    NoDatabase,
    Pending,
    Applied,
    Here,    // applied, and a position of the database
    Missing, // named, but no file declares it
};

struct RevisionFacts {
    RevisionState state = RevisionState::NoDatabase;
    bool head = false;
    bool base = false;
    bool merge = false;
    bool branchPoint = false;
    bool unreadable = false; // its file has a problem, or its script cannot be evaluated natively
    bool defect = false;     // Alembic would not load it as it is: see RevisionListModel::defect()
};

// A short word beside the message.
struct RevisionWord {
    enum class Kind { Edited, Defect, Head, Plain, Label };
    Kind kind = Kind::Plain;
    QString text;
};

class RevisionListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MessageColumn, LabelsColumn, IdColumn, DateColumn, ColumnCount };
    enum Role {
        RevisionIdRole = Qt::UserRole + 1, // QString, whole id; of ghosts too
        StateRole,                         // RevisionState as int
        HeadRole,
        BaseRole,
        MergeRole,
        BranchPointRole,
        UnreadableRole,
        PathRole,
    };

    explicit RevisionListModel(QObject* parent = nullptr);

    // Null empties the list. unreadable: paths of files that have a diagnostic.
    void setRevisions(std::shared_ptr<const script::RevisionMap> map, std::vector<std::string> unreadablePaths = {});
    void setDatabase(const project::DatabaseState& database);
    // Adds to (or takes from) what is known to be unreadable: the preview of one script found out.
    void setUnreadable(const std::string& revisionId, bool unreadable);

    [[nodiscard]] const std::shared_ptr<const RevisionSnapshot>& snapshot() const { return m_snapshot; }
    [[nodiscard]] std::vector<std::string> unreadablePaths() const;
    [[nodiscard]] const project::DatabaseState& database() const { return m_database; }
    [[nodiscard]] RevisionFacts facts(std::uint32_t row) const;
    [[nodiscard]] const std::string& idAt(std::uint32_t row) const;
    [[nodiscard]] const script::Revision* revisionAt(std::uint32_t row) const; // null for a ghost
    [[nodiscard]] QString message(std::uint32_t row) const;
    // Short words beside the message: "edited" (since it was applied), "duplicate id", "cycle", "head", "base", "merge", "branch
    // point", then the branch labels declared here.
    [[nodiscard]] QList<RevisionWord> taggedWords(std::uint32_t row) const;
    [[nodiscard]] QStringList words(std::uint32_t row) const;
    // What is wrong with the revision's place in the graph, as sentences; empty: nothing.
    [[nodiscard]] QString defect(std::uint32_t row) const;
    [[nodiscard]] bool isEdited(std::uint32_t row) const;
    // The database's name where it stands here, else nothing.
    [[nodiscard]] QString marker(std::uint32_t row) const;
    [[nodiscard]] std::optional<std::uint32_t> rowOfId(std::string_view id) const;
    [[nodiscard]] std::size_t headCount() const;
    [[nodiscard]] std::size_t pendingCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString displayText(std::uint32_t row, int column) const;
    [[nodiscard]] QString toolTip(std::uint32_t row, int column) const;
    [[nodiscard]] QString accessibleText(std::uint32_t row) const;
    [[nodiscard]] bool databaseFits() const;
    void rebuild();
    void findDefects();
    [[nodiscard]] QString missingMessage(const std::string& id) const;

    std::shared_ptr<const script::RevisionMap> m_map;
    std::shared_ptr<const RevisionSnapshot> m_snapshot;
    project::DatabaseState m_database;
    struct Defect {
        QString word;
        QString sentence;
    };
    std::vector<bool> m_unreadable; // by node
    std::unordered_map<script::NodeIndex, std::vector<Defect>> m_defects;
    std::unordered_map<std::string, script::NodeList> m_referrers; // of ids that no file declares
};

// What a state is called, for chips, tooltips and screen readers.
[[nodiscard]] QString stateWord(RevisionState state);

} // namespace retort::ui
