#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/SigningKey.h"

#include <QDir>
#include <QString>

#include <functional>

// How keys of a training profile are kept. For sources of this folder only: no public header includes this.
namespace aiqyn::evidence {

/// A folder of the profile with key files that are made together, and the anchor they hang on.
struct TrainingFolder
{
    QString name;         ///< in the profile
    QString completeFile; ///< of it: there when the folder is
    QString rootFile;     ///< of it and, as a copy, of PROFILE/trust

    /// Makes the folder (0700) unless it is there, by `make` in a folder of another name that is then
    /// renamed: it appears whole or not at all, and of two processes one finds what the other made. Then puts
    /// the anchor where the profile's anchors are, if it is missing there.
    [[nodiscard]] Result<void> ensure(const QDir& profile,
                                      const std::function<Result<void>(const QDir&)>& make) const;
    /// PROFILE/trust
    [[nodiscard]] static QDir trustFolder(const QDir& profile);
};

/// An issuer marked TRAINING with what it issues to: ten years from an hour ago, one password for all.
struct TrainingIssuer
{
    CertificateIssuer issuer;
    CertificateIssuer::Validity validity;
    QString password;

    [[nodiscard]] static Result<TrainingIssuer> make(const QString& commonName, const Clock& clock);
};

/// A file of its owner alone (0600).
[[nodiscard]] Result<void> writeTrainingFile(const QString& path, const QByteArray& bytes);
/// The key of a PKCS#12 file whose password lies in the file beside it.
[[nodiscard]] Result<SigningKey> readTrainingKey(const QDir& folder, const QString& keyFile,
                                                 const QString& passwordFile);

} // namespace aiqyn::evidence
