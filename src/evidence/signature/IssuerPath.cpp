#include "evidence/signature/IssuerPath.h"

#include "evidence/signature/CertificateReading.h"

#include <algorithm>

namespace aiqyn::evidence {

namespace {

/// By name, key identifiers and signature: authorities keep their name when they renew their key.
bool issued(X509* issuer, X509* subject)
{
    return X509_check_issued(issuer, subject) == X509_V_OK &&
           X509_verify(subject, X509_get0_pubkey(issuer)) == 1;
}

} // namespace

openssl::Certificates issuerPath(X509* certificate, const std::vector<QByteArray>& candidates)
{
    std::vector<openssl::Certificate> remaining;
    for (const QByteArray& der : candidates) {
        remaining.push_back(certificateOf(der));
        if (!remaining.back())
            return nullptr;
    }
    std::erase_if(remaining, [](const auto& one) { return X509_self_signed(one.get(), 0) == 1; });

    openssl::Certificates path(sk_X509_new_null());
    X509* last = certificate;
    // Each step takes one away, so that certificates that issued each other do not go on for ever.
    while (path) {
        const auto next = std::find_if(remaining.begin(), remaining.end(),
                                       [last](const auto& one) { return issued(one.get(), last); });
        if (next == remaining.end() || sk_X509_push(path.get(), next->get()) == 0)
            break;
        last = next->release();
        remaining.erase(next);
    }
    ERR_clear_error();
    return path;
}

} // namespace aiqyn::evidence
