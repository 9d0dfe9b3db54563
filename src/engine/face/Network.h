#pragma once

// For .cpp files of the engine only: OpenCV stays out of public headers.
#include "engine/face/LoadedPack.h"
#include "engine/face/TensorView.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <string>
#include <vector>

namespace aiqyn::engine {

/// A network read from verified bytes. OpenCV's exceptions end here. Not thread-safe, not even copies.
class Network
{
public:
    /// Errors: ModelUnloadable.
    [[nodiscard]] static Result<Network> load(const LoadedPack::Model& model);

    [[nodiscard]] const ModelDescriptor& descriptor() const { return m_descriptor; }

    /// Runs the network on a picture of its input size (8-bit BGR) and gives the outputs of these names, in
    /// this order; they are valid until the next call. Errors: InferenceFailed.
    [[nodiscard]] Result<std::vector<cv::Mat>> run(const cv::Mat& bgr,
                                                   const std::vector<cv::String>& outputs);
    /// The outputs of a run as numbers, valid as long as they.
    [[nodiscard]] static std::vector<TensorView> viewsOf(const std::vector<cv::Mat>& outputs);
    /// How long the network itself ran in the last run, milliseconds; 0 before the first.
    [[nodiscard]] double lastForwardMs() const { return m_forwardMs; }

    /// The names to run() for; the only output of the file when `wanted` is empty. Errors: ModelUnloadable
    /// when the file has no output of such a name, or not exactly one.
    [[nodiscard]] Result<std::vector<cv::String>> outputsFor(const std::vector<std::string>& wanted) const;
    /// Names of the outputs as the file has them.
    [[nodiscard]] std::vector<cv::String> outputNames() const { return m_net.getUnconnectedOutLayersNames(); }

private:
    Network(cv::dnn::Net net, ModelDescriptor descriptor);

    cv::dnn::Net m_net;
    ModelDescriptor m_descriptor;
    double m_forwardMs = 0;
};

} // namespace aiqyn::engine
