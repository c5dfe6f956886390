#include "core/journal/applied_scripts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <nlohmann/json.hpp>

#include "core/files/private_file.h"

namespace retort::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr int lockPatienceMs = 10'000;

Error damaged(const QString& path, const std::string& why)
{
    return {.code = ErrorCode::Io,
            .message = "What Retort remembers of the scripts that were applied, " + path.toStdString() + ", is damaged (" + why
                       + "). Delete the file to begin anew"};
}

Result<AppliedScripts> readScripts(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return AppliedScripts();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    const QByteArray bytes = file.readAll();
    AppliedScripts scripts;
    // The library tells of everything unexpected by exceptions.
    try {
        const auto json = nlohmann::json::parse(bytes.begin(), bytes.end());
        if (json.at("version").get<int>() != formatVersion)
            return std::unexpected(damaged(path, "it is of another version of Retort"));
        for (const auto& [revision, entry] : json.at("scripts").items()) {
            scripts[revision] = {.text = entry.at("text").get<std::string>(), .at = entry.at("at").get<std::int64_t>(), .ran = entry.at("ran").get<bool>()};
        }
    } catch (const nlohmann::json::exception& error) {
        return std::unexpected(damaged(path, error.what()));
    }
    return scripts;
}

Result<void> writeScripts(const QString& path, const AppliedScripts& scripts)
{
    nlohmann::json entries = nlohmann::json::object();
    for (const auto& [revision, script] : scripts)
        entries[revision] = {{"text", script.text}, {"at", script.at}, {"ran", script.ran}};
    // Scripts need not be UTF-8.
    const std::string text = nlohmann::json({{"version", formatVersion}, {"scripts", std::move(entries)}})
                                 .dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
    return files::writePrivateFile(path, text, "What the applied scripts were");
}

} // namespace

Result<void> changeAppliedScripts(const QString& path, const std::function<void(AppliedScripts&)>& change)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::Io, "The folder " + QFileInfo(path).path().toStdString() + " cannot be made");
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatienceMs))
        return fail(ErrorCode::Io, path.toStdString() + " is in use by another process");
    RETORT_TRY(const AppliedScripts before, readScripts(path));
    AppliedScripts after = before;
    change(after);
    return after == before ? Result<void>() : writeScripts(path, after);
}

} // namespace retort::journal
