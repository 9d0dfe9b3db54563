#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace aiqyn::app {

/// A moving bar, what is going on, and a button that ends it. Hidden until shown.
class BusyRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRow(QWidget* parent = nullptr);

    void setText(const QString& text);

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace aiqyn::app
