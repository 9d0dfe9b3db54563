#pragma once

#include "TestTime.h"
#include "base/Clock.h"
#include "evidence/signature/DocumentSealer.h"
#include "evidence/signature/TrainingAuthority.h"
#include "evidence/signature/Validator.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QUuid>

namespace aiqyn::tests {

class FixedClock final : public Clock
{
public:
    explicit FixedClock(UtcTime at)
        : m_now(at)
    {}
    [[nodiscard]] UtcTime now() const override { return m_now; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return 0; }

private:
    UtcTime m_now;
};

/// A training profile with records that conform.
struct EvidenceFixture
{
    QTemporaryDir folder;
    UtcTime now = timeAt("2026-11-24T05:00:00Z");
    FixedClock clock{now};
    evidence::TrainingAuthority authority = evidence::TrainingAuthority::open(profile(), clock).value();
    evidence::Validator validator{trust()};
    const QByteArray image = smallestJpeg();

    /// The structure of a JPEG of 16 x 16 with a comment and next to no coded data.
    [[nodiscard]] static QByteArray smallestJpeg()
    {
        return QByteArray("\xFF\xD8\xFF\xFE\x00\x16", 6) + "not really a picture" +
               QByteArray::fromHex("FFC0000B080010001001011100FFDA0008010100003F0000FFD9");
    }

    [[nodiscard]] QDir profile() const { return QDir(folder.path()); }
    [[nodiscard]] evidence::TrustStore trust() const
    {
        return evidence::TrustStore::load(evidence::TrainingAuthority::trustFolder(profile())).value();
    }

    [[nodiscard]] evidence::DocumentCommon common() const
    {
        const auto uuid = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
        return {.id = uuid(),
                .sessionId = uuid(),
                .mode = evidence::DocumentMode::Training,
                .serviceType = QStringLiteral("consumer-loan"),
                .contractNumber = QStringLiteral("T-1"),
                .iin = evidence::Iin::makeTraining(QDate(1890, 5, 17), evidence::Sex::Female, 12).value(),
                .customer = evidence::TrainingAuthority::customerRequisites(),
                .provider = evidence::TrainingAuthority::providerRequisites(),
                .startedAt = timeAt("2026-11-24T04:58:00Z"),
                .checkedAt = timeAt("2026-11-24T04:59:00Z"),
                .consent = evidence::ConsentRecord{evidence::ConsentRecord::Answer::Given,
                                                   QStringLiteral("1"), QStringLiteral("kk"),
                                                   evidenceHash("kk"), timeAt("2026-11-24T04:57:00Z")},
                .station = {.name = QStringLiteral("desk 1"),
                            .kind = QStringLiteral("training"),
                            .camera = QStringLiteral("synthetic"),
                            .hardwareOwner = QStringLiteral("customer")},
                .modelPack = {QStringLiteral("standard"), QStringLiteral("production")},
                .models = {{QStringLiteral("detector"), QStringLiteral("d.onnx"), evidenceHash("d")}},
                .policy = {QStringLiteral("training-1"), evidenceHash("policy")},
                .rules = {QStringLiteral("KZ-2024-56"),
                          QStringLiteral("kk"),
                          QStringLiteral("ru"),
                          QStringLiteral("en"),
                          {QStringLiteral("9")}}};
    }

    [[nodiscard]] static Sha256 evidenceHash(const char* of) { return Sha256::of(QByteArray(of)); }

    [[nodiscard]] evidence::ImageReference reference(const QString& file, const QString& challenge,
                                                     int attempt = 1) const
    {
        return {file, Sha256::of(image), QStringLiteral("peak"), challenge, attempt};
    }

    [[nodiscard]] evidence::LivenessDocument liveness(int challenges = 3) const
    {
        evidence::LivenessDocument document{
            .common = common(), .result = evidence::LivenessResult::Passed, .attempts = {}, .images = {}};
        QJsonArray shown;
        for (int i = 0; i < challenges; ++i) {
            const QString name = QStringLiteral("challenge-%1").arg(i);
            shown.append(QJsonObject{{QStringLiteral("challenge"), name}});
            document.images.push_back(reference(QStringLiteral("frames/c%1.jpg").arg(i), name));
        }
        document.attempts = {QJsonObject{{QStringLiteral("attempt"), 1},
                                         {QStringLiteral("result"), QStringLiteral("passed")},
                                         {QStringLiteral("mismatch"), QString()},
                                         {QStringLiteral("challenges"), shown}}};
        return document;
    }

    [[nodiscard]] evidence::ComparisonDocument comparison() const
    {
        return {
            .common = common(),
            .result = evidence::ComparisonResult::Match,
            .similarity = evidence::Similarity::of(0.71),
            .threshold = evidence::Similarity::of(0.5),
            .fmr = 1e-3,
            .calibration = QStringLiteral("lfw"),
            .calibrationOrigin = evidence::CalibrationOrigin{3000, QDate(2026, 11, 20)},
            .currentImage = reference(QStringLiteral("frames/current.jpg"), QString()),
            .currentImageChoice = {QStringLiteral("best-mean-quality-1"), 71.5, 9},
            .currentImageQuality = {{QStringLiteral("sharpness"), 80.25}},
            .reference =
                evidence::ReferenceRecord{QStringLiteral("state_database"), now, QStringLiteral("r-1"),
                                          Sha256::of(image), QDate(2021, 4, 5)},
            .referenceQuality = {{QStringLiteral("single-face"), 100}},
            .continuity = {{1, QStringLiteral("challenge-0"), Sha256::of(image),
                            evidence::Similarity::of(0.625), evidence::Similarity::of(0.75), std::nullopt}}};
    }

    [[nodiscard]] evidence::DecisionDocument decision() const
    {
        return {.common = common(),
                .result = evidence::DecisionResult::Approved,
                .criteria = {{QStringLiteral("liveness"), QStringLiteral("passed"), QStringLiteral("passed"),
                              true}},
                .decidedBy = QStringLiteral("officer"),
                .reason = QStringLiteral("all criteria met"),
                .recommendation = evidence::Recommendation::Approve,
                .secondOpinion = evidence::SecondOpinion{QStringLiteral("colleague"), QString(), now},
                .documents = {{evidence::DocumentKind::Liveness, common().id, evidenceHash("l")},
                              {evidence::DocumentKind::Comparison, common().id, evidenceHash("c")}}};
    }

    [[nodiscard]] evidence::DocumentSealer::Images
    images(const std::vector<evidence::ImageReference>& references) const
    {
        evidence::DocumentSealer::Images result;
        for (const auto& reference : references)
            result.emplace(reference.file, image);
        return result;
    }

    [[nodiscard]] QByteArray sealedLiveness() const
    {
        const auto document = liveness();
        return evidence::DocumentSealer(*authority.provider(), clock)
            .seal(document, images(document.images))
            .value()
            .bytes;
    }
};

} // namespace aiqyn::tests
