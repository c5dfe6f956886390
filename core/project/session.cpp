#include "core/project/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>

#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

// Editors and version control write many files at once; one rescan answers them all.
constexpr int rescanDelayMs = 150;
constexpr std::size_t mostWatchedScripts = 2000;

} // namespace

ProjectSession::Private::Private(ProjectSession& owner) : q(owner)
{
    rescanTimer.setSingleShot(true);
    rescanTimer.setInterval(rescanDelayMs);
    QObject::connect(&rescanTimer, &QTimer::timeout, &q, &ProjectSession::rescan);
    QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, &rescanTimer, qOverload<>(&QTimer::start));
    QObject::connect(&watcher, &QFileSystemWatcher::fileChanged, &q, [this](const QString& path) { filesChanged(path); });
}

ProjectSession::ProjectSession(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this)) {}
ProjectSession::~ProjectSession() = default;

std::shared_ptr<const Project> ProjectSession::project() const
{
    return d->project;
}

const DatabaseState& ProjectSession::database() const
{
    return d->database;
}

bool ProjectSession::running() const
{
    return d->busy;
}

bool ProjectSession::opening() const
{
    return d->opening;
}

std::vector<UrlCandidate> ProjectSession::urlCandidates() const
{
    if (!d->project)
        return {};
    std::vector<UrlCandidate> candidates = d->project->urlCandidates(processEnvironment());
    for (UrlCandidate& one : d->project->dotenvCandidates()) {
        if (!std::ranges::contains(candidates, one.url, &UrlCandidate::url))
            candidates.push_back(std::move(one));
    }
    return candidates;
}

void ProjectSession::Private::openWith(std::function<Result<std::shared_ptr<const Project>>(const JobContext&)> work)
{
    opening = true;
    openJob.run(std::move(work), [this](Result<std::shared_ptr<const Project>> result) {
        opening = false;
        const bool another = std::exchange(replacing, false);
        const bool waits = std::exchange(rescanWaits, false);
        if (result && another && busy)
            result = std::unexpected(notReady()); // what is under way has the database of this project
        if (result && another)
            leaveProject();
        if (result)
            return publish(std::move(*result));
        if (project)
            watchFiles(); // what was missing may come back
        Q_EMIT q.projectFailed(result.error());
        if (another && waits)
            q.rescan();
    });
}

void ProjectSession::Private::publish(std::shared_ptr<const Project> opened)
{
    project = std::move(opened);
    if (connectedUrl)
        aimAt(*connectedUrl);
    request = project->config().request();
    watchFiles();
    placeOnMap(project.get(), database);
    Q_EMIT q.projectChanged();
    readTouchedNames();
    if (database.connected()) {
        Q_EMIT q.databaseChanged();
        readPosition(); // what was edited
    }
}

void ProjectSession::Private::watchFiles()
{
    QStringList wanted;
    for (const std::filesystem::path& folder : project->directory().versionLocations())
        wanted += QString::fromStdString(folder.string());
    wanted += QString::fromStdString(project->config().iniFile().string());
    wanted += QString::fromStdString(project->directory().envFile().string());
    wanted += QString::fromStdString(project->dotenvFile().string());
    // A folder does not tell of a file that is written in place. One watch a file is little for the usual project, and too
    // much for the largest: those are read again with F5.
    const script::RevisionMap& map = *project->map();
    for (script::NodeIndex node = 0; map.size() <= mostWatchedScripts && node < map.size(); ++node)
        wanted += QString::fromStdString(map.revision(node).path);
    const QStringList before = watcher.directories() + watcher.files();
    const QSet<QString> watched(before.begin(), before.end());
    for (const QString& path : std::as_const(wanted)) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            watcher.addPath(path);
    }
}

void ProjectSession::Private::filesChanged(const QString& path)
{
    // A file that was replaced is no longer watched: its name now belongs to another one.
    if (!watcher.files().contains(path) && QFileInfo::exists(path))
        watcher.addPath(path);
    rescanTimer.start();
    Q_EMIT q.scriptChangedOnDisk(path);
}

void ProjectSession::open(const QString& path)
{
    if (d->busy) {
        Q_EMIT projectFailed(d->notReady());
        return;
    }
    d->replacing = true;
    d->openWith([path = std::filesystem::path(path.toStdString())](const JobContext& context) -> Result<std::shared_ptr<const Project>> {
        RETORT_TRY(const script::ConfigRequest request, locateProject(path));
        return Project::open(request, context);
    });
}

void ProjectSession::close()
{
    if (d->busy)
        return;
    d->openJob.cancel();
    d->opening = false;
    d->replacing = false;
    d->leaveProject();
}

void ProjectSession::Private::leaveProject()
{
    previewJob.cancel();
    q.disconnectDatabase();
    if (const QStringList watched = watcher.directories() + watcher.files(); !watched.isEmpty())
        watcher.removePaths(watched);
    if (!project)
        return;
    project.reset();
    forgetTouchedNames();
    trusted = false;
    Q_EMIT q.projectChanged();
}

void ProjectSession::rescan()
{
    if (!d->project || d->replacing) {
        d->rescanWaits = d->replacing;
        return;
    }
    d->openWith([previous = d->project, request = d->request](const JobContext& context) { return Project::open(request, context, previous.get()); });
}

Result<LoadedScript> ProjectSession::loadScript(const std::string& path) const
{
    const QString name = QString::fromStdString(path);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The script cannot be read: " + file.errorString().toStdString(), {.file = path});
    LoadedScript script{.text = {}, .bytes = file.readAll(), .path = name};
    script.text = QString::fromUtf8(script.bytes);
    if (script.text.toUtf8() != script.bytes)
        return fail(ErrorCode::Unsupported, "The script is not UTF-8; saving it would damage it, so it is not opened for editing.", {.file = path});
    if (!d->watcher.files().contains(name))
        d->watcher.addPath(name);
    return script;
}

Result<LoadedScript> ProjectSession::saveScript(const LoadedScript& original, const QString& text, bool overwrite)
{
    const QByteArray bytes = text.toUtf8();
    RETORT_CHECK(replaceFile(original.path, original.bytes, bytes, overwrite));
    d->rescanTimer.start();
    return LoadedScript{.text = text, .bytes = bytes, .path = original.path};
}

Result<void> ProjectSession::changeScripts(const std::vector<ScriptChange>& changes)
{
    RETORT_CHECK(writeChanges(changes));
    d->rescanTimer.start();
    return {};
}

void ProjectSession::requestPreview(const PreviewRequest& request)
{
    if (!d->project)
        return;
    d->previewJob.run(
        [project = d->project, request](const JobContext& context) { return std::make_shared<const Preview>(makePreview(*project, request, context.stop)); },
        [this](std::shared_ptr<const Preview> preview) { Q_EMIT previewReady(std::move(preview)); });
}

jobs::JobCallbacks ProjectSession::Private::logCallbacks()
{
    return {.log = [this](LogLevel level, const std::string& logger, const std::string& message) {
        Q_EMIT q.logged(static_cast<int>(level), QString::fromStdString(logger), QString::fromStdString(message));
    }};
}

void ProjectSession::cancel()
{
    d->cancelled = true;
    d->current.cancel();
}

} // namespace retort::project
