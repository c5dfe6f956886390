#include <QSqlDatabase>
#include <QThread>
#include <QtSql>
#include <QColor>
#include <QtWidgets/QMessageBox>
#include <Qsci/qsciscintilla.h>
#include "worker.moc"
