#include "engine/subject/TrainingGallery.h"

#include <algorithm>

namespace aiqyn::engine {

const std::vector<GalleryPerson>& TrainingGallery::persons()
{
    // The seeds follow from a measurement (see the header): changing one means measuring again.
    static const std::vector<GalleryPerson> gallery{
        {322, Sex::Male, QDate(1865, 3, 4), QStringLiteral("Үлгібаев"), QStringLiteral("Ерлан")},
        {1982, Sex::Male, QDate(1847, 8, 11), QStringLiteral("Мысалов"), QStringLiteral("Асқар")},
        {479, Sex::Male, QDate(1845, 1, 18), QStringLiteral("Сынақов"), QStringLiteral("Дәурен")},
        {2680, Sex::Male, QDate(1863, 6, 25), QStringLiteral("Жаттығов"), QStringLiteral("Нұрлан")},
        {796, Sex::Male, QDate(1894, 11, 4), QStringLiteral("Бейнеев"), QStringLiteral("Самат")},
        {100, Sex::Male, QDate(1884, 4, 11), QStringLiteral("Оқулықов"), QStringLiteral("Тимур")},
        {597, Sex::Female, QDate(1852, 9, 18), QStringLiteral("Үлгібаева"), QStringLiteral("Айгүл")},
        {869, Sex::Female, QDate(1847, 2, 25), QStringLiteral("Мысалова"), QStringLiteral("Дана")},
        {1782, Sex::Female, QDate(1886, 7, 4), QStringLiteral("Сынақова"), QStringLiteral("Жанар")},
        {2331, Sex::Female, QDate(1859, 12, 11), QStringLiteral("Жаттығова"), QStringLiteral("Мадина")},
        {2242, Sex::Female, QDate(1858, 5, 18), QStringLiteral("Бейнеева"), QStringLiteral("Сәуле")},
        {1532, Sex::Female, QDate(1869, 10, 25), QStringLiteral("Оқулықова"), QStringLiteral("Әлия")},
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
