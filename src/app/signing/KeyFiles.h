#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace aiqyn::app {

/// FileNotFound, FileUnreadable; FileTooLarge: no key file has more than 1 MiB.
[[nodiscard]] Result<QByteArray> readKeyFile(const QString& path);

/// The certificates in these files as DER: each file is one in DER or any number in PEM. Whether the bytes
/// are certificates is for their user to find out. CertificateInvalid: PEM without a certificate in it;
/// errors of readKeyFile().
[[nodiscard]] Result<std::vector<QByteArray>> readCertificates(const QStringList& paths);

} // namespace aiqyn::app
