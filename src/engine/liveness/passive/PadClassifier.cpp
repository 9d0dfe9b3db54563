#include "engine/liveness/passive/PadClassifier.h"

#include "engine/ImageMat.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace aiqyn::engine {

namespace {

constexpr std::size_t classes = 3;
constexpr std::size_t live = 1;

[[nodiscard]] Result<double> cropScaleOf(const ModelDescriptor& descriptor)
{
    bool isNumber = false;
    const double scale = descriptor.file.section(u'_', 0, 0).toDouble(&isNumber);
    if (!isNumber || scale < 1 || scale > 16)
        return fail(ErrorCode::ModelPackInvalid,
                    descriptor.file + QStringLiteral(": the name does not begin with the scale of the crop"));
    if (descriptor.input.width <= 0 || descriptor.input.height <= 0)
        return fail(ErrorCode::ModelPackInvalid, descriptor.file + QStringLiteral(": no input size"));
    return scale;
}

[[nodiscard]] cv::Rect cropOf(const RectF& box, double wantedScale, cv::Size picture)
{
    const double scale =
        std::min({wantedScale, (picture.width - 1) / box.width, (picture.height - 1) / box.height});
    const double width = scale * box.width;
    const double height = scale * box.height;
    const double left = std::clamp(box.x + box.width / 2 - width / 2, 0.0, picture.width - 1 - width);
    const double top = std::clamp(box.y + box.height / 2 - height / 2, 0.0, picture.height - 1 - height);
    const cv::Rect crop(static_cast<int>(left), static_cast<int>(top), static_cast<int>(width) + 1,
                        static_cast<int>(height) + 1);
    return crop & cv::Rect({}, picture);
}

[[nodiscard]] Result<double> liveShareOf(const TensorView& logits, const QString& file)
{
    if (logits.values.size() != classes ||
        !std::ranges::all_of(logits.values, [](float value) { return std::isfinite(value); }))
        return fail(ErrorCode::InferenceFailed, file + QStringLiteral(": not three classes"));
    const float greatest = *std::ranges::max_element(logits.values);
    double sum = 0;
    for (const float logit : logits.values)
        sum += std::exp(static_cast<double>(logit - greatest));
    return std::exp(static_cast<double>(logits.values[live] - greatest)) / sum;
}

} // namespace

Result<PadClassifier> PadClassifier::create(const LoadedPack& pack)
{
    PadClassifier classifier;
    for (const LoadedPack::Model& model : pack.models()) {
        if (model.descriptor.role != ModelRole::Pad)
            continue;
        const auto scale = cropScaleOf(model.descriptor);
        if (!scale)
            return tl::make_unexpected(scale.error());
        auto network = Network::load(model);
        if (!network)
            return tl::make_unexpected(network.error());
        auto outputs = network->outputsFor({});
        if (!outputs)
            return tl::make_unexpected(outputs.error());
        classifier.m_models.push_back({std::move(*network), std::move(*outputs), *scale});
    }
    return classifier;
}

Result<double> PadClassifier::genuineProbability(const Image& image, const RectF& box)
{
    if (isEmpty() || image.isEmpty() || !(box.width >= 1) || !(box.height >= 1))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("PAD without networks, picture or face"));
    double sum = 0;
    for (Model& model : m_models) {
        const ModelDescriptor& descriptor = model.network.descriptor();
        cv::Mat input;
        try {
            const cv::Mat picture = viewOf(image);
            const cv::Rect crop = cropOf(box, model.cropScale, picture.size());
            cv::resize(picture(crop), input, {descriptor.input.width, descriptor.input.height});
        } catch (const cv::Exception& exception) {
            return fail(ErrorCode::Internal, QString::fromStdString(exception.err));
        }
        const auto outputs = model.network.run(input, model.outputs);
        if (!outputs)
            return tl::make_unexpected(outputs.error());
        const auto share = liveShareOf(Network::viewsOf(*outputs).front(), descriptor.file);
        if (!share)
            return share;
        sum += *share;
    }
    return sum / static_cast<double>(m_models.size());
}

} // namespace aiqyn::engine
