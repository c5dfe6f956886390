// check_layers TABLE TREE QT_HEADERS
//
// Holds every #include below TREE's core/, ui/ and app/ against the table of folders (layers.txt says how to read it)
// and prints one line for each that breaks it. QT_HEADERS is the folder with QtCore, QtSql ... in it, by which an
// include like <QString> is known for what it is. Exit code: 0 nothing found, 1 violations, 2 the table itself is
// wrong.

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

enum class Kind { Pure, Qt, Gui };

struct Layer {
    std::string folder;
    Kind kind = Kind::Pure;
    std::set<std::string> mayInclude;
};

struct Include {
    std::string path;
    bool quoted = false;
};

struct Finding {
    std::string place;
    std::string text;
};

bool isBelow(std::string_view path, std::string_view folder)
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

class Table {
public:
    // The table in file; what is wrong with it goes to problems.
    static Table read(const fs::path& file, std::vector<std::string>& problems)
    {
        Table table;
        std::ifstream input(file);
        if (!input)
            problems.push_back("cannot read " + file.string());
        for (std::string line; std::getline(input, line);) {
            std::istringstream words(line);
            std::string folder;
            if (!(words >> folder) || folder.starts_with('#'))
                continue;
            if (auto problem = table.addRow(folder, words))
                problems.push_back(*problem);
        }
        return table;
    }

    // The row a folder or a file belongs to: the longest that it is in or below.
    const Layer* of(std::string_view path) const
    {
        const Layer* best = nullptr;
        for (const Layer& layer : m_layers) {
            if (isBelow(path, layer.folder) && (!best || layer.folder.size() > best->folder.size()))
                best = &layer;
        }
        return best;
    }

private:
    std::optional<std::string> addRow(const std::string& folder, std::istringstream& words)
    {
        Layer layer{.folder = folder, .kind = Kind::Pure, .mayInclude = {folder, "core/base"}};
        std::string kind;
        words >> kind;
        if (kind == "qt")
            layer.kind = Kind::Qt;
        else if (kind == "gui")
            layer.kind = Kind::Gui;
        else if (kind != "pure")
            return folder + ": the kind is '" + kind + "', not pure, qt or gui";
        for (std::string pattern; words >> pattern;) {
            if (!addMatches(pattern, layer))
                return folder + ": no folder above it is called " + pattern;
        }
        m_layers.push_back(std::move(layer));
        return {};
    }

    bool addMatches(const std::string& pattern, Layer& layer) const
    {
        const bool wildcard = pattern.ends_with("/*");
        const std::string_view stem = std::string_view(pattern).substr(0, pattern.size() - (wildcard ? 2 : 0));
        bool found = false;
        for (const Layer& above : m_layers) {
            if (wildcard ? isBelow(above.folder, stem) && above.folder != stem : above.folder == stem) {
                layer.mayInclude.insert(above.folder);
                found = true;
            }
        }
        return found;
    }

    std::vector<Layer> m_layers;
};

class QtHeaders {
public:
    explicit QtHeaders(const fs::path& folder)
    {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            if (entry.is_directory() && entry.path().filename().string().starts_with("Qt"))
                m_modules.push_back(entry.path());
        }
        std::ranges::sort(m_modules);
    }

    bool areThere() const
    {
        return std::ranges::any_of(m_modules, [](const fs::path& m) { return m.filename() == "QtCore"; });
    }

    // The Qt module (QtCore) or the library on top of Qt (Qsci) that an include is of; nothing for what is not Qt at
    // all.
    std::optional<std::string> moduleOf(const std::string& include) const
    {
        const size_t slash = include.find('/');
        if (slash != std::string::npos) {
            const std::string first = include.substr(0, slash);
            const bool isModule =
                first.size() > 2 && first.starts_with("Qt") && std::isupper(static_cast<unsigned char>(first[2]));
            const bool isLibrary = first == "Qsci" || first == "KSyntaxHighlighting" || first == "qt6keychain";
            return isModule || isLibrary ? std::optional(first) : std::nullopt;
        }
        for (const fs::path& module : m_modules) {
            if (fs::exists(module / include))
                return module.filename().string();
        }
        return {};
    }

private:
    std::vector<fs::path> m_modules;
};

std::optional<Include> includeOf(std::string_view line)
{
    const auto skipSpace = [&line] {
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
            line.remove_prefix(1);
    };
    skipSpace();
    if (!line.starts_with('#'))
        return {};
    line.remove_prefix(1);
    skipSpace();
    if (!line.starts_with("include"))
        return {};
    line.remove_prefix(std::string_view("include").size());
    skipSpace();
    if (line.empty() || (line.front() != '"' && line.front() != '<'))
        return {};
    const size_t end = line.find(line.front() == '"' ? '"' : '>', 1);
    if (end == std::string_view::npos)
        return {};
    return Include{.path = std::string(line.substr(1, end - 1)), .quoted = line.front() == '"'};
}

class Checker {
public:
    Checker(const Table& table, const QtHeaders& qt, fs::path tree) : m_table(table), m_qt(qt), m_tree(std::move(tree))
    {
    }

    std::vector<Finding> check()
    {
        std::vector<fs::path> files;
        for (const char* top : {"core", "ui", "app"}) {
            if (!fs::exists(m_tree / top))
                continue;
            for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_tree / top)) {
                const fs::path extension = entry.path().extension();
                if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp" || extension == ".c"))
                    files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        for (const fs::path& file : files)
            checkFile(file);
        m_fileCount = files.size();
        return m_findings;
    }

    size_t fileCount() const { return m_fileCount; }

private:
    void checkFile(const fs::path& file)
    {
        const std::string name = file.lexically_relative(m_tree).generic_string();
        const Layer* layer = m_table.of(name);
        if (!layer) {
            m_findings.push_back({name, "its folder is not in the table"});
            return;
        }
        std::ifstream input(file);
        int number = 0;
        for (std::string line; std::getline(input, line);) {
            ++number;
            const std::optional<Include> include = includeOf(line);
            if (!include)
                continue;
            if (const auto text = objection(*layer, *include))
                m_findings.push_back({name + ":" + std::to_string(number), *text});
        }
    }

    std::optional<std::string> objection(const Layer& layer, const Include& include) const
    {
        const bool ours = isBelow(include.path, "core") || isBelow(include.path, "ui") || isBelow(include.path, "app");
        if (ours)
            return objectionToOurs(layer, include.path);
        if (const auto module = m_qt.moduleOf(include.path))
            return objectionToQt(layer, include.path, *module);
        // A .moc belongs to its own file. Everything else in quotes would be a path that does not begin at the root.
        if (include.quoted && !include.path.ends_with(".moc"))
            return "\"" + include.path + "\" is not a path from the root of the repository";
        return {};
    }

    std::optional<std::string> objectionToOurs(const Layer& layer, const std::string& path) const
    {
        const Layer* target = m_table.of(path);
        if (!target)
            return "includes " + path + ", whose folder is not in the table";
        if (layer.mayInclude.contains(target->folder))
            return {};
        return layer.folder + " may not include " + target->folder + " (" + path + ")";
    }

    static std::optional<std::string> objectionToQt(const Layer& layer, const std::string& path,
                                                    const std::string& module)
    {
        if (layer.kind == Kind::Pure)
            return layer.folder + " is pure and may not include Qt (" + path + ")";
        if (layer.kind == Kind::Qt && module != "QtCore" && module != "QtSql" && module != "QtDBus" && module != "qt6keychain")
            return layer.folder + " may include only Qt Core, Qt Sql and Qt DBus (" + path + " is of " + module + ")";
        return {};
    }

    const Table& m_table;
    const QtHeaders& m_qt;
    fs::path m_tree;
    std::vector<Finding> m_findings;
    size_t m_fileCount = 0;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::cerr << "usage: check_layers TABLE TREE QT_HEADERS\n";
        return 2;
    }
    std::vector<std::string> problems;
    const Table table = Table::read(argv[1], problems);
    const QtHeaders qt(argv[3]);
    if (!qt.areThere())
        problems.push_back(std::string(argv[3]) + " does not hold the headers of Qt");
    if (!problems.empty()) {
        for (const std::string& problem : problems)
            std::cout << "table: " << problem << '\n';
        return 2;
    }
    Checker checker(table, qt, argv[2]);
    const std::vector<Finding> findings = checker.check();
    for (const Finding& finding : findings)
        std::cout << finding.place << ": " << finding.text << '\n';
    std::cout << checker.fileCount() << " files, " << findings.size() << " violations\n";
    return findings.empty() ? 0 : 1;
}
