#pragma once

#include "base/Error.h"
#include "base/Sha256.h"
#include "engine/face/ModelPack.h"
#include "engine/liveness/LivenessOptions.h"
#include "evidence/document/PolicyContent.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace aiqyn::app {

/// The approved criteria a session runs under. The built-in training policy until policies are signed
/// documents.
struct Policy
{
    enum class Mode { Training = 1, Production };

    Mode mode = Mode::Training;
    QString version = QStringLiteral("training-3");
    QString rules = QStringLiteral("KZ-2024-56"); ///< id of the act in evidence::RulesCatalogue
    int challenges = 4;                           ///< never under three (R8.1)
    engine::LightNeed lightSignal = engine::LightNeed::Required;
    bool reviewsPassiveCues = true;    ///< the decision shows what in the stream is worth a review
    int failedAttemptsForNegative = 3; ///< 3 or 4 (R8.3)
    double targetFmr = 1e-3;           ///< of the calibration in force
    QStringList serviceTypes = {QStringLiteral("consumer-loan"), QStringLiteral("bank-account"),
                                QStringLiteral("payment-card"), QStringLiteral("deposit")};
    /// Of the first timestamp service each signature gets its timestamp; without one signatures stay level B.
    /// A status service is asked before those that certificates name, and its host, if marked plainHttp, may
    /// be asked over plain http by their addresses too. In training the address leads nowhere: the profile's
    /// own authority answers.
    std::vector<evidence::ServiceEndpoint> endpoints = {
        {evidence::ServiceEndpoint::Service::Timestamp, QStringLiteral("https://timestamp.training.invalid/"),
         false}};
    bool continuesWithoutTimestamp = true; ///< a session may go on while no timestamp can be had

    /// A production policy admits no pack for training: it cannot carry a bank's decision. Errors:
    /// ModelPackForTraining, naming the pack.
    [[nodiscard]] Result<void> admits(const QString& pack, engine::PackPurpose purpose) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// SHA-256 of the compact JSON.
    [[nodiscard]] Sha256 hash() const;
};

} // namespace aiqyn::app
