#include "ui/models/revision_query.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using Field = RevisionTerm::Field;

constexpr std::array<std::pair<QStringView, Field>, 6> fields = {{{u"table", Field::Table},
                                                                  {u"column", Field::Column},
                                                                  {u"label", Field::Label},
                                                                  {u"branch", Field::Branch},
                                                                  {u"id", Field::Id},
                                                                  {u"message", Field::Message}}};

// A word of the text with its quotes taken away; colon: where its first colon outside of quotes stands, or -1.
struct Word {
    QString text;
    qsizetype colon = -1;
};

QList<Word> wordsOf(const QString& text)
{
    QList<Word> words;
    Word word;
    bool quoted = false;
    const auto end = [&] {
        if (!word.text.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (const QChar sign : text) {
        if (sign == u'"') {
            quoted = !quoted;
        } else if (sign.isSpace() && !quoted) {
            end();
        } else {
            if (sign == u':' && !quoted && word.colon < 0)
                word.colon = word.text.size();
            word.text += sign;
        }
    }
    end();
    return words;
}

} // namespace

QList<RevisionTerm> parseRevisionQuery(const QString& text)
{
    QList<RevisionTerm> terms;
    for (const Word& word : wordsOf(text)) {
        const QStringView name = QStringView(word.text).first(std::max<qsizetype>(word.colon, 0));
        const auto field = std::ranges::find_if(fields, [&](const auto& one) { return name.compare(one.first, Qt::CaseInsensitive) == 0; });
        if (field == fields.end()) {
            terms.append({.field = Field::Any, .text = word.text});
            continue;
        }
        if (const QString rest = word.text.sliced(word.colon + 1).trimmed(); !rest.isEmpty())
            terms.append({.field = field->second, .text = rest});
    }
    return terms;
}

} // namespace retort::ui
