#include "core/utilities/strings.h"
