#include "../evidence/document/RecordSamples.h"
#include "FuzzTarget.h"
#include "evidence/document/DocumentJson.h"

#include <QJsonDocument>

using namespace aiqyn::evidence;

/// A policy that is read is lawful and says the same when written and read again.
void aiqyn::fuzz::feed(const QByteArray& bytes)
{
    const auto json = parseDocumentJson(bytes);
    if (!json)
        return;
    const auto policy = PolicyDocument::fromJson(*json);
    if (!policy)
        return;
    const PolicyContent& content = policy->content();
    require(content.liveness.required && content.liveness.challengesPerAttempt >= 3,
            "liveness as the law asks");
    require(content.liveness.failedAttemptsForNegative == 3 ||
                content.liveness.failedAttemptsForNegative == 4,
            "three or four attempts");
    for (const RetentionRule& rule : content.retention)
        require(rule.years.has_value() || !rule.legalBasis.isEmpty(), "for ever only with a basis in law");
    const QJsonObject written = policy->toJson();
    const auto again = PolicyDocument::fromJson(written);
    require(again.has_value(), "what was written can be read");
    require(again->toJson() == written, "and says the same");
}

std::vector<QByteArray> aiqyn::fuzz::seeds()
{
    const tests::EvidenceFixture fixture;
    std::vector<QByteArray> seeds{"{}"};
    PolicyContent content = tests::goodPolicy(fixture);
    const auto add = [&seeds, &content] {
        if (const auto policy = PolicyDocument::of(content))
            seeds.push_back(QJsonDocument(policy->toJson()).toJson(QJsonDocument::Compact));
    };
    add();
    content.mode = DocumentMode::Training;
    content.endpoints.clear();
    content.reviewBand.reset();
    add();
    return seeds;
}
