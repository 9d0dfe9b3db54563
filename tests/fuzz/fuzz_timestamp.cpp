#include "FuzzTarget.h"
#include "TestTimestampAuthority.h"
#include "evidence/signature/timestamp/TimestampReading.h"

using namespace aiqyn::evidence;

namespace {

const QByteArray ofNobody = "the signature of nobody";

} // namespace

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    // No token the fuzzer makes can be over this: the seeds are over something else, and their keys are gone.
    const TimestampFacts facts = readTimestamp(bytes, ofNobody);
    require(!facts.causes.isEmpty(), "a token of another signature is never in order");
    require(facts.isInForm || !facts.time, "what is out of form says no time");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    tests::TestTimestampAuthority authority;
    return {authority.token("seed"), authority.token("seed", "SHA512")};
}
