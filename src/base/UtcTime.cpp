#include "base/UtcTime.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace aiqyn {

namespace {
constexpr std::int64_t endOfYear9999Ms = 253402300799999;
}

std::optional<UtcTime> UtcTime::fromMilliseconds(std::int64_t sinceEpochMs)
{
    if (sinceEpochMs < 0 || sinceEpochMs > endOfYear9999Ms)
        return std::nullopt;
    return UtcTime(sinceEpochMs);
}

std::optional<UtcTime> UtcTime::fromIso(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})$"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    return fromMilliseconds(parsed.toMSecsSinceEpoch());
}

QString UtcTime::toIso() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
}

} // namespace aiqyn
