#include "SoftToken.h"

#include <QFile>
#include <QLibrary>

#include <openssl/bn.h>
#include <openssl/core_names.h>

namespace aiqyn::tests {

namespace {

constexpr const char* officerPin = "officer-9876";
constexpr std::size_t labelSize = 32;

void require(bool right, const char* what)
{
    if (!right)
        qFatal("SoftToken: %s", what);
}

void require(CK_RV code, const char* what)
{
    if (code != CKR_OK)
        qFatal("SoftToken: %s gives CKR 0x%lx", what, code);
}

QByteArray number(CK_ULONG value)
{
    return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}

QByteArray yes()
{
    return QByteArray(1, static_cast<char>(CK_TRUE));
}

QByteArray no()
{
    return QByteArray(1, static_cast<char>(CK_FALSE));
}

QByteArray parameter(EVP_PKEY* key, const char* name)
{
    BIGNUM* value = nullptr;
    require(EVP_PKEY_get_bn_param(key, name, &value) == 1, name);
    QByteArray bytes(BN_num_bytes(value), Qt::Uninitialized);
    BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_clear_free(value);
    return bytes;
}

unsigned char* octets(const char* text)
{
    return reinterpret_cast<unsigned char*>(const_cast<char*>(text));
}

} // namespace

QString SoftToken::modulePath()
{
    for (const char* path :
         {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
          "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"})
        if (QFile::exists(QString::fromLatin1(path)))
            return QString::fromLatin1(path);
    return {};
}

WipedBytes SoftToken::pinBytes(const char* text)
{
    return WipedBytes(text, text + qstrlen(text));
}

SoftToken::SoftToken(const QByteArray& label)
{
    QFile configuration(m_folder.filePath(QStringLiteral("softhsm2.conf")));
    require(configuration.open(QFile::WriteOnly), "softhsm2.conf");
    configuration.write("directories.tokendir = " + m_folder.path().toUtf8() +
                        "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n");
    configuration.close();
    qputenv("SOFTHSM2_CONF", configuration.fileName().toUtf8());

    QLibrary library(modulePath());
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto functions = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    require(functions != nullptr, "no C_GetFunctionList");
    require(functions(&m_p11), "C_GetFunctionList");
    require(m_p11->C_Initialize(nullptr), "C_Initialize");
    m_started = true;

    const QByteArray padded = label.leftJustified(labelSize, ' ');
    require(m_p11->C_InitToken(0, octets(officerPin), qstrlen(officerPin), octets(padded.constData())),
            "C_InitToken");
    // A token that is set up gets another slot.
    CK_ULONG count = 8;
    std::array<CK_SLOT_ID, 8> slots{};
    require(m_p11->C_GetSlotList(CK_TRUE, slots.data(), &count), "C_GetSlotList");
    CK_TOKEN_INFO info{};
    for (CK_ULONG i = 0; i < count; ++i) {
        require(m_p11->C_GetTokenInfo(slots[i], &info), "C_GetTokenInfo");
        m_slot = slots[i];
        if ((info.flags & CKF_TOKEN_INITIALIZED) != 0)
            break;
    }
    m_name = {QString::fromUtf8(label),
              QString::fromLatin1(reinterpret_cast<const char*>(info.serialNumber), sizeof info.serialNumber)
                  .trimmed()};
    CK_SESSION_HANDLE session = 0;
    require(m_p11->C_OpenSession(m_slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session),
            "C_OpenSession");
    require(m_p11->C_Login(session, CKU_SO, octets(officerPin), qstrlen(officerPin)), "C_Login");
    require(m_p11->C_InitPIN(session, octets(pin), qstrlen(pin)), "C_InitPIN");
    require(m_p11->C_CloseSession(session), "C_CloseSession");
}

SoftToken::~SoftToken()
{
    if (m_started)
        m_p11->C_Finalize(nullptr);
}

void SoftToken::create(const std::vector<Item>& items)
{
    CK_SESSION_HANDLE session = 0;
    require(m_p11->C_OpenSession(m_slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session),
            "C_OpenSession");
    require(m_p11->C_Login(session, CKU_USER, octets(pin), qstrlen(pin)), "C_Login");
    std::vector<CK_ATTRIBUTE> attributes;
    for (const Item& item : items)
        attributes.push_back(
            {item.type, octets(item.value.constData()), static_cast<CK_ULONG>(item.value.size())});
    CK_OBJECT_HANDLE object = 0;
    require(m_p11->C_CreateObject(session, attributes.data(), attributes.size(), &object), "C_CreateObject");
    require(m_p11->C_CloseSession(session), "C_CloseSession");
}

void SoftToken::importKey(EVP_PKEY* key, const QByteArray& id, bool askAlways)
{
    std::vector<Item> items{{CKA_CLASS, number(CKO_PRIVATE_KEY)},
                            {CKA_ID, id},
                            {CKA_TOKEN, yes()},
                            {CKA_PRIVATE, yes()},
                            {CKA_SENSITIVE, yes()},
                            {CKA_EXTRACTABLE, no()},
                            {CKA_SIGN, yes()},
                            {CKA_ALWAYS_AUTHENTICATE, askAlways ? yes() : no()}};
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA) {
        items.push_back({CKA_KEY_TYPE, number(CKK_RSA)});
        const std::pair<CK_ATTRIBUTE_TYPE, const char*> parts[] = {
            {CKA_MODULUS, OSSL_PKEY_PARAM_RSA_N},
            {CKA_PUBLIC_EXPONENT, OSSL_PKEY_PARAM_RSA_E},
            {CKA_PRIVATE_EXPONENT, OSSL_PKEY_PARAM_RSA_D},
            {CKA_PRIME_1, OSSL_PKEY_PARAM_RSA_FACTOR1},
            {CKA_PRIME_2, OSSL_PKEY_PARAM_RSA_FACTOR2},
            {CKA_EXPONENT_1, OSSL_PKEY_PARAM_RSA_EXPONENT1},
            {CKA_EXPONENT_2, OSSL_PKEY_PARAM_RSA_EXPONENT2},
            {CKA_COEFFICIENT, OSSL_PKEY_PARAM_RSA_COEFFICIENT1}};
        for (const auto& [type, name] : parts)
            items.push_back({type, parameter(key, name)});
    } else {
        // The object identifier of P-256.
        items.push_back({CKA_KEY_TYPE, number(CKK_EC)});
        items.push_back({CKA_EC_PARAMS, QByteArray("\x06\x08\x2A\x86\x48\xCE\x3D\x03\x01\x07", 10)});
        items.push_back({CKA_VALUE, parameter(key, OSSL_PKEY_PARAM_PRIV_KEY)});
    }
    create(items);
}

void SoftToken::importCertificate(const QByteArray& der, const QByteArray& id)
{
    create({{CKA_CLASS, number(CKO_CERTIFICATE)},
            {CKA_CERTIFICATE_TYPE, number(CKC_X_509)},
            {CKA_ID, id},
            {CKA_TOKEN, yes()},
            {CKA_PRIVATE, no()},
            {CKA_SUBJECT, QByteArray("\x30\x00", 2)},
            {CKA_VALUE, der}});
}

void SoftToken::handOver()
{
    require(m_p11->C_Finalize(nullptr), "C_Finalize");
    m_started = false;
}

void SoftToken::closeAllSessions()
{
    require(m_p11->C_CloseAllSessions(m_slot), "C_CloseAllSessions");
}

void SoftToken::logOut()
{
    CK_SESSION_HANDLE session = 0;
    require(m_p11->C_OpenSession(m_slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session), "C_OpenSession");
    require(m_p11->C_Logout(session), "C_Logout");
    require(m_p11->C_CloseSession(session), "C_CloseSession");
}

} // namespace aiqyn::tests
