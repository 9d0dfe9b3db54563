#include "app/wizard/ChallengeChips.h"

#include "app/messages/Names.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace aiqyn::app {

namespace {

constexpr int gap = 6;
constexpr int iconSide = 18;

QString iconOf(ChallengeState state)
{
    switch (state) {
    case ChallengeState::Passed:
        return QStringLiteral(":/icons/passed.svg");
    case ChallengeState::Failed:
        return QStringLiteral(":/icons/failed.svg");
    case ChallengeState::Waiting:
    case ChallengeState::Running:
        return QStringLiteral(":/icons/none.svg");
    }
    return {};
}

/// Smaller where the longest word would not fit: words are not broken, and five movements leave little room.
QFont fittingFont(const QFont& font, const QString& text, double width)
{
    const QFontMetricsF metrics(font);
    double longest = 0;
    const QStringList words = text.split(u' ');
    for (const QString& word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    QFont fitting = font;
    if (longest > width)
        fitting.setPointSizeF(font.pointSizeF() * width / longest);
    return fitting;
}

} // namespace

ChallengeChips::ChallengeChips(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("challengeChips"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChallengeChips::showView(const LiveView& view)
{
    if (view.challenges == m_challenges && view.challengesPlanned == m_planned)
        return;
    m_challenges = view.challenges;
    m_planned = view.challengesPlanned;
    retranslate();
}

void ChallengeChips::paintEvent(QPaintEvent*)
{
    const int count = std::max(m_planned, static_cast<int>(m_challenges.size()));
    if (count == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double cell = (width() - gap * (count - 1.0)) / count;
    for (int i = 0; i < count; ++i) {
        const QRectF chip((cell + gap) * i + 0.75, 0.75, cell - 1.5, height() - 1.5);
        const bool drawn = i < static_cast<int>(m_challenges.size());
        const ChallengeState state =
            drawn ? m_challenges.at(static_cast<std::size_t>(i)).second : ChallengeState::Waiting;
        const bool running = state == ChallengeState::Running;
        painter.setPen(
            QPen(palette().color(running ? QPalette::Highlight : QPalette::Midlight), running ? 2 : 1.2));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(chip, 8, 8);

        const QRect icon(static_cast<int>(chip.center().x()) - iconSide / 2, 7, iconSide, iconSide);
        QIcon(iconOf(state)).paint(&painter, icon);
        painter.setPen(palette().color(drawn ? QPalette::WindowText : QPalette::PlaceholderText));
        const QString text = drawn ? Names::challenge(m_challenges.at(static_cast<std::size_t>(i)).first)
                                   : QString::number(i + 1);
        const QRectF area = chip.adjusted(3, iconSide + 6, -3, -3);
        painter.setFont(fittingFont(font(), text, area.width() - 1));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, text);
    }
}

void ChallengeChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChallengeChips::retranslate()
{
    QStringList parts;
    for (const auto& [kind, state] : m_challenges)
        parts << tr("%1: %2", "challenge and its state")
                     .arg(Names::challenge(kind), Names::challengeState(state));
    setAccessibleName(tr("Movements of this attempt"));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    update();
}

} // namespace aiqyn::app
