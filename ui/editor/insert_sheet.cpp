#include "ui/editor/insert_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

#include "ui/editor/insert_fields.h"
#include "ui/editor/insert_words.h"
#include "ui/sql/sql_view.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int askDelayMs = 60;

// As tall as what is in it, where there is room for that.
class FormScroll : public QScrollArea {
public:
    explicit FormScroll(QWidget* parent) : QScrollArea(parent)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setFocusPolicy(Qt::NoFocus);
    }
    [[nodiscard]] QSize sizeHint() const override { return widget() != nullptr ? widget()->sizeHint() : QScrollArea::sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {widget() != nullptr ? widget()->minimumSizeHint().width() : 0, 96}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QLabel* caption(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(16, 6, 16, 4);
    return label;
}

} // namespace

InsertSheet::InsertSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"insertSheet"_s, parent), m_help(new project::ScriptHelp(session, this)), m_session(session), m_delay(new QTimer(this)), m_operation(new QComboBox(this)),
      m_fields(new InsertFields(m_operation, this)), m_reverse(new QCheckBox(tr("Also write what undoes it, into downgrade()"), this)), m_scroll(new FormScroll(this)), m_notice(new Banner(this)),
      m_upgradeTitle(caption(this)), m_upgrade(new SqlView(this)), m_downgradeTitle(caption(this)), m_downgrade(new SqlView(this)), m_imports(new ElidedLabel(this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Insert"), this))
{
    header()->title()->setText(tr("Insert operation"));
    header()->title()->setObjectName(u"insertTitle"_s);
    createForm();
    createPreview();
    createFooter();
    setFooterLine(true);
    m_delay->setSingleShot(true);
    m_delay->setInterval(askDelayMs);
    connect(m_delay, &QTimer::timeout, this, &InsertSheet::ask);
    connect(m_fields, &InsertFields::changed, this, &InsertSheet::askSoon);
    connect(m_fields, &InsertFields::submitted, this, &InsertSheet::accept);
    connect(m_reverse, &QCheckBox::toggled, this, &InsertSheet::askSoon);
    connect(m_operation, &QComboBox::currentIndexChanged, this, &InsertSheet::operationChosen);
    connect(m_help, &project::ScriptHelp::placeReady, this, &InsertSheet::showPlace);
    connect(m_help, &project::ScriptHelp::insertionReady, this, [this](const std::shared_ptr<const project::InsertionAnswer>& answer) {
        if (m_script && answer->place == m_place && answer->values == values()) {
            m_answer = answer;
            show(*answer);
        }
    });
    connect(m_session, &project::ProjectSession::projectChanged, this, &InsertSheet::projectChanged);
    operationChosen();
}

void InsertSheet::createForm()
{
    for (const editing::InsertForm& form : editing::insertForms())
        m_operation->addItem(operationTitle(form.name), QString::fromUtf8(form.name.data(), static_cast<qsizetype>(form.name.size())));
    m_operation->setObjectName(u"insertOperationBox"_s);
    m_operation->setMaxVisibleItems(m_operation->count());
    m_reverse->setObjectName(u"insertReverse"_s);
    m_reverse->setChecked(true);
    m_fields->addLast(m_reverse);
    m_scroll->setWidget(m_fields);
    m_fields->installEventFilter(m_scroll);
    column()->addWidget(m_scroll);
    m_notice->setObjectName(u"insertNotice"_s);
    m_notice->setClosable(false);
    column()->addWidget(m_notice);
}

void InsertSheet::createPreview()
{
    m_upgrade->setObjectName(u"insertUpgrade"_s);
    m_upgrade->setAccessibleName(tr("The Python that goes into upgrade()"));
    m_downgrade->setObjectName(u"insertDowngrade"_s);
    m_downgrade->setAccessibleName(tr("The Python that goes into downgrade()"));
    m_downgradeTitle->setText(tr("At the beginning of downgrade()"));
    // The questions get their room first.
    for (SqlView* view : {m_upgrade, m_downgrade}) {
        view->setMinimumHeight(56);
        view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    }
    column()->addWidget(m_upgradeTitle);
    column()->addWidget(m_upgrade, 3);
    column()->addWidget(m_downgradeTitle);
    column()->addWidget(m_downgrade, 2);
}

void InsertSheet::createFooter()
{
    QHBoxLayout* row = addButtonRow(addFooter());
    m_imports->setMuted(true);
    row->addWidget(m_imports, 1);
    m_close->setObjectName(u"insertClose"_s);
    m_primary->setObjectName(u"insertPrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_close, &QPushButton::clicked, this, &InsertSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &InsertSheet::accept);
}

void InsertSheet::open(const project::ScriptQuestion& script, std::uint32_t caret)
{
    m_script = script;
    setUpToDate();
    m_place.reset();
    clearPreview();
    header()->route()->setText(tr("into %1").arg(toQString(script.revision)));
    m_upgradeTitle->setText(tr("Into upgrade()"));
    m_upgrade->setSql({}, u"python"_s, {}, tr("Working out what the schema is here…"));
    m_help->requestPlace(script, caret);
}

void InsertSheet::abandon()
{
    m_script.reset();
    m_place.reset();
    m_delay->stop();
    clearPreview();
}

void InsertSheet::restart()
{
    m_fields->restart();
}

// Scripts before this one may have changed, and with them the schema.
void InsertSheet::projectChanged()
{
    if (m_session->project())
        becomeOutdated();
    else
        abandon();
}

// With all that was said.
void InsertSheet::catchUp()
{
    if (m_script && m_place)
        m_help->requestPlace(*m_script, m_place->caret);
}

void InsertSheet::chooseOperation(const QString& form)
{
    m_operation->setCurrentIndex(std::max(0, m_operation->findData(form)));
}

void InsertSheet::focusFirst()
{
    m_operation->setFocus(Qt::OtherFocusReason);
}

QString InsertSheet::said() const
{
    return m_notice->isHidden() ? m_upgrade->toPlainText().isEmpty() ? m_upgrade->placeholderText() : QString() : m_notice->text();
}

void InsertSheet::operationChosen()
{
    if (const editing::InsertForm* form = editing::findInsertForm(toUtf8(m_operation->currentData().toString())))
        m_fields->showForm(*form);
    clearPreview(); // of another operation
    askSoon();
}

editing::InsertValues InsertSheet::values() const
{
    editing::InsertValues values = m_fields->values();
    values.reverseToo = m_reverse->isChecked();
    return values;
}

void InsertSheet::askSoon()
{
    m_answer.reset();
    m_primary->setEnabled(false); // what is shown is not what is asked for
    if (m_place)
        m_delay->start();
}

void InsertSheet::ask()
{
    if (m_place && m_place->place)
        m_help->requestInsertion(m_place, values());
}

void InsertSheet::showPlace(const std::shared_ptr<const project::PlaceAnswer>& answer)
{
    if (!m_script || answer->question.text != m_script->text || answer->question.revision != m_script->revision)
        return;
    m_place = answer;
    if (!answer->place) {
        clearPreview();
        showRefusal(problemSentence(answer->place.error(), false));
        return;
    }
    m_upgradeTitle->setText(placeText(*answer->place));
    m_fields->offer(*answer->place);
    ask();
}

void InsertSheet::clearPreview()
{
    m_answer.reset();
    m_primary->setEnabled(false);
    m_notice->clear();
    m_imports->setText({});
    m_upgrade->setSql({}, u"python"_s, {}, {});
    m_downgrade->setSql({}, u"python"_s, {}, {});
    m_downgrade->setVisible(m_reverse->isChecked());
    m_downgradeTitle->setVisible(m_reverse->isChecked());
}

// Where the Python would stand.
void InsertSheet::showRefusal(const QString& sentence)
{
    m_upgrade->setSql({}, u"python"_s, {}, sentence);
    m_primary->setToolTip(sentence);
}

void InsertSheet::show(const project::InsertionAnswer& answer)
{
    const editing::Insertion& insertion = answer.insertion;
    const bool gaps = !answer.place->place->schema.gaps().empty();
    m_fields->propose(insertion.proposals);
    m_downgrade->setVisible(m_reverse->isChecked());
    m_downgradeTitle->setVisible(m_reverse->isChecked());
    QStringList warnings;
    bool doubted = false; // the schema says otherwise
    for (const editing::InsertProblem& problem : insertion.problems) {
        if (!problem.refuses())
            warnings += problemSentence(problem, gaps).toHtmlEscaped();
        doubted = doubted || problem.isOfSchema();
    }
    for (const std::string& remark : insertion.remarks)
        warnings += toQString(remark).toHtmlEscaped();
    if (warnings.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Banner::Kind::Warning, warnings.join(u"<br>"_s));
    m_primary->setText(doubted && !insertion.refused() ? tr("Insert Anyway") : tr("Insert"));
    m_downgrade->setSql(toQString(insertion.downgrade), u"python"_s, {}, insertion.refused() ? QString() : tr("Nothing: downgrade() stays as it is."));
    QString imports = toQString(insertion.imports).trimmed();
    m_imports->setText(imports.isEmpty() ? QString() : tr("At the top of the script: %1").arg(imports.replace(u'\n', u"; "_s)));
    if (insertion.refused()) {
        showRefusal(problemSentence(insertion.problems.front(), gaps));
        return;
    }
    m_upgrade->setSql(toQString(insertion.upgrade), u"python"_s, {}, {});
    m_primary->setToolTip({});
    m_primary->setEnabled(true);
}

void InsertSheet::accept()
{
    if (m_primary->isEnabled() && m_answer)
        Q_EMIT insertionAccepted(*m_answer);
}

void InsertSheet::paintEvent(QPaintEvent* event)
{
    Sheet::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, m_upgradeTitle->y(), width(), 1), colorsOf(palette()).border);
    if (m_downgradeTitle->isVisible())
        painter.fillRect(QRect(0, m_downgradeTitle->y(), width(), 1), colorsOf(palette()).border);
}

} // namespace retort::ui
