// Writing scripts in the real window: the downgrade that is filled in. With RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTest>

#include "ui/editor/difference_page.h"
#include "ui/editor/downgrade_offer.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_completer.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/script_side.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/sql/sql_view.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/banner.h"
#include "core/project/kept_text.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

constexpr auto orders = "47d9b21f6c03";
const QByteArray upgradeBody = "    op.add_column(\"customer\", sa.Column(\"nick\", sa.String(length=20)))\n"
                               "    op.create_index(\"ix_nick\", \"customer\", [\"nick\"])\n"
                               "    op.execute(\"UPDATE customer SET nick = full_name\")\n"
                               "    op.drop_column(\"customer\", \"points\")\n";

// A revision after the newest one of the sample, on disk before the project is opened.
QByteArray draft(const QByteArray& upgrade, const QByteArray& downgrade = "    pass\n")
{
    return "\"\"\"nicknames\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = 'd0d0d0d0d0d0'\ndown_revision = '2a4c6e80b1d3'\n"
           "branch_labels = None\ndepends_on = None\n\n\ndef upgrade() -> None:\n"
           + upgrade + "\n\ndef downgrade() -> None:\n" + downgrade;
}

class EditorBench : public Workbench {
public:
    explicit EditorBench(const QByteArray& script = draft(upgradeBody)) { write(file(), script); }

    [[nodiscard]] QString file() const { return path(u"migrations/versions/d0d0d0d0d0d0_nicknames.py"_s); }
    [[nodiscard]] bool show(const QString& id = u"d0d0d0d0d0d0"_s)
    {
        if (!open())
            return false;
        window->showRevision(id);
        return eventually([&] { return pane().currentRevision() == id.toStdString() && !pane().sqlView()->toPlainText().isEmpty(); });
    }
    [[nodiscard]] ui::RevisionPane& pane() { return window->revisionPane(); }
    [[nodiscard]] ui::ScriptEditor& editor() { return *pane().editor(); }
    [[nodiscard]] ui::DowngradeOffer& offer() { return *pane().scriptSide()->downgrade(); }
    // Puts the cursor at the end of a line, from 0, or before its last few characters.
    void cursorTo(int line, int before = 0)
    {
        pane().focusScript();
        editor().setCursorPosition(line, editor().lineLength(line) - 1 - before);
    }
    // At the end; append() of the editor would empty its history.
    void add(const QString& text) { editor().insertAt(text, editor().lines() - 1, 0); }
    void type(const char* text) { QTest::keyClicks(editor().viewport()->parentWidget(), QString::fromUtf8(text)); }
    [[nodiscard]] QString line(int number) { return editor().text(number).chopped(1); }
    [[nodiscard]] bool listShown() { return editor().SendScintilla(QsciScintillaBase::SCI_AUTOCACTIVE) != 0; }
    [[nodiscard]] bool tipShown() { return editor().SendScintilla(QsciScintillaBase::SCI_CALLTIPACTIVE) != 0; }
    [[nodiscard]] QStringList list() const
    {
        QStringList texts;
        for (QWidget* widget : QApplication::allWidgets()) {
            const auto* items = qobject_cast<QListWidget*>(widget);
            if (items == nullptr || !items->isVisible() || items->window() == window.get())
                continue;
            for (int i = 0; i < items->count(); ++i)
                texts += items->item(i)->text();
        }
        return texts;
    }
    // The list and the tip are windows of their own.
    void shotPopups(const QString& name) const
    {
        const QString shots = qEnvironmentVariable("RETORT_SHOTS");
        int number = 0;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // those of earlier lists
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (!shots.isEmpty() && widget->isVisible() && widget != window.get())
                QVERIFY(widget->grab().save(u"%1/%2-%3.png"_s.arg(shots, name, QString::number(number++))));
        }
    }
    void clean() { editor().setModified(false); }
};

} // namespace

class GuiEditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void offersAndFillsInTheDowngrade();
    void proposesWhereThereIsCode();
    void saysWhyThereIsNoDowngrade();
    void completesNames();
    void completesTablesAndColumns();
    void replaces();
    void keepsUnsavedText();
    void followsTheFile();
};

void GuiEditorTest::offersAndFillsInTheDowngrade()
{
    EditorBench bench;
    QVERIFY(bench.show());
    bench.pane().setDialect(u"postgresql"_s);
    QTRY_VERIFY(bench.offer().isVisible());
    bench.shot(u"downgrade-offer"_s);
    const QString before = bench.editor().text();
    QAbstractButton* button = buttonOf(bench.offer(), u"Fill In the Downgrade"_s);
    QVERIFY(button != nullptr);
    button->click();
    QTRY_VERIFY2(bench.editor().text().contains(u"batch_op.drop_column('nick')"_s), qPrintable(bench.editor().text()));
    const QString text = bench.editor().text();
    // The project renders as batch; points comes back as the revision before made it; the UPDATE is said to be left.
    QVERIFY2(text.endsWith(u"def downgrade() -> None:\n    # Line 15: execute cannot be reversed: what undoes its SQL is not known.\n"
                           "    with op.batch_alter_table('customer', schema=None) as batch_op:\n"
                           "        batch_op.add_column(sa.Column('points', sa.Integer(), server_default='0', nullable=False))\n"
                           "        batch_op.drop_index('ix_nick')\n        batch_op.drop_column('nick')\n"_s), qPrintable(text));
    QVERIFY(text.startsWith(before.chopped(QString(u"    pass\n"_s).size())));
    QVERIFY2(bench.offer().text().contains(u"with 3 operations; Undo takes them back.<br>Left to do by hand"_s), qPrintable(bench.offer().text()));
    // Its SQL is shown, nothing is on disk yet, and one Undo takes all of it back.
    QTRY_VERIFY(bench.pane().sqlView()->toPlainText().contains(u"DROP INDEX ix_nick"_s));
    QCOMPARE(bench.read(bench.file()), before.toUtf8());
    bench.shot(u"downgrade-filled"_s);
    bench.window->resize(800, 620);
    bench.shot(u"downgrade-filled-narrow"_s);
    Q_EMIT bench.offer().linkActivated(u"15"_s);
    int line = 0;
    int column = 0;
    bench.editor().getCursorPosition(&line, &column);
    QCOMPARE(line, 14);
    bench.editor().undo();
    QCOMPARE(bench.editor().text(), before);
    QVERIFY(!bench.pane().hasUnsavedChanges());
    bench.editor().redo();
    QCOMPARE(bench.editor().text(), text);

    // What was dismissed does not come again.
    bench.editor().undo();
    Q_EMIT bench.offer().closed();
    bench.offer().clear();
    QTRY_VERIFY(bench.offer().isVisible()); // the outcome was closed, so it is offered
    Q_EMIT bench.offer().closed();
    bench.offer().clear();
    bench.add(u"# more\n"_s);
    QTRY_VERIFY(bench.pane().hasUnsavedChanges());
    QTest::qWait(100);
    QVERIFY(!bench.offer().isVisible());
    bench.clean();
}

void GuiEditorTest::proposesWhereThereIsCode()
{
    EditorBench bench(draft(upgradeBody, "    op.drop_column(\"customer\", \"nick\")\n"));
    QVERIFY(bench.show());
    QVERIFY(!bench.offer().isVisible());
    const QString before = bench.editor().text();
    bench.action(u"fillDowngrade"_s)->trigger();
    ui::DifferencePage& difference = *bench.pane().difference();
    QTRY_VERIFY(difference.isVisible());
    QCOMPARE(bench.editor().text(), before);
    const QString diff = difference.view()->toPlainText();
    QVERIFY2(diff.contains(u"-    op.drop_column(\"customer\", \"nick\")"_s) && diff.contains(u"+    with op.batch_alter_table"_s), qPrintable(diff));
    bench.shot(u"downgrade-proposed"_s);
    buttonOf(difference, u"Keep It as It Is"_s)->click();
    QTRY_VERIFY(!difference.isVisible());
    QCOMPARE(bench.editor().text(), before);

    bench.action(u"fillDowngrade"_s)->trigger();
    QTRY_VERIFY(difference.isVisible());
    buttonOf(difference, u"Use the New Downgrade"_s)->click();
    QTRY_VERIFY(!difference.isVisible());
    QVERIFY(bench.editor().text().contains(u"batch_op.drop_index('ix_nick')"_s));
    QVERIFY(!bench.editor().text().contains(u"op.drop_column(\"customer\", \"nick\")"_s));
    bench.editor().undo();
    QCOMPARE(bench.editor().text(), before);
    bench.clean();
}

void GuiEditorTest::saysWhyThereIsNoDowngrade()
{
    EditorBench bench(draft("    import shop_tools\n    shop_tools.fill()\n"));
    QVERIFY(bench.open());
    bench.window->showRevision(u"d0d0d0d0d0d0"_s);
    const QString before = bench.editor().text();
    bench.action(u"fillDowngrade"_s)->trigger();
    QTRY_VERIFY2(bench.offer().text().contains(u"downgrade() was not changed. What upgrade() does cannot be told without running it"_s), qPrintable(bench.offer().text()));
    QCOMPARE(bench.editor().text(), before);
    bench.shot(u"downgrade-refused"_s);
}

void GuiEditorTest::completesNames()
{
    EditorBench bench(draft("    op.execute(\"SELECT 1\")\n    \n    x = 1\n"));
    QVERIFY(bench.show());
    bench.window->activateWindow();
    const QString before = bench.editor().text();
    bench.cursorTo(13);
    bench.type("op");
    QVERIFY(!bench.listShown());
    bench.type(".");
    QVERIFY(bench.listShown());
    QVERIFY(bench.list().contains(u"create_table"_s));
    bench.type("add_c");
    QTRY_VERIFY(bench.listShown());
    bench.shotPopups(u"completion-list-light"_s);
    QTest::keyClick(&bench.editor(), Qt::Key_Return);
    QCOMPARE(bench.line(13), u"    op.add_column()"_s);
    QVERIFY(!bench.listShown());
    QVERIFY(bench.tipShown());
    bench.shotPopups(u"completion-tip-light"_s);
    // Esc closes the tip first, and only then leaves the editor.
    QTest::keyClick(&bench.editor(), Qt::Key_Escape);
    QVERIFY(!bench.tipShown());
    QVERIFY(bench.editor().hasFocus());
    // One Undo for the name with its parentheses.
    bench.editor().undo();
    QCOMPARE(bench.line(13), u"    op.add_c"_s);

    // Asked for, it needs no letters; Esc closes the list and leaves the text.
    bench.editor().setText(before);
    bench.cursorTo(13);
    bench.type("sa.");
    QTest::keyClick(&bench.editor(), Qt::Key_Escape);
    QVERIFY(!bench.listShown());
    bench.window->chooseTheme(ui::ThemeChoice::Dark, false);
    bench.action(u"complete"_s)->trigger();
    QVERIFY(bench.listShown());
    QVERIFY(bench.list().contains(u"BigInteger"_s));
    bench.shotPopups(u"completion-list-dark"_s);
    bench.type("Integer");
    QCOMPARE(bench.line(13), u"    sa.Integer"_s);
    QTest::keyClick(&bench.editor(), Qt::Key_Return);
    QCOMPARE(bench.line(13), u"    sa.Integer()"_s);
    bench.type(", sa.String(");
    QTRY_VERIFY(bench.tipShown());
    bench.shotPopups(u"completion-tip-dark"_s);
    QTest::keyClick(&bench.editor(), Qt::Key_Escape);
    bench.window->chooseTheme(ui::ThemeChoice::Light, false);
    // Nothing is suggested where nothing fits.
    bench.editor().setText(before);
    bench.cursorTo(13);
    bench.type("# op.add");
    QVERIFY(!bench.listShown());
    bench.clean();
}

void GuiEditorTest::completesTablesAndColumns()
{
    EditorBench bench(draft("    op.create_table(\"wish\", sa.Column(\"id\", sa.Integer()))\n    op.drop_column()\n"));
    QVERIFY(bench.show());
    bench.window->activateWindow();
    QTRY_VERIFY(bench.pane().scriptSide()->completer()->knowsSchema());
    bench.cursorTo(13, 1);
    bench.type("\"cu");
    QTRY_VERIFY(bench.listShown());
    QCOMPARE(bench.list(), QStringList{u"customer"_s});
    QTest::keyClick(&bench.editor(), Qt::Key_Tab);
    QCOMPARE(bench.line(13), u"    op.drop_column(\"customer)"_s);
    bench.type("\", \"em");
    QTRY_VERIFY(bench.listShown());
    QCOMPARE(bench.list(), QStringList{u"email"_s});
    bench.type("ail\"");
    QVERIFY(!bench.listShown());
    QCOMPARE(bench.line(13), u"    op.drop_column(\"customer\", \"email\")"_s);
    // What the script makes itself counts, too.
    bench.editor().setText(bench.editor().text().replace(u"\"customer\", \"email\""_s, u"\"\""_s));
    bench.cursorTo(13, 2);
    bench.action(u"complete"_s)->trigger();
    QVERIFY2(bench.list().contains(u"wish"_s) && bench.list().contains(u"customer"_s) && !bench.list().contains(u"order_line2"_s), qPrintable(bench.list().join(u' ')));
    QTest::keyClick(&bench.editor(), Qt::Key_Escape);
    bench.clean();
}

void GuiEditorTest::replaces()
{
    EditorBench bench(draft("    op.execute(\"nick Nick nickname ünick\")\n"));
    QVERIFY(bench.show());
    bench.pane().focusScript();
    const QString before = bench.editor().text();
    const auto body = [&] { return bench.line(12).trimmed(); };
    bench.action(u"replace"_s)->trigger();
    auto* bar = bench.window->findChild<ui::FindBar*>(u"findBar"_s);
    const auto fields = bar->findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 2);
    QVERIFY(fields[1]->isVisible() && fields[0]->hasFocus());
    fields[0]->setText(u"nick"_s);
    fields[1]->setText(u"näme"_s);
    bench.shot(u"replace"_s);
    bench.window->resize(800, 620);
    bench.shot(u"replace-narrow"_s);
    bench.window->resize(1400, 900);

    QCOMPARE(bar->replacement(), u"näme"_s);
    // Whole words in this case: one at a time.
    const auto boxes = bar->findChildren<QCheckBox*>();
    for (QCheckBox* box : boxes)
        box->setChecked(true);
    bench.editor().setCursorPosition(12, 0);
    buttonOf(*bar, u"&Replace"_s)->click(); // selects the first
    QCOMPARE(bench.editor().selectedText(), u"nick"_s);
    QCOMPARE(bench.editor().text(), before);
    buttonOf(*bar, u"&Replace"_s)->click();
    QCOMPARE(body(), u"op.execute(\"näme Nick nickname ünick\")"_s);
    bench.editor().undo();
    QCOMPARE(bench.editor().text(), before);

    // All of them are one step back.
    boxes[1]->setChecked(false); // parts of words
    buttonOf(*bar, u"Replace &All"_s)->click();
    QCOMPARE(body(), u"op.execute(\"näme Nick nämename ünäme\")"_s);
    QVERIFY(bar->findChild<QLabel*>() != nullptr);
    bench.editor().undo();
    QCOMPARE(bench.editor().text(), before);
    boxes[0]->setChecked(false); // any case; the docstring has one
    buttonOf(*bar, u"Replace &All"_s)->click();
    QCOMPARE(body(), u"op.execute(\"näme näme nämename ünäme\")"_s);
    QVERIFY(bench.line(0).contains(u"nämenames"_s));
    bench.editor().undo();
    QCOMPARE(bench.editor().text(), before);
    // What contains what is sought does not go on for ever.
    fields[1]->setText(u"nicknick"_s);
    buttonOf(*bar, u"Replace &All"_s)->click();
    QCOMPARE(body(), u"op.execute(\"nicknick nicknick nicknickname ünicknick\")"_s);
    bench.editor().undo();

    // Find alone has no line to replace with; Esc closes it.
    QTest::keyClick(fields[0], Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    bench.action(u"find"_s)->trigger();
    QVERIFY(bar->isVisible() && !fields[1]->isVisible());
    QTest::keyClick(fields[0], Qt::Key_Escape);
    QVERIFY(!bench.pane().hasUnsavedChanges());
}

void GuiEditorTest::keepsUnsavedText()
{
    EditorBench bench;
    QVERIFY(bench.show());
    const QString file = bench.file();
    const QByteArray before = bench.read(file);
    QVERIFY(!QFile::exists(project::keptTextPath(file)));
    bench.add(u"# ünsaved\n"_s);
    const QString text = bench.editor().text();
    QTRY_VERIFY(QFile::exists(project::keptTextPath(file)));
    QCOMPARE(QFile::permissions(project::keptTextPath(file)) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QVERIFY(!project::keptTextPath(file).startsWith(bench.path())); // not beside the script

    // The window goes without saving, as in a crash.
    bench.window.reset();
    bench.window = std::make_unique<ui::MainWindow>();
    bench.window->resize(1400, 900);
    bench.window->show();
    QCOMPARE(bench.read(file), before);
    QVERIFY(bench.show());
    ui::Banner* recovery = bench.pane().scriptSide()->recovery();
    QVERIFY(recovery->isVisible());
    QVERIFY2(recovery->text().contains(u"to this script were not saved"_s), qPrintable(recovery->text()));
    QCOMPARE(bench.editor().text().toUtf8(), before);
    bench.shot(u"recovery"_s);
    bench.window->resize(800, 620);
    bench.shot(u"recovery-narrow"_s);
    bench.window->resize(1400, 900);
    // Typing before that is decided does not overwrite what was kept.
    bench.add(u"# another\n"_s);
    QTest::qWait(1200);
    QVERIFY(project::keptText(file)->text == text);
    bench.editor().undo();
    QVERIFY2(bench.editor().text().toUtf8() == before, qPrintable(bench.editor().text().right(60)));

    buttonOf(*recovery, u"Show the Difference"_s)->click();
    ui::DifferencePage& difference = *bench.pane().difference();
    QTRY_VERIFY(difference.isVisible());
    QVERIFY(difference.view()->toPlainText().contains(u"+# ünsaved"_s));
    bench.shot(u"recovery-difference"_s);
    buttonOf(difference, u"Restore"_s)->click();
    QCOMPARE(bench.editor().text(), text);
    QVERIFY(bench.pane().hasUnsavedChanges());
    QVERIFY(!recovery->isVisible());
    // Saved, nothing is kept any more; and the way back is still there.
    bench.action(u"saveScript"_s)->trigger();
    QTRY_VERIFY(!QFile::exists(project::keptTextPath(file)));
    QCOMPARE(bench.read(file), text.toUtf8());
    bench.editor().undo();
    QVERIFY2(bench.editor().text().toUtf8() == before, qPrintable(bench.editor().text().right(60)));
    QVERIFY(bench.pane().hasUnsavedChanges());
    QTRY_VERIFY(QFile::exists(project::keptTextPath(file)));
    bench.editor().redo();
    QVERIFY(!bench.pane().hasUnsavedChanges());
    QTRY_VERIFY(!QFile::exists(project::keptTextPath(file)));

    // Discarded, it is gone.
    bench.add(u"# once more\n"_s);
    QTRY_VERIFY(QFile::exists(project::keptTextPath(file)));
    bench.window = std::make_unique<ui::MainWindow>();
    bench.window->show();
    QVERIFY(bench.show());
    recovery = bench.pane().scriptSide()->recovery();
    QVERIFY(recovery->isVisible());
    buttonOf(*recovery, u"Discard"_s)->click();
    QVERIFY(!recovery->isVisible());
    QVERIFY(!QFile::exists(project::keptTextPath(file)));
    QCOMPARE(bench.editor().text(), text);
}

void GuiEditorTest::followsTheFile()
{
    EditorBench bench;
    QVERIFY(bench.show());
    const QByteArray before = bench.read(bench.file());
    // Without changes of one's own: the file's text, the cursor where it was, and the way back.
    bench.editor().setCursorPosition(14, 5);
    bench.write(bench.file(), QByteArray(before).replace("UPDATE customer", "UPDATE the customer"));
    QTRY_VERIFY(bench.editor().text().contains(u"UPDATE the customer"_s));
    int line = 0;
    int column = 0;
    bench.editor().getCursorPosition(&line, &column);
    QCOMPARE(line, 14);
    QCOMPARE(column, 5);
    QVERIFY(!bench.pane().hasUnsavedChanges());
    bench.editor().undo();
    QCOMPARE(bench.editor().text().toUtf8(), before);
    bench.editor().redo();
    QVERIFY(!bench.pane().hasUnsavedChanges());

    // With changes: mine or theirs, after a look.
    bench.add(u"# mine\n"_s);
    const QString mine = bench.editor().text();
    bench.write(bench.file(), before + "# theirs\n");
    QTRY_VERIFY(buttonOf(bench.pane(), u"Keep Mine"_s) != nullptr);
    bench.shot(u"changed-on-disk"_s);
    buttonOf(bench.pane(), u"Show the Difference"_s)->click();
    ui::DifferencePage& difference = *bench.pane().difference();
    QTRY_VERIFY(difference.isVisible());
    const QString diff = difference.view()->toPlainText();
    QVERIFY2(diff.contains(u"-# theirs"_s) && diff.contains(u"+# mine"_s), qPrintable(diff));
    bench.shot(u"changed-on-disk-difference"_s);
    buttonOf(difference, u"Keep Mine"_s)->click();
    QCOMPARE(bench.editor().text(), mine);
    QVERIFY(buttonOf(bench.pane(), u"Keep Mine"_s) == nullptr);
    QCOMPARE(bench.read(bench.file()), before + "# theirs\n");
    bench.action(u"saveScript"_s)->trigger(); // knowingly
    QCOMPARE(bench.read(bench.file()), mine.toUtf8());

    bench.add(u"# mine again\n"_s);
    const QString again = bench.editor().text();
    bench.write(bench.file(), before);
    QTRY_VERIFY(buttonOf(bench.pane(), u"Take Theirs"_s) != nullptr);
    buttonOf(bench.pane(), u"Take Theirs"_s)->click();
    QCOMPARE(bench.editor().text().toUtf8(), before);
    QVERIFY(!bench.pane().hasUnsavedChanges());
    bench.editor().undo();
    QCOMPARE(bench.editor().text(), again);
    bench.clean();
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiEditorTest>(argc, argv);
}

#include "test_gui_editor.moc"
