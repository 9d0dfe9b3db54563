#include "app/wizard/SubjectNeedsPanel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace aiqyn::app {

namespace {

constexpr int textLimit = 200;

} // namespace

SubjectNeedsPanel::SubjectNeedsPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("subjectNeeds"));
    const auto checkBox = [this](const QString& name) {
        auto* box = new QCheckBox(this);
        box->setObjectName(name);
        connect(box, &QCheckBox::toggled, this, &SubjectNeedsPanel::onChange);
        return box;
    };
    m_title = new QLabel(this);
    m_title->setProperty("strong", true);
    m_photosensitive = checkBox(QStringLiteral("needsPhotosensitive"));
    m_noHeadMovement = checkBox(QStringLiteral("needsNoHeadMovement"));
    m_noEyeClosing = checkBox(QStringLiteral("needsNoEyeClosing"));
    m_longerWindows = checkBox(QStringLiteral("needsLongerWindows"));

    m_account = new QWidget(this);
    const auto field = [this](const QString& name) {
        auto* edit = new QLineEdit(m_account);
        edit->setObjectName(name);
        edit->setMaxLength(textLimit);
        connect(edit, &QLineEdit::textChanged, this, &SubjectNeedsPanel::onChange);
        return edit;
    };
    m_chosenBy = field(QStringLiteral("needsChosenBy"));
    m_reason = field(QStringLiteral("needsReason"));
    m_chosenByLabel = new QLabel(m_account);
    m_chosenByLabel->setBuddy(m_chosenBy);
    m_reasonLabel = new QLabel(m_account);
    m_reasonLabel->setBuddy(m_reason);
    m_missing = new QLabel(m_account);
    m_missing->setObjectName(QStringLiteral("needsMissing"));
    m_missing->setWordWrap(true);
    auto* account = new QGridLayout(m_account);
    account->setContentsMargins(0, 0, 0, 0);
    account->setVerticalSpacing(6);
    account->setColumnStretch(1, 1);
    account->setColumnStretch(3, 2);
    account->addWidget(m_chosenByLabel, 0, 0);
    account->addWidget(m_chosenBy, 0, 1);
    account->addWidget(m_reasonLabel, 0, 2);
    account->addWidget(m_reason, 0, 3);
    account->addWidget(m_missing, 1, 0, 1, 4);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_photosensitive, m_noHeadMovement,
                                                           m_noEyeClosing, m_longerWindows, m_account})
        column->addWidget(widget);
    retranslate();
    onChange();
}

void SubjectNeedsPanel::reset()
{
    for (QCheckBox* box : {m_photosensitive, m_noHeadMovement, m_noEyeClosing, m_longerWindows})
        box->setChecked(false);
    m_chosenBy->clear();
    m_reason->clear();
}

SubjectNeeds SubjectNeedsPanel::needs() const
{
    SubjectNeeds needs;
    needs.photosensitive = m_photosensitive->isChecked();
    needs.noHeadMovement = m_noHeadMovement->isChecked();
    needs.noEyeClosing = m_noEyeClosing->isChecked();
    needs.longerWindows = m_longerWindows->isChecked();
    // Words typed for a choice that was taken back belong to nothing.
    if (needs.isAny()) {
        needs.chosenBy = m_chosenBy->text().trimmed();
        needs.reason = m_reason->text().trimmed();
    }
    return needs;
}

bool SubjectNeedsPanel::isComplete() const
{
    const SubjectNeeds chosen = needs();
    return !chosen.isAny() || (!chosen.chosenBy.isEmpty() && !chosen.reason.isEmpty());
}

void SubjectNeedsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SubjectNeedsPanel::onChange()
{
    m_account->setVisible(needs().isAny());
    m_missing->setVisible(!isComplete());
    Q_EMIT changed();
}

void SubjectNeedsPanel::retranslate()
{
    m_title->setText(tr("If the person needs it"));
    m_photosensitive->setText(tr("Sensitive to &flashing light (no light signal)"));
    m_noHeadMovement->setText(tr("Cannot move the &head"));
    m_noEyeClosing->setText(tr("Cannot close the &eyes"));
    m_longerWindows->setText(tr("Needs &more time"));
    m_chosenByLabel->setText(tr("&Chosen by"));
    m_chosenBy->setAccessibleName(tr("Chosen by"));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason for the choice"));
    m_missing->setText(tr("Say who chose this and why: both stand in the document of the check."));
}

} // namespace aiqyn::app
