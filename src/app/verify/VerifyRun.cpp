#include "app/verify/VerifyRun.h"

#include "app/verify/ArchiveWalk.h"
#include "app/verify/VerifyPool.h"
#include "app/verify/VerifySessions.h"
#include "app/verify/VerifyTrust.h"
#include "base/Clock.h"
#include "base/RandomSource.h"
#include "evidence/transport/HttpTransport.h"

#include <QThread>

namespace aiqyn::app {

namespace {

/// Fewer are done before the workers have started.
constexpr qsizetype fewestFilesForWorkers = 48;
constexpr std::chrono::seconds statusTimeLimit{10};

/// What one process verifies with.
class Verification
{
public:
    explicit Verification(const VerifyTrust& trust, const VerifyArguments& arguments)
        : m_validator(trust.trust())
        , m_context{m_validator, arguments.at.value_or(SystemClock().now()),
                    arguments.asksServices ? &m_status : nullptr}
    {}
    Verification(const Verification&) = delete;
    Verification& operator=(const Verification&) = delete;

    [[nodiscard]] const VerifyContext& context() const { return m_context; }

private:
    evidence::Validator m_validator;
    evidence::HttpTransport m_transport;
    SecureRandom m_random;
    SystemClock m_clock;
    evidence::StatusLookup m_status{m_transport, m_random, m_clock, statusTimeLimit};
    VerifyContext m_context;
};

/// Workers judge at the same time as this process.
std::vector<VerifiedFile> verifyAll(const QStringList& files, const VerifyArguments& arguments,
                                    const VerifyContext& context)
{
    const bool many = arguments.jobs ? files.size() > 1 : files.size() >= fewestFilesForWorkers;
    const int workers = arguments.jobs.value_or(QThread::idealThreadCount());
    if (many && workers > 1)
        return VerifyPool(arguments.forWorker(context.at), workers).verify(files);
    std::vector<VerifiedFile> verified;
    verified.reserve(static_cast<std::size_t>(files.size()));
    for (const QString& file : files)
        verified.push_back(verifyFile(file, context));
    return verified;
}

/// What the paths hold; which of them could not be listed goes into the report.
std::vector<VerifiedFile> verifyPaths(const VerifyArguments& arguments, const VerifyContext& context,
                                      VerifyReport& report)
{
    const auto verify = [&](const QStringList& files) { return verifyAll(files, arguments, context); };
    if (arguments.wholeArchive) {
        const QString& containers = arguments.paths.front();
        auto verified = verifyArchive(containers, verify);
        if (verified)
            return *std::move(verified);
        report.addUnreadable(containers, verified.error());
        return {};
    }
    QStringList files;
    for (const QString& path : arguments.paths) {
        if (const auto found = containersBelow(path, false))
            files << *found;
        else
            report.addUnreadable(path, found.error());
    }
    return verify(files);
}

} // namespace

Result<VerifyReport> runVerification(const VerifyArguments& arguments)
{
    const auto trust = VerifyTrust::open(arguments);
    if (!trust)
        return tl::make_unexpected(trust.error());
    const Verification verification(*trust, arguments);
    const UtcTime at = verification.context().at;
    VerifyReport report(arguments.listsFiles);
    report.setTrust(trust->toJson(at), trust->toText(at));
    std::vector<VerifiedFile> verified = verifyPaths(arguments, verification.context(), report);
    judgeSessions(verified,
                  arguments.wholeArchive ? evidence::SessionScope::Whole : evidence::SessionScope::Part);
    for (const VerifiedFile& file : verified) {
        if (file.report)
            report.add(file.file, *file.report);
        else
            report.addUnreadable(file.file, file.report.error());
    }
    return report;
}

Result<void> runWorker(const VerifyArguments& arguments)
{
    const auto trust = VerifyTrust::open(arguments);
    if (!trust)
        return tl::make_unexpected(trust.error());
    serveAsWorker(Verification(*trust, arguments).context(), arguments.listsFiles);
    return {};
}

} // namespace aiqyn::app
