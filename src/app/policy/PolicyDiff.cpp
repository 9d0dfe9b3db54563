#include "app/policy/PolicyDiff.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace aiqyn::app {

namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isUndefined())
        return {};
    if (value.isString())
        return value.toString();
    // Only arrays and objects are documents: the brackets of a wrapping array are taken off again.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

/// What tells records of one list apart.
QString nameOf(const QJsonObject& record)
{
    for (const char* const key : {"serviceType", "role", "purpose", "service"})
        if (record.contains(QLatin1String(key)))
            return record.value(QLatin1String(key)).toString();
    return {};
}

/// A list of records as an object by their names; those of one name are numbered.
std::optional<QJsonObject> recordsOf(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    QJsonObject records;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array) {
        if (!entry.isObject())
            return std::nullopt;
        const QString name = nameOf(entry.toObject());
        QString key = name;
        for (int number = 2; records.contains(key); ++number)
            key = QStringLiteral("%1 %2").arg(name).arg(number);
        records.insert(key, entry);
    }
    return records;
}

void compare(const QString& path, const QJsonValue& before, const QJsonValue& after,
             std::vector<PolicyChange>& changes);

void compareObjects(const QString& path, const QJsonObject& before, const QJsonObject& after,
                    std::vector<PolicyChange>& changes)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.sort();
    for (const QString& key : keys)
        compare(path.isEmpty() ? key : path + u'.' + key, before.value(key), after.value(key), changes);
}

void compare(const QString& path, const QJsonValue& before, const QJsonValue& after,
             std::vector<PolicyChange>& changes)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject())
        return compareObjects(path, before.toObject(), after.toObject(), changes);
    const auto oldRecords = recordsOf(before);
    const auto newRecords = recordsOf(after);
    if (oldRecords && newRecords)
        return compareObjects(path, *oldRecords, *newRecords, changes);
    changes.push_back({path, textOf(before), textOf(after)});
}

} // namespace

std::vector<PolicyChange> changesBetween(const evidence::PolicyDocument& before,
                                         const evidence::PolicyDocument& after)
{
    std::vector<PolicyChange> changes;
    compareObjects({}, before.toJson(), after.toJson(), changes);
    return changes;
}

} // namespace aiqyn::app
