#pragma once

#include "app/reference/ReferenceImage.h"
#include "base/Clock.h"

namespace aiqyn::evidence {
class Archive;
}

namespace aiqyn::app {

/// The provider's database of identified images, kept in the archive.
class IdentifiedImagesSource final : public ReferenceSource
{
public:
    IdentifiedImagesSource(evidence::Archive& archive, const Clock& clock)
        : m_archive(archive)
        , m_clock(clock)
    {}
    [[nodiscard]] Result<ReferenceImage> fetch(const ReferenceRequest& request,
                                               const std::stop_token& cancel) override;

private:
    evidence::Archive& m_archive;
    const Clock& m_clock;
};

} // namespace aiqyn::app
