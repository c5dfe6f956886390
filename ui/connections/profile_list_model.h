#pragma once

// Rows of profiles under the headings of their groups. GUI thread only.

#include <QAbstractListModel>

#include <string>
#include <vector>

#include "core/database/profile_store.h"

namespace retort::ui {

class ProfileListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { UrlRole = Qt::UserRole + 1, ColourRole, UseRole, NoteRole, HeadingRole };

    explicit ProfileListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setBook(const database::ProfileBook& book, const std::string& ofProject);
    [[nodiscard]] const database::ConnectionProfile* profile(int row) const; // null: a heading
    [[nodiscard]] int rowOf(const std::string& id) const;                    // of the first profile when there is no such one; -1: none at all

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading;
        int profile = -1; // -1: a heading
    };
    [[nodiscard]] QString note(const database::ConnectionProfile& profile) const;

    std::vector<database::ConnectionProfile> m_profiles;
    std::vector<Row> m_rows;
    std::string m_ofProject;
};

} // namespace retort::ui
