#include "evidence/signature/revocation/StatusFacts.h"

namespace aiqyn::evidence {

QString nameOf(RevocationReason reason)
{
    switch (reason) {
    case RevocationReason::Unspecified:
        break;
    case RevocationReason::KeyCompromise:
        return QStringLiteral("keyCompromise");
    case RevocationReason::CaCompromise:
        return QStringLiteral("cACompromise");
    case RevocationReason::AffiliationChanged:
        return QStringLiteral("affiliationChanged");
    case RevocationReason::Superseded:
        return QStringLiteral("superseded");
    case RevocationReason::CessationOfOperation:
        return QStringLiteral("cessationOfOperation");
    case RevocationReason::CertificateHold:
        return QStringLiteral("certificateHold");
    case RevocationReason::RemoveFromCrl:
        return QStringLiteral("removeFromCRL");
    case RevocationReason::PrivilegeWithdrawn:
        return QStringLiteral("privilegeWithdrawn");
    case RevocationReason::AaCompromise:
        return QStringLiteral("aACompromise");
    }
    return QStringLiteral("unspecified");
}

RevocationReason reasonOf(long number)
{
    switch (number) {
    case 1:
        return RevocationReason::KeyCompromise;
    case 2:
        return RevocationReason::CaCompromise;
    case 3:
        return RevocationReason::AffiliationChanged;
    case 4:
        return RevocationReason::Superseded;
    case 5:
        return RevocationReason::CessationOfOperation;
    case 6:
        return RevocationReason::CertificateHold;
    case 8:
        return RevocationReason::RemoveFromCrl;
    case 9:
        return RevocationReason::PrivilegeWithdrawn;
    case 10:
        return RevocationReason::AaCompromise;
    default:
        return RevocationReason::Unspecified;
    }
}

} // namespace aiqyn::evidence
