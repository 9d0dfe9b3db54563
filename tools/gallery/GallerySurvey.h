#pragma once

#include "GallerySelection.h"
#include "PersonMeter.h"
#include "SimilarityHistogram.h"

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace aiqyn::gallery {

struct SurveyOptions
{
    int seeds = 1500;       ///< persons 1..seeds are looked at
    int calibration = 1000; ///< the first so many give the false match rates
    int candidates = 96;    ///< most unlike of one picture each; their acts are measured
    int finalists = 48;     ///< of those that respond clearly; measured under several lights, poses and days
    int count = 12;         ///< persons of the gallery
    int others = 50;        ///< persons drawn at random, for the report: those after `seeds`
    std::set<std::uint64_t> without; ///< left out by eye
    /// Measure these instead of choosing; empty = choose. Candidates, finalists and count then do not matter.
    std::vector<std::uint64_t> fixed = {};
};

/// Similarities of the same persons on different days, and of different persons.
struct PairStatistics
{
    int persons = 0;
    SimilarityHistogram genuine;
    SimilarityHistogram impostor;
};

struct SurveyOutcome
{
    int seen = 0;     ///< persons with a face in their first picture
    int measured = 0; ///< of the candidates
    int clear = 0;    ///< of the measured
    std::vector<std::uint64_t> chosen;
    PairStatistics gallery;
    PairStatistics others;
    SimilarityHistogram population; ///< impostors: one frontal and one varied picture each, persons at random
    int populationPersons = 0;
};

/// Draws persons, measures them and chooses the gallery. Takes about 0.25 s of one core a seed.
class GallerySurvey
{
public:
    /// `say` hears about progress.
    GallerySurvey(PersonMeter& meter, SurveyOptions options, std::function<void(const QString&)> say);

    /// Errors: InferenceFailed; InvalidArgument when too few persons remain to choose from.
    [[nodiscard]] Result<SurveyOutcome> run();

private:
    struct Person
    {
        engine::SubjectIdentity identity;
        engine::FaceTemplate frontal;
    };
    using Days = std::vector<std::vector<engine::FaceTemplate>>;

    [[nodiscard]] Result<void> lookAtAll();
    [[nodiscard]] Result<std::vector<std::size_t>> clearCandidates();
    /// Seeds of the gallery.
    [[nodiscard]] Result<std::vector<std::uint64_t>> choose();
    [[nodiscard]] Result<void> measureGallery(const std::vector<std::uint64_t>& seeds);
    [[nodiscard]] Result<void> measureOthers();
    [[nodiscard]] static PairStatistics statisticsOf(const std::vector<Days>& persons);
    [[nodiscard]] static Candidate kindOf(const engine::SubjectIdentity& identity);

    PersonMeter& m_meter;
    SurveyOptions m_options;
    std::function<void(const QString&)> m_say;
    std::vector<Person> m_persons;
    SurveyOutcome m_outcome;
};

} // namespace aiqyn::gallery
