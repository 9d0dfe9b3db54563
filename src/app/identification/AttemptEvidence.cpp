#include "app/identification/AttemptEvidence.h"

#include "base/WipedBytes.h"

namespace aiqyn::app {

AttemptEvidence::~AttemptEvidence()
{
    forgetAttempts();
    wipeShared(m_current.jpeg);
}

void AttemptEvidence::add(AttemptResult attempt)
{
    if (attempt.outcome.passed && !attempt.frames.empty()) {
        // A block of its own, which outlives the wiping of the attempts.
        const QByteArray& jpeg = attempt.frames.back().jpeg;
        wipeShared(m_current.jpeg);
        m_current = {QByteArray(jpeg.constData(), jpeg.size()), {QStringLiteral("last-frame"), 0, 1}, {}};
    }
    m_attempts.push_back(std::move(attempt));
}

void AttemptEvidence::note(AttemptFaces faces)
{
    m_faces.insert(m_faces.end(), std::make_move_iterator(faces.challenges.begin()),
                   std::make_move_iterator(faces.challenges.end()));
    if (!faces.current)
        return;
    wipeShared(m_current.jpeg);
    m_current = *std::move(faces.current);
}

void AttemptEvidence::forgetAttempts()
{
    for (AttemptResult& attempt : m_attempts) {
        for (EvidenceFrame& frame : attempt.frames)
            wipeShared(frame.jpeg);
    }
    m_attempts.clear();
}

} // namespace aiqyn::app
