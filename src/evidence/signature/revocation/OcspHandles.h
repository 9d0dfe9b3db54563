#pragma once

#include "evidence/signature/OpenSslHandles.h"

#include <openssl/ocsp.h>

// Owners of OpenSSL's OCSP and CRL objects. For sources of this folder only.
namespace aiqyn::evidence::openssl {

using OcspId = Handle<OCSP_CERTID, OCSP_CERTID_free>;
using OcspQuery = Handle<OCSP_REQUEST, OCSP_REQUEST_free>;
using OcspAnswer = Handle<OCSP_RESPONSE, OCSP_RESPONSE_free>;
using OcspBasic = Handle<OCSP_BASICRESP, OCSP_BASICRESP_free>;
using Crl = Handle<X509_CRL, X509_CRL_free>;
using DistributionPoints = Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free>;
using IssuingPoint = Handle<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free>;

} // namespace aiqyn::evidence::openssl
