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
    const CrlFacts facts = readCrl(bytes, subject());
    require(!facts.causes.isEmpty(), "a list by somebody else's key is never in order");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    const tests::RevocationFixture pki;
    tests::TestCrl list{.thisUpdate = pki.saidAt, .nextUpdate = pki.to};
    std::vector<QByteArray> seeds{tests::makeCrl(pki.authority, list)};
    list.entries.push_back({pki.signer, pki.signedAt, 6});
    seeds.push_back(tests::makeCrl(pki.authority, list));
    list.delta = true;
    seeds.push_back(tests::makeCrl(pki.authority, list));
    return seeds;
}
