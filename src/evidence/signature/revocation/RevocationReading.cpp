#include "evidence/signature/revocation/RevocationReading.h"

#include "evidence/signature/CertificateReading.h"

namespace aiqyn::evidence {

namespace {

bool speaksOfAnother(const StatusFacts& facts)
{
    return facts.causes.contains(QStringLiteral("OCSP_OTHER_CERTIFICATE")) ||
           facts.causes.contains(QStringLiteral("CRL_OTHER_ISSUER"));
}

/// Hands each value's facts to the certificates it speaks of; all of them, when it speaks of none.
template <typename Facts, typename Read>
void distribute(const std::vector<IssuedCertificate>& subjects, const std::vector<QByteArray>& values,
                std::vector<RevocationFacts>& all, std::vector<Facts> RevocationFacts::*list, Read read)
{
    for (const QByteArray& value : values) {
        std::vector<Facts> said;
        for (const IssuedCertificate& subject : subjects)
            said.push_back(read(value, subject));
        const bool ofNone = std::all_of(said.begin(), said.end(), speaksOfAnother);
        for (std::size_t i = 0; i < said.size(); ++i)
            if (ofNone || !speaksOfAnother(said[i]))
                (all[i].*list).push_back(said[i]);
    }
}

} // namespace

std::vector<IssuedCertificate> issuedCertificates(const std::vector<QByteArray>& path)
{
    std::vector<IssuedCertificate> pairs;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        pairs.push_back({path[i], path[i + 1]});
    return pairs;
}

std::vector<RevocationFacts> readRevocation(const std::vector<IssuedCertificate>& subjects,
                                            const RevocationValues& values)
{
    std::vector<RevocationFacts> all(subjects.size());
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const openssl::Certificate certificate = certificateOf(subjects[i].certificate);
        all[i].ofAuthority = certificate && X509_check_ca(certificate.get()) != 0;
    }
    distribute(
        subjects, values.ocspResponses, all, &RevocationFacts::ocsp,
        [](const QByteArray& value, const IssuedCertificate& subject) { return readOcsp(value, subject); });
    distribute(subjects, values.crls, all, &RevocationFacts::crls, readCrl);
    return all;
}

} // namespace aiqyn::evidence
