#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"

#include <QStringList>

#include <optional>

namespace aiqyn::app {

/// What aiqyn-verify was asked to do.
struct VerifyArguments
{
    QString trustFolder;
    bool wholeArchive = false; ///< no paths: every container of the profile
    QStringList paths;         ///< files and folders
    std::optional<UtcTime> at; ///< absent = now
    QString language;          ///< empty = the system's
    bool json = false;
    bool helpOnly = false;

    /// InvalidArgument says what is wrong.
    [[nodiscard]] static Result<VerifyArguments> parse(const QStringList& arguments);
    [[nodiscard]] static QString help();
};

} // namespace aiqyn::app
