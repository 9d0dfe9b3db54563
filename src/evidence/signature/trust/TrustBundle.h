#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/signature/Signer.h"
#include "evidence/signature/trust/TrustList.h"

#include <QDir>

namespace aiqyn::evidence {

inline constexpr const char* trustListFile = "trust-list.json";
inline constexpr const char* trustListSignatureFile = "trust-list.p7s";

/// A trust list and its signature: the two files of a bundle. The signature is detached CAdES-B over exactly
/// the bytes of the list, with the approver's certificate and nothing else in it: no chain, timestamp or
/// status, which his signature would not cover.
struct SealedTrustList
{
    QByteArray json;
    QByteArray signature; ///< DER
};

struct OpenedTrustList
{
    TrustList list;
    CertificateInfo approver;
    UtcTime signedAt; ///< claimed by the approver, within the validity of his certificate

    [[nodiscard]] Trust trust() const;
};

/// Signs a list. What openTrustList() would refuse is not made: TrustAnchorsUnusable; also SignatureFailed.
[[nodiscard]] Result<SealedTrustList> sealTrustList(const TrustList& list, const Signer& signer,
                                                    const Clock& clock);

/// The pin is the trust: `approver` is the SHA-256 of the certificate that must have signed, obtained from
/// the administration and not with the list. No chain and no status of that certificate is looked at, and it
/// may have expired since: whoever no longer trusts it changes the pin. But it must have been valid at the
/// signing time, be for documents, and not be a training one under a production list. TrustAnchorsUnusable
/// tells what is wrong: not signed, changed, another approver, a list against its rules.
[[nodiscard]] Result<OpenedTrustList> openTrustList(const SealedTrustList& sealed, const Sha256& approver);

/// trust-list.json and trust-list.p7s of a folder. TrustAnchorsUnusable.
[[nodiscard]] Result<OpenedTrustList> openTrustBundle(const QDir& folder, const Sha256& approver);

/// A trust folder: a bundle when one of its files is there or an approver is pinned, which then must be;
/// otherwise plain certificates (TrustStore::load()), each for every purpose. TrustAnchorsUnusable.
[[nodiscard]] Result<Trust> openTrust(const QDir& folder, const std::optional<Sha256>& approver);

} // namespace aiqyn::evidence
