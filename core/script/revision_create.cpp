#include "core/script/revision_create.h"

#include <algorithm>
#include <format>
#include <fstream>
#include <random>
#include <sstream>

#include "core/script/header_scan.h"
#include "core/script/new_file.h"
#include "core/script/plan.h"
#include "core/script/revision_query.h"
#include "core/script/template.h"
#include "core/script/timezone.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

namespace fs = std::filesystem;

// `template % {"rev": ..., "month": ...}` with the conversions that file templates use: s and d with flags, width and
// precision ("%(month).2d", "%(year)04d").
class FileNameFormat {
public:
    FileNameFormat(std::string_view text, const std::string& id, const std::string& slug, const CreationDate& date)
        : m_text(text), m_id(id), m_slug(slug), m_date(date)
    {
    }

    Result<std::string> run()
    {
        std::string out;
        while (!m_text.empty()) {
            const std::size_t percent = m_text.find('%');
            out += m_text.substr(0, percent);
            if (percent == std::string_view::npos)
                break;
            m_text.remove_prefix(percent);
            if (m_text.starts_with("%%")) {
                out += '%';
                m_text.remove_prefix(2);
                continue;
            }
            RETORT_TRY(const std::string value, conversion());
            out += value;
        }
        return out;
    }

private:
    [[nodiscard]] static std::unexpected<Error> refuse(const std::string& what)
    {
        return fail(ErrorCode::Configuration, "file_template: " + what);
    }

    Result<std::string> conversion()
    {
        const std::size_t close = m_text.find(')');
        if (!m_text.starts_with("%(") || close == std::string_view::npos)
            return refuse("'%' must be followed by '(' or '%'");
        const std::string name(m_text.substr(2, close - 2));
        const std::size_t type = m_text.find_first_not_of("-+ 0123456789.", close + 1);
        if (type == std::string_view::npos || !std::string_view("sdi").contains(m_text[type]))
            return refuse("the conversion of '" + name + "' is not supported");
        const std::string spec(m_text.substr(close + 1, type - close - 1));
        const char kind = m_text[type];
        m_text.remove_prefix(type + 1);
        if (name == "rev" || name == "slug") {
            if (kind != 's' || !spec.empty())
                return refuse("the conversion of '" + name + "' is not supported");
            return name == "rev" ? m_id : m_slug;
        }
        const auto number = tokenValue(name);
        if (!number)
            return fail(ErrorCode::Configuration, "KeyError: '" + name + "' (unknown token in file_template)");
        return formatNumber(*number, spec);
    }

    [[nodiscard]] std::optional<std::int64_t> tokenValue(std::string_view name) const
    {
        const std::pair<std::string_view, std::int64_t> tokens[] = {
            {"epoch", m_date.epoch}, {"year", m_date.year},     {"month", m_date.month},  {"day", m_date.day},
            {"hour", m_date.hour},   {"minute", m_date.minute}, {"second", m_date.second}};
        const auto* found = std::ranges::find(tokens, name, &std::pair<std::string_view, std::int64_t>::first);
        return found == std::end(tokens) ? std::nullopt : std::optional(found->second);
    }

    static Result<std::string> formatNumber(std::int64_t number, const std::string& spec)
    {
        const std::size_t dot = spec.find('.');
        const std::string left = spec.substr(0, dot);
        const auto precision = dot == std::string::npos ? std::optional<std::int64_t>(0) : pythonInt("0" + spec.substr(dot + 1));
        const std::size_t digit = std::min(left.find_first_of("123456789"), left.size());
        const auto width = pythonInt("0" + left.substr(digit));
        constexpr std::int64_t reasonable = 64;
        if (!precision || !width || *precision > reasonable || *width > reasonable)
            return refuse("the format '" + spec + "' is not supported");
        std::string digits = std::to_string(number);
        while (digits.size() < static_cast<std::size_t>(*precision))
            digits.insert(0, 1, '0');
        const std::string flags = left.substr(0, digit);
        if (flags.contains('+'))
            digits.insert(0, 1, '+');
        while (digits.size() < static_cast<std::size_t>(*width)) {
            if (flags.contains('-'))
                digits += ' ';
            else
                digits.insert(flags.contains('0') && digits.starts_with('+') ? 1 : 0, 1, flags.contains('0') ? '0' : ' ');
        }
        return digits;
    }

    std::string_view m_text;
    const std::string& m_id;
    const std::string& m_slug;
    const CreationDate& m_date;
};

// The revisions that the new one is based on.
Result<NodeList> basedOn(const MapPointer& map, const NewRevision& request)
{
    const RevisionQuery query(*map, nullptr);
    NodeList nodes;
    for (const std::string& head : request.heads) {
        const auto some = query.getRevisions(QueryId(head));
        if (!some && some.error().kind == QueryError::Kind::MultipleHeads) {
            return fail(ErrorCode::RevisionMap,
                        "Multiple heads are present; please specify the head revision on which the new revision should be"
                        " based, or perform a merge.");
        }
        RETORT_TRY(const NodeList found, resolveRevisions(map, head));
        nodes.insert(nodes.end(), found.begin(), found.end());
    }
    NodeList sorted = nodes;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end())
        return fail(ErrorCode::InvalidArgument, "Duplicate head revisions specified");
    return nodes;
}

Result<fs::path> chooseFolder(const Config& config, const ScriptDirectory& directory, const RevisionMap& map,
                              const NewRevision& request, const NodeList& heads)
{
    fs::path folder;
    if (!request.versionPath.empty())
        folder = request.versionPath;
    else if (directory.versionLocations().size() == 1)
        folder = directory.versionLocations().front();
    else if (!heads.empty())
        folder = fs::path(map.revision(heads.front()).path).parent_path();
    else
        return fail(ErrorCode::InvalidArgument, "Multiple version locations present, please specify --version-path");
    const fs::path normal = (folder.is_absolute() ? folder : config.currentFolder() / folder).lexically_normal();
    const auto same = [&](const fs::path& location) {
        std::error_code ignored;
        const fs::path left = location.lexically_normal();
        // A head's file is known by its real path, a location by the path it was configured with.
        return (left / "").parent_path() == (normal / "").parent_path()
            || (request.versionPath.empty() && fs::equivalent(left, normal, ignored));
    };
    if (!std::ranges::any_of(directory.versionLocations(), same)) {
        return fail(ErrorCode::InvalidArgument,
                    "Path " + folder.string() + " is not represented in current version locations");
    }
    return (normal / "").parent_path();
}

// A branch label stays a label, everything else becomes the full id.
Result<std::vector<std::string>> resolveDependencies(const MapPointer& map, const std::vector<std::string>& names)
{
    std::vector<std::string> result;
    for (const std::string& name : names) {
        RETORT_TRY(const auto node, resolveRevision(map, name));
        if (!node)
            return fail(ErrorCode::Evaluation, "AssertionError: --depends-on " + name + " is no revision");
        result.push_back(map->hasBranchLabel(*node, name) ? name : map->id(*node));
    }
    return result;
}

TemplateValue textOrNone(const std::vector<std::string>& items, bool scalar, bool isList)
{
    if (items.empty())
        return {TemplateNone()};
    if (scalar && items.size() == 1)
        return {items.front()};
    TemplateValue::Sequence sequence{.items = {}, .isList = isList};
    for (const std::string& item : items)
        sequence.items.push_back({item});
    return {std::move(sequence)};
}

Result<std::string> renderScript(const ScriptDirectory& directory, const Config& config, const RevisionDraft& draft,
                                 const NewRevision& request, const std::vector<std::string>& down,
                                 const std::vector<std::string>& dependsOn, const CreationDate& date)
{
    const std::string fileName = directory.templateFile().string();
    std::ifstream stream(fileName, std::ios::binary);
    std::ostringstream source;
    source << stream.rdbuf();
    if (!stream)
        return fail(ErrorCode::Io, "Cannot read " + fileName);
    TemplateVariables variables = {
        {"up_revision", {draft.id}},
        {"down_revision", textOrNone(down, true, false)},
        {"branch_labels", textOrNone(request.branchLabels, false, false)},
        {"depends_on", textOrNone(dependsOn, true, true)},
        {"create_date", {TemplateDate{date.text()}}},
        {"message", {request.message.value_or("empty message")}},
        {"imports", {request.imports}},
        {"upgrades", {request.upgrades}},
        {"downgrades", {request.downgrades}},
    };
    for (const auto& [name, body] : request.otherBodies)
        variables.insert_or_assign(name, TemplateValue{body});
    if (const auto options = config.ini().items(config.section())) {
        for (const auto& [name, value] : *options)
            variables.insert_or_assign("config.get_main_option:" + name, TemplateValue{value});
    }
    RETORT_TRY(std::string text, renderTemplate(source.str(), fileName, variables));
    RETORT_TRY(const std::string encoding, config.outputEncoding());
    std::string name = asciiLower(encoding);
    std::erase(name, '-');
    std::erase(name, '_');
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (name != "utf8" && !ascii)
        return fail(ErrorCode::Unsupported, "output_encoding " + encoding + " is not supported for text beyond ASCII");
    return text;
}

Result<void> createFolders(const std::vector<fs::path>& folders, const CreationObserver& observer)
{
    for (const fs::path& folder : folders) {
        if (observer.started)
            observer.started("Creating directory " + folder.string());
        std::error_code failed;
        fs::create_directories(folder, failed);
        if (observer.finished)
            observer.finished(!failed);
        if (failed)
            return fail(ErrorCode::Io, "Cannot create " + folder.string() + ": " + failed.message());
    }
    return {};
}

} // namespace

Result<Revision> readDraft(const RevisionDraft& draft, const NewRevision& request, const RevisionMap& map)
{
    HeaderScan scan = scanHeader(draft.text, draft.path.string(), ConstantResolver());
    if (!scan.revision)
        return std::unexpected(scan.diagnostics.front());
    if (!request.branchLabels.empty() && scan.revision->branchLabels.empty()) {
        return fail(ErrorCode::Conflict, "Version " + scan.revision->id.str() + " specified branch_labels "
                                             + joinComma(request.branchLabels) + ", however the migration file "
                                             + draft.path.string()
                                             + " does not have them; have you upgraded your script.py.mako to include the"
                                               " 'branch_labels' section?");
    }
    for (const std::string& label : scan.revision->branchLabels) {
        auto other = map.indexOf(label);
        other = other ? other : map.indexOfLabel(label);
        if (other) {
            return fail(ErrorCode::Evaluation, "RevisionError: Branch name '" + label + "' in revision "
                                                   + scan.revision->id.str() + " already used by revision " + map.id(*other));
        }
    }
    return std::move(*scan.revision);
}

std::string randomRevisionId()
{
    std::random_device source;
    std::uniform_int_distribution<std::uint64_t> digits(0, (std::uint64_t{1} << 48U) - 1);
    return std::format("{:012x}", digits(source));
}

// alembic script/base.py: ScriptDirectory._rev_path
std::string slugOf(std::string_view message, std::size_t maximumLength)
{
    std::u32string slug;
    bool between = false;
    for (std::size_t i = 0; i < message.size();) {
        const char32_t c = nextCodePoint(message, i);
        if (!isWordCharacter(c)) {
            between = !slug.empty();
            continue;
        }
        if (between)
            slug += U'_';
        between = false;
        slug += lowerCase(c);
    }
    if (slug.size() > maximumLength) {
        slug.resize(maximumLength);
        if (const std::size_t last = slug.rfind(U'_'); last != std::u32string::npos)
            slug.resize(last);
        slug += U'_';
    }
    std::string out;
    for (const char32_t c : slug)
        appendUtf8(out, c);
    return out;
}

// alembic script/base.py: ScriptDirectory.generate_revision
Result<RevisionDraft> draftRevision(const Config& config, const ScriptDirectory& directory, const MapPointer& map,
                                    const NewRevision& request)
{
    RevisionDraft draft{.id = request.id.empty() ? randomRevisionId() : request.id};
    RETORT_CHECK(RevisionId::parse(draft.id));
    if (draft.id.contains(':')) {
        return fail(ErrorCode::InvalidArgument,
                    "Character(s) ':' not allowed in revision identifier '" + draft.id + "'");
    }
    RETORT_TRY(const NodeList heads, basedOn(map, request));
    RETORT_TRY(const auto zone, config.timezone());
    const Instant now = request.now.value_or(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
    RETORT_TRY(const CreationDate date, creationDate(now, zone));
    RETORT_TRY(const fs::path folder, chooseFolder(config, directory, *map, request, heads));
    RETORT_TRY(const std::size_t length, config.truncateSlugLength());
    RETORT_TRY(const std::string fileTemplate, config.fileTemplate());
    const std::string slug = slugOf(request.message.value_or(""), length);
    RETORT_TRY(const std::string name, FileNameFormat(fileTemplate, draft.id, slug, date).run());
    draft.path = (folder / (name + ".py")).lexically_normal();
    std::error_code ignored;
    if (name.contains('/') && !directory.recursive()) {
        return fail(ErrorCode::Configuration, "file_template puts files into sub-folders, which are only read with"
                                              " recursive_version_locations = true");
    }
    if (!fs::exists(draft.path.parent_path(), ignored))
        draft.missingFolders.push_back(draft.path.parent_path());
    for (const NodeIndex head : heads) {
        if (!request.splice && !map->isHead(head)) {
            return fail(ErrorCode::InvalidArgument, "Revision " + map->id(head)
                                                        + " is not a head revision; please specify --splice to create a new"
                                                          " branch from this revision");
        }
    }
    RETORT_TRY(const auto dependsOn, resolveDependencies(map, request.dependsOn));
    std::vector<std::string> down;
    for (const NodeIndex head : heads)
        down.push_back(map->id(head));
    RETORT_TRY(draft.text, renderScript(directory, config, draft, request, down, dependsOn, date));
    return draft;
}

Result<Revision> createRevision(const Config& config, const ScriptDirectory& directory, const MapPointer& map,
                                const NewRevision& request, const CreationObserver& observer)
{
    RETORT_TRY(const RevisionDraft draft, draftRevision(config, directory, map, request));
    if (observer.drafted)
        RETORT_CHECK(observer.drafted(draft));
    RETORT_CHECK(createFolders(draft.missingFolders, observer));
    if (observer.started)
        observer.started("Generating " + draft.path.string());
    auto written = writeNewFile(draft.path, draft.text);
    if (observer.finished)
        observer.finished(written.has_value());
    RETORT_CHECK(std::move(written));
    if (observer.written)
        RETORT_CHECK(observer.written(draft.path));
    return readDraft(draft, request, *map);
}

} // namespace retort::script
