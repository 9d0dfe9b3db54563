#pragma once

#include "TestKeys.h"
#include "evidence/signature/TrustStore.h"

#include <QString>

#include <utility>
#include <vector>

namespace aiqyn::tests {

/// Fields in order, by OpenSSL's short names.
using TestName = std::vector<std::pair<const char*, QString>>;

[[nodiscard]] inline TestName commonName(const char* name)
{
    return {{"CN", QString::fromLatin1(name)}};
}

/// By OpenSSL's configuration syntax, e.g. (NID_key_usage, "critical,keyCertSign").
[[nodiscard]] QByteArray extension(int nid, const char* value);
/// With any content.
[[nodiscard]] QByteArray rawExtension(const char* oid, bool critical, const QByteArray& content);
[[nodiscard]] QByteArray subjectKeyId(const QByteArray& id);
[[nodiscard]] QByteArray authorityKeyId(const QByteArray& id);

struct CertificateDraft
{
    TestName subject;
    TestName issuer;
    const TestKey* key = nullptr;
    const TestKey* issuerKey = nullptr;
    const char* from = "2026-01-01T00:00:00Z";
    const char* to = "2027-01-01T00:00:00Z";
    std::vector<QByteArray> extensions = {};
    QByteArray innerAlgorithm = {}; ///< empty: the same as outside
    QByteArray outerAlgorithm = {}; ///< empty: the issuer's key's
};

/// DER.
[[nodiscard]] QByteArray issue(const CertificateDraft& draft);

[[nodiscard]] evidence::TrustStore trusting(const std::vector<QByteArray>& certificates);

} // namespace aiqyn::tests
