#pragma once

#include "base/Error.h"

#include <QDir>
#include <QString>

#include <memory>

namespace aiqyn::app {

/// Says to every process that shares an archive that a session is at work: flock(2) on `<session>.lock`. The
/// kernel lets go of it when its holder ends, however it ends.
class SessionLock
{
public:
    /// Null when somebody else, this process included, holds it. `folder` is made when it is missing.
    /// InvalidArgument: the id is no UUID. FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<SessionLock>> acquire(const QDir& folder,
                                                                      const QString& sessionId);
    /// Removes the file.
    ~SessionLock();
    SessionLock(const SessionLock&) = delete;
    SessionLock& operator=(const SessionLock&) = delete;

private:
    SessionLock(int descriptor, QByteArray path)
        : m_descriptor(descriptor)
        , m_path(std::move(path))
    {}
    int m_descriptor;
    QByteArray m_path;
};

} // namespace aiqyn::app
