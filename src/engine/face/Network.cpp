#include "engine/face/Network.h"

#include "engine/face/Stopwatch.h"

namespace aiqyn::engine {

namespace {

[[nodiscard]] QString whatOf(const cv::Exception& exception)
{
    return QString::fromStdString(exception.err).simplified().left(300);
}

[[nodiscard]] cv::Mat blobOf(const cv::Mat& bgr, const ModelInput& input)
{
    // OpenCV subtracts its mean before it scales, in the order of the result; ours is subtracted after.
    const cv::Scalar mean(input.mean[0] / input.scale, input.mean[1] / input.scale,
                          input.mean[2] / input.scale);
    cv::Mat blob = cv::dnn::blobFromImage(bgr, input.scale, cv::Size(), mean, input.rgb);
    for (int channel = 0; channel < 3; ++channel) {
        const double deviation = input.std[static_cast<std::size_t>(channel)];
        if (std::abs(deviation - 1) < 1e-12)
            continue;
        cv::Mat plane(bgr.rows, bgr.cols, CV_32F, blob.ptr<float>(0, channel));
        plane *= 1 / deviation;
    }
    return blob;
}

} // namespace

Network::Network(cv::dnn::Net net, ModelDescriptor descriptor)
    : m_net(std::move(net))
    , m_descriptor(std::move(descriptor))
{}

Result<Network> Network::load(const LoadedPack::Model& model)
{
    try {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(model.bytes.constData(), static_cast<std::size_t>(model.bytes.size()));
        if (net.empty())
            return fail(ErrorCode::ModelUnloadable, model.descriptor.file);
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return Network(std::move(net), model.descriptor);
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::ModelUnloadable,
                    model.descriptor.file + QStringLiteral(": ") + whatOf(exception));
    }
}

Result<std::vector<cv::Mat>> Network::run(const cv::Mat& bgr, const std::vector<cv::String>& outputs)
{
    try {
        std::vector<cv::Mat> results;
        m_net.setInput(blobOf(bgr, m_descriptor.input));
        Stopwatch watch;
        m_net.forward(results, outputs);
        m_forwardMs = watch.lapMs();
        const bool areNumbers = std::ranges::all_of(
            results, [](const cv::Mat& result) { return result.depth() == CV_32F && result.isContinuous(); });
        if (!areNumbers)
            return fail(ErrorCode::InferenceFailed,
                        m_descriptor.file + QStringLiteral(": an output is no tensor of 32-bit numbers"));
        return results;
    } catch (const cv::Exception& exception) {
        return fail(ErrorCode::InferenceFailed, m_descriptor.file + QStringLiteral(": ") + whatOf(exception));
    }
}

std::vector<TensorView> Network::viewsOf(const std::vector<cv::Mat>& outputs)
{
    std::vector<TensorView> views;
    views.reserve(outputs.size());
    for (const cv::Mat& output : outputs)
        views.push_back(
            {{output.size.p, output.size.p + output.dims},
             {output.ptr<float>(), output.total() * static_cast<std::size_t>(output.channels())}});
    return views;
}

Result<std::vector<cv::String>> Network::outputsFor(const std::vector<std::string>& wanted) const
{
    const auto present = outputNames();
    if (wanted.empty() && present.size() != 1)
        return fail(ErrorCode::ModelUnloadable, m_descriptor.file + QStringLiteral(": one output is needed"));
    if (wanted.empty())
        return present;
    for (const std::string& name : wanted) {
        if (std::ranges::find(present, name) == present.end())
            return fail(ErrorCode::ModelUnloadable,
                        m_descriptor.file + QStringLiteral(": no output ") + QString::fromStdString(name));
    }
    return std::vector<cv::String>(wanted.begin(), wanted.end());
}

} // namespace aiqyn::engine
