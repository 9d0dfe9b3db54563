#include "app/verify/VerifyPool.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <cstdio>
#include <deque>

namespace aiqyn::app {

namespace {

/// So many names lie before a worker that it never waits for the next one.
constexpr std::size_t namesAhead = 4;

/// One run of a pool: what is still to be given out, and to whom the rest has gone.
class Distribution
{
public:
    Distribution(const QStringList& files, const QStringList& workerArguments)
        : m_files(files)
        , m_workerArguments(workerArguments)
        , m_results(static_cast<std::size_t>(files.size()))
    {
        for (std::size_t i = 0; i < m_results.size(); ++i)
            m_waiting.push_back(i);
    }

    std::vector<VerifiedFile> run(int workers)
    {
        for (int i = 0; i < workers && !m_waiting.empty(); ++i)
            startWorker();
        if (m_running > 0)
            m_loop.exec();
        std::vector<VerifiedFile> results;
        results.reserve(m_results.size());
        for (std::optional<VerifiedFile>& result : m_results)
            results.push_back(*std::move(result));
        return results;
    }

private:
    struct Worker
    {
        QProcess process;
        std::deque<std::size_t> asked; ///< not yet answered; the first is being worked on
        bool isLost = false;           ///< what it says is not to be read any more
    };

    void startWorker()
    {
        m_workers.push_back(std::make_unique<Worker>());
        Worker& worker = *m_workers.back();
        worker.process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&worker.process, &QProcess::readyReadStandardOutput, &m_loop,
                         [this, &worker] { takeAnswers(worker); });
        QObject::connect(&worker.process, &QProcess::finished, &m_loop, [this, &worker] { ended(worker); });
        // Queued: it may come out of start() itself.
        QObject::connect(
            &worker.process, &QProcess::errorOccurred, &m_loop,
            [this, &worker](QProcess::ProcessError error) {
                if (error == QProcess::FailedToStart)
                    notStarted(worker);
            },
            Qt::QueuedConnection);
        ++m_running;
        worker.process.start(QCoreApplication::applicationFilePath(), m_workerArguments);
        ask(worker);
    }

    void ask(Worker& worker)
    {
        while (!m_waiting.empty() && worker.asked.size() < namesAhead) {
            const std::size_t index = m_waiting.front();
            m_waiting.pop_front();
            worker.asked.push_back(index);
            const QJsonArray name{m_files.at(static_cast<qsizetype>(index))};
            if (worker.process.isOpen())
                worker.process.write(QJsonDocument(name).toJson(QJsonDocument::Compact) + '\n');
        }
        if (worker.asked.empty())
            worker.process.closeWriteChannel(); // which ends it
    }

    void takeAnswers(Worker& worker)
    {
        while (!worker.isLost && worker.process.canReadLine() && !worker.asked.empty()) {
            auto answer = verifiedFileFromJson(QJsonDocument::fromJson(worker.process.readLine()).object());
            if (!answer || answer->file != m_files.at(static_cast<qsizetype>(worker.asked.front()))) {
                worker.isLost = true;
                worker.process.kill(); // ended() says so
                return;
            }
            m_results.at(worker.asked.front()) = *std::move(answer);
            worker.asked.pop_front();
        }
        if (!worker.isLost)
            ask(worker);
    }

    /// Its files are the others'; without others nobody verifies them.
    void notStarted(Worker& worker)
    {
        m_waiting.insert(m_waiting.begin(), worker.asked.begin(), worker.asked.end());
        worker.asked.clear();
        if (--m_running > 0)
            return;
        for (const std::size_t index : m_waiting)
            m_results.at(index) = unanswered(index, worker.process);
        m_waiting.clear();
        m_loop.quit();
    }

    void ended(Worker& worker)
    {
        takeRest(worker);
        if (--m_running == 0 && m_waiting.empty())
            m_loop.quit();
        else if (!m_waiting.empty())
            startWorker();
    }

    /// The file that was worked on is the one that brought the worker down; the others get another worker.
    void takeRest(Worker& worker)
    {
        if (worker.asked.empty())
            return;
        const std::size_t failed = worker.asked.front();
        worker.asked.pop_front();
        m_results.at(failed) = unanswered(failed, worker.process);
        m_waiting.insert(m_waiting.begin(), worker.asked.begin(), worker.asked.end());
        worker.asked.clear();
    }

    [[nodiscard]] VerifiedFile unanswered(std::size_t index, const QProcess& process) const
    {
        return {m_files.at(static_cast<qsizetype>(index)),
                fail(ErrorCode::Internal, QStringLiteral("worker ended: ") + process.errorString()),
                {}};
    }

    QStringList m_files;
    QStringList m_workerArguments;
    std::vector<std::optional<VerifiedFile>> m_results;
    std::deque<std::size_t> m_waiting;
    std::vector<std::unique_ptr<Worker>> m_workers;
    int m_running = 0;
    QEventLoop m_loop; // last: nothing is told to it while the workers go
};

} // namespace

std::vector<VerifiedFile> VerifyPool::verify(const QStringList& files) const
{
    return Distribution(files, m_workerArguments).run(m_workers);
}

void serveAsWorker(const VerifyContext& context, bool listsFiles)
{
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return;
    while (true) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return;
        const QString name = QJsonDocument::fromJson(line).array().first().toString();
        VerifiedFile verified = verifyFile(name, context);
        if (!listsFiles && verified.report)
            verified.report->files.clear();
        const QByteArray answer = QJsonDocument(toJson(verified)).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(answer.constData(), 1, static_cast<std::size_t>(answer.size()), stdout);
        std::fflush(stdout);
    }
}

} // namespace aiqyn::app
