#pragma once

#include "engine/face/LoadedPack.h"
#include "engine/face/ModelLocator.h"

#include <QString>

namespace aiqyn::engine {

/// Which pack is used, and why.
struct PackChoice
{
    enum class Reason {
        Named = 1,       ///< it was asked for
        StandardAtHand,  ///< none was asked for; all required files of the standard pack are there
        StandardMissing, ///< none was asked for; files of the standard pack are missing: see `detail`
    };

    LoadedPack pack;
    Reason reason = Reason::Named;
    QString detail; ///< untranslated; with StandardMissing which files and which folders
};

/// "named", "standard-at-hand", "standard-missing".
[[nodiscard]] QString nameOf(PackChoice::Reason reason);

/// The pack of that name; with an empty name the standard pack if all its required files are at hand, else
/// the built-in one. A named pack is never replaced by another. Errors: ModelPackInvalid for an unknown name,
/// ModelMissing; without a name the error that keeps the standard pack from being used is among the causes.
[[nodiscard]] Result<PackChoice> choosePack(const ModelLocator& locator, const QString& name);

} // namespace aiqyn::engine
