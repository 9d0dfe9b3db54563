#pragma once

#include <QCoreApplication>
#include <QString>

namespace aiqyn::app {

/// Codes of a comparison document in words, in the language in force.
class ComparisonNames
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::ComparisonNames)

public:
    /// Why nothing was compared.
    [[nodiscard]] static QString cause(const QString& code);
    /// A component of quality by its name of ISO/IEC 29794-5.
    [[nodiscard]] static QString quality(const QString& component);
};

} // namespace aiqyn::app
