#include "app/messages/CauseNames.h"

#include "app/messages/EvidenceNames.h"

#include <span>

namespace aiqyn::app {

namespace {

/// A sentence and the codes it is for.
struct Entry
{
    const char* codes; ///< divided by spaces
    const char* text;
};

constexpr Entry causes[] = {
    {"FORMAT_CONTAINER",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The file is not an evidence container.")},
    {"FORMAT_CHECKSUM", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A file in the container is damaged.")},
    {"FORMAT_UNEXPECTED_ENTRY",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The container holds a file that does not belong there.")},
    {"FORMAT_ENTRY_ORDER",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The files in the container are in the wrong order.")},
    {"FORMAT_MANIFEST", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                                          "The list of signed files does not have the required form.")},
    {"FORMAT_NO_DOCUMENT", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The container holds no document.")},
    {"FORMAT_IMAGE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "A picture in the container is not a picture of the kind its name says.")},
    {"FORMAT_SIGNATURE FORMAT_SIGNATURE_ATTRIBUTES",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The signature does not have the required form.")},
    {"SIGNING_CERTIFICATE_MISMATCH",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The signature names another certificate than the one in it.")},
    {"MANIFEST_DIGEST_MISMATCH OBJECT_DIGEST_MISMATCH",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A file was changed after it was signed.")},
    {"SIGNATURE_INVALID",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The signature does not belong to this content.")},
    {"ALGORITHM_NOT_ALLOWED WEAK_KEY",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The cryptography of the signature is too weak or not known.")},
    {"OBJECT_UNLISTED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A file in the container is not signed.")},
    {"OBJECT_MISSING", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A signed file is no longer there.")},
    {"NO_SIGNING_CERTIFICATE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The certificate of the signer is missing.")},
    {"CERTIFICATE_NOT_FOR_DOCUMENTS",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The certificate is not meant for signing documents.")},
    {"SIGNER_NOT_AS_EXPECTED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Another organisation signed than the one the document names.")},
    {"MODE_NOT_OF_ANCHOR",
     QT_TRANSLATE_NOOP(
         "aiqyn::app::CauseNames",
         "A training document and a real key, or a real document and a training key, were used together.")},
    {"SIGNING_TIME_IN_FUTURE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The signing time stated lies in the future.")},
    {"SIGNING_TIME_OUTSIDE_CERTIFICATE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The signing time stated lies outside the validity of the certificate.")},
    {"CHECKED_AFTER_SIGNING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The check is dated after the signature.")},
    {"LIVENESS_NOT_REPRODUCED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Judging the stored measurements again does not give the liveness result stated.")},
    {"SIMILARITY_NOT_REPRODUCED",
     QT_TRANSLATE_NOOP(
         "aiqyn::app::CauseNames",
         "Comparing the stored images again does not give the similarity or the result stated.")},
    {"STATUS_ASKED", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                                       "The status of certificates was asked of their services just now.")},
    {"STATUS_NOT_ANSWERED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "A service that tells the status of certificates gave no usable answer.")},
    {"TIMESTAMP_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "No timestamp proves the time of signing.")},
    {"TIMESTAMP_FORMAT TIMESTAMP_EXTENSION_UNKNOWN TIMESTAMP_ALGORITHM_NOT_ALLOWED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The timestamp does not have a form this program can judge.")},
    {"TIMESTAMP_SEVERAL",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The signature carries several timestamps where one is allowed.")},
    {"TIMESTAMP_IMPRINT_MISMATCH",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The timestamp belongs to another signature.")},
    {"TIMESTAMP_SIGNATURE_INVALID",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The timestamp was changed.")},
    {"TIMESTAMP_CERTIFICATE_MISSING TIMESTAMP_CERTIFICATE_MISMATCH TIMESTAMP_CERTIFICATE_USAGE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The certificate of the timestamp authority is missing or not meant for timestamps.")},
    {"TIMESTAMP_OUTSIDE_CERTIFICATE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The timestamp lies outside the validity of its authority's certificate.")},
    {"TIMESTAMP_IN_FUTURE", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The timestamp lies in the future.")},
    {"TIMESTAMP_BEFORE_SIGNING_TIME",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The timestamp is older than the signing time stated.")},
    {"TIMESTAMP_AUTHORITY_NOT_TRUSTED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The timestamp authority does not lead to a trust anchor.")},
    {"ANCHOR_NOT_FOR_PURPOSE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The certificate leads to a trust anchor that is approved for another purpose.")},
    {"ANCHOR_NOT_TRUSTED_THEN",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The trust anchor is not trusted at the time that counts for the signature.")},
    {"TIMESTAMP_AUTHORITY_EXPIRED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The certificate of the timestamp authority has expired, so "
                                                 "its timestamp proves nothing any more.")},
    {"CERTIFICATE_EXPIRED_LATER",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The certificate expired after the proven time of signing.")},
    {"REVOKED_AFTER_SIGNING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The certificate was revoked after the proven time of signing.")},
    {"REVOKED_BEFORE_SIGNING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The certificate was revoked, and nothing proves that the signature is older.")},
    {"CERTIFICATE_ON_HOLD", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The certificate is suspended.")},
    {"REVOCATION_MISSING REVOCATION_STALE REVOCATION_AFTER_EXPIRY",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "No status of the certificate from the time of signing or later is known.")},
    {"REVOCATION_UNKNOWN",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The status service does not know the certificate.")},
    {"REVOCATION_UNREADABLE REVOCATION_TOO_LARGE REVOCATION_TIMES_INCONSISTENT REVOCATION_SIGNATURE_INVALID "
     "REVOCATION_CRITICAL_EXTENSION REVOCATION_ALGORITHM_NOT_ALLOWED OCSP_OTHER_CERTIFICATE OCSP_TRY_LATER "
     "OCSP_REFUSED OCSP_NONCE_MISMATCH CRL_OTHER_ISSUER CRL_SCOPE CRL_INDIRECT CRL_DELTA",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The status of the certificate that was kept is damaged or of no use.")},
    {"OCSP_RESPONDER_UNKNOWN OCSP_RESPONDER_NOT_AUTHORISED OCSP_RESPONDER_EXPIRED CRL_ISSUER_NOT_AUTHORISED "
     "CRL_ISSUER_EXPIRED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The status of the certificate comes from somebody who may not give it.")},
    {"DOCUMENT_MALFORMED", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                                             "The document lacks fields or has fields that are not known.")},
    {"SCHEMA_UNKNOWN_VERSION",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The document was made by a later version of the program.")},
    {"IIN_MISSING IIN_STATUS_MISSING", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The IIN is missing.")},
    {"RESULT_MISSING", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The result is missing.")},
    {"CUSTOMER_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The details of the customer are missing.")},
    {"CHECK_TIME_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The date and time of the check are missing.")},
    {"ATTEMPTS_MISSING", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "No attempt is recorded.")},
    {"ATTEMPTS_UNORDERED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The attempts are not numbered in order.")},
    {"ATTEMPTS_CONTRADICT NEGATIVE_TOO_EARLY TOO_MANY_ATTEMPTS",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The result does not follow from the attempts.")},
    {"TOO_FEW_CHALLENGES", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                                             "A passed attempt has fewer than three signals or commands.")},
    {"CHALLENGE_WITHOUT_IMAGE IMAGES_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A signal or command has no picture.")},
    {"IMAGE_WITHOUT_CHALLENGE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A picture belongs to no signal or command.")},
    {"MISMATCH_MISSING MISMATCH_CONTRADICTS",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The reason of a failed attempt is missing or contradicts its result.")},
    {"IMAGE_MISMATCH IMAGE_NOT_NAMED CURRENT_IMAGE_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The pictures are not those the document names.")},
    {"REFERENCE_MISMATCH",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The reference image is not the one that was received.")},
    {"CRITERIA_MISSING", QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The decision has no criteria.")},
    {"CRITERIA_NOT_MET",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "Approved although a criterion is not met.")},
    {"CRITERION_REPEATED CITATION_REPEATED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The decision names the same thing twice.")},
    {"CITATION_MISSING DECISION_CITATION_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The decision does not name the documents it rests on.")},
    {"DECISION_CITES_ANOTHER",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The decision rests on other documents than those at hand.")},
    {"DECISION_AGAINST_RESULTS",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The decision contradicts the results.")},
    {"CONSENT_NOT_BY_POLICY",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "There is no consent, or it is to another text than the policy's.")},
    {"SECOND_PERSON_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "One person decided where the policy asks for two.")},
    {"DECIDED_BY_MISSING REASON_MISSING",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "It is missing who decided, or why.")},
    {"CURRENT_IMAGE_NOT_OF_ATTEMPT",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The image compared does not come from the passed attempt.")},
    {"SESSION_ID_DIFFERS SESSION_IIN_DIFFERS SESSION_REQUISITES_DIFFER SESSION_SERVICE_DIFFERS "
     "SESSION_MODE_DIFFERS SESSION_RULES_DIFFER SESSION_POLICY_DIFFERS",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The documents of the session do not agree with each other.")},
    {"SESSION_TIMES_UNORDERED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The times of the session's documents are out of order.")},
    {"SESSION_DOCUMENT_REPEATED SESSION_DOCUMENT_UNEXPECTED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The session has a document too many.")},
    {"SESSION_LIVENESS_MISSING SESSION_COMPARISON_MISSING SESSION_DOCUMENT_UNREADABLE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "A document of the session is missing or cannot be read.")},
    {"ATTEMPTS_NOT_BY_POLICY CHALLENGES_NOT_BY_POLICY THRESHOLD_NOT_BY_POLICY REFERENCE_NOT_BY_POLICY",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The session was not held by the approved policy.")},
    {"TRUST_LIST_OLD",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "The review of the trust list is overdue.")},
    {"TRUST_LIST_UNSIGNED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The trust anchors come from a plain folder, not from a signed trust list.")},
    {"FOREIGN_FORM",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "The container was made by another program; the difference says nothing else.")},
};

constexpr Entry nextSteps[] = {
    {"FORMAT_FAILURE HASH_FAILURE SIG_CRYPTO_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Do not rely on this file. Get the document from the archive and verify it again.")},
    {"NOT_YET_VALID EXPIRED REVOKED",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Do not rely on this document. Ask the signer for an explanation in writing.")},
    {"SIGNED_DATA_NOT_FOUND",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Look in the archive for an act of destruction, or for the whole document.")},
    {"NO_SIGNING_CERTIFICATE_FOUND",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "Get the document from the archive and verify it again.")},
    {"NO_CERTIFICATE_CHAIN_FOUND",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Ask the administrator whether the authority of this certificate is to be trusted; "
                       "its root comes from the authority itself.")},
    {"CHAIN_CONSTRAINTS_FAILURE SIG_CONSTRAINTS_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "Read the reasons. A document by another signer, or for "
                                                 "another purpose, is not evidence of this organisation.")},
    {"CRYPTO_CONSTRAINTS_FAILURE CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Ask the signer for the document with a signature of today's strength.")},
    {"OUT_OF_BOUNDS_NO_POE REVOKED_NO_POE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "Look for proof that the document is older: a checkpoint of "
                                                 "the archive's audit log, or another dated copy.")},
    {"TRY_LATER",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames", "Verify again when the status service can be reached.")},
    {"TIMESTAMP_ORDER_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Check the clock of this computer, then ask the signer how the times came about.")},
    {"CERTIFICATE_CHAIN_GENERAL_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::CauseNames",
                       "Show the document to the administrator together with the reasons.")},
};

/// nullptr when no entry has the code.
const char* textIn(std::span<const Entry> entries, const QString& code)
{
    for (const Entry& entry : entries)
        if (QString::fromLatin1(entry.codes).split(u' ').contains(code))
            return entry.text;
    return nullptr;
}

} // namespace

QString CauseNames::sentence(const QString& code)
{
    const char* const text = textIn(causes, code);
    // Some causes are the sub-indication itself.
    return text != nullptr ? tr(text) : EvidenceNames::subIndication(code);
}

QStringList CauseNames::sentences(const QStringList& codes)
{
    QStringList all;
    for (const QString& code : codes)
        all << sentence(code);
    all.removeDuplicates();
    return all;
}

QString CauseNames::nextStep(const QString& subIndication)
{
    const char* const text = textIn(nextSteps, subIndication);
    return text != nullptr ? tr(text) : QString();
}

} // namespace aiqyn::app
