#pragma once

#include "app/verify/VerifiedFile.h"

#include <QStringList>

#include <vector>

namespace aiqyn::app {

/// Verifies files in worker processes of this program. Processes, because in OpenSSL 3.0 threads that decode
/// certificates wait for each other; and because a file that brings a worker down takes no other with it.
///
/// A worker (`--worker`) reads names from its standard input, a line of JSON each, and writes a line of
/// toJson(VerifiedFile) for each.
class VerifyPool
{
public:
    /// `workerArguments`: what a worker needs to judge as this process does, `--worker` among them.
    VerifyPool(QStringList workerArguments, int workers)
        : m_workerArguments(std::move(workerArguments))
        , m_workers(workers)
    {}

    /// In the order of the names. A file whose worker ended without an answer has Internal as its error.
    /// Runs an event loop until all is done.
    [[nodiscard]] std::vector<VerifiedFile> verify(const QStringList& files) const;

private:
    QStringList m_workerArguments;
    int m_workers;
};

/// The worker's side: until the end of standard input. `listsFiles`: reports have their files.
void serveAsWorker(const VerifyContext& context, bool listsFiles);

} // namespace aiqyn::app
