#pragma once

// For this folder only: what a workplace holds besides its public face.
#include "app/identification/CompletionQueue.h"
#include "app/identification/DocumentCompletion.h"
#include "app/identification/Recomputation.h"
#include "app/identification/Workplace.h"
#include "app/signing/SigningDesk.h"
#include "engine/face/FaceAnalyser.h"
#include "engine/face/LoadedPack.h"
#include "engine/liveness/SessionThresholds.h"
#include "engine/liveness/passive/PassiveObserver.h"
#include "engine/matching/Calibration.h"
#include "engine/matching/Embedder.h"
#include "evidence/archive/Archive.h"
#include "evidence/document/RulesCatalogue.h"
#include "evidence/signature/TrainingAuthority.h"
#include "evidence/signature/Validator.h"
#include "evidence/signature/completion/StatusLookup.h"
#include "evidence/signature/transport/HttpTransport.h"

namespace aiqyn::app {

class Workplace::Private
{
public:
    Private(engine::LoadedPack loadedPack, engine::FaceAnalyser frameAnalyser, engine::Embedder faceEmbedder,
            engine::PassiveObserver passiveObserver, engine::Calibration trainingCalibration,
            const engine::LivenessThresholds& livenessThresholds, evidence::TrainingAuthority trainingKeys,
            evidence::Validator trustedValidator, std::unique_ptr<evidence::Archive> openArchive,
            std::unique_ptr<RandomSource> randomSource, const QDir& lockFolder,
            evidence::RulesCatalogue knownRules, QString rulesInForce)
        : pack(std::move(loadedPack))
        , analyser(std::move(frameAnalyser))
        , embedder(std::move(faceEmbedder))
        , passive(std::move(passiveObserver))
        , calibration(std::move(trainingCalibration))
        , thresholds(livenessThresholds)
        , keys(std::move(trainingKeys))
        , validator(std::move(trustedValidator))
        , archive(std::move(openArchive))
        , random(std::move(randomSource))
        , sessionLocks(lockFolder)
        , rules(std::move(knownRules))
        , rulesId(std::move(rulesInForce))
    {}

    engine::LoadedPack pack;
    engine::FaceAnalyser analyser;   ///< one user at a time: the running attempt or the comparison
    engine::Embedder embedder;       ///< likewise
    engine::PassiveObserver passive; ///< likewise
    engine::Calibration calibration;
    engine::LivenessThresholds thresholds;
    evidence::TrainingAuthority keys;
    evidence::Validator validator;
    std::unique_ptr<evidence::Archive> archive;
    std::unique_ptr<RandomSource> random;
    QDir sessionLocks; ///< see SessionLock
    evidence::RulesCatalogue rules;
    QString rulesId; ///< those of the policy
    RecoveryReport recovery;
    Recomputation recomputation{pack, calibration};
    evidence::HttpTransport network;
    SecureRandom nonces;
    SystemClock clock;
    evidence::StatusLookup status{network, nonces, clock, std::chrono::seconds(10)}; ///< while verifying
    std::unique_ptr<DocumentCompletion> completion; ///< null: the policy names no timestamp service
    std::unique_ptr<CompletionQueue> queue;         ///< with `completion`; stops first
    std::unique_ptr<const SigningDesk> signing;

    [[nodiscard]] std::vector<evidence::ModelReference> modelReferences() const;
    [[nodiscard]] evidence::ModelPackReference packReference() const;
};

} // namespace aiqyn::app
