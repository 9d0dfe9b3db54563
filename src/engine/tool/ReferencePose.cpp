#include "engine/tool/ReferencePose.h"

#include "engine/ImageMat.h"
#include "engine/tool/ToolSupport.h"

#include <opencv2/dnn.hpp>

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype mostModelBytes = 64LL * 1024 * 1024;
constexpr int inputSidePx = 60;

} // namespace

struct ReferencePose::Private
{
    cv::dnn::Net net;
    Sha256 sha256;
};

ReferencePose::ReferencePose(std::unique_ptr<Private> members)
    : d(std::move(members))
{}
ReferencePose::ReferencePose(ReferencePose&&) noexcept = default;
ReferencePose& ReferencePose::operator=(ReferencePose&&) noexcept = default;
ReferencePose::~ReferencePose() = default;

Result<ReferencePose> ReferencePose::load(const QString& path)
{
    const auto bytes = readFile(path, mostModelBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    try {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(bytes->constData(), static_cast<std::size_t>(bytes->size()));
        const auto outputs = net.getUnconnectedOutLayersNames();
        if (std::ranges::find(outputs, cv::String("angle_y_fc")) == outputs.end())
            return fail(ErrorCode::ModelUnloadable, path + QStringLiteral(": there is no output angle_y_fc"));
        return ReferencePose(std::make_unique<Private>(Private{std::move(net), Sha256::of(*bytes)}));
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::ModelUnloadable,
                    path + QStringLiteral(": ") + QString::fromStdString(exception.err).simplified());
    }
}

const Sha256& ReferencePose::sha256() const
{
    return d->sha256;
}

Result<double> ReferencePose::yawDeg(const Image& image, const RectF& box)
{
    const cv::Rect inside =
        cv::Rect(cvRound(box.x), cvRound(box.y), cvRound(box.width), cvRound(box.height)) &
        cv::Rect(0, 0, image.width, image.height);
    if (inside.empty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the face lies outside the picture"));
    try {
        d->net.setInput(cv::dnn::blobFromImage(viewOf(image)(inside), 1, cv::Size(inputSidePx, inputSidePx)));
        return static_cast<double>(d->net.forward("angle_y_fc").at<float>(0));
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, QString::fromStdString(exception.err).simplified());
    }
}

} // namespace aiqyn::engine::tool
