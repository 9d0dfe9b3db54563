#include "base/WipedBytes.h"

#include <openssl/crypto.h>

namespace aiqyn {

void wipe(void* memory, std::size_t bytes)
{
    OPENSSL_cleanse(memory, bytes);
}

void wipeShared(QByteArray& bytes)
{
    // constData() does not detach: the one block that all copies share is overwritten.
    wipe(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void wipeShared(QString& text)
{
    // Without a header of its own the text is a literal in memory that cannot be written, and no secret.
    if (text.data_ptr().d_ptr() != nullptr)
        wipe(const_cast<QChar*>(text.constData()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace aiqyn
