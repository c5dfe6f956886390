#include "ui/connections/profile_list_model.h"

#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

void ProfileListModel::setBook(const database::ProfileBook& book, const std::string& ofProject)
{
    beginResetModel();
    m_profiles = book.profiles;
    m_ofProject = ofProject;
    m_rows.clear();
    std::string group;
    for (const database::ConnectionProfile& profile : m_profiles) {
        if (profile.group != group)
            m_rows.push_back({.heading = toQString(profile.group)});
        group = profile.group;
        m_rows.push_back({.heading = {}, .profile = static_cast<int>(&profile - m_profiles.data())});
    }
    endResetModel();
}

const database::ConnectionProfile* ProfileListModel::profile(int row) const
{
    const int index = row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].profile : -1;
    return index < 0 ? nullptr : &m_profiles[static_cast<std::size_t>(index)];
}

int ProfileListModel::rowOf(const std::string& id) const
{
    int first = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const database::ConnectionProfile* one = profile(row);
        if (one && one->id == id)
            return row;
        if (one && first < 0)
            first = row;
    }
    return first;
}

int ProfileListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

// What it is used for comes by itself; this is what else there is to know.
QString ProfileListModel::note(const database::ConnectionProfile& profile) const
{
    QStringList notes;
    if (profile.readOnly)
        notes.append(tr("read-only"));
    if (profile.id == m_ofProject)
        notes.append(tr("this project’s"));
    return notes.join(u" · "_s);
}

QVariant ProfileListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const database::ConnectionProfile* one = profile(index.row());
    if (role == HeadingRole)
        return one == nullptr;
    if (!one)
        return role == Qt::DisplayRole ? QVariant(m_rows[static_cast<std::size_t>(index.row())].heading) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return toQString(one->name);
    case Qt::ToolTipRole:
    case UrlRole: return toQString(one->url.displayText());
    case ColourRole: return toQString(one->colour);
    case UseRole: return static_cast<int>(one->use);
    case NoteRole: return note(*one);
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(toQString(one->name), toQString(database::nameOf(one->use)));
    default: return {};
    }
}

Qt::ItemFlags ProfileListModel::flags(const QModelIndex& index) const
{
    return index.isValid() && profile(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace retort::ui
