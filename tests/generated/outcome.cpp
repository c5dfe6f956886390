#include "tests/generated/outcome.h"

#include <QRegularExpression>

namespace retort::generated {

namespace {

// "CompileError: text (Background on this error at: ...)" -> {"CompileError", "text"}
struct Message {
    QString exception;
    QString text;
};

Message messageOf(const QString& error)
{
    static const QRegularExpression background(QStringLiteral("\\s*\\(Background on this error at: .*\\)$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression prefix(QStringLiteral("^([A-Za-z]+): "));
    Message message{.exception = {}, .text = error};
    message.text.remove(background);
    if (const auto match = prefix.match(message.text); match.hasMatch()) {
        message.exception = match.captured(1);
        message.text.remove(0, match.capturedLength());
    }
    return message;
}

// Words that only Python can print: the address of an object, the class of one of its own.
bool isPythonsOwn(const Message& message)
{
    static const QRegularExpression own(QStringLiteral(" at 0x[0-9a-f]+>|<class '"));
    return own.match(message.text).hasMatch() || message.exception == QStringLiteral("AttributeError")
           || message.exception == QStringLiteral("AssertionError");
}

bool sameRefusal(const Answer& alembic, const Answer& retort)
{
    // A directive that fails gives nothing here, but may have printed something there.
    if (!alembic.sql.startsWith(retort.sql))
        return false;
    const Message theirs = messageOf(alembic.error);
    const Message ours = messageOf(retort.error);
    return ours.text == theirs.text || isPythonsOwn(theirs)
           || (!ours.exception.isEmpty() && ours.exception == theirs.exception);
}

} // namespace

const char* nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Equal:
        return "equal";
    case Outcome::Refused:
        return "refused";
    case Outcome::RefusedOtherwise:
        return "refused otherwise";
    case Outcome::Unsupported:
        return "unsupported";
    case Outcome::Refusing:
        return "refusing";
    case Outcome::Accepted:
        return "accepted";
    case Outcome::Different:
        return "different";
    }
    return "";
}

Outcome compare(const Answer& alembic, const Answer& retort)
{
    if (alembic.error.isEmpty()) {
        if (retort.error.isEmpty())
            return retort.sql == alembic.sql ? Outcome::Equal : Outcome::Different;
        // What was printed before has to be right even so.
        if (!alembic.sql.startsWith(retort.sql))
            return Outcome::Different;
        return retort.unsupported ? Outcome::Unsupported : Outcome::Refusing;
    }
    if (retort.error.isEmpty())
        return Outcome::Accepted;
    return sameRefusal(alembic, retort) ? Outcome::Refused : Outcome::RefusedOtherwise;
}

} // namespace retort::generated
