#pragma once

#include "EvidenceFixture.h"
#include "evidence/document/DestructionAct.h"
#include "evidence/document/PolicyDocument.h"

namespace aiqyn::tests {

/// An act and a policy that are lawful, to be spoilt by tests.
inline evidence::DestructionAct::Content goodAct(const EvidenceFixture& fixture)
{
    return {
        .id = QStringLiteral("0b5f3a52-6d0c-4c35-8f43-0a3a1f7e9a01"),
        .mode = evidence::DocumentMode::Training,
        .customer = evidence::TrainingAuthority::customerRequisites(),
        .policy = {QStringLiteral("2"), Sha256::of(QByteArray("policy"))},
        .rules = fixture.common().rules,
        .legalBasis = QStringLiteral("clause 17"),
        .retention = {QStringLiteral("deposit"), QStringLiteral("C-1"), 5, timeAt("2019-01-01T00:00:00Z")},
        .documents = {{evidence::DocumentKind::Liveness,
                       QStringLiteral("0b5f3a52-6d0c-4c35-8f43-0a3a1f7e9a02"), Sha256::of(QByteArray("l"))},
                      {evidence::DocumentKind::Decision,
                       QStringLiteral("0b5f3a52-6d0c-4c35-8f43-0a3a1f7e9a03"), Sha256::of(QByteArray("d"))}},
        .method = evidence::DestructionMethod::KeyDestroyed,
        .methodDetail = {},
        .destroyedBy = QStringLiteral("administrator"),
        .witness = QStringLiteral("compliance officer"),
        .destroyedAt = timeAt("2026-11-24T05:00:00Z")};
}

inline evidence::PolicyContent goodPolicy(const EvidenceFixture& fixture)
{
    using namespace evidence;
    const auto similarity = [](double value) { return Similarity::of(value).value(); };
    PolicyContent policy{
        .id = QStringLiteral("0b5f3a52-6d0c-4c35-8f43-0a3a1f7e9a04"),
        .version = QStringLiteral("2"),
        .mode = DocumentMode::Production,
        .customer = TrainingAuthority::customerRequisites(),
        .provider = TrainingAuthority::providerRequisites(),
        .rules = fixture.common().rules,
        .processDescription = QStringLiteral("Live image, IIN, reference, comparison, decision."),
        .systems = {{SystemDescription::Purpose::Verification, QStringLiteral("Aiqyn liveness"),
                     QStringLiteral("1")},
                    {SystemDescription::Purpose::Comparison, QStringLiteral("Aiqyn matching"),
                     QStringLiteral("1")}},
        .modelPack = {QStringLiteral("standard"), QStringLiteral("production")},
        .models = {{QStringLiteral("detector"), QStringLiteral("d.onnx"), Sha256::of(QByteArray("d"))}},
        .threshold = {similarity(0.5), 1e-3, QStringLiteral("lfw")},
        .reviewBand = ReviewBand{similarity(0.45), similarity(0.55)},
        .referenceSources = {ReferenceSource::StateDatabase},
        .reference = {true, 15},
        .secondPerson = SecondPerson::ReviewBand,
        .limits = {5, 3, 45},
        .consent = ConsentText{QStringLiteral("1"), QStringLiteral("kk"), QStringLiteral("ru"),
                               QStringLiteral("en")},
        .retention = {{QStringLiteral("deposit"), 5, {}},
                      {QStringLiteral("consumer-loan"), std::nullopt, QStringLiteral("an order")}},
        .endpoints = {{ServiceEndpoint::Service::Timestamp, QStringLiteral("http://tsa.example:8080/ts"),
                       true},
                      {ServiceEndpoint::Service::Ocsp, QStringLiteral("https://ocsp.example"), false}},
        .approvedBy = QStringLiteral("board"),
        .approvedAt = timeAt("2026-11-01T00:00:00Z"),
        .validFrom = timeAt("2026-11-02T00:00:00Z")};
    for (int i = 0; i < 8; ++i)
        policy.liveness.challengeSet << QStringLiteral("challenge-%1").arg(i);
    return policy;
}

} // namespace aiqyn::tests
