#include "evidence/signature/CertificateReading.h"

#include <ctime>

namespace aiqyn::evidence {

namespace {

constexpr QLatin1String oidClientAuthentication("1.3.6.1.5.5.7.3.2");
constexpr QLatin1String oidEmailProtection("1.3.6.1.5.5.7.3.4");

QString textOf(const X509_NAME* name, int nid, int after = -1)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, after);
    if (index < 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0)
        return {};
    QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

/// The twelve digits after `prefix` in the first such field; empty when there is none.
QString numberOf(const X509_NAME* name, int nid, const QString& prefix)
{
    constexpr qsizetype digits = 12;
    for (int index = X509_NAME_get_index_by_NID(name, nid, -1); index >= 0;
         index = X509_NAME_get_index_by_NID(name, nid, index)) {
        const QString field = textOf(name, nid, index - 1);
        if (!field.startsWith(prefix) || field.size() != prefix.size() + digits)
            continue;
        QString number = field.sliced(prefix.size());
        if (std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
            return number;
    }
    return {};
}

QString lineOf(const X509_NAME* name)
{
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(openssl::contentOf(out.get()));
}

QString oidOf(const ASN1_OBJECT* object)
{
    std::array<char, 128> text{};
    const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    return size > 0 && size < static_cast<int>(text.size()) ? QString::fromLatin1(text.data(), size)
                                                            : QString();
}

QStringList extendedUsagesOf(const X509* certificate)
{
    const openssl::Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    QStringList oids;
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i)
        oids << oidOf(sk_ASN1_OBJECT_value(usages.get(), i));
    return oids;
}

QStringList policiesOf(const X509* certificate)
{
    const openssl::Handle<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free> policies(
        static_cast<CERTIFICATEPOLICIES*>(
            X509_get_ext_d2i(certificate, NID_certificate_policies, nullptr, nullptr)));
    QStringList oids;
    for (int i = 0; i < sk_POLICYINFO_num(policies.get()); ++i)
        oids << oidOf(sk_POLICYINFO_value(policies.get(), i)->policyid);
    return oids;
}

std::vector<CertificateRole> rolesOf(const QStringList& extendedUsages)
{
    std::vector<CertificateRole> roles;
    for (const QString& oid : extendedUsages)
        if (const auto role = roleOf(oid))
            roles.push_back(*role);
    return roles;
}

QString issuerOf(const X509* certificate)
{
    const X509_NAME* const name = X509_get_issuer_name(certificate);
    const QString commonName = textOf(name, NID_commonName);
    return commonName.isEmpty() ? textOf(name, NID_organizationName) : commonName;
}

/// Surname, given name and patronymic, wherever the issuer keeps them.
void describePerson(const X509_NAME* subject, CertificateInfo& info)
{
    info.surname = textOf(subject, NID_surname);
    info.givenName = textOf(subject, NID_givenName);
    const QString start = info.surname + u' ';
    if (info.iin.isEmpty() || info.surname.isEmpty() || !info.commonName.startsWith(start))
        return;
    info.patronymic = info.givenName;
    info.givenName = info.commonName.sliced(start.size());
}

bool isAuthenticationOnly(const QStringList& extendedUsages)
{
    return !extendedUsages.isEmpty() && extendedUsages.front() == oidClientAuthentication &&
           !extendedUsages.contains(oidEmailProtection);
}

bool allowsDocuments(X509* certificate, const CertificateInfo& info)
{
    const std::uint32_t usage = X509_get_key_usage(certificate);
    const bool signs = usage == UINT32_MAX || (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
    const std::uint32_t extended = X509_get_extended_key_usage(certificate);
    // The national authority gives information systems no usage but their role: non-repudiation tells that
    // they sign.
    const bool system = std::find(info.roles.begin(), info.roles.end(), CertificateRole::InformationSystem) !=
                            info.roles.end() &&
                        !info.extendedUsages.contains(oidClientAuthentication) && usage != UINT32_MAX &&
                        (usage & KU_NON_REPUDIATION) != 0;
    const bool documents = extended == UINT32_MAX || (extended & (XKU_SMIME | XKU_ANYEKU)) != 0 || system;
    return signs && documents && !info.isAuthenticationOnly && X509_check_ca(certificate) == 0;
}

openssl::Certificate decode(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* const end = at + der.size();
    openssl::Certificate certificate(d2i_X509(nullptr, &at, der.size()));
    if (at != end)
        certificate.reset();
    ERR_clear_error();
    return certificate;
}

/// The certificates asked for last, by their bytes.
class DecodedCertificates
{
public:
    openssl::Certificate get(const QByteArray& der)
    {
        auto found = std::ranges::find(m_entries, der, &Entry::der);
        if (found == m_entries.end()) {
            openssl::Certificate certificate = decode(der);
            if (!certificate)
                return certificate;
            // A copy of its own: what is given may be a slice of a large file.
            found = m_entries.insert(m_entries.begin(),
                                     {QByteArray(der.constData(), der.size()), std::move(certificate)});
            m_entries.resize(std::min(m_entries.size(), most));
        } else {
            std::rotate(m_entries.begin(), found, found + 1);
            found = m_entries.begin();
        }
        X509_up_ref(found->certificate.get());
        return openssl::Certificate(found->certificate.get());
    }

private:
    static constexpr std::size_t most = 16;
    struct Entry
    {
        QByteArray der;
        openssl::Certificate certificate;
    };
    std::vector<Entry> m_entries;
};

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
    const QStringList extendedUsages = extendedUsagesOf(certificate);
    CertificateInfo info{.subject = lineOf(subject),
                         .commonName = textOf(subject, NID_commonName),
                         .organisation = textOf(subject, NID_organizationName),
                         .bin = numberOf(subject, NID_organizationalUnitName, QStringLiteral("BIN")),
                         .iin = numberOf(subject, NID_serialNumber, QStringLiteral("IIN")),
                         .country = textOf(subject, NID_countryName),
                         .issuer = issuerOf(certificate),
                         .policies = policiesOf(certificate),
                         .extendedUsages = extendedUsages,
                         .roles = rolesOf(extendedUsages),
                         .notBefore = *notBefore,
                         .notAfter = *notAfter,
                         .sha256 = Sha256::of(openssl::derOf<X509>(certificate, i2d_X509)),
                         .training =
                             isMarkedTraining(subject) || isMarkedTraining(X509_get_issuer_name(certificate)),
                         .isAuthenticationOnly = isAuthenticationOnly(extendedUsages)};
    describePerson(subject, info);
    info.allowsDocuments = allowsDocuments(certificate, info);
    ERR_clear_error(); // a GOST key, which OpenSSL cannot read, leaves one
    return info;
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
    // OpenSSL 3.0 looks for a decoder of each public key anew, which takes longer than all else here: the few
    // certificates that sign a day's documents are decoded once a thread. Nobody changes what is handed out.
    thread_local DecodedCertificates decoded;
    return decoded.get(der);
}

} // namespace aiqyn::evidence
