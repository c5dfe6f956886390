#include "core/database/secret.h"

#include <QDebug>

#include <ostream>

namespace retort::database {

std::ostream& operator<<(std::ostream& out, const Secret&)
{
    return out << "***";
}

QDebug operator<<(QDebug out, const Secret&)
{
    return out << "***";
}

} // namespace retort::database
