#include <string>
#include <QString>
#include <qglobal.h>
#include <QtCore/QString>
