#include "app/identification/SealingDesk.h"

namespace aiqyn::app {

namespace {

/// A person waits meanwhile.
constexpr std::chrono::milliseconds sessionTimeLimit{5000};
constexpr std::int64_t leftToTheSessionMs = 60'000;

} // namespace

std::optional<UtcTime> firstCompletionDue(const Workplace::Private& workplace, UtcTime now)
{
    return workplace.completion.load() ? UtcTime::fromMilliseconds(now.milliseconds() + leftToTheSessionMs)
                                       : std::nullopt;
}

SealedRecord completeSealed(const Workplace::Private& workplace, const Clock& clock, SealedRecord record,
                            const std::stop_token& cancel)
{
    const auto services = workplace.completion.load();
    if (!services)
        return record;
    auto outcome = services->complete(record.summary.id, sessionTimeLimit, cancel);
    if (!outcome) {
        record.missing = {outcome.error()};
        return record;
    }
    record.level = outcome->level;
    record.missing = std::move(outcome->missing);
    // As a reader would judge it: from the archive.
    if (const auto bytes = workplace.archive->read(record.summary.id))
        record.summary.indication = nameOf(workplace.validator.validate(*bytes, clock.now()).indication);
    return record;
}

} // namespace aiqyn::app
