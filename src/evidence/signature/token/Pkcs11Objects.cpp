#include "evidence/signature/token/Pkcs11Objects.h"

#include <algorithm>
#include <array>

namespace aiqyn::evidence::pkcs11 {

namespace {

constexpr CK_ULONG objectsAtOnce = 32;
constexpr CK_ULONG longestValue = 64UL * 1024; // no certificate is larger; a module may say anything

/// Ends a search however it is left: a session can do one at a time.
struct Search
{
    CK_FUNCTION_LIST& p11;
    CK_SESSION_HANDLE session;
    Search(CK_FUNCTION_LIST& functions, CK_SESSION_HANDLE handle)
        : p11(functions)
        , session(handle)
    {}
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search() { p11.C_FindObjectsFinal(session); }
};

} // namespace

QByteArray bytesOf(CK_ULONG value)
{
    return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}

Outcome<std::vector<CK_OBJECT_HANDLE>> findObjects(CK_FUNCTION_LIST& p11, CK_SESSION_HANDLE session,
                                                   const std::vector<Attribute>& attributes)
{
    std::vector<QByteArray> values; // PKCS#11 takes them as pointers to what may be written
    std::vector<CK_ATTRIBUTE> pattern;
    values.reserve(attributes.size());
    for (const Attribute& attribute : attributes) {
        values.push_back(attribute.value);
        QByteArray& value = values.back();
        pattern.push_back({attribute.type, value.data(), static_cast<CK_ULONG>(value.size())});
    }
    if (const CK_RV code = p11.C_FindObjectsInit(session, pattern.data(), pattern.size()); code != CKR_OK)
        return failed(code);
    const Search search(p11, session);
    std::vector<CK_OBJECT_HANDLE> found;
    CK_ULONG count = 0;
    do {
        std::array<CK_OBJECT_HANDLE, objectsAtOnce> some{};
        if (const CK_RV code = p11.C_FindObjects(session, some.data(), objectsAtOnce, &count); code != CKR_OK)
            return failed(code);
        count = std::min(count, objectsAtOnce);
        found.insert(found.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
    } while (count > 0);
    return found;
}

Outcome<QByteArray> attributeOf(CK_FUNCTION_LIST& p11, CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object,
                                CK_ATTRIBUTE_TYPE type)
{
    const auto absent = [](CK_RV code) {
        return code == CKR_ATTRIBUTE_TYPE_INVALID || code == CKR_ATTRIBUTE_SENSITIVE;
    };
    CK_ATTRIBUTE attribute{type, nullptr, 0};
    CK_RV code = p11.C_GetAttributeValue(session, object, &attribute, 1);
    if (absent(code) || (code == CKR_OK && attribute.ulValueLen > longestValue))
        return QByteArray();
    if (code != CKR_OK)
        return failed(code);
    QByteArray value(static_cast<qsizetype>(attribute.ulValueLen), Qt::Uninitialized);
    attribute.pValue = value.data();
    code = p11.C_GetAttributeValue(session, object, &attribute, 1);
    if (code != CKR_OK)
        return failed(code);
    value.truncate(static_cast<qsizetype>(attribute.ulValueLen));
    return value;
}

} // namespace aiqyn::evidence::pkcs11
