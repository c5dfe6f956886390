#include "core/database/profile_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

#include "core/files/private_file.h"

namespace retort::database {

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;

Json toJson(const ConnectionProfile& profile)
{
    return {{"id", profile.id},
            {"name", profile.name},
            {"group", profile.group},
            {"colour", profile.colour},
            {"use", nameOf(profile.use)},
            {"password", nameOf(profile.password)},
            {"readOnly", profile.readOnly},
            // It holds none; should that ever fail, *** is what is written.
            {"url", profile.url.displayText()}};
}

std::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::Configuration, what);
}

// A member that is text, "" where there is none.
Result<std::string> textOf(const Json& object, const char* member)
{
    const auto found = object.find(member);
    if (found == object.end())
        return std::string();
    if (!found->is_string())
        return wrong(std::string("its \"") + member + "\" is not text");
    return found->get<std::string>();
}

template <class Value>
Result<Value> oneOf(const Json& object, const char* member, std::optional<Value> (*fromName)(std::string_view))
{
    RETORT_TRY(const std::string name, textOf(object, member));
    const std::optional<Value> value = fromName(name);
    return value ? Result<Value>(*value) : wrong(std::string("its \"") + member + "\" is \"" + name + "\", which means nothing");
}

Result<ConnectionProfile> readProfile(const Json& object)
{
    if (!object.is_object())
        return wrong("it is not an object");
    ConnectionProfile profile;
    RETORT_TRY(profile.id, textOf(object, "id"));
    RETORT_TRY(profile.name, textOf(object, "name"));
    RETORT_TRY(profile.group, textOf(object, "group"));
    RETORT_TRY(profile.colour, textOf(object, "colour"));
    RETORT_TRY(profile.use, oneOf(object, "use", &useFromName));
    RETORT_TRY(profile.password, oneOf(object, "password", &passwordSourceFromName));
    // A guard: what cannot be read must not count as off.
    const auto readOnly = object.find("readOnly");
    if (readOnly == object.end() || !readOnly->is_boolean())
        return wrong("its \"readOnly\" is neither true nor false");
    profile.readOnly = readOnly->get<bool>();
    RETORT_TRY(const std::string url, textOf(object, "url"));
    RETORT_TRY(profile.url, DatabaseUrl::parse(url));
    RETORT_CHECK(checkProfile(profile));
    return profile;
}

Result<void> readProjects(const Json& document, ProfileBook& book)
{
    const auto projects = document.find("projects");
    if (projects == document.end())
        return {};
    if (!projects->is_object())
        return wrong("\"projects\" is not an object");
    for (const auto& [folder, id] : projects->items()) {
        if (!id.is_string())
            return wrong("the profile of the project " + folder + " is not text");
        book.ofProject.emplace(folder, id.get<std::string>());
    }
    return {};
}

void sort(ProfileBook& book)
{
    std::ranges::stable_sort(book.profiles, {}, [](const ConnectionProfile& profile) { return std::pair(profile.group, profile.name); });
}

Result<void> writeFile(const QString& path, const ProfileBook& book)
{
    return files::writePrivateFile(path, writeProfiles(book), "The connection profiles");
}

Result<void> change(const ProfileStore& store, const std::function<Result<void>(ProfileBook&)>& edit)
{
    constexpr int patienceMs = 2'000; // another process holds it for a moment only
    const QString folder = QFileInfo(store.file()).path();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, "The folder " + folder.toStdString() + " for the connection profiles cannot be made");
    QLockFile lock(store.file() + QStringLiteral(".lock"));
    if (!lock.tryLock(patienceMs))
        return fail(ErrorCode::Io, "The connection profiles in " + folder.toStdString()
                                       + (lock.error() == QLockFile::LockFailedError ? " are in use by another process; try again" : " cannot be written to"));
    RETORT_TRY(ProfileBook book, store.load());
    RETORT_CHECK(edit(book));
    return writeFile(store.file(), book);
}

} // namespace

const ConnectionProfile* ProfileBook::find(const std::string& id) const
{
    const auto found = std::ranges::find(profiles, id, &ConnectionProfile::id);
    return found == profiles.end() ? nullptr : &*found;
}

const ConnectionProfile* ProfileBook::named(const std::string& name) const
{
    const auto found = std::ranges::find(profiles, name, &ConnectionProfile::name);
    return found == profiles.end() ? nullptr : &*found;
}

const ConnectionProfile* ProfileBook::forProject(const std::string& folder) const
{
    const auto chosen = ofProject.find(folder);
    return chosen == ofProject.end() ? nullptr : find(chosen->second);
}

std::string writeProfiles(const ProfileBook& book)
{
    Json profiles = Json::array();
    for (const ConnectionProfile& profile : book.profiles)
        profiles.push_back(toJson(profile));
    Json projects = Json::object();
    for (const auto& [folder, id] : book.ofProject)
        projects[folder] = id;
    const Json document = {{"format", formatVersion}, {"profiles", profiles}, {"projects", projects}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ProfileBook> readProfiles(const std::string& json)
{
    const Json document = Json::parse(json, nullptr, false);
    if (document.is_discarded() || !document.is_object())
        return wrong("it is not JSON, or not complete");
    const auto format = document.find("format");
    if (format == document.end() || !format->is_number_integer())
        return wrong("it is not a list of connection profiles");
    if (format->get<std::int64_t>() > formatVersion)
        return fail(ErrorCode::Unsupported, "it was written by a newer Retort (format " + std::to_string(format->get<std::int64_t>()) + ")");
    const auto profiles = document.find("profiles");
    if (profiles == document.end() || !profiles->is_array())
        return wrong("it is not a list of connection profiles");
    ProfileBook book;
    for (const Json& entry : *profiles) {
        auto profile = readProfile(entry);
        const std::string which = "profile " + std::to_string(book.profiles.size() + 1) + " cannot be used";
        if (!profile)
            return std::unexpected(Error{.code = ErrorCode::Configuration, .message = which}.causedBy(std::move(profile).error()));
        if (book.find(profile->id) || book.named(profile->name))
            return wrong(which + ": another one has its id or its name, " + profile->name);
        book.profiles.push_back(*std::move(profile));
    }
    RETORT_CHECK(readProjects(document, book));
    sort(book);
    return book;
}

QString ProfileStore::defaultFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(QStringLiteral("retort/profiles.json"));
}

Result<ProfileBook> ProfileStore::load() const
{
    const std::string name = m_file.toStdString();
    QFile file(m_file);
    if (!file.exists())
        return ProfileBook();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The connection profiles in " + name + " cannot be read: " + file.errorString().toStdString());
    auto book = readProfiles(file.readAll().toStdString());
    if (book)
        return book;
    const ErrorCode code = book.error().code;
    return std::unexpected(Error{.code = code, .message = "The connection profiles in " + name + " cannot be used, and are left as they are; put the file right, or move it away to begin anew"}
                               .causedBy(std::move(book).error()));
}

Result<void> ProfileStore::put(const ConnectionProfile& profile) const
{
    RETORT_CHECK(checkProfile(profile));
    return change(*this, [&](ProfileBook& book) -> Result<void> {
        const ConnectionProfile* other = book.named(profile.name);
        if (other && other->id != profile.id)
            return fail(ErrorCode::AlreadyExists, "There is another profile with the name " + profile.name);
        const auto known = std::ranges::find(book.profiles, profile.id, &ConnectionProfile::id);
        if (known == book.profiles.end())
            book.profiles.push_back(profile);
        else
            *known = profile;
        sort(book);
        return {};
    });
}

Result<void> ProfileStore::remove(const std::string& id) const
{
    return change(*this, [&](ProfileBook& book) -> Result<void> {
        std::erase_if(book.profiles, [&](const ConnectionProfile& profile) { return profile.id == id; });
        std::erase_if(book.ofProject, [&](const auto& entry) { return entry.second == id; });
        return {};
    });
}

Result<void> ProfileStore::chooseForProject(const std::string& folder, const std::string& id) const
{
    return change(*this, [&](ProfileBook& book) -> Result<void> {
        if (id.empty())
            book.ofProject.erase(folder);
        else
            book.ofProject[folder] = id;
        return {};
    });
}

} // namespace retort::database
