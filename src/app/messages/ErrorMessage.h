#pragma once

#include "base/Error.h"

#include <QCoreApplication>
#include <QString>

namespace aiqyn::app {

/// What a person reads about an error, in the language in force.
struct ErrorMessage
{
    QString sentence; ///< what happened
    QString nextStep; ///< what to do now
};

/// The sentences of all error codes.
class ErrorMessages final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::ErrorMessages)

public:
    [[nodiscard]] static ErrorMessage of(ErrorCode code);
};

[[nodiscard]] inline ErrorMessage messageFor(const Error& error)
{
    return ErrorMessages::of(error.code);
}

} // namespace aiqyn::app
