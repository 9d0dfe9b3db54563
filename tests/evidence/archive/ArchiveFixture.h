#pragma once

#include "evidence/archive/Archive.h"

#include <QTemporaryDir>
#include <QTest>

namespace aiqyn::tests {

/// A clock that stands where a test puts it.
class StoppedClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override { return *UtcTime::fromMilliseconds(m_ms); }
    [[nodiscard]] std::int64_t monotonicNs() const override { return m_ms * 1'000'000; }
    void advance(std::int64_t ms) { m_ms += ms; }
    void set(std::int64_t ms) { m_ms = ms; }

private:
    std::int64_t m_ms = 1'795'000'000'000; // 2026-11
};

/// An archive in a temporary folder.
class ArchiveFixture
{
public:
    [[nodiscard]] QDir folder() const { return QDir(m_temporary.filePath(QStringLiteral("archive"))); }
    [[nodiscard]] Result<std::unique_ptr<evidence::Archive>> open() const
    {
        return evidence::Archive::open(folder(), clock);
    }
    [[nodiscard]] evidence::NewDocument document(const QString& id,
                                                 const QString& kind = QStringLiteral("liveness"),
                                                 const QString& result = QStringLiteral("passed")) const
    {
        return {.documentId = id,
                .sessionId = QStringLiteral("session-1"),
                .kind = kind,
                .mode = QStringLiteral("training"),
                .serviceType = QStringLiteral("deposit"),
                .contractNumber = QStringLiteral("C-17"),
                .iinIndex = {},
                .result = result,
                .checkedAt = clock.now()};
    }
    [[nodiscard]] QString containerPath(const QByteArray& bytes) const
    {
        const QString hex = Sha256::of(bytes).toHex();
        return folder().filePath(QStringLiteral("containers/%1/%2.asice").arg(hex.left(2), hex));
    }

    StoppedClock clock;

private:
    QTemporaryDir m_temporary;
};

} // namespace aiqyn::tests
