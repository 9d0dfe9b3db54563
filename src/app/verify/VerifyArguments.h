#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "base/UtcTime.h"

#include <QStringList>

#include <optional>

namespace aiqyn::app {

/// What aiqyn-verify was asked to do.
struct VerifyArguments
{
    QString trustFolder;
    std::optional<Sha256> approver; ///< of a signed trust list: of his certificate
    QStringList trustArguments;     ///< the options that say whom to trust, as given
    QString approverFile;           ///< of the profile, where it may be pinned too; empty: no profile
    bool wholeArchive = false; ///< no paths given: every container of the profile; `paths` is their folder
    QStringList paths;         ///< files and folders
    std::optional<UtcTime> at; ///< absent = now
    QString language;          ///< empty = the system's
    bool json = false;
    bool listsFiles = false;  ///< every file of each container and what vouches for it
    std::optional<int> jobs;  ///< worker processes, 1..64; absent = as many as processors, for many files
    bool asksServices = true; ///< for certificate status; never for another time than now
    bool isWorker = false;    ///< see VerifyPool
    bool helpOnly = false;

    /// InvalidArgument says what is wrong.
    [[nodiscard]] static Result<VerifyArguments> parse(const QStringList& arguments);
    [[nodiscard]] static QString help();
    /// For a worker process that judges as this one does.
    [[nodiscard]] QStringList forWorker(UtcTime at) const;
};

} // namespace aiqyn::app
