#include "core/project/kept_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include "core/files/private_file.h"

namespace retort::project {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString folderPath()
{
    return files::statePath(u"unsaved"_s);
}

QString exactPath(const QString& script)
{
    const QString canonical = QFileInfo(script).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(script).absoluteFilePath() : canonical;
}

} // namespace

QString keptTextPath(const QString& script)
{
    const QByteArray digest = QCryptographicHash::hash(exactPath(script).toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    return folderPath() + u'/' + QString::fromLatin1(digest) + u".json"_s;
}

Result<void> keepText(const QString& script, const KeptText& kept)
{
    const QString folder = folderPath();
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner))
        return fail(ErrorCode::Io, "The folder " + folder.toStdString() + " cannot be made.");
    const nlohmann::json json = {{"version", formatVersion},
                                 {"script", exactPath(script).toStdString()},
                                 {"at", kept.at.toMSecsSinceEpoch()},
                                 {"original", kept.original.toBase64().toStdString()},
                                 {"text", kept.text.toStdString()}};
    const std::string bytes = json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
    return files::writePrivateFile(keptTextPath(script), bytes, "Unsaved text");
}

std::optional<KeptText> keptText(const QString& script)
{
    QFile file(keptTextPath(script));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    // The library tells of everything unexpected by exceptions.
    try {
        const auto json = nlohmann::json::parse(bytes.begin(), bytes.end());
        if (json.at("version").get<int>() != formatVersion || QString::fromStdString(json.at("script").get<std::string>()) != exactPath(script))
            return std::nullopt;
        return KeptText{.text = QString::fromStdString(json.at("text").get<std::string>()),
                        .original = QByteArray::fromBase64(QByteArray::fromStdString(json.at("original").get<std::string>())),
                        .at = QDateTime::fromMSecsSinceEpoch(json.at("at").get<std::int64_t>())};
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

void forgetText(const QString& script)
{
    QFile::remove(keptTextPath(script));
}

} // namespace retort::project
