#include "engine/subject/SomebodyElse.h"

#include <cmath>

namespace aiqyn::engine::subject {

namespace {

template <typename Fits>
SubjectIdentity firstOther(const SubjectIdentity& person, const Fits& fits)
{
    // One in some ten fits, whoever the person is: the bound is never met.
    constexpr std::uint64_t most = 1000;
    SubjectIdentity other;
    for (std::uint64_t step = 1; step < most; ++step) {
        other = SubjectIdentity::fromSeed(person.seed + 7919 * step);
        if (fits(other))
            break;
    }
    return other;
}

} // namespace

SubjectIdentity somebodyUnlike(const SubjectIdentity& person)
{
    constexpr double visibly = 30;
    return firstOther(person, [&person](const SubjectIdentity& other) {
        return other.isFemale != person.isFemale &&
               std::abs(other.skin.colour[1] - person.skin.colour[1]) > visibly;
    });
}

SubjectIdentity somebodyLike(const SubjectIdentity& person)
{
    constexpr double hardly = 10;
    return firstOther(person, [&person](const SubjectIdentity& other) {
        bool isLike = other.isFemale == person.isFemale;
        for (std::size_t c = 0; c < 3; ++c)
            isLike = isLike && std::abs(other.skin.colour.at(c) - person.skin.colour.at(c)) < hardly;
        return isLike;
    });
}

} // namespace aiqyn::engine::subject
