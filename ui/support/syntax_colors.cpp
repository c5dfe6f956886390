#include "ui/support/syntax_colors.h"

#include "ui/support/theme.h"

namespace retort::ui {

const SyntaxColors& syntaxColorsOf(const QPalette& palette)
{
    static const SyntaxColors light = {.text = QColor(0x1d2126),
                                       .keyword = QColor(0x7a3e9d),
                                       .function = QColor(0x00627a),
                                       .type = QColor(0x1f5fb8),
                                       .string = QColor(0x1a6e3c),
                                       .number = QColor(0x9a4b00),
                                       .comment = QColor(0x646c78),
                                       .decorator = QColor(0x8a5a00),
                                       .error = QColor(0xb42318)};
    static const SyntaxColors dark = {.text = QColor(0xe2e5e9),
                                      .keyword = QColor(0xc792ea),
                                      .function = QColor(0x82aaff),
                                      .type = QColor(0x7cc4e4),
                                      .string = QColor(0x9ccc8a),
                                      .number = QColor(0xf0a868),
                                      .comment = QColor(0x8b949e),
                                      .decorator = QColor(0xe5c07b),
                                      .error = QColor(0xff9d8f)};
    return colorsOf(palette).dark ? dark : light;
}

} // namespace retort::ui
