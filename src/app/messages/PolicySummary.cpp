#include "app/messages/PolicySummary.h"

#include "app/messages/Names.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace aiqyn::app {

namespace {

using evidence::LivenessCriteria;
using evidence::PolicyContent;
using evidence::ProtectionLevels;
using evidence::ServiceEndpoint;

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString section(const QString& title, const QString& body)
{
    return QStringLiteral("<h3>%1</h3>%2").arg(escaped(title), body);
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(escaped(text));
}

QString list(const QStringList& entries)
{
    QString html = QStringLiteral("<ul>");
    for (const QString& entry : entries)
        html += QStringLiteral("<li>%1</li>").arg(escaped(entry));
    return html + QStringLiteral("</ul>");
}

QString rowOf(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(escaped(name), escaped(value));
}

QString timeText(UtcTime time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.milliseconds()), QLocale::ShortFormat);
}

QString titleOf(const evidence::RulesBasis& rules)
{
    const QLocale::Language language = QLocale().language();
    return language == QLocale::Kazakh    ? rules.titleKk
           : language == QLocale::Russian ? rules.titleRu
                                          : rules.titleEn;
}

QString requisites(const evidence::Requisites& of)
{
    return QStringLiteral("%1, %2, %3").arg(of.name, of.bin.toString(), of.address);
}

} // namespace

QString PolicySummary::rate(double falseMatchRate)
{
    return tr("1 in %1").arg(QLocale().toString(static_cast<qlonglong>(std::llround(1 / falseMatchRate))));
}

QString PolicySummary::protectionLevel(ProtectionLevels::Level level)
{
    switch (level) {
    case ProtectionLevels::Level::Block:
        return tr("no session begins");
    case ProtectionLevels::Level::Supervisor:
        return tr("a supervisor decides");
    case ProtectionLevels::Level::Record:
        break;
    }
    return tr("it is recorded");
}

QString PolicySummary::lightSignal(LivenessCriteria::LightSignal signal)
{
    switch (signal) {
    case LivenessCriteria::LightSignal::Required:
        return tr("always");
    case LivenessCriteria::LightSignal::WhenMeasurable:
        return tr("where the light of the room allows it");
    case LivenessCriteria::LightSignal::Never:
        break;
    }
    return tr("never");
}

QString PolicySummary::secondPerson(evidence::SecondPerson second)
{
    switch (second) {
    case evidence::SecondPerson::Never:
        return tr("never");
    case evidence::SecondPerson::ReviewBand:
        return tr("when the similarity asks for a second look");
    case evidence::SecondPerson::Always:
        break;
    }
    return tr("always");
}

QString PolicySummary::referenceSource(evidence::ReferenceSource source)
{
    return Names::referenceSource(source == evidence::ReferenceSource::StateDatabase
                                      ? ReferenceSourceKind::StateDatabase
                                      : ReferenceSourceKind::IdentifiedImages);
}

QString PolicySummary::toHtml(const PolicyContent& policy, const std::optional<Sha256>& manifest)
{
    return head(policy, manifest) + section(tr("The process"), paragraph(policy.processDescription)) +
           liveness(policy) + comparison(policy) + session(policy) + safeguards(policy) + keeping(policy) +
           services(policy) + software(policy);
}

QString PolicySummary::head(const PolicyContent& policy, const std::optional<Sha256>& manifest)
{
    QString html = QStringLiteral("<h2>%1</h2>")
                       .arg(escaped(tr("Policy %1 of biometric identification").arg(policy.version)));
    if (policy.mode == evidence::DocumentMode::Training)
        html += paragraph(tr("For training: under it no person is identified."));
    if (!manifest)
        html += paragraph(tr("Draft: of no force until it is approved."));
    const QString rules = titleOf(policy.rules);
    html += QStringLiteral("<table>") + rowOf(tr("Customer"), requisites(policy.customer)) +
            rowOf(tr("Provider"), requisites(policy.provider)) +
            rowOf(tr("Rules"), policy.rules.id + QStringLiteral(". ") + rules);
    if (manifest)
        html += rowOf(tr("Approved"), tr("%1, by %2").arg(timeText(policy.approvedAt), policy.approvedBy));
    html += rowOf(tr("Valid from"), timeText(policy.validFrom));
    if (manifest)
        html += rowOf(tr("Cited by"), manifest->toHex());
    return html + QStringLiteral("</table>");
}

QString PolicySummary::liveness(const PolicyContent& policy)
{
    const LivenessCriteria& criteria = policy.liveness;
    QStringList challenges;
    for (const QString& name : criteria.challengeSet)
        challenges << Names::challenge(name);
    return section(
        tr("Live image"),
        list({tr("Each attempt asks for %1 commands and signals, drawn at random from: %2.")
                  .arg(QString::number(criteria.challengesPerAttempt), challenges.join(QStringLiteral(", "))),
              tr("A light signal is among them: %1.").arg(lightSignal(criteria.lightSignal)),
              tr("A mismatch with any one of them ends the attempt; the next one draws anew. After %1 failed "
                 "attempts the result is negative.")
                  .arg(criteria.failedAttemptsForNegative),
              criteria.reviewsPassiveCues
                  ? tr("Signs in the video that are worth a look have to be reviewed before an approval.")
                  : tr("Signs in the video that are worth a look are recorded."),
              tr("Without a passed live image nobody is approved.")}));
}

QString PolicySummary::comparison(const PolicyContent& policy)
{
    const auto number = [](double value) { return QLocale().toString(value, 'f', 4); };
    QStringList sources;
    for (const evidence::ReferenceSource source : policy.referenceSources)
        sources << referenceSource(source);
    QStringList entries{
        tr("The reference image comes from: %1.").arg(sources.join(QStringLiteral(", "))),
        tr("Two images match when their similarity is at least %1. Of pairs of different persons at most %2 "
           "reaches that, measured as \"%3\".")
            .arg(number(policy.threshold.similarity.value()), rate(policy.threshold.targetFmr),
                 policy.threshold.calibration)};
    if (policy.reviewBand)
        entries << tr("Between %1 and %2 a second look is needed.")
                       .arg(number(policy.reviewBand->from.value()), number(policy.reviewBand->to.value()));
    if (policy.liveness.qualityFloor > 0)
        entries << tr("The current image has a quality of at least %1 of 100.")
                       .arg(QLocale().toString(100 * policy.liveness.qualityFloor, 'f', 0));
    if (policy.reference.yearsAtMost)
        entries << tr("The reference image is at most %n year(s) old.", nullptr,
                      *policy.reference.yearsAtMost);
    entries << (policy.reference.isKept
                    ? tr("The reference image is kept with the comparison.")
                    : tr("Of the reference image its check sum alone is kept: the comparison cannot be "
                         "computed again."));
    return section(tr("Comparison"), list(entries));
}

QString PolicySummary::session(const PolicyContent& policy)
{
    QStringList entries{
        tr("A second person confirms the decision: %1.").arg(secondPerson(policy.secondPerson)),
        tr("Below the threshold, inside the band for a second look, nobody is approved by one person alone."),
        tr("A session takes at most %n minute(s).", nullptr, policy.limits.minutes)};
    if (policy.limits.sessionsPerDay)
        entries << tr("One IIN has at most %n session(s) a day.", nullptr, *policy.limits.sessionsPerDay);
    if (policy.limits.failedSessionsPerDay)
        entries << tr("One IIN has at most %n session(s) a day without an approval.", nullptr,
                      *policy.limits.failedSessionsPerDay);
    if (!policy.consent) {
        entries << tr("The person's consent is taken outside of this program.");
        return section(tr("Session and decision"), list(entries));
    }
    const QLocale::Language language = QLocale().language();
    const QString& text = policy.consent->in(language == QLocale::Kazakh    ? QStringLiteral("kk")
                                             : language == QLocale::Russian ? QStringLiteral("ru")
                                                                            : QStringLiteral("en"));
    return section(tr("Session and decision"), list(entries)) +
           section(tr("Text of the consent, version %1").arg(policy.consent->version), paragraph(text));
}

QString PolicySummary::safeguards(const PolicyContent& policy)
{
    const ProtectionLevels& levels = policy.protection;
    return section(
        tr("When something is wrong with the workstation"),
        list({tr("Changed program files: %1.").arg(protectionLevel(levels.integrity)),
              tr("An emulated or remote environment: %1.").arg(protectionLevel(levels.environment)),
              tr("A substituted camera: %1.").arg(protectionLevel(levels.camera))}));
}

QString PolicySummary::keeping(const PolicyContent& policy)
{
    QStringList entries;
    for (const evidence::RetentionRule& rule : policy.retention) {
        const QString service = Names::serviceType(rule.serviceType);
        QString entry =
            rule.years ? tr("%1: %n year(s) from the end of the service", nullptr, *rule.years).arg(service)
                       : tr("%1: for ever").arg(service);
        if (!rule.legalBasis.isEmpty())
            entry += QStringLiteral(" (%1)").arg(rule.legalBasis);
        entries << entry;
    }
    return section(tr("How long documents are kept"), list(entries));
}

QString PolicySummary::services(const PolicyContent& policy)
{
    QStringList entries;
    for (const ServiceEndpoint& endpoint : policy.endpoints) {
        const QString kind = endpoint.service == ServiceEndpoint::Service::Timestamp ? tr("Timestamps")
                             : endpoint.service == ServiceEndpoint::Service::Ocsp ? tr("Certificate status")
                                                                                  : tr("Revocation list");
        QString entry = kind + QStringLiteral(": ") + endpoint.url;
        if (endpoint.plainHttp)
            entry += QStringLiteral(" (%1)").arg(tr("not encrypted: its answers are signed"));
        entries << entry;
    }
    if (entries.isEmpty())
        entries << tr("None: signatures have no timestamps.");
    else
        entries << (policy.continuesWithoutTimestamp
                        ? tr("A session goes on while no timestamp can be had; it is added later.")
                        : tr("A session waits until its documents have their timestamps."));
    return section(tr("Services"), list(entries));
}

QString PolicySummary::software(const PolicyContent& policy)
{
    QStringList systems;
    for (const evidence::SystemDescription& system : policy.systems)
        systems << (system.purpose == evidence::SystemDescription::Purpose::Verification
                        ? tr("Verification: %1, version %2")
                        : tr("Comparison: %1, version %2"))
                       .arg(system.name, system.version);
    QStringList models;
    for (const evidence::ModelReference& model : policy.models)
        models << QStringLiteral("%1: %2, SHA-256 %3").arg(model.role, model.file, model.sha256.toHex());
    return section(
        tr("Systems and models"),
        list(systems) +
            paragraph(tr("Model pack %1; no other weights may be loaded:").arg(policy.modelPack.name)) +
            list(models));
}

} // namespace aiqyn::app
