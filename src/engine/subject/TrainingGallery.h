#pragma once

#include "engine/subject/SubjectIdentity.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace aiqyn::engine {

enum class Sex { Male = 1, Female };

/// A person who exists only in training: born in the 1800s, so that no identification number of a living
/// person can be meant.
struct GalleryPerson
{
    std::uint64_t seed = 0; ///< of SubjectIdentity::fromSeed
    Sex sex = Sex::Male;
    QDate birthDate;
    QString surname;
    QString givenName;
};

/// The persons of the training mode.
///
/// The seeds were chosen among about the first 500: those whose turns, closed eyes, open mouth and
/// approach the standard model pack measures well, then the most unlike under
/// face-reidentification-retail-0095 (farthest point selection with exchange). Cosines, 40 pictures each over
/// ten days (room, clothes, noise), yaw within 9, pitch 6 and roll 4 degrees, varied light and distance: same
/// person on different days median 0.938, 1 % 0.837, lowest 0.740 (8640 pairs); different persons median
/// 0.352, 99 % 0.499, highest 0.592 (105600 pairs). Persons drawn at random are more alike:
/// resources/training/calibration.json.
class TrainingGallery
{
public:
    [[nodiscard]] static const std::vector<GalleryPerson>& persons();
    /// nullptr for a seed that is not in the gallery.
    [[nodiscard]] static const GalleryPerson* find(std::uint64_t seed);
};

} // namespace aiqyn::engine
