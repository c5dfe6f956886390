#include "ui/editor/new_columns.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/widgets/typed_choice.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

enum GridColumn { NameColumn, TypeColumn, NullColumn, KeyColumn, DefaultColumn, RemoveColumn };

} // namespace

NewColumns::NewColumns(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_add(new QToolButton(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(NameColumn, 3);
    m_grid->setColumnStretch(TypeColumn, 4);
    m_grid->setColumnStretch(DefaultColumn, 3);
    const auto head = [this](int column, const QString& text) {
        auto* label = new QLabel(text, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(label, 0, column);
    };
    head(NameColumn, tr("Name"));
    head(TypeColumn, tr("Type"));
    head(NullColumn, tr("NULL"));
    head(KeyColumn, tr("Key"));
    head(DefaultColumn, tr("Default"));
    m_add->setObjectName(u"newColumnsAdd"_s);
    m_add->setText(tr("Add a Column"));
    m_add->setIcon(icon(Glyph::Add));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    connect(m_add, &QToolButton::clicked, this, [this] {
        add().name->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    restart();
}

void NewColumns::restart()
{
    for (Row& row : m_rows) {
        for (QWidget* widget : std::initializer_list<QWidget*>{row.name, row.type, row.nullable, row.key, row.defaultSql, row.remove})
            delete widget;
    }
    m_rows.clear();
    Row& key = add();
    key.name->setText(u"id"_s);
    key.type->setEditText(u"sa.Integer()"_s);
    key.nullable->setChecked(false);
    key.key->setChecked(true);
    add();
}

void NewColumns::setTypes(const QStringList& types)
{
    m_types = types;
    for (const Row& row : m_rows) {
        const QString typed = row.type->currentText();
        const QSignalBlocker quiet(row.type);
        row.type->clear();
        row.type->addItems(m_types);
        row.type->setEditText(typed);
        row.type->lineEdit()->setCursorPosition(0); // its beginning is what tells types apart
    }
}

NewColumns::Row& NewColumns::add()
{
    Row row{.name = new QLineEdit(this), .type = new TypedChoice(this), .nullable = new QCheckBox(this), .key = new QCheckBox(this), .defaultSql = new QLineEdit(this), .remove = new QToolButton(this)};
    // In the smallest window all of them are seen, in every language.
    row.name->setMinimumWidth(56);
    row.type->setMinimumContentsLength(4);
    row.defaultSql->setMinimumWidth(40);
    row.type->addItems(m_types);
    row.type->setEditText({});
    row.nullable->setChecked(true);
    row.remove->setIcon(icon(Glyph::Close));
    row.remove->setAutoRaise(true);
    row.remove->setToolTip(tr("Leave this column out"));
    connect(row.name, &QLineEdit::textChanged, this, &NewColumns::changed);
    connect(row.defaultSql, &QLineEdit::textChanged, this, &NewColumns::changed);
    connect(row.type, &QComboBox::editTextChanged, this, &NewColumns::changed);
    for (QLineEdit* edit : {row.name, row.defaultSql, row.type->lineEdit()})
        connect(edit, &QLineEdit::returnPressed, this, &NewColumns::submitted);
    connect(row.nullable, &QCheckBox::toggled, this, &NewColumns::changed);
    // A key has a value in every row.
    connect(row.key, &QCheckBox::toggled, this, [this, nullable = row.nullable](bool isKey) {
        nullable->setEnabled(!isKey);
        if (isKey)
            nullable->setChecked(false);
        Q_EMIT changed();
    });
    connect(row.remove, &QToolButton::clicked, this, [this, button = row.remove] { removeRow(button); });
    m_rows.push_back(row);
    arrange();
    return m_rows.back();
}

void NewColumns::removeRow(const QToolButton* button)
{
    const auto found = std::ranges::find(m_rows, button, &Row::remove);
    if (found == m_rows.end())
        return;
    for (QWidget* widget : std::initializer_list<QWidget*>{found->name, found->type, found->nullable, found->key, found->defaultSql, found->remove}) {
        widget->hide();
        widget->deleteLater(); // its own click is under way
    }
    m_rows.erase(found);
    arrange();
    Q_EMIT changed();
}

void NewColumns::arrange()
{
    int line = 1;
    QWidget* before = nullptr;
    for (const Row& row : m_rows) {
        int column = 0;
        const QString number = QString::number(line);
        row.name->setObjectName(u"newColumnName"_s + number);
        row.type->setObjectName(u"newColumnType"_s + number);
        row.name->setAccessibleName(tr("Name of column %1").arg(line));
        row.type->setAccessibleName(tr("Type of column %1").arg(line));
        row.nullable->setAccessibleName(tr("Column %1 allows NULL").arg(line));
        row.key->setAccessibleName(tr("Column %1 is in the primary key").arg(line));
        row.defaultSql->setAccessibleName(tr("Default of column %1").arg(line));
        row.remove->setAccessibleName(tr("Leave column %1 out").arg(line));
        for (QWidget* widget : std::initializer_list<QWidget*>{row.name, row.type, row.nullable, row.key, row.defaultSql, row.remove}) {
            m_grid->addWidget(widget, line, column, column == NullColumn || column == KeyColumn ? Qt::AlignCenter : Qt::Alignment());
            if (before != nullptr)
                setTabOrder(before, widget);
            before = widget;
            ++column;
        }
        ++line;
    }
    m_grid->addWidget(m_add, line, NameColumn, 1, 2, Qt::AlignLeft);
    if (before != nullptr)
        setTabOrder(before, m_add);
    updateGeometry();
}

std::vector<editing::NewColumnEntry> NewColumns::entries() const
{
    std::vector<editing::NewColumnEntry> entries;
    for (const Row& row : m_rows) {
        entries.push_back({.name = toUtf8(row.name->text().trimmed()),
                           .type = toUtf8(row.type->currentText().trimmed()),
                           .nullable = row.nullable->isChecked(),
                           .primaryKey = row.key->isChecked(),
                           .defaultSql = toUtf8(row.defaultSql->text().trimmed())});
    }
    return entries;
}

} // namespace retort::ui
