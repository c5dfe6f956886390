#include <QApplication>
#include <Qsci/qsciscintilla.h>
