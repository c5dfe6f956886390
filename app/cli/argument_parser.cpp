#include "app/cli/argument_parser.h"

#include <algorithm>
#include <optional>

namespace retort::cli {

namespace {

// argparse's _negative_number_matcher, without the underscores
bool isNegativeNumber(std::string_view text)
{
    if (!text.starts_with('-'))
        return false;
    text.remove_prefix(1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto dot = std::ranges::find(text, '.');
    const std::string_view whole(text.begin(), dot);
    const std::string_view fraction = dot == text.end() ? std::string_view() : std::string_view(dot + 1, text.end());
    if (!std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(fraction, isDigit))
        return false;
    return dot == text.end() ? !whole.empty() : !fraction.empty();
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : std::string(separator)) + part;
    return out;
}

} // namespace

std::string Option::display() const
{
    return joined(names, "/");
}

const std::string* Arguments::value(const std::string& option) const
{
    const auto found = options.find(option);
    return found == options.end() ? nullptr : &found->second.back();
}

std::vector<std::string> Arguments::values(const std::string& option) const
{
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
}

// ArgumentParser._parse_known_args
class ArgumentParser::Run {
public:
    Run(const ArgumentParser& parser, std::span<const std::string> arguments) : m_parser(parser), m_arguments(arguments) {}

    std::expected<Arguments, std::string> run()
    {
        if (auto classified = classify(); !classified)
            return std::unexpected(classified.error());
        while (m_at < m_words.size() && !m_ended) {
            auto done = m_words[m_at].kind == Word::Kind::Option ? takeOption() : takePositionals();
            if (!done)
                return std::unexpected(done.error());
        }
        const bool incomplete = !m_parser.m_positionals.empty() && !m_sawPositional && !m_ended;
        if (incomplete)
            return std::unexpected("the following arguments are required: " + m_parser.m_positionals.front().name);
        return std::move(m_result);
    }

private:
    using Done = std::expected<void, std::string>;

    struct Word {
        enum class Kind { Option, Argument, Separator };

        Kind kind = Kind::Argument;
        std::string text;
        const Option* option = nullptr;              // null: looks like an option, is none of ours
        std::string name;                            // the option's name that was used
        std::optional<std::string> attached = {};    // -mVALUE, --message=VALUE
        bool attachedByEquals = false;
    };

    [[nodiscard]] const Option* find(std::string_view name) const
    {
        for (const Option& option : m_parser.m_options) {
            if (std::ranges::contains(option.names, name))
                return &option;
        }
        return nullptr;
    }

    Done classify()
    {
        bool onlyArguments = false;
        for (const std::string& text : m_arguments) {
            Word word{.kind = Word::Kind::Argument, .text = text};
            if (!onlyArguments && text == "--") {
                word.kind = Word::Kind::Separator;
                onlyArguments = true;
            } else if (!onlyArguments) {
                if (auto done = classifyOne(word); !done)
                    return done;
                // What follows a sub-command is not for this parser.
                onlyArguments = !m_parser.m_commands.empty() && word.kind == Word::Kind::Argument && !m_expectsValue;
                m_expectsValue = word.kind == Word::Kind::Option && word.option != nullptr && !word.attached && word.option->takesValue();
            }
            m_words.push_back(std::move(word));
        }
        return {};
    }

    // ArgumentParser._parse_optional
    Done classifyOne(Word& word) const
    {
        const std::string& text = word.text;
        if (text.size() < 2 || text.front() != '-')
            return {};
        const auto accept = [&](const Option* option, std::string name) {
            word.kind = Word::Kind::Option;
            word.option = option;
            word.name = std::move(name);
        };
        if (const Option* exact = find(text)) {
            accept(exact, text);
            return {};
        }
        const std::size_t equals = text.find('=');
        if (equals != std::string::npos) {
            if (const Option* exact = find(text.substr(0, equals))) {
                accept(exact, text.substr(0, equals));
                word.attached = text.substr(equals + 1);
                word.attachedByEquals = true;
                return {};
            }
        }
        if (text.starts_with("--"))
            return classifyPrefix(word, equals);
        if (const Option* letter = find(text.substr(0, 2))) {
            accept(letter, text.substr(0, 2));
            word.attached = text.substr(2);
            return {};
        }
        if (isNegativeNumber(text) || text.contains(' '))
            return {};
        accept(nullptr, text);
        return {};
    }

    // ArgumentParser._get_option_tuples for long options
    Done classifyPrefix(Word& word, std::size_t equals) const
    {
        const std::string prefix = word.text.substr(0, equals);
        std::vector<std::pair<const Option*, std::string>> matches;
        for (const Option& option : m_parser.m_options) {
            for (const std::string& name : option.names) {
                if (option.abbreviable && name.starts_with(prefix))
                    matches.emplace_back(&option, name);
            }
        }
        if (matches.size() > 1) {
            std::vector<std::string> names;
            for (const auto& match : matches)
                names.push_back(match.second);
            return std::unexpected("ambiguous option: " + word.text + " could match " + joined(names, ", "));
        }
        if (matches.empty() && word.text.contains(' '))
            return {};
        word.kind = Word::Kind::Option;
        if (matches.empty()) {
            word.name = word.text;
            return {};
        }
        word.option = matches.front().first;
        word.name = matches.front().second;
        if (equals != std::string::npos) {
            word.attached = word.text.substr(equals + 1);
            word.attachedByEquals = true;
        }
        return {};
    }

    // consume_optional
    Done takeOption()
    {
        Word word = m_words[m_at++];
        for (;;) {
            if (word.option == nullptr) {
                m_result.unrecognized.push_back(word.text);
                return {};
            }
            const Option& option = *word.option;
            if (option.takesValue())
                return takeValue(option, word.attached);
            if (word.attached && (word.attachedByEquals || word.name.starts_with("--") || word.attached->starts_with('-')))
                return std::unexpected("argument " + option.display() + ": ignored explicit argument '" + *word.attached + "'");
            m_result.flags.insert(option.key());
            if (option.kind != Option::Kind::Flag) {
                m_ended = true;
                return {};
            }
            if (!word.attached || word.attached->empty())
                return {};
            // -vi: the rest are more letters, the last one may have a value
            const std::string rest = *word.attached;
            word.name = std::string("-") + rest.front();
            word.text = word.name;
            word.option = find(word.name);
            word.attached = rest.size() > 1 ? std::optional(rest.substr(1)) : std::nullopt;
            word.attachedByEquals = word.attached && word.attached->starts_with('=');
            if (word.attachedByEquals)
                word.attached->erase(0, 1);
        }
    }

    Done takeValue(const Option& option, std::optional<std::string> value)
    {
        if (!value) {
            while (m_at < m_words.size() && m_words[m_at].kind == Word::Kind::Separator)
                ++m_at;
            if (m_at >= m_words.size() || m_words[m_at].kind != Word::Kind::Argument)
                return std::unexpected("argument " + option.display() + ": expected one argument");
            value = m_words[m_at++].text;
        }
        std::vector<std::string>& values = m_result.options[option.key()];
        if (option.kind == Option::Kind::Value)
            values.clear();
        values.push_back(std::move(*value));
        return {};
    }

    // consume_positionals
    Done takePositionals()
    {
        if (m_words[m_at].kind == Word::Kind::Separator) {
            ++m_at;
            return {};
        }
        if (!m_parser.m_commands.empty()) {
            for (std::size_t i = m_at; i < m_words.size(); ++i)
                m_result.rest.push_back(m_words[i].text);
            m_at = m_words.size();
            return checkCommand();
        }
        const bool many = !m_parser.m_positionals.empty() && m_parser.m_positionals.front().many;
        bool free = !m_parser.m_positionals.empty() && !m_sawPositional;
        while (m_at < m_words.size() && m_words[m_at].kind != Word::Kind::Option) {
            const Word& word = m_words[m_at++];
            if (word.kind == Word::Kind::Separator)
                continue;
            (free ? m_result.positionals : m_result.unrecognized).push_back(word.text);
            m_sawPositional = m_sawPositional || free;
            free = free && many;
        }
        return {};
    }

    [[nodiscard]] Done checkCommand() const
    {
        const std::string& name = m_result.rest.front();
        std::vector<std::string> known;
        for (const auto& command : m_parser.m_commands)
            known.push_back(command.first);
        if (std::ranges::contains(known, name))
            return {};
        return std::unexpected("argument {" + joined(known, ",") + "}: invalid choice: '" + name + "' (choose from " + joined(known, ", ")
                               + ")");
    }

    const ArgumentParser& m_parser;
    std::span<const std::string> m_arguments;
    std::vector<Word> m_words;
    std::size_t m_at = 0;
    bool m_expectsValue = false;
    bool m_sawPositional = false;
    bool m_ended = false;
    Arguments m_result;
};

std::expected<Arguments, std::string> ArgumentParser::parse(std::span<const std::string> arguments) const
{
    return Run(*this, arguments).run();
}

} // namespace retort::cli
