#pragma once

#include "base/Error.h"
#include "evidence/signature/CertificateInfo.h"

#include <QByteArray>
#include <QDir>

#include <memory>
#include <vector>

namespace aiqyn::evidence {

/// The certificates trusted as roots. Nothing of the system's own store is ever trusted. Copies share.
class TrustStore
{
public:
    /// Every *.pem, *.crt, *.cer and *.der of the folder (PEM may hold several). TrustAnchorsUnusable: no
    /// such folder, no certificate in it, or a file that is none.
    [[nodiscard]] static Result<TrustStore> load(const QDir& folder);
    /// TrustAnchorsUnusable.
    [[nodiscard]] static Result<TrustStore> fromPem(const QByteArray& pem);

    [[nodiscard]] const std::vector<CertificateInfo>& anchors() const;

    struct Parts;
    [[nodiscard]] const Parts& parts() const { return *m_parts; }

private:
    explicit TrustStore(std::shared_ptr<const Parts> parts)
        : m_parts(std::move(parts))
    {}
    std::shared_ptr<const Parts> m_parts;
};

} // namespace aiqyn::evidence
