#include "engine/face/PackChoice.h"

namespace aiqyn::engine {

namespace {

const QString standardName = QStringLiteral("standard");
const QString builtinName = QStringLiteral("builtin");

[[nodiscard]] Result<LoadedPack> loadNamed(const ModelLocator& locator, const QString& name)
{
    return ModelPack::named(name).and_then([&](const ModelPack& pack) { return locator.load(pack); });
}

} // namespace

QString nameOf(PackChoice::Reason reason)
{
    switch (reason) {
    case PackChoice::Reason::Named:
        return QStringLiteral("named");
    case PackChoice::Reason::StandardAtHand:
        return QStringLiteral("standard-at-hand");
    case PackChoice::Reason::StandardMissing:
        return QStringLiteral("standard-missing");
    }
    return {};
}

Result<PackChoice> choosePack(const ModelLocator& locator, const QString& name)
{
    if (!name.isEmpty())
        return loadNamed(locator, name).map([](LoadedPack pack) {
            return PackChoice{std::move(pack), PackChoice::Reason::Named, {}};
        });
    auto standard = loadNamed(locator, standardName);
    if (standard)
        return PackChoice{std::move(*standard), PackChoice::Reason::StandardAtHand, {}};
    // A descriptor that cannot be read is a fault of the program, not weights that were not installed.
    if (standard.error().code != ErrorCode::ModelMissing)
        return tl::make_unexpected(standard.error());
    const Error missing = standard.error();
    auto builtin = loadNamed(locator, builtinName);
    if (!builtin) {
        Error error = builtin.error();
        error.causes.push_back(missing);
        return tl::make_unexpected(error);
    }
    return PackChoice{std::move(*builtin), PackChoice::Reason::StandardMissing, describe(missing)};
}

} // namespace aiqyn::engine
