#include "core/database/credentials.h"

#include <qt6keychain/keychain.h>

namespace retort::database {

namespace {

QString keyOf(const std::string& id)
{
    return QStringLiteral("connection/") + QString::fromStdString(id);
}

Error errorOf(const QKeychain::Job& job)
{
    // Where there is none, QtKeychain itself only has "Unknown error".
    if (!QKeychain::isAvailable())
        return {.code = ErrorCode::Io, .message = "No keychain of the system is running (Secret Service or KWallet)"};
    std::string message;
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: message = "The keychain of the system did not open"; break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: message = "No keychain of the system is running"; break;
    default: message = "The keychain of the system cannot be used"; break;
    }
    Error error{.code = ErrorCode::Io, .message = std::move(message)};
    if (job.errorString().isEmpty())
        return error;
    return std::move(error).causedBy({.code = ErrorCode::Io, .message = job.errorString().trimmed().toStdString()});
}

class Keychain final : public Credentials {
public:
    void read(const std::string& id, QObject& receiver, Found found) override
    {
        auto* job = new QKeychain::ReadPasswordJob(service); // deletes itself
        start(*job, id, receiver, [found = std::move(found), job](const QKeychain::Job& ended) {
            if (ended.error() == QKeychain::NoError)
                found(Secret(job->textData().toStdString()));
            else if (ended.error() == QKeychain::EntryNotFound)
                found(std::nullopt);
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
        start(*job, id, receiver, [done = std::move(done)](const QKeychain::Job& ended) {
            done(ended.error() == QKeychain::EntryNotFound ? Result<void>() : resultOf(ended));
        });
    }

private:
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
