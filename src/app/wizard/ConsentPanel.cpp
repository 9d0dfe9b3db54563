#include "app/wizard/ConsentPanel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace aiqyn::app {

namespace {

constexpr int textHeight = 92;

} // namespace

ConsentPanel::ConsentPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("consentPanel"));
    m_title = new QLabel(this);
    m_title->setProperty("strong", true);
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("consentLanguage"));
    // Each language by its own name: the person may not read the operator's.
    m_language->addItem(QStringLiteral("Қазақша"), QStringLiteral("kk"));
    m_language->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_view = new QPlainTextEdit(this);
    m_view->setObjectName(QStringLiteral("consentText"));
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setFixedHeight(textHeight);
    m_agrees = new QCheckBox(this);
    m_agrees->setObjectName(QStringLiteral("consentGiven"));
    m_refuses = new QPushButton(this);
    m_refuses->setObjectName(QStringLiteral("consentRefused"));
    m_refuses->setAutoDefault(false);
    m_refused = new QLabel(this);
    m_refused->setObjectName(QStringLiteral("consentRefusedPath"));
    m_refused->setWordWrap(true);
    m_refused->setProperty("strong", true);

    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_language);
    auto* answer = new QHBoxLayout;
    answer->addWidget(m_agrees, 1);
    answer->addWidget(m_refuses);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_view);
    column->addLayout(answer);
    column->addWidget(m_refused);

    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        // What was agreed to is the text as it was read.
        reset();
        showText();
    });
    connect(m_agrees, &QCheckBox::toggled, this, [this](bool agrees) {
        if (agrees)
            m_isRefused = false;
        retranslate();
        Q_EMIT changed();
    });
    connect(m_refuses, &QPushButton::clicked, this, [this] {
        m_agrees->setChecked(false);
        m_isRefused = true;
        retranslate();
        Q_EMIT changed();
    });
    setText({});
    retranslate();
}

void ConsentPanel::setText(const std::optional<evidence::ConsentText>& text)
{
    if (m_text && text && m_text->version == text->version && m_text->kk == text->kk &&
        m_text->ru == text->ru && m_text->en == text->en)
        return;
    m_text = text;
    setVisible(text.has_value());
    reset();
    showText();
}

void ConsentPanel::reset()
{
    m_isRefused = false;
    m_agrees->setChecked(false);
    retranslate();
    Q_EMIT changed();
}

bool ConsentPanel::isAnswered() const
{
    return !m_text || m_agrees->isChecked();
}

std::optional<ConsentAnswer> ConsentPanel::answer() const
{
    if (!m_text || !m_agrees->isChecked())
        return std::nullopt;
    const QString language = m_language->currentData().toString();
    return ConsentAnswer{language, m_text->version, m_text->in(language)};
}

void ConsentPanel::showText()
{
    m_view->setPlainText(m_text ? m_text->in(m_language->currentData().toString()) : QString());
}

void ConsentPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConsentPanel::retranslate()
{
    m_title->setText(tr("The person's consent"));
    m_language->setAccessibleName(tr("Language of the consent"));
    m_view->setAccessibleName(tr("Text of the consent"));
    m_agrees->setText(tr("The person has read or heard this text and a&grees"));
    m_refuses->setText(tr("The person does &not agree"));
    m_refused->setVisible(m_isRefused);
    m_refused->setText(tr("No picture is taken and nothing is recorded. Serve the person in the office by "
                          "the identity document: refusing biometrics is no reason to refuse the service."));
}

} // namespace aiqyn::app
