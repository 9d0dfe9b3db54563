#pragma once

#include "../signature/EvidenceFixture.h"
#include "ZipForge.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/KeySigner.h"

#include <functional>

namespace aiqyn::tests {

/// A container with one defect, and what a verifier must say about it.
struct NamedContainer
{
    QString name; ///< tells the defect, "second-manifest" for one
    QByteArray bytes;
    QStringList causes; ///< of the report, all of them; empty: it passes
    const char* detail; ///< what DiagnosticData::detail must contain
    const char* indication = "TOTAL-FAILED";
};

/// Makes the attack containers of the evidence format, one for every refusal, with a key of its own. What is
/// inside is signed properly wherever the attack allows it, so that nothing but the defect can be the cause.
class ContainerFixtures
{
public:
    ContainerFixtures();

    /// Our own container, and the same made by foreign tools: both pass.
    [[nodiscard]] std::vector<NamedContainer> good() const;
    [[nodiscard]] std::vector<NamedContainer> zipAttacks() const;
    [[nodiscard]] std::vector<NamedContainer> nameAttacks() const;
    [[nodiscard]] std::vector<NamedContainer> contentAttacks() const;
    [[nodiscard]] std::vector<NamedContainer> manifestAttacks() const;
    [[nodiscard]] std::vector<NamedContainer> signatureAttacks() const;
    [[nodiscard]] std::vector<NamedContainer> all() const;

    [[nodiscard]] QByteArray rootPem() const { return m_issuer.rootPem(); }
    [[nodiscard]] UtcTime now() const { return m_evidence.now; }
    [[nodiscard]] evidence::Validator validator() const;

    // Parts of the good container, for tests that put together their own.
    [[nodiscard]] const evidence::ContainerContent& content() const { return m_content; }
    [[nodiscard]] QByteArray sign(const QByteArray& manifest) const;
    /// The parts in a ZIP as foreign tools write it.
    [[nodiscard]] ForgedZip foreignZip(const QByteArray& manifest, const QByteArray& signature) const;

private:
    using ZipChange = std::function<void(ForgedZip&)>;
    [[nodiscard]] QByteArray changedZip(const ZipChange& change) const;
    [[nodiscard]] NamedContainer badZip(const char* name, const char* detail, const ZipChange& change) const;
    [[nodiscard]] NamedContainer badImage(const char* name, const char* detail,
                                          const QByteArray& image) const;

    EvidenceFixture m_evidence;
    evidence::CertificateIssuer m_issuer;
    QByteArray m_pkcs12;
    evidence::KeySigner m_signer;
    evidence::ContainerContent m_content;
    QByteArray m_manifest;
    QByteArray m_signature;
};

} // namespace aiqyn::tests
