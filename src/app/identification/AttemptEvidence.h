#pragma once

#include "app/identification/AttemptFaces.h"

#include <QByteArray>

#include <vector>

namespace aiqyn::app {

/// The finished attempts of one session with their pictures. It owns the pictures: they are overwritten, also
/// in arrays that share them, when they are no longer needed.
class AttemptEvidence
{
public:
    AttemptEvidence() = default;
    ~AttemptEvidence();
    AttemptEvidence(const AttemptEvidence&) = delete;
    AttemptEvidence& operator=(const AttemptEvidence&) = delete;

    void add(AttemptResult attempt);
    [[nodiscard]] const std::vector<AttemptResult>& attempts() const { return m_attempts; }
    /// What facesOf() found in the attempt added last.
    void note(AttemptFaces faces);

    /// Of the passed attempt, kept to the end of the session: the frame that note() chose, before that the
    /// one which the attempt passed with. The JPEG is empty before.
    [[nodiscard]] const CurrentImage& current() const { return m_current; }
    /// Of all attempts.
    [[nodiscard]] const std::vector<ChallengeFace>& faces() const { return m_faces; }

    /// Wipes the pictures of all attempts and drops the attempts, once a document holds them.
    void forgetAttempts();

private:
    std::vector<AttemptResult> m_attempts;
    std::vector<ChallengeFace> m_faces;
    CurrentImage m_current;
};

} // namespace aiqyn::app
