#include "app/common/exit_status.h"

namespace retort::app {

ExitStatus exitStatusOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::Unsupported:
    case ErrorCode::RevisionMap:
        return ExitStatus::Failed;
    case ErrorCode::Io:
    case ErrorCode::Configuration:
    case ErrorCode::Syntax:
    case ErrorCode::Evaluation:
    case ErrorCode::Limit:
    case ErrorCode::Compile:
    case ErrorCode::Database:
    case ErrorCode::LockTimeout:
    case ErrorCode::Cancelled:
        break;
    }
    return ExitStatus::Uncaught;
}

} // namespace retort::app
