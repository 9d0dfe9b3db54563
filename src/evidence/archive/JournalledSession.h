#pragma once

#include "base/WipedBytes.h"

#include <QByteArray>

#include <vector>

namespace aiqyn::evidence {

struct JournalledAttempt
{
    int number = 0; ///< from 1
    QByteArray entry;
};

/// What the journal holds of one session.
struct JournalledSession
{
    QByteArray facts;                        ///< empty when none were journalled
    std::vector<JournalledAttempt> attempts; ///< in order of their numbers

    /// Overwrites all contents, also in copies that share them.
    void wipe()
    {
        wipeShared(facts);
        for (JournalledAttempt& attempt : attempts)
            wipeShared(attempt.entry);
    }
};

} // namespace aiqyn::evidence
