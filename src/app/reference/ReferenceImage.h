#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"

#include <QByteArray>
#include <QString>

namespace aiqyn::app {

/// A reference image as its source gave it.
struct ReferenceImage
{
    QByteArray jpeg;
    QString source;    ///< "state" or "identified"
    QString requestId; ///< the source's own id of the answer
    UtcTime obtainedAt;
};

/// A source of reference images (R11). Blocking: called on a worker thread.
class ReferenceSource
{
public:
    ReferenceSource() = default;
    ReferenceSource(const ReferenceSource&) = delete;
    ReferenceSource& operator=(const ReferenceSource&) = delete;
    virtual ~ReferenceSource() = default;

    /// Errors: ReferenceNotFound when the source knows no image for this IIN.
    [[nodiscard]] virtual Result<ReferenceImage> fetch(const QString& iin) = 0;
};

} // namespace aiqyn::app
