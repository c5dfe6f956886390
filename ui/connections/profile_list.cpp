#include "ui/connections/profile_list.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/connections/profile_list_model.h"
#include "ui/support/preferences.h"
#include "ui/support/profile_colours.h"
#include "ui/support/style.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int mostHeight = 264; // then it scrolls

QString useText(DatabaseUse use)
{
    switch (use) {
    case DatabaseUse::Development: return ProfileList::tr("development");
    case DatabaseUse::Testing: return ProfileList::tr("testing");
    case DatabaseUse::Production: return ProfileList::tr("PRODUCTION");
    }
    return {};
}

// Two lines: the name and what it is used for, the URL below; the profile's colour at the left edge.
class ProfileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int line = option.fontMetrics.height();
        return {100, index.data(ProfileListModel::HeadingRole).toBool() ? line + 10 : 2 * line + 12};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeColors& colors = colorsOf(option.palette);
        const QRect room = option.rect.adjusted(12, 4, -10, -4);
        if (index.data(ProfileListModel::HeadingRole).toBool()) {
            painter->setFont(smallFont());
            painter->setPen(colors.muted);
            painter->drawText(room, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
            return;
        }
        QStyleOptionViewItem cell = option;
        cell.text.clear();
        const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
        if (const QColor colour = profileColour(index.data(ProfileListModel::ColourRole).toString(), option.palette); colour.isValid())
            painter->fillRect(QRect(option.rect.left(), option.rect.top() + 3, 4, option.rect.height() - 6), colour);
        const int end = paintFacts(*painter, option, index, room);
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        const QRect name(room.left(), room.top(), end - room.left() - 8, option.fontMetrics.height());
        painter->setFont(strong);
        painter->setPen(colors.text);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        const QRect url(room.left(), room.bottom() - option.fontMetrics.height() + 1, room.width(), option.fontMetrics.height());
        painter->setFont(monospaceFont());
        painter->setPen(colors.muted);
        painter->drawText(url, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(monospaceFont()).elidedText(index.data(ProfileListModel::UrlRole).toString(), Qt::ElideMiddle, url.width()));
    }

private:
    // From the right: the use, the note before it. Where they begin.
    static int paintFacts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& room)
    {
        const ThemeColors& colors = colorsOf(option.palette);
        const auto use = static_cast<DatabaseUse>(index.data(ProfileListModel::UseRole).toInt());
        const QFontMetrics metrics(smallFont());
        painter.setFont(smallFont());
        int end = room.right();
        const auto write = [&](const QString& text, const QColor& color) {
            if (text.isEmpty())
                return;
            const QRect place(end - metrics.horizontalAdvance(text), room.top(), metrics.horizontalAdvance(text) + 1, option.fontMetrics.height());
            painter.setPen(color);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
            end = place.left() - 8;
        };
        write(useText(use), use == DatabaseUse::Production ? colors.production : colors.muted);
        write(index.data(ProfileListModel::NoteRole).toString(), colors.muted);
        return end;
    }
};

} // namespace

ProfileList::ProfileList(QWidget* parent)
    : QWidget(parent), m_model(new ProfileListModel(this)), m_view(new QListView(this)), m_connect(new QPushButton(tr("Connect"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_view->setObjectName(u"profilesView"_s);
    m_view->setAccessibleName(tr("Connection profiles"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ProfileDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_connect->setObjectName(u"connectProfile"_s);
    setPrimary(m_connect);
    row->addWidget(m_connect);
    row->addStretch(1);
    const auto add = [&](const QString& text, const QString& name, Signal signal) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, signal] { tell(signal); });
    };
    add(tr("Edit…"), u"editProfile"_s, &ProfileList::editRequested);
    add(tr("Duplicate…"), u"duplicateProfile"_s, &ProfileList::duplicateRequested);
    add(tr("Delete…"), u"deleteProfile"_s, &ProfileList::deleteRequested);
    column->addLayout(row);
    connect(m_connect, &QPushButton::clicked, this, [this] { tell(&ProfileList::connectRequested); });
    connect(m_view, &QListView::activated, this, [this] { tell(&ProfileList::connectRequested); });
    hide();
}

void ProfileList::setGivesWay(bool givesWay)
{
    m_connect->setProperty("primary", !givesWay);
    m_connect->update();
}

void ProfileList::setBook(const database::ProfileBook& book, const std::string& ofProject)
{
    const database::ConnectionProfile* before = m_model->profile(m_view->currentIndex().row());
    const std::string selected = before && book.find(before->id) ? before->id : ofProject;
    m_model->setBook(book, ofProject);
    setVisible(m_model->rowCount() > 0);
    if (const int row = m_model->rowOf(selected); row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    int height = 2 * m_view->frameWidth();
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_view->sizeHintForRow(row);
    m_view->setFixedHeight(std::min(height, mostHeight));
}

void ProfileList::tell(Signal signal)
{
    if (const database::ConnectionProfile* profile = m_model->profile(m_view->currentIndex().row())) {
        const database::ConnectionProfile copy = *profile; // the list may be filled anew meanwhile
        Q_EMIT(this->*signal)(copy);
    }
}

} // namespace retort::ui
