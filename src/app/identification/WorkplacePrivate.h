#pragma once

// For this folder only: what a workplace holds besides its public face.
#include "app/access/AccountDesk.h"
#include "app/identification/CompletionQueue.h"
#include "app/identification/DocumentCompletion.h"
#include "app/identification/Recomputation.h"
#include "app/identification/Workplace.h"
#include "app/policy/PolicyDesk.h"
#include "app/policy/PolicyFit.h"
#include "app/reference/ReferenceImage.h"
#include "app/reference/TrainingStateDatabase.h"
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
#include "evidence/transport/HttpTransport.h"

namespace aiqyn::app {

class Workplace::Private
{
public:
    Private(engine::LoadedPack loadedPack, engine::FaceAnalyser frameAnalyser, engine::Embedder faceEmbedder,
            engine::PassiveObserver passiveObserver, engine::Calibration trainingCalibration,
            const engine::LivenessThresholds& livenessThresholds, evidence::TrainingAuthority trainingKeys,
            const evidence::TrustStore& anchors, std::unique_ptr<evidence::Archive> openArchive,
            std::unique_ptr<RandomSource> randomSource, const QDir& lockFolder,
            evidence::RulesCatalogue knownRules, std::shared_ptr<evidence::Transport> serviceTransport)
        : pack(std::move(loadedPack))
        , analyser(std::move(frameAnalyser))
        , embedder(std::move(faceEmbedder))
        , passive(std::move(passiveObserver))
        , calibration(std::move(trainingCalibration))
        , thresholds(livenessThresholds)
        , keys(std::move(trainingKeys))
        , trust(anchors)
        , validator(anchors)
        , archive(std::move(openArchive))
        , random(std::move(randomSource))
        , sessionLocks(lockFolder)
        , rules(std::move(knownRules))
        , transport(std::move(serviceTransport))
    {}

    engine::LoadedPack pack;
    engine::FaceAnalyser analyser;   ///< one user at a time: the running attempt or the comparison
    engine::Embedder embedder;       ///< likewise
    engine::PassiveObserver passive; ///< likewise
    engine::Calibration calibration;
    engine::LivenessThresholds thresholds;
    evidence::TrainingAuthority keys;
    evidence::TrustStore trust;
    evidence::Validator validator;
    std::unique_ptr<evidence::Archive> archive;
    std::unique_ptr<RandomSource> random;
    QDir sessionLocks; ///< see SessionLock
    evidence::RulesCatalogue rules;
    std::shared_ptr<evidence::Transport> transport; ///< of the services that complete signatures
    SystemClock clock;
    std::shared_ptr<Access> access = std::make_shared<Access>();
    AccountDesk accounts{archive->accounts(), archive->auditLog(), *access, clock};
    PolicyBook policies{
        *archive,
        validator,
        clock,
        {evidence::DocumentMode::Training, evidence::TrainingAuthority::customerRequisites().bin,
         evidence::TrainingAuthority::providerRequisites().bin},
        [this](const evidence::PolicyContent& content) { return fits(content, installation); }};
    PolicyDesk policyDesk{policies, *archive, *access, clock};
    Installation installation = installationOf(pack, calibration, rules.ids());
    std::shared_ptr<const PolicyInForce> policy; ///< null: none is in force
    RecoveryReport recovery;
    Recomputation recomputation{pack, calibration};
    std::unique_ptr<TrainingStateDatabase> trainingStateDatabase; ///< null: could not be started
    std::shared_ptr<ReferenceSource> stateDatabase;               ///< null: not set up
    std::chrono::milliseconds minute{60'000};                     ///< of SessionLimits
    evidence::HttpTransport network;
    SecureRandom nonces;
    evidence::StatusLookup status{network, nonces, clock, std::chrono::seconds(10)}; ///< while verifying
    /// Null: the policy names no timestamp service.
    std::atomic<std::shared_ptr<const DocumentCompletion>> completion;
    std::unique_ptr<CompletionQueue> queue; ///< stops before what it uses goes
    std::unique_ptr<const SigningDesk> signing;

    /// The person, who may; what is done is in the audit log before it is done.
    [[nodiscard]] Result<Person> permit(Action action, const char* event, const QString& object);
    /// Takes up the policy and the services it names, or neither.
    [[nodiscard]] Result<void> workUnder(PolicyInForce next);
    void startQueue();
    /// Sessions go on without it: the person who fetches a reference is told.
    void startTrainingStateDatabase();
};

} // namespace aiqyn::app
