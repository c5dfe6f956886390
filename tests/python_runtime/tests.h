#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeRuntimeTests();
std::unique_ptr<QObject> makeNativeTests();
std::unique_ptr<QObject> makeDifferentialTests();
