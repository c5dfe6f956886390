#pragma once

// The differences between the models and a database as a tree: one row a table, below it what differs, with what the
// database has in one column and what the models say in another. Rows can be ticked; a table that comes or goes is ticked
// as a whole. Differences that the user set aside are not ticked, and shown only on demand. GUI thread only.

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <vector>

#include "core/project/autogenerate.h"

namespace retort::ui {

class DifferenceModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, DatabaseColumn, ModelColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, // Kind of a row: of a table what becomes of it
        ReasonRole,                  // QString: what is found, and what there is to say of it
        AsideRole,                   // bool: all that the row stands for is set aside
        KeyRole,                     // QString: of a difference, as setSetAside() takes it
    };
    enum class Kind { Added, Removed, Changed };

    explicit DifferenceModel(QObject* parent = nullptr);

    // What the columns of the two sides are called, instead of database and models. Nothing can be ticked then.
    void setSides(const QString& from, const QString& to);

    // Null empties it. Everything is ticked but what is set aside and tables that would be dropped and are not this project's.
    void setComparison(std::shared_ptr<const project::ModelComparison> comparison);
    [[nodiscard]] const std::shared_ptr<const project::ModelComparison>& comparison() const { return m_comparison; }
    // As DraftRequest wants it.
    [[nodiscard]] const std::vector<std::vector<bool>>& wanted() const { return m_wanted; }
    [[nodiscard]] int total() const; // differences, not rows; without those that are set aside
    [[nodiscard]] int ticked() const;
    void tickAll(bool on);

    // The differences that are not to be shown, each by a text that says all of it: another change of the same column is
    // another difference. Of differences that are not there they are kept.
    void setSetAside(const QStringList& keys);
    [[nodiscard]] const QStringList& setAside() const { return m_aside; }
    [[nodiscard]] int asideCount() const; // of the differences that are there
    void setShowsAside(bool shown);
    [[nodiscard]] bool showsAside() const { return m_showsAside; }
    // What setAside() becomes when the row, and what is below it, is set aside or no longer so.
    [[nodiscard]] QStringList asideWith(const QModelIndex& index, bool aside) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void tickedChanged();

private:
    struct Part { // a difference by its place in the comparison, and how it reads
        std::size_t group = 0;
        std::size_t difference = 0;
        Kind kind = Kind::Changed;
        QString what, inDatabase, inModel;
        QString asWritten; // see DifferenceWords
        QString reason;
        QString key;   // see setSetAside()
        QString table; // empty: it is about no table
        bool whole = false; // it is the table that comes or goes
        bool aside = false;
    };
    struct Table {
        QString name;
        Kind kind = Kind::Changed;
        std::vector<Part> parts;
        QString unknown = {}; // why it is none of this project's
    };

    void arrange(); // m_tables of m_parts
    void addTicks();
    [[nodiscard]] bool isAside(const Table& table) const;
    [[nodiscard]] QString wordOf(const Table& table) const;
    [[nodiscard]] QString reasonOf(const Table& table) const;

    [[nodiscard]] QVariant tableData(const Table& table, int column, int role) const;
    [[nodiscard]] QVariant partData(const Table& table, const Part& part, int column, int role) const;
    [[nodiscard]] bool isTicked(const Part& part) const { return m_wanted[part.group][part.difference]; }
    [[nodiscard]] Qt::CheckState stateOf(const Table& table) const;
    void tick(const Table& table, bool on);

    std::shared_ptr<const project::ModelComparison> m_comparison;
    std::vector<std::vector<bool>> m_wanted;
    QString m_from, m_to; // of setSides()
    std::vector<Part> m_parts; // all
    std::vector<Table> m_tables; // what is shown
    QStringList m_aside;
    bool m_showsAside = false;
};

} // namespace retort::ui
