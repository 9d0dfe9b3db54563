#pragma once

#include "app/signing/SigningSettings.h"
#include "evidence/signature/token/Pkcs11Session.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QFileDialog;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace aiqyn::app {

/// Where a key comes from: a PKCS#12 file, or a token with its driver; and issuers' certificates beside it.
class KeySourceForm final : public QWidget
{
    Q_OBJECT

public:
    explicit KeySourceForm(QWidget* parent = nullptr);

    /// nullopt: something is missing.
    [[nodiscard]] std::optional<KeySource> source() const;
    void showTokens(const std::vector<evidence::Token>& tokens);
    void showKeys(const std::vector<evidence::TokenKey>& keys);
    void focusFirst();

Q_SIGNALS:
    void changed();
    void tokensRequested(const QString& module);
    void keysRequested(const QString& module, const aiqyn::evidence::TokenName& token);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildFilePage();
    QWidget* buildTokenPage();
    QWidget* buildIssuers();
    QPushButton* addButton(const QString& name, QWidget* parent);
    void connectFields();
    void browse(QLineEdit* target, const QString& title, const QString& filter);
    void addIssuers();
    void update();
    void retranslate();
    [[nodiscard]] std::optional<evidence::TokenName> token() const;
    [[nodiscard]] QStringList issuers() const;
    [[nodiscard]] QString pathIn(const QLineEdit* edit) const;

    QRadioButton* m_fromFile = nullptr;
    QRadioButton* m_fromToken = nullptr;
    QWidget* m_filePage = nullptr;
    QWidget* m_tokenPage = nullptr;
    QLabel* m_fileLabel = nullptr;
    QLineEdit* m_file = nullptr;
    QPushButton* m_browseFile = nullptr;
    QLabel* m_moduleLabel = nullptr;
    QLineEdit* m_module = nullptr;
    QPushButton* m_browseModule = nullptr;
    QLabel* m_tokenLabel = nullptr;
    QComboBox* m_token = nullptr;
    QPushButton* m_findTokens = nullptr;
    QLabel* m_keyLabel = nullptr;
    QComboBox* m_key = nullptr;
    QPushButton* m_findKeys = nullptr;
    QLabel* m_issuersLabel = nullptr;
    QListWidget* m_issuers = nullptr;
    QPushButton* m_addIssuers = nullptr;
    QPushButton* m_removeIssuer = nullptr;
    QPointer<QFileDialog> m_fileDialog;
    std::vector<evidence::Token> m_tokens;
    std::vector<evidence::TokenKey> m_keys;
};

} // namespace aiqyn::app
