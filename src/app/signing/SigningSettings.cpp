#include "app/signing/SigningSettings.h"

#include "evidence/archive/DurableFile.h"
#include "evidence/document/DocumentJson.h"
#include "evidence/document/JsonFields.h"

#include <QFile>
#include <QJsonDocument>

namespace aiqyn::app {

namespace {

constexpr int currentVersion = 1;
constexpr unsigned ownerOnly = 0600;
constexpr int longestPath = 4096;
constexpr int mostIssuers = 16;
constexpr qint64 largestFile = 256 * 1024;

const QString fileName = QStringLiteral("signing.json");
const QStringList sources{QStringLiteral("training"), QStringLiteral("pkcs12"), QStringLiteral("pkcs11")};

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QString pathFrom(evidence::JsonFields& fields, const char* name)
{
    QString path = fields.text(key(name), 1, longestPath);
    // A relative path would mean another file wherever the program is started.
    if (!path.isEmpty() && !QDir::isAbsolutePath(path))
        fields.problem(key(name), QStringLiteral("not an absolute path"));
    return path;
}

QStringList issuersFrom(evidence::JsonFields& fields)
{
    const QJsonArray array = fields.array(key("issuers"));
    QStringList paths;
    for (const QJsonValue value : array) {
        const QString path = value.toString();
        if (path.size() > longestPath || !QDir::isAbsolutePath(path))
            fields.problem(key("issuers"), QStringLiteral("not an absolute path"));
        paths << path;
    }
    if (paths.size() > mostIssuers)
        fields.problem(key("issuers"), QStringLiteral("too many"));
    return paths;
}

KeySource sourceFrom(const QJsonObject& object, const QString& name, QStringList& problems)
{
    evidence::JsonFields fields(object, name, problems);
    const QString source = fields.choice(key("source"), sources);
    KeySource read = TrainingKeySource{};
    if (source == sources.at(1)) {
        const QString file = pathFrom(fields, "file");
        read = FileKeySource{file, issuersFrom(fields)};
    } else if (source == sources.at(2)) {
        const QString module = pathFrom(fields, "module");
        evidence::JsonFields token(fields.object(key("token")), fields.pathOf(key("token")), problems);
        evidence::TokenName tokenName{token.text(key("label")), token.text(key("serial"))};
        token.finish();
        const auto certificate = fields.hash(key("certificate"));
        read = TokenKeySource{module, std::move(tokenName), certificate.value_or(Sha256::of(QByteArray())),
                              issuersFrom(fields)};
    }
    fields.finish();
    return read;
}

struct ToJson
{
    QJsonObject operator()(const TrainingKeySource&) const { return {{key("source"), sources.at(0)}}; }
    QJsonObject operator()(const FileKeySource& file) const
    {
        return {{key("source"), sources.at(1)},
                {key("file"), file.file},
                {key("issuers"), QJsonArray::fromStringList(file.issuers)}};
    }
    QJsonObject operator()(const TokenKeySource& token) const
    {
        return {{key("source"), sources.at(2)},
                {key("module"), token.module},
                {key("token"),
                 QJsonObject{{key("label"), token.token.label}, {key("serial"), token.token.serial}}},
                {key("certificate"), token.certificate.toHex()},
                {key("issuers"), QJsonArray::fromStringList(token.issuers)}};
    }
};

Result<SigningSettings> parse(const QByteArray& bytes)
{
    const auto invalid = [](QString detail) {
        return fail(ErrorCode::SigningSettingsInvalid, fileName + QStringLiteral(": ") + std::move(detail));
    };
    const auto object = evidence::parseDocumentJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    QStringList problems;
    evidence::JsonFields fields(*object, {}, problems);
    (void)fields.integer(key("version"), currentVersion, currentVersion);
    SigningSettings settings;
    settings.provider = sourceFrom(fields.object(key("provider")), key("provider"), problems);
    settings.customer = sourceFrom(fields.object(key("customer")), key("customer"), problems);
    fields.finish();
    if (!problems.isEmpty())
        return invalid(problems.join(QStringLiteral("; ")));
    return settings;
}

} // namespace

const KeySource& SigningSettings::of(evidence::SigningRole role) const
{
    return role == evidence::SigningRole::Provider ? provider : customer;
}

void SigningSettings::set(evidence::SigningRole role, KeySource source)
{
    (role == evidence::SigningRole::Provider ? provider : customer) = std::move(source);
}

Result<SigningSettings> SigningSettings::load(const QDir& profile)
{
    QFile file(profile.filePath(fileName));
    if (!file.exists())
        return SigningSettings{};
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, fileName + QStringLiteral(": ") + file.errorString());
    if (file.size() > largestFile)
        return fail(ErrorCode::SigningSettingsInvalid, fileName + QStringLiteral(": too large"));
    return parse(file.readAll());
}

Result<void> SigningSettings::save(const QDir& profile) const
{
    const QByteArray bytes = QJsonDocument(QJsonObject{{key("version"), currentVersion},
                                                       {key("provider"), std::visit(ToJson(), provider)},
                                                       {key("customer"), std::visit(ToJson(), customer)}})
                                 .toJson();
    // What could not be read again must not replace what can.
    if (const auto again = parse(bytes); !again)
        return tl::make_unexpected(again.error());
    return evidence::writeDurably(profile.filePath(fileName), bytes, ownerOnly);
}

} // namespace aiqyn::app
