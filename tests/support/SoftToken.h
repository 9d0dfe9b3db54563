#pragma once

#include "base/WipedBytes.h"
#include "evidence/signature/token/Pkcs11Module.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <openssl/evp.h>

#include <p11-kit/pkcs11.h>

namespace aiqyn::tests {

/// A SoftHSM2 token in a temporary folder. SoftHSM2 has one configuration per process: one of these at a
/// time, and no Pkcs11Module may outlive it. Preparing asserts: what fails there is no finding about our
/// code.
class SoftToken
{
public:
    static constexpr const char* pin = "1234-right";

    /// The library of Debian's softhsm2; empty when that is not installed.
    [[nodiscard]] static QString modulePath();
    [[nodiscard]] static WipedBytes pinBytes(const char* text = pin);

    explicit SoftToken(const QByteArray& label = "Aiqyn test");
    SoftToken(const SoftToken&) = delete;
    SoftToken& operator=(const SoftToken&) = delete;
    ~SoftToken();

    [[nodiscard]] evidence::TokenName name() const { return m_name; }
    /// Never to be read again. `askAlways`: the PIN at each signature.
    void importKey(EVP_PKEY* key, const QByteArray& id, bool askAlways = false);
    void importCertificate(const QByteArray& der, const QByteArray& id);

    /// Ends the library, so that our own code starts it.
    void handOver();
    /// What another program or a pulled token does behind our back.
    void closeAllSessions();
    void logOut();

private:
    struct Item
    {
        CK_ATTRIBUTE_TYPE type;
        QByteArray value;
    };
    void create(const std::vector<Item>& items);

    QTemporaryDir m_folder;
    CK_FUNCTION_LIST* m_p11 = nullptr;
    CK_SLOT_ID m_slot = 0;
    evidence::TokenName m_name;
    bool m_started = false;
};

} // namespace aiqyn::tests
