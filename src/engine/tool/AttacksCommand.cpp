#include "engine/liveness/SessionThresholds.h"
#include "engine/matching/Calibrations.h"
#include "engine/tool/AttackReport.h"
#include "engine/tool/AttackResults.h"
#include "engine/tool/AttackSession.h"
#include "engine/tool/Commands.h"
#include "engine/tool/ToolSupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <opencv2/core.hpp>

namespace aiqyn::engine::tool {

namespace {

constexpr qsizetype mostResultBytes = 256LL * 1024 * 1024;

/// Plays what is not yet in the results, seed by seed.
class Run
{
public:
    Run(const Invocation& invocation, AttackSession session, AttackConditions conditions)
        : m_invocation(invocation)
        , m_session(std::move(session))
        , m_conditions(std::move(conditions))
    {}

    [[nodiscard]] Result<AttackResults> play()
    {
        if (auto resumed = resume(); !resumed)
            return tl::make_unexpected(resumed.error());
        const std::vector<AttackCase> open = openCases();
        say(QStringLiteral("%1 sessions to play, %2 done before").arg(open.size()).arg(m_results.sessions()));
        QElapsedTimer all;
        all.start();
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (auto played = playOne(open[i]); !played)
                return tl::make_unexpected(played.error());
            const std::size_t done = i + 1;
            if (done % 10 == 0 || done == 1) {
                const double left = static_cast<double>(all.elapsed()) / 60000.0 / static_cast<double>(done) *
                                    static_cast<double>(open.size() - done);
                say(QStringLiteral("%1 of %2 sessions, about %3 min left")
                        .arg(done)
                        .arg(open.size())
                        .arg(left, 0, 'f', 0));
            }
        }
        return std::move(m_results);
    }

private:
    [[nodiscard]] Result<void> resume()
    {
        if (m_invocation.resultsFile.isEmpty())
            return {};
        m_file.setFileName(m_invocation.resultsFile);
        if (!m_file.open(QIODevice::ReadWrite))
            return fail(ErrorCode::FileUnwritable, m_invocation.resultsFile);
        const QByteArray before = m_file.readAll();
        // Before anything is cut: the file may be somebody's, and no results.
        if (auto known = m_results.add(before); !known)
            return known;
        if (m_results.sessions() == 0 && !before.isEmpty() && !before.startsWith('{'))
            return fail(ErrorCode::InvalidArgument,
                        m_invocation.resultsFile + QStringLiteral(" holds no results"));
        // A line that a crash cut off is written anew.
        if (!m_file.resize(before.lastIndexOf('\n') + 1) || !m_file.seek(m_file.size()))
            return fail(ErrorCode::FileUnwritable, m_invocation.resultsFile);
        return {};
    }

    [[nodiscard]] std::vector<AttackCase> openCases() const
    {
        std::vector<AttackCase> open;
        for (std::uint64_t seed = m_invocation.firstSeed; seed <= m_invocation.lastSeed; ++seed) {
            for (const SubjectSpecies species : m_invocation.species) {
                const AttackCase attack{species, seed};
                if (!m_results.contains(attack))
                    open.push_back(attack);
            }
        }
        return open;
    }

    [[nodiscard]] Result<void> playOne(const AttackCase& attack)
    {
        QElapsedTimer timer;
        timer.start();
        const auto outcome = m_session.play(attack);
        if (!outcome)
            return tl::make_unexpected(outcome.error());
        const QJsonObject line = AttackResults::lineOf(attack, *outcome, m_conditions,
                                                       static_cast<double>(timer.elapsed()) / 1000);
        if (m_file.isOpen()) {
            const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
            if (m_file.write(text) != text.size() || !m_file.flush())
                return fail(ErrorCode::FileUnwritable, m_file.fileName());
        }
        return m_results.add(line);
    }

    const Invocation& m_invocation;
    AttackSession m_session;
    AttackConditions m_conditions;
    AttackResults m_results;
    QFile m_file;
};

[[nodiscard]] Result<AttackResults> readResults(const QStringList& files)
{
    AttackResults results;
    for (const QString& path : files) {
        const auto lines = readFile(path, mostResultBytes);
        if (!lines)
            return tl::make_unexpected(lines.error());
        if (auto added = results.add(*lines); !added) {
            Error error = added.error();
            error.detail = path + QStringLiteral(": ") + error.detail;
            return tl::make_unexpected(error);
        }
    }
    return results;
}

[[nodiscard]] Result<AttackResults> playSessions(const Invocation& invocation)
{
    const auto pack = loadPack(invocation);
    if (!pack)
        return tl::make_unexpected(pack.error());
    auto analyser = createAnalyser(invocation, *pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = Embedder::create(*pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    const auto calibration = calibrationFor(*pack, embedder->modelHashes(), Calibration::Kind::Training);
    if (!calibration)
        return tl::make_unexpected(calibration.error());
    const auto thresholds = sessionThresholds(*calibration);
    if (!thresholds)
        return tl::make_unexpected(thresholds.error());
    LivenessOptions options;
    options.leaveOut(pack->challengesLeftOut());
    const QByteArray table = QJsonDocument(thresholds->toJson()).toJson(QJsonDocument::Compact);
    return Run(invocation, AttackSession(*analyser, *embedder, *thresholds, options),
               {pack->name(), thresholds->version, Sha256::of(table).toHex()})
        .play();
}

} // namespace

Result<void> playAttacks(const Invocation& invocation)
{
    cv::setNumThreads(1); // a run is shared between processes: ./dev attacks
    const auto results =
        invocation.arguments.isEmpty() ? playSessions(invocation) : readResults(invocation.arguments);
    if (!results)
        return tl::make_unexpected(results.error());
    if (!invocation.reportFile.isEmpty()) {
        if (auto written = writeFile(invocation.reportFile, attackReport(*results).toUtf8()); !written)
            return written;
    }
    if (invocation.json)
        print(results->toJson());
    else
        print(attackTable(*results).trimmed());
    return {};
}

} // namespace aiqyn::engine::tool
