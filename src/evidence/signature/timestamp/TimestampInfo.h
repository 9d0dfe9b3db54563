#pragma once

#include "base/UtcTime.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/timestamp/TokenOutline.h"

#include <openssl/ts.h>

#include <chrono>
#include <optional>

// For sources of this folder only: no public header includes this.
namespace aiqyn::evidence {

/// The TSTInfo of a token: version 1, DER.
class TimestampInfo
{
public:
    /// nullopt: out of form, a time or an accuracy that means nothing.
    [[nodiscard]] static std::optional<TimestampInfo> fromDer(QByteArrayView der);

    [[nodiscard]] UtcTime time() const { return m_time; }
    [[nodiscard]] std::optional<std::chrono::microseconds> accuracy() const { return m_accuracy; }
    [[nodiscard]] QString policy() const;
    /// Empty: none, or a negative one.
    [[nodiscard]] QByteArray nonce() const;
    /// Null: not one of ours.
    [[nodiscard]] const Sha2* imprintHash() const;
    [[nodiscard]] QByteArray imprint() const;
    /// We know no extension, so a critical one forbids to rely on the rest.
    [[nodiscard]] bool hasCriticalExtension() const;
    /// If the authority's name is given, it is one of the certificate's.
    [[nodiscard]] bool namesAuthority(X509* certificate) const;

private:
    using Info = openssl::Handle<TS_TST_INFO, TS_TST_INFO_free>;

    TimestampInfo(Info info, UtcTime time, std::optional<std::chrono::microseconds> accuracy)
        : m_info(std::move(info))
        , m_time(time)
        , m_accuracy(accuracy)
    {}
    Info m_info;
    UtcTime m_time;
    std::optional<std::chrono::microseconds> m_accuracy;
};

} // namespace aiqyn::evidence
