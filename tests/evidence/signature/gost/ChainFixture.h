#pragma once

#include "TestCertificates.h"
#include "TestTime.h"
#include "base/UtcTime.h"

#include <functional>

namespace aiqyn::tests {

/// Keys of one algorithm for every part that appears in a chain.
struct Keys
{
    std::unique_ptr<TestKey> root;
    std::unique_ptr<TestKey> authority;
    std::unique_ptr<TestKey> second;
    std::unique_ptr<TestKey> signer;
    std::unique_ptr<TestKey> stranger;

    [[nodiscard]] static Keys gost(OctetOrder order = OctetOrder::National)
    {
        const auto key = [order](const char* seed) { return std::make_unique<GostTestKey>(seed, order); };
        return {key("root"), key("authority"), key("second"), key("signer"), key("stranger")};
    }
    [[nodiscard]] static Keys ec()
    {
        const auto key = [] { return std::make_unique<EcTestKey>(); };
        return {key(), key(), key(), key(), key()};
    }
};

inline const QByteArray rootId("root key identifier.");
inline const QByteArray authorityId("\x01\x02\x03\x04"); // short ones do occur

inline QByteArray constraints(const char* value)
{
    return extension(NID_basic_constraints, value);
}

inline QByteArray usage(const char* value)
{
    return extension(NID_key_usage, value);
}

/// A chain of three that is in order; each row spoils one thing.
struct Chain
{
    explicit Chain(const Keys& from)
        : keys(from)
        , root{.subject = commonName("Root"),
               .issuer = commonName("Root"),
               .key = from.root.get(),
               .issuerKey = from.root.get(),
               .from = "2020-01-01T00:00:00Z",
               .to = "2030-01-01T00:00:00Z",
               .extensions = {constraints("critical,CA:TRUE"), usage("critical,keyCertSign,cRLSign"),
                              subjectKeyId(rootId), authorityKeyId(rootId)}}
        , authority{.subject = commonName("Authority"),
                    .issuer = commonName("Root"),
                    .key = from.authority.get(),
                    .issuerKey = from.root.get(),
                    .from = "2021-01-01T00:00:00Z",
                    .to = "2029-01-01T00:00:00Z",
                    .extensions = {constraints("critical,CA:TRUE"), usage("critical,keyCertSign,cRLSign"),
                                   subjectKeyId(authorityId), authorityKeyId(rootId)}}
        , signer{.subject = commonName("Signer"),
                 .issuer = commonName("Authority"),
                 .key = from.signer.get(),
                 .issuerKey = from.authority.get(),
                 .extensions = {usage("critical,digitalSignature,nonRepudiation"),
                                extension(NID_ext_key_usage, "emailProtection"), authorityKeyId(authorityId)}}
    {}

    const Keys& keys;
    CertificateDraft root;
    CertificateDraft authority;
    CertificateDraft signer;
    UtcTime at = timeAt("2026-06-01T00:00:00Z");

    struct Made
    {
        QByteArray signer;
        std::vector<QByteArray> further;
        std::vector<QByteArray> anchors;
    };
    /// To what has been issued.
    std::function<void(Made&)> afterwards = [](Made&) {};

    [[nodiscard]] Made made() const
    {
        Made result{issue(signer), {issue(authority)}, {issue(root)}};
        afterwards(result);
        return result;
    }
};

} // namespace aiqyn::tests
