#include "TestRegistry.h"
#include "evidence/signature/completion/BoundedTransport.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using namespace std::chrono_literals;

namespace {

class HandClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override { return *UtcTime::fromMilliseconds(0); }
    [[nodiscard]] std::int64_t monotonicNs() const override { return std::chrono::nanoseconds(at).count(); }
    std::chrono::milliseconds at{1000};
};

/// Notes how long it was given.
class NotingTransport final : public Transport
{
public:
    [[nodiscard]] Result<QByteArray> post(const Endpoint&, const QByteArray&, const QByteArray&,
                                          const AnswerLimits& limits) override
    {
        given = limits.time;
        return QByteArray("posted");
    }
    [[nodiscard]] Result<QByteArray> get(const Endpoint&, const AnswerLimits& limits) override
    {
        given = limits.time;
        return QByteArray("got");
    }
    std::chrono::milliseconds given{0};
};

} // namespace

class tst_BoundedTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exchangesShareTheTime()
    {
        HandClock clock;
        NotingTransport inner;
        BoundedTransport bounded(inner, clock, 300ms);
        const auto endpoint = Endpoint::make(QUrl(QStringLiteral("https://any.test/")), false).value();
        const AnswerLimits limits{{}, 100, 250ms};
        QCOMPARE(bounded.post(endpoint, {}, {}, limits).value(), QByteArray("posted"));
        QVERIFY(inner.given == 250ms);
        clock.at += 200ms;
        QCOMPARE(bounded.get(endpoint, limits).value(), QByteArray("got"));
        QVERIFY(inner.given == 100ms);
        clock.at += 100ms;
        inner.given = 0ms;
        QCOMPARE(bounded.get(endpoint, limits).error().code, ErrorCode::ServiceUnreachable);
        QCOMPARE(bounded.post(endpoint, {}, {}, limits).error().code, ErrorCode::ServiceUnreachable);
        QVERIFY(inner.given == 0ms);
    }
};

static const aiqyn::tests::Registered<tst_BoundedTransport> registered;
#include "tst_BoundedTransport.moc"
