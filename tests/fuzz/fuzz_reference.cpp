#include "../evidence/signature/EvidenceFixture.h"
#include "FuzzTarget.h"
#include "app/reference/StateDatabaseProfile.h"

using namespace aiqyn;

namespace {

const QString requestId = QStringLiteral("6f3c1f0e-8c1e-4a55-9d39-3a7a1b2c4d5e");

evidence::HttpAnswer answerOf(int status, const QByteArray& body)
{
    return {status, "application/json", body, {}};
}

} // namespace

void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    for (const int status : {403, 404})
        require(!app::decodeReferenceAnswer(answerOf(status, bytes), requestId), "no image in a refusal");
    if (const auto answer = app::decodeReferenceAnswer(answerOf(200, bytes), requestId)) {
        require(answer->requestId == requestId, "an answer to this request");
        const auto again =
            app::decodeReferenceAnswer(answerOf(200, app::encodeReferenceAnswer(*answer)), requestId);
        require(again && again->image == answer->image && again->issuedOn == answer->issuedOn,
                "an answer comes back");
    }
    if (const auto request = app::decodeReferenceRequest(bytes)) {
        const auto again = app::decodeReferenceRequest(app::encodeReferenceRequest(*request));
        require(again && again->id == request->id && again->iin == request->iin &&
                    again->legalBasis == request->legalBasis && again->customerBin == request->customerBin &&
                    again->providerBin == request->providerBin,
                "a request comes back");
    }
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    return {
        app::encodeReferenceAnswer({requestId, tests::EvidenceFixture::smallestJpeg(), QDate(2021, 4, 5)}),
        app::encodeReferenceProblem(requestId, QStringLiteral("not_found"), {}),
        app::encodeReferenceProblem(requestId, QStringLiteral("refused"), QStringLiteral("why")),
        app::encodeReferenceRequest({requestId, QStringLiteral("990115300018"), QStringLiteral("KZ-2024-56"),
                                     QStringLiteral("991240000011"), QStringLiteral("991240000022")})};
}
