#pragma once

#include "app/identification/AttemptActivity.h"

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
    /// JPEG of the frame that the attempt passed with, kept to the end of the session; empty before.
    [[nodiscard]] const QByteArray& currentImage() const { return m_current; }

    /// Wipes the pictures of all attempts and drops the attempts, once a document holds them.
    void forgetAttempts();

private:
    std::vector<AttemptResult> m_attempts;
    QByteArray m_current;
};

} // namespace aiqyn::app
