// Operations put into a script by the form, in the real window. With RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>

#include "ui/editor/insert_fields.h"
#include "ui/editor/insert_sheet.h"
#include "ui/editor/insert_words.h"
#include "ui/editor/new_columns.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/support/language.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using editing::InsertField;
using Page = ui::MainWindow::Page;

namespace {

QByteArray draft(const QByteArray& upgrade, const QByteArray& downgrade = "    pass\n")
{
    return "\"\"\"nicknames\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = 'd0d0d0d0d0d0'\ndown_revision = '2a4c6e80b1d3'\n"
           "branch_labels = None\ndepends_on = None\n\n\ndef upgrade() -> None:\n"
           + upgrade + "\n\ndef downgrade() -> None:\n" + downgrade;
}

const QByteArray twoStatements = "    op.execute(\"SELECT 'ä'\")\n    op.execute(\"SELECT 2\")\n";

class InsertBench : public Workbench {
public:
    explicit InsertBench(const QByteArray& script = draft(twoStatements)) { write(file(), script); }

    [[nodiscard]] QString file() const { return path(u"migrations/versions/d0d0d0d0d0d0_nicknames.py"_s); }
    [[nodiscard]] bool show(const QString& id = u"d0d0d0d0d0d0"_s)
    {
        if (!open())
            return false;
        window->showRevision(id);
        return eventually([&] { return pane().currentRevision() == id.toStdString() && !pane().sqlView()->toPlainText().isEmpty(); });
    }
    // The sheet, once it knows the schema.
    [[nodiscard]] bool start(const QString& operation)
    {
        action(u"insertOperation"_s)->trigger();
        sheet().chooseOperation(operation);
        return window->page() == Page::Insert && eventually([&] { return !sheet().said().startsWith(u"Working out"_s); });
    }
    [[nodiscard]] ui::RevisionPane& pane() { return window->revisionPane(); }
    [[nodiscard]] ui::ScriptEditor& editor() { return *pane().editor(); }
    [[nodiscard]] ui::InsertSheet& sheet() { return window->insertSheet(); }
    void say(InsertField field, const char* text) { sheet().fields()->setText(field, QString::fromUtf8(text)); }
    [[nodiscard]] QComboBox& choice(InsertField field) { return *static_cast<QComboBox*>(sheet().fields()->widgetOf(field)); }
    [[nodiscard]] QStringList items(InsertField field)
    {
        QStringList texts;
        for (int i = 0; i < choice(field).count(); ++i)
            texts += choice(field).itemText(i);
        return texts;
    }
    [[nodiscard]] bool ready()
    {
        return eventually([&] { return sheet().primaryButton()->isEnabled(); });
    }
    void clean() { editor().setModified(false); }
};

} // namespace

class GuiInsertTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void insertsBothWays();
    void offersWhatIsThere();
    void saysWhatMakesNoSense();
    void createsTables();
    void staysAsItIsWhenTheScriptChanges();
    void menuOfTheEditor();
    void everyOperationHasWords();
    void keyboardAlone();
    void refusesScripts();
    void pictures();
};

void GuiInsertTest::insertsBothWays()
{
    InsertBench bench;
    QVERIFY(!bench.action(u"insertOperation"_s)->isEnabled());
    QVERIFY(bench.show());
    QVERIFY(bench.window->actions().all().contains(bench.action(u"insertOperation"_s))); // in the palette
    QCOMPARE(bench.action(u"insertOperation"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_I));
    bench.pane().focusScript();
    bench.editor().setCursorPosition(12, 8); // the first statement
    QVERIFY(bench.start(u"add_column"_s));
    bench.say(InsertField::Table, "customer");
    bench.say(InsertField::NewColumn, "nick");
    bench.say(InsertField::Type, "String(20)");
    QVERIFY(!bench.sheet().primaryButton()->isEnabled()); // what is shown is not what is asked for
    QVERIFY(bench.ready());
    const QString up = u"with op.batch_alter_table('customer', schema=None) as batch_op:\n    batch_op.add_column(sa.Column('nick', sa.String(length=20), nullable=True))"_s;
    QCOMPARE(bench.sheet().upgradeView()->toPlainText(), up);
    QCOMPARE(bench.sheet().downgradeView()->toPlainText(), u"with op.batch_alter_table('customer', schema=None) as batch_op:\n    batch_op.drop_column('nick')"_s);
    bench.shot(u"insert-add-column"_s);
    const QByteArray before = bench.editor().text().toUtf8();
    QTest::mouseClick(bench.sheet().primaryButton(), Qt::LeftButton);
    QCOMPARE(bench.window->page(), Page::Revision);
    QByteArray expected = before;
    expected.replace("    op.execute(\"SELECT 'ä'\")\n",
                     "    op.execute(\"SELECT 'ä'\")\n    with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.add_column(sa.Column('nick', sa.String(length=20), nullable=True))\n");
    expected.replace("    pass\n", "    with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.drop_column('nick')\n");
    QCOMPARE(bench.editor().text().toUtf8(), expected);
    int line = 0;
    int column = 0;
    bench.editor().getCursorPosition(&line, &column);
    QCOMPARE(line, 13);
    QCOMPARE(column, 4);
    QTRY_VERIFY(bench.editor().hasFocus());
    QTRY_VERIFY(bench.pane().sqlView()->toPlainText().contains(u"ADD COLUMN nick"_s));
    QVERIFY(bench.window->bottom().status().contains(u"downgrade()"_s));
    bench.shot(u"insert-done"_s);
    // One step back, and forth.
    bench.editor().undo();
    QCOMPARE(bench.editor().text().toUtf8(), before);
    bench.editor().redo();
    QCOMPARE(bench.editor().text().toUtf8(), expected);

    // The next one finds what this one made, and only upgrade() is written when that is wanted.
    QVERIFY(bench.start(u"create_index"_s));
    QCOMPARE(bench.choice(InsertField::Table).currentText(), u"customer"_s);
    QTRY_VERIFY(bench.items(InsertField::Columns).contains(u"nick"_s));
    bench.say(InsertField::Columns, "nick");
    bench.sheet().reverseBox()->setChecked(false);
    QVERIFY(bench.ready());
    QVERIFY(!bench.sheet().downgradeView()->isVisible());
    QVERIFY2(bench.sheet().upgradeView()->toPlainText().contains(u"batch_op.create_index(batch_op.f('ix_customer_nick'), ['nick'], unique=False)"_s), qPrintable(bench.sheet().upgradeView()->toPlainText()));
    QCOMPARE(static_cast<QLineEdit*>(bench.sheet().fields()->widgetOf(InsertField::Name))->placeholderText(), u"ix_customer_nick"_s);
    bench.sheet().primaryButton()->click();
    QVERIFY(bench.editor().text().contains(u"ix_customer_nick"_s));
    QCOMPARE(bench.editor().text().count(u"drop_index"_s), 0);
    bench.clean();
}

void GuiInsertTest::offersWhatIsThere()
{
    InsertBench bench;
    QVERIFY(bench.show());
    QVERIFY(bench.start(u"drop_column"_s));
    QTRY_VERIFY(bench.items(InsertField::Table).contains(u"customer"_s));
    QVERIFY(bench.items(InsertField::Table).contains(u"order_line"_s));
    QVERIFY(bench.items(InsertField::Column).isEmpty());
    bench.say(InsertField::Table, "order_line");
    QVERIFY(bench.items(InsertField::Column).contains(u"quantity"_s));
    QVERIFY(bench.items(InsertField::Constraint).contains(u"fk_order_line_order"_s));
    QVERIFY(bench.items(InsertField::Type).contains(u"sa.Integer()"_s));
    // Several columns: each that is chosen comes behind those that are there, and goes when it is chosen again.
    bench.sheet().chooseOperation(u"create_index"_s);
    QComboBox& columns = bench.choice(InsertField::Columns);
    const auto choose = [&](const QString& name) {
        columns.showPopup();
        const int index = columns.findText(name);
        columns.setCurrentIndex(index);
        Q_EMIT columns.activated(index);
        columns.hidePopup();
    };
    choose(u"quantity"_s);
    QCOMPARE(columns.currentText(), u"quantity"_s);
    choose(u"line"_s);
    QCOMPARE(columns.currentText(), u"quantity, line"_s);
    choose(u"quantity"_s);
    QCOMPARE(columns.currentText(), u"line"_s);
    // A revision in the middle of the history knows only what was there then.
    bench.window->showRevision(u"1c0f5e7a2b90"_s);
    QTRY_COMPARE(bench.pane().currentRevision(), std::string("1c0f5e7a2b90"));
    QVERIFY(bench.start(u"drop_table"_s));
    QTRY_VERIFY(!bench.items(InsertField::Table).contains(u"order_line"_s));
    QVERIFY(bench.items(InsertField::Table).contains(u"customer"_s)); // which that script makes
}

void GuiInsertTest::saysWhatMakesNoSense()
{
    InsertBench bench;
    QVERIFY(bench.show());
    QVERIFY(bench.start(u"add_column"_s));
    QTRY_COMPARE(bench.sheet().said(), u"Say which table."_s);
    QVERIFY(!bench.sheet().primaryButton()->isEnabled());
    bench.say(InsertField::Table, "custmer");
    QTRY_COMPARE(bench.sheet().said(), u"Give the new column a name.<br>There is no table custmer at this place."_s.section(u"<br>"_s, 1));
    bench.say(InsertField::NewColumn, "email");
    bench.say(InsertField::Type, "Sting(5)");
    QTRY_VERIFY(bench.sheet().upgradeView()->placeholderText().startsWith(u"The type Sting(5) cannot be read. NameError"_s));
    bench.shot(u"insert-refused"_s);
    bench.say(InsertField::Type, "String(5)");
    QVERIFY(bench.ready());
    QCOMPARE(bench.sheet().primaryButton()->text(), u"Insert Anyway"_s); // somebody may know better
    bench.say(InsertField::Table, "customer");
    QTRY_COMPARE(bench.sheet().said(), u"The table customer has a column email already."_s);
    bench.say(InsertField::NewColumn, "nick");
    QTRY_COMPARE(bench.sheet().primaryButton()->text(), u"Insert"_s);
    QVERIFY(bench.ready());
    QCOMPARE(bench.sheet().said(), QString());
    // Not NULL without a default is worth a word.
    bench.say(InsertField::Nullable, "no");
    QTRY_VERIFY(bench.sheet().said().contains(u"may not be NULL and has no default"_s));
    // Nothing undoes any SQL.
    bench.sheet().chooseOperation(u"execute"_s);
    bench.say(InsertField::Statement, "DELETE FROM customer");
    QTRY_VERIFY2(bench.sheet().said().startsWith(u"Only upgrade() is written. Execute cannot be reversed"_s), qPrintable(bench.sheet().said()));
    QVERIFY(bench.sheet().downgradeView()->toPlainText().isEmpty());
    bench.shot(u"insert-execute"_s);
    // Esc leaves it; nothing was written.
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
    QVERIFY(!bench.pane().hasUnsavedChanges());
}

void GuiInsertTest::createsTables()
{
    InsertBench bench(draft("    pass\n"));
    QVERIFY(bench.open());
    bench.window->showRevision(u"d0d0d0d0d0d0"_s);
    QTRY_VERIFY(bench.editor().text().contains(u"nicknames"_s));
    QVERIFY(bench.start(u"create_table"_s));
    bench.say(InsertField::NewTable, "wish");
    auto* name = bench.sheet().findChild<QLineEdit*>(u"newColumnName2"_s);
    auto* type = bench.sheet().findChild<QComboBox*>(u"newColumnType2"_s);
    QVERIFY(name != nullptr && type != nullptr);
    QTest::keyClicks(name, u"note"_s);
    QTRY_COMPARE(bench.sheet().upgradeView()->placeholderText(), u"Give the column note a type."_s);
    QTest::keyClicks(type->lineEdit(), u"Text"_s);
    QVERIFY(bench.ready());
    bench.sheet().findChild<QToolButton*>(u"newColumnsAdd"_s)->click();
    auto* third = bench.sheet().findChild<QLineEdit*>(u"newColumnName3"_s);
    QVERIFY(third != nullptr);
    QTRY_VERIFY(third->hasFocus());
    bench.shot(u"insert-create-table"_s);
    bench.window->resize(900, 620);
    bench.shot(u"insert-create-table-narrow"_s);
    bench.window->resize(1400, 900);
    QVERIFY(bench.ready());
    bench.sheet().primaryButton()->click();
    QVERIFY2(bench.editor().text().contains(u"def upgrade() -> None:\n    op.create_table('wish',\n    sa.Column('id', sa.Integer(), nullable=False),\n    sa.Column('note', sa.Text(), nullable=True),\n    sa.PrimaryKeyConstraint('id'"_s), qPrintable(bench.editor().text()));
    QVERIFY(bench.editor().text().endsWith(u"def downgrade() -> None:\n    op.drop_table('wish')\n"_s));
    // The next table begins anew.
    QVERIFY(bench.start(u"create_table"_s));
    QVERIFY(bench.sheet().findChild<QLineEdit*>(u"newColumnName2"_s)->text().isEmpty());
    bench.clean();
}

void GuiInsertTest::staysAsItIsWhenTheScriptChanges()
{
    InsertBench bench;
    QVERIFY(bench.show());
    QVERIFY(bench.start(u"drop_table"_s));
    bench.say(InsertField::Table, "review");
    QVERIFY(bench.ready());
    // Settings and back: all is as it was.
    bench.action(u"settings"_s)->trigger();
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Insert);
    QVERIFY(bench.ready());
    // Whatever changed the script: nothing is inserted unseen.
    bench.editor().insertAt(u"# more\n"_s, 0, 0);
    const QString text = bench.editor().text();
    bench.sheet().primaryButton()->click();
    QCOMPARE(bench.editor().text(), text);
    QCOMPARE(bench.window->page(), Page::Insert);
    QVERIFY(bench.window->bottom().status().contains(u"changed meanwhile"_s));
    QVERIFY(bench.ready());
    bench.sheet().primaryButton()->click();
    QVERIFY(bench.editor().text().startsWith(u"# more\n"_s));
    QVERIFY(bench.editor().text().contains(u"op.drop_table('review')"_s));
    bench.clean();
    // The project goes: so does the sheet.
    QVERIFY(bench.start(u"drop_table"_s));
    bench.action(u"closeProject"_s)->trigger();
    QTRY_COMPARE(bench.window->page(), Page::Welcome);
}

void GuiInsertTest::menuOfTheEditor()
{
    InsertBench bench;
    QVERIFY(bench.show());
    bench.window->revisions().view()->setFocus();
    // On the second statement: what is done from there is done there.
    const long position = bench.editor().positionFromLineIndex(13, 6);
    const QPoint at(static_cast<int>(bench.editor().SendScintilla(QsciScintillaBase::SCI_POINTXFROMPOSITION, 0UL, position)),
                    static_cast<int>(bench.editor().SendScintilla(QsciScintillaBase::SCI_POINTYFROMPOSITION, 0UL, position)) + 4);
    QWidget* viewport = bench.editor().viewport();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
    QCoreApplication::sendEvent(viewport, &event);
    auto* menu = bench.window->findChild<QMenu*>(u"scriptMenu"_s);
    QVERIFY(menu != nullptr);
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->actions().contains(bench.action(u"insertOperation"_s)));
    const QString shots = qEnvironmentVariable("RETORT_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(menu->grab().save(shots + u"/insert-menu.png"_s));
    int line = 0;
    int column = 0;
    bench.editor().getCursorPosition(&line, &column);
    QCOMPARE(line, 13);
    // Cut, copy and paste work from there.
    menu->close();
    bench.action(u"selectAll"_s)->trigger();
    QVERIFY(bench.editor().hasSelectedText());
    bench.action(u"insertOperation"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Insert);
}

void GuiInsertTest::everyOperationHasWords()
{
    InsertBench bench;
    QStringList without;
    for (const editing::InsertForm& form : editing::insertForms()) {
        if (ui::operationTitle(form.name).isEmpty())
            without += QString::fromUtf8(form.name.data(), qsizetype(form.name.size()));
        for (const editing::InsertQuestion& question : form.questions) {
            QVERIFY(!ui::fieldLabel(question.field).isEmpty());
            QVERIFY(!bench.sheet().fields()->widgetOf(question.field)->accessibleName().isEmpty());
            const bool asksNothing = question.optional || question.field == InsertField::Nullable || question.field == InsertField::Unique;
            QVERIFY(asksNothing || !ui::problemSentence({.kind = editing::InsertProblemKind::Missing, .field = question.field, .subject = {}, .detail = {}}, false).isEmpty());
        }
    }
    QCOMPARE(without.join(u' '), QString());
    QCOMPARE(bench.sheet().operationBox()->count(), int(editing::insertForms().size()));
    for (int kind = 0; kind <= int(editing::InsertProblemKind::FailsThen); ++kind)
        QVERIFY2(!ui::problemSentence({.kind = static_cast<editing::InsertProblemKind>(kind), .field = InsertField::Table, .subject = "a", .detail = "b"}, true).isEmpty(), qPrintable(QString::number(kind)));
}

// Without a mouse: Ctrl+I, the operation, the fields, Enter.
void GuiInsertTest::keyboardAlone()
{
    InsertBench bench;
    QVERIFY(bench.show());
    bench.pane().focusScript();
    QTest::keyClick(bench.window.get(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(bench.window->page(), Page::Insert);
    QTRY_VERIFY(bench.sheet().operationBox()->hasFocus());
    QTRY_VERIFY(bench.items(InsertField::Table).contains(u"customer"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(bench.choice(InsertField::Table).hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"customer"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"nick"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(bench.choice(InsertField::Type).hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Text"_s);
    QVERIFY(bench.ready());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QVERIFY2(bench.editor().text().contains(u"sa.Column('nick', sa.Text(), nullable=True)"_s), qPrintable(bench.editor().text()));
    bench.clean();
}

void GuiInsertTest::refusesScripts()
{
    InsertBench bench(draft("    pass\n").replace("def upgrade()", "def upgrade(engine_name)"));
    QVERIFY(bench.open());
    bench.window->showRevision(u"d0d0d0d0d0d0"_s);
    QTRY_VERIFY(bench.editor().text().contains(u"nicknames"_s));
    QVERIFY(bench.start(u"drop_table"_s));
    QTRY_VERIFY2(bench.sheet().said().startsWith(u"upgrade() takes arguments"_s), qPrintable(bench.sheet().said()));
    bench.say(InsertField::Table, "customer");
    QTest::qWait(150); // longer than what is asked for takes
    QVERIFY(!bench.sheet().primaryButton()->isEnabled());
}

// The larger forms, in German too, where nothing may be cut.
void GuiInsertTest::pictures()
{
    if (qEnvironmentVariable("RETORT_SHOTS").isEmpty())
        QSKIP("RETORT_SHOTS names no folder for pictures");
    for (const QString& language : {u"en"_s, u"de"_s}) {
        ui::useLanguage(language);
        InsertBench bench;
        QVERIFY(bench.show());
        bench.action(u"insertOperation"_s)->trigger();
        bench.sheet().chooseOperation(u"create_foreign_key"_s);
        QTRY_VERIFY(bench.items(InsertField::Table).contains(u"customer"_s));
        bench.say(InsertField::Table, "orders");
        bench.say(InsertField::Columns, "customer_id");
        bench.say(InsertField::ReferredTable, "customer");
        bench.say(InsertField::OnDelete, "CASCADE");
        QVERIFY(bench.ready());
        bench.shot(language + u"-foreign-key"_s);
        bench.window->resize(900, 620);
        QTest::qWait(100); // until all layouts are done
        bench.shot(language + u"-foreign-key-narrow"_s);
        bench.window->resize(2560, 1440);
        bench.sheet().chooseOperation(u"alter_column"_s);
        bench.say(InsertField::Table, "customer");
        bench.say(InsertField::Column, "email");
        bench.say(InsertField::Type, "postgresql.CITEXT");
        QVERIFY(bench.ready());
        bench.shot(language + u"-alter-large"_s);
        bench.window->resize(1280, 800);
        bench.sheet().chooseOperation(u"create_table"_s);
        bench.shot(language + u"-create-table"_s);
        bench.window->resize(760, 480);
        QTest::qWait(100);
        bench.shot(language + u"-create-table-smallest"_s);
        bench.clean();
    }
    ui::useLanguage(u"en"_s);
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiInsertTest>(argc, argv);
}

#include "test_gui_insert.moc"
