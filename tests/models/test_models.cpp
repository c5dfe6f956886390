#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

#include "tests/models/case_project.h"
#include "tests/models/test_models.h"

using namespace retort;
using retort::tests::caseEnvironment;
using retort::tests::evaluateEnvironmentText;
using retort::tests::sentences;

namespace {

// A folder of modules.
class Modules {
public:
    void write(const QString& name, const QByteArray& text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] Result<models::TargetModels> evaluate() const
    {
        return evaluateEnvironmentText(caseEnvironment("models"), {path()});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTargetIsNotGiven();
};

void TestModels::noTargetIsNotGiven()
{
    const auto models = evaluateEnvironmentText(
        "from alembic import context\ncontext.configure(url='sqlite://', target_metadata=None)\ncontext.run_migrations()\n", {});
    QVERIFY(models.has_value());
    QVERIFY(!models->given);
    QVERIFY(models->metadata.empty());
}

std::unique_ptr<QObject> makeModelTests()
{
    return std::make_unique<TestModels>();
}

#include "test_models.moc"
