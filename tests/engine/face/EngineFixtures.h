#pragma once

#include "engine/Image.h"
#include "engine/camera/Frame.h"
#include "engine/face/LoadedPack.h"

#include <QString>

#include <optional>

namespace aiqyn::tests {

/// The pack of that name from the usual folders; nullopt when the program has no such pack or its weights are
/// not at hand.
[[nodiscard]] std::optional<engine::LoadedPack> packAtHand(const QString& name);
/// The standard pack from the usual folders; nullopt where its weights are not at hand: QSKIP then.
[[nodiscard]] std::optional<engine::LoadedPack> standardPack();
/// A file of the shared test faces ("stills/x.jpg"); empty where they are not at hand: QSKIP then.
[[nodiscard]] QString sharedFace(const QString& relativePath);

/// An empty picture when the file cannot be read or decoded.
[[nodiscard]] engine::Image readPicture(const QString& path);
[[nodiscard]] engine::Image mirrored(const engine::Image& image);
/// A colourful pattern that compresses like a photograph.
[[nodiscard]] engine::Image pattern(int width, int height);
[[nodiscard]] engine::Frame frameOf(const engine::Image& image, std::uint64_t sequence = 0);

} // namespace aiqyn::tests
