#include "app/administration/ChooseKeyDialog.h"

#include "app/administration/CertificateView.h"
#include "app/administration/DialogPrompt.h"
#include "app/administration/KeySourceForm.h"
#include "app/messages/CertificateNames.h"
#include "app/wizard/BusyRow.h"
#include "app/wizard/ErrorPanel.h"
#include "app/wizard/FindingsPanel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace aiqyn::app {

namespace {

constexpr QSize dialogSize(720, 660); ///< within the smallest main window
constexpr int iconSide = 24;

} // namespace

ChooseKeyDialog::ChooseKeyDialog(SigningDesk desk, evidence::SigningRole role, TrialPurpose purpose,
                                 std::optional<evidence::CertificateInfo> other, QWidget* parent)
    : QDialog(parent)
    , m_desk(std::move(desk))
    , m_role(role)
    , m_purpose(purpose)
    , m_other(std::move(other))
{
    setObjectName(QStringLiteral("chooseKeyDialog"));
    setMinimumSize(dialogSize);
    buildDialog();
    connectForm();
    retranslate();
    updateButtons();
    m_form->focusFirst();
}

ChooseKeyDialog::~ChooseKeyDialog()
{
    closePrompt();
    m_activity.disconnect(this);
    m_activity.cancel();
    // The end of a session is a call into the driver like any other: not in this thread.
    m_activity.run<bool>(
        [session = std::move(m_session), tried = std::move(m_tried)]() mutable {
            tried.reset();
            session.reset();
            return true;
        },
        [](bool) {});
}

void ChooseKeyDialog::buildDialog()
{
    m_title = new QLabel(this);
    m_title->setProperty("big", true);
    m_title->setWordWrap(true);
    m_hint = new QLabel(this);
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    m_body = new QScrollArea(this);
    m_body->setWidgetResizable(true);
    m_body->setFocusPolicy(Qt::NoFocus);
    m_body->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    m_form = new KeySourceForm(body);
    m_result = new QWidget(body);
    m_result->setObjectName(QStringLiteral("card"));
    m_result->setAttribute(Qt::WA_StyledBackground);
    m_verdictIcon = new QLabel(m_result);
    m_verdict = new QLabel(m_result);
    m_verdict->setObjectName(QStringLiteral("keyVerdict"));
    m_verdict->setProperty("strong", true);
    m_verdict->setWordWrap(true);
    m_certificate = new CertificateView(m_result);
    m_findings = new FindingsPanel(FindingsPanel::Roles::Known, m_result);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(10);
    verdict->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(16, 12, 16, 12);
    result->setSpacing(8);
    result->addLayout(verdict);
    result->addWidget(m_certificate);
    result->addWidget(m_findings);
    m_result->hide();
    m_error = new ErrorPanel(body);
    auto* parts = new QVBoxLayout(body);
    parts->setContentsMargins(0, 0, 8, 0);
    parts->setSpacing(12);
    parts->addWidget(m_form);
    parts->addWidget(m_result);
    parts->addWidget(m_error);
    parts->addStretch(1);
    m_body->setWidget(body);
    m_busy = new BusyRow(this);

    const auto button = [this](const char* name) {
        auto* made = new QPushButton(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    m_close = button("closeDialog");
    m_check = button("tryKey");
    m_save = button("saveKey");
    m_save->setProperty("primary", true);
    m_save->setVisible(m_purpose == TrialPurpose::Choose);
    m_check->setProperty("primary", m_purpose == TrialPurpose::TryOut);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_check);
    buttons->addWidget(m_save);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_body, 1);
    column->addWidget(m_busy);
    column->addLayout(buttons);
}

void ChooseKeyDialog::connectForm()
{
    connect(m_form, &KeySourceForm::changed, this, &ChooseKeyDialog::dropResult);
    connect(m_form, &KeySourceForm::tokensRequested, this, &ChooseKeyDialog::findTokens);
    connect(m_form, &KeySourceForm::keysRequested, this, &ChooseKeyDialog::findKeys);
    connect(m_check, &QPushButton::clicked, this, &ChooseKeyDialog::tryIt);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(*m_tried);
        accept();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_busy, &BusyRow::cancelRequested, this, &ChooseKeyDialog::cancelWork);
    connect(&m_activity, &KeyActivity::runningChanged, this, &ChooseKeyDialog::updateButtons);
}

void ChooseKeyDialog::findTokens(const QString& module)
{
    using Found = Result<std::vector<evidence::Token>>;
    dropResult();
    m_activity.run<Found>([desk = m_desk, module] { return connectedTokens(desk, module); },
                          [this](const Found& found) {
                              if (!found)
                                  fail(found.error());
                              else if (found->empty())
                                  fail({ErrorCode::TokenNotFound, QStringLiteral("none is connected"), {}});
                              else
                                  m_form->showTokens(*found);
                          });
}

void ChooseKeyDialog::findKeys(const QString& module, const evidence::TokenName& token)
{
    using Found = Result<TokenContent>;
    dropResult();
    m_prompt = std::make_shared<DialogPrompt>(*this);
    m_activity.run<Found>(
        [desk = m_desk, role = m_role, module, token, prompt = m_prompt] {
            return contentOf(desk, role, module, token, *prompt);
        },
        [this](const Found& found) {
            closePrompt();
            if (!found) {
                fail(found.error());
                return;
            }
            m_session = found->session;
            m_form->showKeys(found->keys);
            if (found->keys.empty())
                fail({ErrorCode::TokenKeyNotFound, QStringLiteral("no key with a certificate"), {}});
        });
}

void ChooseKeyDialog::tryIt()
{
    const auto source = m_form->source();
    if (!source)
        return;
    dropResult();
    m_prompt = std::make_shared<DialogPrompt>(*this);
    m_activity.run<Result<TriedKey>>(
        [desk = m_desk, role = m_role, source = *source, purpose = m_purpose, other = m_other,
         prompt = m_prompt] { return tryKey(desk, role, source, purpose, other, *prompt); },
        [this](const Result<TriedKey>& tried) { showTried(tried); });
}

void ChooseKeyDialog::showTried(const Result<TriedKey>& tried)
{
    closePrompt();
    if (!tried) {
        fail(tried.error());
        return;
    }
    m_tried = *tried;
    m_certificate->showCertificate(m_tried->signer->certificate(), m_desk.clock->now());
    m_findings->showFindings(m_tried->findings, false);
    m_result->show();
    retranslate();
    updateButtons();
    (m_save->isEnabled() && m_save->isVisible() ? m_save : m_close)->setFocus();
    showEnd();
}

void ChooseKeyDialog::fail(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        m_error->showError(error);
    updateButtons();
    m_form->focusFirst();
    showEnd();
}

void ChooseKeyDialog::showEnd()
{
    // The new parts get their places first.
    QMetaObject::invokeMethod(
        m_body, [this] { m_body->verticalScrollBar()->setValue(m_body->verticalScrollBar()->maximum()); },
        Qt::QueuedConnection);
}

void ChooseKeyDialog::dropResult()
{
    m_tried.reset();
    m_result->hide();
    m_error->clear();
    updateButtons();
}

void ChooseKeyDialog::cancelWork()
{
    closePrompt();
    m_activity.cancel();
}

void ChooseKeyDialog::closePrompt()
{
    if (m_prompt)
        m_prompt->close();
    m_prompt.reset();
}

void ChooseKeyDialog::updateButtons()
{
    const bool busy = m_activity.isRunning();
    m_busy->setVisible(busy);
    m_form->setEnabled(!busy);
    m_check->setEnabled(!busy && m_form->source().has_value());
    m_save->setEnabled(!busy && m_tried && m_tried->canSign());
    m_check->setDefault(m_check->isEnabled() && !m_save->isEnabled());
    m_save->setDefault(m_save->isEnabled());
}

void ChooseKeyDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChooseKeyDialog::retranslate()
{
    const bool trial = m_purpose == TrialPurpose::TryOut;
    const QString title = trial ? tr("Try a key") : tr("Choose a signing key");
    setWindowTitle(title);
    m_title->setText(QStringLiteral("%1: %2").arg(CertificateNames::signingRole(m_role), title));
    m_hint->setText(trial ? tr("The key is opened and its certificate checked as in production mode. Nothing "
                               "is saved, and no document is signed.")
                          : tr("The key is opened and its certificate checked. Only a key that can sign is "
                               "saved; its password or PIN never is."));
    const bool good = m_tried && m_tried->canSign();
    m_verdictIcon->setPixmap(
        QIcon(good ? QStringLiteral(":/icons/passed.svg") : QStringLiteral(":/icons/failed.svg"))
            .pixmap(iconSide, iconSide));
    if (!good)
        m_verdict->setText(tr("This key cannot sign."));
    else
        m_verdict->setText(trial ? tr("This key could sign. Whether the BIN is that of your organisation is "
                                      "checked when it is chosen in production mode.")
                                 : tr("This key can sign."));
    m_busy->setText(tr("The key is being opened. A token that does not answer: take it out and put it in "
                       "again."));
    m_check->setText(trial ? tr("&Try the key") : tr("Check the &key"));
    m_save->setText(tr("&Save"));
    m_close->setText(tr("C&lose"));
}

} // namespace aiqyn::app
