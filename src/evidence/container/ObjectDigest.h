#pragma once

#include "base/Sha256.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace aiqyn::evidence {

enum class DigestMethod { Sha256 = 1, Sha384, Sha512 };

/// The identifier in XML signatures, "http://www.w3.org/2001/04/xmlenc#sha256" for one.
[[nodiscard]] QString uriOf(DigestMethod method);
[[nodiscard]] std::optional<DigestMethod> digestMethodOf(const QString& uri);

/// What a manifest says about the bytes of one object: a method and a value of its length.
class ObjectDigest
{
public:
    ObjectDigest(const Sha256& sha256);
    /// Canonical Base64 of exactly as many bytes as the method gives.
    [[nodiscard]] static std::optional<ObjectDigest> fromBase64(DigestMethod method,
                                                                const QByteArray& base64);

    [[nodiscard]] bool isOf(const QByteArray& bytes) const;
    [[nodiscard]] DigestMethod method() const { return m_method; }
    /// nullopt: another method's.
    [[nodiscard]] std::optional<Sha256> sha256() const;
    [[nodiscard]] QByteArray toBase64() const { return m_value.toBase64(); }

private:
    ObjectDigest(DigestMethod method, QByteArray value)
        : m_method(method)
        , m_value(std::move(value))
    {}
    DigestMethod m_method;
    QByteArray m_value;
};

} // namespace aiqyn::evidence
