#include "evidence/signature/CertificateReading.h"

#include <ctime>

namespace aiqyn::evidence {

namespace {

QString textOf(const X509_NAME* name, int nid, int after = -1)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, after);
    if (index < 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

/// Legal entities carry their number as an organisational unit "BIN" and twelve digits.
QString binOf(const X509_NAME* name)
{
    for (int index = X509_NAME_get_index_by_NID(name, NID_organizationalUnitName, -1); index >= 0;
         index = X509_NAME_get_index_by_NID(name, NID_organizationalUnitName, index)) {
        const QString unit = textOf(name, NID_organizationalUnitName, index - 1);
        if (unit.size() == 15 && unit.startsWith(QStringLiteral("BIN")))
            return unit.sliced(3);
    }
    return {};
}

QString lineOf(const X509_NAME* name)
{
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(openssl::contentOf(out.get()));
}

bool allowsDocuments(X509* certificate)
{
    const std::uint32_t usage = X509_get_key_usage(certificate);
    const bool signs = usage == UINT32_MAX || (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
    const std::uint32_t extended = X509_get_extended_key_usage(certificate);
    const bool documents = extended == UINT32_MAX || (extended & (XKU_SMIME | XKU_ANYEKU)) != 0;
    return signs && documents && X509_check_ca(certificate) == 0;
}

} // namespace

std::optional<UtcTime> timeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return UtcTime::fromMilliseconds(static_cast<std::int64_t>(timegm(&parts)) * 1000);
}

bool isMarkedTraining(const X509_NAME* name)
{
    return textOf(name, NID_commonName).contains(QStringLiteral("TRAINING"));
}

std::optional<CertificateInfo> describe(X509* certificate)
{
    const auto notBefore = timeOf(X509_get0_notBefore(certificate));
    const auto notAfter = timeOf(X509_get0_notAfter(certificate));
    if (!notBefore || !notAfter)
        return std::nullopt;
    const X509_NAME* subject = X509_get_subject_name(certificate);
    return CertificateInfo{.subject = lineOf(subject),
                           .commonName = textOf(subject, NID_commonName),
                           .organisation = textOf(subject, NID_organizationName),
                           .bin = binOf(subject),
                           .notBefore = *notBefore,
                           .notAfter = *notAfter,
                           .sha256 = Sha256::of(openssl::derOf<X509>(certificate, i2d_X509)),
                           .training = isMarkedTraining(subject) ||
                                       isMarkedTraining(X509_get_issuer_name(certificate)),
                           .allowsDocuments = allowsDocuments(certificate)};
}

bool isStrong(EVP_PKEY* key)
{
    if (key == nullptr)
        return false;
    const int type = EVP_PKEY_get_base_id(key);
    const int bits = EVP_PKEY_get_bits(key);
    return (type == EVP_PKEY_RSA && bits >= 2048) || (type == EVP_PKEY_EC && bits >= 256);
}

openssl::Certificate certificateOf(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = at + der.size();
    openssl::Certificate certificate(d2i_X509(nullptr, &at, der.size()));
    if (at != end)
        certificate.reset();
    ERR_clear_error();
    return certificate;
}

} // namespace aiqyn::evidence
