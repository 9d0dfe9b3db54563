#pragma once

#include <QLabel>

namespace aiqyn::app {

/// A quiet line: how many documents wait for a timestamp. Hidden while none does.
class WaitingLine final : public QLabel
{
    Q_OBJECT

public:
    explicit WaitingLine(QWidget* parent = nullptr);

    void showWaiting(int documents);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    int m_documents = 0;
};

} // namespace aiqyn::app
