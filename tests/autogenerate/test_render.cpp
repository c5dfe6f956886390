// The renderer against the installed Alembic. What Alembic renders is evaluated as a script; the operations that come of
// it have to be rendered as the same text: evaluate(render(operations)) == operations, and both renderers agree.
//
// RETORT_RENDER_ONLY=TEXT  only cases whose name contains the text

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
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

// A difference that is meant, see deliberate_renderings.py.
struct Rendering {
    QRegularExpression pattern;
    QString replacement;
    QString reason;
};

QString normalized(QString text, const std::vector<Rendering>& renderings, QSet<QString>* used)
{
    for (const Rendering& rendering : renderings) {
        const QString before = text;
        text.replace(rendering.pattern, rendering.replacement);
        if (text != before)
            used->insert(rendering.pattern.pattern());
    }
    return text;
}

// recorded.py makes objects of types that are classes.
void asObjects(std::vector<operations::Operation>& operations)
{
    for (operations::Operation& operation : operations) {
        if (auto* alter = std::get_if<operations::AlterColumn>(&operation.body))
            alter->typeIsClass = false;
        if (auto* batch = std::get_if<operations::BatchAlterTable>(&operation.body))
            asObjects(batch->operations);
    }
}

std::vector<operations::Operation> operationsOf(const QString& source, const std::string& dialect)
{
    bindings::EvaluationEnvironment environment;
    environment.dialect = dialect;
    environment.revision = "a1";
    const text::SourceText script{"script.py", source.toStdString()};
    bindings::Evaluation evaluation = bindings::evaluateScript(script, bindings::Direction::Upgrade, environment);
    if (evaluation.error)
        return {};
    asObjects(evaluation.operations);
    return std::move(evaluation.operations);
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameText();
    void sameTextOfScripts();
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

// What scripts ask for, rendered by both; scripts hold expressions as objects, which the renderer has to compile.
void TestRender::sameTextOfScripts()
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-B"), sourcePath("tests/autogenerate/render_scripts.py"),
                                             sourcePath("tests/generated"), qEnvironmentVariable("RETORT_GENERATED_SEED", QStringLiteral("0"))});
    QVERIFY(python.waitForStarted());
    QVERIFY(python.waitForFinished(-1));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    int same = 0;
    int notEvaluated = 0;
    int notRendered = 0;
    int deliberate = 0;
    int different = 0;
    std::vector<Rendering> renderings;
    QSet<QString> used;
    for (const QByteArray& json : python.readAllStandardOutput().split('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(json).object();
        for (const QJsonValue& rendering : line[QStringLiteral("renderings")].toArray())
            renderings.push_back({QRegularExpression(rendering[0].toString()), rendering[1].toString(), rendering[2].toString()});
        if (!line.contains(QStringLiteral("texts")))
            continue;
        const std::string dialect = line[QStringLiteral("dialect")].toString().toStdString();
        const QJsonArray texts = line[QStringLiteral("texts")].toArray();
        const std::vector<operations::Operation> operations = operationsOf(line[QStringLiteral("source")].toString(), dialect);
        if (operations.size() != static_cast<std::size_t>(texts.size())) {
            ++notEvaluated;
            continue;
        }
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (texts[i].isNull())
                continue;
            const QString expected = texts[i].toString();
            const auto ours = autogenerate::renderOperation(operations[static_cast<std::size_t>(i)],
                                                            {.dialect = dialect, .userModulePrefix = "script."});
            const QString text = QString::fromStdString(ours ? ours->body : describe(ours.error()));
            if (text == expected) {
                ++same;
                continue;
            }
            if (ours && normalized(text, renderings, &used) == normalized(expected, renderings, &used)) {
                ++deliberate;
                continue;
            }
            ++(ours ? different : notRendered);
            if (different + notRendered <= 6000)
                qWarning("%s on %s\n%s\n--- alembic\n%s\n--- retort\n%s", qPrintable(line[QStringLiteral("name")].toString()),
                         dialect.c_str(), qPrintable(line[QStringLiteral("body")].toString()), qPrintable(expected), qPrintable(text));
        }
    }
    qInfo("%d operations the same, %d deliberately different, %d different, %d not rendered; %d scripts not evaluated", same, deliberate,
          different, notRendered, notEvaluated);
    for (const Rendering& rendering : renderings) {
        QVERIFY2(rendering.pattern.isValid(), qPrintable(rendering.pattern.pattern()));
        if (!used.contains(rendering.pattern.pattern()))
            qInfo("not needed: %s", qPrintable(rendering.reason));
    }
    QVERIFY(same > 0);
    QCOMPARE(different + notRendered, 0);
}

QTEST_GUILESS_MAIN(TestRender)
#include "test_render.moc"
