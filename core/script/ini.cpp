#include "core/script/ini.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

constexpr std::string_view defaultSection = "DEFAULT";
constexpr int maximumDepth = 10; // configparser.MAX_INTERPOLATION_DEPTH

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view strip(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view stripRight(std::string_view text)
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

// Length of "%(name)s" at the start of text, 0 if it is none. [configparser.py: BasicInterpolation._KEYCRE]
std::size_t referenceLength(std::string_view text)
{
    if (!text.starts_with("%("))
        return 0;
    const std::size_t close = text.find(')');
    if (close == std::string_view::npos || close == 2 || close + 1 >= text.size() || text[close + 1] != 's')
        return 0;
    return close + 2;
}

} // namespace

// configparser.py: RawConfigParser._read
class IniFile::Parser {
public:
    Parser(IniFile& file, std::string_view text) : m_file(file), m_text(text) {}

    Result<void> run()
    {
        std::size_t begin = m_text.starts_with("\xef\xbb\xbf") ? 3 : 0;
        while (begin < m_text.size()) {
            std::size_t end = m_text.find_first_of("\r\n", begin);
            end = std::min(end, m_text.size());
            ++m_line;
            RETORT_CHECK(readLine(m_text.substr(begin, end - begin)));
            begin = end + (m_text.substr(end).starts_with("\r\n") ? 2 : 1);
        }
        finishOption();
        return {};
    }

private:
    [[nodiscard]] std::unexpected<Error> failure(std::string message) const
    {
        return fail(ErrorCode::Configuration, std::move(message),
                    SourceLocation{.file = m_file.m_fileName, .line = m_line, .column = 1});
    }

    Result<void> readLine(std::string_view line)
    {
        const std::string_view value = strip(line);
        const bool comment = value.starts_with('#') || value.starts_with(';');
        if (value.empty() || comment) {
            if (!comment && m_inOption)
                m_values.emplace_back();
            return {};
        }
        const auto indent = static_cast<std::size_t>(value.data() - line.data());
        if (m_inOption && indent > m_indent) {
            m_values.emplace_back(value);
            return {};
        }
        m_indent = indent;
        if (value.front() == '[' && value.rfind(']') != std::string_view::npos && value.rfind(']') > 1)
            return startSection(value.substr(1, value.rfind(']') - 1));
        if (!m_inSection)
            return failure("File contains no section headers: " + pythonRepr(value));
        return startOption(value);
    }

    Result<void> startSection(std::string_view name)
    {
        finishOption();
        m_inSection = true;
        m_sectionName = name;
        if (name == defaultSection) {
            m_section = npos;
            return {};
        }
        if (m_file.hasSection(name))
            return failure("section " + pythonRepr(name) + " already exists");
        m_file.addSection(name);
        m_section = m_file.m_sections.size() - 1;
        return {};
    }

    Result<void> startOption(std::string_view text)
    {
        finishOption();
        const std::size_t separator = text.find_first_of("=:");
        if (separator == std::string_view::npos)
            return failure("Source contains parsing errors: " + pythonRepr(text) + " is neither 'key = value' nor a section");
        const std::string name = asciiLower(stripRight(text.substr(0, separator)));
        if (name.empty())
            return failure("Source contains parsing errors: no option name in " + pythonRepr(text));
        if (!m_seen.emplace(m_sectionName, name).second)
            return failure("option " + pythonRepr(name) + " in section " + pythonRepr(m_sectionName) + " already exists");
        m_inOption = true;
        m_optionName = name;
        m_optionLine = m_line;
        m_values.assign(1, std::string(strip(text.substr(separator + 1))));
        return {};
    }

    void finishOption()
    {
        if (!m_inOption)
            return;
        std::string value;
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (i != 0)
                value += '\n';
            value += m_values[i];
        }
        value = std::string(stripRight(value));
        auto& options = m_section == npos ? m_file.m_defaults : m_file.m_sections[m_section].options;
        const auto existing = std::ranges::find(options, m_optionName, &Option::name);
        if (existing != options.end())
            *existing = Option{.name = m_optionName, .value = std::move(value), .line = m_optionLine};
        else
            options.push_back(Option{.name = m_optionName, .value = std::move(value), .line = m_optionLine});
        m_inOption = false;
        m_values.clear();
    }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    IniFile& m_file;
    std::string_view m_text;
    std::uint32_t m_line = 0;
    bool m_inSection = false;
    std::size_t m_section = npos;
    std::string m_sectionName;
    std::size_t m_indent = 0;
    bool m_inOption = false;
    std::string m_optionName;
    std::uint32_t m_optionLine = 0;
    std::vector<std::string> m_values;
    std::set<std::pair<std::string, std::string>> m_seen;
};

Result<IniFile> IniFile::parse(std::string_view text, std::string fileName, Items defaults)
{
    IniFile file;
    file.m_fileName = std::move(fileName);
    for (auto& [name, value] : defaults)
        file.m_defaults.push_back(Option{.name = asciiLower(name), .value = std::move(value)});
    RETORT_CHECK(Parser(file, text).run());
    return file;
}

std::vector<std::string> IniFile::sections() const
{
    std::vector<std::string> names;
    for (const Section& section : m_sections)
        names.push_back(section.name);
    return names;
}

const IniFile::Section* IniFile::findSection(std::string_view name) const
{
    const auto found = std::ranges::find(m_sections, name, &Section::name);
    return found == m_sections.end() ? nullptr : &*found;
}

const IniFile::Option* IniFile::findOption(std::string_view section, std::string_view option) const
{
    const std::string name = asciiLower(option);
    const auto in = [&](const std::vector<Option>& options) -> const Option* {
        const auto found = std::ranges::find(options, name, &Option::name);
        return found == options.end() ? nullptr : &*found;
    };
    const Section* own = findSection(section);
    if (own != nullptr) {
        if (const Option* found = in(own->options))
            return found;
    }
    return own != nullptr || section == defaultSection ? in(m_defaults) : nullptr;
}

bool IniFile::hasSection(std::string_view section) const
{
    return findSection(section) != nullptr;
}

bool IniFile::hasOption(std::string_view section, std::string_view option) const
{
    return findOption(section, option) != nullptr;
}

Result<std::optional<std::string>> IniFile::get(std::string_view section, std::string_view option) const
{
    const Option* found = findOption(section, option);
    if (found == nullptr)
        return std::optional<std::string>();
    RETORT_TRY(std::string value, interpolate(section, *found));
    return std::optional<std::string>(std::move(value));
}

std::optional<std::string> IniFile::raw(std::string_view section, std::string_view option) const
{
    const Option* found = findOption(section, option);
    return found != nullptr ? std::optional(found->value) : std::nullopt;
}

Result<IniFile::Items> IniFile::items(std::string_view section) const
{
    const Section* own = findSection(section);
    std::vector<const Option*> options;
    for (const Option& option : m_defaults)
        options.push_back(findOption(section, option.name) != nullptr ? findOption(section, option.name) : &option);
    if (own != nullptr) {
        for (const Option& option : own->options) {
            if (!std::ranges::contains(options, &option))
                options.push_back(&option);
        }
    }
    Items result;
    for (const Option* option : options) {
        RETORT_TRY(std::string value, interpolate(section, *option));
        result.emplace_back(option->name, std::move(value));
    }
    return result;
}

std::uint32_t IniFile::lineOf(std::string_view section, std::string_view option) const
{
    const Option* found = findOption(section, option);
    return found != nullptr ? found->line : 0;
}

Result<std::string> IniFile::interpolate(std::string_view section, const Option& option) const
{
    std::string out;
    RETORT_CHECK(interpolateInto(out, section, option, option.value, 1));
    return out;
}

// configparser.py: BasicInterpolation._interpolate_some
Result<void> IniFile::interpolateInto(std::string& out, std::string_view section, const Option& option,
                                      std::string_view value, int depth) const
{
    // Values may hold passwords, so that they are not shown.
    const auto failure = [&](const std::string& message) {
        return fail(ErrorCode::Configuration, "The value of " + pythonRepr(option.name) + " in section " + pythonRepr(section) + " cannot be read: " + message,
                    SourceLocation{.file = m_fileName, .line = option.line, .column = option.line != 0 ? 1U : 0U});
    };
    if (depth > maximumDepth) {
        return failure("its references lead to others more than " + std::to_string(maximumDepth) + " times, or in a circle");
    }
    while (!value.empty()) {
        const std::size_t percent = value.find('%');
        out += value.substr(0, percent);
        if (percent == std::string_view::npos)
            return {};
        value.remove_prefix(percent);
        if (value.starts_with("%%")) {
            out += '%';
            value.remove_prefix(2);
            continue;
        }
        const std::size_t length = referenceLength(value);
        if (length == 0) {
            return failure(value.starts_with("%(") ? "a reference that begins with '%(' has no ')s' at its end"
                                                   : "a '%' has to be written as '%%', or begin a reference such as '%(here)s'");
        }
        const std::string name = asciiLower(value.substr(2, length - 4));
        value.remove_prefix(length);
        const Option* referenced = findOption(section, name);
        if (referenced == nullptr) {
            return failure("it refers to " + pythonRepr(name) + ", and there is no such option");
        }
        if (referenced->value.contains('%'))
            RETORT_CHECK(interpolateInto(out, section, option, referenced->value, depth + 1));
        else
            out += referenced->value;
    }
    return {};
}

void IniFile::addSection(std::string_view section)
{
    if (!hasSection(section))
        m_sections.push_back(Section{.name = std::string(section), .options = {}});
}

Result<void> IniFile::set(std::string_view section, std::string_view option, std::string_view value)
{
    // configparser.py: BasicInterpolation.before_set
    for (std::string_view rest = value; !rest.empty();) {
        const std::size_t percent = rest.find('%');
        if (percent == std::string_view::npos)
            break;
        rest.remove_prefix(percent);
        const std::size_t length = rest.starts_with("%%") ? 2 : referenceLength(rest);
        if (length == 0)
            return fail(ErrorCode::Configuration, "A '%' in the new value of " + pythonRepr(option) + " has to be written as '%%' (character "
                                                      + std::to_string(value.size() - rest.size() + 1) + "): value.replace('%', '%%')");
        rest.remove_prefix(length);
    }
    addSection(section);
    auto& options = std::ranges::find(m_sections, section, &Section::name)->options;
    const std::string name = asciiLower(option);
    const auto existing = std::ranges::find(options, name, &Option::name);
    if (existing != options.end())
        existing->value = value;
    else
        options.push_back(Option{.name = name, .value = std::string(value)});
    return {};
}

} // namespace retort::script
