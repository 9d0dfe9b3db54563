#include "app/messages/LanguageController.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace aiqyn::app {

LanguageController::LanguageController(QObject* parent)
    : QObject(parent)
{}

LanguageController::~LanguageController()
{
    QCoreApplication::removeTranslator(&m_product);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList LanguageController::languages()
{
    return {QStringLiteral("kk"), QStringLiteral("ru"), QStringLiteral("en")};
}

QString LanguageController::nativeName(const QString& language)
{
    if (language == QLatin1String("kk"))
        return QStringLiteral("Қазақша");
    if (language == QLatin1String("ru"))
        return QStringLiteral("Русский");
    return QStringLiteral("English");
}

QString LanguageController::systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& tag : wanted) {
        const QString language = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (languages().contains(language))
            return language;
    }
    return QStringLiteral("en");
}

void LanguageController::setLanguage(const QString& language)
{
    if (language == m_language || !languages().contains(language))
        return;
    m_language = language;
    // Dates and numbers follow the words.
    QLocale::setDefault(QLocale(language));

    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_product);
    const QString folder = QStringLiteral(":/i18n");
    // Our own file first: Qt has no Kazakh for its dialogs.
    if (m_qt.load(QStringLiteral("qtbase_") + language, folder) ||
        m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too where one exists, for its plural forms.
    if (m_product.load(QStringLiteral("aiqyn_") + language, folder))
        QCoreApplication::installTranslator(&m_product);
    Q_EMIT languageChanged(language);
}

} // namespace aiqyn::app
