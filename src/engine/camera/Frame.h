#pragma once

#include "base/Sha256.h"
#include "engine/Image.h"

#include <cstdint>
#include <memory>

namespace aiqyn::engine {

/// Travels with every frame up to the signer: a training frame never reaches a production document.
enum class TrustClass { Production = 1, Training = 2 };

/// One frame as it was captured; immutable and shared between threads.
struct Frame
{
    std::uint64_t sequence = 0;   ///< the source's own count; a jump means lost frames
    std::int64_t monotonicNs = 0; ///< when it was captured
    ImagePtr image;               ///< never null
    Sha256 hash;                  ///< of the buffer as the source gave it, before anything was decoded
    TrustClass trust = TrustClass::Training;
    /// The camera's own JPEG, byte for byte, with one exception: Motion JPEG may leave out the Huffman
    /// tables, and the standard ones (ISO/IEC 10918-1, K.3.3) are then inserted so that any viewer opens the
    /// file. `hash` is of the buffer without them. nullptr when the source gives no JPEG.
    std::shared_ptr<const WipedBytes> jpeg = nullptr;
};

using FramePtr = std::shared_ptr<const Frame>;

} // namespace aiqyn::engine
