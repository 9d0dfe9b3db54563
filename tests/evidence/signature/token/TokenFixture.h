#pragma once

#include "EvidenceFixture.h"
#include "RiggedModule.h"
#include "SoftToken.h"
#include "TestPki.h"
#include "evidence/signature/token/TokenSigner.h"

#include <QLibrary>

namespace aiqyn::tests {

/// A token with one key and its certificate, and a library to reach it: SoftHSM2's own or the rigged one.
struct TokenFixture
{
    static constexpr const char* id = "\x01\x02";
    enum class Library { Own = 1, Rigged };

    TestPki pki;
    SoftToken token;
    openssl::Key key;
    openssl::Certificate certificate;
    Rig* rig = nullptr; ///< of the rigged library
    std::shared_ptr<const evidence::Pkcs11Module> module;

    explicit TokenFixture(KeyKind kind = KeyKind::EcP256, Library library = Library::Own,
                          bool askAlways = false)
        : key(makeKey(kind))
        , certificate(pki.issue(key.get()))
    {
        token.importKey(key.get(), id, askAlways);
        token.importCertificate(derOf(certificate.get()), id);
        if (library == Library::Rigged)
            rig = freshRig();
        module =
            evidence::Pkcs11Module::load(library == Library::Rigged ? riggedPath() : SoftToken::modulePath())
                .value();
    }

    [[nodiscard]] static QString riggedPath() { return QStringLiteral(AIQYN_RIGGED_MODULE); }
    /// The behaviour of the rigged library, set back to none.
    [[nodiscard]] static Rig* freshRig()
    {
        QLibrary library(riggedPath());
        library.setLoadHints(QLibrary::PreventUnloadHint);
        const auto get = reinterpret_cast<Rig* (*)()>(library.resolve("rig"));
        if (get == nullptr)
            qFatal("the rigged library is not there");
        Rig* const rig = get();
        rig->~Rig();
        static const QByteArray backend = SoftToken::modulePath().toUtf8();
        return new (rig) Rig{.backend = backend.constData()};
    }

    [[nodiscard]] Sha256 hash() const { return Sha256::of(derOf(certificate.get())); }
    [[nodiscard]] Result<std::shared_ptr<evidence::Pkcs11Session>>
    session(const char* pin = SoftToken::pin) const
    {
        return evidence::Pkcs11Session::open(module, token.name(), SoftToken::pinBytes(pin));
    }
    /// With the authority's certificate beside the token.
    [[nodiscard]] Result<std::unique_ptr<evidence::TokenSigner>> signer() const
    {
        const auto opened = session();
        if (!opened)
            return tl::make_unexpected(opened.error());
        return evidence::TokenSigner::open(*opened, hash(), {pki.rootDer(), pki.authorityDer()});
    }
};

} // namespace aiqyn::tests
