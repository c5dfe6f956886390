#include "core/python/syntax/parse.h"

#include <algorithm>

#include "core/python/syntax/builder.h"
#include "core/python/syntax/tree.h"

namespace retort::python {

namespace {

// The text of a broken place, cut to one line that fits a message.
std::string excerpt(std::string_view text)
{
    const std::size_t lineEnd = std::min(text.find('\n'), text.find('\r'));
    std::string_view line = text.substr(0, lineEnd);
    constexpr std::size_t longest = 30;
    if (line.size() <= longest)
        return std::string(line);
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
        --cut;
    return std::string(line.substr(0, cut)) + "...";
}

// The last token inside an error node: how far the parser got.
TSNode lastLeaf(TSNode node)
{
    while (const std::uint32_t count = ts_node_child_count(node))
        node = ts_node_child(node, count - 1);
    return node;
}

void collectErrors(const text::SourceText& source, TSNode node, std::vector<SyntaxDiagnostic>& out)
{
    std::vector<TSNode> pending{node};
    while (!pending.empty()) {
        const TSNode current = pending.back();
        pending.pop_back();
        if (!ts_node_has_error(current) && !ts_node_is_missing(current))
            continue;
        const text::SourceRange range{ts_node_start_byte(current), ts_node_end_byte(current)};
        if (ts_node_is_missing(current)) {
            out.push_back(makeDiagnostic(source, range, "expected '" + std::string(ts_node_type(current)) + "'"));
            continue;
        }
        if (ts_node_is_error(current)) {
            const TSNode leaf = lastLeaf(current);
            const text::SourceRange leafRange{ts_node_start_byte(leaf), ts_node_end_byte(leaf)};
            const std::string shown = excerpt(source.slice(leafRange));
            out.push_back(makeDiagnostic(source, leafRange.empty() ? range : leafRange,
                                         shown.empty() ? "invalid syntax" : "invalid syntax near '" + shown + "'"));
            continue;
        }
        for (std::uint32_t i = ts_node_child_count(current); i-- > 0;)
            pending.push_back(ts_node_child(current, i));
    }
}

void sortBySource(std::vector<SyntaxDiagnostic>& diagnostics)
{
    std::ranges::stable_sort(diagnostics, {}, [](const SyntaxDiagnostic& item) { return item.range.begin; });
}

} // namespace

SyntaxDiagnostic makeDiagnostic(const text::SourceText& source, text::SourceRange range, std::string message)
{
    const auto size = static_cast<std::uint32_t>(source.bytes().size());
    range.end = std::min(range.end, size);
    range.begin = std::min(range.begin, size);
    if (range.empty()) {
        if (range.begin < size)
            range.end = range.begin + 1;
        else if (size > 0)
            range = {size - 1, size};
    }
    return {Error{.code = ErrorCode::Syntax, .message = std::move(message), .where = source.location(range)}, range};
}

ParseResult parse(const text::SourceText& source)
{
    ParseResult result;
    auto module = std::make_shared<ast::Module>();
    module->source = source;
    result.diagnostics = checkLexically(source);
    const tree::Tree parsed = tree::parseTree(source.bytes());
    const tree::Node root = tree::root(parsed);
    const bool lexicallyBroken = !result.diagnostics.empty();
    // A broken bracket or indentation explains the grammar's errors better than they do themselves.
    if (ts_node_has_error(root.raw) && !lexicallyBroken)
        collectErrors(source, root.raw, result.diagnostics);
    std::vector<SyntaxDiagnostic> building;
    module->body = Builder(source, building).buildModule(root);
    if (!lexicallyBroken)
        result.diagnostics.insert(result.diagnostics.end(), std::make_move_iterator(building.begin()),
                                  std::make_move_iterator(building.end()));
    sortBySource(result.diagnostics);
    result.module = std::move(module);
    return result;
}

std::vector<SyntaxDiagnostic> checkSyntax(const text::SourceText& source)
{
    return parse(source).diagnostics;
}

Result<std::shared_ptr<const ast::Module>> parseStrict(const text::SourceText& source)
{
    ParseResult result = parse(source);
    if (!result.ok())
        return std::unexpected(std::move(result.diagnostics.front().error));
    return std::move(result.module);
}

} // namespace retort::python
