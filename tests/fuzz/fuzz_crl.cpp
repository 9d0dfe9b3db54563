#include "FuzzTarget.h"
#include "StrangersCertificate.h"

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const CrlFacts facts = readCrl(bytes, strangersCertificate());
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
