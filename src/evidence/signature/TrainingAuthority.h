#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/document/DocumentCommon.h"
#include "evidence/signature/Signer.h"

#include <QDir>

#include <memory>

namespace aiqyn::evidence {

/// The keys of a training profile: a root marked TRAINING, a provider and a customer under it. Made at the
/// first start and found again at the next ones.
///
/// Files: PROFILE/keys/{training-provider.p12, training-customer.p12, training.password} (folder 0700, files
/// 0600) and PROFILE/trust/training-root.pem. The keys folder appears whole or not at all; the root's private
/// key is never stored. The password lies beside the keys: they protect nothing but training data.
class TrainingAuthority
{
public:
    /// Safe against a crash and against a second process starting at the same moment. FileUnwritable,
    /// FileUnreadable, KeyUnreadable, KeyPasswordWrong, CertificateInvalid.
    [[nodiscard]] static Result<TrainingAuthority> open(const QDir& profile, const Clock& clock);

    [[nodiscard]] std::shared_ptr<const Signer> provider() const { return m_provider; }
    [[nodiscard]] std::shared_ptr<const Signer> customer() const { return m_customer; }

    /// Invented organisations; their BINs carry a registration year far ahead, so they are nobody's.
    [[nodiscard]] static Requisites providerRequisites();
    [[nodiscard]] static Requisites customerRequisites();

    /// PROFILE/trust, the folder TrustStore::load() wants.
    [[nodiscard]] static QDir trustFolder(const QDir& profile);

private:
    TrainingAuthority(std::shared_ptr<const Signer> provider, std::shared_ptr<const Signer> customer)
        : m_provider(std::move(provider))
        , m_customer(std::move(customer))
    {}
    std::shared_ptr<const Signer> m_provider;
    std::shared_ptr<const Signer> m_customer;
};

} // namespace aiqyn::evidence
