#include "evidence/signature/token/Pkcs11Module.h"

#include "evidence/signature/token/Pkcs11ModuleParts.h"

#include <QDir>
#include <QLibrary>

#include <span>

namespace aiqyn::evidence {

namespace {

constexpr int cryptokiMajor = 2;

/// Fixed fields of PKCS#11 are padded with spaces, by some modules with zeros.
QString textOf(std::span<const unsigned char> field)
{
    QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(field.data()), static_cast<qsizetype>(field.size()));
    if (const auto end = text.indexOf(QChar(0)); end >= 0)
        text.truncate(end);
    return text.trimmed();
}

PinState pinStateOf(CK_FLAGS flags)
{
    if ((flags & CKF_USER_PIN_LOCKED) != 0 || (flags & CKF_USER_PIN_INITIALIZED) == 0)
        return PinState::Locked;
    return (flags & CKF_USER_PIN_FINAL_TRY) != 0 ? PinState::LastTry : PinState::Usable;
}

tl::expected<std::vector<CK_SLOT_ID>, CK_RV> listSlots(CK_FUNCTION_LIST& p11)
{
    std::vector<CK_SLOT_ID> slots;
    CK_RV code = CKR_BUFFER_TOO_SMALL;
    // A token may be put in between asking for the number and asking for the list.
    while (code == CKR_BUFFER_TOO_SMALL) {
        CK_ULONG count = 0;
        if (const CK_RV counted = p11.C_GetSlotList(CK_TRUE, nullptr, &count); counted != CKR_OK)
            return tl::make_unexpected(counted);
        slots.resize(count);
        code = count == 0 ? CKR_OK : p11.C_GetSlotList(CK_TRUE, slots.data(), &count);
        if (code == CKR_OK)
            slots.resize(count);
    }
    if (code != CKR_OK)
        return tl::make_unexpected(code);
    return slots;
}

} // namespace

QString reasonOf(CK_RV code, const char* function)
{
    return QStringLiteral("CKR 0x%1 at %2").arg(code, 0, 16).arg(QLatin1String(function));
}

tl::expected<std::vector<Token>, CK_RV> listTokens(CK_FUNCTION_LIST& p11)
{
    const auto slots = listSlots(p11);
    if (!slots)
        return tl::make_unexpected(slots.error());
    std::vector<Token> tokens;
    for (const CK_SLOT_ID slot : *slots) {
        CK_TOKEN_INFO info{};
        // A token that was pulled out meanwhile, is not recognised or was never set up is as good as none.
        if (p11.C_GetTokenInfo(slot, &info) == CKR_OK && (info.flags & CKF_TOKEN_INITIALIZED) != 0)
            tokens.push_back({{textOf(info.label), textOf(info.serialNumber)},
                              textOf(info.model),
                              pinStateOf(info.flags),
                              slot});
    }
    return tokens;
}

Pkcs11Module::Pkcs11Module(std::unique_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{}

Result<std::shared_ptr<const Pkcs11Module>> Pkcs11Module::load(const QString& path)
{
    const auto unusable = [](QString reason) {
        return fail(ErrorCode::TokenModuleUnusable, std::move(reason));
    };
    // A bare name would be looked for where others may have put something.
    if (!QDir::isAbsolutePath(path))
        return unusable(QStringLiteral("not an absolute path"));
    QLibrary library(path);
    // Never taken out of memory again: drivers leave threads and exit handlers behind.
    library.setLoadHints(QLibrary::PreventUnloadHint);
    if (!library.load())
        return unusable(library.errorString());
    const auto getFunctions = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    if (getFunctions == nullptr)
        return unusable(QStringLiteral("no PKCS#11 library"));
    auto parts = std::make_unique<Parts>();
    if (const CK_RV code = getFunctions(&parts->functions); code != CKR_OK || parts->functions == nullptr)
        return unusable(reasonOf(code, "C_GetFunctionList"));
    if (parts->functions->version.major != cryptokiMajor)
        return unusable(QStringLiteral("PKCS#11 version %1").arg(parts->functions->version.major));
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV code = parts->functions->C_Initialize(&arguments);
    if (code != CKR_OK && code != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return unusable(reasonOf(code, "C_Initialize"));
    parts->startedHere = code == CKR_OK;
    return std::shared_ptr<const Pkcs11Module>(new Pkcs11Module(std::move(parts)));
}

Pkcs11Module::~Pkcs11Module()
{
    if (m_parts->startedHere)
        m_parts->functions->C_Finalize(nullptr);
}

Result<std::vector<Token>> Pkcs11Module::tokens() const
{
    const std::scoped_lock lock(m_parts->mutex);
    auto tokens = listTokens(*m_parts->functions);
    if (!tokens)
        return fail(ErrorCode::TokenModuleUnusable, reasonOf(tokens.error(), "C_GetSlotList"));
    return *std::move(tokens);
}

} // namespace aiqyn::evidence
