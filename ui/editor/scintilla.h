#pragma once

// QScintilla's headers spell Qt's keywords, which this project compiles without (QT_NO_KEYWORDS): lend them for the
// includes only.

#include <QObject>

#pragma push_macro("signals")
#pragma push_macro("slots")
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscicommand.h>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>
#pragma pop_macro("slots")
#pragma pop_macro("signals")
