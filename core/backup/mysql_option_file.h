#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/mysql_location.h"

namespace retort::backup {

// An option file for the client programs of MySQL and MariaDB, which holds the password: nobody else may read it, and it
// goes when this is destroyed. The programs are told to read no other, as our own connections do.
class MysqlOptionFile {
public:
    // Configuration for values that no option file can hold, Unsupported for a key with a password (the programs would ask
    // for that), Io; Database where the server has to be asked for its certificate and is not there.
    [[nodiscard]] static Result<std::unique_ptr<MysqlOptionFile>> write(const database::MysqlLocation& location, bool mariadbTools);

    // "--defaults-file=...", which has to come first.
    [[nodiscard]] QString argument() const;

private:
    MysqlOptionFile() = default;

    QTemporaryDir m_folder;
};

// Its text. fingerprint: of the one certificate that the server may have; empty: any that it may have by the location.
[[nodiscard]] Result<std::string> mysqlOptions(const database::MysqlLocation& location, bool mariadbTools, const std::string& fingerprint = {});
// What the URL asks for and the programs have no option for, in the URL's words or near to them; none of it changes which
// rows there are.
[[nodiscard]] std::vector<std::string> optionsLeftOut(const database::MysqlLocation& location);

} // namespace retort::backup
