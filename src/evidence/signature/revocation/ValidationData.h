#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace aiqyn::evidence {

/// Revocation values as they are kept, DER.
struct RevocationValues
{
    std::vector<QByteArray> ocspResponses; ///< OCSPResponse
    std::vector<QByteArray> crls;          ///< CertificateList
};

/// What level B-LT adds to a signature (EN 319 122-1): the certificates of its paths and their status.
struct ValidationData
{
    std::vector<QByteArray> certificates;
    RevocationValues revocation;
};

/// The signature with the data in SignedData.certificates and SignedData.crls, OCSP responses as RFC 5940
/// says. What is there already stays, nothing is put in twice, and no SignerInfo is touched.
/// SignatureFailed: `cms` is no SignedData in DER. InvalidArgument: a value that is not what it should be.
[[nodiscard]] Result<QByteArray> addValidationData(const QByteArray& cms, const ValidationData& data);

struct ValidationDataReading
{
    ValidationData data;
    QStringList causes; ///< REVOCATION_UNREADABLE: something there could not be read
};

/// What a signature carries, the unsigned attribute id-aa-ets-revocationValues included. A value is taken out
/// as it stands: whether it is any good is for readOcsp and readCrl.
[[nodiscard]] ValidationDataReading readValidationData(const QByteArray& cms);

} // namespace aiqyn::evidence
