#include "evidence/archive/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aiqyn::evidence {

namespace {

/// Closes the descriptor when it dies.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    ~Descriptor() { (void)close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    /// A failed close may be the only report of a failed write.
    [[nodiscard]] bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

tl::unexpected<Error> failed(const QString& what, int reason)
{
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                what + QStringLiteral(": ") + qt_error_string(reason));
}

Result<void> writeAll(int descriptor, const QByteArray& bytes, const QString& path)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failed(QStringLiteral("write ") + path, written == 0 ? ENOSPC : errno);
        done += static_cast<qsizetype>(written);
    }
    return {};
}

Result<void> writeAndRename(const QByteArray& part, const QString& path, const QByteArray& bytes,
                            unsigned mode)
{
    Descriptor file(::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.number() < 0)
        return failed(QStringLiteral("create ") + path, errno);
    if (auto written = writeAll(file.number(), bytes, path); !written)
        return written;
    if (::fchmod(file.number(), static_cast<mode_t>(mode)) != 0 || ::fsync(file.number()) != 0)
        return failed(QStringLiteral("sync ") + path, errno);
    if (!file.close())
        return failed(QStringLiteral("close ") + path, errno);
    if (::rename(part.constData(), QFile::encodeName(path).constData()) != 0)
        return failed(QStringLiteral("rename ") + path, errno);
    return {};
}

} // namespace

Result<void> syncFolder(const QString& path)
{
    const Descriptor folder(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0 || ::fsync(folder.number()) != 0)
        return failed(QStringLiteral("sync ") + path, errno);
    return {};
}

Result<void> writeDurably(const QString& path, const QByteArray& bytes, unsigned mode)
{
    static std::atomic<unsigned> next = 1;
    const QString part =
        QStringLiteral("%1.%2-%3%4").arg(path).arg(::getpid()).arg(next++).arg(unfinishedSuffix);
    const QByteArray encoded = QFile::encodeName(part);
    if (auto written = writeAndRename(encoded, path, bytes, mode); !written) {
        ::unlink(encoded.constData());
        return written;
    }
    return syncFolder(QFileInfo(path).path());
}

} // namespace aiqyn::evidence
