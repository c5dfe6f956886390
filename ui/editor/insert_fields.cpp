#include "ui/editor/insert_fields.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>

#include "core/sql/dotted_name.h"
#include "ui/editor/insert_words.h"
#include "ui/editor/new_columns.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/typed_choice.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using editing::InsertField;

namespace {

enum class Look { Line, Choice, Check, Nullable, Action, Sql, Columns };

struct FieldLook {
    InsertField field;
    Look look;
    const char* name; // of the widget
};

// In the order in which any form asks them.
constexpr std::array looks = {
    FieldLook{InsertField::Table, Look::Choice, "insertTable"},
    FieldLook{InsertField::NewTable, Look::Line, "insertNewTable"},
    FieldLook{InsertField::Column, Look::Choice, "insertColumn"},
    FieldLook{InsertField::NewColumn, Look::Line, "insertNewColumn"},
    FieldLook{InsertField::Columns, Look::Choice, "insertColumns"},
    FieldLook{InsertField::ReferredTable, Look::Choice, "insertReferredTable"},
    FieldLook{InsertField::ReferredColumns, Look::Choice, "insertReferredColumns"},
    FieldLook{InsertField::OnDelete, Look::Action, "insertOnDelete"},
    FieldLook{InsertField::Index, Look::Choice, "insertIndex"},
    FieldLook{InsertField::Constraint, Look::Choice, "insertConstraint"},
    FieldLook{InsertField::NewName, Look::Line, "insertNewName"},
    FieldLook{InsertField::Type, Look::Choice, "insertType"},
    FieldLook{InsertField::Nullable, Look::Check, "insertNullable"},
    FieldLook{InsertField::NullableChange, Look::Nullable, "insertNullableChange"},
    FieldLook{InsertField::Default, Look::Line, "insertDefault"},
    FieldLook{InsertField::NoDefault, Look::Check, "insertNoDefault"},
    FieldLook{InsertField::NewColumns, Look::Columns, "insertNewColumns"},
    FieldLook{InsertField::Condition, Look::Line, "insertCondition"},
    FieldLook{InsertField::Unique, Look::Check, "insertUnique"},
    FieldLook{InsertField::Name, Look::Line, "insertName"},
    FieldLook{InsertField::Statement, Look::Sql, "insertStatement"},
    FieldLook{InsertField::UndoStatement, Look::Sql, "insertUndoStatement"},
};

QLineEdit* lineOf(QWidget* widget)
{
    auto* choice = qobject_cast<QComboBox*>(widget);
    return choice != nullptr ? choice->lineEdit() : qobject_cast<QLineEdit*>(widget);
}

bool listsNames(InsertField field)
{
    return field == InsertField::Columns || field == InsertField::ReferredColumns;
}

// Several names in one field: what is chosen from the list comes behind what stands there.
class NameList : public TypedChoice {
public:
    explicit NameList(QWidget* parent) : TypedChoice(parent)
    {
        setCompleter(nullptr);
        connect(this, &QComboBox::activated, this, [this](int index) {
            QStringList names = m_before.split(u',', Qt::SkipEmptyParts);
            for (QString& name : names)
                name = name.trimmed();
            names.removeAll(QString());
            const QString chosen = itemText(index);
            if (names.contains(chosen))
                names.removeAll(chosen);
            else
                names.append(chosen);
            setEditText(names.join(u", "_s));
        });
    }

    void showPopup() override
    {
        m_before = currentText();
        QComboBox::showPopup();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        m_before = currentText();
        QComboBox::keyPressEvent(event);
    }

private:
    QString m_before;
};

TypedChoice* choiceFor(InsertField field, QWidget* parent)
{
    if (listsNames(field))
        return new NameList(parent);
    auto* choice = new TypedChoice(parent);
    // Anywhere in the name; what was typed is never written over.
    choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    choice->completer()->setFilterMode(Qt::MatchContains);
    return choice;
}

// A few lines of SQL.
class SqlEdit : public QPlainTextEdit {
public:
    explicit SqlEdit(QWidget* parent) : QPlainTextEdit(parent)
    {
        setFont(monospaceFont());
        setTabChangesFocus(true);
        setField(this);
        setViewportMargins(2, 2, 2, 2); // the frame's corners are round
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {240, QFontMetrics(font()).lineSpacing() * 4 + 12}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

InsertFields::InsertFields(QComboBox* operation, QWidget* parent) : QWidget(parent), m_form(new FieldForm(this))
{
    m_form->addField(tr("Operation"), operation);
    for (const FieldLook& look : looks)
        create(look.field);
    restart();
}

void InsertFields::addLast(QCheckBox* box)
{
    m_form->addField(QString(), box);
    box->setAccessibleName(box->text());
}

void InsertFields::create(InsertField field)
{
    const auto look = std::ranges::find(looks, field, &FieldLook::field);
    QWidget* widget = nullptr;
    switch (look->look) {
    case Look::Line: {
        auto* edit = new QLineEdit(this);
        edit->setPlaceholderText(fieldHint(field));
        widget = edit;
        break;
    }
    case Look::Choice: {
        TypedChoice* choice = choiceFor(field, this);
        choice->lineEdit()->setPlaceholderText(fieldHint(field));
        connect(choice, &QComboBox::editTextChanged, this, [this, field] {
            if (field == InsertField::Table || field == InsertField::ReferredTable)
                offerOfTable();
        });
        widget = choice;
        break;
    }
    case Look::Check: {
        auto* check = new QCheckBox(fieldLabel(field), this);
        connect(check, &QCheckBox::toggled, this, &InsertFields::changed);
        widget = check;
        break;
    }
    case Look::Nullable:
    case Look::Action: {
        auto* choice = new QComboBox(this);
        if (look->look == Look::Nullable) {
            choice->addItem(tr("Unchanged"), QString());
            choice->addItem(tr("Allowed"), u"yes"_s);
            choice->addItem(tr("Not allowed (NOT NULL)"), u"no"_s);
        } else {
            choice->addItem(tr("Nothing said: the database refuses"), QString());
            for (const char* action : {"CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION"})
                choice->addItem(QString::fromLatin1(action), QString::fromLatin1(action));
        }
        connect(choice, &QComboBox::currentIndexChanged, this, &InsertFields::changed);
        widget = choice;
        break;
    }
    case Look::Sql: {
        auto* edit = new SqlEdit(this);
        edit->setPlaceholderText(fieldHint(field));
        connect(edit, &QPlainTextEdit::textChanged, this, &InsertFields::changed);
        widget = edit;
        break;
    }
    case Look::Columns: {
        m_newColumns = new NewColumns(this);
        connect(m_newColumns, &NewColumns::changed, this, &InsertFields::changed);
        connect(m_newColumns, &NewColumns::submitted, this, &InsertFields::submitted);
        widget = m_newColumns;
        break;
    }
    }
    if (QLineEdit* line = lineOf(widget); line != nullptr) {
        connect(line, &QLineEdit::textChanged, this, &InsertFields::changed);
        connect(line, &QLineEdit::returnPressed, this, &InsertFields::submitted);
    }
    widget->setObjectName(QString::fromLatin1(look->name));
    m_widgets.emplace(field, widget);
    m_form->addField(look->look == Look::Check ? QString() : fieldLabel(field), widget);
    widget->setAccessibleName(fieldLabel(field));
    // On one line with the first of several.
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(widget)); label != nullptr && (look->look == Look::Sql || look->look == Look::Columns)) {
        label->setMinimumHeight(0);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setContentsMargins(0, 6, 0, 0);
    }
    if (field == InsertField::NoDefault) {
        connect(static_cast<QCheckBox*>(widget), &QCheckBox::toggled, this, [this](bool goes) { m_widgets.at(InsertField::Default)->setEnabled(!goes || !m_form->isRowVisible(m_widgets.at(InsertField::NoDefault))); });
    }
}

void InsertFields::showForm(const editing::InsertForm& form)
{
    m_shown = &form;
    for (const auto& [field, widget] : m_widgets)
        m_form->setRowVisible(widget, std::ranges::contains(form.questions, field, &editing::InsertQuestion::field));
    const bool canGo = std::ranges::contains(form.questions, InsertField::NoDefault, &editing::InsertQuestion::field);
    m_widgets.at(InsertField::Default)->setEnabled(!canGo || !static_cast<QCheckBox*>(m_widgets.at(InsertField::NoDefault))->isChecked());
    updateGeometry();
}

void InsertFields::offer(const editing::InsertionPlace& place)
{
    m_schema = place.schema;
    QStringList tables;
    for (const auto& table : m_schema.tables())
        tables += toQString(sql::dottedName(table->name));
    offerItems(InsertField::Table, tables);
    offerItems(InsertField::ReferredTable, tables);
    if (m_dialect != place.request.settings.dialect) {
        m_dialect = place.request.settings.dialect;
        QStringList types;
        for (const std::string& type : editing::offeredTypes(m_dialect))
            types += toQString(type);
        offerItems(InsertField::Type, types);
        m_newColumns->setTypes(types);
    }
    offerOfTable();
}

const schema::Table* InsertFields::tableOf(InsertField field) const
{
    const std::string name = toUtf8(textOf(field));
    for (const auto& table : m_schema.tables()) {
        if (sql::dottedName(table->name) == name)
            return m_schema.find(table->name);
    }
    return nullptr;
}

void InsertFields::offerOfTable()
{
    const auto columnsOf = [](const schema::Table* table) {
        QStringList names;
        for (std::size_t i = 0; table != nullptr && i < table->columns.size(); ++i)
            names += toQString(table->columns[i].name.text());
        return names;
    };
    const schema::Table* table = tableOf(InsertField::Table);
    QStringList indexes;
    QStringList constraints;
    for (std::size_t i = 0; table != nullptr && i < table->indexes.size(); ++i) {
        if (const auto& name = table->indexes[i].name)
            indexes += toQString(name->text());
    }
    for (std::size_t i = 0; table != nullptr && i < table->constraints.size(); ++i) {
        const auto& name = schema::base(table->constraints[i]).name;
        const std::string text = name ? name->text() : operations::serverName(m_dialect, *table, table->constraints[i]);
        if (!text.empty())
            constraints += toQString(text);
    }
    offerItems(InsertField::Column, columnsOf(table));
    offerItems(InsertField::Columns, columnsOf(table));
    offerItems(InsertField::Index, indexes);
    offerItems(InsertField::Constraint, constraints);
    offerItems(InsertField::ReferredColumns, columnsOf(tableOf(InsertField::ReferredTable)));
}

// What is typed stays.
void InsertFields::offerItems(InsertField field, const QStringList& items)
{
    auto* choice = static_cast<QComboBox*>(m_widgets.at(field));
    QStringList now;
    for (int i = 0; i < choice->count(); ++i)
        now += choice->itemText(i);
    if (now == items)
        return;
    const QString typed = choice->currentText();
    const int cursor = choice->lineEdit()->cursorPosition();
    const QSignalBlocker quiet(choice);
    const QSignalBlocker quietLine(choice->lineEdit());
    choice->clear();
    choice->addItems(items);
    choice->setCurrentIndex(-1);
    choice->setEditText(typed);
    choice->lineEdit()->setCursorPosition(cursor);
}

void InsertFields::propose(const std::map<InsertField, std::string>& proposals)
{
    for (const FieldLook& look : looks) {
        QLineEdit* line = lineOf(m_widgets.at(look.field));
        if (line == nullptr)
            continue;
        const auto found = proposals.find(look.field);
        line->setPlaceholderText(found != proposals.end() ? toQString(found->second) : fieldHint(look.field));
    }
}

void InsertFields::restart()
{
    for (const FieldLook& look : looks) {
        if (look.field != InsertField::Table)
            setText(look.field, look.field == InsertField::Nullable ? u"yes"_s : QString());
    }
    m_newColumns->restart();
}

QString InsertFields::textOf(InsertField field) const
{
    QWidget* widget = m_widgets.at(field);
    if (const QLineEdit* line = lineOf(widget))
        return line->text().trimmed();
    if (const auto* check = qobject_cast<QCheckBox*>(widget))
        return check->isChecked() ? u"yes"_s : u"no"_s;
    if (const auto* choice = qobject_cast<QComboBox*>(widget))
        return choice->currentData().toString();
    const auto* sql = qobject_cast<QPlainTextEdit*>(widget);
    return sql != nullptr ? sql->toPlainText().trimmed() : QString();
}

void InsertFields::setText(InsertField field, const QString& text)
{
    QWidget* widget = m_widgets.at(field);
    if (QLineEdit* line = lineOf(widget))
        line->setText(text);
    else if (auto* check = qobject_cast<QCheckBox*>(widget))
        check->setChecked(text == u"yes"_s);
    else if (auto* choice = qobject_cast<QComboBox*>(widget))
        choice->setCurrentIndex(std::max(0, choice->findData(text)));
    else if (auto* sql = qobject_cast<QPlainTextEdit*>(widget))
        sql->setPlainText(text);
}

editing::InsertValues InsertFields::values() const
{
    editing::InsertValues values;
    if (m_shown == nullptr)
        return values;
    values.operation = m_shown->name;
    for (const editing::InsertQuestion& question : m_shown->questions) {
        if (question.field == InsertField::NewColumns)
            values.newColumns = m_newColumns->entries();
        else
            values.texts[question.field] = toUtf8(textOf(question.field));
    }
    return values;
}

// The first that has nothing in it yet.
void InsertFields::focusFirst()
{
    for (const FieldLook& look : looks) {
        QWidget* widget = m_widgets.at(look.field);
        if (const QLineEdit* line = lineOf(widget); line != nullptr && m_form->isRowVisible(widget) && line->text().isEmpty()) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace retort::ui
