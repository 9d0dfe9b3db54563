#pragma once

#include "../evidence/signature/revocation/RevocationFixture.h"

namespace aiqyn::fuzz {

/// Made anew in every process, so no seed speaks of it and none was signed by its keys.
inline const evidence::IssuedCertificate& strangersCertificate()
{
    static const evidence::IssuedCertificate stranger = tests::RevocationFixture().subject();
    return stranger;
}

} // namespace aiqyn::fuzz
