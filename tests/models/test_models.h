#pragma once

#include <QObject>

#include <memory>

[[nodiscard]] std::unique_ptr<QObject> makeModelTests();
[[nodiscard]] std::unique_ptr<QObject> makeModelDifferentialTests();
