#pragma once

// For .cpp files of the engine only: OpenCV stays out of public headers.
#include "engine/face/LoadedPack.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

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
    /// Names of the outputs as the file has them.
    [[nodiscard]] std::vector<cv::String> outputNames() const { return m_net.getUnconnectedOutLayersNames(); }

private:
    Network(cv::dnn::Net net, ModelDescriptor descriptor);

    cv::dnn::Net m_net;
    ModelDescriptor m_descriptor;
};

} // namespace aiqyn::engine
