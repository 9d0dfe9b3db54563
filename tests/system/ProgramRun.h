#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace aiqyn::tests {

struct Run
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// One of the product's programs, offscreen, to its end or for five minutes.
[[nodiscard]] Run run(const QString& program, const QStringList& arguments);

} // namespace aiqyn::tests
