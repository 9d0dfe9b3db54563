#include "app/reference/TrainingStateDatabase.h"

#include "app/reference/StateDatabaseProfile.h"
#include "engine/ImageDecoder.h"
#include "engine/subject/SubjectRenderer.h"
#include "engine/subject/TrainingGallery.h"
#include "evidence/document/Iin.h"
#include "evidence/signature/CertificateIssuer.h"

#include <QBuffer>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QThread>

namespace aiqyn::app {

namespace {

constexpr int portraitJpegQuality = 92;
constexpr qint64 certificateDays = 400; ///< longer than the program runs without a start
constexpr qint64 dayMs = 24LL * 3600 * 1000;
const QString noSecret = QStringLiteral("training"); ///< the key files never leave this process
const QByteArray jsonType = QByteArrayLiteral("application/json");

QString iinOfPerson(const engine::GalleryPerson& person)
{
    const auto sex = person.sex == engine::Sex::Male ? evidence::Sex::Male : evidence::Sex::Female;
    const auto iin = evidence::Iin::makeTraining(person.birthDate, sex, static_cast<int>(person.seed % 9000));
    return iin ? iin->toString() : QString();
}

/// Another day and another light than any session has: the portrait of an identity card.
engine::SubjectState portraitState()
{
    engine::SubjectState state;
    state.yawDeg = 1.5;
    state.pitchDeg = -1;
    state.distanceMm = 540;
    state.lightLevel = 1.08;
    return state;
}

WipedBytes bytesOf(const QString& password)
{
    const QByteArray utf8 = password.toUtf8();
    return {utf8.begin(), utf8.end()};
}

/// The server's half: its own certificate, and nobody is let in without one of the same authority.
std::optional<QSslConfiguration> serverTerms(const QByteArray& authority, const QByteArray& pkcs12)
{
    QBuffer file;
    file.setData(pkcs12);
    file.open(QBuffer::ReadOnly);
    QSslKey key;
    QSslCertificate own;
    if (!QSslCertificate::importPkcs12(&file, &key, &own, nullptr, noSecret.toUtf8()))
        return std::nullopt;
    QSslConfiguration terms = QSslConfiguration::defaultConfiguration();
    terms.setProtocol(QSsl::TlsV1_2OrLater);
    terms.setPeerVerifyMode(QSslSocket::VerifyPeer);
    terms.setCaCertificates(QSslCertificate::fromData(authority, QSsl::Pem));
    terms.setLocalCertificate(own);
    terms.setPrivateKey(key);
    return terms;
}

QHttpServerResponse problem(const QString& requestId, const char* code,
                            QHttpServerResponse::StatusCode status)
{
    return {jsonType, encodeReferenceProblem(requestId, QString::fromLatin1(code), {}), status};
}

QHttpServerResponse answerTo(const QHttpServerRequest& request)
{
    using Status = QHttpServerResponse::StatusCode;
    const auto asked = decodeReferenceRequest(request.body());
    if (!asked)
        return problem({}, "invalid_request", Status::BadRequest);
    auto portrait = TrainingStateDatabase::portraitOf(asked->iin);
    if (!portrait)
        return portrait.error().code == ErrorCode::ReferenceNotFound
                   ? problem(asked->id, "not_found", Status::NotFound)
                   : problem(asked->id, "busy", Status::ServiceUnavailable);
    return {jsonType, encodeReferenceAnswer({asked->id, *portrait, TrainingStateDatabase::portraitDate()})};
}

} // namespace

class TrainingStateDatabase::Private
{
public:
    Private(evidence::Endpoint address, evidence::MutualTls terms)
        : endpoint(std::move(address))
        , client(std::move(terms))
    {}

    evidence::Endpoint endpoint;
    evidence::MutualTls client;
    std::unique_ptr<QThread> thread;
};

TrainingStateDatabase::TrainingStateDatabase(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{}

TrainingStateDatabase::~TrainingStateDatabase()
{
    d->thread->quit();
    d->thread->wait();
}

Result<std::unique_ptr<TrainingStateDatabase>> TrainingStateDatabase::start(const Clock& clock)
{
    const auto now = clock.now().milliseconds();
    const evidence::CertificateIssuer::Validity validity{
        UtcTime::fromMilliseconds(now - dayMs).value_or(clock.now()),
        UtcTime::fromMilliseconds(now + certificateDays * dayMs).value_or(clock.now())};
    const auto issuer =
        evidence::CertificateIssuer::make(QStringLiteral("TRAINING state database root"), validity);
    if (!issuer)
        return tl::make_unexpected(issuer.error());
    const auto server =
        issuer->issue({QStringLiteral("TRAINING state database"), {}, {}, QStringLiteral("IP:127.0.0.1")},
                      validity, noSecret, "serverAuth");
    const auto client =
        issuer->issue({QStringLiteral("TRAINING workstation"), {}, {}}, validity, noSecret, "clientAuth");
    if (!server || !client)
        return tl::make_unexpected((!server ? server : client).error());
    const auto terms = serverTerms(issuer->rootPem(), *server);
    auto clientTerms = evidence::MutualTls::make(issuer->rootPem(), *client, bytesOf(noSecret));
    if (!terms)
        return fail(ErrorCode::KeyUnreadable, QStringLiteral("training state database"));
    if (!clientTerms)
        return tl::make_unexpected(clientTerms.error());

    auto thread = std::make_unique<QThread>();
    auto* const http = new QHttpServer;
    http->sslSetup(*terms);
    http->route(QString::fromLatin1(referencePath), QHttpServerRequest::Method::Post,
                [](const QHttpServerRequest& request) { return answerTo(request); });
    http->moveToThread(thread.get());
    QObject::connect(thread.get(), &QThread::finished, http, &QObject::deleteLater);
    thread->start();
    quint16 port = 0;
    QMetaObject::invokeMethod(
        http, [http, &port] { port = http->listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    auto endpoint = evidence::Endpoint::make(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)), false);
    if (port == 0 || !endpoint) {
        thread->quit();
        thread->wait();
        return fail(ErrorCode::ReferenceSourceUnreachable,
                    QStringLiteral("training state database: no port of the loopback address"));
    }
    auto parts = std::make_unique<Private>(*std::move(endpoint), *std::move(clientTerms));
    parts->thread = std::move(thread);
    return std::unique_ptr<TrainingStateDatabase>(new TrainingStateDatabase(std::move(parts)));
}

const evidence::Endpoint& TrainingStateDatabase::endpoint() const
{
    return d->endpoint;
}

const evidence::MutualTls& TrainingStateDatabase::clientTerms() const
{
    return d->client;
}

QString TrainingStateDatabase::iinOf(std::uint64_t subjectSeed)
{
    const engine::GalleryPerson* person = engine::TrainingGallery::find(subjectSeed);
    return person != nullptr ? iinOfPerson(*person) : QString();
}

Result<QByteArray> TrainingStateDatabase::portraitOf(const QString& iin)
{
    const auto& persons = engine::TrainingGallery::persons();
    const auto person = std::ranges::find_if(
        persons, [&iin](const auto& candidate) { return iinOfPerson(candidate) == iin; });
    if (person == persons.end())
        return fail(ErrorCode::ReferenceNotFound, QStringLiteral("training state database: no such person"));
    constexpr std::uint64_t anotherDay = 0x5354415445444200;
    engine::SubjectRenderer renderer(engine::SubjectIdentity::fromSeed(person->seed),
                                     person->seed ^ anotherDay);
    return engine::ImageDecoder::encodeJpeg(renderer.render(portraitState()), portraitJpegQuality);
}

QDate TrainingStateDatabase::portraitDate()
{
    return {2024, 3, 14};
}

} // namespace aiqyn::app
