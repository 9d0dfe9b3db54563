#pragma once

#include <QString>

namespace aiqyn::evidence {

/// The entries of a container besides its images.
inline const QString mimetypeName = QStringLiteral("mimetype");
inline const QString documentName = QStringLiteral("document.json");
inline const QString manifestName = QStringLiteral("META-INF/ASiCManifest.xml");
inline const QString signatureName = QStringLiteral("META-INF/signature.p7s");

/// What the first entry holds.
inline constexpr QByteArrayView containerMimetype("application/vnd.etsi.asic-e+zip");

} // namespace aiqyn::evidence
