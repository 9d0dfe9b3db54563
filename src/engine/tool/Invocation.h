#pragma once

#include "base/Error.h"
#include "engine/matching/Calibration.h"
#include "engine/subject/SubjectSpecies.h"

#include <QString>
#include <QStringList>

#include <vector>

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
    QString pack; ///< empty: "standard" when it is complete, else "builtin"
    Calibration::Kind kind = Calibration::Kind::Photographs; ///< of the calibration to use or to write

    // Of "pairs" alone; empty when not given.
    bool all = false; ///< every pair among the identities too
    QString identitiesFile;
    QString calibrationFile; ///< to write
    QString calibrationName;
    QString population;
    QString detFile; ///< to write
    // Of "detect" alone.
    bool landmarks = false; ///< print them too
    // Of "track" alone.
    qint64 frames = 0;         ///< how many to measure, playing the recording again; 0 = to its end, once
    bool summary = false;      ///< without the frames themselves
    QString referencePoseFile; ///< network whose angles stand beside ours
    // Of "liveness" alone.
    QString planFile;
    // Of "attacks" alone.
    std::uint64_t firstSeed = 1;
    std::uint64_t lastSeed = 10;
    std::vector<SubjectSpecies> species; ///< to play
    QString resultsFile;                 ///< one line a session; what is in it is not played again
    QString reportFile;                  ///< Markdown to write

    /// `words` as the program got them, its own name first. Errors: InvalidArgument, a sentence for people.
    [[nodiscard]] static Result<Invocation> parse(const QStringList& words);
    /// What --help prints.
    [[nodiscard]] static QString helpText();
};

} // namespace aiqyn::engine::tool
