#pragma once

// What can be said about a database URL before anybody connects to it. Pure functions.

#include <QString>

namespace retort::ui {

struct DatabaseChoice {
    bool connectable = false;
    bool takesPassword = false; // a server, which may ask for one
    bool hasPassword = false;   // it stands in the URL
    QString display;  // password hidden; empty when it is not a URL
    QString shortName; // file or database name
    QString sentence; // why it is not connectable, or what to know
};

[[nodiscard]] DatabaseChoice judgeUrl(const QString& url);

// The URL with a password that was typed beside it; not to be shown. What is no URL stays as it is.
[[nodiscard]] QString urlWithPassword(const QString& url, const QString& password);

// The URL of a file, and the other way round (empty: not an SQLite file).
[[nodiscard]] QString urlOfFile(const QString& path);

} // namespace retort::ui
