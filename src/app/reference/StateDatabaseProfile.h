#pragma once

#include "app/reference/ReferenceImage.h"
#include "evidence/transport/HttpExchange.h"

namespace aiqyn::app {

/// Requests and answers of the state image database as bytes, by docs/state-database.md: what the client and
/// the training counterpart share. Pure functions; the answers are foreign bytes.

inline constexpr auto referencePath = "/v1/reference-images";
/// An image of 8 MiB in base64, and the rest of the answer.
inline constexpr qsizetype largestReferenceAnswer = 12LL * 1024 * 1024;

[[nodiscard]] QByteArray encodeReferenceRequest(const ReferenceRequest& request);
/// InvalidArgument: not of the form.
[[nodiscard]] Result<ReferenceRequest> decodeReferenceRequest(const QByteArray& body);

struct ReferenceAnswer
{
    QString requestId;
    QByteArray image; ///< JPEG or PNG
    std::optional<QDate> issuedOn = {};
};

[[nodiscard]] QByteArray encodeReferenceAnswer(const ReferenceAnswer& answer);
/// Codes: "not_found", "refused", "busy", "invalid_request"; `reason` is for people, may be empty.
[[nodiscard]] QByteArray encodeReferenceProblem(const QString& requestId, const QString& code,
                                                const QString& reason);
/// What an answer to the request `requestId` means. Errors as ReferenceSource, without
/// ReferenceSourceUntrusted and Cancelled. "Not found" is believed only with its code in the body: a wrong
/// address also gives 404.
[[nodiscard]] Result<ReferenceAnswer> decodeReferenceAnswer(const evidence::HttpAnswer& answer,
                                                            const QString& requestId);

} // namespace aiqyn::app
