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
/// aiqyn-gallery chose the seeds among the first 3000 with the standard pack: persons whose turns, closed
/// eyes, open mouth and approach it measures clearly, then the most unlike of both sexes and all ages and
/// skin tones under face-reidentification-retail-0095 (farthest point selection with exchange). Cosines, 32
/// pictures each over eight days (room, clothes, noise), yaw within 9, pitch 6 and roll 4 degrees, varied
/// light and distance: same person on different days median 0.926, 1 % 0.769, lowest 0.631 (5376 pairs);
/// different persons median 0.256, 99 % 0.427, highest 0.494 (67584 pairs). At the training calibration's
/// threshold for one false match in a thousand (0.729): 99.6 % accepted, no false match. Persons drawn at
/// random are more alike: resources/training and docs/images/gallery-histogram.svg. Whoever changes the
/// renderer changes the persons: choose anew.
class TrainingGallery
{
public:
    [[nodiscard]] static const std::vector<GalleryPerson>& persons();
    /// nullptr for a seed that is not in the gallery.
    [[nodiscard]] static const GalleryPerson* find(std::uint64_t seed);
};

} // namespace aiqyn::engine
