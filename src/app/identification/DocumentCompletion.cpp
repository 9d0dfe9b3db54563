#include "app/identification/DocumentCompletion.h"

namespace aiqyn::app {

namespace {

using Service = evidence::ServiceEndpoint::Service;

/// What the policy says of status services.
void addStatusService(const evidence::ServiceEndpoint& service, const evidence::Endpoint& endpoint,
                      evidence::CompletionServices& services)
{
    auto& configured = services.status.configured;
    (service.service == Service::Ocsp ? configured.ocsp : configured.crls).push_back(endpoint.url());
    if (service.plainHttp)
        services.plainHttpHosts << endpoint.url().host();
}

} // namespace

Result<std::unique_ptr<DocumentCompletion>>
DocumentCompletion::make(const std::vector<evidence::ServiceEndpoint>& endpoints, evidence::Archive& archive,
                         const evidence::Validator& validator, const evidence::TrustStore& trust,
                         std::shared_ptr<evidence::Transport> transport, const Clock& clock)
{
    auto random = std::make_unique<SecureRandom>();
    evidence::CompletionServices services{.transport = *transport,
                                          .random = *random,
                                          .clock = clock,
                                          .validator = validator,
                                          .signers = trust,
                                          .timestampAuthorities = trust};
    for (const evidence::ServiceEndpoint& service : endpoints) {
        const auto endpoint = evidence::Endpoint::make(QUrl(service.url), service.plainHttp);
        if (!endpoint)
            return tl::make_unexpected(endpoint.error());
        if (service.service != Service::Timestamp)
            addStatusService(service, *endpoint, services);
        else if (!services.timestamps)
            services.timestamps = evidence::TimestampClient::Authority{.endpoint = *endpoint};
    }
    if (!services.timestamps)
        return nullptr;
    return std::unique_ptr<DocumentCompletion>(
        new DocumentCompletion(archive, std::move(transport), std::move(random), std::move(services)));
}

Result<CompletionOutcome> DocumentCompletion::complete(const QString& documentId,
                                                       std::chrono::milliseconds timeLimit,
                                                       const std::stop_token& cancel) const
{
    const auto found = m_archive.find(documentId);
    if (!found)
        return tl::make_unexpected(found.error());
    const evidence::NewDocument& document = found->document;
    if (!document.completionDue)
        return CompletionOutcome{document.level, {}, {}};
    const auto bytes = m_archive.read(documentId);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    auto completed = evidence::completeSignature(*bytes, m_services, timeLimit, cancel);
    if (!completed)
        return tl::make_unexpected(completed.error());

    std::optional<UtcTime> due;
    if (!completed->missing.empty())
        due = completed->retryAfter && *document.completionDue < *completed->retryAfter
                  ? completed->retryAfter
                  : document.completionDue;
    CompletionOutcome outcome{completed->level, std::move(completed->missing), completed->retryAfter};
    if (completed->container == *bytes) {
        if (const auto set = m_archive.setCompletionDue(documentId, due); !set)
            return tl::make_unexpected(set.error());
        return outcome;
    }
    const auto replaced = m_archive.replaceForm(documentId, completed->container, completed->level, due);
    if (!replaced)
        return tl::make_unexpected(replaced.error());
    // Another process may have been faster, or further.
    outcome.level = replaced->document.level;
    if (!replaced->document.completionDue)
        outcome.missing.clear();
    return outcome;
}

} // namespace aiqyn::app
