#include "FuzzTarget.h"
#include "StrangersCertificate.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const OcspFacts facts = readOcsp(bytes, strangersCertificate());
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
