#include "app/shell/Appearance.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QStyleFactory>

namespace aiqyn::app {

void applyAppearance()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));

    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf4f6f9));
    palette.setColor(QPalette::WindowText, QColor(0x1b2430));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf8fafc));
    palette.setColor(QPalette::Text, QColor(0x1b2430));
    palette.setColor(QPalette::PlaceholderText, QColor(0x7a8592));
    palette.setColor(QPalette::Button, Qt::white);
    palette.setColor(QPalette::ButtonText, QColor(0x1b2430));
    palette.setColor(QPalette::Mid, QColor(0xb9c3cf));
    palette.setColor(QPalette::Midlight, QColor(0xdde3ea));
    palette.setColor(QPalette::Highlight, QColor(0x1f5fbf));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::ToolTipText, QColor(0x1b2430));
    QApplication::setPalette(palette);

    QFont font = QApplication::font();
    font.setPointSizeF(10.5);
    QApplication::setFont(font);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/aiqyn.svg")));

    QFile style(QStringLiteral(":/style/aiqyn.qss"));
    if (style.open(QIODevice::ReadOnly))
        qApp->setStyleSheet(QString::fromUtf8(style.readAll()));
}

} // namespace aiqyn::app
