#include "app/messages/EvidenceNames.h"

#include <span>

namespace aiqyn::app {

namespace {

struct Entry
{
    const char* code;
    const char* text;
};

constexpr Entry subIndications[] = {
    {"FORMAT_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The container does not have the required form.")},
    {"HASH_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "A file was changed after it was signed.")},
    {"SIG_CRYPTO_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The signature does not belong to this content.")},
    {"NOT_YET_VALID",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate was not valid yet at signing.")},
    {"REVOKED",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate was revoked before signing.")},
    {"EXPIRED",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate had expired before signing.")},
    {"SIGNED_DATA_NOT_FOUND",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "A signed file is no longer there.")},
    {"NO_SIGNING_CERTIFICATE_FOUND",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate of the signer is missing.")},
    {"NO_CERTIFICATE_CHAIN_FOUND",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate does not lead to a trust anchor.")},
    {"CHAIN_CONSTRAINTS_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate may not be used for this purpose.")},
    {"SIG_CONSTRAINTS_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The signer is not the one expected for this document.")},
    {"CRYPTO_CONSTRAINTS_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The cryptography of the signature is too weak.")},
    {"CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The cryptography of the signature is too weak.")},
    {"OUT_OF_BOUNDS_NO_POE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames",
                       "The certificate has expired and no timestamp proves the time of signing.")},
    {"REVOKED_NO_POE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames",
                       "The certificate is revoked and no timestamp proves an earlier signature.")},
    {"TRY_LATER",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames",
                       "The revocation status of the certificate is not known yet. Verify again later.")},
    {"TIMESTAMP_ORDER_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The times in the document contradict each other.")},
    {"CERTIFICATE_CHAIN_GENERAL_FAILURE",
     QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The certificate chain could not be judged.")},
};

constexpr Entry axes[] = {
    {"integrity", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Integrity")},
    {"signer", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Signer and certificate chain")},
    {"chain", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Certificate chain")},
    {"revocation", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Revocation")},
    {"time", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Time")},
    {"completeness", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Completeness")},
    {"conformance", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Conformance to the rules")},
    {"recomputation", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Recomputation of the result")},
};

constexpr Entry axisStates[] = {
    {"passed", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "passed")},
    {"failed", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "failed")},
    {"indeterminate", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "not certain")},
    {"not_assessed", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "not assessed")},
    {"not-assessed", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "not assessed")},
};

constexpr Entry roles[] = {
    {"cue", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "At the command")},
    {"onset", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Movement begins")},
    {"peak", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Movement at its peak")},
    {"return", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Looking straight again")},
    {"light", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Light of the screen on the face")},
    {"neutral", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Looking straight before the first command")},
    {"anchor", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Compared with all later pictures")},
    {"failure", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "The picture that ended the attempt")},
    {"probe", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Measuring the light of the room")},
    {"current", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Current image")},
    {"reference", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "Reference image")},
};

constexpr Entry coverages[] = {
    {"by_manifest", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "list of signed files")},
    {"by_signature", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "signature")},
    {"is_signature", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "this is the signature")},
    {"prescribed", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "the same in every document")},
    {"digest_differs", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "changed after signing")},
    {"missing", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "signed, but missing")},
    {"unlisted", QT_TRANSLATE_NOOP("aiqyn::app::EvidenceNames", "nothing: not signed")},
};

QString textOf(std::span<const Entry> entries, const QString& code)
{
    for (const Entry& entry : entries)
        if (code == QLatin1String(entry.code))
            return EvidenceNames::tr(entry.text);
    return code;
}

} // namespace

QString EvidenceNames::documentKind(const QString& code)
{
    if (code == QLatin1String("liveness"))
        return tr("Liveness check");
    if (code == QLatin1String("comparison"))
        return tr("Comparison of images");
    if (code == QLatin1String("decision"))
        return tr("Decision");
    if (code == QLatin1String("destruction"))
        return tr("Act of destruction");
    if (code == QLatin1String("policy"))
        return tr("Policy");
    return code;
}

QString EvidenceNames::indication(const QString& code)
{
    if (code == QLatin1String("TOTAL-PASSED"))
        return tr("Valid");
    if (code == QLatin1String("TOTAL-FAILED"))
        return tr("Not valid");
    if (code == QLatin1String("INDETERMINATE"))
        return tr("Not certain");
    return code;
}

QString EvidenceNames::indicationSentence(const QString& code)
{
    if (code == QLatin1String("TOTAL-PASSED"))
        return tr("The document is unchanged and its signature is trusted.");
    if (code == QLatin1String("TOTAL-FAILED"))
        return tr("The document is not what was signed. Do not rely on it.");
    if (code == QLatin1String("INDETERMINATE"))
        return tr("The document could not be fully verified. The causes say why.");
    return tr("The document has not been verified.");
}

QString EvidenceNames::indicationIcon(const QString& code)
{
    if (code == QLatin1String("TOTAL-PASSED"))
        return QStringLiteral(":/icons/passed.svg");
    if (code == QLatin1String("TOTAL-FAILED"))
        return QStringLiteral(":/icons/failed.svg");
    return QStringLiteral(":/icons/uncertain.svg");
}

QString EvidenceNames::subIndication(const QString& code)
{
    return textOf(subIndications, code);
}

QString EvidenceNames::axis(const QString& name)
{
    return textOf(axes, name);
}

QString EvidenceNames::axisState(const QString& state)
{
    return textOf(axisStates, state);
}

QString EvidenceNames::axisIcon(const QString& state)
{
    if (state == QLatin1String("passed"))
        return QStringLiteral(":/icons/passed.svg");
    if (state == QLatin1String("failed"))
        return QStringLiteral(":/icons/failed.svg");
    if (state == QLatin1String("indeterminate"))
        return QStringLiteral(":/icons/uncertain.svg");
    return QStringLiteral(":/icons/none.svg");
}

QString EvidenceNames::coverage(const QString& code)
{
    return textOf(coverages, code);
}

QString EvidenceNames::coverageIcon(const QString& code)
{
    if (code == QLatin1String("digest_differs") || code == QLatin1String("unlisted"))
        return QStringLiteral(":/icons/failed.svg");
    if (code == QLatin1String("missing"))
        return QStringLiteral(":/icons/uncertain.svg");
    return QStringLiteral(":/icons/passed.svg");
}

QString EvidenceNames::signatureLevel(const QString& level, bool isAwaiting)
{
    QString words = level;
    if (level == QLatin1String("B"))
        words = tr("Level B: signed, without a timestamp.");
    else if (level == QLatin1String("T"))
        words = tr("Level T: signed, with a timestamp.");
    else if (level == QLatin1String("T-LT"))
        words =
            tr("Level T with validation data: signed, with a timestamp and the status of the certificates.");
    if (!isAwaiting)
        return words;
    return words + u' ' +
           (level == QLatin1String("B")
                ? tr("The timestamp is still to come; the program asks for it by itself.")
                : tr("The status of the certificates is still to come; the program asks for it by itself."));
}

QString EvidenceNames::imageRole(const QString& role)
{
    return textOf(roles, role);
}

} // namespace aiqyn::app
