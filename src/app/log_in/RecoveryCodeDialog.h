#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace aiqyn::app {

/// Shows a recovery code, once. It closes only after somebody said that the code is written down.
class RecoveryCodeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RecoveryCodeDialog(const QString& code, QWidget* parent = nullptr);

    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_code = nullptr;
    QCheckBox* m_written = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace aiqyn::app
