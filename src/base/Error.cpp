#include "base/Error.h"

#include <QStringList>

namespace aiqyn {

QString nameOf(ErrorCode code)
{
    switch (code) {
#define AIQYN_NAME(name)                                                                                     \
    case ErrorCode::name:                                                                                    \
        return QStringLiteral(#name)
        AIQYN_NAME(InvalidArgument);
        AIQYN_NAME(Cancelled);
        AIQYN_NAME(Internal);
        AIQYN_NAME(FileNotFound);
        AIQYN_NAME(FileUnreadable);
        AIQYN_NAME(FileUnwritable);
        AIQYN_NAME(FileTooLarge);
        AIQYN_NAME(DiskFull);
        AIQYN_NAME(ModelMissing);
        AIQYN_NAME(ModelHashMismatch);
        AIQYN_NAME(ModelUnloadable);
        AIQYN_NAME(ModelPackInvalid);
        AIQYN_NAME(ModelPackForTraining);
        AIQYN_NAME(ImageUnsupported);
        AIQYN_NAME(ImageCorrupt);
        AIQYN_NAME(ImageTooLarge);
        AIQYN_NAME(FaceNotFound);
        AIQYN_NAME(SeveralFaces);
        AIQYN_NAME(InferenceFailed);
        AIQYN_NAME(VideoUnreadable);
        AIQYN_NAME(CameraMissing);
        AIQYN_NAME(CameraBusy);
        AIQYN_NAME(CameraLost);
        AIQYN_NAME(CameraRefused);
        AIQYN_NAME(CameraChanged);
        AIQYN_NAME(SubjectUnknown);
        AIQYN_NAME(ArchiveUnreadable);
        AIQYN_NAME(ArchiveUnwritable);
        AIQYN_NAME(ArchiveDamaged);
        AIQYN_NAME(DocumentNotFound);
        AIQYN_NAME(DocumentConflict);
        AIQYN_NAME(ReferenceSecondGeneration);
        AIQYN_NAME(ReferenceNotAdmissible);
        AIQYN_NAME(ReferenceNotFound);
        AIQYN_NAME(ReferenceRefused);
        AIQYN_NAME(ReferenceAnswerInvalid);
        AIQYN_NAME(ReferenceSourceBusy);
        AIQYN_NAME(ReferenceSourceUnreachable);
        AIQYN_NAME(ReferenceSourceUntrusted);
        AIQYN_NAME(ReferenceSourceUnset);
        AIQYN_NAME(ContainerMalformed);
        AIQYN_NAME(DocumentInvalid);
        AIQYN_NAME(KeyPasswordWrong);
        AIQYN_NAME(KeyUnreadable);
        AIQYN_NAME(CertificateInvalid);
        AIQYN_NAME(SignatureFailed);
        AIQYN_NAME(TrustAnchorsUnusable);
        AIQYN_NAME(IinInvalid);
        AIQYN_NAME(BinInvalid);
        AIQYN_NAME(TokenModuleUnusable);
        AIQYN_NAME(TokenNotFound);
        AIQYN_NAME(TokenPinWrong);
        AIQYN_NAME(TokenPinLastTry);
        AIQYN_NAME(TokenPinLocked);
        AIQYN_NAME(TokenKeyNotFound);
        AIQYN_NAME(PolicyMissing);
        AIQYN_NAME(PolicyUntrusted);
        AIQYN_NAME(PolicyOfAnother);
        AIQYN_NAME(PolicyOutdated);
        AIQYN_NAME(PolicyUnsuitable);
        AIQYN_NAME(PolicyDraftMissing);
        AIQYN_NAME(MakerIsChecker);
        AIQYN_NAME(ChallengesTooFew);
        AIQYN_NAME(ConsentMissing);
        AIQYN_NAME(SessionTimedOut);
        AIQYN_NAME(SecondPersonNeeded);
        AIQYN_NAME(SecondPersonRefused);
        AIQYN_NAME(LogInRequired);
        AIQYN_NAME(LogInRefused);
        AIQYN_NAME(LogInDelayed);
        AIQYN_NAME(NotPermitted);
        AIQYN_NAME(PasswordExpired);
        AIQYN_NAME(PasswordUnsuitable);
        AIQYN_NAME(AccountUnknown);
        AIQYN_NAME(AccountConflict);
        AIQYN_NAME(AccountLast);
        AIQYN_NAME(RecoveryRefused);
        AIQYN_NAME(AuditDamaged);
        AIQYN_NAME(SigningSettingsInvalid);
        AIQYN_NAME(SigningKeysNotDistinct);
        AIQYN_NAME(ServiceUnreachable);
        AIQYN_NAME(ServiceRefused);
        AIQYN_NAME(ServiceUntrusted);
        AIQYN_NAME(ServiceAnswerInvalid);
        AIQYN_NAME(TimestampInvalid);
        AIQYN_NAME(TimestampAwaited);
        AIQYN_NAME(RevocationUnavailable);
#undef AIQYN_NAME
    }
    return QStringLiteral("Internal");
}

QString describe(const Error& error)
{
    QString line = nameOf(error.code);
    if (!error.detail.isEmpty())
        line += QStringLiteral(": ") + error.detail;
    QStringList causes;
    for (const Error& cause : error.causes)
        causes << describe(cause);
    if (!causes.isEmpty())
        line += QStringLiteral(" <- ") + causes.join(QStringLiteral("; "));
    return line;
}

} // namespace aiqyn
