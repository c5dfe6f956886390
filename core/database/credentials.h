#pragma once

// Where passwords of connection profiles are kept: the keychain of the system, and nowhere else. An interface, so that
// tests keep theirs in memory.

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/database/secret.h"

namespace retort::database {

// Keychains ask their user before they open, so nothing is answered at once: the answer comes on the receiver's thread,
// from its event loop, once, unless the receiver is destroyed before. Call from that thread. Where there is no keychain, or
// it stays closed, the answer is an error that says so; nothing is then kept anywhere else.
class Credentials {
public:
    using Found = std::function<void(Result<std::optional<Secret>>)>; // nothing: it has none under this id
    using Done = std::function<void(Result<void>)>;

    Credentials() = default;
    virtual ~Credentials() = default;
    Credentials(const Credentials&) = delete;
    Credentials& operator=(const Credentials&) = delete;

    // id: of a profile.
    virtual void read(const std::string& id, QObject& receiver, Found found) = 0;
    virtual void write(const std::string& id, const Secret& password, QObject& receiver, Done done) = 0;
    virtual void remove(const std::string& id, QObject& receiver, Done done) = 0; // also when it has none
};

// Secret Service or KWallet, by QtKeychain.
[[nodiscard]] std::shared_ptr<Credentials> systemKeychain();

} // namespace retort::database
