// The renderer against the installed Alembic. What Alembic renders is evaluated as a script; the operations that come of
// it have to be rendered as the same text: evaluate(render(operations)) == operations, and both renderers agree.
//
// RETORT_RENDER_ONLY=TEXT  only cases whose name contains the text

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include "core/autogenerate/render.h"
#include "core/bindings/evaluate.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;

namespace {

using Modules = std::map<std::string, std::string, std::less<>>;

text::SourceText scriptOf(const QJsonObject& line, const Modules& modules)
{
    std::string imports = "from alembic import op\nimport sqlalchemy as sa\n";
    for (const QJsonValue& value : line[QStringLiteral("imports")].toArray())
        imports += value.toString().toStdString() + "\n";
    for (const auto& [name, source] : modules)
        imports += "import " + name + "\n";
    if (const QString prefix = line[QStringLiteral("userModulePrefix")].toString(); !prefix.isEmpty())
        imports += "import shop.types as " + prefix.chopped(1).toStdString() + "\n";
    return {"script.py", imports + "\nrevision = 'a1'\ndown_revision = None\n\n\ndef upgrade():\n    "
                             + line[QStringLiteral("expected")].toString().toStdString() + "\n\n\ndef downgrade():\n    pass\n"};
}

std::vector<autogenerate::OperationGroup> grouped(std::vector<operations::Operation> operations)
{
    std::vector<autogenerate::OperationGroup> groups;
    for (operations::Operation& operation : operations) {
        if (auto* batch = std::get_if<operations::BatchAlterTable>(&operation.body))
            groups.push_back({.modifies = batch->table, .operations = std::move(batch->operations)});
        else
            groups.push_back({.modifies = std::nullopt, .operations = {std::move(operation)}});
    }
    return groups;
}

struct Answer {
    QString text; // or why there is none
    QStringList imports;
};

Answer answerOf(const QJsonObject& line, const Modules& modules)
{
    bindings::EvaluationEnvironment environment;
    environment.dialect = line[QStringLiteral("dialect")].toString().toStdString();
    environment.revision = "a1";
    environment.projectModule = [&](std::string_view name) -> std::optional<text::SourceText> {
        const auto found = modules.find(name);
        if (found == modules.end())
            return std::nullopt;
        return text::SourceText(std::string(name) + ".py", found->second);
    };
    bindings::Evaluation evaluation =
        bindings::evaluateScript(scriptOf(line, modules), bindings::Direction::Upgrade, environment);
    if (evaluation.error)
        return {.text = QStringLiteral("not evaluated: ") + QString::fromStdString(describe(*evaluation.error)), .imports = {}};
    autogenerate::RenderOptions options{.dialect = environment.dialect};
    options.renderAsBatch = line[QStringLiteral("batch")].toBool();
    if (const QString prefix = line[QStringLiteral("userModulePrefix")].toString(); !prefix.isEmpty())
        options.userModulePrefix = prefix.toStdString();
    const auto body = autogenerate::renderBody(grouped(std::move(evaluation.operations)), options);
    if (!body)
        return {.text = QStringLiteral("not rendered: ") + QString::fromStdString(describe(body.error())), .imports = {}};
    Answer answer{.text = QString::fromStdString(autogenerate::indentForTemplate(body->body)), .imports = {}};
    for (const std::string& import : body->imports)
        answer.imports.push_back(QString::fromStdString(import));
    return answer;
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameText();
};

void TestRender::initTestCase()
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import alembic")});
    if (!python.waitForStarted() || !python.waitForFinished(-1) || python.exitCode() != 0)
        QSKIP("python3-alembic is not installed: nothing to compare with");
}

void TestRender::sameText()
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-B"), sourcePath("tests/autogenerate/render_reference.py")});
    QVERIFY(python.waitForStarted());
    QVERIFY(python.waitForFinished(-1));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QString only = qEnvironmentVariable("RETORT_RENDER_ONLY");
    Modules modules;
    int cases = 0;
    int deliberate = 0;
    int different = 0;
    for (const QByteArray& json : python.readAllStandardOutput().split('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(json).object();
        for (const auto& [name, source] : line[QStringLiteral("modules")].toObject().toVariantMap().asKeyValueRange())
            modules.emplace(name.toStdString(), source.toString().toStdString());
        const QString name = line[QStringLiteral("name")].toString();
        if (name.isEmpty() || !name.contains(only))
            continue;
        ++cases;
        const QString expected = line[QStringLiteral("expected")].toString();
        deliberate += expected != line[QStringLiteral("text")].toString();
        const Answer answer = answerOf(line, modules);
        const QStringList imports = line[QStringLiteral("imports")].toVariant().toStringList();
        if (answer.text == expected && answer.imports == imports)
            continue;
        if (++different <= 40)
            qWarning("%s on %s%s\n--- expected, %s\n%s\n--- retort, %s\n%s", qPrintable(name),
                     qPrintable(line[QStringLiteral("dialect")].toString()), line[QStringLiteral("batch")].toBool() ? ", batch" : "",
                     qPrintable(imports.join(u';')), qPrintable(expected), qPrintable(answer.imports.join(u';')),
                     qPrintable(answer.text));
    }
    qInfo("%d cases, %d of them deliberately not as Alembic has them", cases, deliberate);
    QVERIFY(cases > 0);
    QVERIFY2(different == 0, qPrintable(QStringLiteral("%1 of %2 differ").arg(different).arg(cases)));
}

QTEST_GUILESS_MAIN(TestRender)
#include "test_render.moc"
