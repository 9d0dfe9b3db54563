#pragma once

#include "base/Error.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace aiqyn::app {

/// An error in words with its next step and, small, the technical detail. Hidden while there is none.
class ErrorPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget* parent = nullptr);

    void showError(const Error& error);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<Error> m_error;
    QLabel* m_sentence = nullptr;
    QLabel* m_nextStep = nullptr;
    QLabel* m_detail = nullptr;
};

} // namespace aiqyn::app
