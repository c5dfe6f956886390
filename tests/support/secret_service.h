#pragma once

// A session bus and a Secret Service (gnome-keyring) of a test's own. For tests only; blocks.

#include <QProcess>
#include <QTemporaryDir>

#include "processes.h"

namespace retort::tests {

// All of it in a temporary folder, which programs are led to by environment(): nothing of the user's own keychain is seen, and
// the bus starts no program by itself. Ended with this, by process id.
class SecretService {
public:
    ~SecretService();

    // Each says why it could not be done, or nothing. "not installed: ..." where a program is missing.
    [[nodiscard]] QString startBus();
    // Unlocked with this password, which the first start makes the keyring's. A wrong one leaves it locked.
    [[nodiscard]] QString startUnlocked(const QByteArray& password);
    [[nodiscard]] QString startLocked();
    void stopService(); // the bus stays

    // HOME, XDG_* and the address of the bus, for programs that are to find this service.
    [[nodiscard]] Environment environment() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] QString start(const QStringList& arguments, const QByteArray& input);
    [[nodiscard]] QString awaitService() const;

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_service;
};

} // namespace retort::tests
