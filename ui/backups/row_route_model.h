#pragma once

// Where the rows of a backup go: a row for each table of it, below it its columns; later what became of each. Tables can be
// left out by their box, and, when the tables are filled as they are now, led to other names. GUI thread only.

#include <QStandardItemModel>
#include <QString>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/project/data_restore.h"

namespace retort::ui {

class RowRouteModel : public QStandardItemModel {
    Q_OBJECT

public:
    enum Column { FromColumn, RowsColumn, ToColumn, NoteColumn, ColumnCount };
    // StaysOutRole: the rows are not restored, for the reason in the note.
    enum Role { NameRole = Qt::UserRole + 1, StaysOutRole };

    explicit RowRouteModel(QObject* parent = nullptr);

    void showPlan(const project::DataRestorePlan& plan);
    void showReport(const backup::RowReport& report);
    void clearPlan();
    // What the user changed, as DataRestoreRequest::mapping takes it.
    [[nodiscard]] std::vector<std::string> mapping() const;
    void forgetEdits() { m_edits.clear(); }
    void setLocked(bool locked); // nothing can be edited
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] int tablesToFill() const { return m_tablesToFill; }

Q_SIGNALS:
    void mappingEdited();

private:
    void addTable(const backup::TableRoute& route, const project::DataRestorePlan& plan);
    void addColumns(QStandardItem& table, const backup::TableRoute& route, bool editable);
    void edited(QStandardItem* item);
    void mark(int row, bool staysOut, const QString& note);

    std::map<std::string, std::string> m_edits; // "item" or "item.name": the name in the database; empty: left out
    int m_tablesToFill = 0;
    bool m_locked = false;
    bool m_filling = false; // by ourselves: nothing was edited
};

} // namespace retort::ui
