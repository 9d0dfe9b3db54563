#pragma once

#include "TestTime.h"
#include "app/signing/SigningDesk.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/KeySigner.h"
#include "evidence/signature/TrainingAuthority.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>

namespace aiqyn::tests {

/// Shows what it was set to.
class HandClock final : public Clock
{
public:
    explicit HandClock(UtcTime at)
        : m_ms(at.milliseconds())
    {}
    void set(UtcTime at) { m_ms = at.milliseconds(); }
    [[nodiscard]] UtcTime now() const override { return UtcTime::fromMilliseconds(m_ms).value(); }
    [[nodiscard]] std::int64_t monotonicNs() const override { return 0; }

private:
    std::atomic<std::int64_t> m_ms;
};

/// Answers from a list; when that is empty: cancelled.
class ScriptedPrompt final : public app::SecretPrompt
{
public:
    explicit ScriptedPrompt(QList<QByteArray> answers = {})
        : m_answers(std::move(answers))
    {}
    [[nodiscard]] std::optional<WipedBytes> ask(const app::SecretRequest& request) override
    {
        requests.push_back(request);
        if (m_answers.isEmpty())
            return std::nullopt;
        const QByteArray answer = m_answers.takeFirst();
        return WipedBytes(answer.begin(), answer.end());
    }
    void close() override { m_answers.clear(); }

    std::vector<app::SecretRequest> requests;

private:
    QList<QByteArray> m_answers;
};

/// A folder with keys of organisations, and a station that expects those of the training organisations.
struct SigningFixture
{
    static constexpr const char* password = "Пароль-1";
    static constexpr qint64 dayMs = 24LL * 3600 * 1000;

    QTemporaryDir folder;
    UtcTime now = timeAt("2026-11-24T05:00:00Z");
    std::shared_ptr<HandClock> clock = std::make_shared<HandClock>(now);
    evidence::CertificateIssuer issuer =
        evidence::CertificateIssuer::make(QStringLiteral("National authority"), validity(3650)).value();

    [[nodiscard]] QDir profile() const { return QDir(folder.path()); }
    [[nodiscard]] UtcTime in(std::int64_t ms) const
    {
        return UtcTime::fromMilliseconds(now.milliseconds() + ms).value();
    }
    [[nodiscard]] evidence::CertificateIssuer::Validity validity(int days) const
    {
        return {in(-30 * dayMs), in(days * dayMs)};
    }
    [[nodiscard]] static QString bin(evidence::SigningRole role)
    {
        return (role == evidence::SigningRole::Provider ? evidence::TrainingAuthority::providerRequisites()
                                                        : evidence::TrainingAuthority::customerRequisites())
            .bin.toString();
    }

    QString store(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    /// A key file of an organisation whose certificate ends at that time.
    QString keyFile(const QString& name, evidence::SigningRole role, UtcTime notAfter,
                    const char* usage = "emailProtection,1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.1") const
    {
        const auto bytes =
            issuer.issue({QStringLiteral("Head of ") + name, QStringLiteral("Bank ") + name, bin(role)},
                         {in(-30 * dayMs), notAfter}, QString::fromUtf8(password), usage);
        return store(name + QStringLiteral(".p12"), bytes.value());
    }
    [[nodiscard]] std::shared_ptr<const evidence::Signer> signer(const QString& file) const
    {
        QFile opened(file);
        if (!opened.open(QFile::ReadOnly))
            qFatal("no key file");
        return std::make_shared<const evidence::KeySigner>(
            evidence::SigningKey::fromPkcs12(opened.readAll(), QString::fromUtf8(password)).value());
    }
    /// Settings with a file for each role, both good for a year.
    [[nodiscard]] app::SigningSettings files() const
    {
        const UtcTime end = in(365 * dayMs);
        app::SigningSettings settings;
        settings.provider =
            app::FileKeySource{keyFile(QStringLiteral("provider"), evidence::SigningRole::Provider, end)};
        settings.customer =
            app::FileKeySource{keyFile(QStringLiteral("customer"), evidence::SigningRole::Customer, end)};
        return settings;
    }
    std::shared_ptr<app::Access> access = administrator();

    [[nodiscard]] static std::shared_ptr<app::Access> administrator()
    {
        auto access = std::make_shared<app::Access>();
        access->enter({QStringLiteral("a"), QStringLiteral("admin"), QStringLiteral("Admin"),
                       app::Role::Administrator});
        return access;
    }
    [[nodiscard]] app::SigningDesk desk(bool training, app::SigningPair trainingKeys = {}) const
    {
        return app::SigningDesk::make({profile(),
                                       training,
                                       evidence::TrainingAuthority::providerRequisites().bin,
                                       evidence::TrainingAuthority::customerRequisites().bin,
                                       {},
                                       QTimeZone("Asia/Almaty")},
                                      std::move(trainingKeys), clock, access);
    }
};

} // namespace aiqyn::tests
