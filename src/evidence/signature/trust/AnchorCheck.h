#pragma once

#include "evidence/document/DocumentKind.h"

#include <QByteArray>
#include <QStringList>

namespace aiqyn::evidence {

/// Why the certificate (DER) may not be an anchor of a list of that mode, free of personal data; empty when
/// it may. An anchor is a root: an authority's certificate, issued and signed by itself, with a key of RSA
/// from 2048 bits, EC from 256 or GOST 34.310-2015 with 512, and marked TRAINING in a training list alone.
/// That holds for the national roots and for those of timestamp authorities; an intermediate cannot be
/// pinned, because a path ends at a self-issued certificate (checkChain(), checkGostChain()). Its validity is
/// no matter: old documents hang on roots that have expired.
[[nodiscard]] QStringList problemsOfAnchor(const QByteArray& certificate, DocumentMode mode);

} // namespace aiqyn::evidence
