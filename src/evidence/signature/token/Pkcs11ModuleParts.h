#pragma once

#include "evidence/signature/token/Pkcs11Module.h"

#include <mutex>
#include <p11-kit/pkcs11.h>

namespace aiqyn::evidence {

struct Pkcs11Module::Parts
{
    CK_FUNCTION_LIST* functions = nullptr;
    bool startedHere = false;      ///< then it is also ended here
    mutable std::mutex mutex = {}; ///< held around every call
};

/// The tokens that are connected; the caller holds the module's mutex.
[[nodiscard]] tl::expected<std::vector<Token>, CK_RV> listTokens(CK_FUNCTION_LIST& p11);

/// "CKR 0xa0 at C_Login", for the detail of an error.
[[nodiscard]] QString reasonOf(CK_RV code, const char* function);

} // namespace aiqyn::evidence
