#include "app/signing/KeyOpener.h"

#include "app/signing/KeyFiles.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/token/TokenSigner.h"

#include <QFileInfo>

#include <algorithm>

namespace aiqyn::app {

namespace {

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, QStringLiteral("no password or PIN was given"));
}

Result<evidence::Token> find(const evidence::Pkcs11Module& module, const evidence::TokenName& name)
{
    auto tokens = module.tokens();
    if (!tokens)
        return tl::make_unexpected(tokens.error());
    const auto found = std::find_if(tokens->begin(), tokens->end(),
                                    [&name](const evidence::Token& token) { return token.name == name; });
    if (found == tokens->end())
        return fail(ErrorCode::TokenNotFound, QStringLiteral("not among %1 connected").arg(tokens->size()));
    return *found;
}

} // namespace

Result<std::shared_ptr<const evidence::Signer>> KeyOpener::open(evidence::SigningRole role,
                                                                const FileKeySource& source)
{
    const auto file = readKeyFile(source.file);
    if (!file)
        return tl::make_unexpected(file.error());
    const auto issuers = readCertificates(source.issuers);
    if (!issuers)
        return tl::make_unexpected(issuers.error());
    SecretRequest request{SecretRequest::Kind::FilePassword, role, QFileInfo(source.file).fileName()};
    for (;;) {
        const auto password = m_prompt.ask(request);
        if (!password)
            return cancelled();
        auto key = evidence::SigningKey::fromPkcs12(*file, *password);
        if (key)
            key = key->withChain(*issuers);
        if (key)
            return std::make_shared<const evidence::KeySigner>(*std::move(key));
        if (key.error().code != ErrorCode::KeyPasswordWrong)
            return tl::make_unexpected(key.error());
        request.refused = key.error().code;
    }
}

Result<std::shared_ptr<evidence::Pkcs11Session>>
KeyOpener::openSession(evidence::SigningRole role, const QString& module, const evidence::TokenName& token)
{
    if (auto standing = m_tokens.session(module, token))
        return standing;
    const auto library = m_tokens.module(module);
    if (!library)
        return tl::make_unexpected(library.error());
    SecretRequest request{SecretRequest::Kind::TokenPin, role, token.label, token.serial};
    for (;;) {
        const auto connected = find(**library, token);
        if (!connected)
            return tl::make_unexpected(connected.error());
        if (connected->pin == evidence::PinState::Locked)
            return fail(ErrorCode::TokenPinLocked, QStringLiteral("by its flags"));
        request.lastTry = connected->pin == evidence::PinState::LastTry;
        auto pin = m_prompt.ask(request);
        if (!pin)
            return cancelled();
        auto session = evidence::Pkcs11Session::open(*library, token, *std::move(pin));
        if (session) {
            m_tokens.remember(module, token, *session);
            return session;
        }
        const ErrorCode code = session.error().code;
        if (code != ErrorCode::TokenPinWrong && code != ErrorCode::TokenPinLastTry)
            return session;
        request.refused = code;
    }
}

Result<std::shared_ptr<const evidence::Signer>> KeyOpener::open(evidence::SigningRole role,
                                                                const TokenKeySource& source)
{
    const auto issuers = readCertificates(source.issuers);
    if (!issuers)
        return tl::make_unexpected(issuers.error());
    const auto session = openSession(role, source.module, source.token);
    if (!session)
        return tl::make_unexpected(session.error());
    auto signer = evidence::TokenSigner::open(*session, source.certificate, *issuers);
    if (!signer)
        return tl::make_unexpected(signer.error());
    return std::shared_ptr<const evidence::Signer>(*std::move(signer));
}

} // namespace aiqyn::app
