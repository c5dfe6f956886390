#include <QCoreApplication>
#include <QApplication>
