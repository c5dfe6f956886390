#include "ui/widgets/sheet_search.h"

#include <QVBoxLayout>

#include "ui/widgets/find_bar.h"
#include "ui/widgets/searchable_text.h"

namespace retort::ui {

SheetSearch::SheetSearch(QWidget* sheet, QVBoxLayout* column, int place) : QObject(sheet), m_sheet(sheet), m_bar(new FindBar(sheet))
{
    column->insertWidget(place, m_bar);
    connect(m_bar, &FindBar::textEdited, this, &SheetSearch::refresh);
    connect(m_bar, &FindBar::nextRequested, this, [this] { again(true); });
    connect(m_bar, &FindBar::previousRequested, this, [this] { again(false); });
    connect(m_bar, &FindBar::closed, this, [this] {
        for (QWidget* widget : m_sheet->findChildren<QWidget*>()) {
            if (auto* text = dynamic_cast<SearchableText*>(widget))
                text->markMatches({});
        }
        if (SearchableText* text = current())
            text->searchedWidget()->setFocus(Qt::ShortcutFocusReason);
    });
}

bool SheetSearch::open()
{
    m_searched = nullptr;
    SearchableText* text = current();
    if (text == nullptr)
        return false;
    m_bar->open(text->selectedWords());
    return true;
}

bool SheetSearch::again(bool forward)
{
    if (!m_bar->isVisible() || m_bar->text().isEmpty())
        return open();
    SearchableText* text = current();
    if (text == nullptr)
        return false;
    refresh(); // the text may be another one than it was
    text->selectMatch(m_bar->text(), forward, m_bar->options());
    return true;
}

bool SheetSearch::dismiss()
{
    if (!m_bar->isVisible())
        return false;
    m_bar->dismiss();
    return true;
}

void SheetSearch::refresh()
{
    if (SearchableText* text = current())
        m_bar->showCount(text->markMatches(m_bar->text(), m_bar->options()));
}

QList<SearchableText*> SheetSearch::seen() const
{
    QList<SearchableText*> texts;
    for (QWidget* widget : m_sheet->findChildren<QWidget*>()) {
        auto* text = dynamic_cast<SearchableText*>(widget);
        if (text != nullptr && widget->isVisible())
            texts.append(text);
    }
    return texts;
}

SearchableText* SheetSearch::current()
{
    const QList<SearchableText*> texts = seen();
    SearchableText* found = nullptr;
    for (SearchableText* text : texts) {
        const QWidget* widget = text->searchedWidget();
        if (widget->hasFocus() || (widget == m_searched && found == nullptr))
            found = text;
    }
    if (found == nullptr && !texts.isEmpty())
        found = texts.first();
    m_searched = found != nullptr ? found->searchedWidget() : nullptr;
    return found;
}

} // namespace retort::ui
