#include "ui/editor/insert_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "ui/support/text.h"

namespace retort::ui {

using editing::InsertField;
using editing::InsertProblemKind;

namespace {

class InsertWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::InsertWords)
};

struct Title {
    std::string_view form;
    const char* text;
};

constexpr std::array titles = {
    Title{"add_column", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Add a column")},
    Title{"drop_column", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Drop a column")},
    Title{"alter_column", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Alter a column")},
    Title{"rename_column", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Rename a column")},
    Title{"create_table", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Create a table")},
    Title{"drop_table", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Drop a table")},
    Title{"rename_table", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Rename a table")},
    Title{"create_index", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Create an index")},
    Title{"drop_index", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Drop an index")},
    Title{"create_foreign_key", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Create a foreign key")},
    Title{"create_unique_constraint", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Create a unique constraint")},
    Title{"create_check_constraint", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Create a check constraint")},
    Title{"drop_constraint", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Drop a constraint")},
    Title{"execute", QT_TRANSLATE_NOOP("retort::ui::InsertWords", "Execute SQL")},
};

QString missingSentence(const editing::InsertProblem& problem)
{
    const QString subject = toQString(problem.subject);
    switch (problem.field) {
    case InsertField::Table: return InsertWords::tr("Say which table.");
    case InsertField::NewTable: return InsertWords::tr("Give the new table a name.");
    case InsertField::Column: return InsertWords::tr("Say which column.");
    case InsertField::NewColumn: return InsertWords::tr("Give the new column a name.");
    case InsertField::NewName: return InsertWords::tr("Give it its new name.");
    case InsertField::Type:
        return subject.isEmpty() ? InsertWords::tr("Give the column a type.") : InsertWords::tr("Give the column %1 a type.").arg(subject);
    case InsertField::Columns: return InsertWords::tr("Say which columns.");
    case InsertField::NewColumns: return InsertWords::tr("Give the table a column.");
    case InsertField::Index: return InsertWords::tr("Say which index.");
    case InsertField::Constraint: return InsertWords::tr("Say which constraint.");
    case InsertField::ReferredTable: return InsertWords::tr("Say which table it refers to.");
    case InsertField::ReferredColumns: return InsertWords::tr("Say which columns it refers to; the primary key of that table is not known.");
    case InsertField::Condition: return InsertWords::tr("Write the condition that every row has to meet.");
    case InsertField::Statement:
    case InsertField::UndoStatement: return InsertWords::tr("Write the SQL.");
    case InsertField::Nullable:
    case InsertField::NullableChange:
    case InsertField::Default:
    case InsertField::NoDefault:
    case InsertField::Unique:
    case InsertField::Name:
    case InsertField::OnDelete: break; // need no answer
    }
    return {};
}

QString schemaSentence(const editing::InsertProblem& problem)
{
    const QString subject = toQString(problem.subject);
    const QString table = toQString(problem.detail);
    switch (problem.kind) {
    case InsertProblemKind::NoTable: return InsertWords::tr("There is no table %1 at this place.").arg(subject);
    case InsertProblemKind::TableExists: return InsertWords::tr("There is a table %1 already.").arg(subject);
    case InsertProblemKind::NoColumn: return InsertWords::tr("The table %2 has no column %1 at this place.").arg(subject, table);
    case InsertProblemKind::ColumnExists: return InsertWords::tr("The table %2 has a column %1 already.").arg(subject, table);
    case InsertProblemKind::NoIndex: return InsertWords::tr("The table %2 has no index %1 at this place.").arg(subject, table);
    case InsertProblemKind::IndexExists: return InsertWords::tr("The table %2 has an index %1 already.").arg(subject, table);
    case InsertProblemKind::NoConstraint: return InsertWords::tr("The table %2 has no constraint %1 at this place.").arg(subject, table);
    case InsertProblemKind::ConstraintExists: return InsertWords::tr("The table %2 has a constraint %1 already.").arg(subject, table);
    default: return {}; // is not of the schema
    }
}

} // namespace

QString operationTitle(std::string_view form)
{
    const auto found = std::ranges::find(titles, form, &Title::form);
    return found == titles.end() ? QString() : InsertWords::tr(found->text);
}

QString fieldLabel(InsertField field)
{
    switch (field) {
    case InsertField::Table: return InsertWords::tr("Table");
    case InsertField::NewTable: return InsertWords::tr("New table");
    case InsertField::Column: return InsertWords::tr("Column");
    case InsertField::NewColumn: return InsertWords::tr("New column");
    case InsertField::NewName: return InsertWords::tr("New name");
    case InsertField::Type: return InsertWords::tr("Type");
    case InsertField::Nullable: return InsertWords::tr("NULL is allowed");
    case InsertField::NullableChange: return InsertWords::tr("NULL");
    case InsertField::Default: return InsertWords::tr("Default");
    case InsertField::NoDefault: return InsertWords::tr("Remove the default");
    case InsertField::Columns: return InsertWords::tr("Columns");
    case InsertField::NewColumns: return InsertWords::tr("Columns");
    case InsertField::Unique: return InsertWords::tr("Unique: each value only once");
    case InsertField::Name: return InsertWords::tr("Name");
    case InsertField::Index: return InsertWords::tr("Index");
    case InsertField::Constraint: return InsertWords::tr("Constraint");
    case InsertField::ReferredTable: return InsertWords::tr("Refers to table");
    case InsertField::ReferredColumns: return InsertWords::tr("Its columns");
    case InsertField::OnDelete: return InsertWords::tr("On delete");
    case InsertField::Condition: return InsertWords::tr("Condition");
    case InsertField::Statement: return InsertWords::tr("SQL");
    case InsertField::UndoStatement: return InsertWords::tr("SQL that undoes it");
    }
    return {};
}

QString fieldHint(InsertField field)
{
    switch (field) {
    case InsertField::Type: return InsertWords::tr("Such as String(50) or sa.Numeric(10, 2)");
    case InsertField::Default: return InsertWords::tr("SQL, such as 0, 'new' or CURRENT_TIMESTAMP");
    case InsertField::Condition: return InsertWords::tr("SQL, such as price >= 0");
    case InsertField::Columns:
    case InsertField::ReferredColumns: return InsertWords::tr("Names, with commas between them");
    case InsertField::UndoStatement: return InsertWords::tr("None is known");
    default: return {};
    }
}

QString problemSentence(const editing::InsertProblem& problem, bool gaps)
{
    const QString subject = toQString(problem.subject);
    const QString detail = toQString(problem.detail);
    const auto with = [&](const QString& said) { return detail.isEmpty() ? said : QString(said + QLatin1Char(' ') + (detail.endsWith(QLatin1Char('.')) ? detail : QString(detail + QLatin1Char('.')))); };
    switch (problem.kind) {
    case InsertProblemKind::Missing: return missingSentence(problem);
    case InsertProblemKind::ColumnTwice: return InsertWords::tr("The column %1 is named twice.").arg(subject);
    case InsertProblemKind::SameName: return InsertWords::tr("It is called %1 already.").arg(subject);
    case InsertProblemKind::NothingChanges: return InsertWords::tr("Say what of the column %1 changes: its type, whether NULL is allowed, or its default.").arg(subject);
    case InsertProblemKind::TypeUnreadable: return with(InsertWords::tr("The type %1 cannot be read.").arg(subject));
    case InsertProblemKind::ColumnCount: return InsertWords::tr("The columns do not pair up: %1 here, %2 in the table that is referred to.").arg(subject, detail);
    case InsertProblemKind::NeedsValue: return InsertWords::tr("The column %1 may not be NULL and has no default: rows that are there would be left without a value.").arg(subject);
    case InsertProblemKind::ScriptUnreadable: return with(InsertWords::tr("The script cannot be read as it stands."));
    case InsertProblemKind::NoUpgrade: return InsertWords::tr("The script has no upgrade() to insert into.");
    case InsertProblemKind::NoDowngrade: return InsertWords::tr("downgrade is no plain function in this script, so nothing can be inserted there.");
    case InsertProblemKind::TakesArguments: return InsertWords::tr("upgrade() takes arguments (of several databases, most likely); operations have to be written by hand there.");
    case InsertProblemKind::OnOneLine: return InsertWords::tr("The body of %1() stands on one line with its header; give it a line of its own first.").arg(subject);
    case InsertProblemKind::NotReversible: return with(InsertWords::tr("Only upgrade() is written."));
    case InsertProblemKind::NotWritten: return with(InsertWords::tr("This cannot be written as Python."));
    case InsertProblemKind::FailsThen: return with(InsertWords::tr("With this, %1() could not be run any more.").arg(subject));
    case InsertProblemKind::NoTable:
    case InsertProblemKind::TableExists:
    case InsertProblemKind::NoColumn:
    case InsertProblemKind::ColumnExists:
    case InsertProblemKind::NoIndex:
    case InsertProblemKind::IndexExists:
    case InsertProblemKind::NoConstraint:
    case InsertProblemKind::ConstraintExists: break;
    }
    const QString said = schemaSentence(problem);
    return gaps ? QString(said + QLatin1Char(' ') + InsertWords::tr("The history cannot be followed everywhere, so this may be wrong.")) : said;
}

QString placeText(const editing::InsertionPlace& place)
{
    return place.line == 0 ? InsertWords::tr("At the beginning of upgrade()") : InsertWords::tr("Into upgrade(), after line %1").arg(place.line);
}

} // namespace retort::ui
