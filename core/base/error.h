#pragma once

// Expected failures are values: every fallible core function returns Result<T>. An Error says what went wrong,
// where in the user's files (when there is a place) and what it was caused by. Immutable after construction, so it
// may cross threads freely.

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace retort {

// One kind per way of failing that a caller (or a test) may want to tell apart. toString() names them.
enum class ErrorCode {
    InvalidArgument,    // the caller's input does not make sense (bad option, bad identifier)
    NotFound,           // a file, revision, section or object does not exist
    AlreadyExists,      // refusing to overwrite
    Conflict,           // something changed under us (file on disk, version table)
    Io,                 // the operating system refused
    Configuration,      // alembic.ini / pyproject.toml
    Syntax,             // a script cannot be parsed
    Unsupported,        // understood, but outside what Retort evaluates natively; message says why
    Evaluation,         // a script raised a Python exception; message is "TypeName: text"
    Limit,              // step, depth, memory or time limit of the evaluator
    RevisionMap,        // cycles, missing parents, ambiguous or unknown identifiers, ranges
    Compile,            // an operation has no SQL on this dialect
    Database,           // the server or driver reported an error
    LockTimeout,        // another session held what the statement needs for too long, or each waited for the other
    Cancelled,          // the JobContext was asked to stop
};

[[nodiscard]] std::string_view toString(ErrorCode code);

// A place in a user's file. line and column count from 1; 0 means "not known".
struct SourceLocation {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend bool operator==(const SourceLocation&, const SourceLocation&) = default;
};

struct Error {
    ErrorCode code = ErrorCode::InvalidArgument;
    std::string message;                         // one sentence, no trailing newline, never contains a password
    std::optional<SourceLocation> where = {};
    std::shared_ptr<const Error> cause = {};

    [[nodiscard]] Error at(SourceLocation location) &&;
    [[nodiscard]] Error causedBy(Error inner) &&;
};

// "file:line:column: message" where a place is known, else the message; causes follow after ": ".
[[nodiscard]] std::string describe(const Error& error);

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string message)
{
    return std::unexpected(Error{.code = code, .message = std::move(message)});
}

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string message, SourceLocation where)
{
    return std::unexpected(Error{.code = code, .message = std::move(message), .where = std::move(where)});
}

} // namespace retort

// Returns the error of a failed Result from the calling function; otherwise declares `var` holding its value.
#define RETORT_CONCAT_INNER(a, b) a##b
#define RETORT_CONCAT(a, b) RETORT_CONCAT_INNER(a, b)
#define RETORT_TRY_IMPL(tmp, var, expr)                                                                                \
    auto tmp = (expr);                                                                                                 \
    if (!tmp)                                                                                                          \
        return std::unexpected(std::move(tmp).error());                                                                \
    var = std::move(*tmp)
#define RETORT_TRY(var, expr) RETORT_TRY_IMPL(RETORT_CONCAT(retortTry_, __COUNTER__), var, expr)
#define RETORT_CHECK(expr)                                                                                             \
    do {                                                                                                               \
        if (auto retortChecked = (expr); !retortChecked)                                                               \
            return std::unexpected(std::move(retortChecked).error());                                                  \
    } while (false)
