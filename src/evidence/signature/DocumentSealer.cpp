#include "evidence/signature/DocumentSealer.h"

#include "evidence/container/Container.h"
#include "evidence/container/ImageHeader.h"
#include "evidence/document/Conformance.h"

#include <QJsonDocument>

namespace aiqyn::evidence {

namespace {

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::DocumentInvalid, why);
}

/// Images and references must match one to one: a name may be cited more than once, with the same hash.
Result<void> checkImages(const std::vector<ImageReference>& references, const DocumentSealer::Images& images)
{
    std::map<QString, Sha256> named;
    for (const ImageReference& reference : references) {
        const auto image = images.find(reference.file);
        if (image == images.end() || Sha256::of(image->second) != reference.sha256)
            return refused(QStringLiteral("IMAGE_MISMATCH: ") + reference.file);
        if (const auto header = readImageHeader(reference.file, image->second); !header)
            return refused(QStringLiteral("FORMAT_IMAGE: ") + reference.file + QStringLiteral(": ") +
                           header.error().detail);
        named.emplace(reference.file, reference.sha256);
    }
    for (const auto& [name, bytes] : images)
        if (!named.contains(name))
            return refused(QStringLiteral("IMAGE_NOT_NAMED: ") + name);
    return {};
}

} // namespace

Result<SealedContainer> DocumentSealer::seal(const LivenessDocument& document, const Images& images) const
{
    return seal(document.toJson(), images);
}

Result<SealedContainer> DocumentSealer::seal(const ComparisonDocument& document, const Images& images) const
{
    return seal(document.toJson(), images);
}

Result<SealedContainer> DocumentSealer::seal(const DecisionDocument& document) const
{
    return seal(document.toJson(), {});
}

Result<SealedContainer> DocumentSealer::seal(const DestructionAct& act) const
{
    return seal(act.toJson(), {});
}

Result<SealedContainer> DocumentSealer::seal(const PolicyDocument& policy) const
{
    return seal(policy.toJson(), {});
}

Result<SealedContainer> DocumentSealer::seal(const QJsonObject& json, const Images& images) const
{
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Indented);
    const ConformanceFindings findings = checkConformance(bytes);
    if (!findings.causes.isEmpty())
        return refused(findings.causes.join(QStringLiteral(", ")) + QStringLiteral(" ") + findings.detail);
    if (auto checked = checkImages(findings.images, images); !checked)
        return tl::make_unexpected(checked.error());
    const CertificateInfo& certificate = m_signer.certificate();
    if (findings.signerBin != certificate.bin)
        return refused(QStringLiteral("SIGNER_NOT_AS_EXPECTED"));
    if ((findings.mode == DocumentMode::Training) != certificate.training)
        return refused(QStringLiteral("MODE_NOT_OF_ANCHOR"));

    const ContainerContent content{bytes, images};
    const QByteArray manifest = manifestOf(content).toXml();
    const auto signature = m_signer.sign(manifest, m_clock.now());
    if (!signature)
        return tl::make_unexpected(signature.error());
    return SealedContainer{writeContainer(content, manifest, *signature), Sha256::of(manifest),
                           findings.documentId, *findings.kind};
}

} // namespace aiqyn::evidence
