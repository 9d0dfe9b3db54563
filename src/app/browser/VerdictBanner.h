#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace aiqyn::app {

/// The verdict of the validator as icon, word and sentence.
class VerdictBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    void showVerdict(const QString& indication, const QString& subIndication);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_indication;
    QString m_subIndication;
    QLabel* m_icon = nullptr;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
};

} // namespace aiqyn::app
