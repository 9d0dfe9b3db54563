#include "app/identification/DocumentOpening.h"
#include "app/identification/SessionRecovery.h"
#include "app/identification/WorkplacePrivate.h"
#include "engine/face/PackChoice.h"
#include "engine/matching/Calibrations.h"
#include "evidence/signature/TrainingTimestampAuthority.h"
#include "evidence/signature/transport/HttpTransport.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace aiqyn::app {

namespace {

constexpr std::chrono::seconds backgroundTimeLimit{30};

/// In training the profile's own authority answers: there is no network.
Result<std::shared_ptr<evidence::Transport>> transportFor(const Workplace::Options& options,
                                                          const Policy& policy, const Clock& clock)
{
    if (policy.mode == Policy::Mode::Production)
        return options.transport ? options.transport : std::make_shared<evidence::HttpTransport>();
    // Opened even if another transport answers: its root is among the profile's anchors.
    const auto authority = evidence::TrainingTimestampAuthority::open(options.profile, clock);
    if (!authority)
        return tl::make_unexpected(authority.error());
    return options.transport ? options.transport : *authority;
}

/// What recovery seals waits for its timestamp like everything else, so it comes between the two.
Result<void> beginCompletion(Workplace& workplace, const evidence::TrustStore& trust,
                             std::shared_ptr<evidence::Transport> transport)
{
    Workplace::Private& parts = *workplace.d;
    auto completion = DocumentCompletion::make(workplace.policy, *parts.archive, parts.validator, trust,
                                               std::move(transport), workplace.clock);
    if (!completion)
        return tl::make_unexpected(completion.error());
    parts.completion = *std::move(completion);
    parts.recovery = recoverSessions(parts, workplace.clock);
    if (!parts.completion)
        return {};
    const auto complete = [&parts](const QString& documentId, const std::stop_token& cancel) {
        return parts.completion->complete(documentId, backgroundTimeLimit, cancel);
    };
    parts.queue =
        std::make_unique<CompletionQueue>(CompletionRounds(*parts.archive, complete, workplace.clock, {}));
    parts.queue->start();
    return {};
}

} // namespace

std::vector<evidence::ModelReference> Workplace::Private::modelReferences() const
{
    std::vector<evidence::ModelReference> references;
    for (const auto& model : pack.models()) {
        if (model.descriptor.required)
            references.push_back(
                {engine::nameOf(model.descriptor.role), model.descriptor.file, model.descriptor.sha256});
    }
    return references;
}

evidence::ModelPackReference Workplace::Private::packReference() const
{
    return {pack.name(), engine::nameOf(pack.purpose())};
}

Workplace::Workplace() = default;
Workplace::~Workplace() = default;

Result<std::unique_ptr<Workplace>> Workplace::open(const Options& options)
{
    const engine::ModelLocator locator(engine::ModelLocator::defaultSearchFolders(options.modelsFolder));
    auto choice = engine::choosePack(locator, options.pack);
    if (!choice)
        return tl::make_unexpected(choice.error());
    engine::LoadedPack& pack = choice->pack;
    auto workplace = std::make_unique<Workplace>();
    if (const auto admitted = workplace->policy.admits(pack.name(), pack.purpose()); !admitted)
        return tl::make_unexpected(admitted.error());
    auto analyser = engine::FaceAnalyser::create(pack);
    if (!analyser)
        return tl::make_unexpected(analyser.error());
    auto embedder = engine::Embedder::create(pack);
    if (!embedder)
        return tl::make_unexpected(embedder.error());
    auto calibration =
        engine::calibrationFor(pack, embedder->modelHashes(), engine::Calibration::Kind::Training);
    if (!calibration)
        return tl::make_unexpected(calibration.error());
    const auto thresholds = engine::sessionThresholds(*calibration);
    if (!thresholds)
        return tl::make_unexpected(thresholds.error());
    auto passive = engine::PassiveObserver::create(pack);
    if (!passive)
        return tl::make_unexpected(passive.error());

    if (!calibration->thresholdFor(workplace->policy.targetFmr))
        return fail(ErrorCode::ModelPackInvalid,
                    QStringLiteral("the calibration lacks the policy's false match rate"));

    if (!options.profile.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, options.profile.path());
    auto keys = evidence::TrainingAuthority::open(options.profile, workplace->clock);
    if (!keys)
        return tl::make_unexpected(keys.error());
    auto transport = transportFor(options, workplace->policy, workplace->clock);
    if (!transport)
        return tl::make_unexpected(transport.error());
    auto trust = evidence::TrustStore::load(evidence::TrainingAuthority::trustFolder(options.profile));
    if (!trust)
        return tl::make_unexpected(trust.error());
    const QDir folder(options.profile.filePath(QStringLiteral("archive")));
    auto archive = evidence::Archive::open(folder, workplace->clock);
    if (!archive)
        return tl::make_unexpected(archive.error());

    auto rules = evidence::RulesCatalogue::load(QDir(options.profile.filePath(QStringLiteral("rules"))));
    if (!rules)
        return tl::make_unexpected(rules.error());

    std::unique_ptr<RandomSource> random;
    if (options.seed)
        random = std::make_unique<SeededRandom>(*options.seed);
    else
        random = std::make_unique<SecureRandom>();
    workplace->d = std::make_unique<Private>(
        std::move(pack), std::move(*analyser), std::move(*embedder), std::move(*passive),
        std::move(*calibration), *thresholds, std::move(*keys), evidence::Validator(*trust),
        std::move(*archive), std::move(random), QDir(folder.filePath(QStringLiteral("sessions"))),
        *std::move(rules), workplace->policy.rules);
    workplace->d->signing = std::make_unique<const SigningDesk>(SigningDesk::make(
        {options.profile,
         workplace->policy.mode == Policy::Mode::Training,
         evidence::TrainingAuthority::providerRequisites().bin,
         evidence::TrainingAuthority::customerRequisites().bin,
         {},
         QTimeZone::systemTimeZone()},
        {workplace->d->keys.provider(), workplace->d->keys.customer()}, std::make_shared<SystemClock>()));
    if (const auto begun = beginCompletion(*workplace, *trust, *std::move(transport)); !begun)
        return tl::make_unexpected(begun.error());
    return workplace;
}

CompletionQueue* Workplace::completionQueue() const
{
    return d->queue.get();
}

const RecoveryReport& Workplace::recovery() const
{
    return d->recovery;
}

const SigningDesk& Workplace::signing() const
{
    return *d->signing;
}

Result<std::vector<DocumentRow>> Workplace::documents(int limit) const
{
    const auto found = d->archive->list({}, limit);
    if (!found)
        return tl::make_unexpected(found.error());
    std::vector<DocumentRow> rows;
    rows.reserve(found->size());
    for (const evidence::ArchivedDocument& archived : *found)
        rows.push_back(rowOf(archived));
    return rows;
}

Result<OpenedDocument> Workplace::openDocument(const QString& documentId) const
{
    return openArchived(*d, clock.now(), documentId);
}

Result<QString> Workplace::exportDocument(const QString& documentId, const QDir& folder) const
{
    const auto archived = d->archive->find(documentId);
    if (!archived)
        return tl::make_unexpected(archived.error());
    const auto bytes = d->archive->read(documentId);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, folder.path());
    const QString path =
        folder.absoluteFilePath(archived->document.kind + u'-' + documentId + QStringLiteral(".asice"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    return path;
}

QJsonArray Workplace::modelsJson() const
{
    QJsonArray models;
    for (const evidence::ModelReference& model : d->modelReferences())
        models.append(QJsonObject{{QStringLiteral("role"), model.role},
                                  {QStringLiteral("file"), model.file},
                                  {QStringLiteral("sha256"), model.sha256.toHex()}});
    return models;
}

QString Workplace::packName() const
{
    return d->pack.name();
}

bool Workplace::packIsBasic() const
{
    return d->pack.purpose() == engine::PackPurpose::Training;
}

} // namespace aiqyn::app
