#pragma once

#include "engine/face/ModelPack.h"

#include <QByteArray>

#include <vector>

namespace aiqyn::engine {

/// A pack with the verified bytes of its weight files. Immutable and cheap to copy; may be shared between
/// threads, each of which makes its own FaceAnalyser or Embedder from it.
class LoadedPack
{
public:
    /// One model with its bytes, which have the descriptor's hash.
    struct Model
    {
        ModelDescriptor descriptor;
        QString path; ///< where it was read
        QByteArray bytes;
    };

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] PackPurpose purpose() const { return m_purpose; }
    /// As ModelPack::challengesLeftOut.
    [[nodiscard]] const QStringList& challengesLeftOut() const { return m_challengesLeftOut; }
    [[nodiscard]] const QJsonArray& calibrations() const { return m_calibrations; }
    /// All models that were found: every required one, and the optional ones at hand.
    [[nodiscard]] const std::vector<Model>& models() const { return m_models; }
    /// The first of that role. Errors: ModelMissing.
    [[nodiscard]] Result<Model> model(ModelRole role) const;

private:
    friend class ModelLocator;
    LoadedPack() = default;

    QString m_name;
    PackPurpose m_purpose = PackPurpose::Training;
    QStringList m_challengesLeftOut;
    QJsonArray m_calibrations;
    std::vector<Model> m_models;
};

} // namespace aiqyn::engine
