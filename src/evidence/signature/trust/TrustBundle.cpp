#include "evidence/signature/trust/TrustBundle.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/CmsReading.h"
#include "evidence/signature/revocation/ValidationData.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace aiqyn::evidence {

namespace {

constexpr qint64 largestFile = 8LL << 20;

tl::unexpected<Error> unusable(const QString& why)
{
    return fail(ErrorCode::TrustAnchorsUnusable, QStringLiteral("trust list: ") + why);
}

/// Nothing beside the approver's certificate and signature: it would be there unsigned.
bool isBare(const QByteArray& signature, const CmsReading& reading)
{
    const SignatureTimestamp timestamp = readSignatureTimestamp(signature);
    const ValidationDataReading values = readValidationData(signature);
    return reading.furtherCertificates.empty() && timestamp.token.isEmpty() && timestamp.causes.isEmpty() &&
           values.data.revocation.ocspResponses.empty() && values.data.revocation.crls.empty() &&
           values.causes.isEmpty();
}

/// The pinned approver signed these bytes while his certificate was valid; his certificate then.
Result<CertificateInfo> checkSignature(const SealedTrustList& sealed, const Sha256& approver,
                                       const CmsReading& reading)
{
    if (!reading.formatCauses.isEmpty() || reading.signerCertificate.isEmpty() || !reading.claimedTime)
        return unusable(QStringLiteral("the signature is not in form"));
    const Sha256 signer = Sha256::of(reading.signerCertificate);
    if (signer != approver)
        return unusable(
            QStringLiteral("signed with certificate %1, pinned is %2").arg(signer.toHex(), approver.toHex()));
    if (!reading.constraintCauses.isEmpty())
        return unusable(QStringLiteral("signed with an algorithm or key that is not allowed"));
    if (!reading.hashCauses.isEmpty() || !reading.cryptoCauses.isEmpty())
        return unusable(QStringLiteral("changed since it was signed"));
    if (!isBare(sealed.signature, reading))
        return unusable(QStringLiteral("the signature carries more than the approver's certificate"));
    const auto certificate = certificateOf(reading.signerCertificate);
    auto info = certificate ? describe(certificate.get()) : std::nullopt;
    if (!info || !info->allowsDocuments)
        return unusable(QStringLiteral("the approver's certificate is not for signing documents"));
    if (*reading.claimedTime < info->notBefore || *reading.claimedTime > info->notAfter)
        return unusable(QStringLiteral("signed outside the validity of the approver's certificate"));
    return *std::move(info);
}

Result<QByteArray> read(const QDir& folder, const char* name)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.exists())
        return unusable(QStringLiteral("no ") + file.fileName());
    if (!file.open(QFile::ReadOnly) || file.size() > largestFile)
        return unusable(QStringLiteral("cannot read ") + file.fileName());
    return file.readAll();
}

} // namespace

Trust OpenedTrustList::trust() const
{
    const auto storeFor = [this](AnchorPurpose purpose) {
        std::vector<WindowedCertificate> certificates;
        for (const TrustAnchor& anchor : list.content().anchors)
            if (std::ranges::find(anchor.purposes, purpose) != anchor.purposes.end())
                certificates.push_back({anchor.certificate, {anchor.trustedFrom, anchor.trustedUntil}});
        return TrustStore::of(certificates).value(); // the list's certificates have been read
    };
    const TrustList::Content& content = list.content();
    return {.providers = storeFor(AnchorPurpose::Provider),
            .customers = storeFor(AnchorPurpose::Customer),
            .timestampAuthorities = storeFor(AnchorPurpose::Timestamp),
            .list = TrustListReference{.id = content.id,
                                       .issuedAt = content.issuedAt,
                                       .nextReview = content.nextReview,
                                       .approver = approver.commonName}};
}

Result<SealedTrustList> sealTrustList(const TrustList& list, const Signer& signer, const Clock& clock)
{
    SealedTrustList sealed{QJsonDocument(list.toJson()).toJson(QJsonDocument::Indented), {}};
    auto signature = signer.sign(sealed.json, clock.now());
    if (!signature)
        return tl::make_unexpected(signature.error());
    sealed.signature = *std::move(signature);
    if (auto opened = openTrustList(sealed, signer.certificate().sha256); !opened)
        return tl::make_unexpected(opened.error());
    return sealed;
}

Result<OpenedTrustList> openTrustList(const SealedTrustList& sealed, const Sha256& approver)
{
    const CmsReading reading = readCms(sealed.signature, sealed.json);
    auto info = checkSignature(sealed, approver, reading);
    if (!info)
        return tl::make_unexpected(info.error());
    auto list = TrustList::read(sealed.json);
    if (!list)
        return tl::make_unexpected(list.error());
    if (info->training && list->content().mode == DocumentMode::Production)
        return unusable(QStringLiteral("a production list that a training certificate approved"));
    return OpenedTrustList{*std::move(list), *std::move(info), *reading.claimedTime};
}

Result<OpenedTrustList> openTrustBundle(const QDir& folder, const Sha256& approver)
{
    auto json = read(folder, trustListFile);
    if (!json)
        return tl::make_unexpected(json.error());
    auto signature = read(folder, trustListSignatureFile);
    if (!signature)
        return unusable(QStringLiteral("not signed, ") + signature.error().detail);
    return openTrustList({*std::move(json), *std::move(signature)}, approver);
}

Result<Trust> openTrust(const QDir& folder, const std::optional<Sha256>& approver)
{
    const bool hasBundle = folder.exists(QString::fromLatin1(trustListFile)) ||
                           folder.exists(QString::fromLatin1(trustListSignatureFile));
    if (!hasBundle && !approver) {
        const auto anchors = TrustStore::load(folder);
        if (!anchors)
            return tl::make_unexpected(anchors.error());
        return Trust::forEveryPurpose(*anchors);
    }
    if (!approver)
        return unusable(QStringLiteral("the SHA-256 of its approver's certificate is not pinned"));
    const auto opened = openTrustBundle(folder, *approver);
    if (!opened)
        return tl::make_unexpected(opened.error());
    return opened->trust();
}

} // namespace aiqyn::evidence
