#pragma once

// The typed syntax tree of one Python file. Nodes are plain structs in closed variants; every expression and statement
// knows its byte range in the source. A tree is immutable once parse() returned it and may be read from any thread.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/text/source_text.h"

namespace retort::python::ast {

struct Expr;
struct Stmt;
using ExprPtr = std::unique_ptr<Expr>;
using Block = std::vector<Stmt>;

enum class BinaryOperator { Add, Sub, Mul, MatMul, Div, FloorDiv, Mod, Pow, LShift, RShift, And, Or, Xor };
enum class UnaryOperator { Neg, Pos, Invert, Not };
enum class CompareOperator { Eq, Ne, Lt, Le, Gt, Ge, Is, IsNot, In, NotIn };

// ---- expressions ----

struct NoneLiteral {};
struct EllipsisLiteral {};
struct BytesLiteral { std::string bytes; };
// An integer literal beyond 64 bits, digits as written.
struct HugeInt { std::string text; };

struct Name { std::string id; };
struct Constant {
    // std::string is a str (UTF-8, escapes decoded, adjacent literals joined).
    std::variant<NoneLiteral, bool, std::int64_t, double, std::string, BytesLiteral, EllipsisLiteral, HugeInt> value;
};

struct FormatSpec;
struct Interpolation {
    ExprPtr value;
    char conversion = 0;                        // 'r', 's', 'a' or 0
    std::unique_ptr<FormatSpec> format;         // null when there is none
    std::string debugText;                      // f"{x=}": "x=", else empty
};
using JoinedPart = std::variant<std::string, Interpolation>;
struct FormatSpec { std::vector<JoinedPart> parts; };
struct JoinedStr { std::vector<JoinedPart> parts; };

struct Tuple { std::vector<Expr> elements; };
struct List { std::vector<Expr> elements; };
struct Set { std::vector<Expr> elements; };
struct DictItem { ExprPtr key; ExprPtr value; };    // key null: **value
struct Dict { std::vector<DictItem> items; };
struct Starred { ExprPtr value; };
struct Attribute { ExprPtr value; std::string name; text::SourceRange nameRange; };
struct Subscript { ExprPtr value; ExprPtr index; };
struct Slice { ExprPtr lower, upper, step; };       // each may be null

struct CallArgument {
    enum class Kind { Positional, Star, Keyword, DoubleStar };
    Kind kind = Kind::Positional;
    std::string name;                               // Keyword only
    text::SourceRange range;
    ExprPtr value;
};
struct Call { ExprPtr function; std::vector<CallArgument> arguments; };

struct Unary { UnaryOperator op; ExprPtr operand; };
struct Binary { BinaryOperator op; ExprPtr left, right; };
struct BoolOp { bool isAnd = false; std::vector<Expr> values; };
struct Comparison { CompareOperator op; ExprPtr right; };
struct Compare { ExprPtr left; std::vector<Comparison> rest; };
struct Conditional { ExprPtr test, then, otherwise; };
struct NamedExpr { std::string name; ExprPtr value; };

struct Parameter {
    enum class Kind { Normal, PositionalOnly, Star, KeywordOnly, DoubleStar };
    Kind kind = Kind::Normal;
    std::string name;
    text::SourceRange range;
    ExprPtr annotation;                             // may be null
    ExprPtr defaultValue;                           // may be null
};
// The names a function binds, found once when parsing: parameters first, then every other local in order of
// appearance. Names declared global or nonlocal are not among the locals.
struct ScopeInfo {
    std::vector<std::string> locals;
    std::vector<std::string> globals;
    std::vector<std::string> nonlocals;
};
struct Lambda { std::vector<Parameter> parameters; ScopeInfo scope; ExprPtr body; };

struct ComprehensionClause {
    ExprPtr target, iterable;
    std::vector<Expr> conditions;
    bool isAsync = false;
};
struct Comprehension {
    enum class Kind { List, Set, Dict, Generator };
    Kind kind = Kind::List;
    ExprPtr element;                                // the key for Dict
    ExprPtr value;                                  // Dict only
    std::vector<ComprehensionClause> clauses;
    ScopeInfo scope;                                // the loop variables
};
// Valid Python that the evaluator does not run; what is a noun phrase: "'await'", "'yield'".
struct UnsupportedExpr { std::string what; };

struct Expr {
    text::SourceRange range;
    std::variant<Name, Constant, JoinedStr, Tuple, List, Set, Dict, Starred, Attribute, Subscript, Slice, Call, Unary,
                 Binary, BoolOp, Compare, Conditional, NamedExpr, Lambda, Comprehension, UnsupportedExpr>
        node;
};

// ---- statements ----

struct ExprStmt { Expr value; };
struct Assign { std::vector<Expr> targets; Expr value; };           // a = b = value: two targets
struct AnnAssign { Expr target; Expr annotation; ExprPtr value; };  // value may be null
struct AugAssign { Expr target; BinaryOperator op; Expr value; };
struct IfBranch { Expr test; Block body; };
struct If { std::vector<IfBranch> branches; Block otherwise; };     // if and every elif
struct For { Expr target; Expr iterable; Block body; Block otherwise; };
struct While { Expr test; Block body; Block otherwise; };
struct FunctionDef {
    std::string name;
    text::SourceRange nameRange;
    std::vector<Expr> decorators;
    std::vector<Parameter> parameters;
    ExprPtr returns;                                                // may be null
    Block body;
    ScopeInfo scope;
    bool isAsync = false;
    bool isGenerator = false;                                       // has a yield of its own
};
struct ClassDef {
    std::string name;
    text::SourceRange nameRange;
    std::vector<Expr> decorators;
    std::vector<CallArgument> bases;                                // keyword arguments included
    Block body;
    ScopeInfo scope;
};
struct Return { ExprPtr value; };
struct Pass {};
struct Break {};
struct Continue {};
struct ImportName { std::string name; std::string alias; text::SourceRange range; };   // alias may be empty
struct Import { std::vector<ImportName> names; };
struct ImportFrom { std::string module; int level = 0; std::vector<ImportName> names; bool star = false; };
struct Raise { ExprPtr exception; ExprPtr cause; };                 // both may be null
struct ExceptHandler { ExprPtr type; std::string name; Block body; text::SourceRange range; bool isGroup = false; };
struct Try { Block body; std::vector<ExceptHandler> handlers; Block otherwise; Block finally; };
struct WithItem { Expr context; ExprPtr target; };
struct With { std::vector<WithItem> items; Block body; bool isAsync = false; };
struct Assert { Expr test; ExprPtr message; };
struct Delete { std::vector<Expr> targets; };
struct Global { std::vector<std::string> names; };
struct Nonlocal { std::vector<std::string> names; };
struct UnsupportedStmt { std::string what; };

struct Stmt {
    text::SourceRange range;
    std::variant<ExprStmt, Assign, AnnAssign, AugAssign, If, For, While, FunctionDef, ClassDef, Return, Pass, Break,
                 Continue, Import, ImportFrom, Raise, Try, With, Assert, Delete, Global, Nonlocal, UnsupportedStmt>
        node;
};

struct Module {
    text::SourceText source;
    Block body;
};

// The text of the block's docstring (its first statement, when that is a plain string), else nothing.
[[nodiscard]] const std::string* docstring(const Block& body);
// Strings, numbers, None, True, False: the constant an expression is, else null. Negative numbers are Unary.
[[nodiscard]] const Constant* asConstant(const Expr& expression);
[[nodiscard]] const std::string* asString(const Expr& expression);

[[nodiscard]] const char* symbol(BinaryOperator op);
[[nodiscard]] const char* symbol(CompareOperator op);
[[nodiscard]] const char* symbol(UnaryOperator op);

} // namespace retort::python::ast
