#include "core/pythonhost/host.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/pythonhost/host_process.h"

namespace retort::pythonhost {

namespace {

using namespace Qt::StringLiterals;

struct Message {
    bool isAnswer = false; // else the description of an error
    QByteArray json;
};

// "retort-host 1 ok 123\n" and so many bytes; nothing: it is not all there.
std::optional<Message> messageIn(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QList<QByteArray> words = bytes.first(std::max<qsizetype>(end, 0)).split(' ');
    if (words.size() != 4 || words[0] != "retort-host" || words[1] != "1")
        return std::nullopt;
    Message message{.isAnswer = words[2] == "ok", .json = bytes.sliced(end + 1)};
    return message.json.size() == words[3].toLongLong() ? std::optional(message) : std::nullopt;
}

std::string lastLine(const QByteArray& output)
{
    const QByteArray trimmed = output.trimmed();
    return trimmed.sliced(trimmed.lastIndexOf('\n') + 1).toStdString();
}

std::string who(const HostRequest& request)
{
    return request.interpreter.path.string() + " (" + request.interpreter.reason + ")";
}

// A process that ended without a word.
Error silentEnd(const HostRequest& request, const HostProcess& process)
{
    std::string text = process.crashed() ? "The project's Python crashed (signal " + std::to_string(process.exitCode()) + ")"
                                         : "The project's Python ended by itself (exit status " + std::to_string(process.exitCode()) + ")";
    text += " before it had handed the models over; it was " + who(request);
    if (const std::string said = lastLine(process.output()); !said.empty())
        text += ". The last that it said: " + said;
    return {.code = ErrorCode::Io, .message = std::move(text)};
}

Error errorFrom(const HostRequest& request, const QJsonObject& answer)
{
    const std::string stage = answer.value("stage"_L1).toString().toStdString();
    const std::string message = answer.value("message"_L1).toString().toStdString();
    Error error{.code = ErrorCode::Evaluation, .message = {}};
    if (answer.value("type"_L1) == "MemoryError"_L1) {
        return {.code = ErrorCode::Limit,
                .message = "The project's Python needs more than the " + std::to_string(request.limits.memoryBytes >> 20U)
                           + " MiB of memory that it may have for loading env.py and the models"};
    }
    if (stage == "alembic") {
        const QString missing = answer.value("missing"_L1).toString();
        error.code = ErrorCode::NotFound;
        const bool isThere = missing != "alembic"_L1 && missing != "sqlalchemy"_L1;
        error.message = (isThere ? "Alembic cannot be used with " : "Alembic is not installed for ") + who(request) + ": " + message;
        return error;
    }
    if (const QString file = answer.value("file"_L1).toString(); !file.isEmpty()) {
        const int line = std::max(answer.value("line"_L1).toInt(), 0);
        error.where = SourceLocation{.file = file.toStdString(), .line = static_cast<std::uint32_t>(line), .column = 0};
    }
    if (stage == "models")
        error.message = "The models cannot be handed over by the project's Python: " + message;
    else if (stage == "flask")
        error.message = "The Flask application that $FLASK_APP names cannot be loaded: " + message;
    else if (stage == "config")
        error.message = "Alembic cannot use the project's configuration: " + message;
    else
        error.message = "The project's Python cannot load env.py and the models: " + message;
    return error;
}

struct Attempt {
    HostResult result;
    bool mayRetry = false; // it was env.py itself that did not go through
};

Attempt attempt(const HostRequest& request, bool offline, std::chrono::steady_clock::time_point deadline, const JobContext& context)
{
    HostProcess process(request);
    const Result<void> ended = process.run(offline, deadline, context);
    Attempt done;
    done.result.offline = offline;
    done.result.output = process.output().toStdString();
    if (!ended) {
        done.result.error = ended.error();
        return done;
    }
    const std::optional<Message> message = messageIn(process.answer());
    if (!message) {
        done.result.error = silentEnd(request, process);
        return done;
    }
    if (message->isAnswer) {
        done.result.answer = message->json.toStdString();
        done.mayRetry = done.result.answer.contains("\"runs\": []");
        return done;
    }
    const QJsonObject description = QJsonDocument::fromJson(message->json).object();
    done.result.error = errorFrom(request, description);
    done.result.traceback = description.value("traceback"_L1).toString().toStdString();
    done.mayRetry = done.result.error->code == ErrorCode::Evaluation && description.value("stage"_L1) == "environment"_L1;
    return done;
}

} // namespace

HostResult run(const HostRequest& request, const JobContext& context)
{
    const auto deadline = std::chrono::steady_clock::now() + request.limits.time;
    Attempt first = attempt(request, true, deadline, context);
    if (!first.mayRetry)
        return std::move(first.result);
    Attempt second = attempt(request, false, deadline, context);
    // Of two exceptions the one of the run that the project is made for counts.
    if (second.result.error && first.result.error && second.result.error->message != first.result.error->message)
        second.result.error->message += " (and in offline mode: " + first.result.error->message + ")";
    return std::move(second.result);
}

} // namespace retort::pythonhost
