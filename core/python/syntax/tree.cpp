#include "core/python/syntax/tree.h"

#include <unordered_map>

extern "C" const TSLanguage* tree_sitter_python(void);

namespace retort::python::tree {

namespace {

const std::unordered_map<std::string_view, Kind> kKinds = {
    {"ERROR", Kind::Error},
    {"comment", Kind::Comment}, {"aliased_import", Kind::AliasedImport}, {"argument_list", Kind::ArgumentList},
    {"as_pattern", Kind::AsPattern}, {"as_pattern_target", Kind::AsPatternTarget},
    {"assert_statement", Kind::AssertStatement}, {"assignment", Kind::Assignment}, {"attribute", Kind::Attribute},
    {"augmented_assignment", Kind::AugmentedAssignment}, {"await", Kind::Await},
    {"binary_operator", Kind::BinaryOperator}, {"block", Kind::Block}, {"boolean_operator", Kind::BooleanOperator},
    {"break_statement", Kind::BreakStatement}, {"call", Kind::Call}, {"class_definition", Kind::ClassDefinition},
    {"comparison_operator", Kind::ComparisonOperator}, {"concatenated_string", Kind::ConcatenatedString},
    {"conditional_expression", Kind::ConditionalExpression}, {"constrained_type", Kind::ConstrainedType},
    {"continue_statement", Kind::ContinueStatement}, {"decorated_definition", Kind::DecoratedDefinition},
    {"decorator", Kind::Decorator}, {"default_parameter", Kind::DefaultParameter},
    {"delete_statement", Kind::DeleteStatement}, {"dictionary", Kind::Dictionary},
    {"dictionary_comprehension", Kind::DictionaryComprehension}, {"dictionary_splat", Kind::DictionarySplat},
    {"dictionary_splat_pattern", Kind::DictionarySplatPattern}, {"dotted_name", Kind::DottedName},
    {"elif_clause", Kind::ElifClause}, {"ellipsis", Kind::Ellipsis}, {"else_clause", Kind::ElseClause},
    {"except_clause", Kind::ExceptClause}, {"except_group_clause", Kind::ExceptGroupClause},
    {"exec_statement", Kind::ExecStatement}, {"expression_list", Kind::ExpressionList},
    {"expression_statement", Kind::ExpressionStatement}, {"false", Kind::False},
    {"finally_clause", Kind::FinallyClause}, {"float", Kind::Float}, {"for_in_clause", Kind::ForInClause},
    {"for_statement", Kind::ForStatement}, {"format_expression", Kind::FormatExpression},
    {"format_specifier", Kind::FormatSpecifier}, {"function_definition", Kind::FunctionDefinition},
    {"future_import_statement", Kind::FutureImportStatement}, {"generator_expression", Kind::GeneratorExpression},
    {"generic_type", Kind::GenericType}, {"global_statement", Kind::GlobalStatement},
    {"identifier", Kind::Identifier}, {"if_clause", Kind::IfClause}, {"if_statement", Kind::IfStatement},
    {"import_from_statement", Kind::ImportFromStatement}, {"import_prefix", Kind::ImportPrefix},
    {"import_statement", Kind::ImportStatement}, {"integer", Kind::Integer}, {"interpolation", Kind::Interpolation},
    {"keyword_argument", Kind::KeywordArgument}, {"keyword_separator", Kind::KeywordSeparator},
    {"lambda", Kind::Lambda}, {"lambda_parameters", Kind::LambdaParameters},
    {"line_continuation", Kind::LineContinuation}, {"list", Kind::List},
    {"list_comprehension", Kind::ListComprehension}, {"list_pattern", Kind::ListPattern},
    {"list_splat", Kind::ListSplat}, {"list_splat_pattern", Kind::ListSplatPattern},
    {"match_statement", Kind::MatchStatement}, {"member_type", Kind::MemberType}, {"module", Kind::Module},
    {"named_expression", Kind::NamedExpression}, {"none", Kind::None},
    {"nonlocal_statement", Kind::NonlocalStatement}, {"not_operator", Kind::NotOperator}, {"pair", Kind::Pair},
    {"parameters", Kind::Parameters}, {"parenthesized_expression", Kind::ParenthesizedExpression},
    {"parenthesized_list_splat", Kind::ParenthesizedListSplat}, {"pass_statement", Kind::PassStatement},
    {"pattern_list", Kind::PatternList}, {"positional_separator", Kind::PositionalSeparator},
    {"print_statement", Kind::PrintStatement}, {"raise_statement", Kind::RaiseStatement},
    {"relative_import", Kind::RelativeImport}, {"return_statement", Kind::ReturnStatement}, {"set", Kind::Set},
    {"set_comprehension", Kind::SetComprehension}, {"slice", Kind::Slice}, {"splat_type", Kind::SplatType},
    {"string", Kind::String}, {"string_content", Kind::StringContent}, {"string_end", Kind::StringEnd},
    {"string_start", Kind::StringStart}, {"subscript", Kind::Subscript}, {"true", Kind::True},
    {"try_statement", Kind::TryStatement}, {"tuple", Kind::Tuple}, {"tuple_pattern", Kind::TuplePattern},
    {"type", Kind::Type}, {"type_alias_statement", Kind::TypeAliasStatement},
    {"type_conversion", Kind::TypeConversion}, {"type_parameter", Kind::TypeParameter},
    {"typed_default_parameter", Kind::TypedDefaultParameter}, {"typed_parameter", Kind::TypedParameter},
    {"unary_operator", Kind::UnaryOperator}, {"union_type", Kind::UnionType},
    {"while_statement", Kind::WhileStatement}, {"wildcard_import", Kind::WildcardImport},
    {"with_clause", Kind::WithClause}, {"with_item", Kind::WithItem}, {"with_statement", Kind::WithStatement},
    {"yield", Kind::Yield},
};

const std::unordered_map<std::string_view, Field> kFields = {
    {"alias", Field::Alias}, {"alternative", Field::Alternative}, {"arguments", Field::Arguments},
    {"attribute", Field::Attribute}, {"body", Field::Body}, {"cause", Field::Cause}, {"condition", Field::Condition},
    {"consequence", Field::Consequence}, {"definition", Field::Definition}, {"expression", Field::Expression},
    {"format_specifier", Field::FormatSpecifier}, {"function", Field::Function}, {"key", Field::Key},
    {"left", Field::Left}, {"module_name", Field::ModuleName}, {"name", Field::Name}, {"object", Field::Object},
    {"operator", Field::Operator}, {"operators", Field::Operators}, {"parameters", Field::Parameters},
    {"return_type", Field::ReturnType}, {"right", Field::Right}, {"subscript", Field::Subscript},
    {"superclasses", Field::Superclasses}, {"type", Field::Type}, {"type_conversion", Field::TypeConversion},
    {"value", Field::Value}, {"argument", Field::Argument},
};

// Kinds by the grammar's symbol number, made once.
const std::vector<Kind>& kindTable()
{
    static const std::vector<Kind> table = [] {
        const TSLanguage* language = tree_sitter_python();
        std::vector<Kind> result(ts_language_symbol_count(language), Kind::Other);
        for (std::uint32_t symbol = 0; symbol < result.size(); ++symbol) {
            const auto id = static_cast<TSSymbol>(symbol);
            if (ts_language_symbol_type(language, id) != TSSymbolTypeRegular)
                continue;
            const auto found = kKinds.find(ts_language_symbol_name(language, id));
            if (found != kKinds.end())
                result[symbol] = found->second;
        }
        return result;
    }();
    return table;
}

const std::vector<Field>& fieldTable()
{
    static const std::vector<Field> table = [] {
        const TSLanguage* language = tree_sitter_python();
        std::vector<Field> result(ts_language_field_count(language) + 1, Field::Other);
        result[0] = Field::None;
        for (std::uint32_t id = 1; id < result.size(); ++id) {
            const auto found = kFields.find(ts_language_field_name_for_id(language, static_cast<TSFieldId>(id)));
            if (found != kFields.end())
                result[id] = found->second;
        }
        return result;
    }();
    return table;
}

Kind kindOf(TSNode node)
{
    if (ts_node_is_error(node))
        return Kind::Error;
    const auto& table = kindTable();
    const TSSymbol symbol = ts_node_symbol(node);
    return symbol < table.size() ? table[symbol] : Kind::Other;
}

} // namespace

std::vector<Node> children(const Node& node)
{
    std::vector<Node> result;
    if (node.isNull())
        return result;
    result.reserve(ts_node_child_count(node.raw));
    TSTreeCursor cursor = ts_tree_cursor_new(node.raw);
    if (ts_tree_cursor_goto_first_child(&cursor)) {
        do {
            const TSNode raw = ts_tree_cursor_current_node(&cursor);
            // Comments and line continuations. Not by kind: tree-sitter 0.22 gives a comment at the end of an aliased
            // block the symbol of its neighbour.
            if (ts_node_is_extra(raw) && !ts_node_is_error(raw))
                continue;
            result.push_back({raw, kindOf(raw), fieldTable()[ts_tree_cursor_current_field_id(&cursor)]});
        } while (ts_tree_cursor_goto_next_sibling(&cursor));
    }
    ts_tree_cursor_delete(&cursor);
    return result;
}

std::vector<Node> namedChildren(const Node& node)
{
    std::vector<Node> result = children(node);
    std::erase_if(result, [](const Node& item) { return !item.named(); });
    return result;
}

Node child(const std::vector<Node>& nodes, Field field)
{
    for (const Node& node : nodes) {
        if (node.field == field)
            return node;
    }
    return {};
}

Tree parseTree(std::string_view bytes)
{
    struct ParserDelete { void operator()(TSParser* parser) const { ts_parser_delete(parser); } };
    // One parser per thread: making one costs more than parsing a small script.
    thread_local const std::unique_ptr<TSParser, ParserDelete> parser = [] {
        std::unique_ptr<TSParser, ParserDelete> made(ts_parser_new());
        ts_parser_set_language(made.get(), tree_sitter_python());
        return made;
    }();
    return Tree(ts_parser_parse_string(parser.get(), nullptr, bytes.data(), static_cast<std::uint32_t>(bytes.size())));
}

Node root(const Tree& tree)
{
    const TSNode raw = ts_tree_root_node(tree.get());
    return {raw, kindOf(raw), Field::None};
}

} // namespace retort::python::tree
