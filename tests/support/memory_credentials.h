#pragma once

// A keychain in memory, for tests.

#include <map>
#include <utility>

#include "core/database/credentials.h"

namespace retort::tests {

class MemoryCredentials final : public database::Credentials {
public:
    void read(const std::string& id, QObject& receiver, Found found) override
    {
        answer(receiver, [this, id, found = std::move(found)] {
            const auto kept = passwords.find(id);
            if (!available)
                found(std::unexpected(noKeychain()));
            else
                found(kept == passwords.end() ? std::nullopt : std::optional(kept->second));
        });
    }
    void write(const std::string& id, const database::Secret& password, QObject& receiver, Done done) override
    {
        answer(receiver, [this, id, password, done = std::move(done)] {
            if (!available)
                return done(std::unexpected(noKeychain()));
            passwords[id] = password;
            done({});
        });
    }
    void remove(const std::string& id, QObject& receiver, Done done) override
    {
        answer(receiver, [this, id, done = std::move(done)] {
            passwords.erase(id);
            done(available ? Result<void>() : std::unexpected(noKeychain()));
        });
    }

    std::map<std::string, database::Secret> passwords;
    bool available = true; // else as where no keychain runs

private:
    static Error noKeychain() { return {.code = ErrorCode::Io, .message = "No keychain of the system is running"}; }
    template <class Call>
    static void answer(QObject& receiver, Call call)
    {
        QMetaObject::invokeMethod(&receiver, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace retort::tests
