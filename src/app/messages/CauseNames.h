#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace aiqyn::app {

/// Why the validator judges as it does, and what to do, in the language in force. A code of a later version
/// comes back as it is.
class CauseNames final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::CauseNames)

public:
    /// The sentence of a cause or a note of ValidationReport.
    [[nodiscard]] static QString sentence(const QString& code);
    /// Those of all codes, each sentence once.
    [[nodiscard]] static QStringList sentences(const QStringList& codes);
    /// What to do about a sub-indication; empty when there is none.
    [[nodiscard]] static QString nextStep(const QString& subIndication);
};

} // namespace aiqyn::app
