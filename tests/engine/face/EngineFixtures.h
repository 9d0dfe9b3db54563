#pragma once

#include "engine/Image.h"
#include "engine/camera/Frame.h"
#include "engine/face/LoadedPack.h"
#include "engine/subject/SubjectState.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace aiqyn::tests {

/// The pack of that name from the usual folders; nullopt when the program has no such pack or its weights are
/// not at hand.
[[nodiscard]] std::optional<engine::LoadedPack> packAtHand(const QString& name);
/// Names of the packs of the program whose weights are at hand. Never empty in a build with its own models.
[[nodiscard]] QStringList packsAtHand();
/// A person of the training gallery (0 = the first) as the training camera shows it, 640 x 480.
[[nodiscard]] engine::Image syntheticPerson(std::size_t person, const engine::SubjectState& state = {});
/// A file of the shared test faces ("stills/x.jpg"); empty where they are not at hand: no row for it then.
[[nodiscard]] QString sharedFace(const QString& relativePath);

/// An empty picture when the file cannot be read or decoded.
[[nodiscard]] engine::Image readPicture(const QString& path);
[[nodiscard]] engine::Image mirrored(const engine::Image& image);
/// A colourful pattern that compresses like a photograph.
[[nodiscard]] engine::Image pattern(int width, int height);
[[nodiscard]] engine::Frame frameOf(const engine::Image& image, std::uint64_t sequence = 0);

} // namespace aiqyn::tests
