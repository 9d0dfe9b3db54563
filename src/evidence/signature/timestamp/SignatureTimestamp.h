#pragma once

#include "base/Error.h"
#include "evidence/signature/timestamp/TimestampClient.h"

#include <QByteArray>
#include <QStringList>

#include <stop_token>

namespace aiqyn::evidence {

/// The id-aa-signatureTimeStampToken of a signature (RFC 3161 appendix A, CAdES level T).
struct SignatureTimestamp
{
    /// TIMESTAMP_SEVERAL, TIMESTAMP_FORMAT (attribute or signature out of form). A token that cannot be taken
    /// is a cause, never an absent one.
    QStringList causes;
    QByteArray token;          ///< DER, not looked into: readTimestamp() does; empty: none, or causes
    QByteArray signatureValue; ///< what the token must be about
};

/// `cms`: DER of a SignedData with one signer.
[[nodiscard]] SignatureTimestamp readSignatureTimestamp(const QByteArray& cms);

/// The same signature with the token as an unsigned attribute: level B becomes T. What is signed stays byte
/// for byte. ContainerMalformed: no such CMS in DER; InvalidArgument: it has a timestamp already;
/// TimestampInvalid: readTimestamp() finds causes in the token for this signature.
[[nodiscard]] Result<QByteArray> addSignatureTimestamp(const QByteArray& cms, const QByteArray& token);

/// Obtains a token and adds it. Nothing is asked of the authority when the signature cannot take one.
/// Errors: of addSignatureTimestamp() and of TimestampClient::stamp().
[[nodiscard]] Result<QByteArray> raiseToT(const QByteArray& cms, const TimestampClient& client,
                                          const std::stop_token& cancel = {});

} // namespace aiqyn::evidence
