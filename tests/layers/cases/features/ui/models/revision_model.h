#include "ui/graph/view.h"
