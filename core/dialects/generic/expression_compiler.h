#pragma once

#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/dialects/generic/expression_writer.h"
#include "core/dialects/generic/literal_writer.h"
#include "core/dialects/generic/render_context.h"

namespace retort::dialects {

// Expressions and literals of one dialect: makes a fresh writer for each text.
class ExpressionCompiler {
public:
    explicit ExpressionCompiler(std::unique_ptr<LiteralWriter> literals) : m_literals(std::move(literals)) {}
    virtual ~ExpressionCompiler() = default;
    ExpressionCompiler(const ExpressionCompiler&) = delete;
    ExpressionCompiler& operator=(const ExpressionCompiler&) = delete;

    [[nodiscard]] const LiteralWriter& literals() const { return *m_literals; }
    [[nodiscard]] virtual std::unique_ptr<ExpressionWriter> writer(RenderContext context) const = 0;

private:
    std::unique_ptr<LiteralWriter> m_literals;
};

// The compiler of a dialect whose writer is Writer.
template <class Writer>
class ExpressionCompilerFor final : public ExpressionCompiler {
public:
    ExpressionCompilerFor(const Dialect& dialect, std::unique_ptr<LiteralWriter> literals)
        : ExpressionCompiler(std::move(literals)), m_dialect(dialect)
    {
    }

    [[nodiscard]] std::unique_ptr<ExpressionWriter> writer(RenderContext context) const override
    {
        return std::make_unique<Writer>(m_dialect, context);
    }

private:
    const Dialect& m_dialect;
};

} // namespace retort::dialects
