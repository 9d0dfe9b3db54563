#include "TestKeys.h"

#include <QCryptographicHash>

namespace aiqyn::tests {

namespace {

using Number = evidence::openssl::Handle<BIGNUM, BN_free>;
using Point = evidence::openssl::Handle<EC_POINT, EC_POINT_free>;
using Scratch = evidence::openssl::Handle<BN_CTX, BN_CTX_free>;

constexpr int half = 64;

Number fromHex(const char* hex)
{
    BIGNUM* number = nullptr;
    BN_hex2bn(&number, hex);
    return Number(number);
}

/// A number below the order of the group that depends on nothing but `seed`.
Number scalar(const QByteArray& seed, const BIGNUM* order)
{
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha512);
    Number number(
        BN_bin2bn(reinterpret_cast<const unsigned char*>(hash.constData()), int(hash.size()), nullptr));
    const Scratch scratch(BN_CTX_new());
    BN_nnmod(number.get(), number.get(), order, scratch.get());
    return number;
}

QByteArray octets(const BIGNUM* number, OctetOrder order)
{
    QByteArray bytes(half, 0);
    auto* const at = reinterpret_cast<unsigned char*>(bytes.data());
    if (order == OctetOrder::National)
        BN_bn2lebinpad(number, at, half);
    else
        BN_bn2binpad(number, at, half);
    return bytes;
}

} // namespace

QByteArray element(int tag, const QByteArray& content)
{
    QByteArray der(1, static_cast<char>(tag));
    const qsizetype size = content.size();
    if (size >= 0x100)
        der += QByteArray("\x82") + static_cast<char>(size >> 8);
    else if (size >= 0x80)
        der += "\x81";
    return der + static_cast<char>(size & 0xFF) + content;
}

QByteArray objectId(const char* dotted)
{
    const evidence::openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(dotted, 1));
    return evidence::openssl::derOf<ASN1_OBJECT>(object.get(), i2d_ASN1_OBJECT);
}

QByteArray plainAlgorithm(const char* dotted)
{
    return sequence(objectId(dotted) + element(0x05, {}));
}

GostTestKey::GostTestKey(const QByteArray& seed, OctetOrder order)
    : m_order(order)
{
    const auto& curve = evidence::gostParamSetA;
    m_group.reset(EC_GROUP_new_curve_GFp(fromHex(curve.p).get(), fromHex(curve.a).get(),
                                         fromHex(curve.b).get(), nullptr));
    const Point base(EC_POINT_new(m_group.get()));
    EC_POINT_set_affine_coordinates(m_group.get(), base.get(), fromHex(curve.x).get(), fromHex(curve.y).get(),
                                    nullptr);
    EC_GROUP_set_generator(m_group.get(), base.get(), fromHex(curve.q).get(), BN_value_one());
    m_secret = scalar(seed, EC_GROUP_get0_order(m_group.get()));
}

QByteArray GostTestKey::coordinates() const
{
    const Point point(EC_POINT_new(m_group.get()));
    const Number x(BN_new());
    const Number y(BN_new());
    EC_POINT_mul(m_group.get(), point.get(), m_secret.get(), nullptr, nullptr, nullptr);
    EC_POINT_get_affine_coordinates(m_group.get(), point.get(), x.get(), y.get(), nullptr);
    return octets(x.get(), OctetOrder::National) + octets(y.get(), OctetOrder::National);
}

QByteArray GostTestKey::publicKeyInfo() const
{
    const QByteArray algorithm =
        sequence(objectId(gostKeyOid) + sequence(objectId(gostCurveOid) + objectId(streebogOid)));
    return sequence(algorithm + element(0x03, QByteArray(1, 0) + element(0x04, coordinates())));
}

QByteArray GostTestKey::sign(const QByteArray& bytes) const
{
    return signDigest(evidence::streebog512(bytes));
}

QByteArray GostTestKey::signDigest(const evidence::StreebogDigest& digest) const
{
    const Scratch scratch(BN_CTX_new());
    const BIGNUM* const q = EC_GROUP_get0_order(m_group.get());
    const Number e(BN_lebin2bn(digest.data(), int(digest.size()), nullptr));
    BN_nnmod(e.get(), e.get(), q, scratch.get());
    if (BN_is_zero(e.get()))
        BN_one(e.get());
    const Number k = scalar(octets(e.get(), OctetOrder::National) + octets(m_secret.get(), m_order), q);
    const Point point(EC_POINT_new(m_group.get()));
    EC_POINT_mul(m_group.get(), point.get(), k.get(), nullptr, nullptr, scratch.get());
    const Number r(BN_new());
    EC_POINT_get_affine_coordinates(m_group.get(), point.get(), r.get(), nullptr, scratch.get());
    BN_nnmod(r.get(), r.get(), q, scratch.get());
    // s = rd + ke
    const Number rd(BN_new());
    const Number s(BN_new());
    BN_mod_mul(rd.get(), r.get(), m_secret.get(), q, scratch.get());
    BN_mod_mul(s.get(), k.get(), e.get(), q, scratch.get());
    BN_mod_add(s.get(), s.get(), rd.get(), q, scratch.get());
    return m_order == OctetOrder::National ? octets(r.get(), m_order) + octets(s.get(), m_order)
                                           : octets(s.get(), m_order) + octets(r.get(), m_order);
}

EcTestKey::EcTestKey()
    : m_key(EVP_EC_gen("P-256"))
{}

QByteArray EcTestKey::publicKeyInfo() const
{
    return evidence::openssl::derOf<EVP_PKEY>(m_key.get(), i2d_PUBKEY);
}

QByteArray EcTestKey::algorithm() const
{
    return sequence(objectId("1.2.840.10045.4.3.2"));
}

QByteArray EcTestKey::sign(const QByteArray& bytes) const
{
    const evidence::openssl::Handle<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.constData());
    std::size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, data, std::size_t(bytes.size()));
    QByteArray signature(qsizetype(size), 0);
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data,
                   std::size_t(bytes.size()));
    signature.resize(qsizetype(size));
    return signature;
}

} // namespace aiqyn::tests
