#include "engine/subject/TrainingGallery.h"

#include <algorithm>

namespace aiqyn::engine {

const std::vector<GalleryPerson>& TrainingGallery::persons()
{
    // The seeds follow from a measurement (see the header): changing one means measuring again.
    static const std::vector<GalleryPerson> gallery{
        {116, Sex::Male, QDate(1868, 3, 4), QStringLiteral("Үлгібаев"), QStringLiteral("Ерлан")},
        {180, Sex::Male, QDate(1884, 8, 11), QStringLiteral("Мысалов"), QStringLiteral("Асқар")},
        {193, Sex::Male, QDate(1865, 1, 18), QStringLiteral("Сынақов"), QStringLiteral("Дәурен")},
        {410, Sex::Male, QDate(1874, 6, 25), QStringLiteral("Жаттығов"), QStringLiteral("Нұрлан")},
        {45, Sex::Male, QDate(1846, 11, 4), QStringLiteral("Бейнеев"), QStringLiteral("Самат")},
        {4, Sex::Male, QDate(1872, 4, 11), QStringLiteral("Оқулықов"), QStringLiteral("Тимур")},
        {141, Sex::Female, QDate(1885, 9, 18), QStringLiteral("Үлгібаева"), QStringLiteral("Айгүл")},
        {125, Sex::Female, QDate(1888, 2, 25), QStringLiteral("Мысалова"), QStringLiteral("Дана")},
        {177, Sex::Female, QDate(1879, 7, 4), QStringLiteral("Сынақова"), QStringLiteral("Жанар")},
        {324, Sex::Female, QDate(1881, 12, 11), QStringLiteral("Жаттығова"), QStringLiteral("Мадина")},
        {364, Sex::Female, QDate(1847, 5, 18), QStringLiteral("Бейнеева"), QStringLiteral("Сәуле")},
        {167, Sex::Female, QDate(1855, 10, 25), QStringLiteral("Оқулықова"), QStringLiteral("Әлия")},
    };
    return gallery;
}

const GalleryPerson* TrainingGallery::find(std::uint64_t seed)
{
    const auto& gallery = persons();
    const auto found = std::ranges::find(gallery, seed, &GalleryPerson::seed);
    return found == gallery.end() ? nullptr : &*found;
}

} // namespace aiqyn::engine
