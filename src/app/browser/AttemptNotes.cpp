#include "app/browser/AttemptNotes.h"

#include "app/messages/Names.h"

#include <QJsonArray>
#include <QJsonObject>

namespace aiqyn::app {

QStringList AttemptNotes::of(const QJsonObject& record)
{
    QStringList notes;
    const QJsonArray attempts = record.value(QStringLiteral("attempts")).toArray();
    for (const QJsonValue& value : attempts) {
        const QJsonObject attempt = value.toObject();
        const int number = attempt.value(QStringLiteral("attempt")).toInt();
        const QString result = Names::result(attempt.value(QStringLiteral("result")).toString());
        const QString mismatch = attempt.value(QStringLiteral("mismatch")).toString();
        notes << (mismatch.isEmpty() ? tr("Attempt %1: %2").arg(QString::number(number), result)
                                     : tr("Attempt %1: %2. %3")
                                           .arg(QString::number(number), result, Names::mismatch(mismatch)));
        const QJsonArray suspicions =
            attempt.value(QStringLiteral("passive")).toObject().value(QStringLiteral("suspicions")).toArray();
        for (const QJsonValue& suspicion : suspicions)
            notes << tr("Attempt %1, for review: %2")
                         .arg(QString::number(number), Names::suspicion(suspicion.toString()));
    }
    return notes;
}

} // namespace aiqyn::app
