#include "evidence/signature/gost/GostCms.h"

#include "evidence/signature/DerReader.h"
#include "evidence/signature/gost/GostAlgorithms.h"
#include "evidence/signature/gost/GostCertificate.h"
#include "evidence/signature/gost/GostVerify.h"

namespace aiqyn::evidence {

namespace {

const QByteArrayView oidMessageDigest("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x04", 9);

/// Empty unless the attributes are in form and hold exactly one with exactly one value.
QByteArrayView messageDigestOf(QByteArrayView signedAttributes)
{
    DerReader file(signedAttributes);
    DerReader attributes(file.take(setTag));
    std::optional<QByteArrayView> digest;
    while (attributes.nextIs(sequenceTag)) {
        DerReader attribute(attributes.take(sequenceTag));
        const bool isDigest = attribute.take(oidTag) == oidMessageDigest;
        DerReader values(attribute.take(setTag));
        if (!attribute.isDone() || (isDigest && digest))
            return {};
        if (isDigest)
            digest = values.take(octetsTag);
        if (isDigest && !values.isDone())
            return {};
    }
    return file.isDone() && attributes.isDone() ? digest.value_or(QByteArrayView()) : QByteArrayView();
}

} // namespace

GostCmsFindings verifyGostCms(const GostSignerInfo& signer, QByteArrayView content,
                              const QByteArray& certificate)
{
    GostCmsFindings findings;
    const auto named = GostCertificate::fromDer(certificate);
    findings.algorithmsAllowed =
        named && isStreebog512(signer.digestAlgorithm) && isGostSignature(signer.signatureAlgorithm);
    const StreebogDigest digest = streebog512(content);
    findings.digestMatches = messageDigestOf(signer.signedAttributes) ==
                             QByteArrayView(digest.data(), static_cast<qsizetype>(digest.size()));
    findings.signatureHolds =
        named && signer.signedAttributes.startsWith(static_cast<char>(setTag)) &&
        verifyGost(named->key(), signer.signedAttributes, signer.signatureAlgorithm, signer.signature);
    return findings;
}

} // namespace aiqyn::evidence
