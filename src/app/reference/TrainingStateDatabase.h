#pragma once

#include "app/reference/ReferenceImage.h"
#include "base/Clock.h"

#include <cstdint>

namespace aiqyn::app {

/// The training counterpart of the state image database: it knows the gallery's synthetic persons by their
/// training IINs and answers with a portrait taken on another day, in another light.
class TrainingStateDatabase final : public ReferenceSource
{
public:
    explicit TrainingStateDatabase(const Clock& clock)
        : m_clock(clock)
    {}
    [[nodiscard]] Result<ReferenceImage> fetch(const QString& iin) override;

    /// The training IIN of a gallery person; empty for a seed that is not in the gallery.
    [[nodiscard]] static QString iinOf(std::uint64_t subjectSeed);

private:
    const Clock& m_clock;
};

} // namespace aiqyn::app
