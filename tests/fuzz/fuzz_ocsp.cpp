#include "../evidence/signature/revocation/RevocationFixture.h"
#include "FuzzTarget.h"

using namespace aiqyn::evidence;

namespace {

/// Made anew in every process, so no seed was signed by its keys.
const IssuedCertificate& subject()
{
    static const IssuedCertificate stranger = aiqyn::tests::RevocationFixture().subject();
    return stranger;
}

} // namespace

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const OcspFacts facts = readOcsp(bytes, subject());
    require(!facts.causes.isEmpty(), "an answer about somebody else's certificate is never in order");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    tests::RevocationFixture pki;
    tests::TestAnswer twice = pki.good();
    twice.twice = true;
    return {pki.ocsp(pki.good()), pki.ocsp(pki.revoked(pki.signedAt, 1)), pki.ocsp(twice),
            pki.ocsp(pki.good(), pki.authority)};
}
