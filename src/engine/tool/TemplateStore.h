#pragma once

#include "engine/face/FaceAnalyser.h"
#include "engine/matching/DataSetHash.h"
#include "engine/matching/Embedder.h"

#include <QDir>
#include <QHash>
#include <QStringList>

#include <optional>

namespace aiqyn::engine::tool {

/// Templates of pictures below a root, each made once and kept in memory alone. Says its progress on the
/// standard error.
class TemplateStore
{
public:
    TemplateStore(const QString& root, FaceAnalyser analyser, Embedder embedder);

    /// Of the face nearest to the middle, which LFW's pictures are about; nullopt where no face was found.
    /// `path` is relative to the root. Errors: those of reading, detecting and embedding, naming the file.
    [[nodiscard]] Result<std::optional<FaceTemplate>> templateOf(const QString& path);

    /// How many of these pictures showed no face; only of pictures that templateOf has seen.
    [[nodiscard]] int undetected(const QStringList& paths) const;
    /// Hash of these pictures; likewise.
    [[nodiscard]] Sha256 hashOf(const QStringList& paths) const;

private:
    struct Entry
    {
        std::optional<FaceTemplate> face;
        Sha256 content;
    };
    QDir m_root;
    FaceAnalyser m_analyser;
    Embedder m_embedder;
    QHash<QString, Entry> m_entries;
};

} // namespace aiqyn::engine::tool
