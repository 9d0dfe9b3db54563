#include "app/messages/ErrorMessage.h"

namespace aiqyn::app {

// No default: a new code must get its sentence here before the program compiles.
ErrorMessage ErrorMessages::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return {tr("This step cannot be done with what was entered."),
                tr("Check the fields on this page and try again.")};
    case ErrorCode::Cancelled:
        return {tr("The step was cancelled."), tr("Start it again when you are ready.")};
    case ErrorCode::Internal:
        return {tr("The program met a fault of its own."),
                tr("Restart the program. If it happens again, report the technical detail to support.")};

    case ErrorCode::FileNotFound:
        return {tr("A file that is needed is not there."), tr("Check that the folder is still connected.")};
    case ErrorCode::FileUnreadable:
        return {tr("A file could not be read."), tr("Check the access rights of the file.")};
    case ErrorCode::FileUnwritable:
        return {tr("A file could not be written."), tr("Check the access rights of the folder.")};
    case ErrorCode::FileTooLarge:
        return {tr("A file is larger than the program accepts."), tr("Use a smaller file.")};
    case ErrorCode::DiskFull:
        return {tr("The disk is full."), tr("Free some space on the disk and try again.")};

    case ErrorCode::ModelMissing:
        return {tr("The recognition models are not installed."),
                tr("Install the model pack or name its folder when the program starts.")};
    case ErrorCode::ModelHashMismatch:
        return {tr("A recognition model is not the one that was approved."),
                tr("Install the model pack again. Do not work with this file.")};
    case ErrorCode::ModelUnloadable:
        return {tr("A recognition model could not be loaded."), tr("Install the model pack again.")};
    case ErrorCode::ModelPackInvalid:
        return {tr("The description of the model pack is not valid."), tr("Install the model pack again.")};
    case ErrorCode::ModelPackForTraining:
        return {tr("The basic model pack is for training and try-out only; the policy does not admit it."),
                tr("Install the standard model pack in the folder share/aiqyn/models of the program. "
                   "The README says which files belong to it.")};

    case ErrorCode::ImageUnsupported:
        return {tr("The image has a format that is not supported."), tr("Use a JPEG or PNG image.")};
    case ErrorCode::ImageCorrupt:
        return {tr("The image is damaged."), tr("Obtain the image again.")};
    case ErrorCode::ImageTooLarge:
        return {tr("The image is too large."), tr("Obtain the image in a smaller size.")};
    case ErrorCode::FaceNotFound:
        return {tr("No face was found in the image."),
                tr("Make sure that the whole face is visible and well lit, then try again.")};
    case ErrorCode::SeveralFaces:
        return {tr("There is more than one face in the image."),
                tr("Make sure that only one person is visible, then try again.")};
    case ErrorCode::InferenceFailed:
        return {tr("The image could not be analysed."),
                tr("Try again. If it happens again, restart the program.")};
    case ErrorCode::VideoUnreadable:
        return {tr("The recording could not be read."), tr("Check that the file is a complete video.")};

    case ErrorCode::CameraMissing:
        return {tr("No camera was found."), tr("Connect the camera and try again.")};
    case ErrorCode::CameraBusy:
        return {tr("Another program is using the camera."), tr("Close the other program and try again.")};
    case ErrorCode::CameraLost:
        return {tr("The camera stopped sending pictures."),
                tr("Check the cable of the camera and try again.")};
    case ErrorCode::CameraRefused:
        return {tr("This camera may not be used for identification."),
                tr("Connect a camera that is approved for this workplace.")};
    case ErrorCode::CameraChanged:
        return {tr("The camera was exchanged for another one while it was in use."),
                tr("Connect the approved camera again and start a new session.")};
    case ErrorCode::SubjectUnknown:
        return {tr("This synthetic person is not known."), tr("Choose a person of the training gallery.")};

    case ErrorCode::ArchiveUnreadable:
        return {tr("The evidence archive could not be read."),
                tr("Check that its folder is available. If it is, tell the administrator.")};
    case ErrorCode::ArchiveUnwritable:
        return {tr("The document could not be stored in the evidence archive."),
                tr("Check the free space and the access rights of the archive, then try again.")};
    case ErrorCode::ArchiveDamaged:
        return {tr("A part of the evidence archive is damaged."),
                tr("Tell the administrator so that the archive can be restored from its backup.")};
    case ErrorCode::DocumentNotFound:
        return {tr("The document is not in the evidence archive."), tr("Refresh the list of documents.")};
    case ErrorCode::DocumentConflict:
        return {tr("A different document with the same identifier is already stored."),
                tr("Start a new session and tell the administrator.")};
    case ErrorCode::ReferenceSecondGeneration:
        return {tr("An image that came from the identified images cannot become a reference image again."),
                tr("Use the state image database as the source.")};
    case ErrorCode::ReferenceNotAdmissible:
        return {tr("The image may not be kept as a reference image."),
                tr("Only an image that matched the state image database may be kept.")};
    case ErrorCode::ReferenceNotFound:
        return {tr("The source has no reference image for this IIN."),
                tr("Check the IIN or choose the other source.")};

    case ErrorCode::ReferenceRefused:
        return {
            tr("The source refused to give the reference image."),
            tr("Do not ask again for this person. Continue without a reference image, or choose the other "
               "source, and tell the administrator.")};
    case ErrorCode::ReferenceAnswerInvalid:
        return {
            tr("The source gave an answer that cannot be used as a reference image."),
            tr("Try again once. If it happens again, tell the administrator and choose the other source.")};
    case ErrorCode::ReferenceSourceBusy:
        return {tr("The state image database is busy."), tr("Wait a minute and fetch again.")};
    case ErrorCode::ReferenceSourceUnreachable:
        return {tr("The state image database cannot be reached."),
                tr("Check the network connection and fetch again. If it lasts, continue without a reference "
                   "image: the session then ends with a document that says why.")};
    case ErrorCode::ReferenceSourceUntrusted:
        return {tr("No trusted connection to the state image database came about, so nothing was sent."),
                tr("Do not go around it. Tell the administrator: a certificate has expired, or somebody "
                   "stands in between.")};
    case ErrorCode::ReferenceSourceUnset:
        return {tr("The connection to the state image database has not been set up or not been opened."),
                tr("Have the administrator set its address and certificates, and enter the password of the "
                   "connection's key.")};

    case ErrorCode::ContainerMalformed:
        return {tr("The container of the document is damaged or is not one of this program."),
                tr("Obtain the file again from the archive.")};
    case ErrorCode::DocumentInvalid:
        return {tr("The document does not have the content that the rules ask for."),
                tr("Do not rely on it and tell the compliance officer.")};
    case ErrorCode::KeyPasswordWrong:
        return {tr("The password of the key is wrong."), tr("Enter the password again.")};
    case ErrorCode::KeyUnreadable:
        return {tr("The signing key could not be read."),
                tr("Check that the key file or token is connected and complete.")};
    case ErrorCode::CertificateInvalid:
        return {tr("The certificate cannot be used."), tr("Install a valid certificate for this key.")};
    case ErrorCode::SignatureFailed:
        return {tr("The document could not be signed."),
                tr("Check the signing key and its certificate, then try again.")};
    case ErrorCode::TrustAnchorsUnusable:
        return {tr("The trust anchors could not be loaded."),
                tr("Install the trust anchors again or choose another folder.")};
    case ErrorCode::IinInvalid:
        return {tr("The IIN is not valid."), tr("Check each digit of the IIN.")};
    case ErrorCode::BinInvalid:
        return {tr("The BIN is not valid."), tr("Check each digit of the BIN.")};

    case ErrorCode::TokenModuleUnusable:
        return {
            tr("The driver of the token does not work."),
            tr("Install the driver again or name its library in the settings, then restart the program.")};
    case ErrorCode::TokenNotFound:
        return {tr("The token with the signing key is not connected."),
                tr("Connect the token that is named in the settings and try again.")};
    case ErrorCode::TokenPinWrong:
        return {tr("The PIN of the token is wrong."), tr("Enter the PIN again.")};
    case ErrorCode::TokenPinLastTry:
        return {tr("Only one try is left: one more wrong PIN locks the token."),
                tr("Do not guess. Enter the PIN only if you are sure of it.")};
    case ErrorCode::TokenPinLocked:
        return {tr("The PIN of the token is locked, has expired or was never set."),
                tr("Ask the administrator to unlock the token with the tool of its vendor.")};
    case ErrorCode::TokenKeyNotFound:
        return {tr("The signing key is not on this token."),
                tr("Connect the right token or choose its new certificate in the settings.")};
    case ErrorCode::PolicyMissing:
        return {tr("No policy has been approved, so no session can begin."),
                tr("Have the customer's policy approved, or import the approved policy.")};
    case ErrorCode::PolicyUntrusted:
        return {
            tr("The policy cannot be believed: its signature does not hold, or it is no approved policy."),
            tr("Ask the customer for the policy as it was signed. The policy in force stays.")};
    case ErrorCode::PolicyOfAnother:
        return {tr("The policy is that of another customer, of another provider or for another mode."),
                tr("Import the policy of this customer. The policy in force stays.")};
    case ErrorCode::PolicyOutdated:
        return {tr("The policy was approved no later than the newest one here."),
                tr("A policy is never taken back: have a new version approved. The policy in force stays.")};
    case ErrorCode::PolicyUnsuitable:
        return {
            tr("The policy does not fit what is installed here."),
            tr("Install the models and the calibration that the policy names, or have a policy approved for "
               "those installed.")};
    case ErrorCode::PolicyDraftMissing:
        return {tr("There is no draft of a policy, or it was changed meanwhile."),
                tr("Read the draft as it is now; without one, have an administrator write it first.")};
    case ErrorCode::MakerIsChecker:
        return {tr("Who wrote a policy cannot approve it."),
                tr("Have another person approve it, with an account of their own.")};
    case ErrorCode::ChallengesTooFew:
        return {tr("With these needs of the person the policy leaves fewer than three commands and signals."),
                tr("The rules ask for three. Choose fewer exceptions, or have a policy with more commands "
                   "approved.")};

    case ErrorCode::ConsentMissing:
        return {
            tr("Without the person's consent no session begins."),
            tr("Read the text to the person and record the answer. Who refuses is served in the office.")};
    case ErrorCode::SessionTimedOut:
        return {tr("The session took longer than the policy allows and was closed."),
                tr("Its documents are sealed. Begin a new session when the person is ready.")};
    case ErrorCode::SecondPersonNeeded:
        return {tr("This decision needs a second person."),
                tr("Ask a colleague to log in beside you and to confirm or refuse the decision.")};
    case ErrorCode::SecondPersonRefused:
        return {tr("The second person cannot be the one who decides, and needs the right to review."),
                tr("Ask another colleague, whose role includes the review.")};

    case ErrorCode::LogInRequired:
        return {tr("Nobody is logged in, or the workplace is locked."), tr("Log in and do the step again.")};
    case ErrorCode::LogInRefused:
        return {tr("Login and password, or the certificate, do not open an account here."),
                tr("Check what was entered. An administrator can give a new password.")};
    case ErrorCode::LogInDelayed:
        return {tr("There were too many wrong passwords for this account."),
                tr("Wait until the time shown has passed, then try again.")};
    case ErrorCode::NotPermitted:
        return {tr("Your role does not include this step."),
                tr("Ask a colleague whose role includes it, or the administrator.")};
    case ErrorCode::PasswordExpired:
        return {tr("The password was given by somebody else and has to be changed first."),
                tr("Choose a password of your own.")};
    case ErrorCode::PasswordUnsuitable:
        return {tr("The password is too easy to guess."),
                tr("Use at least 12 characters, no name, no row of keys and no common word alone. Several "
                   "words that do not belong together are good.")};
    case ErrorCode::AccountUnknown:
        return {tr("There is no such account."), tr("Check the login.")};
    case ErrorCode::AccountConflict:
        return {tr("Another account has this login or this certificate."),
                tr("Choose another login, or take the certificate from the other account first.")};
    case ErrorCode::AccountLast:
        return {tr("No administrator would be left."), tr("Make somebody else an administrator first.")};
    case ErrorCode::RecoveryRefused:
        return {tr("The recovery code is wrong or was used already."),
                tr("Use the code from the newest envelope.")};
    case ErrorCode::AuditDamaged:
        return {tr("The audit log is not as it was written."),
                tr("Keep the profile as it is and inform the compliance officer.")};

    case ErrorCode::SigningSettingsInvalid:
        return {tr("The settings of the signing keys cannot be used."),
                tr("Choose both signing keys again under Administration.")};
    case ErrorCode::SigningKeysNotDistinct:
        return {tr("The provider and the customer have the same certificate."),
                tr("Choose another key for one of them: each signs with a certificate of its own.")};

    case ErrorCode::ServiceUnreachable:
        return {tr("The timestamp or certificate status service cannot be reached."),
                tr("Check the network connection and the proxy settings, then try again.")};
    case ErrorCode::ServiceRefused:
        return {tr("The timestamp or certificate status service refused the request."),
                tr("Try again later. If it happens again, tell the administrator to check the address of "
                   "the service.")};
    case ErrorCode::ServiceAnswerInvalid:
        return {tr("The timestamp or certificate status service gave an answer that cannot be used."),
                tr("Tell the administrator to check the address of the service and its trust anchors.")};
    case ErrorCode::ServiceUntrusted:
        return {tr("The other side of the connection could not prove who it is."),
                tr("Nothing was sent. Tell the administrator to check the certificates on both sides.")};
    case ErrorCode::TimestampInvalid:
        return {tr("The timestamp is damaged or belongs to another signature."),
                tr("Obtain the timestamp again.")};
    case ErrorCode::TimestampAwaited:
        return {
            tr("The document of this step is sealed, but it has no timestamp yet, and the policy asks for "
               "one before the session goes on."),
            tr("Check the connection to the timestamp service, then take the same step again. What was "
               "entered is sealed and stays as it is; the document is not sealed twice.")};
    case ErrorCode::RevocationUnavailable:
        return {tr("The revocation status of a certificate could not be obtained."),
                tr("Check the network and the addresses of the OCSP and CRL services, then try again.")};
    }
    // Only a value outside the enumeration comes here.
    return {tr("The program met a fault of its own."),
            tr("Restart the program. If it happens again, report the technical detail to support.")};
}

} // namespace aiqyn::app
