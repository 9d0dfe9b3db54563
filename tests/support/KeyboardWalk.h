#pragma once

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace aiqyn::tests {

/// Whether the keyboard alone leaves `page` backwards, as WCAG 2.2 criterion 2.1.2 asks: to a button before
/// it in the same window, by Shift+Tab alone. The page must be without a parent; it is left in that window.
inline bool canBeLeftBackwards(QWidget& window, QWidget* page)
{
    auto* before = new QPushButton(&window);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(before);
    column->addWidget(page);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return false;
    page->setFocus();
    if (!page->isAncestorOf(QApplication::focusWidget()))
        return false;
    constexpr int mostControls = 50;
    for (int i = 0; i < mostControls && QApplication::focusWidget() != before; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    return QApplication::focusWidget() == before;
}

} // namespace aiqyn::tests
