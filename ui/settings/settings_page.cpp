#include "ui/settings/settings_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int widest = 760;        // longer lines are hard to read

QLabel* hintLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget(this)), m_column(new QVBoxLayout(m_content)), m_none(hintLabel(tr("No setting has these words."), m_content))
{
    setObjectName(u"settingsPage"_s);
    setAccessibleName(tr("General settings"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_content->setMaximumWidth(widest);
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(12);
    m_column->addWidget(m_none);
    m_none->hide();
    QString section;
    for (SettingsRow& row : makeSettingsRows(m_content, [this] { Q_EMIT changed(); })) {
        QLabel* title = row.section == section ? nullptr : titleOf(row.section);
        section = row.section;
        m_rows.push_back({.row = row, .widget = place(row), .title = title});
    }
    m_column->addStretch(1);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

QLabel* SettingsPage::titleOf(const QString& section)
{
    auto* title = new QLabel(section, m_content);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setContentsMargins(0, 8, 0, 0);
    m_column->addWidget(title);
    return title;
}

QWidget* SettingsPage::place(const SettingsRow& row)
{
    auto* widget = new QWidget(m_content);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const bool labelled = qobject_cast<QCheckBox*>(row.field) != nullptr;
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    column->addLayout(line);
    if (!labelled) {
        auto* label = new QLabel(row.label, widget);
        label->setBuddy(row.field);
        line->addWidget(label, 1);
    }
    if (!row.below)
        line->addWidget(row.field);
    if (!row.hint.isEmpty()) {
        QLabel* hint = hintLabel(row.hint, widget);
        // Below the text of its check box.
        const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth) + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
        hint->setContentsMargins(labelled ? indent : 0, 0, 0, 0);
        column->addWidget(hint);
    }
    if (row.below) {
        column->addSpacing(6);
        column->addWidget(row.field);
    }
    m_column->addWidget(widget);
    return widget;
}

void SettingsPage::refresh()
{
    for (const Placed& placed : m_rows)
        placed.row.refresh();
}

int SettingsPage::search(const QStringList& words)
{
    int found = 0;
    QLabel* title = nullptr; // of the section that the rows are in
    for (const Placed& placed : m_rows) {
        const QString text = placed.row.section + u' ' + placed.row.label + u' ' + placed.row.hint + u' ' + placed.row.words.join(u' ');
        const bool fits = std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        if (placed.title != nullptr) {
            title = placed.title;
            title->hide();
        }
        placed.widget->setVisible(fits);
        if (fits) {
            title->show();
            ++found;
        }
    }
    m_none->setVisible(found == 0);
    return found;
}

} // namespace retort::ui
