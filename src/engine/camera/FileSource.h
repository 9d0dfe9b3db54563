#pragma once

#include "engine/camera/FrameSource.h"

#include <memory>

namespace aiqyn::engine {

/// Plays a recording, as fast as it is read. Stamps follow the file's frame rate. A recording proves nothing
/// about a person who is present, so its frames are of the training class.
class FileSource final : public FrameSource
{
public:
    explicit FileSource(QString file);
    ~FileSource() override;

    /// FileNotFound, FileUnreadable, VideoUnreadable.
    [[nodiscard]] Result<void> open() override;
    /// A recording that ends before its stated length (AVI, MP4, MOV) gives its whole pictures, then
    /// VideoUnreadable instead of the regular end.
    [[nodiscard]] Result<FramePtr> read() override;
    void close() override;
    [[nodiscard]] TrustClass trustClass() const override { return TrustClass::Training; }
    [[nodiscard]] QString description() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::engine
