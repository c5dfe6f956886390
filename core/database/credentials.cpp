#include "core/database/credentials.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <qt6keychain/keychain.h>

namespace retort::database {

namespace {

QString keyOf(const std::string& id)
{
    return QStringLiteral("connection/") + QString::fromStdString(id);
}

constexpr const char* notOpened = "The keychain of the system did not open";

// libsecret has one code for all that goes wrong on the way to the service, so it is words: of a bus that is not there, of
// the service that is not on it.
bool isOutOfReach(const QKeychain::Job& job)
{
    const QString words = job.errorString();
    return words.contains(QLatin1StringView("org.freedesktop.secrets")) || words.contains(QLatin1StringView("D-Bus"))
           || words.contains(QLatin1StringView("Could not connect"));
}

std::string messageOf(const QKeychain::Job& job)
{
    constexpr const char* none = "No keychain of the system is running (Secret Service or KWallet)";
    if (!QKeychain::isAvailable() || isOutOfReach(job))
        return none;
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return notOpened;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return none;
    default: return "The keychain of the system cannot be used";
    }
}

Error errorOf(const QKeychain::Job& job)
{
    Error error{.code = ErrorCode::Io, .message = messageOf(job)};
    if (!QKeychain::isAvailable()) // QtKeychain itself only has "Unknown error" then
        return error;
    if (job.errorString().isEmpty())
        return error;
    return std::move(error).causedBy({.code = ErrorCode::Io, .message = job.errorString().trimmed().toStdString()});
}

// Secret Service: whether the collection that passwords are kept in is locked. Where there is no such service, it is not.
void askWhetherLocked(QObject& receiver, std::function<void(bool)> then)
{
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
                                                           QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question.setArguments({QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    question.setAutoStartService(false);
    constexpr int patience = 5'000; // ms
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, patience), &receiver);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &receiver, [watcher, then = std::move(then)] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        then(!reply.isError() && reply.value().variant().toBool());
    });
}

class Keychain final : public Credentials {
public:
    void read(const std::string& id, QObject& receiver, Found found) override
    {
        auto* job = new QKeychain::ReadPasswordJob(service); // deletes itself
        start(*job, id, receiver, [found = std::move(found), job, &receiver](const QKeychain::Job& ended) {
            if (ended.error() == QKeychain::NoError)
                found(Secret(job->textData().toStdString()));
            else if (ended.error() == QKeychain::EntryNotFound)
                whenOpen(receiver, [found](Result<void> open) { found(open ? Result<std::optional<Secret>>(std::nullopt) : std::unexpected(std::move(open).error())); });
            else
                found(std::unexpected(errorOf(ended)));
        });
    }

    void write(const std::string& id, const Secret& password, QObject& receiver, Done done) override
    {
        auto* job = new QKeychain::WritePasswordJob(service);
        job->setTextData(QString::fromStdString(password.reveal()));
        start(*job, id, receiver, [done = std::move(done)](const QKeychain::Job& ended) { done(resultOf(ended)); });
    }

    void remove(const std::string& id, QObject& receiver, Done done) override
    {
        auto* job = new QKeychain::DeletePasswordJob(service);
        start(*job, id, receiver, [done = std::move(done), &receiver](const QKeychain::Job& ended) {
            if (ended.error() == QKeychain::NoError || ended.error() == QKeychain::EntryNotFound) // a locked one says either
                whenOpen(receiver, done);
            else
                done(resultOf(ended));
        });
    }

private:
    // What libsecret does not find, or does not delete, may be in a collection that its user did not unlock: it does not say so.
    static void whenOpen(QObject& receiver, Done done)
    {
        askWhetherLocked(receiver, [done = std::move(done)](bool locked) {
            done(locked ? fail(ErrorCode::Io, notOpened) : Result<void>());
        });
    }

    static Result<void> resultOf(const QKeychain::Job& job)
    {
        return job.error() == QKeychain::NoError ? Result<void>() : std::unexpected(errorOf(job));
    }

    template <class Ended>
    static void start(QKeychain::Job& job, const std::string& id, QObject& receiver, Ended ended)
    {
        job.setInsecureFallback(false);
        job.setKey(keyOf(id));
        QObject::connect(&job, &QKeychain::Job::finished, &receiver, [ended = std::move(ended)](QKeychain::Job* which) { ended(*which); });
        job.start();
    }

    static inline const QString service = QStringLiteral("retort");
};

} // namespace

std::shared_ptr<Credentials> systemKeychain()
{
    return std::make_shared<Keychain>();
}

} // namespace retort::database
