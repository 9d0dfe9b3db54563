#pragma once

#include "base/Error.h"
#include "base/WipedBytes.h"
#include "evidence/archive/Catalogue.h"

#include <QByteArray>
#include <QDir>
#include <QString>

namespace aiqyn::evidence {

/// The key under which IINs are indexed: 32 random bytes in `index.key` (0600). Without it an index cannot be
/// traced back to an IIN by trying all of them. Wiped from memory with its owner.
class IndexKey
{
public:
    /// Makes the key with a new catalogue. ArchiveUnreadable when the catalogue was made with another key:
    /// with a fresh one every person would silently be unknown.
    [[nodiscard]] static Result<IndexKey> open(const QDir& folder, Catalogue& catalogue);

    /// 64 hexadecimal digits.
    [[nodiscard]] QString indexOf(const QByteArray& text) const;

private:
    explicit IndexKey(WipedBytes key)
        : m_key(std::move(key))
    {}
    WipedBytes m_key;
};

} // namespace aiqyn::evidence
