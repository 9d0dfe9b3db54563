#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace aiqyn::tests {

/// A record with one thing about it changed.
struct ChangedJson
{
    QString what;
    QJsonObject json;
};

/// Every field of `good` dropped, given each other type and values at and beyond the edges, every array
/// emptied and its first element doubled, a field added to every object. Values that are wrong only beside
/// another field are not made: those are rules of conformance, not of a schema.
class JsonCorpus
{
public:
    [[nodiscard]] static std::vector<ChangedJson> of(const QJsonObject& good)
    {
        JsonCorpus corpus;
        corpus.change(good, {}, [](const QJsonValue& changed) { return changed.toObject(); });
        return std::move(corpus.m_made);
    }

private:
    /// Puts a changed value back into the whole record.
    using Rebuild = std::function<QJsonObject(const QJsonValue& changed)>;

    void add(const QString& what, const QJsonValue& changed, const Rebuild& rebuild)
    {
        m_made.push_back({what, rebuild(changed)});
    }

    void change(const QJsonObject& object, const QString& path, const Rebuild& rebuild)
    {
        QJsonObject more = object;
        more.insert(QStringLiteral("zzz"), 1);
        add(path + QStringLiteral(" with more"), more, rebuild);
        for (const QString& key : object.keys()) {
            const QString place = path + u'.' + key;
            QJsonObject without = object;
            without.remove(key);
            add(place + QStringLiteral(" dropped"), without, rebuild);
            const Rebuild within = [object, key, rebuild](const QJsonValue& changed) {
                QJsonObject copy = object;
                copy.insert(key, changed);
                return rebuild(copy);
            };
            changeValue(object.value(key), place, within);
        }
    }

    void changeValue(const QJsonValue& value, const QString& place, const Rebuild& rebuild)
    {
        const QJsonArray others{QJsonValue(),
                                true,
                                false,
                                7,
                                -7,
                                1.5,
                                1e9,
                                QString(),
                                QStringLiteral("x"),
                                QStringLiteral("X\n"),
                                QString(30000, u'x'),
                                QStringLiteral("\U0001F600").repeated(300),
                                QJsonArray(),
                                QJsonArray{1},
                                QJsonObject(),
                                QJsonObject{{QStringLiteral("x"), 1}}};
        for (qsizetype i = 0; i < others.size(); ++i)
            add(place + QStringLiteral(" other value %1").arg(i), others.at(i), rebuild);
        if (value.isString())
            changeText(value.toString(), place, rebuild);
        if (value.isObject())
            change(value.toObject(), place, rebuild);
        if (value.isArray())
            changeArray(value.toArray(), place, rebuild);
    }

    void changeText(const QString& text, const QString& place, const Rebuild& rebuild)
    {
        if (text.size() == 64)
            add(place + QStringLiteral(" in capitals"), text.toUpper().replace(u'0', u'F'), rebuild);
        if (!text.endsWith(u'Z') || !text.startsWith(QStringLiteral("20")))
            return;
        for (const char* time :
             {"2026-13-01T00:00:00Z", "2026-11-00T00:00:00Z", "2026-11-01T24:00:00Z", "2026-11-01T00:60:00Z",
              "2026-11-01T00:00:00", "2026-11-01 00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-01",
              "2026-11-01T00:00:00.1234Z", "2026-11-01T00:00:00z", "2026-11-01T00:00:00Z\n"})
            add(place + QStringLiteral(" = ") + QString::fromLatin1(time), QString::fromLatin1(time),
                rebuild);
    }

    void changeArray(const QJsonArray& array, const QString& place, const Rebuild& rebuild)
    {
        if (array.isEmpty())
            return;
        QJsonArray doubled = array;
        doubled.append(array.first());
        add(place + QStringLiteral(" first doubled"), doubled, rebuild);
        const Rebuild within = [array, rebuild](const QJsonValue& changed) {
            QJsonArray copy = array;
            copy.replace(0, changed);
            return rebuild(copy);
        };
        changeValue(array.first(), place + QStringLiteral("[0]"), within);
    }

    std::vector<ChangedJson> m_made;
};

} // namespace aiqyn::tests
