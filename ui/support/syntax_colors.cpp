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
    static const SyntaxColors white = {.text = QColor(Qt::black),
                                       .keyword = QColor(0x551a7a),
                                       .function = QColor(0x003d4d),
                                       .type = QColor(0x00347d),
                                       .string = QColor(0x004222),
                                       .number = QColor(0x662d00),
                                       .comment = QColor(0x3a3f47),
                                       .decorator = QColor(0x4d3000),
                                       .error = QColor(0x7a0010)};
    static const SyntaxColors black = {.text = QColor(Qt::white),
                                       .keyword = QColor(0xe0b8ff),
                                       .function = QColor(0xa8c8ff),
                                       .type = QColor(0x9be0ff),
                                       .string = QColor(0xb6f0a0),
                                       .number = QColor(0xffc48a),
                                       .comment = QColor(0xc4ccd6),
                                       .decorator = QColor(0xffd98a),
                                       .error = QColor(0xffb8ad)};
    const ThemeColors& theme = colorsOf(palette);
    if (theme.highContrast)
        return theme.dark ? black : white;
    return theme.dark ? dark : light;
}

} // namespace retort::ui
