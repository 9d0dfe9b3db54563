#pragma once

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QTranslator>
#include <QWidget>

namespace aiqyn::tests {

/// The texts of visible labels and buttons below `widget` that do not fit into their places.
inline QStringList cutTexts(const QWidget& widget)
{
    QStringList cut;
    for (const auto* label : widget.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                            : label->width() >= label->sizeHint().width();
        if (!fits)
            cut << label->text();
    }
    for (const auto* button : widget.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() &&
            (button->width() < button->sizeHint().width() || button->height() < button->sizeHint().height()))
            cut << button->text();
    return cut;
}

/// The product's words in a language ("en": none) for as long as this lives.
class Language
{
public:
    explicit Language(const QString& language)
    {
        if (language == QLatin1String("en"))
            return;
        if (!m_words.load(QStringLiteral(AIQYN_BINARY_DIR "/translations/aiqyn_") + language))
            qFatal("no translation %s", qPrintable(language));
        QCoreApplication::installTranslator(&m_words);
    }
    ~Language() { QCoreApplication::removeTranslator(&m_words); }
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    QTranslator m_words;
};

} // namespace aiqyn::tests
