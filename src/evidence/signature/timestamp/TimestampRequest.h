#pragma once

#include "base/Error.h"
#include "base/RandomSource.h"

#include <QByteArray>
#include <QString>

namespace aiqyn::evidence {

/// An RFC 3161 TimeStampReq over a signature value: SHA-256 imprint, a nonce, the authority's certificate
/// asked for.
class TimestampRequest
{
public:
    /// `policy`: OID of the wanted policy, empty for the authority's own. InvalidArgument: no signature value
    /// or no OID; errors of the random source.
    [[nodiscard]] static Result<TimestampRequest> make(const QByteArray& signatureValue, RandomSource& random,
                                                       const QString& policy = {});

    [[nodiscard]] const QByteArray& der() const { return m_der; }
    /// 16 bytes, as the content of a positive INTEGER.
    [[nodiscard]] const QByteArray& nonce() const { return m_nonce; }

private:
    TimestampRequest(QByteArray der, QByteArray nonce)
        : m_der(std::move(der))
        , m_nonce(std::move(nonce))
    {}
    QByteArray m_der;
    QByteArray m_nonce;
};

} // namespace aiqyn::evidence
