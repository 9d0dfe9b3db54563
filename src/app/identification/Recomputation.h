#pragma once

#include "base/Error.h"
#include "evidence/signature/DiagnosticData.h"
#include "evidence/signature/ValidationReport.h"

#include <memory>
#include <mutex>

namespace aiqyn::engine {
class Calibration;
class LoadedPack;
} // namespace aiqyn::engine

namespace aiqyn::app {

/// Computes again what a document states: the verdict of each attempt from its stored measurements, the
/// similarity from its stored images. Has networks of its own, loaded when first needed, so that a running
/// session is not disturbed. Thread-safe; one document at a time, the second waits.
class Recomputation
{
public:
    /// Both outlive this object.
    Recomputation(const engine::LoadedPack& pack, const engine::Calibration& calibration);
    ~Recomputation();
    Recomputation(const Recomputation&) = delete;
    Recomputation& operator=(const Recomputation&) = delete;

    /// Fills the axis in. It stays unassessed where there is nothing to compute from: no traces, a comparison
    /// by other models or another calibration than ours, an image that is not there, another kind of
    /// document. What comes out otherwise makes the document INDETERMINATE: LIVENESS_NOT_REPRODUCED,
    /// SIMILARITY_NOT_REPRODUCED. InferenceFailed, ModelPackInvalid: nothing can be said.
    [[nodiscard]] Result<void> fill(const evidence::DiagnosticData& facts,
                                    evidence::ValidationReport& report);

private:
    enum class Finding { NotAssessed = 1, Same, Different };
    struct Networks;

    [[nodiscard]] static Finding liveness(const QJsonObject& record);
    [[nodiscard]] Result<Finding> comparison(const QJsonObject& record,
                                             const evidence::ContainerContent& content);
    [[nodiscard]] Result<Networks*> networks();

    const engine::LoadedPack& m_pack;
    const engine::Calibration& m_calibration;
    std::mutex m_mutex;
    std::unique_ptr<Networks> m_networks;
};

} // namespace aiqyn::app
