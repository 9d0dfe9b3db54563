#pragma once

#include "base/Error.h"
#include "base/UtcTime.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <stop_token>

namespace aiqyn::app {

/// What a source is told of the person and of the right to ask.
struct ReferenceRequest
{
    QString id;  ///< UUID, ours; the same when a request is sent again, so that the source counts it once
    QString iin; ///< 12 digits
    QString legalBasis;  ///< the act by its id, e.g. "KZ-2024-56"
    QString customerBin; ///< for whom the person is identified
    QString providerBin; ///< who asks
};

/// A reference image as its source gave it.
struct ReferenceImage
{
    QByteArray bytes;  ///< JPEG or PNG
    QString source;    ///< "state" or "identified"
    QString requestId; ///< of ReferenceRequest, or the document that admitted an identified image
    UtcTime obtainedAt;
    std::optional<QDate> issuedOn = {}; ///< when the image was taken or its identity card issued
};

/// A source of reference images (R11). Whatever a bank's gateway speaks, for example a SOAP bus, is put in
/// here. Blocking: called on a worker thread, one request at a time.
class ReferenceSource
{
public:
    ReferenceSource() = default;
    ReferenceSource(const ReferenceSource&) = delete;
    ReferenceSource& operator=(const ReferenceSource&) = delete;
    virtual ~ReferenceSource() = default;

    /// Errors: ReferenceNotFound when the source knows no image for this IIN, ReferenceRefused,
    /// ReferenceAnswerInvalid, ReferenceSourceBusy, ReferenceSourceUnreachable, ReferenceSourceUntrusted,
    /// Cancelled.
    [[nodiscard]] virtual Result<ReferenceImage> fetch(const ReferenceRequest& request,
                                                       const std::stop_token& cancel) = 0;
};

} // namespace aiqyn::app
