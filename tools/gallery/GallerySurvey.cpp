#include "GallerySurvey.h"

#include "engine/subject/SubjectRenderer.h"

#include <algorithm>

namespace aiqyn::gallery {

using engine::FaceTemplate;
using engine::SubjectIdentity;

namespace {

/// Enough to see who is stable, and what the report rests on.
constexpr int finalistDays = 3;
constexpr int finalistPictures = 4;
constexpr int galleryDays = 8;
constexpr int otherDays = 4;
constexpr int otherPictures = 2;

double similarityOf(const FaceTemplate& a, const FaceTemplate& b)
{
    // Both come from one embedder: an error would be a fault of this program.
    return engine::similarity(a, b).value().value();
}

} // namespace

GallerySurvey::GallerySurvey(PersonMeter& meter, SurveyOptions options,
                             std::function<void(const QString&)> say)
    : m_meter(meter)
    , m_options(std::move(options))
    , m_say(std::move(say))
{}

Candidate GallerySurvey::kindOf(const SubjectIdentity& identity)
{
    const auto& skin = identity.skin.colour;
    const double luma = 0.114 * skin[0] + 0.587 * skin[1] + 0.299 * skin[2];
    constexpr double darkBelow = 95;
    constexpr double lightFrom = 135;
    return {identity.isFemale ? 1 : 0, std::min(2, static_cast<int>(identity.age * 3)),
            luma < darkBelow ? 0 : (luma < lightFrom ? 1 : 2)};
}

Result<SurveyOutcome> GallerySurvey::run()
{
    if (const auto looked = lookAtAll(); !looked)
        return tl::make_unexpected(looked.error());
    const Result<std::vector<std::uint64_t>> seeds = m_options.fixed.empty() ? choose() : m_options.fixed;
    if (!seeds)
        return tl::make_unexpected(seeds.error());
    if (const auto measured = measureGallery(*seeds); !measured)
        return tl::make_unexpected(measured.error());
    if (const auto measured = measureOthers(); !measured)
        return tl::make_unexpected(measured.error());
    return m_outcome;
}

Result<void> GallerySurvey::lookAtAll()
{
    std::vector<FaceTemplate> frontals;
    std::vector<std::pair<std::size_t, FaceTemplate>> varied;
    for (int i = 1; i <= m_options.seeds; ++i) {
        const auto seed = static_cast<std::uint64_t>(i);
        const SubjectIdentity identity = SubjectIdentity::fromSeed(seed);
        engine::SubjectRenderer renderer(identity, seed);
        const auto frontal = m_meter.templateOf(renderer.render({}));
        if (!frontal)
            return tl::make_unexpected(frontal.error());
        if (i % 100 == 0)
            m_say(QStringLiteral("looked at %1 of %2 persons").arg(i).arg(m_options.seeds));
        if (!*frontal)
            continue;
        ++m_outcome.seen;
        if (i <= m_options.calibration) {
            const auto other = m_meter.templateOf(renderer.render(PersonMeter::variedState(seed)));
            if (!other)
                return tl::make_unexpected(other.error());
            if (*other)
                varied.emplace_back(frontals.size(), **other);
            frontals.push_back(**frontal);
        }
        if (!m_options.without.contains(seed))
            m_persons.push_back({identity, **frontal});
    }
    for (std::size_t i = 0; i < frontals.size(); ++i) {
        for (const auto& [person, other] : varied) {
            if (person != i)
                m_outcome.population.add(similarityOf(frontals[i], other));
        }
    }
    m_outcome.populationPersons = static_cast<int>(frontals.size());
    return {};
}

Result<std::vector<std::size_t>> GallerySurvey::clearCandidates()
{
    std::vector<Candidate> candidates;
    SimilarityTable table(m_persons.size(), std::vector<double>(m_persons.size(), 0));
    for (std::size_t i = 0; i < m_persons.size(); ++i) {
        candidates.push_back(kindOf(m_persons[i].identity));
        for (std::size_t j = 0; j < i; ++j)
            table[i][j] = table[j][i] = similarityOf(m_persons[i].frontal, m_persons[j].frontal);
    }
    std::vector<std::size_t> clear;
    for (const std::size_t i :
         farthestFirst(candidates, table, static_cast<std::size_t>(m_options.candidates))) {
        const auto response = m_meter.responseOf(m_persons[i].identity);
        if (!response)
            return tl::make_unexpected(response.error());
        ++m_outcome.measured;
        if (*response && (*response)->isClear())
            clear.push_back(i);
    }
    m_outcome.clear = static_cast<int>(clear.size());
    m_say(QStringLiteral("%1 of %2 candidates respond clearly").arg(m_outcome.clear).arg(m_outcome.measured));
    if (clear.size() < static_cast<std::size_t>(m_options.count))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("only %1 persons respond clearly: look at more").arg(clear.size()));
    clear.resize(std::min(clear.size(), static_cast<std::size_t>(m_options.finalists)));
    return clear;
}

Result<std::vector<std::uint64_t>> GallerySurvey::choose()
{
    const auto finalists = clearCandidates();
    if (!finalists)
        return tl::make_unexpected(finalists.error());
    std::vector<Candidate> candidates;
    std::vector<std::vector<FaceTemplate>> pictures;
    for (const std::size_t i : *finalists) {
        const auto days = m_meter.templatesOf(m_persons[i].identity, finalistDays, finalistPictures);
        if (!days)
            return tl::make_unexpected(days.error());
        candidates.push_back(kindOf(m_persons[i].identity));
        pictures.emplace_back();
        for (const auto& day : *days)
            pictures.back().insert(pictures.back().end(), day.begin(), day.end());
    }
    SimilarityTable highest(finalists->size(), std::vector<double>(finalists->size(), -1));
    for (std::size_t i = 0; i < finalists->size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            for (const FaceTemplate& a : pictures[i]) {
                for (const FaceTemplate& b : pictures[j])
                    highest[i][j] = highest[j][i] = std::max(highest[i][j], similarityOf(a, b));
            }
        }
    }
    m_say(QStringLiteral("compared %1 finalists").arg(finalists->size()));
    std::vector<std::uint64_t> seeds;
    for (const std::size_t i : mostUnlike(candidates, highest, static_cast<std::size_t>(m_options.count)))
        seeds.push_back(m_persons[(*finalists)[i]].identity.seed);
    return seeds;
}

Result<void> GallerySurvey::measureGallery(const std::vector<std::uint64_t>& seeds)
{
    std::vector<Days> chosen;
    for (const std::uint64_t seed : seeds) {
        auto days = m_meter.templatesOf(SubjectIdentity::fromSeed(seed), galleryDays, finalistPictures);
        if (!days)
            return tl::make_unexpected(days.error());
        chosen.push_back(std::move(*days));
    }
    m_outcome.chosen = seeds;
    m_outcome.gallery = statisticsOf(chosen);
    m_say(QStringLiteral("measured the gallery"));
    return {};
}

Result<void> GallerySurvey::measureOthers()
{
    std::vector<Days> others;
    const auto first = static_cast<std::uint64_t>(m_options.seeds) + 1;
    for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(m_options.others); ++seed) {
        auto days = m_meter.templatesOf(SubjectIdentity::fromSeed(seed), otherDays, otherPictures);
        if (!days)
            return tl::make_unexpected(days.error());
        others.push_back(std::move(*days));
    }
    m_outcome.others = statisticsOf(others);
    m_say(QStringLiteral("measured %1 persons drawn at random").arg(others.size()));
    return {};
}

PairStatistics GallerySurvey::statisticsOf(const std::vector<Days>& persons)
{
    struct Picture
    {
        std::size_t person, day;
        const FaceTemplate* face;
    };
    std::vector<Picture> pictures;
    for (std::size_t person = 0; person < persons.size(); ++person) {
        for (std::size_t day = 0; day < persons[person].size(); ++day) {
            for (const FaceTemplate& face : persons[person][day])
                pictures.push_back({person, day, &face});
        }
    }
    PairStatistics statistics;
    statistics.persons = static_cast<int>(persons.size());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double value = similarityOf(*pictures[i].face, *pictures[j].face);
            if (pictures[i].person != pictures[j].person)
                statistics.impostor.add(value);
            else if (pictures[i].day != pictures[j].day)
                statistics.genuine.add(value);
        }
    }
    return statistics;
}

} // namespace aiqyn::gallery
