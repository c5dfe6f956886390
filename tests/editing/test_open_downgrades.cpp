// Downgrades made for the revisions of real projects, from Debian's packages, which are fetched when they are not there: what is
// put in is Python that can be evaluated, and nothing else of the script changes.

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <map>

#include "core/migration/step_compiler.h"
#include "core/project/project.h"
#include "core/project/script_help.h"
#include "tests/support/debian_packages.h"
#include "tests/support/files.h"

using namespace retort;
using namespace Qt::StringLiterals;

namespace {

// The text outside of the edits, which are in the order of the script.
std::string withoutEdited(std::string_view text, const std::vector<editing::TextEdit>& edits)
{
    std::string rest;
    std::size_t at = 0;
    for (const editing::TextEdit& edit : edits) {
        rest += text.substr(at, edit.range.begin - at);
        at = edit.range.end;
    }
    return rest.append(text.substr(at));
}

} // namespace

class TestOpenDowngrades : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realProjects_data()
    {
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("atLeast"); // of its revisions that get one
        QTest::newRow("octavia") << u"python3-octavia"_s << QString(tests::distPackages + u"octavia/db/migration/alembic_migrations"_s) << 94;
        QTest::newRow("nova") << u"python3-nova"_s << QString(tests::distPackages + u"nova/db/main/migrations"_s) << 8;
        QTest::newRow("pagure") << u"pagure"_s << u"usr/share/pagure/alembic"_s << 82;
        QTest::newRow("buildbot") << u"buildbot"_s << QString(tests::distPackages + u"buildbot/db/migrations"_s) << 7;
    }
    void realProjects()
    {
        QFETCH(const QString, package);
        QFETCH(const QString, folder);
        QFETCH(const int, atLeast);
        if (const QString problem = tests::fetchDebianPackage(package); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        QTemporaryDir root;
        const QString scripts = tests::debianPackageFolder(package) + u'/' + folder;
        QVERIFY(tests::write(root.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = " + scripts.toUtf8()
                                                                  + "\nrecursive_version_locations = true\nsqlalchemy.url = sqlite:///new.db\n"));
        const auto place = project::locateProject(root.path().toStdString());
        QVERIFY2(place.has_value(), place ? "" : place.error().message.c_str());
        const auto opened = project::Project::open(*place);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        const project::Project& project = **opened;
        const migration::MigrationSettings settings = project.runSettings("sqlite", true);
        int made = 0;
        std::map<std::string, int> refused;
        for (const script::Revision& revision : project.map()->revisions()) {
            QFile file(QString::fromStdString(revision.path));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string bytes = file.readAll().toStdString();
            const auto downgrade = project::makeDowngrade(
                project, {.revision = revision.id.str(), .path = revision.path, .text = QString::fromStdString(bytes), .dialect = "sqlite"});
            if (!downgrade) {
                ++refused[downgrade.error().message.substr(0, 60)];
                continue;
            }
            ++made;
            const std::string text = editing::applied(bytes, downgrade->edits);
            for (const editing::TextEdit& edit : downgrade->edits)
                QVERIFY(edit.range.begin <= edit.range.end && edit.range.end <= bytes.size());
            const std::string rest = withoutEdited(bytes, downgrade->edits);
            QVERIFY2(rest.contains("def upgrade("), revision.path.c_str());
            // The same is asked for by upgrade(), and downgrade() can be read to its end.
            const auto up = migration::evaluateStep(text::SourceText(revision.path, bytes), bindings::Direction::Upgrade, settings, true, {});
            const auto upNow = migration::evaluateStep(text::SourceText(revision.path, text), bindings::Direction::Upgrade, settings, true, {});
            QCOMPARE(upNow.operations.size(), up.operations.size());
            const auto down = migration::evaluateStep(text::SourceText(revision.path, text), bindings::Direction::Downgrade, settings, true, {});
            QVERIFY2(!down.error, qPrintable(QString::fromStdString(revision.path + ": " + (down.error ? down.error->message : "") + "\n" + text)));
        }
        qInfo("%s: %d of %zu revisions get a downgrade", qPrintable(package), made, project.map()->size());
        for (const auto& [reason, count] : refused)
            qInfo("  %d: %s", count, reason.c_str());
        QVERIFY(made >= atLeast);
    }
};

QTEST_GUILESS_MAIN(TestOpenDowngrades)
#include "test_open_downgrades.moc"
