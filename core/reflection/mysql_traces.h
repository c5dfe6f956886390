#pragma once

#include "core/reflection/database_catalog.h"

namespace retort::reflection {

extern const CatalogTraces mysqlTraces;

} // namespace retort::reflection
