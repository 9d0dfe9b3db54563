#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace aiqyn {

/// Stable codes: the name is what documents, logs and scripts see (nameOf), so a released name never
/// changes its meaning. src/app/messages turns each into a sentence and a next step; a code without one
/// does not compile there.
enum class ErrorCode {
    // General
    InvalidArgument = 1,
    Cancelled,
    Internal,
    // Files
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileTooLarge,
    DiskFull,
    // Models (engine/face)
    ModelMissing,
    ModelHashMismatch,
    ModelUnloadable,
    ModelPackInvalid,
    ModelPackForTraining,
    // Images and video
    ImageUnsupported,
    ImageCorrupt,
    ImageTooLarge,
    FaceNotFound,
    SeveralFaces,
    InferenceFailed,
    VideoUnreadable,
    // Camera
    CameraMissing,
    CameraBusy,
    CameraLost,
    CameraRefused,
    CameraChanged,
    // Subject (training)
    SubjectUnknown,
    // Archive (evidence/archive)
    ArchiveUnreadable,
    ArchiveUnwritable,
    ArchiveDamaged,
    DocumentNotFound,
    DocumentConflict,
    ReferenceSecondGeneration,
    ReferenceNotAdmissible,
    // Reference sources (app/reference)
    ReferenceNotFound,
    ReferenceRefused,
    ReferenceAnswerInvalid,
    ReferenceSourceBusy,
    ReferenceSourceUnreachable,
    ReferenceSourceUntrusted,
    ReferenceSourceUnset,
    // Documents, containers and signatures (evidence)
    ContainerMalformed,
    DocumentInvalid,
    KeyPasswordWrong,
    KeyUnreadable,
    CertificateInvalid,
    SignatureFailed,
    TrustAnchorsUnusable,
    IinInvalid,
    BinInvalid,
    // Tokens (evidence/signature/token)
    TokenModuleUnusable,
    TokenNotFound,
    TokenPinWrong,
    TokenPinLastTry,
    TokenPinLocked,
    TokenKeyNotFound,
    // Policies (evidence/archive, app/policy)
    PolicyMissing,
    PolicyUntrusted,
    PolicyOfAnother,
    PolicyOutdated,
    PolicyUnsuitable,
    PolicyDraftMissing,
    MakerIsChecker,
    ChallengesTooFew,
    // What stops a session for its own sake (app/identification)
    ConsentMissing,
    SessionTimedOut,
    SecondPersonNeeded,
    SecondPersonRefused,
    // Accounts and what they may do (app/access, evidence/archive)
    LogInRequired,
    LogInRefused,
    LogInDelayed,
    NotPermitted,
    PasswordExpired,
    PasswordUnsuitable,
    AccountUnknown,
    AccountConflict,
    AccountLast,
    RecoveryRefused,
    AuditDamaged,
    // Signing keys of a station (app/signing)
    SigningSettingsInvalid,
    SigningKeysNotDistinct,
    // Services of the trust infrastructure and timestamps (evidence/signature)
    ServiceUnreachable,
    ServiceRefused,
    ServiceUntrusted,
    ServiceAnswerInvalid,
    TimestampInvalid,
    TimestampAwaited,
    // Revocation (evidence/signature/revocation)
    RevocationUnavailable,
};

/// Name of the code as it appears in logs and JSON, e.g. "ModelMissing".
[[nodiscard]] QString nameOf(ErrorCode code);

/// An error as a value. `detail` is untranslated, technical and free of personal data and key material.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    std::vector<Error> causes;
};

/// One line for a log: "ModelMissing: standard/detector <- FileUnreadable: ...".
[[nodiscard]] QString describe(const Error& error);

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail,
                                                std::vector<Error> causes = {})
{
    return tl::make_unexpected(Error{code, std::move(detail), std::move(causes)});
}

} // namespace aiqyn
