#pragma once

// A thin C++ face of a tree-sitter tree: node kinds as an enum, children as spans. Internal to core/python/syntax.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <tree_sitter/api.h>

#include "core/text/source_text.h"

namespace retort::python::tree {

// Named node types of tree-sitter-python 0.23 that the builder knows; Other is everything else, tokens included.
enum class Kind {
    Other, Error, Comment, AliasedImport, ArgumentList, AsPattern, AsPatternTarget, AssertStatement, Assignment, Attribute,
    AugmentedAssignment, Await, BinaryOperator, Block, BooleanOperator, BreakStatement, Call, ClassDefinition,
    ComparisonOperator, ConcatenatedString, ConditionalExpression, ConstrainedType, ContinueStatement, DecoratedDefinition,
    Decorator, DefaultParameter, DeleteStatement, Dictionary, DictionaryComprehension, DictionarySplat,
    DictionarySplatPattern, DottedName, ElifClause, Ellipsis, ElseClause, ExceptClause, ExceptGroupClause, ExecStatement,
    ExpressionList, ExpressionStatement, False, FinallyClause, Float, ForInClause, ForStatement, FormatExpression,
    FormatSpecifier, FunctionDefinition, FutureImportStatement, GeneratorExpression, GenericType, GlobalStatement,
    Identifier, IfClause, IfStatement, ImportFromStatement, ImportPrefix, ImportStatement, Integer, Interpolation,
    KeywordArgument, KeywordSeparator, Lambda, LambdaParameters, LineContinuation, List, ListComprehension, ListPattern,
    ListSplat, ListSplatPattern, MatchStatement, MemberType, Module, NamedExpression, None, NonlocalStatement, NotOperator,
    Pair, Parameters, ParenthesizedExpression, ParenthesizedListSplat, PassStatement, PatternList, PositionalSeparator,
    PrintStatement, RaiseStatement, RelativeImport, ReturnStatement, Set, SetComprehension, Slice, SplatType, String,
    StringContent, StringEnd, StringStart, Subscript, True, TryStatement, Tuple, TuplePattern, Type, TypeAliasStatement,
    TypeConversion, TypeParameter, TypedDefaultParameter, TypedParameter, UnaryOperator, UnionType, WhileStatement,
    WildcardImport, WithClause, WithItem, WithStatement, Yield,
};

enum class Field { None, Alias, Alternative, Arguments, Attribute, Body, Cause, Condition, Consequence, Definition,
                   Expression, FormatSpecifier, Function, Key, Left, ModuleName, Name, Object, Operator, Operators,
                   Parameters, ReturnType, Right, Subscript, Superclasses, Type, TypeConversion, Value, Argument, Other };

struct Node {
    TSNode raw{};
    Kind kind = Kind::Other;
    Field field = Field::None;

    // A null node (no such child) has an empty range, no children and no type.
    [[nodiscard]] bool isNull() const { return ts_node_is_null(raw); }
    [[nodiscard]] text::SourceRange range() const
    {
        return isNull() ? text::SourceRange{} : text::SourceRange{ts_node_start_byte(raw), ts_node_end_byte(raw)};
    }
    [[nodiscard]] bool named() const { return !isNull() && ts_node_is_named(raw); }
    // The token text of an anonymous node: "(", "not in".
    [[nodiscard]] std::string_view type() const { return isNull() ? std::string_view() : ts_node_type(raw); }
};

// Children without comments and line continuations; error nodes are kept.
[[nodiscard]] std::vector<Node> children(const Node& node);
// Only the named ones.
[[nodiscard]] std::vector<Node> namedChildren(const Node& node);
// The first child with that field; a null node when there is none.
[[nodiscard]] Node child(const std::vector<Node>& nodes, Field field);

struct TreeDelete { void operator()(TSTree* tree) const { ts_tree_delete(tree); } };
using Tree = std::unique_ptr<TSTree, TreeDelete>;

[[nodiscard]] Tree parseTree(std::string_view bytes);
[[nodiscard]] Node root(const Tree& tree);

} // namespace retort::python::tree
