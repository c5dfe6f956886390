#include "corpus.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include "../support/debian_packages.h"
#include "core/migration/offline_writer.h"
#include "core/script/module_source.h"

namespace retort::tests {

QStringList corpusPackages()
{
    return QStringLiteral("buildbot jupyterhub libervia-backend mailman3 pagure python3-aodh python3-barbican "
                          "python3-blazar python3-cinder python3-cloudkitty python3-cyborg python3-designate "
                          "python3-glance python3-gnocchi python3-heat python3-ironic python3-ironic-inspector "
                          "python3-keystone python3-magnum python3-manila python3-masakari python3-mistral "
                          "python3-networking-bagpipe python3-networking-bgpvpn python3-networking-l2gw "
                          "python3-networking-sfc python3-neutron python3-neutron-dynamic-routing "
                          "python3-neutron-vpnaas python3-nova python3-octavia python3-optuna python3-placement "
                          "python3-pyfunceble python3-rally python3-slidge python3-trove python3-vitrage "
                          "python3-watcher python3-zaqar")
        .split(QLatin1Char(' '));
}

QStringList corpusDialects()
{
    return {QStringLiteral("postgresql"), QStringLiteral("mysql"), QStringLiteral("sqlite")};
}

namespace {

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isRevision(const QString& path)
{
    static const QRegularExpression revision(QStringLiteral("^revision( *:.*)? *="),
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression down(QStringLiteral("^down_revision( *:.*)? *="),
                                         QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(readFile(path));
    return revision.match(text).hasMatch() && down.match(text).hasMatch();
}

Rendering::Status statusOf(const Error& error)
{
    return error.code == ErrorCode::Evaluation || error.code == ErrorCode::Compile ? Rendering::Status::Raises
                                                                                   : Rendering::Status::Unsupported;
}

Rendering render(const text::SourceText& source, const QString& direction, const migration::MigrationSettings& settings)
{
    const auto way =
        direction == QLatin1String("upgrade") ? bindings::Direction::Upgrade : bindings::Direction::Downgrade;
    const migration::StepText step = migration::previewStep(source, way, settings);
    Rendering result{.status = Rendering::Status::Rendered, .text = QByteArray::fromStdString(step.text), .reason = {}};
    result.warned = !step.warnings.empty();
    if (step.incomplete) {
        result.status = statusOf(*step.incomplete);
        result.reason = QString::fromStdString(step.incomplete->message);
        if (step.incomplete->where)
            result.place = QStringLiteral("%1:%2")
                               .arg(QString::fromStdString(step.incomplete->where->file))
                               .arg(step.incomplete->where->line);
    }
    return result;
}

} // namespace

CorpusPackage openCorpusPackage(const QString& name)
{
    CorpusPackage package{.name = name, .folder = debianPackageFolder(name), .path = {}, .files = {}};
    package.path.append(QDir(package.folder).filePath(distPackages).chopped(1));
    QDirIterator files(package.folder, {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const QString path = files.next(); isRevision(path))
            package.files.append(path);
    }
    package.files.sort();
    return package;
}

Renderings readOracle(const QByteArray& lines)
{
    static const std::map<QString, Rendering::Status> statuses = {
        {QStringLiteral("rendered"), Rendering::Status::Rendered},
        {QStringLiteral("raises"), Rendering::Status::Raises},
        {QStringLiteral("missing"), Rendering::Status::Missing}};
    Renderings result;
    for (const QByteArray& line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto field = [&](const char* name) { return object.value(QLatin1String(name)).toString(); };
        const auto status = statuses.find(field("status"));
        if (status == statuses.end())
            return {};
        result[{field("file"), field("direction"), field("dialect")}] = {
            .status = status->second, .text = field("text").toUtf8(), .reason = field("reason")};
    }
    return result;
}

void renderNatively(const CorpusPackage& package, Renderings& results)
{
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : package.path)
        folders.emplace_back(folder.toStdString());
    migration::MigrationSettings settings;
    settings.projectModule = script::ModuleSource(folders);
    for (const QString& file : package.files) {
        const text::SourceText source(file.toStdString(), readFile(file).toStdString());
        for (const QString& direction : {QStringLiteral("upgrade"), QStringLiteral("downgrade")}) {
            for (const QString& dialect : corpusDialects()) {
                settings.dialect = dialect.toStdString();
                results[{file, direction, dialect}] = render(source, direction, settings);
            }
        }
    }
}

} // namespace retort::tests
