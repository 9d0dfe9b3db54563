#pragma once

#include <QByteArray>
#include <QString>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

// Owners of OpenSSL objects. For sources of this folder only: no public header includes this.
namespace aiqyn::evidence::openssl {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T* object) const
    {
        release(object);
    }
};

template <typename T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

struct ReleaseCertificates
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};

using Bio = Handle<BIO, BIO_free_all>;
using Cms = Handle<CMS_ContentInfo, CMS_ContentInfo_free>;
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Handle<X509, X509_free>;
using Certificates = std::unique_ptr<STACK_OF(X509), ReleaseCertificates>;
using Store = Handle<X509_STORE, X509_STORE_free>;
using StoreContext = Handle<X509_STORE_CTX, X509_STORE_CTX_free>;
using Pkcs12 = Handle<PKCS12, PKCS12_free>;
using LibraryContext = Handle<OSSL_LIB_CTX, OSSL_LIB_CTX_free>;
using Provider = Handle<OSSL_PROVIDER, OSSL_PROVIDER_unload>;
using Extension = Handle<X509_EXTENSION, X509_EXTENSION_free>;
using Time = Handle<ASN1_TIME, ASN1_TIME_free>;

[[nodiscard]] inline Bio readBio(const QByteArray& bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

[[nodiscard]] inline QByteArray contentOf(BIO* memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

/// DER by one of the i2d functions; empty when it fails.
template <typename T>
[[nodiscard]] QByteArray derOf(const T* object, int (*encode)(const T*, unsigned char**))
{
    const int size = encode(object, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto* at = reinterpret_cast<unsigned char*>(der.data());
    encode(object, &at);
    return der;
}

/// The reason of the last error in the queue, which is emptied.
[[nodiscard]] inline QString lastReason()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char* reason = ERR_reason_error_string(code);
    return QString::fromLatin1(reason != nullptr ? reason : "no reason given");
}

} // namespace aiqyn::evidence::openssl
