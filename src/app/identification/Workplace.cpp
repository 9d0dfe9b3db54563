#include "app/identification/DocumentOpening.h"
#include "app/identification/SessionRecovery.h"
#include "app/identification/WorkplacePrivate.h"
#include "app/policy/TrainingPolicy.h"
#include "app/reference/StateDatabaseClient.h"
#include "engine/face/PackChoice.h"
#include "engine/matching/Calibrations.h"
#include "evidence/signature/TrainingTimestampAuthority.h"
#include "evidence/transport/HttpTransport.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

namespace aiqyn::app {

namespace {

Q_LOGGING_CATEGORY(logWorkplace, "aiqyn.app.identification")

constexpr std::chrono::seconds backgroundTimeLimit{30};
const QString trainingAccount = QStringLiteral("training-");

/// Who trains here: the account of the operating system, as far as it is known.
QString trainingName()
{
    const QString account = qEnvironmentVariable("USER").trimmed();
    return account.isEmpty() ? QStringLiteral("Training") : account;
}

/// In training the profile's own authority answers: there is no network.
Result<std::shared_ptr<evidence::Transport>> trainingTransport(const Workplace::Options& options,
                                                               const Clock& clock)
{
    // Opened even if another transport answers: its root is among the profile's anchors.
    const auto authority = evidence::TrainingTimestampAuthority::open(options.profile, clock);
    if (!authority)
        return tl::make_unexpected(authority.error());
    return options.transport ? options.transport : *authority;
}

} // namespace

Result<void> Workplace::Private::workUnder(PolicyInForce next)
{
    auto services =
        DocumentCompletion::make(next.content().endpoints, *archive, validator, trust, transport, clock);
    if (!services)
        return tl::make_unexpected(services.error());
    policy = std::make_shared<const PolicyInForce>(std::move(next));
    completion = std::shared_ptr<const DocumentCompletion>(*std::move(services));
    return {};
}

void Workplace::Private::startTrainingStateDatabase()
{
    auto started = TrainingStateDatabase::start(clock);
    if (!started) {
        qCWarning(logWorkplace) << "training state database:" << describe(started.error());
        return;
    }
    trainingStateDatabase = *std::move(started);
    stateDatabase = std::make_shared<StateDatabaseClient>(trainingStateDatabase->endpoint(),
                                                          trainingStateDatabase->clientTerms(), clock);
}

void Workplace::Private::startQueue()
{
    // By the services of the policy that is in force when it is asked.
    const auto complete = [this](const QString& documentId,
                                 const std::stop_token& cancel) -> Result<CompletionOutcome> {
        const auto services = completion.load();
        if (!services)
            return fail(ErrorCode::ServiceUnreachable, QStringLiteral("the policy names no service"));
        return services->complete(documentId, backgroundTimeLimit, cancel);
    };
    queue = std::make_unique<CompletionQueue>(CompletionRounds(*archive, complete, clock, {}));
    queue->start();
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

    if (!options.profile.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileUnwritable, options.profile.path());
    auto keys = evidence::TrainingAuthority::open(options.profile, workplace->clock);
    if (!keys)
        return tl::make_unexpected(keys.error());
    auto transport = trainingTransport(options, workplace->clock);
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
    workplace->d = std::make_unique<Private>(std::move(pack), std::move(*analyser), std::move(*embedder),
                                             std::move(*passive), std::move(*calibration), *thresholds,
                                             std::move(*keys), *trust, std::move(*archive), std::move(random),
                                             QDir(folder.filePath(QStringLiteral("sessions"))),
                                             *std::move(rules), *std::move(transport));
    Private& parts = *workplace->d;
    // Without a policy the program starts all the same: somebody has to be able to put it right.
    const auto worked =
        openTrainingPolicy(parts.policies, parts.installation, parts.rules, *parts.keys.customer(),
                           parts.clock)
            .and_then([&parts](PolicyInForce policy) { return parts.workUnder(std::move(policy)); });
    if (!worked)
        qCWarning(logWorkplace) << "no policy:" << describe(worked.error());
    parts.signing = std::make_unique<const SigningDesk>(SigningDesk::make(
        {options.profile,
         true,
         evidence::TrainingAuthority::providerRequisites().bin,
         evidence::TrainingAuthority::customerRequisites().bin,
         {},
         QTimeZone::systemTimeZone()},
        {parts.keys.provider(), parts.keys.customer()}, std::make_shared<SystemClock>(), parts.access));
    parts.minute = options.minute;
    parts.stateDatabase = options.stateDatabase;
    if (!parts.stateDatabase)
        parts.startTrainingStateDatabase();
    // What recovery seals waits for its timestamp like everything else, so it comes before the queue.
    parts.recovery = recoverSessions(parts, workplace->clock);
    parts.startQueue();
    parts.access->setRecheck([&parts](const Person& person) -> std::optional<Person> {
        // A role that was taken freely holds until there are accounts.
        if (person.accountId.startsWith(trainingAccount))
            return parts.accounts.isUnused().value_or(false) ? std::optional(person) : std::nullopt;
        return parts.accounts.current(person);
    });
    const auto unused = parts.accounts.isUnused();
    if (!unused)
        return tl::make_unexpected(unused.error());
    if (*unused && workplace->isTraining()) {
        if (const auto acting = workplace->actAs(Role::Operator); !acting)
            return tl::make_unexpected(acting.error());
    }
    return workplace;
}

bool Workplace::isTraining() const
{
    return d->signing->training;
}

std::shared_ptr<const PolicyInForce> Workplace::policy() const
{
    return d->policy;
}

PolicyDesk& Workplace::policies() const
{
    return d->policyDesk;
}

Result<PolicyInForce> Workplace::approvePolicy(const Sha256& read)
{
    auto approved = d->policyDesk.approve(read, *d->keys.customer());
    if (approved && d->queue)
        d->queue->wake();
    return approved;
}

const Installation& Workplace::installation() const
{
    return d->installation;
}

Result<void> Workplace::refreshPolicy()
{
    auto policy = d->policies.inForce();
    if (!policy)
        return tl::make_unexpected(policy.error());
    if (!*policy)
        return fail(ErrorCode::PolicyMissing, QStringLiteral("none is in force"));
    if (d->policy && (*policy)->manifest == d->policy->manifest)
        return {};
    if (const auto fit = fits((*policy)->content(), d->installation); !fit)
        return fit;
    return d->workUnder(**std::move(policy));
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

Access& Workplace::access() const
{
    return *d->access;
}

AccountDesk& Workplace::accounts() const
{
    return d->accounts;
}

Result<void> Workplace::actAs(Role role)
{
    const auto unused = d->accounts.isUnused();
    if (!unused)
        return tl::make_unexpected(unused.error());
    if (!*unused || !isTraining())
        return fail(ErrorCode::LogInRequired, nameOf(role));
    // Of each role another person, as where there are accounts.
    d->access->enter({trainingAccount + nameOf(role), nameOf(role), trainingName(), role});
    return {};
}

Result<Person> Workplace::Private::permit(Action action, const char* event, const QString& object)
{
    const auto person = access->require(action);
    if (!person)
        return person;
    if (auto noted = archive->auditLog().append({QString::fromLatin1(event), person->accountId, object});
        !noted)
        return tl::make_unexpected(noted.error());
    return person;
}

Result<std::vector<DocumentRow>> Workplace::documents(int limit) const
{
    if (const auto person = d->access->require(Action::ListDocuments); !person)
        return tl::make_unexpected(person.error());
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
    if (const auto person = d->permit(Action::OpenDocument, "document-opened", documentId); !person)
        return tl::make_unexpected(person.error());
    return openArchived(*d, clock.now(), documentId);
}

Result<QString> Workplace::exportDocument(const QString& documentId, const QDir& folder) const
{
    if (const auto person = d->permit(Action::ExportDocument, "document-exported", documentId); !person)
        return tl::make_unexpected(person.error());
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
    for (const evidence::ModelReference& model : d->installation.models)
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
