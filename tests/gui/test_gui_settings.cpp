// The settings: that what is chosen there holds at once and is found by its words, and that shortcuts can be changed without
// one being taken from another command unsaid.

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QDialog>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

#include <algorithm>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/revision_filter_model.h"
#include "ui/settings/key_field.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_sheet.h"
#include "ui/settings/shortcut_page.h"
#include "ui/shell/window_actions.h"
#include "ui/support/preferences.h"
#include "ui/support/shortcuts.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

class GuiSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void choicesHoldAtOnce();
    void menusAndSettingsAgree();
    void searchLeavesWhatFits();
    void trustIsTakenBack();
    void backupBeforeARun();
    void whatWasThereComesBack();
    void highContrastEverywhere_data();
    void highContrastEverywhere();
    void shortcutIsChanged();
    void conflictIsSaidFirst();
    void keysThatCannotBe_data();
    void keysThatCannotBe();
    void shortcutsAreReset();
    void userShortcutBeatsAStandardOne();
    void tooltipsAndPaletteFollow();
};

namespace {

template <class Widget>
Widget* named(Workbench& bench, const QString& accessibleName)
{
    const auto all = bench.window->settingsSheet().findChildren<Widget*>();
    const auto found = std::ranges::find(all, accessibleName, &QWidget::accessibleName);
    return found == all.end() ? nullptr : *found;
}

QCheckBox* box(Workbench& bench, const QString& text)
{
    return qobject_cast<QCheckBox*>(buttonOf(bench.window->settingsSheet(), text));
}

// As the user does it: the signal that only he causes.
void choose(QComboBox* combo, const QString& text)
{
    const int at = combo->findText(text);
    QVERIFY2(at >= 0, qPrintable(text));
    combo->setCurrentIndex(at);
    Q_EMIT combo->activated(at);
}

void openSettings(Workbench& bench)
{
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get())); // a shortcut is of the active window
    QTest::keyClick(bench.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_COMPARE(bench.window->page(), Page::Settings);
}

// The rows of the general page that are shown, by what they are called.
int shownFields(Workbench& bench)
{
    int count = 0;
    for (const QWidget* field : bench.window->settingsSheet().general()->findChildren<QWidget*>())
        count += (qobject_cast<const QComboBox*>(field) != nullptr || qobject_cast<const QCheckBox*>(field) != nullptr) && !field->parentWidget()->isHidden() ? 1 : 0;
    return count;
}

ui::ShortcutPage& shortcutPage(Workbench& bench)
{
    return *bench.window->settingsSheet().shortcuts();
}

QPushButton* button(Workbench& bench, const QString& name)
{
    return bench.window->settingsSheet().findChild<QPushButton*>(name);
}

} // namespace

void GuiSettingsTest::init()
{
    QSettings().clear();
}

void GuiSettingsTest::choicesHoldAtOnce()
{
    Workbench bench;
    QVERIFY(bench.open());
    openSettings(bench);
    QVERIFY(bench.window->findChild<QLineEdit*>(u"settingsSearch"_s)->hasFocus());
    choose(named<QComboBox>(bench, u"Theme"_s), u"Dark"_s);
    QVERIFY(ui::colorsOf(bench.window->palette()).dark);
    QCOMPARE(ui::Preferences().theme(), ui::ThemeChoice::Dark);
    QVERIFY(bench.action(u"themeDark"_s)->isChecked());
    choose(named<QComboBox>(bench, u"Theme"_s), u"Light"_s);
    QVERIFY(!ui::colorsOf(bench.window->palette()).dark);
    choose(named<QComboBox>(bench, u"Rows of the revisions"_s), u"Compact"_s);
    QVERIFY(bench.action(u"compact"_s)->isChecked());
    choose(named<QComboBox>(bench, u"Fold long runs"_s), u"Always"_s);
    QVERIFY(bench.window->revisions().filter()->folding());
    choose(named<QComboBox>(bench, u"Fold long runs"_s), u"Where the list is long"_s);
    QVERIFY(!bench.window->revisions().filter()->folding());
    QCOMPARE(ui::Preferences().foldLongRuns(), std::nullopt);
    box(bench, u"Dim unrelated revisions"_s)->click();
    QVERIFY(ui::Preferences().dimUnrelated());
    QVERIFY(bench.action(u"dimUnrelated"_s)->isChecked());
    QVERIFY(button(bench, u"forgetRecent"_s)->isEnabled());
    button(bench, u"forgetRecent"_s)->click();
    QVERIFY(ui::Preferences().recentProjects().isEmpty());
    QVERIFY(!button(bench, u"forgetRecent"_s)->isEnabled());
    bench.shot(u"settings-general"_s);
    bench.window->resize(800, 520);
    bench.shot(u"settings-general-small"_s);
}

void GuiSettingsTest::menusAndSettingsAgree()
{
    Workbench bench;
    QVERIFY(bench.open());
    openSettings(bench);
    bench.action(u"compact"_s)->trigger();
    QCOMPARE(named<QComboBox>(bench, u"Rows of the revisions"_s)->currentText(), u"Compact"_s);
    bench.action(u"dimUnrelated"_s)->trigger();
    QVERIFY(box(bench, u"Dim unrelated revisions"_s)->isChecked());
    bench.action(u"foldRuns"_s)->trigger();
    QCOMPARE(named<QComboBox>(bench, u"Fold long runs"_s)->currentText(), u"Always"_s);
}

void GuiSettingsTest::searchLeavesWhatFits()
{
    Workbench bench;
    openSettings(bench); // without a project as well
    auto& sheet = bench.window->settingsSheet();
    auto* search = sheet.findChild<QLineEdit*>(u"settingsSearch"_s);
    const int all = shownFields(bench);
    QTest::keyClicks(search, u"contrast white"_s);
    QCOMPARE(shownFields(bench), 1);
    QVERIFY(!named<QComboBox>(bench, u"Theme"_s)->parentWidget()->isHidden());
    QVERIFY(sheet.tabs()->tabText(0).contains(u'1'));
    // A shortcut is found by the same words; there it goes by itself.
    sheet.search(u"ctrl+shift+m"_s);
    QCOMPARE(sheet.tabs()->currentIndex(), 1);
    QCOMPARE(shortcutPage(bench).list()->model()->rowCount(), 1);
    QCOMPARE(shortcutPage(bench).list()->model()->index(0, 0).data().toString(), u"Merge Heads"_s);
    sheet.search(u"no such thing"_s);
    QCOMPARE(shownFields(bench), 0);
    QCOMPARE(shortcutPage(bench).list()->model()->rowCount(), 0);
    QVERIFY(shortcutPage(bench).message().contains(u"No command"_s));
    bench.shot(u"settings-nothing"_s);
    // Esc takes the words away, the next one closes.
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QCOMPARE(shownFields(bench), all);
    QCOMPARE(bench.window->page(), Page::Settings);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Welcome);
}

void GuiSettingsTest::trustIsTakenBack()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"trust"_s)->trigger();
    QVERIFY(bench.window->session().trusted());
    openSettings(bench);
    auto* list = bench.window->findChild<QListWidget*>(u"trustedProjects"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->isVisible());
    bench.shot(u"settings-trusted"_s);
    button(bench, u"trustNoLonger"_s)->click();
    QVERIFY(!ui::Preferences().trusts(bench.path()));
    QVERIFY(!bench.window->session().trusted());
    QVERIFY(!bench.action(u"trust"_s)->isChecked());
    QVERIFY(!list->isVisible());
}

void GuiSettingsTest::backupBeforeARun()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    openSettings(bench);
    box(bench, u"Back up the database before a run"_s)->click();
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QVERIFY(!bench.window->runSheet().findChild<QCheckBox*>(u"backupFirst"_s)->isChecked());
    openSettings(bench);
    box(bench, u"Back up the database before a run"_s)->click();
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QVERIFY(bench.window->runSheet().findChild<QCheckBox*>(u"backupFirst"_s)->isChecked());
}

void GuiSettingsTest::whatWasThereComesBack()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.plan(u"upgradeOne"_s));
    openSettings(bench);
    bench.action(u"settings"_s)->trigger(); // again
    QTest::keyClick(bench.window->settingsSheet().tabs(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Run);
    // Unless it is gone.
    openSettings(bench);
    bench.action(u"disconnect"_s)->trigger();
    QTRY_VERIFY(!bench.window->session().database().connected());
    QTest::keyClick(bench.window->settingsSheet().tabs(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
}

void GuiSettingsTest::highContrastEverywhere_data()
{
    QTest::addColumn<ui::ThemeChoice>("theme");
    QTest::newRow("white") << ui::ThemeChoice::HighContrastLight;
    QTest::newRow("black") << ui::ThemeChoice::HighContrastDark;
}

void GuiSettingsTest::highContrastEverywhere()
{
    QFETCH(ui::ThemeChoice, theme);
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->actions().themeAction(theme)->trigger();
    QCOMPARE(ui::Preferences().theme(), theme);
    const QColor base = theme == ui::ThemeChoice::HighContrastDark ? QColor(Qt::black) : QColor(Qt::white);
    for (const QWidget* widget : bench.window->findChildren<QWidget*>())
        QVERIFY2(ui::colorsOf(widget->palette()).highContrast, qPrintable(QString(widget->objectName() + u' ' + QLatin1StringView(widget->metaObject()->className()))));
    // What Scintilla draws is its own.
    QCOMPARE(bench.window->revisionPane().editor()->lexer()->defaultPaper(), base);
    const QList<ui::ThemeChoice> one{theme};
    QVERIFY(bench.connectToNew());
    bench.shot(u"contrast-revision"_s, one);
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.shot(u"contrast-run"_s, one);
    bench.action(u"dimUnrelated"_s)->trigger();
    openSettings(bench);
    bench.shot(u"contrast-settings"_s, one);
    bench.window->settingsSheet().showShortcuts();
    bench.shot(u"contrast-shortcuts"_s, one);
    bench.action(u"connectTo"_s)->trigger();
    bench.shot(u"contrast-connect"_s, one);
    bench.window->chooseTheme(ui::ThemeChoice::Light);
}

void GuiSettingsTest::shortcutIsChanged()
{
    Workbench bench;
    QVERIFY(bench.open());
    openSettings(bench);
    bench.window->settingsSheet().showShortcuts();
    ui::ShortcutPage& page = shortcutPage(bench);
    page.select(bench.action(u"exportGraph"_s));
    bench.shot(u"settings-shortcuts"_s);
    QTest::keyClick(page.list(), Qt::Key_Return);
    QVERIFY(page.field()->hasFocus() || page.field()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(page.field(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(page.field()->keySequence(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    QVERIFY(page.message().contains(u"free"_s));
    QTest::keyClick(page.field(), Qt::Key_Return);
    QCOMPARE(bench.action(u"exportGraph"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    QVERIFY(page.list()->hasFocus());
    // It does what it says, and still does so in the next window.
    bench.window->showPage(Page::Revision);
    Workbench next;
    QCOMPARE(next.action(u"exportGraph"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    QVERIFY(next.open());
    next.window->activateWindow();
    int triggered = 0;
    connect(next.action(u"exportGraph"_s), &QAction::triggered, this, [&triggered] { ++triggered; });
    QTest::keyClick(next.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(triggered, 1);
}

void GuiSettingsTest::conflictIsSaidFirst()
{
    Workbench bench;
    openSettings(bench);
    bench.window->settingsSheet().showShortcuts();
    ui::ShortcutPage& page = shortcutPage(bench);
    page.select(bench.action(u"reread"_s));
    page.field()->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_U));
    QVERIFY2(page.message().contains(u"Upgrade One Revision"_s), qPrintable(page.message()));
    QCOMPARE(button(bench, u"shortcutSet"_s)->text(), u"Take Over"_s);
    bench.shot(u"settings-conflict"_s);
    // Said only: nothing is taken before the button is pressed, and Esc leaves all as it was.
    QCOMPARE(bench.action(u"upgradeOne"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
    QTest::keyClick(page.field(), Qt::Key_Escape);
    QCOMPARE(page.field()->keySequence(), QKeySequence(Qt::Key_F5));
    QVERIFY(!button(bench, u"shortcutSet"_s)->isEnabled());
    page.field()->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_U));
    button(bench, u"shortcutSet"_s)->click();
    QCOMPARE(bench.action(u"reread"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
    QVERIFY(bench.action(u"upgradeOne"_s)->shortcut().isEmpty());
    // The loser's way back is the same question the other way round.
    page.select(bench.action(u"upgradeOne"_s));
    button(bench, u"shortcutReset"_s)->click();
    QVERIFY(bench.action(u"upgradeOne"_s)->shortcut().isEmpty());
    QVERIFY2(page.message().contains(u"Read the Scripts Again"_s), qPrintable(page.message()));
    button(bench, u"shortcutSet"_s)->click();
    QCOMPARE(bench.action(u"upgradeOne"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
    QVERIFY(bench.action(u"reread"_s)->shortcut().isEmpty());
}

void GuiSettingsTest::keysThatCannotBe_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("why");
    QTest::newRow("a letter") << QKeySequence(Qt::Key_J) << u"typed into texts"_s;
    QTest::newRow("with Shift") << QKeySequence(Qt::SHIFT | Qt::Key_J) << u"typed into texts"_s;
    QTest::newRow("Space") << QKeySequence(Qt::Key_Space) << u"typed into texts"_s;
    QTest::newRow("Delete") << QKeySequence(Qt::Key_Delete) << u"typed into texts"_s;
    QTest::newRow("a menu") << QKeySequence(Qt::ALT | Qt::Key_M) << u"opens the menu Migrate"_s;
}

void GuiSettingsTest::keysThatCannotBe()
{
    QFETCH(QKeySequence, keys);
    QFETCH(QString, why);
    Workbench bench;
    openSettings(bench);
    ui::ShortcutPage& page = shortcutPage(bench);
    page.select(bench.action(u"reread"_s));
    page.field()->setKeySequence(keys);
    QVERIFY2(page.message().contains(why), qPrintable(page.message()));
    QVERIFY(!button(bench, u"shortcutSet"_s)->isEnabled());
    Q_EMIT page.field()->confirmed();
    QCOMPARE(bench.action(u"reread"_s)->shortcut(), QKeySequence(Qt::Key_F5));
}

void GuiSettingsTest::shortcutsAreReset()
{
    Workbench bench;
    openSettings(bench);
    ui::ShortcutPage& page = shortcutPage(bench);
    QVERIFY(!button(bench, u"shortcutResetAll"_s)->isEnabled());
    ui::Shortcuts& shortcuts = bench.window->actions().shortcuts();
    shortcuts.assign(bench.action(u"saveScript"_s), {});
    shortcuts.assign(bench.action(u"compare"_s), QKeySequence(Qt::Key_F9));
    page.select(bench.action(u"compare"_s));
    button(bench, u"shortcutReset"_s)->click();
    QCOMPARE(bench.action(u"compare"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_M));
    QVERIFY(bench.action(u"saveScript"_s)->shortcut().isEmpty());
    QVERIFY(button(bench, u"shortcutResetAll"_s)->isEnabled());
    button(bench, u"shortcutResetAll"_s)->click();
    QCOMPARE(bench.action(u"saveScript"_s)->shortcut(), QKeySequence(QKeySequence::Save));
    QVERIFY(!button(bench, u"shortcutResetAll"_s)->isEnabled());
    QVERIFY(!ui::Preferences().shortcut(u"saveScript"_s).has_value());
}

// As when a later version has a standard shortcut that the user has given to something else.
void GuiSettingsTest::userShortcutBeatsAStandardOne()
{
    ui::Preferences().setShortcut(u"about"_s, QKeySequence(Qt::CTRL | Qt::Key_B));
    Workbench bench;
    QCOMPARE(bench.action(u"about"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_B));
    QVERIFY(bench.action(u"backUp"_s)->shortcut().isEmpty());
}

void GuiSettingsTest::tooltipsAndPaletteFollow()
{
    Workbench bench;
    QVERIFY(bench.open());
    ui::Shortcuts& shortcuts = bench.window->actions().shortcuts();
    QVERIFY(bench.action(u"upgradeOne"_s)->toolTip().contains(u"Ctrl+U"_s));
    shortcuts.assign(bench.action(u"upgradeOne"_s), QKeySequence(Qt::Key_F8));
    QVERIFY(bench.action(u"upgradeOne"_s)->toolTip().contains(u"F8"_s));
    QVERIFY2(bench.action(u"upgradeOne"_s)->toolTip().contains(u"Connect to a database first."_s), qPrintable(bench.action(u"upgradeOne"_s)->toolTip()));
    shortcuts.assign(bench.action(u"keyboard"_s), QKeySequence(Qt::Key_F7));
    bench.action(u"palette"_s)->trigger();
    auto* palette = bench.window->findChild<QFrame*>(u"commandPalette"_s);
    QTest::keyClicks(palette->findChild<QLineEdit*>(), u"Keyboard"_s);
    QVERIFY2(palette->findChild<QListWidget*>()->item(0)->text().contains(u"F7"_s), qPrintable(palette->findChild<QListWidget*>()->item(0)->text()));
    palette->hide();
    bench.action(u"keyboard"_s)->trigger();
    auto* help = bench.window->findChild<QDialog*>(u"keyboardHelp"_s);
    QVERIFY(help != nullptr);
    const QString keys = help->findChild<QTextBrowser*>()->toPlainText();
    QVERIFY(keys.contains(u"F8"_s));
    QVERIFY2(!keys.contains(u"Ctrl+U\n"_s), qPrintable(keys));
    const QString shots = qEnvironmentVariable("RETORT_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(help->grab().save(QString(shots + u"/keyboard.png"_s)));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiSettingsTest>(argc, argv);
}

#include "test_gui_settings.moc"
