#pragma once

#include "base/Error.h"

#include <QByteArray>

#include <optional>
#include <p11-kit/pkcs11.h>
#include <vector>

// Objects on a token, by one session. The caller holds the module's mutex.
namespace aiqyn::evidence::pkcs11 {

/// A call's CKR code, or what the login says about it.
struct Failure
{
    CK_RV code = CKR_OK;
    std::optional<Error> said = {};
};

template <typename T>
using Outcome = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> failed(CK_RV code)
{
    return tl::make_unexpected(Failure{code});
}

struct Attribute
{
    CK_ATTRIBUTE_TYPE type;
    QByteArray value;
};

[[nodiscard]] QByteArray bytesOf(CK_ULONG value);

/// All objects that have these attributes.
[[nodiscard]] Outcome<std::vector<CK_OBJECT_HANDLE>>
findObjects(CK_FUNCTION_LIST& p11, CK_SESSION_HANDLE session, const std::vector<Attribute>& attributes);

/// The attribute's value; empty when the object has none or keeps it to itself.
[[nodiscard]] Outcome<QByteArray> attributeOf(CK_FUNCTION_LIST& p11, CK_SESSION_HANDLE session,
                                              CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);

} // namespace aiqyn::evidence::pkcs11
