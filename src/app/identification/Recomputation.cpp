#include "app/identification/Recomputation.h"

#include "app/identification/FaceComparison.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/LoadedPack.h"
#include "engine/liveness/LivenessCheck.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/Embedder.h"
#include "evidence/document/ComparisonDocument.h"
#include "evidence/document/DocumentJson.h"

#include <set>

namespace aiqyn::app {

namespace {

/// Networks give the same number to the last bit on one machine; on another the order of additions differs.
constexpr double similarityTolerance = 1e-3;

/// The attempt draws, sees and decides the same again, and its result says so.
bool isReproduced(const QJsonObject& attempt, const engine::AttemptRecord& record,
                  const std::vector<std::int64_t>& earlierPictures)
{
    const auto again = engine::LivenessCheck::recompute(record, earlierPictures);
    const bool saysPassed = attempt.value(QStringLiteral("result")).toString() == QLatin1String("passed");
    return again && again->agreesWith(record) && record.passed() == saysPassed;
}

bool usesModelsOf(const engine::LoadedPack& pack, const std::vector<evidence::ModelReference>& models)
{
    std::set<Sha256> ours;
    for (const auto& model : pack.models())
        if (model.descriptor.required)
            ours.insert(model.descriptor.sha256);
    std::set<Sha256> theirs;
    for (const evidence::ModelReference& model : models)
        theirs.insert(model.sha256);
    return ours == theirs;
}

} // namespace

struct Recomputation::Networks
{
    engine::FaceAnalyser analyser;
    engine::Embedder embedder;
};

Recomputation::Recomputation(const engine::LoadedPack& pack, const engine::Calibration& calibration)
    : m_pack(pack)
    , m_calibration(calibration)
{}

Recomputation::~Recomputation() = default;

Result<Recomputation::Networks*> Recomputation::networks()
{
    if (!m_networks) {
        auto analyser = engine::FaceAnalyser::create(m_pack);
        if (!analyser)
            return tl::make_unexpected(analyser.error());
        auto embedder = engine::Embedder::create(m_pack);
        if (!embedder)
            return tl::make_unexpected(embedder.error());
        m_networks = std::make_unique<Networks>(Networks{*std::move(analyser), *std::move(embedder)});
    }
    return m_networks.get();
}

Recomputation::Finding Recomputation::liveness(const QJsonObject& record)
{
    Finding finding = Finding::NotAssessed;
    std::vector<std::int64_t> earlierPictures;
    const QJsonArray attempts = record.value(QStringLiteral("attempts")).toArray();
    for (const QJsonValue& value : attempts) {
        const QJsonObject attempt = value.toObject();
        if (!attempt.contains(QStringLiteral("trace")))
            return Finding::NotAssessed;
        const auto stored = engine::AttemptRecord::fromJson(attempt);
        if (!stored || !isReproduced(attempt, *stored, earlierPictures))
            return Finding::Different;
        const auto pictures = stored->pictureIds();
        earlierPictures.insert(earlierPictures.end(), pictures.begin(), pictures.end());
        finding = Finding::Same;
    }
    return finding;
}

Result<Recomputation::Finding> Recomputation::comparison(const QJsonObject& record,
                                                         const evidence::ContainerContent& content)
{
    const auto document = evidence::ComparisonDocument::fromJson(record);
    if (!document || !document->similarity || !document->threshold || !document->referenceImage)
        return Finding::NotAssessed;
    const auto current = content.frames.find(document->currentImage.file);
    const auto reference = content.frames.find(document->referenceImage->file);
    if (current == content.frames.end() || reference == content.frames.end() ||
        document->calibration != m_calibration.name() || !usesModelsOf(m_pack, document->common.models))
        return Finding::NotAssessed;
    const auto measured = m_calibration.thresholdFor(document->fmr.value_or(0));
    if (!measured)
        return Finding::NotAssessed;
    const auto own = networks();
    if (!own)
        return tl::make_unexpected(own.error());
    const auto again =
        compareFaces(current->second, reference->second, (*own)->analyser, (*own)->embedder, m_calibration,
                     {*document->threshold, *document->fmr, document->calibration});
    if (!again)
        return tl::make_unexpected(again.error());
    const bool isMatch = document->result == evidence::ComparisonResult::Match;
    const bool same =
        again->outcome.similarity &&
        std::abs(*again->outcome.similarity - document->similarity->value()) <= similarityTolerance &&
        // A policy may ask for more than its false match rate needs, never for less.
        document->threshold->value() >= *measured - similarityTolerance &&
        // A value that close to the threshold may fall on either side on another machine.
        (again->outcome.result == QLatin1String(isMatch ? "match" : "no_match") ||
         std::abs(document->similarity->value() - document->threshold->value()) <= similarityTolerance);
    return same ? Finding::Same : Finding::Different;
}

Result<void> Recomputation::fill(const evidence::DiagnosticData& facts, evidence::ValidationReport& report)
{
    const std::scoped_lock lock(m_mutex);
    if (!facts.conformance || !facts.conformance->causes.isEmpty() || !facts.conformance->kind)
        return {};
    const evidence::DocumentKind kind = *facts.conformance->kind;
    Finding finding = Finding::NotAssessed;
    if (kind == evidence::DocumentKind::Liveness) {
        const auto record = evidence::parseDocumentJson(facts.content.document);
        finding = record ? liveness(*record) : Finding::NotAssessed;
    } else if (kind == evidence::DocumentKind::Comparison) {
        const auto compared = comparison(facts.conformance->record, facts.content);
        if (!compared)
            return tl::make_unexpected(compared.error());
        finding = *compared;
    }
    if (finding == Finding::Same)
        report.confirm(evidence::ValidationAxis::Recomputation);
    if (finding == Finding::Different)
        report.lower(evidence::ValidationAxis::Recomputation, evidence::AxisState::Indeterminate,
                     QStringLiteral("SIG_CONSTRAINTS_FAILURE"),
                     {kind == evidence::DocumentKind::Liveness
                          ? QStringLiteral("LIVENESS_NOT_REPRODUCED")
                          : QStringLiteral("SIMILARITY_NOT_REPRODUCED")});
    return {};
}

} // namespace aiqyn::app
