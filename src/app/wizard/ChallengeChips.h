#pragma once

#include "app/identification/SessionTypes.h"

#include <QWidget>

namespace aiqyn::app {

/// The challenges of the attempt in a row, each with its state. Those not drawn yet are blank: nobody may
/// know them before they are asked for.
class ChallengeChips final : public QWidget
{
    Q_OBJECT

public:
    explicit ChallengeChips(QWidget* parent = nullptr);

    void showView(const LiveView& view);
    [[nodiscard]] QSize sizeHint() const override { return {360, 62}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<std::pair<engine::ChallengeKind, ChallengeState>> m_challenges;
    int m_planned = 0;
};

} // namespace aiqyn::app
