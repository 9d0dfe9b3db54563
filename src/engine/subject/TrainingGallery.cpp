#include "engine/subject/TrainingGallery.h"

#include <algorithm>

namespace aiqyn::engine {

const std::vector<GalleryPerson>& TrainingGallery::persons()
{
    // The seeds follow from a measurement (see the header): changing one means measuring again.
    static const std::vector<GalleryPerson> gallery{
        {458, Sex::Male, QDate(1864, 3, 4), QStringLiteral("Үлгібаев"), QStringLiteral("Ерлан")},
        {498, Sex::Male, QDate(1875, 8, 11), QStringLiteral("Мысалов"), QStringLiteral("Асқар")},
        {416, Sex::Male, QDate(1873, 1, 18), QStringLiteral("Сынақов"), QStringLiteral("Дәурен")},
        {343, Sex::Male, QDate(1881, 6, 25), QStringLiteral("Жаттығов"), QStringLiteral("Нұрлан")},
        {358, Sex::Male, QDate(1872, 11, 4), QStringLiteral("Бейнеев"), QStringLiteral("Самат")},
        {253, Sex::Male, QDate(1893, 4, 11), QStringLiteral("Оқулықов"), QStringLiteral("Тимур")},
        {354, Sex::Female, QDate(1884, 9, 18), QStringLiteral("Үлгібаева"), QStringLiteral("Айгүл")},
        {329, Sex::Female, QDate(1890, 2, 25), QStringLiteral("Мысалова"), QStringLiteral("Дана")},
        {15, Sex::Female, QDate(1879, 7, 4), QStringLiteral("Сынақова"), QStringLiteral("Жанар")},
        {330, Sex::Female, QDate(1866, 12, 11), QStringLiteral("Жаттығова"), QStringLiteral("Мадина")},
        {21, Sex::Female, QDate(1854, 5, 18), QStringLiteral("Бейнеева"), QStringLiteral("Сәуле")},
        {438, Sex::Female, QDate(1853, 10, 25), QStringLiteral("Оқулықова"), QStringLiteral("Әлия")},
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
