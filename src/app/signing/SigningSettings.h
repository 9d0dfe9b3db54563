#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "evidence/signature/SigningReadiness.h"
#include "evidence/signature/token/Pkcs11Module.h"

#include <QDir>
#include <QString>
#include <QStringList>

#include <variant>

namespace aiqyn::app {

/// The key that the program made for the training profile.
struct TrainingKeySource
{
    friend bool operator==(const TrainingKeySource&, const TrainingKeySource&) = default;
};

/// A PKCS#12 file. Its password is asked for and kept nowhere.
struct FileKeySource
{
    QString file;             ///< absolute path
    QStringList issuers = {}; ///< absolute paths of issuers' certificates, PEM or DER

    friend bool operator==(const FileKeySource&, const FileKeySource&) = default;
};

/// A key on a PKCS#11 token, named by its certificate.
struct TokenKeySource
{
    QString module; ///< absolute path of the driver's library
    evidence::TokenName token;
    Sha256 certificate;       ///< of its DER
    QStringList issuers = {}; ///< as above

    friend bool operator==(const TokenKeySource&, const TokenKeySource&) = default;
};

using KeySource = std::variant<TrainingKeySource, FileKeySource, TokenKeySource>;

/// Where the two keys of a station come from: PROFILE/signing.json, which holds no secret.
///
/// {"version": 1, "provider": KEY, "customer": KEY}, where KEY is {"source": "training"},
/// {"source": "pkcs12", "file", "issuers"} or
/// {"source": "pkcs11", "module", "token": {"label", "serial"}, "certificate": SHA-256, "issuers"}.
struct SigningSettings
{
    KeySource provider = TrainingKeySource{};
    KeySource customer = TrainingKeySource{};

    [[nodiscard]] const KeySource& of(evidence::SigningRole role) const;
    void set(evidence::SigningRole role, KeySource source);

    /// Training keys for both when there is no file. SigningSettingsInvalid: of another form or version;
    /// FileUnreadable.
    [[nodiscard]] static Result<SigningSettings> load(const QDir& profile);
    /// Replaces the file as a whole (0600). FileUnwritable, DiskFull; SigningSettingsInvalid: paths that are
    /// not absolute or a token without a label and a serial number.
    [[nodiscard]] Result<void> save(const QDir& profile) const;

    friend bool operator==(const SigningSettings&, const SigningSettings&) = default;
};

} // namespace aiqyn::app
