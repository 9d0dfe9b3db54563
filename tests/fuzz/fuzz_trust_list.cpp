#include "FuzzTarget.h"
#include "trust/TrustFixture.h"

#include <QJsonDocument>

using namespace aiqyn;
using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    if (const auto list = TrustList::read(bytes)) {
        const auto again = TrustList::read(QJsonDocument(list->toJson()).toJson());
        require(again && again->toJson() == list->toJson(), "a list says the same when it is written again");
    }
    // The pin is of no certificate that the fuzzer can sign with: the seeds' keys are gone, and they signed
    // something else.
    static const Sha256 nobody = Sha256::of(QByteArray("nobody"));
    require(!openTrustList({bytes, bytes}, nobody), "nobody's list is never opened");
    require(!openTrustList({"{}", bytes}, nobody), "nobody's signature never holds");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    const tests::TrustFixture fixture;
    const SealedTrustList sealed =
        sealTrustList(fixture.list(), fixture.signerOf(fixture.approver), fixture.clock).value();
    QJsonObject training = fixture.list().toJson();
    training.insert(QStringLiteral("mode"), QStringLiteral("training"));
    return {"{}", "{\"schema\":\"aiqyn/trust-list/1\"}", sealed.json, sealed.signature,
            QJsonDocument(training).toJson(QJsonDocument::Compact)};
}
