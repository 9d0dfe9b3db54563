#pragma once

#include "app/reference/StateDatabaseClient.h"
#include "app/reference/StateDatabaseProfile.h"
#include "engine/ImageDecoder.h"

#include <QElapsedTimer>

#include <future>

namespace aiqyn::tests {

inline app::ReferenceRequest referenceRequest()
{
    return {QStringLiteral("6f3c1f0e-8c1e-4a55-9d39-3a7a1b2c4d5e"), QStringLiteral("990115300018"),
            QStringLiteral("KZ-2024-56"), QStringLiteral("991240000011"), QStringLiteral("991240000022")};
}

/// A small JPEG that no face is in.
inline QByteArray greyJpeg()
{
    constexpr int width = 64;
    constexpr int height = 48;
    constexpr std::uint8_t grey = 128;
    return engine::ImageDecoder::encodeJpeg({width, height, WipedBytes(3 * width * height, grey)}, 90)
        .value();
}

/// Asks on a thread without an event loop, as the program's workers do.
inline Result<app::ReferenceImage> fetched(app::ReferenceSource& source, const std::stop_token& cancel = {})
{
    return std::async(std::launch::async, [&] { return source.fetch(referenceRequest(), cancel); }).get();
}

} // namespace aiqyn::tests
