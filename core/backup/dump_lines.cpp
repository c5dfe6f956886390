#include "core/backup/dump_lines.h"

#include <charconv>

namespace retort::backup {

namespace {

bool take(std::string_view& text, std::string_view start)
{
    if (!text.starts_with(start))
        return false;
    text.remove_prefix(start.size());
    return true;
}

// A name, quoted or not, at the start of the text; PostgreSQL doubles quotes in it, as MySQL does.
std::optional<std::string> takeName(std::string_view& text, char quote)
{
    std::string name;
    if (text.empty() || text.front() != quote) {
        const std::size_t end = std::min(text.find_first_of(" ,.()"), text.size());
        name = text.substr(0, end);
        text.remove_prefix(end);
        return name.empty() ? std::nullopt : std::optional(name);
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == quote) {
            if (i + 1 >= text.size() || text[i + 1] != quote) {
                text.remove_prefix(i + 1);
                return name;
            }
            ++i;
        }
        name += text[i];
    }
    return std::nullopt;
}

// "(a, b) "
bool takeNames(std::string_view& text, char quote, std::vector<std::string>& names)
{
    if (!take(text, "("))
        return false;
    for (;;) {
        auto name = takeName(text, quote);
        if (!name)
            return false;
        names.push_back(*std::move(name));
        if (take(text, ")"))
            return true;
        if (!take(text, ", ") && !take(text, ","))
            return false;
    }
}

// How far a quoted string goes that begins here.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '\'' && (at + 1 >= text.size() || text[at + 1] != '\''))
            return at + 1;
        else if (text[at] == '\'')
            ++at;
    }
    return text.size();
}

} // namespace

Result<std::optional<std::string_view>> LineReader::next()
{
    for (qsizetype searched = m_at;;) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0) {
            const std::string_view line(m_buffer.constData() + m_at, static_cast<std::size_t>(end - m_at));
            m_at = end + 1;
            return line;
        }
        if (m_ended) {
            const std::string_view rest(m_buffer.constData() + m_at, static_cast<std::size_t>(m_buffer.size() - m_at));
            m_at = m_buffer.size();
            return rest.empty() ? std::nullopt : std::optional(rest);
        }
        m_buffer.remove(0, m_at);
        m_at = 0;
        searched = m_buffer.size();
        RETORT_TRY(const QByteArray more, m_source());
        m_ended = more.isEmpty();
        m_buffer += more;
    }
}

std::optional<StoredTable> copyHeader(std::string_view line)
{
    if (!take(line, "COPY "))
        return std::nullopt;
    auto first = takeName(line, '"');
    if (!first)
        return std::nullopt;
    StoredTable table;
    if (take(line, ".")) {
        const auto name = takeName(line, '"');
        if (!name)
            return std::nullopt;
        table.table = tableKey(*first, *name);
    } else {
        table.table = *first;
    }
    if (!take(line, " ") || !takeNames(line, '"', table.columns) || line != " FROM stdin;")
        return std::nullopt;
    table.width = table.columns.size();
    return table;
}

void appendFields(std::string& to, std::string_view line, const std::vector<ColumnRoute>& columns)
{
    std::vector<std::string_view> fields;
    for (;;) { // tabs in values are written as \t
        const std::size_t end = line.find('\t');
        fields.push_back(line.substr(0, end));
        if (end == std::string_view::npos)
            break;
        line.remove_prefix(end + 1);
    }
    for (const ColumnRoute& column : columns) {
        if (&column != &columns.front())
            to += '\t';
        if (column.position < fields.size())
            to += fields[column.position];
    }
    to += '\n';
}

std::optional<SequenceValue> sequenceValue(std::string_view line)
{
    if (!take(line, "SELECT pg_catalog.setval('"))
        return std::nullopt;
    SequenceValue value;
    const std::size_t end = line.find("', ");
    if (end == std::string_view::npos)
        return std::nullopt;
    value.sequence = line.substr(0, end);
    for (std::size_t at = value.sequence.find("''"); at != std::string::npos; at = value.sequence.find("''", at + 1))
        value.sequence.erase(at, 1);
    line.remove_prefix(end + 3);
    const auto [rest, status] = std::from_chars(line.data(), line.data() + line.size(), value.value);
    line.remove_prefix(static_cast<std::size_t>(rest - line.data()));
    value.called = line == ", true);";
    return status == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<InsertStatement> insertStatement(std::string_view statement)
{
    if (!take(statement, "INSERT INTO ") && !take(statement, "INSERT  IGNORE INTO "))
        return std::nullopt;
    auto name = takeName(statement, '`');
    if (!name || !take(statement, " "))
        return std::nullopt;
    InsertStatement insert{.table = *std::move(name), .columns = {}, .rows = {}};
    if (statement.starts_with('(') && (!takeNames(statement, '`', insert.columns) || !take(statement, " ")))
        return std::nullopt;
    if (!take(statement, "VALUES"))
        return std::nullopt;
    const std::size_t begin = statement.find('(');
    const std::size_t end = statement.rfind(')');
    if (begin == std::string_view::npos || end == std::string_view::npos)
        return std::nullopt;
    insert.rows = statement.substr(begin, end + 1 - begin);
    return insert;
}

void forEachRow(std::string_view rows, const std::function<void(const std::vector<std::string_view>& values)>& use)
{
    std::vector<std::string_view> values;
    std::size_t begin = 0; // of the value
    int depth = 0;
    for (std::size_t at = 0; at < rows.size();) {
        const char c = rows[at];
        if (c == '\'') {
            at = endOfString(rows, at);
            continue;
        }
        if (c == '(' && depth++ == 0) {
            values.clear();
            begin = at + 1;
        }
        const bool rowEnds = c == ')' && --depth == 0;
        if (rowEnds || (c == ',' && depth == 1)) {
            values.push_back(rows.substr(begin, at - begin));
            begin = at + 1;
        }
        if (rowEnds)
            use(values);
        ++at;
    }
}

std::optional<SequenceValue> mariadbSequenceValue(std::string_view line)
{
    if (!take(line, "DO SETVAL(") && !take(line, "SELECT SETVAL("))
        return std::nullopt;
    auto name = takeName(line, '`');
    if (!name || !take(line, ", "))
        return std::nullopt;
    SequenceValue value{.sequence = *std::move(name), .called = false};
    return std::from_chars(line.data(), line.data() + line.size(), value.value).ec == std::errc() ? std::optional(value) : std::nullopt;
}

namespace {

// ") ENGINE=InnoDB AUTO_INCREMENT=500 DEFAULT CHARSET=utf8mb4 COMMENT='...'": before anything that users write.
std::int64_t nextNumberOf(std::string_view options)
{
    constexpr std::string_view name = " AUTO_INCREMENT=";
    options = options.substr(0, options.find('\''));
    const std::size_t at = options.find(name);
    std::int64_t number = 0;
    if (at != std::string_view::npos)
        std::from_chars(options.data() + at + name.size(), options.data() + options.size(), number);
    return number;
}

} // namespace

Result<StoredTable> MysqlDumpReader::readCreateTable(std::string_view first)
{
    StoredTable table;
    take(first, "CREATE TABLE ");
    table.table = takeName(first, '`').value_or("");
    for (;;) {
        RETORT_TRY(const auto line, m_lines.next());
        if (line && line->starts_with(")"))
            table.nextNumber = nextNumberOf(*line);
        if (!line || line->starts_with(")") || line->ends_with(";"))
            break;
        std::string_view rest = *line;
        if (!take(rest, "  `"))
            continue; // a key
        rest = line->substr(2);
        const auto column = takeName(rest, '`');
        if (column)
            table.columns.push_back(*column);
    }
    table.width = table.columns.size();
    return table;
}

Result<std::optional<MysqlDumpReader::Part>> MysqlDumpReader::next()
{
    bool inRoutine = false;
    for (;;) {
        RETORT_TRY(const auto line, m_lines.next());
        if (!line)
            return std::nullopt;
        if (line->starts_with("DELIMITER "))
            inRoutine = *line != "DELIMITER ;";
        if (inRoutine)
            continue;
        if (line->starts_with("CREATE TABLE ")) {
            RETORT_TRY(StoredTable created, readCreateTable(*line));
            return Part{.created = std::move(created), .insert = {}};
        }
        if (auto sequence = mariadbSequenceValue(*line))
            return Part{.created = {}, .insert = {}, .sequence = std::move(sequence)};
        if (!line->starts_with("INSERT "))
            continue;
        Part part{.created = {}, .insert = std::string(*line)};
        while (!part.insert.ends_with(';')) { // line breaks in values are written as \n
            RETORT_TRY(const auto more, m_lines.next());
            if (!more)
                return fail(ErrorCode::Database, "The backup ends in the middle of a statement");
            part.insert += '\n';
            part.insert += *more;
        }
        return part;
    }
}

} // namespace retort::backup
