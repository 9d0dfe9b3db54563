#include "evidence/container/ObjectDigest.h"

#include <QCryptographicHash>

namespace aiqyn::evidence {

namespace {

struct Method
{
    DigestMethod method;
    const char* uri;
    qsizetype size;
};

// RFC 9231 puts SHA-384 under another prefix than its neighbours.
constexpr std::array methods{
    Method{DigestMethod::Sha256, "http://www.w3.org/2001/04/xmlenc#sha256", 32},
    Method{DigestMethod::Sha384, "http://www.w3.org/2001/04/xmldsig-more#sha384", 48},
    Method{DigestMethod::Sha512, "http://www.w3.org/2001/04/xmlenc#sha512", 64},
};

const Method& entryOf(DigestMethod method)
{
    return *std::find_if(methods.begin(), methods.end(),
                         [method](const Method& entry) { return entry.method == method; });
}

QByteArray digestOf(DigestMethod method, const QByteArray& bytes)
{
    if (method == DigestMethod::Sha256)
        return Sha256::of(bytes).toByteArray();
    return QCryptographicHash::hash(bytes, method == DigestMethod::Sha384 ? QCryptographicHash::Sha384
                                                                          : QCryptographicHash::Sha512);
}

} // namespace

QString uriOf(DigestMethod method)
{
    return QString::fromLatin1(entryOf(method).uri);
}

std::optional<DigestMethod> digestMethodOf(const QString& uri)
{
    for (const Method& entry : methods)
        if (uri == QLatin1String(entry.uri))
            return entry.method;
    return std::nullopt;
}

ObjectDigest::ObjectDigest(const Sha256& sha256)
    : ObjectDigest(DigestMethod::Sha256, sha256.toByteArray())
{}

std::optional<ObjectDigest> ObjectDigest::fromBase64(DigestMethod method, const QByteArray& base64)
{
    const QByteArray value = QByteArray::fromBase64(base64);
    // Qt skips what is no Base64: only writing it again shows that nothing was skipped.
    if (value.size() != entryOf(method).size || value.toBase64() != base64)
        return std::nullopt;
    return ObjectDigest(method, value);
}

std::optional<Sha256> ObjectDigest::sha256() const
{
    return m_method == DigestMethod::Sha256 ? Sha256::fromBytes(m_value) : std::nullopt;
}

bool ObjectDigest::isOf(const QByteArray& bytes) const
{
    return digestOf(m_method, bytes) == m_value;
}

} // namespace aiqyn::evidence
