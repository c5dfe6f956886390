#include "core/base/error.h"

namespace retort {

std::string_view toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return "invalid argument";
    case ErrorCode::NotFound: return "not found";
    case ErrorCode::AlreadyExists: return "already exists";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::Io: return "input/output";
    case ErrorCode::Configuration: return "configuration";
    case ErrorCode::Syntax: return "syntax";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::Evaluation: return "evaluation";
    case ErrorCode::Limit: return "limit";
    case ErrorCode::RevisionMap: return "revision map";
    case ErrorCode::Compile: return "compile";
    case ErrorCode::Database: return "database";
    case ErrorCode::LockTimeout: return "lock timeout";
    case ErrorCode::Cancelled: return "cancelled";
    }
    return "unknown";
}

Error Error::at(SourceLocation location) &&
{
    where = std::move(location);
    return std::move(*this);
}

Error Error::causedBy(Error inner) &&
{
    cause = std::make_shared<const Error>(std::move(inner));
    return std::move(*this);
}

std::string describe(const Error& error)
{
    std::string out;
    if (error.where) {
        out += error.where->file;
        if (error.where->line != 0) {
            out += ':' + std::to_string(error.where->line);
            if (error.where->column != 0)
                out += ':' + std::to_string(error.where->column);
        }
        out += ": ";
    }
    out += error.message;
    if (error.cause)
        out += ": " + describe(*error.cause);
    return out;
}

} // namespace retort
