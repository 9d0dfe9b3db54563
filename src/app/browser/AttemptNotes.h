#pragma once

#include <QCoreApplication>
#include <QStringList>

class QJsonObject;

namespace aiqyn::app {

/// What the record of a liveness check says about its attempts, in words.
class AttemptNotes final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::AttemptNotes)

public:
    /// One line for each attempt with its result, and one for each passive cue that asks for a person's
    /// review; empty for other kinds of documents.
    [[nodiscard]] static QStringList of(const QJsonObject& record);
};

} // namespace aiqyn::app
