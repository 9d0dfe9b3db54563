#include "../evidence/document/RecordSamples.h"
#include "FuzzTarget.h"
#include "evidence/document/Conformance.h"
#include "evidence/document/DocumentJson.h"

#include <QJsonDocument>

using namespace aiqyn::evidence;

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const ConformanceFindings findings = checkConformance(bytes);
    require(parseWithoutTraces(bytes).has_value() == parseDocumentJson(bytes).has_value(),
            "what is left out is held to the same form");
    require(!findings.causes.isEmpty() || findings.kind.has_value(), "a document that conforms has a kind");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    const tests::EvidenceFixture fixture;
    std::vector<QByteArray> seeds{"{}", "[]", "{\"schema\":\"aiqyn/liveness/2\"}"};
    for (const QJsonObject& json :
         {fixture.liveness().toJson(), fixture.comparison().toJson(), fixture.decision().toJson(),
          DestructionAct::of(tests::goodAct(fixture))->toJson(),
          PolicyDocument::of(tests::goodPolicy(fixture))->toJson()})
        seeds.push_back(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return seeds;
}
