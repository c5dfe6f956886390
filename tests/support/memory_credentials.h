#pragma once

// A keychain in memory, for tests.

#include <map>
#include <functional>
#include <utility>
#include <vector>

#include "core/database/credentials.h"

namespace retort::tests {

class MemoryCredentials final : public database::Credentials {
public:
    void read(const std::string& id, QObject& receiver, Found found) override
    {
        const auto call = [this, id, found = std::move(found)] {
            const auto kept = passwords.find(id);
            if (!available)
                found(std::unexpected(noKeychain()));
            else
                found(kept == passwords.end() ? std::nullopt : std::optional(kept->second));
        };
        if (holds)
            m_held.emplace_back(call);
        else
            answer(receiver, call);
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
    bool holds = false;    // as one that asks to be unlocked: what is read is answered by release()
    void release()
    {
        for (const auto& call : std::exchange(m_held, {}))
            call();
    }

private:
    static Error noKeychain() { return {.code = ErrorCode::Io, .message = "No keychain of the system is running"}; }
    std::vector<std::function<void()>> m_held;

    template <class Call>
    static void answer(QObject& receiver, Call call)
    {
        QMetaObject::invokeMethod(&receiver, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace retort::tests
