#include "ui/models/graph_text.h"

#include "ui/models/graph_edges.h"
#include "ui/models/revision_list_model.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

// Mermaid's own way to write signs that mean something to it.
QString inMermaid(const QString& text)
{
    QString out;
    for (const QChar sign : text.simplified()) {
        switch (sign.unicode()) {
        case u'"': out += u"#quot;"_s; break;
        case u'#': out += u"#35;"_s; break;
        case u'&': out += u"#amp;"_s; break;
        case u'<': out += u"#lt;"_s; break;
        case u'>': out += u"#gt;"_s; break;
        case u'`': out += u"#96;"_s; break;
        default: out += sign;
        }
    }
    return out;
}

QString inDot(const QString& text)
{
    return QString(text).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
}

// "head, billing", with what the database says.
QString notesOf(const RevisionListModel& model, std::uint32_t row)
{
    QStringList notes = model.words(row);
    if (const QString marker = model.marker(row); !marker.isEmpty())
        notes.prepend(marker);
    return notes.join(u", "_s);
}

QString mermaidNode(const RevisionListModel& model, std::uint32_t row, std::size_t number)
{
    const RevisionFacts facts = model.facts(row);
    QString label = inMermaid(toQString(model.idAt(row))) + u"<br/>"_s + inMermaid(model.message(row));
    if (const QString notes = notesOf(model, row); !notes.isEmpty())
        label += u"<br/><i>"_s + inMermaid(notes) + u"</i>"_s;
    const QString shape = facts.merge ? u"{\"%1\"}"_s : u"[\"%1\"]"_s;
    const QString kind = facts.state == RevisionState::Missing ? u":::missing"_s : facts.state == RevisionState::Here ? u":::here"_s : QString();
    return u"    r%1"_s.arg(number) + shape.arg(label) + kind + u'\n';
}

QString dotNode(const RevisionListModel& model, std::uint32_t row)
{
    const RevisionFacts facts = model.facts(row);
    const QString id = inDot(toQString(model.idAt(row)));
    QString label = id + u"\\n"_s + inDot(model.message(row).simplified());
    if (const QString notes = notesOf(model, row); !notes.isEmpty())
        label += u"\\n"_s + inDot(notes);
    QString attributes = u"label=\"%1\""_s.arg(label);
    if (facts.state == RevisionState::Missing)
        attributes += u", style=dashed, color=gray"_s;
    else if (facts.state == RevisionState::Here)
        attributes += u", penwidth=2"_s;
    if (facts.merge)
        attributes += u", shape=octagon"_s;
    return u"    \"%1\" [%2];\n"_s.arg(id, attributes);
}

} // namespace

QString graphAsMermaid(const RevisionListModel& model, const std::vector<std::uint32_t>& rows)
{
    QString text = u"flowchart BT\n"_s;
    bool missing = false;
    bool here = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RevisionState state = model.facts(rows[i]).state;
        missing = missing || state == RevisionState::Missing;
        here = here || state == RevisionState::Here;
        text += mermaidNode(model, rows[i], i);
    }
    for (const GraphEdge& edge : rows.empty() ? std::vector<GraphEdge>() : edgesBetween(*model.snapshot(), rows)) {
        QString arrow;
        switch (edge.kind) {
        case GraphEdge::Kind::Parent: arrow = u"-->"_s; break;
        case GraphEdge::Kind::Dependency: arrow = u"-. depends on .->"_s; break;
        case GraphEdge::Kind::Missing:
        case GraphEdge::Kind::Skipped: arrow = u"-.->"_s; break;
        }
        text += u"    r%1 %2 r%3\n"_s.arg(edge.parent).arg(arrow).arg(edge.child);
    }
    if (missing)
        text += u"    classDef missing stroke-dasharray: 4 3\n"_s;
    if (here)
        text += u"    classDef here stroke-width: 3px\n"_s;
    return text;
}

QString graphAsDot(const RevisionListModel& model, const std::vector<std::uint32_t>& rows)
{
    QString text = u"digraph revisions {\n    rankdir=BT;\n    node [shape=box, fontname=\"sans-serif\"];\n"_s;
    for (const std::uint32_t row : rows)
        text += dotNode(model, row);
    for (const GraphEdge& edge : rows.empty() ? std::vector<GraphEdge>() : edgesBetween(*model.snapshot(), rows)) {
        QString style;
        switch (edge.kind) {
        case GraphEdge::Kind::Parent: break;
        case GraphEdge::Kind::Dependency: style = u" [style=dashed, label=\"depends on\"]"_s; break;
        case GraphEdge::Kind::Missing: style = u" [style=dashed]"_s; break;
        case GraphEdge::Kind::Skipped: style = u" [style=dotted]"_s; break;
        }
        const auto id = [&](std::uint32_t place) { return inDot(toQString(model.idAt(rows[place]))); };
        text += u"    \"%1\" -> \"%2\"%3;\n"_s.arg(id(edge.parent), id(edge.child), style);
    }
    return text + u"}\n"_s;
}

} // namespace retort::ui
