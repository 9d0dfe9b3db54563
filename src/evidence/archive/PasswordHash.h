#pragma once

#include "base/Error.h"
#include "base/RandomSource.h"

#include <QByteArray>
#include <QString>

namespace aiqyn::evidence {

/// What is kept of a password: scrypt (RFC 7914) with a salt of 16 bytes and the parameters it was made with,
/// so that they can be raised without anybody losing access. Text: "scrypt$<N>$<r>$<p>$<salt>$<hash>", salt
/// and hash in Base64.
class PasswordHash
{
public:
    /// About 0.1 s and 32 MiB. Internal: OpenSSL refuses.
    [[nodiscard]] static Result<PasswordHash> of(const QByteArray& password, RandomSource& random);
    /// nullopt: not such a text, or parameters nobody would have chosen (over 256 MiB, or under 8 MiB).
    [[nodiscard]] static std::optional<PasswordHash> fromText(const QString& text);
    [[nodiscard]] QString toText() const;

    /// In time that does not depend on how much of the password is right.
    [[nodiscard]] bool matches(const QByteArray& password) const;

private:
    struct Parameters
    {
        quint32 cost = 1U << 15; ///< N
        quint32 blockSize = 8;   ///< r
        quint32 parallel = 1;    ///< p
    };
    PasswordHash(Parameters parameters, QByteArray salt, QByteArray hash)
        : m_parameters(parameters)
        , m_salt(std::move(salt))
        , m_hash(std::move(hash))
    {}
    [[nodiscard]] static Result<QByteArray> derive(const QByteArray& password, const QByteArray& salt,
                                                   const Parameters& parameters);

    Parameters m_parameters;
    QByteArray m_salt;
    QByteArray m_hash;
};

} // namespace aiqyn::evidence
