#pragma once

#include "evidence/signature/SigningReadiness.h"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>

namespace aiqyn::app {

/// Words about signing certificates in the language in force.
class CertificateNames final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::CertificateNames)

public:
    struct Finding
    {
        QString sentence; ///< without the role
        QString nextStep;
    };

    /// Who signs in the role: "Provider", "Customer".
    [[nodiscard]] static QString signingRole(evidence::SigningRole role);
    /// What the national certification authority calls the holder.
    [[nodiscard]] static QString role(evidence::CertificateRole role);
    /// The roles in one line; empty when the certificate names none.
    [[nodiscard]] static QString roles(const evidence::CertificateInfo& certificate);
    /// "Organisation, person", without what is missing; the raw subject when both are.
    [[nodiscard]] static QString holder(const evidence::CertificateInfo& certificate);
    /// Holder, BIN and roles in one line.
    [[nodiscard]] static QString subject(const evidence::CertificateInfo& certificate);
    /// `training`: the next step is that of a training profile, whose keys nobody can order.
    [[nodiscard]] static Finding finding(const evidence::ReadinessFinding& finding, bool training,
                                         const QTimeZone& zone = QTimeZone::systemTimeZone());
    /// Resource path of the icon; shape and colour differ, so colour is never the only sign.
    [[nodiscard]] static QString icon(const evidence::ReadinessFinding& finding);

    /// "24.11.2036 14:06" in the zone.
    [[nodiscard]] static QString moment(UtcTime time, const QTimeZone& zone = QTimeZone::systemTimeZone());
    /// "days left: 12", "less than a day left", "expired".
    [[nodiscard]] static QString timeLeft(UtcTime notAfter, UtcTime now);
};

} // namespace aiqyn::app
