#include "evidence/document/JsonFields.h"

namespace aiqyn::evidence {

QString JsonFields::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + QChar(u'.') + key;
}

void JsonFields::problem(const QString& key, const QString& what)
{
    m_problems << pathOf(key) + QStringLiteral(": ") + what;
}

QJsonValue JsonFields::take(const QString& key)
{
    m_read.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        problem(key, QStringLiteral("missing"));
    return value;
}

QString JsonFields::text(const QString& key, int shortest, int longest)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        problem(key, QStringLiteral("not a text"));
        return {};
    }
    const QString text = value.toString();
    // In characters, as JSON Schema counts, not in UTF-16 units.
    const auto length = std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
    if (length < shortest || length > longest)
        problem(key, QStringLiteral("length"));
    return text;
}

QString JsonFields::code(const QString& key, const QRegularExpression& form, bool mayBeEmpty)
{
    const QString chosen = text(key, mayBeEmpty ? 0 : 1);
    if (!chosen.isEmpty() && !form.match(chosen).hasMatch())
        problem(key, QStringLiteral("not of its form"));
    return chosen;
}

std::optional<QString> JsonFields::textOrNull(const QString& key)
{
    if (m_object.value(key).isNull()) {
        m_read.insert(key);
        return std::nullopt;
    }
    return text(key);
}

int JsonFields::integer(const QString& key, int least, int most)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return least;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(number >= least && number <= most) || number != static_cast<int>(number)) {
        problem(key, QStringLiteral("not a whole number in its range"));
        return least;
    }
    return static_cast<int>(number);
}

std::optional<int> JsonFields::integerOrNull(const QString& key, int least, int most)
{
    if (m_object.value(key).isNull()) {
        m_read.insert(key);
        return std::nullopt;
    }
    return integer(key, least, most);
}

std::optional<double> JsonFields::numberOrNull(const QString& key, double least, double most)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(number >= least && number <= most)) {
        problem(key, QStringLiteral("not a number in its range"));
        return std::nullopt;
    }
    return number;
}

std::optional<double> JsonFields::number(const QString& key, double least, double most)
{
    if (m_object.value(key).isNull()) {
        m_read.insert(key);
        problem(key, QStringLiteral("not a number in its range"));
        return std::nullopt;
    }
    return numberOrNull(key, least, most);
}

bool JsonFields::flag(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        problem(key, QStringLiteral("not true or false"));
    return value.toBool();
}

QJsonArray JsonFields::array(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        problem(key, QStringLiteral("not an array"));
    return value.toArray();
}

QJsonObject JsonFields::object(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        problem(key, QStringLiteral("not an object"));
    return value.toObject();
}

std::optional<QJsonObject> JsonFields::objectOrNull(const QString& key)
{
    if (m_object.value(key).isNull()) {
        m_read.insert(key);
        return std::nullopt;
    }
    return object(key);
}

std::optional<Sha256> JsonFields::hash(const QString& key)
{
    const QString hex = text(key, 64, 64);
    const auto hash = Sha256::fromHex(hex);
    if (hex.size() == 64 && (!hash || hash->toHex() != hex)) {
        problem(key, QStringLiteral("no SHA-256 in lower case"));
        return std::nullopt;
    }
    return hash;
}

std::optional<UtcTime> JsonFields::time(const QString& key)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                       "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?"
                       "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])")));
    const QString iso = text(key);
    const auto time = form.match(iso).hasMatch() ? UtcTime::fromIso(iso) : std::nullopt;
    if (!iso.isEmpty() && !time)
        problem(key, QStringLiteral("no ISO 8601 time with a zone"));
    return time;
}

std::optional<UtcTime> JsonFields::timeOrNull(const QString& key)
{
    if (m_object.value(key).isNull()) {
        m_read.insert(key);
        return std::nullopt;
    }
    return time(key);
}

std::optional<QDate> JsonFields::dateOrNull(const QString& key)
{
    const auto written = textOrNull(key);
    if (!written)
        return std::nullopt;
    const QDate date = QDate::fromString(*written, QStringLiteral("yyyy-MM-dd"));
    if (date.isValid() && written->size() == 10)
        return date;
    problem(key, QStringLiteral("no date"));
    return std::nullopt;
}

QString JsonFields::choice(const QString& key, const QStringList& choices)
{
    const QString chosen = text(key);
    if (choices.contains(chosen))
        return chosen;
    if (!chosen.isEmpty())
        problem(key, QStringLiteral("not one of its values"));
    return {};
}

void JsonFields::finish()
{
    for (const QString& key : m_object.keys())
        if (!m_read.contains(key))
            problem(key.left(40), QStringLiteral("unknown"));
}

} // namespace aiqyn::evidence
