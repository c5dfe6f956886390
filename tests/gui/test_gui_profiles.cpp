// Connection profiles in the real window: made, tested, connected with, guarded. Passwords are in a keychain of the test's own and
// nowhere else. With RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <git2.h>

#include "../support/database_server.h"
#include "../support/memory_credentials.h"
#include "core/database/profile_store.h"
#include "ui/backups/backups_pane.h"
#include "ui/connections/connect_panel.h"
#include "ui/connections/database_choice.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/backup_list_model.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using Phase = ui::RunSheet::Phase;
using DatabasePhase = project::DatabaseState::Phase;

namespace {

// The window with a keychain in memory, at the connect panel.
struct ProfileBench : Workbench {
    ProfileBench() : keychain(std::make_shared<tests::MemoryCredentials>()) { panel().setCredentials(keychain); }

    [[nodiscard]] ui::ConnectPanel& panel() { return window->connectPanel(); }
    template <class Widget>
    [[nodiscard]] Widget* get(const char* name)
    {
        return window->findChild<Widget*>(QLatin1StringView(name));
    }
    void openPanel() { action(u"connectTo"_s)->trigger(); }
    void newProfile(const QString& url)
    {
        openPanel();
        get<QToolButton>("newProfile")->click();
        get<QLineEdit>("profileUrl")->setText(url);
    }
    void save() { get<QPushButton>("saveProfile")->click(); }
    // A profile that is there already; the panel reads the file when it opens.
    void keep(const QString& name, const QString& url, database::DatabaseUse use, bool readOnly = false, const QString& group = {}, const QString& colour = {})
    {
        const database::ConnectionProfile profile{.id = database::newProfileId(), .name = name.toStdString(), .group = group.toStdString(), .colour = colour.toStdString(),
                                                  .use = use, .password = url.startsWith(u"sqlite"_s) ? database::PasswordSource::None : database::PasswordSource::Keychain,
                                                  .readOnly = readOnly, .url = *database::DatabaseUrl::parse(url.toStdString())};
        const auto put = database::ProfileStore().put(profile);
        QVERIFY2(put.has_value(), put ? "" : describe(put.error()).c_str());
    }
    [[nodiscard]] QString file() const { return path(u"shop.db"_s); }
    [[nodiscard]] QString bannerText()
    {
        for (const ui::Banner* one : panel().findChildren<ui::Banner*>()) {
            if (one->isVisible())
                return one->text();
        }
        return {};
    }

    std::shared_ptr<tests::MemoryCredentials> keychain;
};

database::ProfileBook book()
{
    return database::ProfileStore().load().value_or(database::ProfileBook());
}

QByteArray profileFile()
{
    QFile file(database::ProfileStore::defaultFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class GuiProfilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsTheProjectsDatabase();
    void passwordsGoIntoTheKeychain();
    void withoutAKeychain();
    void lateAnswerOfTheKeychain();
    void passwordInTheRepository();
    void choosesTls();
    void refusesWhatCannotBeKept();
    void editsDuplicatesAndDeletes();
    void damagedFileIsSaid();
    void productionAsksForTheName();
    void readOnlyStaysAsItIs();
    void onAServer();

private:
    QTemporaryDir m_home;
};

void GuiProfilesTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(false); // the real rules, in a folder of its own
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(variable, m_home.path().toUtf8());
}

void GuiProfilesTest::init()
{
    QSettings().clear();
    QFile::remove(database::ProfileStore::defaultFile());
}

// From what the project names to a profile that the project is then opened with.
void GuiProfilesTest::keepsTheProjectsDatabase()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.openPanel();
    bench.shot(u"profiles-none"_s);
    QVERIFY(!bench.get<QListView>("profilesView")->isVisible());
    bench.newProfile(u"sqlite:///shop.db"_s);
    QVERIFY(!bench.get<QPushButton>("saveProfile")->isEnabled()); // it has no name
    QVERIFY(!bench.get<QLineEdit>("profilePassword")->isVisible());
    bench.get<QLineEdit>("profileName")->setText(u"my shop"_s);
    QVERIFY(bench.get<QPushButton>("saveProfile")->isEnabled());
    bench.shot(u"profiles-new-sqlite"_s);
    bench.save();
    QCOMPARE(book().profiles.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(book().profiles.front().url.displayText()), ui::urlOfFile(bench.file())); // from the root
    auto* list = bench.get<QListView>("profilesView");
    QTRY_VERIFY(list->isVisible());

    QVERIFY(bench.connectToNew()); // makes the file
    bench.openPanel();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(bench.window->session().database().connected() && bench.window->session().database().profile);
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QCOMPARE(bench.get<QToolButton>("databaseButton")->text(), u"my shop (shop.db)"_s);
    QVERIFY(book().forProject(bench.window->session().project()->folder().string()) != nullptr);

    // The next time it is what the project connects to.
    bench.action(u"disconnect"_s)->trigger();
    QTRY_VERIFY(bench.get<QToolButton>("databaseButton")->text().contains(u"my shop"_s));
    bench.action(u"connectToProject"_s)->trigger();
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(bench.window->session().database().profile != nullptr);
    // A look at another database does not take that away: only another profile does.
    QVERIFY(bench.connectToNew());
    QVERIFY(book().forProject(bench.window->session().project()->folder().string()) != nullptr);
}

void GuiProfilesTest::passwordsGoIntoTheKeychain()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.newProfile({});
    auto* url = bench.get<QLineEdit>("profileUrl");
    QGuiApplication::clipboard()->setText(u"postgresql://me:s3cret@127.0.0.1:1/shop_production"_s);
    url->paste();
    QCOMPARE(url->text(), u"postgresql://me@127.0.0.1:1/shop_production"_s);
    QCOMPARE(bench.get<QLineEdit>("profilePassword")->text(), u"s3cret"_s);
    QCOMPARE(bench.get<QLineEdit>("profilePassword")->echoMode(), QLineEdit::Password);
    QCOMPARE(bench.get<QComboBox>("profileUse")->currentIndex(), static_cast<int>(ui::DatabaseUse::Production)); // its name says so
    bench.get<QLineEdit>("profileName")->setText(u"live"_s);
    bench.shot(u"profiles-new-server"_s);
    bench.save();
    QTRY_COMPARE(bench.keychain->passwords.size(), std::size_t{1});
    QCOMPARE(bench.keychain->passwords.begin()->second.reveal(), std::string("s3cret"));
    QCOMPARE(bench.keychain->passwords.begin()->first, book().profiles.front().id);
    QVERIFY2(!profileFile().contains("s3cret"), profileFile().constData());
    QVERIFY(bench.get<QLineEdit>("profilePassword")->text().isEmpty());

    // Connecting takes it from there; what fails does not say it, and does not ask for one where nothing answers.
    QTRY_VERIFY(bench.get<QPushButton>("connectProfile")->isVisible());
    bench.get<QPushButton>("connectProfile")->click();
    QTRY_COMPARE(bench.window->session().database().phase, DatabasePhase::Failed);
    QVERIFY2(!bench.bannerText().isEmpty() && !bench.bannerText().contains(u"s3cret"_s), qPrintable(bench.bannerText()));
    QVERIFY(!bench.get<QLineEdit>("profilePasswordAsked")->isVisible());
    bench.shot(u"profiles-failed"_s);
    QTest::keyClick(&bench.panel(), Qt::Key_Escape);

    // The test of an edited profile has the kept password, too.
    bench.openPanel();
    bench.get<QPushButton>("editProfile")->click();
    QVERIFY(bench.get<QLineEdit>("profilePassword")->text().isEmpty());
    bench.get<QPushButton>("testProfile")->click();
    auto* message = bench.get<QLabel>("profileMessage");
    QTRY_VERIFY2(message->text().contains(u"Cannot connect"_s), qPrintable(message->text()));
    QVERIFY(!message->text().contains(u"s3cret"_s));
}

// Said in a sentence, asked for instead, kept nowhere.
void GuiProfilesTest::withoutAKeychain()
{
    ProfileBench bench;
    bench.keychain->available = false;
    QVERIFY(bench.open());
    bench.newProfile(u"postgresql://me:s3cret@127.0.0.1:1/shop"_s);
    bench.get<QLineEdit>("profileName")->setText(u"own"_s);
    bench.save();
    QTRY_VERIFY2(bench.bannerText().contains(u"No keychain of the system is running"_s), qPrintable(bench.bannerText()));
    QVERIFY(bench.bannerText().contains(u"asked for at every connection"_s));
    QVERIFY(book().profiles.front().password == database::PasswordSource::Ask);
    QVERIFY(!profileFile().contains("s3cret"));
    bench.shot(u"profiles-no-keychain"_s);
    bench.get<QPushButton>("connectProfile")->click();
    auto* asked = bench.get<QLineEdit>("profilePasswordAsked");
    QTRY_VERIFY(asked->isVisible());
    bench.shot(u"profiles-asks"_s);
    asked->setText(u"half a pass"_s);
    QTest::keyClick(asked, Qt::Key_Escape);
    QVERIFY(!asked->isVisible() && asked->text().isEmpty()); // one step back, and nothing is left of it
    QCOMPARE(bench.window->page(), Page::Connect);
    bench.get<QPushButton>("connectProfile")->click();
    QTRY_VERIFY(asked->isVisible());
    asked->setText(u"s3cret"_s);
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE(bench.window->session().database().phase, DatabasePhase::Failed);
    QVERIFY(asked->text().isEmpty());
}

// What is in git has been seen by all who have the repository.
void GuiProfilesTest::passwordInTheRepository()
{
    ProfileBench bench;
    QByteArray ini = bench.read(bench.path(u"alembic.ini"_s));
    ini.replace("sqlite:///shop.db", "postgresql://me:s3cret@127.0.0.1:1/shop");
    bench.write(bench.path(u"alembic.ini"_s), ini);
    bench.write(bench.path(u".env"_s), "export DATABASE_URL='postgresql://me@127.0.0.1:1/other'\n");
    git_libgit2_init();
    git_repository* repository = nullptr;
    git_index* index = nullptr;
    QCOMPARE(git_repository_init(&repository, qPrintable(bench.path()), 0), 0);
    QCOMPARE(git_repository_index(&index, repository), 0);
    QCOMPARE(git_index_add_bypath(index, "alembic.ini"), 0);
    QCOMPARE(git_index_write(index), 0);
    git_index_free(index);
    git_repository_free(repository);
    git_libgit2_shutdown();
    QVERIFY(bench.open());
    bench.openPanel();
    QLabel* told = nullptr;
    bool dotenv = false;
    for (QLabel* label : bench.panel().findChildren<QLabel*>()) {
        QVERIFY(!label->text().contains(u"s3cret"_s));
        if (label->isVisible() && label->text().contains(u"tracked by git"_s))
            told = label;
        dotenv = dotenv || label->text().startsWith(u"DATABASE_URL in .env"_s);
    }
    QVERIFY(told != nullptr && dotenv);
    bench.shot(u"profiles-git"_s);
    Q_EMIT told->linkActivated(u"keep"_s);
    QCOMPARE(bench.get<QLineEdit>("profileUrl")->text(), u"postgresql://me@127.0.0.1:1/shop"_s);
    QCOMPARE(bench.get<QLineEdit>("profilePassword")->text(), u"s3cret"_s);
    bench.save();
    QTRY_COMPARE(bench.keychain->passwords.size(), std::size_t{1});
    QTRY_VERIFY2(bench.bannerText().contains(u"still stands in alembic.ini"_s), qPrintable(bench.bannerText()));
}

void GuiProfilesTest::choosesTls()
{
    ProfileBench bench;
    bench.newProfile(u"postgresql://me@db.example/shop"_s);
    auto* tls = bench.get<QComboBox>("profileTls");
    auto* url = bench.get<QLineEdit>("profileUrl");
    const auto choose = [&](int index) {
        tls->setCurrentIndex(index);
        Q_EMIT tls->activated(index);
    };
    QCOMPARE(tls->count(), 5);
    QCOMPARE(tls->currentIndex(), 0);
    choose(4);
    QCOMPARE(url->text(), u"postgresql://me@db.example/shop?sslmode=verify-full"_s);
    choose(0);
    QCOMPARE(url->text(), u"postgresql://me@db.example/shop"_s);
    url->setText(u"postgresql+asyncpg://me@db.example/shop?ssl=require"_s);
    QCOMPARE(tls->currentIndex(), 2);
    url->setText(u"mysql+pymysql://me@db.example/shop"_s);
    choose(2);
    QCOMPARE(url->text(), u"mysql+pymysql://me@db.example/shop?ssl_verify_cert=true&ssl_verify_identity=true"_s);
    QCOMPARE(tls->currentIndex(), 2);
    url->setText(u"postgresql://me@db.example/shop?sslmode=allow"_s);
    QCOMPARE(tls->currentText(), u"As the URL says"_s);
    // With an authority PyMySQL has other options than without, and SQLAlchemy drops it where those are mixed.
    url->setText(u"mysql+pymysql://h/d?ssl_verify_cert=true&ssl_verify_identity=true"_s);
    QCOMPARE(tls->currentText(), u"Encrypted, certificate and host name checked"_s);
    url->setText(u"mysql+pymysql://h/d?ssl_ca=/ca.pem&ssl_verify_cert=true"_s);
    choose(3);
    QCOMPARE(url->text(), u"mysql+pymysql://h/d?ssl_ca=%2Fca.pem&ssl_check_hostname=true"_s);
    choose(2);
    QCOMPARE(tls->currentText(), u"Encrypted, certificate checked"_s);
    QCOMPARE(url->text(), u"mysql+pymysql://h/d?ssl_ca=%2Fca.pem&ssl_check_hostname=false"_s);
    url->setText(u"sqlite:////tmp/shop.db"_s);
    QVERIFY(!tls->isVisible());
}

void GuiProfilesTest::refusesWhatCannotBeKept()
{
    ProfileBench bench;
    auto* message = bench.get<QLabel>("profileMessage");
    bench.newProfile(u"mssql://me@db.example/shop"_s);
    bench.get<QLineEdit>("profileName")->setText(u"one"_s);
    QVERIFY2(message->text().contains(u"cannot connect to mssql"_s), qPrintable(message->text()));
    QVERIFY(!bench.get<QPushButton>("saveProfile")->isEnabled());
    bench.get<QLineEdit>("profileUrl")->setText(u"sqlite:///shop.db"_s); // no project is open, so from where?
    QVERIFY2(message->text().contains(u"four slashes"_s), qPrintable(message->text()));
    bench.keep(u"one"_s, u"sqlite:////tmp/one.db"_s, database::DatabaseUse::Development);
    bench.get<QLineEdit>("profileUrl")->setText(u"sqlite:////tmp/two.db"_s);
    bench.save();
    QVERIFY2(message->text().contains(u"another profile with the name one"_s), qPrintable(message->text()));
    QCOMPARE(book().profiles.size(), std::size_t{1});
}

void GuiProfilesTest::editsDuplicatesAndDeletes()
{
    ProfileBench bench;
    bench.keep(u"shop"_s, u"postgresql://me@staging.example/shop"_s, database::DatabaseUse::Testing, false, u"staging"_s, u"orange"_s);
    bench.keychain->passwords[book().profiles.front().id] = database::Secret("s3cret");
    bench.keep(u"own"_s, u"sqlite:////home/me/shop.db"_s, database::DatabaseUse::Development, false, {}, u"green"_s);
    bench.keep(u"shop live"_s, u"postgresql://shop@db-1.production.example.com:5432/shop?sslmode=verify-full"_s, database::DatabaseUse::Production, true, u"live"_s,
               u"red"_s);
    QVERIFY(bench.open());
    bench.openPanel();
    auto* list = bench.get<QListView>("profilesView");
    QCOMPARE(list->model()->rowCount(), 5); // two headings
    QVERIFY(list->hasFocus());
    bench.shot(u"profiles"_s);
    bench.window->resize(900, 620);
    bench.shot(u"profiles-narrow"_s);
    bench.window->resize(1400, 900);

    list->setCurrentIndex(list->model()->index(4, 0));
    bench.get<QPushButton>("duplicateProfile")->click();
    QCOMPARE(bench.get<QLineEdit>("profileName")->text(), u"shop (copy)"_s);
    bench.get<QLineEdit>("profileName")->setText(u"shop two"_s);
    bench.save();
    QTRY_VERIFY(book().named("shop two") != nullptr);
    QCOMPARE(bench.keychain->passwords.size(), std::size_t{1}); // the copy has none

    list->setCurrentIndex(list->model()->index(4, 0));
    bench.get<QPushButton>("editProfile")->click();
    QCOMPARE(bench.get<QLineEdit>("profileName")->text(), u"shop"_s);
    bench.get<QLineEdit>("profileName")->setText(u"shop one"_s);
    bench.save();
    QTRY_VERIFY(book().named("shop one") != nullptr);
    QCOMPARE(book().profiles.size(), std::size_t{4});

    QTRY_VERIFY(bench.get<QPushButton>("deleteProfile")->isVisible());
    bench.get<QPushButton>("deleteProfile")->click();
    QCOMPARE(book().profiles.size(), std::size_t{4}); // it asks
    QVERIFY2(bench.bannerText().contains(u"shop one"_s), qPrintable(bench.bannerText()));
    bench.get<QAbstractButton>("confirmDeleteProfile")->click();
    QCOMPARE(book().profiles.size(), std::size_t{3});
    QTRY_VERIFY(bench.keychain->passwords.empty());
}

void GuiProfilesTest::damagedFileIsSaid()
{
    QDir().mkpath(QFileInfo(database::ProfileStore::defaultFile()).path());
    QFile file(database::ProfileStore::defaultFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": 1, \"profiles\": [");
    file.close();
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.openPanel();
    QVERIFY2(bench.bannerText().contains(u"profiles.json cannot be used"_s), qPrintable(bench.bannerText()));
    bench.newProfile(u"sqlite:///shop.db"_s);
    bench.get<QLineEdit>("profileName")->setText(u"one"_s);
    bench.save();
    QVERIFY(bench.get<QLabel>("profileMessage")->text().contains(u"cannot be used"_s));
    QCOMPARE(profileFile(), QByteArray("{\"format\": 1, \"profiles\": ["));
    QVERIFY(bench.connectToNew()); // the rest goes on without them
}

void GuiProfilesTest::productionAsksForTheName()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    bench.keep(u"live"_s, ui::urlOfFile(bench.file()), database::DatabaseUse::Production, false, {}, u"red"_s);
    bench.openPanel();
    bench.get<QPushButton>("connectProfile")->click();
    QTRY_VERIFY(bench.window->session().database().connected() && bench.window->session().database().profile);
    ui::RunSheet& sheet = bench.window->runSheet();
    auto* name = sheet.findChild<QLineEdit*>(u"typedName"_s);

    // What takes nothing away needs no word.
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QVERIFY(!name->isVisible() && sheet.primaryButton()->isEnabled());
    QVERIFY(bench.run());
    QTRY_VERIFY(!bench.rows().isEmpty());

    QVERIFY(bench.plan(u"downgradeOne"_s));
    QVERIFY(name->isVisible() && name->hasFocus());
    QVERIFY(!sheet.primaryButton()->isEnabled());
    bench.shot(u"production-downgrade"_s);
    bench.window->resize(900, 620);
    bench.shot(u"production-downgrade-narrow"_s);
    bench.window->resize(1400, 900);
    QTest::keyClicks(name, u"shop"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(sheet.phase(), Phase::Ready);
    QTest::keyClicks(name, u".db"_s);
    QVERIFY(sheet.primaryButton()->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(sheet.phase(), Phase::Finished);
    QTRY_VERIFY(bench.rows().isEmpty());
    QVERIFY(!name->isVisible());

    // So does a restore.
    ui::BackupsPane& backups = bench.window->backups();
    QTRY_VERIFY(backups.model()->rowCount() > 0 && !bench.window->session().running());
    bench.window->openBackups();
    QVERIFY(backups.askToRestore(bench.window->session().backups().front().id));
    QVERIFY(backups.asking());
    auto* yes = backups.findChild<QAbstractButton*>(u"confirmBackupAction"_s);
    auto* typed = backups.findChild<QLineEdit*>(u"typedName"_s);
    QVERIFY(!yes->isEnabled());
    backups.confirm();
    QVERIFY(backups.asking() && !bench.window->session().running());
    bench.shot(u"production-restore"_s);
    bench.window->resize(900, 620);
    bench.shot(u"production-restore-narrow"_s);
    // And one into a new database.
    backups.askForNewDatabase(backups.model()->entry(0).id);
    typed = backups.findChildren<QLineEdit*>(u"typedName"_s).last();
    yes = backups.findChildren<QAbstractButton*>(u"confirmBackupAction"_s).last();
    QVERIFY(!yes->isEnabled());
    backups.confirm();
    QVERIFY(backups.asking() && !bench.window->session().running());
    bench.shot(u"production-restore-into-narrow"_s);
    typed->setText(u"shop.db"_s);
    QVERIFY(yes->isEnabled());
    QVERIFY(backups.askToRestore(bench.window->session().backups().front().id));
    typed = backups.findChildren<QLineEdit*>(u"typedName"_s).last();
    yes = backups.findChildren<QAbstractButton*>(u"confirmBackupAction"_s).last();
    typed->setText(u"shop.db"_s);
    QVERIFY(yes->isEnabled());
    yes->click();
    QTRY_VERIFY(!bench.window->session().running() && !bench.rows().isEmpty());
}

// The keychain asks to be unlocked; by the time it is, another project is open.
void GuiProfilesTest::lateAnswerOfTheKeychain()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.keep(u"far away"_s, u"postgresql://me@127.0.0.1:1/shop"_s, database::DatabaseUse::Testing);
    bench.keychain->passwords.emplace(book().profiles.front().id, database::Secret("s3cret"));
    bench.keychain->holds = true;
    bench.openPanel();
    bench.get<QPushButton>("connectProfile")->click();
    QVERIFY(QDir(bench.path()).mkpath(u"other/migrations/versions"_s));
    bench.write(bench.path(u"other/alembic.ini"_s), "[alembic]\nscript_location = migrations\n");
    bench.write(bench.path(u"other/migrations/env.py"_s), "");
    QVERIFY(bench.open(bench.path(u"other"_s)));
    QSignalSpy changed(&bench.window->session(), &project::ProjectSession::databaseChanged);
    bench.keychain->release();
    QTest::qWait(50);
    QVERIFY(changed.isEmpty());
    QCOMPARE(bench.window->session().database().phase, DatabasePhase::Disconnected);
    QVERIFY(book().forProject(bench.path(u"other"_s).toStdString()) == nullptr);
}

void GuiProfilesTest::readOnlyStaysAsItIs()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.keep(u"look only"_s, ui::urlOfFile(bench.file()), database::DatabaseUse::Testing, true, {}, u"violet"_s);
    bench.openPanel();
    bench.get<QPushButton>("connectProfile")->click();
    QTRY_VERIFY(bench.window->session().database().connected() && bench.window->session().database().readOnly());
    for (const char* action : {"upgradeOne", "upgradeHead", "downgradeOne", "downgradeBase", "toSelected", "stampSelected"}) {
        QVERIFY2(!bench.action(QLatin1StringView(action))->isEnabled(), action);
        QVERIFY2(bench.action(QLatin1StringView(action))->toolTip().contains(u"look only is read-only"_s), qPrintable(bench.action(QLatin1StringView(action))->toolTip()));
    }
    QVERIFY(bench.action(u"compare"_s)->isEnabled());
    // Past the disabled actions, the session refuses.
    bench.window->plan(project::RunKind::Upgrade, u"head"_s);
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::NotRunnable);
    QVERIFY2(bench.window->runSheet().outcomeText().contains(u"read-only"_s), qPrintable(bench.window->runSheet().outcomeText()));
    bench.shot(u"read-only"_s);
    bench.window->openBackups();
    QVERIFY(bench.window->backups().askToRestore(bench.window->session().backups().front().id));
    QVERIFY(!bench.window->backups().asking());
}

void GuiProfilesTest::onAServer()
{
    tests::DatabaseServer server(tests::DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.newProfile(server.url(u"postgresql"_s, u"shop"_s));
    bench.get<QLineEdit>("profileName")->setText(u"staging"_s);
    bench.get<QPushButton>("testProfile")->click();
    auto* message = bench.get<QLabel>("profileMessage");
    QTRY_VERIFY2(message->text().contains(u"PostgreSQL"_s), qPrintable(message->text()));
    QVERIFY2(message->text().contains(u"leaves nothing behind"_s) && message->text().contains(u"advisory lock"_s), qPrintable(message->text()));
    bench.shot(u"profiles-tested"_s);
    bench.save();
    QTRY_COMPARE(bench.keychain->passwords.size(), std::size_t{1});
    QTRY_VERIFY(bench.get<QPushButton>("connectProfile")->isVisible());
    bench.get<QPushButton>("connectProfile")->click();
    QTRY_VERIFY(bench.window->session().database().connected());

    // The keychain lost it: it is asked for, and put back.
    bench.keychain->passwords.clear();
    bench.openPanel();
    bench.get<QPushButton>("connectProfile")->click();
    auto* asked = bench.get<QLineEdit>("profilePasswordAsked");
    QTRY_VERIFY(asked->isVisible());
    for (QCheckBox* box : bench.window->findChild<QWidget*>(u"passwordRow"_s)->findChildren<QCheckBox*>())
        box->setChecked(true);
    asked->setText(u"a wrong guess"_s);
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE(bench.window->session().database().phase, DatabasePhase::Failed);
    QTRY_VERIFY(asked->isVisible());
    QVERIFY(bench.keychain->passwords.empty()); // only what was right is kept
    bench.shot(u"profiles-wrong-password"_s);
    for (QCheckBox* box : bench.window->findChild<QWidget*>(u"passwordRow"_s)->findChildren<QCheckBox*>())
        box->setChecked(true);
    asked->setText(tests::DatabaseServer::password);
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE(bench.keychain->passwords.size(), std::size_t{1});
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(!profileFile().contains(tests::DatabaseServer::password.toUtf8()));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiProfilesTest>(argc, argv);
}

#include "test_gui_profiles.moc"
