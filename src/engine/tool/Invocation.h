#pragma once

#include "base/Error.h"

#include <QString>
#include <QStringList>

namespace aiqyn::engine::tool {

/// The command line of aiqyn-engine, taken apart.
struct Invocation
{
    QString command;       ///< first word; empty with help or version
    QStringList arguments; ///< the words after it
    bool json = false;
    bool help = false;
    bool version = false;
    bool fullSize = false; ///< detect on unscaled pictures
    double fmr = 1e-4;     ///< false match rate whose threshold decides a match
    QString modelsFolder;
    QString pack;

    /// `words` as the program got them, its own name first. Errors: InvalidArgument, a sentence for people.
    [[nodiscard]] static Result<Invocation> parse(const QStringList& words);
    /// What --help prints.
    [[nodiscard]] static QString helpText();
};

} // namespace aiqyn::engine::tool
