#pragma once

#include <QByteArrayView>

namespace aiqyn::evidence {

// AlgorithmIdentifiers as DER, whole. GOST 34.310-2015 is known to Kazakhstan by OIDs of its own; only the
// set with 512 bits is admitted, and only together with Streebog-512.

/// 1.2.398.3.10.1.1.2.3.2, without parameters or with NULL.
[[nodiscard]] bool isGostSignature(QByteArrayView algorithm);
/// 1.2.398.3.10.1.3.3, without parameters or with NULL.
[[nodiscard]] bool isStreebog512(QByteArrayView algorithm);
/// 1.2.398.3.10.1.1.2.2 on the curve 1.2.398.3.10.1.1.2.2.1; the digest may be named and must be
/// Streebog-512.
[[nodiscard]] bool isGostKey(QByteArrayView algorithm);

} // namespace aiqyn::evidence
