#include "core/script/revision_format.h"

#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

std::string downText(const Revision& revision)
{
    return revision.downRevisions.empty() ? "<base>" : joinComma(revision.downRevisions);
}

} // namespace

// alembic script/base.py: Script._head_only
std::string formatShort(const RevisionMap& map, NodeIndex node, const RevisionFormat& format)
{
    const Revision& revision = map.revision(node);
    std::string text;
    if (format.parents) {
        text += downText(revision);
        if (!revision.dependsOn.empty())
            text += " (" + joinComma(revision.dependsOn) + ")";
        text += " -> ";
    }
    text += revision.id.str();
    if (format.branches) {
        if (const auto labels = map.branchLabels(node); !labels.empty())
            text += " (" + joinComma(labels) + ")";
    }
    if (map.isRealHead(node))
        text += " (head)";
    else if (map.isHead(node))
        text += " (effective head)";
    if (format.current)
        text += " (current)";
    if (format.treeIndicators) {
        text += map.isBranchPoint(node) ? " (branchpoint)" : "";
        text += map.isMergePoint(node) ? " (mergepoint)" : "";
    }
    if (format.doc)
        text += ", " + std::string(revision.doc());
    return text;
}

// alembic script/base.py: Script.log_entry
std::string formatLong(const RevisionMap& map, NodeIndex node, bool current)
{
    const Revision& revision = map.revision(node);
    std::string text = "Rev: " + revision.id.str();
    text += map.isHead(node) ? " (head)" : "";
    text += map.isBranchPoint(node) ? " (branchpoint)" : "";
    text += map.isMergePoint(node) ? " (mergepoint)" : "";
    text += current ? " (current)" : "";
    text += map.isMergePoint(node) ? "\nMerges: " : "\nParent: ";
    text += downText(revision) + "\n";
    if (!revision.dependsOn.empty())
        text += "Also depends on: " + joinComma(revision.dependsOn) + "\n";
    if (map.isBranchPoint(node)) {
        std::vector<std::string> children;
        for (const NodeIndex child : map.children(node))
            children.push_back(map.id(child));
        text += "Branches into: " + joinComma(children) + "\n";
    }
    if (const auto labels = map.branchLabels(node); !labels.empty())
        text += "Branch names: " + joinComma(labels) + "\n";
    text += "Path: " + revision.path + "\n\n";
    bool first = true;
    for (const std::string_view line : pythonSplitLines(revision.longDoc)) {
        text += first ? "    " : "\n    ";
        text += line;
        first = false;
    }
    return text + "\n";
}

} // namespace retort::script
