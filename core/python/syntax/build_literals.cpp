#include <charconv>
#include <cstdlib>

#include "core/python/syntax/builder.h"

namespace retort::python {

using tree::Field;
using tree::Kind;
using tree::Node;

namespace {

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

struct HexEscape {
    char letter;
    std::size_t digits;
    const char* shape;
};
constexpr HexEscape kHexEscapes[] = {{'x', 2, "\\xXX"}, {'u', 4, "\\uXXXX"}, {'U', 8, "\\UXXXXXXXX"}};

// Removes '_' and tells whether anything is left.
std::string digitsOf(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != '_')
            result.push_back(c);
    }
    return result;
}

} // namespace

// The parts of one or several adjacent string literals, joined as they come.
struct Builder::StringPieces {
    std::vector<ast::JoinedPart> parts;
    bool anyBytes = false, anyText = false, anyFormatted = false, unsupported = false;

    void append(std::string_view text)
    {
        if (!parts.empty()) {
            if (auto* last = std::get_if<std::string>(&parts.back())) {
                last->append(text);
                return;
            }
        }
        parts.emplace_back(std::string(text));
    }
};

// Decodes escapes and line ends of the text between quotes. Language reference: "Escape sequences".
void Builder::addLiteralText(StringPieces& pieces, std::string_view bytes, text::SourceRange range, bool raw,
                             bool formatted, bool isBytes)
{
    std::string out;
    out.reserve(bytes.size());
    std::size_t i = 0;
    while (i < bytes.size()) {
        const char c = bytes[i];
        const char next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
        if (c == '\r') {
            out.push_back('\n');
            i += next == '\n' ? 2 : 1;
            continue;
        }
        if (formatted && (c == '{' || c == '}') && next == c) {
            out.push_back(c);
            i += 2;
            continue;
        }
        if (c != '\\' || raw || i + 1 >= bytes.size()) {
            if (isBytes && static_cast<unsigned char>(c) >= 0x80) {
                report(range, "bytes can only contain ASCII literal characters");
                return;
            }
            out.push_back(c);
            ++i;
            continue;
        }
        i += 2;
        switch (next) {
        case '\n': continue;
        case '\r':
            if (i < bytes.size() && bytes[i] == '\n')
                ++i;
            continue;
        case '\\': case '\'': case '"': out.push_back(next); continue;
        case 'a': out.push_back('\a'); continue;
        case 'b': out.push_back('\b'); continue;
        case 'f': out.push_back('\f'); continue;
        case 'n': out.push_back('\n'); continue;
        case 'r': out.push_back('\r'); continue;
        case 't': out.push_back('\t'); continue;
        case 'v': out.push_back('\v'); continue;
        default: break;
        }
        if (next >= '0' && next <= '7') {
            std::uint32_t code = static_cast<std::uint32_t>(next - '0');
            for (int digit = 0; digit < 2 && i < bytes.size() && bytes[i] >= '0' && bytes[i] <= '7'; ++digit, ++i)
                code = code * 8 + static_cast<std::uint32_t>(bytes[i] - '0');
            if (isBytes)
                out.push_back(static_cast<char>(static_cast<unsigned char>(code & 0xFFU)));
            else
                appendUtf8(out, code);
            continue;
        }
        const HexEscape* hex = nullptr;
        for (const HexEscape& candidate : kHexEscapes) {
            if (candidate.letter == next && (!isBytes || next == 'x'))
                hex = &candidate;
        }
        if (hex) {
            const std::string_view digits = bytes.substr(i, hex->digits);
            std::uint32_t code = 0;
            const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
            if (digits.size() != hex->digits || status != std::errc{} || end != digits.data() + digits.size()
                || code > 0x10FFFF) {
                report(range, std::string("(unicode error) can't decode escape: truncated or invalid ") + hex->shape
                                  + " escape");
                return;
            }
            i += hex->digits;
            if (isBytes)
                out.push_back(static_cast<char>(static_cast<unsigned char>(code)));
            else if (code >= 0xD800 && code <= 0xDFFF)
                pieces.unsupported = true;              // a lone surrogate has no UTF-8
            else
                appendUtf8(out, code);
            continue;
        }
        if (next == 'N' && !isBytes) {
            pieces.unsupported = true;                  // needs the Unicode name table
            continue;
        }
        out.push_back('\\');                            // an unknown escape stays as written
        out.push_back(next);
    }
    pieces.append(out);
}

void Builder::addString(const Node& node, StringPieces& pieces)
{
    const auto parts = tree::children(node);
    std::string prefix;
    for (const Node& part : parts) {
        if (part.kind != Kind::StringStart)
            continue;
        for (const char c : m_source.slice(part.range())) {
            if (c != '"' && c != '\'')
                prefix.push_back(static_cast<char>(c | 0x20));
        }
        break;
    }
    const bool raw = prefix.find('r') != std::string::npos;
    const bool isBytes = prefix.find('b') != std::string::npos;
    const bool formatted = prefix.find('f') != std::string::npos;
    (isBytes ? pieces.anyBytes : pieces.anyText) = true;
    pieces.anyFormatted = pieces.anyFormatted || formatted;
    for (const Node& part : parts) {
        if (part.kind == Kind::StringContent)
            addLiteralText(pieces, m_source.slice(part.range()), part.range(), raw, formatted, isBytes);
        else if (part.kind == Kind::Interpolation) {
            // The grammar recovers from "{f}, which does not end, by taking it for one that is formatted.
            if (!formatted)
                report(node.range(), "unterminated string literal");
            pieces.anyFormatted = true;
            pieces.parts.emplace_back(interpolation(part));
        }
    }
}

ast::Interpolation Builder::interpolation(const Node& node)
{
    ast::Interpolation result;
    std::uint32_t start = node.range().begin + 1;
    std::uint32_t equals = 0;
    for (const Node& part : tree::children(node)) {
        const bool isValue = part.field == Field::Expression || (part.named() && !result.value);
        if (part.kind == Kind::TypeConversion) {
            const std::string_view text = m_source.slice(part.range());
            result.conversion = text.size() > 1 ? text[1] : '\0';
            if (text.size() != 2 || (text[1] != 'r' && text[1] != 's' && text[1] != 'a'))
                report(part.range(), "f-string: invalid conversion character: expected 's', 'r', or 'a'");
        } else if (part.kind == Kind::FormatSpecifier) {
            result.format = formatSpec(part);
        } else if (isValue) {
            result.value = boxed(part);
        } else if (part.type() == "=") {
            equals = part.range().end;
        }
    }
    if (equals != 0) {
        const std::string_view bytes = m_source.bytes();
        while (equals < bytes.size() && (bytes[equals] == ' ' || bytes[equals] == '\t'))
            ++equals;
        result.debugText = std::string(m_source.slice({start, equals}));
    }
    if (!result.value) {
        report(node.range(), "f-string: valid expression required before '}'");
        result.value = std::make_unique<ast::Expr>(ast::Expr{node.range(), ast::Constant{ast::NoneLiteral{}}});
    }
    return result;
}

std::unique_ptr<ast::FormatSpec> Builder::formatSpec(const Node& node)
{
    auto result = std::make_unique<ast::FormatSpec>();
    StringPieces pieces;
    std::uint32_t position = node.range().begin + 1;             // after ':'
    const auto addText = [&](std::uint32_t end) {
        if (end > position)
            addLiteralText(pieces, m_source.slice({position, end}), {position, end}, false, true, false);
    };
    for (const Node& part : tree::namedChildren(node)) {
        if (part.kind != Kind::FormatExpression && part.kind != Kind::Interpolation)
            continue;
        addText(part.range().begin);
        pieces.parts.emplace_back(interpolation(part));
        position = part.range().end;
    }
    addText(node.range().end);
    result->parts = std::move(pieces.parts);
    return result;
}

ast::Expr Builder::finish(StringPieces&& pieces, text::SourceRange range)
{
    if (pieces.anyBytes && pieces.anyText)
        report(range, "cannot mix bytes and nonbytes literals");
    if (pieces.unsupported)
        return {range, ast::UnsupportedExpr{"this string escape (\\N{...} or a lone surrogate)"}};
    if (pieces.anyFormatted)
        return {range, ast::JoinedStr{std::move(pieces.parts)}};
    std::string text;
    if (!pieces.parts.empty())
        text = std::move(std::get<std::string>(pieces.parts.front()));
    if (pieces.anyBytes)
        return {range, ast::Constant{ast::BytesLiteral{std::move(text)}}};
    return {range, ast::Constant{std::move(text)}};
}

ast::Expr Builder::string(const Node& node)
{
    StringPieces pieces;
    addString(node, pieces);
    return finish(std::move(pieces), node.range());
}

ast::Expr Builder::concatenated(const Node& node)
{
    StringPieces pieces;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.kind == Kind::String)
            addString(part, pieces);
    }
    return finish(std::move(pieces), node.range());
}

ast::Expr Builder::integer(const Node& node)
{
    const std::string written = textOf(node);
    std::string digits = digitsOf(written);
    if (digits.empty() || digits.back() == 'j' || digits.back() == 'J')
        return {node.range(), ast::UnsupportedExpr{"a complex number"}};
    if (digits.back() == 'l' || digits.back() == 'L') {
        report(node.range(), "invalid decimal literal: the 'L' suffix is Python 2");
        return {node.range(), ast::Constant{std::int64_t{0}}};
    }
    int base = 10;
    std::string_view body = digits;
    if (body.size() > 2 && body[0] == '0') {
        const char mark = static_cast<char>(body[1] | 0x20);
        base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
        if (base != 10)
            body.remove_prefix(2);
    }
    if (base == 10 && body.size() > 1 && body[0] == '0' && body.find_first_not_of('0') != std::string_view::npos)
        report(node.range(), "leading zeros in decimal integer literals are not permitted; "
                             "use an 0o prefix for octal integers");
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(body.data(), body.data() + body.size(), value, base);
    if (status == std::errc::result_out_of_range)
        return {node.range(), ast::Constant{ast::HugeInt{std::move(digits)}}};
    if (status != std::errc{} || end != body.data() + body.size())
        report(node.range(), "invalid number '" + written + "'");
    return {node.range(), ast::Constant{value}};
}

ast::Expr Builder::floating(const Node& node)
{
    const std::string digits = digitsOf(m_source.slice(node.range()));
    if (!digits.empty() && (digits.back() == 'j' || digits.back() == 'J'))
        return {node.range(), ast::UnsupportedExpr{"a complex number"}};
    double value = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (status == std::errc::result_out_of_range)
        value = std::strtod(digits.c_str(), nullptr);       // rounds to 0 or infinity as Python does
    else if (status != std::errc{} || end != digits.data() + digits.size())
        report(node.range(), "invalid number '" + digits + "'");
    return {node.range(), ast::Constant{value}};
}

} // namespace retort::python
