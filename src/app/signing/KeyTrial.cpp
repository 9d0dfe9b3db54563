#include "app/signing/KeyTrial.h"

#include <algorithm>

namespace aiqyn::app {

using evidence::CertificateInfo;
using evidence::SigningRole;

namespace {

evidence::SigningExpectation expectation(const SigningDesk& desk, SigningRole role, TrialPurpose purpose,
                                         const CertificateInfo& certificate)
{
    evidence::SigningExpectation expected = desk.expected(role);
    if (purpose == TrialPurpose::Choose)
        return expected;
    // A training station knows no organisation but its invented one: the key is its own.
    expected.training = false;
    if (const auto own = evidence::Bin::parse(certificate.bin))
        expected.bin = *own;
    return expected;
}

} // namespace

bool TriedKey::canSign() const
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const auto& finding) { return evidence::blocksSigning(finding.code); });
}

Result<std::vector<evidence::Token>> connectedTokens(const SigningDesk& desk, const QString& module)
{
    const auto library = desk.tokens->module(module);
    if (!library)
        return tl::make_unexpected(library.error());
    return (*library)->tokens();
}

Result<TokenContent> contentOf(const SigningDesk& desk, SigningRole role, const QString& module,
                               const evidence::TokenName& token, SecretPrompt& prompt)
{
    auto session = KeyOpener(*desk.tokens, prompt).openSession(role, module, token);
    if (!session)
        return tl::make_unexpected(session.error());
    auto keys = (*session)->keys();
    if (!keys)
        return tl::make_unexpected(keys.error());
    return TokenContent{*std::move(session), *std::move(keys)};
}

Result<TriedKey> tryKey(const SigningDesk& desk, SigningRole role, const KeySource& source,
                        TrialPurpose purpose, const std::optional<CertificateInfo>& other,
                        SecretPrompt& prompt)
{
    if (const auto person = desk.access->require(Action::ChangeKeys); !person)
        return tl::make_unexpected(person.error());
    KeyOpener opener(*desk.tokens, prompt);
    Result<std::shared_ptr<const evidence::Signer>> signer =
        fail(ErrorCode::InvalidArgument, QStringLiteral("training keys are not chosen"));
    if (const auto* const file = std::get_if<FileKeySource>(&source))
        signer = opener.open(role, *file);
    else if (const auto* const token = std::get_if<TokenKeySource>(&source))
        signer = opener.open(role, *token);
    if (!signer)
        return tl::make_unexpected(signer.error());
    const CertificateInfo& certificate = (*signer)->certificate();
    TriedKey tried{source, *signer,
                   checkReadiness({role, certificate, certificate.policies},
                                  expectation(desk, role, purpose, certificate), desk.clock->now())};
    if (purpose == TrialPurpose::Choose && other)
        for (const auto& finding : evidence::checkDistinct(certificate, *other))
            if (finding.role == role)
                tried.findings.push_back(finding);
    return tried;
}

Result<void> adopt(const SigningDesk& desk, SigningRole role, const TriedKey& key)
{
    if (const auto person = desk.access->require(Action::ChangeKeys); !person)
        return tl::make_unexpected(person.error());
    if (!key.canSign())
        return fail(ErrorCode::SigningSettingsInvalid, QStringLiteral("a key that cannot sign"));
    auto settings = desk.settings();
    if (!settings && settings.error().code != ErrorCode::SigningSettingsInvalid)
        return tl::make_unexpected(settings.error());
    SigningSettings chosen = settings.value_or(SigningSettings{});
    chosen.set(role, key.source);
    if (const auto saved = chosen.save(desk.profile); !saved)
        return saved;
    desk.keyring->keep(role, key.source, key.signer);
    return {};
}

} // namespace aiqyn::app
