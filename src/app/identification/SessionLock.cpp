#include "app/identification/SessionLock.h"

#include <QFile>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace aiqyn::app {

namespace {

/// Whether the path still names the file that was locked: its last holder may have removed it in between.
bool isStillThere(int descriptor, const QByteArray& path)
{
    struct stat locked = {};
    struct stat named = {};
    return ::fstat(descriptor, &locked) == 0 && ::stat(path.constData(), &named) == 0 &&
           locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

} // namespace

Result<std::unique_ptr<SessionLock>> SessionLock::acquire(const QDir& folder, const QString& sessionId)
{
    // The id becomes a file name, and one that comes from the catalogue is data.
    if (QUuid::fromString(sessionId).toString(QUuid::WithoutBraces) != sessionId)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("session lock: no session id"));
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, folder.path());
    const QByteArray path = QFile::encodeName(folder.filePath(sessionId + QStringLiteral(".lock")));
    const auto unusable = [&sessionId](int error) {
        return fail(ErrorCode::FileUnwritable,
                    sessionId + QStringLiteral(".lock: ") +
                        QString::fromStdString(std::generic_category().message(error)));
    };
    while (true) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return unusable(errno);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(descriptor);
            if (error == EINTR)
                continue;
            if (error == EWOULDBLOCK)
                return std::unique_ptr<SessionLock>();
            return unusable(error);
        }
        if (isStillThere(descriptor, path))
            return std::unique_ptr<SessionLock>(new SessionLock(descriptor, path));
        ::close(descriptor);
    }
}

SessionLock::~SessionLock()
{
    // Removed while it is still held, so that nobody else's lock is.
    ::unlink(m_path.constData());
    ::close(m_descriptor);
}

} // namespace aiqyn::app
