#include "core/script/script_directory.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>
#include <unordered_set>

#include "core/script/constant_folder.h"
#include "core/script/header_scan.h"
#include "core/script/module_paths.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

namespace fs = std::filesystem;

struct FolderEntry {
    std::string name;
    bool isFolder = false;
    bool isLink = false;
};

// Names sorted as Python sorts them (by code point, which for UTF-8 is by byte).
std::vector<FolderEntry> listFolder(const fs::path& folder)
{
    std::vector<FolderEntry> entries;
    DIR* handle = opendir(folder.c_str());
    if (handle == nullptr)
        return entries;
    while (const dirent* entry = readdir(handle)) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        FolderEntry found{.name = std::string(name), .isFolder = entry->d_type == DT_DIR, .isLink = entry->d_type == DT_LNK};
        if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
            std::error_code ignored;
            found.isFolder = fs::is_directory(folder / found.name, ignored);
            found.isLink = fs::is_symlink(folder / found.name, ignored);
        }
        entries.push_back(std::move(found));
    }
    closedir(handle);
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

// alembic script/base.py: Script._list_py_dir (sources; __pycache__ is only of interest for sourceless)
void collect(const fs::path& folder, bool recursive, std::vector<std::pair<fs::path, bool>>& out)
{
    if (folder.native().ends_with("__pycache__"))
        return;
    const auto entries = listFolder(folder);
    for (const FolderEntry& entry : entries) {
        if (!entry.isFolder)
            out.emplace_back(folder / entry.name, entry.isLink);
    }
    if (!recursive)
        return;
    for (const FolderEntry& entry : entries) {
        if (entry.isFolder && !entry.isLink)
            collect(folder / entry.name, recursive, out);
    }
}

std::optional<FileStamp> stampOf(const struct stat& status)
{
    constexpr std::int64_t second = 1'000'000'000;
    return FileStamp{.size = static_cast<std::uint64_t>(status.st_size),
                     .modifiedNs = static_cast<std::int64_t>(status.st_mtim.tv_sec) * second + status.st_mtim.tv_nsec};
}

struct ReadFile {
    std::string bytes;
    FileStamp stamp;
};

Result<ReadFile> readFile(const std::string& path)
{
    const auto failure = [&] {
        return fail(ErrorCode::Io, std::string("Cannot read the file: ") + std::strerror(errno), // NOLINT concurrency: glibc
                    SourceLocation{.file = path});
    };
    const int handle = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return failure();
    struct stat status{};
    ReadFile result;
    bool good = fstat(handle, &status) == 0;
    if (good) {
        result.stamp = *stampOf(status);
        result.bytes.resize(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
        std::size_t done = 0;
        while (done < result.bytes.size()) {
            const ssize_t got = read(handle, result.bytes.data() + done, result.bytes.size() - done);
            if (got < 0 && errno == EINTR)
                continue;
            good = got >= 0;
            if (got <= 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        result.bytes.resize(done);
    }
    auto error = failure();
    close(handle);
    if (!good)
        return error;
    return result;
}

// Scans the files on the calling thread and one more; results keep the order of the files.
class ParallelScan {
public:
    struct Slot {
        HeaderScan scan;
        bool read = false;
    };

    ParallelScan(const std::vector<fs::path>& files, const std::vector<fs::path>& searchPath, const JobContext& context,
                 const ScriptScan* previous)
        : m_files(files), m_folder(searchPath), m_context(context), m_slots(files.size())
    {
        if (previous == nullptr || previous->map == nullptr)
            return;
        std::unordered_set<std::string_view> questionable;
        for (const Error& diagnostic : previous->diagnostics) {
            if (diagnostic.where)
                questionable.insert(diagnostic.where->file);
        }
        for (const Revision& revision : previous->map->revisions()) {
            if (!questionable.contains(revision.path))
                m_known.emplace(revision.path, &revision);
        }
    }

    Result<std::vector<Slot>> run()
    {
        constexpr std::size_t worthAThread = 64;
        {
            std::jthread helper;
            if (m_files.size() >= worthAThread)
                helper = std::jthread([this] { work(false); });
            work(true);
        }
        if (m_context.stopRequested())
            return fail(ErrorCode::Cancelled, "Reading the scripts was stopped");
        return std::move(m_slots);
    }

private:
    void work(bool reporting)
    {
        constexpr std::size_t chunk = 64;
        while (!m_context.stopRequested()) {
            const std::size_t begin = m_next.fetch_add(chunk);
            if (begin >= m_files.size())
                return;
            const std::size_t end = std::min(begin + chunk, m_files.size());
            for (std::size_t i = begin; i < end; ++i)
                scanFile(i);
            if (reporting)
                m_context.reportProgress(end, m_files.size());
        }
    }

    void scanFile(std::size_t index)
    {
        const std::string& path = m_files[index].native();
        Slot& slot = m_slots[index];
        if (const auto known = m_known.find(path); known != m_known.end()) {
            struct stat status{};
            if (stat(path.c_str(), &status) == 0 && *stampOf(status) == known->second->stamp) {
                slot.scan.revision = *known->second;
                return;
            }
        }
        auto file = readFile(path);
        if (!file) {
            slot.scan.diagnostics.push_back(std::move(file).error());
            return;
        }
        slot.read = true;
        slot.scan = scanHeader(file->bytes, path, m_resolver);
        if (slot.scan.revision)
            slot.scan.revision->stamp = file->stamp;
    }

    const std::vector<fs::path>& m_files;
    ConstantFolder m_folder;
    ConstantResolver m_resolver = [this](const ModuleOutline& user, std::string_view name) {
        return m_folder.resolve(user, name);
    };
    const JobContext& m_context;
    std::vector<Slot> m_slots;
    std::unordered_map<std::string_view, const Revision*> m_known;
    std::atomic<std::size_t> m_next = 0;
};

} // namespace

// alembic script/base.py: ScriptDirectory.from_config
Result<ScriptDirectory> ScriptDirectory::open(const Config& config)
{
    ScriptDirectory directory;
    RETORT_TRY(directory.m_location, config.scriptLocation());
    RETORT_TRY(directory.m_versionLocations, config.versionLocations());
    RETORT_TRY(directory.m_recursive, config.recursiveVersionLocations());
    RETORT_TRY(directory.m_sourceless, config.sourceless());
    std::error_code ignored;
    if (!fs::exists(directory.m_location, ignored)) {
        return fail(ErrorCode::NotFound, "Path doesn't exist: " + config.shown(directory.m_location)
                                             + ".  Please use the 'init' command to create a new scripts folder.");
    }
    directory.m_configuredLocations = !directory.m_versionLocations.empty();
    if (!directory.m_configuredLocations)
        directory.m_versionLocations.push_back(directory.m_location / "versions");
    directory.m_searchPath = config.packageSearchPath();
    for (const fs::path& location : directory.m_versionLocations) {
        const auto root = packageRoot(location);
        if (root && !std::ranges::contains(directory.m_searchPath, *root))
            directory.m_searchPath.push_back(*root);
    }
    return directory;
}

// alembic script/base.py: _only_source_rev_file
bool ScriptDirectory::isRevisionFileName(std::string_view name)
{
    return name.ends_with(".py") && !name.starts_with(".#") && !name.starts_with("__init__");
}

// alembic script/base.py: ScriptDirectory._load_revisions
std::vector<fs::path> ScriptDirectory::listFiles(std::vector<std::string>& warnings) const
{
    std::vector<fs::path> files;
    std::unordered_set<std::string> seen;
    for (const fs::path& location : m_versionLocations) {
        std::error_code failed;
        const fs::path real = fs::canonical(location, failed);
        if (failed)
            continue;
        std::vector<std::pair<fs::path, bool>> found;
        collect(real, m_recursive, found);
        for (auto& [path, isLink] : found) {
            if (isLink) {
                // A dangling link keeps its name and becomes a diagnostic when it is read.
                fs::path target = fs::canonical(path, failed);
                path = failed ? path : std::move(target);
            }
            if (!isRevisionFileName(path.filename().native()) && !(m_sourceless && path.extension() == ".pyc"))
                continue;
            if (!seen.insert(path.native()).second) {
                warnings.push_back("File " + path.string()
                                   + " loaded twice! ignoring. Please ensure version_locations is unique.");
                continue;
            }
            files.push_back(std::move(path));
        }
    }
    return files;
}

Result<ScriptScan> ScriptDirectory::scan(const JobContext& context, const ScriptScan* previous) const
{
    ScriptScan result;
    std::vector<fs::path> files = listFiles(result.warnings);
    std::erase_if(files, [&](const fs::path& file) {
        if (file.extension() != ".pyc")
            return false;
        std::error_code ignored;
        fs::path source = file;
        source.replace_extension(".py");
        if (!fs::exists(source, ignored)) {
            result.diagnostics.push_back(Error{.code = ErrorCode::Unsupported,
                                               .message = "Compiled Python without its source; only sources can be read",
                                               .where = SourceLocation{.file = file.string()}});
        }
        return true;
    });
    RETORT_TRY(auto slots, ParallelScan(files, m_searchPath, context, previous).run());
    std::vector<Revision> revisions;
    revisions.reserve(slots.size());
    for (ParallelScan::Slot& slot : slots) {
        result.filesRead += slot.read ? 1U : 0U;
        std::ranges::move(slot.scan.diagnostics, std::back_inserter(result.diagnostics));
        if (slot.scan.revision)
            revisions.push_back(std::move(*slot.scan.revision));
    }
    result.map = RevisionMap::build(std::move(revisions));
    for (const MapProblem& problem : result.map->problems()) {
        const bool isMissing = problem.kind == MapProblem::Kind::MissingParent;
        if (isMissing && problem.revisions.front() == unknownParent)
            continue; // a diagnostic of its file says it
        if (!isFatal(problem.kind) || isMissing)
            result.warnings.push_back(problem.message);
    }
    return result;
}

} // namespace retort::script
