#pragma once

#include "ArchiveFixture.h"
#include "RecordSamples.h"
#include "app/policy/PolicyBook.h"

namespace aiqyn::tests {

/// A training profile with an archive and policies that could be approved in it.
struct PolicyFixture
{
    EvidenceFixture evidence;
    ArchiveFixture folder;
    StoppedClock clock;
    std::unique_ptr<evidence::Archive> archive = evidence::Archive::open(folder.folder(), clock).value();
    app::PolicyBook book = bookOf(*archive);

    PolicyFixture() { clock.set(evidence.now.milliseconds()); }

    [[nodiscard]] app::PolicyBook bookOf(evidence::Archive& of)
    {
        return {of,
                evidence.validator,
                clock,
                {evidence::DocumentMode::Training, evidence::TrainingAuthority::customerRequisites().bin,
                 evidence::TrainingAuthority::providerRequisites().bin}};
    }
    [[nodiscard]] const evidence::Signer& customer() const { return *evidence.authority.customer(); }

    /// Approved now, under a version of its own.
    [[nodiscard]] evidence::PolicyContent content(const char* version) const
    {
        evidence::PolicyContent content = goodPolicy(evidence);
        content.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        content.version = QString::fromLatin1(version);
        content.mode = evidence::DocumentMode::Training;
        content.approvedAt = content.validFrom = clock.now();
        return content;
    }
    [[nodiscard]] Result<app::PolicyInForce> approve(const evidence::PolicyContent& content)
    {
        return book.approve(evidence::PolicyDocument::of(content).value(), customer(), {});
    }
    [[nodiscard]] QByteArray sealed(const evidence::PolicyContent& content, const evidence::Signer& signer)
    {
        return evidence::DocumentSealer(signer, clock)
            .seal(evidence::PolicyDocument::of(content).value())
            .value()
            .bytes;
    }
    [[nodiscard]] QString versionInForce() const
    {
        const auto policy = book.inForce().value();
        return policy ? policy->content().version : QString();
    }
};

} // namespace aiqyn::tests
