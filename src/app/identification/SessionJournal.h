#pragma once

#include "app/identification/DocumentBuilder.h"

#include <QByteArray>

namespace aiqyn::app {

/// What the archive journals of a session, as bytes: enough to make its liveness document after a crash.
/// Facts are a JSON object; an attempt is a CBOR array (RFC 8949): version 1, a JSON object, the JPEG of each
/// evidence frame. Whoever encodes or decodes wipes the bytes.

/// Without the IIN, which no session has when it begins.
[[nodiscard]] QByteArray encodeFacts(const SessionFacts& facts);
/// ArchiveDamaged: not what encodeFacts() makes, or of a newer version.
[[nodiscard]] Result<SessionFacts> decodeFacts(const QByteArray& bytes);

struct EndedAttempt
{
    AttemptResult result;
    UtcTime endedAt;
};

[[nodiscard]] QByteArray encodeAttempt(const AttemptResult& result, UtcTime endedAt);
/// ArchiveDamaged: not what encodeAttempt() makes, of a newer version, more than 256 pictures, or one of more
/// than 8 MiB.
[[nodiscard]] Result<EndedAttempt> decodeAttempt(const QByteArray& bytes);

} // namespace aiqyn::app
