#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace aiqyn::evidence {

/// The values of an enumeration with their names in documents.
template <typename E, std::size_t N>
using NamedValues = std::array<std::pair<E, const char*>, N>;

template <typename E, std::size_t N>
[[nodiscard]] QString nameIn(const NamedValues<E, N>& values, E wanted)
{
    for (const auto& [value, name] : values)
        if (value == wanted)
            return QString::fromLatin1(name);
    return {};
}

template <typename E, std::size_t N>
[[nodiscard]] std::optional<E> valueIn(const NamedValues<E, N>& values, const QString& wanted)
{
    for (const auto& [value, name] : values)
        if (wanted == QLatin1String(name))
            return value;
    return std::nullopt;
}

template <typename E, std::size_t N>
[[nodiscard]] QStringList namesIn(const NamedValues<E, N>& values)
{
    QStringList names;
    for (const auto& value : values)
        names << QString::fromLatin1(value.second);
    return names;
}

} // namespace aiqyn::evidence
