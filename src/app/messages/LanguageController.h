#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace aiqyn::app {

/// The language people are spoken to in, switchable while windows stand: installs the translations of the
/// product and of Qt. Qt then sends LanguageChange to every widget.
class LanguageController final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageController(QObject* parent = nullptr);
    ~LanguageController() override;

    /// "kk", "ru", "en".
    [[nodiscard]] static QStringList languages();
    /// The name of the language in itself: a person finds it whatever language stands now.
    [[nodiscard]] static QString nativeName(const QString& language);
    /// The first language of the system that is one of ours; "en" when none is.
    [[nodiscard]] static QString systemLanguage();

    [[nodiscard]] QString language() const { return m_language; }
    /// An unknown language changes nothing.
    void setLanguage(const QString& language);

Q_SIGNALS:
    void languageChanged(const QString& language);

private:
    QString m_language;
    QTranslator m_product;
    QTranslator m_qt;
};

} // namespace aiqyn::app
