#include "RiggedModule.h"

#include <QLibrary>
#include <QThread>

#include <p11-kit/pkcs11.h>

using aiqyn::tests::Rig;

namespace {

Rig theRig;
CK_FUNCTION_LIST* backend = nullptr;
CK_FUNCTION_LIST functions;

CK_RV initialize(void* arguments)
{
    return theRig.initializeResult != CKR_OK ? theRig.initializeResult : backend->C_Initialize(arguments);
}

CK_RV getTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO* info)
{
    const CK_RV code = backend->C_GetTokenInfo(slot, info);
    info->flags = (info->flags | theRig.tokenFlags) & ~theRig.tokenFlagsCleared;
    return code;
}

CK_RV getMechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO* info)
{
    if (theRig.withoutSha256Rsa && type == CKM_SHA256_RSA_PKCS)
        return CKR_MECHANISM_INVALID;
    return backend->C_GetMechanismInfo(slot, type, info);
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, unsigned char* pin, CK_ULONG size)
{
    ++theRig.logins;
    return theRig.loginResult != CKR_OK ? theRig.loginResult : backend->C_Login(session, user, pin, size);
}

CK_RV findObjectsInit(CK_SESSION_HANDLE session, CK_ATTRIBUTE* pattern, CK_ULONG count)
{
    return theRig.findResult != CKR_OK ? theRig.findResult
                                       : backend->C_FindObjectsInit(session, pattern, count);
}

CK_RV signInit(CK_SESSION_HANDLE session, CK_MECHANISM* mechanism, CK_OBJECT_HANDLE key)
{
    if (theRig.withoutSha256Rsa && mechanism->mechanism == CKM_SHA256_RSA_PKCS)
        return CKR_MECHANISM_INVALID;
    if (theRig.signFailures > 0) {
        --theRig.signFailures;
        return theRig.signResult;
    }
    return backend->C_SignInit(session, mechanism, key);
}

CK_RV sign(CK_SESSION_HANDLE session, unsigned char* data, CK_ULONG dataSize, unsigned char* signature,
           CK_ULONG* size)
{
    const int now = ++theRig.inside;
    if (now > theRig.together)
        theRig.together = now;
    QThread::msleep(1); // so that a second call would meet this one
    const CK_RV code = backend->C_Sign(session, data, dataSize, signature, size);
    if (theRig.spoilSignatures)
        signature[*size / 2] ^= 1;
    --theRig.inside;
    return code;
}

} // namespace

extern "C" Q_DECL_EXPORT Rig* rig()
{
    return &theRig;
}

extern "C" Q_DECL_EXPORT CK_RV C_GetFunctionList(CK_FUNCTION_LIST** list)
{
    QLibrary library(QString::fromUtf8(theRig.backend));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto get = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    if (get == nullptr || get(&backend) != CKR_OK)
        return CKR_GENERAL_ERROR;
    functions = *backend;
    functions.version.major = theRig.majorVersion;
    functions.C_Initialize = initialize;
    functions.C_GetTokenInfo = getTokenInfo;
    functions.C_GetMechanismInfo = getMechanismInfo;
    functions.C_Login = login;
    functions.C_FindObjectsInit = findObjectsInit;
    functions.C_SignInit = signInit;
    functions.C_Sign = sign;
    *list = &functions;
    return CKR_OK;
}
