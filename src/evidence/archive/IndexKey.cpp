#include "evidence/archive/IndexKey.h"

#include "evidence/archive/KeyFile.h"

namespace aiqyn::evidence {

QString IndexKey::indexOf(const QByteArray& text) const
{
    return KeyFile::macOf(m_key, text);
}

Result<IndexKey> IndexKey::open(const QDir& folder, Catalogue& catalogue)
{
    const KeyFile file{QStringLiteral("index.key"), QStringLiteral("index_key_check"),
                       QByteArrayLiteral("aiqyn index key check")};
    return file.open(folder, catalogue).map([](WipedBytes&& key) { return IndexKey(std::move(key)); });
}

} // namespace aiqyn::evidence
