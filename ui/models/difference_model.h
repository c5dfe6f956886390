#pragma once

// The differences between the models and a database as a tree: one row a table, below it what differs, with what the
// database has in one column and what the models say in another. Rows can be ticked; a table that comes or goes is ticked
// as a whole. GUI thread only.

#include <QAbstractItemModel>

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
    };
    enum class Kind { Added, Removed, Changed };

    explicit DifferenceModel(QObject* parent = nullptr);

    // What the columns of the two sides are called, instead of database and models. Nothing can be ticked then.
    void setSides(const QString& from, const QString& to);

    void setComparison(std::shared_ptr<const project::ModelComparison> comparison); // null empties it; everything is ticked
    [[nodiscard]] const std::shared_ptr<const project::ModelComparison>& comparison() const { return m_comparison; }
    // As DraftRequest wants it.
    [[nodiscard]] const std::vector<std::vector<bool>>& wanted() const { return m_wanted; }
    [[nodiscard]] int total() const; // differences, not rows
    [[nodiscard]] int ticked() const;
    void tickAll(bool on);

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
    };
    struct Table {
        QString name;
        Kind kind = Kind::Changed;
        std::vector<Part> parts;
    };

    [[nodiscard]] QVariant tableData(const Table& table, int column, int role) const;
    [[nodiscard]] QVariant partData(const Table& table, const Part& part, int column, int role) const;
    [[nodiscard]] bool isTicked(const Part& part) const { return m_wanted[part.group][part.difference]; }
    [[nodiscard]] Qt::CheckState stateOf(const Table& table) const;
    void tick(const Table& table, bool on);

    std::shared_ptr<const project::ModelComparison> m_comparison;
    std::vector<std::vector<bool>> m_wanted;
    QString m_from, m_to; // of setSides()
    std::vector<Table> m_tables;
};

} // namespace retort::ui
