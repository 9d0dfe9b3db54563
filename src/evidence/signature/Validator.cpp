#include "evidence/signature/Validator.h"

#include "evidence/container/Container.h"
#include "evidence/container/ContainerNames.h"
#include "evidence/document/CommonJson.h"
#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/CmsReading.h"
#include "evidence/signature/Judgement.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QHash>
#include <QSet>

namespace aiqyn::evidence {

namespace {

/// What the manifest says of the files, and what of them may be shown.
void matchObjects(const ContainerReading& reading, DiagnosticData& facts)
{
    facts.content = confirmedContent(reading, facts.files);
    QSet<QString> listed;
    for (const Manifest::Object& object : reading.manifest->objects) {
        if (listed.contains(object.name) || !isDataObjectName(object.name))
            facts.formatCauses << QStringLiteral("FORMAT_MANIFEST");
        listed.insert(object.name);
    }
    if (!listed.contains(documentName))
        facts.formatCauses << QStringLiteral("FORMAT_NO_DOCUMENT");
    if (hasFile(facts, Coverage::DigestDiffers))
        facts.hashCauses << QStringLiteral("OBJECT_DIGEST_MISMATCH");
}

/// The record names its images by hash as well: it must name all of them and no other.
void matchImages(DiagnosticData& facts)
{
    QHash<QString, Sha256> there;
    for (const CoveredFile& file : facts.files)
        if (file.sha256 && file.name != documentName)
            there.insert(file.name, *file.sha256);
    QSet<QString> named;
    for (const ImageReference& image : facts.conformance->images) {
        named.insert(image.file);
        const auto frame = there.constFind(image.file);
        if (frame == there.constEnd() || *frame != image.sha256)
            facts.conformance->causes << QStringLiteral("IMAGE_MISMATCH");
    }
    for (auto frame = there.constBegin(); frame != there.constEnd(); ++frame)
        if (!named.contains(frame.key()))
            facts.conformance->causes << QStringLiteral("IMAGE_NOT_NAMED");
}

void readSignature(const ContainerReading& reading, DiagnosticData& facts)
{
    CmsReading cms = readCms(reading.signature, reading.manifestXml);
    facts.formatCauses << cms.formatCauses;
    facts.hashCauses << cms.hashCauses;
    facts.cryptoCauses << cms.cryptoCauses;
    facts.constraintCauses << cms.constraintCauses;
    facts.claimedTime = cms.claimedTime;
    facts.signerCertificate = cms.signerCertificate;
    facts.furtherCertificates = std::move(cms.furtherCertificates);
    if (const auto certificate = certificateOf(facts.signerCertificate))
        facts.signer = describe(certificate.get());
    if (facts.signerCertificate.isEmpty())
        return;
    const SignatureTimestamp timestamp = readSignatureTimestamp(reading.signature);
    facts.timestampCauses = timestamp.causes;
    if (!timestamp.token.isEmpty()) {
        facts.timestamp = readTimestamp(timestamp.token, timestamp.signatureValue);
        facts.timestampToken = Sha256::of(timestamp.token);
    }
    ValidationDataReading values = readValidationData(reading.signature);
    facts.revocationCauses = values.causes;
    facts.revocation = std::move(values.data.revocation);
}

} // namespace

DiagnosticData Validator::diagnose(const QByteArray& container)
{
    DiagnosticData facts;
    const auto reading = readContainer(container);
    if (!reading) {
        facts.formatCauses << QStringLiteral("FORMAT_CONTAINER");
        facts.detail = reading.error().detail;
        return facts;
    }
    facts.formatCauses << reading->causes;
    facts.neutralFields = reading->neutralFields;
    facts.detail = reading->detail;
    facts.files = coverageOf(*reading);
    facts.manifest = Sha256::of(reading->manifestXml);
    readSignature(*reading, facts);
    if (!reading->manifest)
        return facts;
    matchObjects(*reading, facts);
    if (facts.content.document.isNull())
        return facts;
    facts.conformance = checkConformance(facts.content.document);
    // What a record of a later version names its images by is not known.
    if (!hasFile(facts, Coverage::Missing) && facts.hashCauses.isEmpty() &&
        !facts.conformance->isOfUnknownVersion())
        matchImages(facts);
    if (facts.detail.isEmpty())
        facts.detail = facts.conformance->detail;
    return facts;
}

ValidationReport Validator::judge(const DiagnosticData& facts, UtcTime at) const
{
    return Judgement(facts, m_context, at).report();
}

} // namespace aiqyn::evidence
