#include "app/administration/KeySourceForm.h"

#include "app/messages/CertificateNames.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

namespace aiqyn::app {

namespace {

constexpr int issuersHeight = 62;

QString tokenText(const evidence::Token& token)
{
    return QStringLiteral("%1 (%2)").arg(token.name.label, token.name.serial);
}

QString keyText(const evidence::TokenKey& key)
{
    return QStringLiteral("%1, %2").arg(CertificateNames::holder(key.info),
                                        CertificateNames::moment(key.info.notAfter));
}

} // namespace

KeySourceForm::KeySourceForm(QWidget* parent)
    : QWidget(parent)
{
    m_fromFile = new QRadioButton(this);
    m_fromFile->setObjectName(QStringLiteral("fromFile"));
    m_fromFile->setChecked(true);
    m_fromToken = new QRadioButton(this);
    m_fromToken->setObjectName(QStringLiteral("fromToken"));
    m_filePage = buildFilePage();
    m_tokenPage = buildTokenPage();
    m_tokenPage->hide();
    auto* sources = new QHBoxLayout;
    sources->setSpacing(18);
    sources->addWidget(m_fromFile);
    sources->addWidget(m_fromToken);
    sources->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(sources);
    column->addWidget(m_filePage);
    column->addWidget(m_tokenPage);
    column->addWidget(buildIssuers());
    connectFields();
    retranslate();
    update();
}

QPushButton* KeySourceForm::addButton(const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QWidget* KeySourceForm::buildFilePage()
{
    auto* page = new QWidget(this);
    m_fileLabel = new QLabel(page);
    m_file = new QLineEdit(page);
    m_file->setObjectName(QStringLiteral("keyFile"));
    m_fileLabel->setBuddy(m_file);
    m_browseFile = addButton(QStringLiteral("browseKeyFile"), page);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_fileLabel, 0, 0, 1, 2);
    grid->addWidget(m_file, 1, 0);
    grid->addWidget(m_browseFile, 1, 1);
    return page;
}

QWidget* KeySourceForm::buildTokenPage()
{
    auto* page = new QWidget(this);
    m_moduleLabel = new QLabel(page);
    m_module = new QLineEdit(page);
    m_module->setObjectName(QStringLiteral("tokenModule"));
    m_moduleLabel->setBuddy(m_module);
    m_browseModule = addButton(QStringLiteral("browseModule"), page);
    m_tokenLabel = new QLabel(page);
    m_token = new QComboBox(page);
    m_token->setObjectName(QStringLiteral("tokenList"));
    m_tokenLabel->setBuddy(m_token);
    m_findTokens = addButton(QStringLiteral("findTokens"), page);
    m_keyLabel = new QLabel(page);
    m_key = new QComboBox(page);
    m_key->setObjectName(QStringLiteral("tokenKeys"));
    m_keyLabel->setBuddy(m_key);
    m_findKeys = addButton(QStringLiteral("findKeys"), page);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto& [label, field, button] :
         {std::tuple<QLabel*, QWidget*, QPushButton*>{m_moduleLabel, m_module, m_browseModule},
          {m_tokenLabel, m_token, m_findTokens},
          {m_keyLabel, m_key, m_findKeys}}) {
        grid->addWidget(label, row++, 0, 1, 2);
        grid->addWidget(field, row, 0);
        grid->addWidget(button, row++, 1);
    }
    // Long names of holders must not make the window wider.
    for (QComboBox* box : {m_token, m_key}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    return page;
}

QWidget* KeySourceForm::buildIssuers()
{
    auto* part = new QWidget(this);
    m_issuersLabel = new QLabel(part);
    m_issuersLabel->setWordWrap(true);
    m_issuers = new QListWidget(part);
    m_issuers->setObjectName(QStringLiteral("issuerList"));
    m_issuers->setFixedHeight(issuersHeight);
    m_issuersLabel->setBuddy(m_issuers);
    m_addIssuers = addButton(QStringLiteral("addIssuers"), part);
    m_removeIssuer = addButton(QStringLiteral("removeIssuer"), part);
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_issuersLabel, 0, 0, 1, 3);
    grid->addWidget(m_issuers, 1, 0);
    grid->addWidget(m_addIssuers, 1, 1, Qt::AlignTop);
    grid->addWidget(m_removeIssuer, 1, 2, Qt::AlignTop);
    return part;
}

void KeySourceForm::connectFields()
{
    connect(m_fromFile, &QRadioButton::toggled, this, [this](bool file) {
        m_filePage->setVisible(file);
        m_tokenPage->setVisible(!file);
        update();
    });
    connect(m_file, &QLineEdit::textChanged, this, &KeySourceForm::update);
    connect(m_module, &QLineEdit::textChanged, this, [this] { showTokens({}); });
    connect(m_token, &QComboBox::currentIndexChanged, this, [this] { showKeys({}); });
    connect(m_key, &QComboBox::currentIndexChanged, this, &KeySourceForm::update);
    connect(m_issuers, &QListWidget::currentRowChanged, this, &KeySourceForm::update);
    connect(m_browseFile, &QPushButton::clicked, this,
            [this] { browse(m_file, tr("Key file"), tr("Key files (*.p12 *.pfx);;All files (*)")); });
    connect(m_browseModule, &QPushButton::clicked, this, [this] {
        browse(m_module, tr("Library of the token's driver"), tr("Libraries (*.so *.so.*);;All files (*)"));
    });
    connect(m_findTokens, &QPushButton::clicked, this, [this] { Q_EMIT tokensRequested(pathIn(m_module)); });
    connect(m_findKeys, &QPushButton::clicked, this, [this] {
        if (const auto chosen = token())
            Q_EMIT keysRequested(pathIn(m_module), *chosen);
    });
    connect(m_addIssuers, &QPushButton::clicked, this, &KeySourceForm::addIssuers);
    connect(m_removeIssuer, &QPushButton::clicked, this, [this] {
        delete m_issuers->takeItem(m_issuers->currentRow());
        update();
    });
}

void KeySourceForm::focusFirst()
{
    (m_fromFile->isChecked() ? m_file : m_module)->setFocus();
}

QString KeySourceForm::pathIn(const QLineEdit* edit) const
{
    return QDir::cleanPath(QDir::fromNativeSeparators(edit->text().trimmed()));
}

std::optional<evidence::TokenName> KeySourceForm::token() const
{
    const auto index = static_cast<std::size_t>(m_token->currentIndex());
    return index < m_tokens.size() ? std::optional(m_tokens[index].name) : std::nullopt;
}

QStringList KeySourceForm::issuers() const
{
    QStringList paths;
    for (int row = 0; row < m_issuers->count(); ++row)
        paths << m_issuers->item(row)->text();
    return paths;
}

std::optional<KeySource> KeySourceForm::source() const
{
    if (m_fromFile->isChecked()) {
        const QString file = pathIn(m_file);
        if (file.isEmpty() || !QDir::isAbsolutePath(file))
            return std::nullopt;
        return FileKeySource{file, issuers()};
    }
    const auto chosen = token();
    const auto index = static_cast<std::size_t>(m_key->currentIndex());
    if (!chosen || index >= m_keys.size())
        return std::nullopt;
    return TokenKeySource{pathIn(m_module), *chosen, m_keys[index].info.sha256, issuers()};
}

void KeySourceForm::showTokens(const std::vector<evidence::Token>& tokens)
{
    m_tokens = tokens;
    m_token->clear();
    for (const evidence::Token& token : m_tokens)
        m_token->addItem(tokenText(token));
    showKeys({});
}

void KeySourceForm::showKeys(const std::vector<evidence::TokenKey>& keys)
{
    m_keys = keys;
    m_key->clear();
    for (const evidence::TokenKey& key : m_keys)
        m_key->addItem(keyText(key));
    update();
}

void KeySourceForm::browse(QLineEdit* target, const QString& title, const QString& filter)
{
    if (m_fileDialog)
        return;
    m_fileDialog = new QFileDialog(this, title, QString(), filter);
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::ExistingFile);
    connect(m_fileDialog, &QFileDialog::fileSelected, target, [target](const QString& path) {
        target->setText(QDir::toNativeSeparators(path));
        target->setFocus();
    });
    m_fileDialog->open();
}

void KeySourceForm::addIssuers()
{
    if (m_fileDialog)
        return;
    m_fileDialog = new QFileDialog(this, tr("Issuers' certificates"), QString(),
                                   tr("Certificates (*.cer *.crt *.pem *.der);;All files (*)"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setFileMode(QFileDialog::ExistingFiles);
    connect(m_fileDialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        m_issuers->addItems(paths);
        update();
    });
    m_fileDialog->open();
}

void KeySourceForm::update()
{
    m_findTokens->setEnabled(QDir::isAbsolutePath(pathIn(m_module)));
    m_findKeys->setEnabled(token().has_value());
    m_removeIssuer->setEnabled(m_issuers->currentRow() >= 0);
    Q_EMIT changed();
}

void KeySourceForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeySourceForm::retranslate()
{
    m_fromFile->setText(tr("Key &file (PKCS#12)"));
    m_fromToken->setText(tr("&Token (PKCS#11)"));
    m_fileLabel->setText(tr("F&ile with the key and its certificate"));
    m_file->setAccessibleName(tr("File with the key and its certificate"));
    m_file->setPlaceholderText(tr("Whole path, for example /home/name/key.p12"));
    m_browseFile->setText(tr("&Browse..."));
    m_moduleLabel->setText(tr("Library of the token's d&river"));
    m_module->setAccessibleName(tr("Library of the token's driver"));
    m_module->setPlaceholderText(tr("Whole path of the .so file; the vendor's manual names it"));
    m_browseModule->setText(tr("&Browse..."));
    m_tokenLabel->setText(tr("T&oken"));
    m_token->setAccessibleName(tr("Token"));
    m_findTokens->setText(tr("&Show tokens"));
    m_keyLabel->setText(tr("C&ertificate on the token"));
    m_key->setAccessibleName(tr("Certificate on the token"));
    m_findKeys->setText(tr("Show certi&ficates..."));
    m_issuersLabel->setText(tr("Issuers' certificates, where the file or token has none (&optional)"));
    m_issuers->setAccessibleName(tr("Issuers' certificates"));
    m_addIssuers->setText(tr("&Add..."));
    m_removeIssuer->setText(tr("Re&move"));
}

} // namespace aiqyn::app
