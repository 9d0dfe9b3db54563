#pragma once

#include "app/identification/IdentificationSession.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/WorkplacePrivate.h"
#include "app/reference/TrainingStateDatabase.h"
#include "engine/subject/TrainingGallery.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace aiqyn::tests {

/// A state database that answers as the test says.
class StagedSource final : public app::ReferenceSource
{
public:
    using Answer =
        std::function<Result<app::ReferenceImage>(const app::ReferenceRequest&, const std::stop_token&)>;
    Answer answer;

    Result<app::ReferenceImage> fetch(const app::ReferenceRequest& request,
                                      const std::stop_token& cancel) override
    {
        return answer(request, cancel);
    }

    /// The portrait that the training state database has.
    static Result<app::ReferenceImage> portrait(const app::ReferenceRequest& request,
                                                std::optional<QDate> issuedOn = QDate(2024, 3, 14))
    {
        const auto portrait = app::TrainingStateDatabase::portraitOf(request.iin);
        if (!portrait)
            return tl::make_unexpected(portrait.error());
        return app::ReferenceImage{*portrait, QStringLiteral("state"), request.id, SystemClock().now(),
                                   issuedOn};
    }
};

/// A training workplace with the built-in pack, whose policy the test writes.
class ProcessFixture
{
public:
    using Change = std::function<void(evidence::PolicyContent&)>;

    explicit ProcessFixture(std::chrono::milliseconds minute = std::chrono::milliseconds(60'000))
        : m_minute(minute)
    {
        source->answer = [](const app::ReferenceRequest& request, const std::stop_token&) {
            return StagedSource::portrait(request);
        };
        reopen();
    }

    /// The program ends and starts again.
    void reopen()
    {
        workplace.reset();
        app::Workplace::Options options{QDir(m_folder.path()), {}, QStringLiteral("builtin"), 11};
        options.stateDatabase = source;
        options.minute = m_minute;
        workplace = app::Workplace::open(options).value();
    }

    [[nodiscard]] QDir folder() const { return QDir(m_folder.path()); }

    /// A new policy, approved and in force.
    void change(const Change& change)
    {
        evidence::PolicyContent content = workplace->policy()->content();
        change(content);
        content.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        content.version = QStringLiteral("test-%1").arg(++m_versions);
        content.approvedAt = workplace->clock.now();
        content.validFrom = content.approvedAt;
        QTest::qWait(5); // no two policies are approved in one millisecond
        const auto policy = evidence::PolicyDocument::of(content);
        QVERIFY2(policy, policy ? "" : qPrintable(describe(policy.error())));
        const auto approved = workplace->d->policies.approve(*policy, *workplace->d->keys.customer(), {});
        QVERIFY2(approved, approved ? "" : qPrintable(describe(approved.error())));
        const auto refreshed = workplace->refreshPolicy();
        QVERIFY2(refreshed, refreshed ? "" : qPrintable(describe(refreshed.error())));
    }

    [[nodiscard]] std::unique_ptr<app::IdentificationSession> session(bool impostor = false)
    {
        app::TrainingStation::Options options;
        options.subjectSeed = engine::TrainingGallery::persons()[impostor ? 1 : 0].seed;
        options.roomSeed = 5;
        options.realTime = false;
        return std::make_unique<app::IdentificationSession>(*workplace,
                                                            std::make_unique<app::TrainingStation>(options));
    }
    /// Begun, passed, and at the page of the IIN.
    [[nodiscard]] std::unique_ptr<app::IdentificationSession> passed(bool impostor = false)
    {
        auto begun = session(impostor);
        const auto result = begun->begin(start());
        if (!result)
            qWarning("%s", qPrintable(describe(result.error())));
        if (!QTest::qWaitFor([&] { return begun->stage() == app::Stage::Iin && !begun->isBusy(); }, 120'000))
            qWarning("no attempt passed");
        return begun;
    }
    [[nodiscard]] std::unique_ptr<app::IdentificationSession> atReference(bool impostor = false)
    {
        auto session = passed(impostor);
        (void)session->submitIin(iin());
        (void)reaches(*session, app::Stage::Reference);
        return session;
    }
    [[nodiscard]] std::unique_ptr<app::IdentificationSession> atDecision(bool impostor = false)
    {
        auto session = atReference(impostor);
        (void)session->fetchReference(app::ReferenceSourceKind::StateDatabase);
        (void)reaches(*session, app::Stage::Comparison);
        (void)session->proceedToDecision();
        return session;
    }

    [[nodiscard]] static bool reaches(const app::IdentificationSession& session, app::Stage stage)
    {
        return QTest::qWaitFor([&] { return session.stage() == stage && !session.isBusy(); }, 60'000);
    }
    [[nodiscard]] app::SessionStart start() const
    {
        app::SessionStart start{QStringLiteral("deposit"), QStringLiteral("D-1")};
        if (const auto& text = workplace->policy()->content().consent)
            start.consent = app::ConsentAnswer{QStringLiteral("kk"), text->version, text->kk};
        return start;
    }
    [[nodiscard]] static QString iin()
    {
        return app::TrainingStateDatabase::iinOf(engine::TrainingGallery::persons().front().seed);
    }
    /// document.json of the session's document of this kind.
    [[nodiscard]] QJsonObject document(const app::IdentificationSession& session, const char* kind) const
    {
        for (const app::SealedDocument& sealed : session.documents())
            if (sealed.kind == QLatin1String(kind)) {
                const auto container = workplace->d->archive->read(sealed.id);
                const auto content = evidence::readContainer(container.value_or(QByteArray()));
                return content ? QJsonDocument::fromJson(content->content.document).object() : QJsonObject();
            }
        return {};
    }

    std::shared_ptr<StagedSource> source = std::make_shared<StagedSource>();
    std::unique_ptr<app::Workplace> workplace;

private:
    const std::chrono::milliseconds m_minute;
    QTemporaryDir m_folder;
    int m_versions = 0;
};

} // namespace aiqyn::tests
