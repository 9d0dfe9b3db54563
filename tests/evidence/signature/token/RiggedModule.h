#pragma once

#include <atomic>

namespace aiqyn::tests {

/// How the rigged PKCS#11 library behaves; it exports `rig()`, which gives the one there is.
struct Rig
{
    const char* backend = nullptr; ///< path of the library that does the work

    unsigned long initializeResult = 0; ///< CKR codes; 0: the backend's own
    unsigned long loginResult = 0;
    unsigned long findResult = 0;        ///< of C_FindObjectsInit
    unsigned long tokenFlags = 0;        ///< added to the token's
    unsigned long tokenFlagsCleared = 0; ///< taken from the token's
    unsigned char majorVersion = 2;
    bool withoutSha256Rsa = false; ///< CKM_SHA256_RSA_PKCS is not there
    bool spoilSignatures = false;

    unsigned long signResult = 0; ///< of the next `signFailures` calls of C_SignInit
    int signFailures = 0;

    int logins = 0;
    std::atomic<int> inside{0};   ///< calls of C_Sign going on
    std::atomic<int> together{0}; ///< most of them at one time
};

} // namespace aiqyn::tests
