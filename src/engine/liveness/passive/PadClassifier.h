#pragma once

// For .cpp files of the engine only: a Network is not.
#include "engine/face/Network.h"

#include <vector>

namespace aiqyn::engine {

/// The PAD networks of a pack (presentation attack detection, ISO/IEC 30107-3): MiniFASNet of minivision's
/// Silent-Face-Anti-Spoofing, whose three outputs are a print, a living face and a screen, before softmax.
/// Not thread-safe.
class PadClassifier
{
public:
    /// Loads every model of role Pad; none is no error. The file's name begins with the scale of its crop
    /// ("2.7_80x80_...", "4_0_0_80x80_..."), as its makers write it. Errors: ModelUnloadable,
    /// ModelPackInvalid (no such number, or no input size).
    [[nodiscard]] static Result<PadClassifier> create(const LoadedPack& pack);

    [[nodiscard]] bool isEmpty() const { return m_models.empty(); }
    /// Mean over the networks of the softmax of class "live", 0..1. Each gets the box scaled about its
    /// centre, by less where the picture is too small for it, and pushed, not padded, into the picture.
    /// `box`: pixels, as detected. Not for an empty classifier. Errors: InvalidArgument (no picture or box),
    /// InferenceFailed, Internal.
    [[nodiscard]] Result<double> genuineProbability(const Image& image, const RectF& box);

private:
    struct Model
    {
        Network network;
        std::vector<cv::String> outputs;
        double cropScale = 1;
    };
    std::vector<Model> m_models;
};

} // namespace aiqyn::engine
