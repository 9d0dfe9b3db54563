#include "evidence/signature/ChainCheck.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/TrustStoreParts.h"
#include "evidence/signature/gost/GostChain.h"

namespace aiqyn::evidence {

namespace {

QString subIndicationOf(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QStringLiteral("NOT_YET_VALID");
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QStringLiteral("OUT_OF_BOUNDS_NO_POE");
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return QStringLiteral("CRYPTO_CONSTRAINTS_FAILURE");
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
    case X509_V_ERR_UNSPECIFIED:
    case X509_V_ERR_OUT_OF_MEM:
        return QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE");
    default:
        return QStringLiteral("CHAIN_CONSTRAINTS_FAILURE");
    }
}

/// Notes every error and goes on, so that one does not hide another.
int noteError(int ok, X509_STORE_CTX* context)
{
    if (ok == 0)
        static_cast<std::vector<int>*>(X509_STORE_CTX_get_app_data(context))
            ->push_back(X509_STORE_CTX_get_error(context));
    return 1;
}

bool isInPath(X509* certificate, STACK_OF(X509) * path)
{
    for (int i = 0; i < sk_X509_num(path); ++i)
        if (X509_cmp(sk_X509_value(path, i), certificate) == 0)
            return true;
    return false;
}

QStringList ordered(QStringList found)
{
    found.removeDuplicates();
    const QStringList order{
        QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND"),        QStringLiteral("NOT_YET_VALID"),
        QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE"), QStringLiteral("CRYPTO_CONSTRAINTS_FAILURE"),
        QStringLiteral("CHAIN_CONSTRAINTS_FAILURE"),         QStringLiteral("OUT_OF_BOUNDS_NO_POE")};
    std::sort(found.begin(), found.end(),
              [&order](const QString& a, const QString& b) { return order.indexOf(a) < order.indexOf(b); });
    // Without a path nothing else said about it means anything.
    if (!found.isEmpty() && found.front() == order.front())
        found = {found.front()};
    return found;
}

} // namespace

ChainFindings checkChain(const QByteArray& signer, const std::vector<QByteArray>& further,
                         const TrustStore& trust, UtcTime at)
{
    ChainFindings findings;
    const openssl::Certificate leaf = certificateOf(signer);
    const openssl::Certificates untrusted(sk_X509_new_null());
    for (const QByteArray& der : further)
        if (auto certificate = certificateOf(der))
            sk_X509_push(untrusted.get(), certificate.release());
    const openssl::StoreContext context(X509_STORE_CTX_new());
    if (!leaf || !context ||
        X509_STORE_CTX_init(context.get(), trust.parts().store.get(), leaf.get(), untrusted.get()) != 1) {
        ERR_clear_error();
        findings.subIndications << QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE");
        return findings;
    }
    std::vector<int> errors;
    X509_STORE_CTX_set_app_data(context.get(), &errors);
    X509_STORE_CTX_set_verify_cb(context.get(), noteError);
    X509_VERIFY_PARAM* const parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY); // usage is judged by our own rule
    X509_VERIFY_PARAM_set_auth_level(parameters, 2);
    X509_VERIFY_PARAM_set_time(parameters, at.milliseconds() / 1000);
    if (X509_verify_cert(context.get()) != 1 && errors.empty())
        errors.push_back(X509_V_ERR_UNSPECIFIED);
    for (const int error : errors)
        findings.subIndications << subIndicationOf(error);
    STACK_OF(X509)* const path = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(untrusted.get()); ++i)
        if (!isInPath(sk_X509_value(untrusted.get(), i), path))
            findings.subIndications << QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE");
    if (static_cast<int>(further.size()) != sk_X509_num(untrusted.get()))
        findings.subIndications << QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE");
    const bool isChained = !findings.subIndications.contains(QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND"));
    for (int i = 0; isChained && i < sk_X509_num(path); ++i)
        findings.path.push_back(openssl::derOf<X509>(sk_X509_value(path, i), i2d_X509));
    if (const int length = sk_X509_num(path); length > 0)
        findings.trainingAnchor = isMarkedTraining(X509_get_subject_name(sk_X509_value(path, length - 1)));
    findings.subIndications = ordered(findings.subIndications);
    ERR_clear_error();
    return findings;
}

ChainFindings checkAnyChain(const QByteArray& signer, const std::vector<QByteArray>& further,
                            const TrustStore& trust, UtcTime at)
{
    return isGostCertificate(signer) ? checkGostChain(signer, further, trust, at)
                                     : checkChain(signer, further, trust, at);
}

} // namespace aiqyn::evidence
