#pragma once

#include "base/Sha256.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace aiqyn::engine {

/// Names the pictures that a measurement used: SHA-256 over one line "<sha256 of the file>  <path>\n" for
/// each picture, sorted by the bytes of the UTF-8 path, which is relative to the root of the set with "/"
/// between folders. `cd ROOT && sha256sum PATH... | sort -k 2 | sha256sum` (in the C locale) gives the same.
class DataSetHash
{
public:
    /// The last content of a path counts.
    void add(const QString& path, const Sha256& content) { m_files.insert_or_assign(path.toUtf8(), content); }
    [[nodiscard]] Sha256 result() const
    {
        QByteArray lines;
        for (const auto& [path, content] : m_files)
            lines += content.toHex().toLatin1() + "  " + path + '\n';
        return Sha256::of(lines);
    }
    [[nodiscard]] std::size_t size() const { return m_files.size(); }

private:
    std::map<QByteArray, Sha256> m_files;
};

} // namespace aiqyn::engine
