#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/RandomSource.h"
#include "evidence/archive/Archive.h"
#include "evidence/document/PolicyContent.h"
#include "evidence/signature/completion/SignatureCompletion.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace aiqyn::app {

/// What one try at a document came to.
struct CompletionOutcome
{
    QString level;                     ///< of the form that is in the archive now: "B", "T", "T-LT"
    std::vector<Error> missing;        ///< what could not be had; empty: nothing is awaited any more
    std::optional<UtcTime> retryAfter; ///< see evidence::CompletedSignature
};

/// Completes the signatures of archived documents through the services of the policy. Thread-safe.
class DocumentCompletion
{
public:
    /// The references outlive it. `trust`: anchors of signers and of timestamp authorities. Null when the
    /// policy names no timestamp service. InvalidArgument: an address that may not be asked.
    [[nodiscard]] static Result<std::unique_ptr<DocumentCompletion>>
    make(const std::vector<evidence::ServiceEndpoint>& endpoints, evidence::Archive& archive,
         const evidence::Validator& validator, const evidence::TrustStore& trust,
         std::shared_ptr<evidence::Transport> transport, const Clock& clock);

    /// Takes the document as far as it can be taken and puts the better form into the archive at once. When
    /// something is still missing the document stays due as it was, or later when `retryAfter` says so.
    /// Nothing to do when nothing is awaited. Blocking, for a worker thread; `timeLimit` is for all that is
    /// asked together. Errors: of the archive and of evidence::completeSignature().
    [[nodiscard]] Result<CompletionOutcome> complete(const QString& documentId,
                                                     std::chrono::milliseconds timeLimit,
                                                     const std::stop_token& cancel) const;

private:
    DocumentCompletion(evidence::Archive& archive, std::shared_ptr<evidence::Transport> transport,
                       std::unique_ptr<RandomSource> random, evidence::CompletionServices services)
        : m_archive(archive)
        , m_transport(std::move(transport))
        , m_random(std::move(random))
        , m_services(std::move(services))
    {}
    evidence::Archive& m_archive;
    std::shared_ptr<evidence::Transport> m_transport;
    std::unique_ptr<RandomSource> m_random; ///< never a session's: --seed would repeat its nonces
    evidence::CompletionServices m_services;
};

} // namespace aiqyn::app
