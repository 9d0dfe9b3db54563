#pragma once

#include "base/Error.h"
#include "evidence/signature/CertificateInfo.h"

#include <QByteArray>
#include <QDir>

#include <memory>
#include <optional>
#include <vector>

namespace aiqyn::evidence {

/// When an anchor carries signatures, both ends included; an absent end is open.
struct TrustWindow
{
    std::optional<UtcTime> from = {};
    std::optional<UtcTime> until = {};

    [[nodiscard]] bool holds(UtcTime at) const { return !(from && at < *from) && !(until && at > *until); }
};

struct WindowedCertificate
{
    QByteArray certificate; ///< DER
    TrustWindow window = {};
};

/// The certificates trusted as roots. Nothing of the system's own store is ever trusted. Copies share.
class TrustStore
{
public:
    /// Every *.pem, *.crt, *.cer and *.der of the folder (PEM may hold several), at any time.
    /// TrustAnchorsUnusable: no such folder, no certificate in it, or a file that is none.
    [[nodiscard]] static Result<TrustStore> load(const QDir& folder);
    /// TrustAnchorsUnusable.
    [[nodiscard]] static Result<TrustStore> fromPem(const QByteArray& pem);
    /// Of no certificate: nobody is trusted. TrustAnchorsUnusable.
    [[nodiscard]] static Result<TrustStore> of(const std::vector<WindowedCertificate>& certificates);

    [[nodiscard]] const std::vector<CertificateInfo>& anchors() const;
    /// Those anchors that are trusted at that time.
    [[nodiscard]] TrustStore at(UtcTime time) const;

    struct Parts;
    [[nodiscard]] const Parts& parts() const { return *m_parts; }

private:
    explicit TrustStore(std::shared_ptr<const Parts> parts)
        : m_parts(std::move(parts))
    {}
    std::shared_ptr<const Parts> m_parts;
};

} // namespace aiqyn::evidence
