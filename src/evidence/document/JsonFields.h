#pragma once

#include "base/Sha256.h"
#include "base/UtcTime.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace aiqyn::evidence {

/// Reads one JSON object strictly: each field once, of the right type and range. What is wrong is added to
/// `problems` as "path.field: what" (never the value: it may be personal data) and a neutral value returned.
class JsonFields
{
public:
    /// `problems` outlives this.
    JsonFields(QJsonObject object, QString path, QStringList& problems)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_problems(problems)
    {}

    [[nodiscard]] QString text(const QString& key, int shortest = 1, int longest = 300);
    /// A text of the form; an empty one too where `mayBeEmpty`.
    [[nodiscard]] QString code(const QString& key, const QRegularExpression& form, bool mayBeEmpty = false);
    [[nodiscard]] std::optional<QString> textOrNull(const QString& key);
    [[nodiscard]] int integer(const QString& key, int least, int most);
    [[nodiscard]] std::optional<int> integerOrNull(const QString& key, int least, int most);
    [[nodiscard]] std::optional<double> numberOrNull(const QString& key, double least, double most);
    [[nodiscard]] std::optional<double> number(const QString& key, double least, double most);
    [[nodiscard]] bool flag(const QString& key);
    [[nodiscard]] QJsonArray array(const QString& key);
    [[nodiscard]] QJsonObject object(const QString& key);
    [[nodiscard]] std::optional<QJsonObject> objectOrNull(const QString& key);
    [[nodiscard]] std::optional<Sha256> hash(const QString& key);
    [[nodiscard]] std::optional<UtcTime> time(const QString& key);
    [[nodiscard]] std::optional<UtcTime> timeOrNull(const QString& key);
    /// "yyyy-MM-dd".
    [[nodiscard]] std::optional<QDate> dateOrNull(const QString& key);
    /// One of `choices`, else a problem and an empty text.
    [[nodiscard]] QString choice(const QString& key, const QStringList& choices);

    /// Adds a problem for each field nobody read.
    void finish();
    void problem(const QString& key, const QString& what);
    [[nodiscard]] QString pathOf(const QString& key) const;

private:
    [[nodiscard]] QJsonValue take(const QString& key);

    QJsonObject m_object;
    QString m_path;
    QStringList& m_problems;
    QSet<QString> m_read;
};

} // namespace aiqyn::evidence
