#include "engine/camera/LinuxV4l2Device.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace aiqyn::engine {

namespace {

constexpr std::uint32_t mostOffers = 32; // a driver that never ends its list must not keep us

class Descriptor
{
public:
    explicit Descriptor(int value = -1)
        : m_value(value)
    {}
    Descriptor(Descriptor&& other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    [[nodiscard]] int value() const { return m_value; }
    [[nodiscard]] bool isOpen() const { return m_value >= 0; }

private:
    int m_value;
};

class Mapping
{
public:
    Mapping(void* memory, std::size_t length)
        : m_memory(memory)
        , m_length(length)
    {}
    Mapping(Mapping&& other) noexcept
        : m_memory(std::exchange(other.m_memory, nullptr))
        , m_length(std::exchange(other.m_length, 0))
    {}
    Mapping& operator=(Mapping&&) = delete;
    ~Mapping()
    {
        if (m_memory != nullptr)
            ::munmap(m_memory, m_length);
    }
    [[nodiscard]] std::span<const std::uint8_t> bytes(std::size_t used) const
    {
        return {static_cast<const std::uint8_t*>(m_memory), std::min(used, m_length)};
    }

private:
    void* m_memory;
    std::size_t m_length;
};

/// A text field of the kernel, which need not end in a 0.
template <typename Field>
[[nodiscard]] QString textOf(const Field& field)
{
    const auto* const text = reinterpret_cast<const char*>(&field);
    return QString::fromUtf8(text, static_cast<qsizetype>(::strnlen(text, sizeof field)));
}

[[nodiscard]] QString nameOfFormat(std::uint32_t code)
{
    QString name;
    for (int i = 0; i < 4; ++i)
        name += QLatin1Char(static_cast<char>(code >> (8 * i) & 0x7FU));
    return name;
}

} // namespace

struct LinuxV4l2Device::Private
{
    QString path;
    Descriptor node;
    std::vector<Mapping> buffers;

    template <typename T>
    [[nodiscard]] V4l2Result<void> call(unsigned long request, T* argument) const
    {
        if (!node.isOpen())
            return tl::make_unexpected(EBADF);
        int answer = 0;
        do
            answer = ::ioctl(node.value(), request, argument);
        while (answer < 0 && errno == EINTR);
        if (answer < 0)
            return tl::make_unexpected(errno);
        return {};
    }

    [[nodiscard]] QStringList sizesOf(std::uint32_t pixelFormat) const
    {
        QStringList sizes;
        v4l2_frmsizeenum size{};
        size.pixel_format = pixelFormat;
        for (; size.index < mostOffers && call(VIDIOC_ENUM_FRAMESIZES, &size); ++size.index) {
            const bool isDiscrete = size.type == V4L2_FRMSIZE_TYPE_DISCRETE;
            const auto width = isDiscrete ? size.discrete.width : size.stepwise.max_width;
            const auto height = isDiscrete ? size.discrete.height : size.stepwise.max_height;
            sizes << QStringLiteral("%1 %2%3x%4")
                         .arg(nameOfFormat(pixelFormat), isDiscrete ? QString() : QStringLiteral("up to "))
                         .arg(width)
                         .arg(height);
            if (!isDiscrete)
                break;
        }
        return sizes.isEmpty() ? QStringList{nameOfFormat(pixelFormat)} : sizes;
    }
};

LinuxV4l2Device::LinuxV4l2Device(QString path)
    : d(std::make_unique<Private>())
{
    d->path = std::move(path);
}

LinuxV4l2Device::~LinuxV4l2Device()
{
    close();
}

QString LinuxV4l2Device::path() const
{
    return d->path;
}

V4l2Result<void> LinuxV4l2Device::open()
{
    if (d->node.isOpen())
        return {};
    const QByteArray name = QFile::encodeName(d->path);
    // Looked at first: opening a FIFO or a tape would already do something.
    struct stat before
    {};
    if (::stat(name.constData(), &before) != 0)
        return tl::make_unexpected(errno);
    if (!S_ISCHR(before.st_mode))
        return tl::make_unexpected(ENOTTY);
    int value = -1;
    do
        value = ::open(name.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    while (value < 0 && errno == EINTR);
    if (value < 0)
        return tl::make_unexpected(errno);
    Descriptor node(value);
    struct stat opened
    {};
    if (::fstat(node.value(), &opened) != 0)
        return tl::make_unexpected(errno);
    if (!S_ISCHR(opened.st_mode) || opened.st_rdev != before.st_rdev)
        return tl::make_unexpected(ENODEV); // exchanged between the two looks
    d->node = std::move(node);
    return {};
}

void LinuxV4l2Device::close()
{
    d->buffers.clear(); // before the node: a driver keeps its buffers while they are mapped
    d->node = Descriptor();
}

V4l2Result<V4l2Capabilities> LinuxV4l2Device::queryCapabilities()
{
    v4l2_capability answer{};
    if (auto done = d->call(VIDIOC_QUERYCAP, &answer); !done)
        return tl::make_unexpected(done.error());
    const auto flags =
        (answer.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? answer.device_caps : answer.capabilities;
    constexpr std::uint32_t outputs =
        V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_VIDEO_OUTPUT_MPLANE | V4L2_CAP_VIDEO_M2M | V4L2_CAP_VIDEO_M2M_MPLANE;
    return V4l2Capabilities{textOf(answer.driver),
                            textOf(answer.card),
                            textOf(answer.bus_info),
                            (flags & V4L2_CAP_VIDEO_CAPTURE) != 0,
                            (flags & V4L2_CAP_STREAMING) != 0,
                            (flags & outputs) != 0};
}

QStringList LinuxV4l2Device::offeredFormats()
{
    QStringList offers;
    v4l2_fmtdesc format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    for (; format.index < mostOffers && d->call(VIDIOC_ENUM_FMT, &format); ++format.index)
        offers << d->sizesOf(format.pixelformat);
    return offers;
}

V4l2Result<V4l2Format> LinuxV4l2Device::setFormat(const V4l2Format& format)
{
    v4l2_format wanted{};
    wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wanted.fmt.pix.pixelformat = format.pixelFormat;
    wanted.fmt.pix.width = static_cast<__u32>(format.width);
    wanted.fmt.pix.height = static_cast<__u32>(format.height);
    wanted.fmt.pix.field = V4L2_FIELD_NONE;
    if (auto done = d->call(VIDIOC_S_FMT, &wanted); !done)
        return tl::make_unexpected(done.error());
    const auto& got = wanted.fmt.pix;
    return V4l2Format{got.pixelformat, static_cast<int>(got.width), static_cast<int>(got.height),
                      static_cast<int>(got.bytesperline)};
}

V4l2Result<double> LinuxV4l2Device::setRate(int framesPerSecond)
{
    v4l2_streamparm wanted{};
    wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wanted.parm.capture.timeperframe = {1, static_cast<__u32>(framesPerSecond)};
    if (auto done = d->call(VIDIOC_S_PARM, &wanted); !done)
        return tl::make_unexpected(done.error());
    const auto& interval = wanted.parm.capture.timeperframe;
    if (interval.numerator == 0)
        return tl::make_unexpected(ENOTTY);
    return static_cast<double>(interval.denominator) / interval.numerator;
}

V4l2Result<std::uint32_t> LinuxV4l2Device::mapBuffers(std::uint32_t count)
{
    v4l2_requestbuffers request{};
    request.count = count;
    request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    request.memory = V4L2_MEMORY_MMAP;
    if (auto done = d->call(VIDIOC_REQBUFS, &request); !done)
        return tl::make_unexpected(done.error());
    d->buffers.clear();
    for (std::uint32_t index = 0; index < request.count; ++index) {
        v4l2_buffer buffer{};
        buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        buffer.memory = V4L2_MEMORY_MMAP;
        buffer.index = index;
        if (auto done = d->call(VIDIOC_QUERYBUF, &buffer); !done)
            return tl::make_unexpected(done.error());
        void* const memory =
            ::mmap(nullptr, buffer.length, PROT_READ, MAP_SHARED, d->node.value(), buffer.m.offset);
        if (memory == MAP_FAILED)
            return tl::make_unexpected(errno);
        d->buffers.emplace_back(memory, buffer.length);
    }
    return request.count;
}

V4l2Result<void> LinuxV4l2Device::queue(std::uint32_t index)
{
    v4l2_buffer buffer{};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return d->call(VIDIOC_QBUF, &buffer);
}

V4l2Result<V4l2Buffer> LinuxV4l2Device::dequeue()
{
    v4l2_buffer buffer{};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    if (auto done = d->call(VIDIOC_DQBUF, &buffer); !done)
        return tl::make_unexpected(done.error());
    if (buffer.index >= d->buffers.size())
        return tl::make_unexpected(EPROTO);
    const std::int64_t stampNs = std::int64_t{buffer.timestamp.tv_sec} * 1'000'000'000 +
                                 std::int64_t{buffer.timestamp.tv_usec} * 1'000;
    return V4l2Buffer{buffer.index,
                      buffer.sequence,
                      stampNs,
                      (buffer.flags & V4L2_BUF_FLAG_TIMESTAMP_MASK) == V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC,
                      (buffer.flags & V4L2_BUF_FLAG_ERROR) != 0,
                      d->buffers[buffer.index].bytes(buffer.bytesused)};
}

V4l2Result<void> LinuxV4l2Device::streamOn()
{
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    return d->call(VIDIOC_STREAMON, &type);
}

V4l2Result<void> LinuxV4l2Device::streamOff()
{
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    return d->call(VIDIOC_STREAMOFF, &type);
}

V4l2Result<bool> LinuxV4l2Device::wait(int timeoutMs)
{
    if (!d->node.isOpen())
        return tl::make_unexpected(EBADF);
    const std::int64_t deadlineNs = monotonicNowNs() + std::int64_t{timeoutMs} * 1'000'000;
    pollfd waited{d->node.value(), POLLIN, 0};
    for (;;) {
        const std::int64_t leftMs = std::max<std::int64_t>(0, (deadlineNs - monotonicNowNs()) / 1'000'000);
        const int ready = ::poll(&waited, 1, static_cast<int>(leftMs));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready < 0)
            return tl::make_unexpected(errno);
        if (ready == 0)
            return false;
        if ((waited.revents & POLLIN) != 0)
            return true;
        return tl::make_unexpected((waited.revents & (POLLHUP | POLLNVAL)) != 0 ? ENODEV : EIO);
    }
}

V4l2Result<V4l2Identity> LinuxV4l2Device::identity() const
{
    // By the path: the open descriptor keeps its number even when somebody put another node in its place.
    struct stat node
    {};
    if (::stat(QFile::encodeName(d->path).constData(), &node) != 0)
        return tl::make_unexpected(errno);
    const QFileInfo system(
        QStringLiteral("/sys/dev/char/%1:%2").arg(major(node.st_rdev)).arg(minor(node.st_rdev)));
    return V4l2Identity{node.st_rdev, system.canonicalFilePath()};
}

std::int64_t LinuxV4l2Device::monotonicNowNs() const
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

} // namespace aiqyn::engine
