#pragma once

#include "evidence/signature/OpenSslHandles.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace aiqyn::evidence {

/// A CMS SignedData (RFC 5652) in DER taken apart one level. Views point into the bytes given; all are whole
/// elements, header included.
struct SignedDataParts
{
    bool inForm = false;
    QByteArrayView version;
    QByteArrayView digests;
    QByteArrayView content;
    std::vector<QByteArray> certificates; ///< any of the kinds that may stand there
    std::vector<QByteArray> revocations;
    QByteArrayView signers;
};

[[nodiscard]] SignedDataParts takeApart(const QByteArray& signedData);

/// The whole again, its sets in the order that DER demands, each element once; with another version if given.
[[nodiscard]] QByteArray putTogether(const SignedDataParts& parts, const QByteArray& version = {});

/// Decoded without its certificates, which cost OpenSSL 3.0 more than all the rest: they are in the parts,
/// and certificateOf() remembers them. Null unless OpenSSL writes the same bytes again.
[[nodiscard]] openssl::Cms decodedWithoutCertificates(const SignedDataParts& parts);

/// The certificates of the parts, decoded, in their order. Null when one is none, or not in the form in which
/// OpenSSL writes it.
[[nodiscard]] openssl::Certificates certificatesOf(const SignedDataParts& parts);

/// The elements of a SET OF or SEQUENCE OF, whatever they are; false when out of form.
[[nodiscard]] bool takeAll(QByteArrayView content, std::vector<QByteArray>& elements);

} // namespace aiqyn::evidence
