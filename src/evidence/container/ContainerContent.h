#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace aiqyn::evidence {

/// What a container carries for people: the record and its images. Names are those of isDataObjectName().
struct ContainerContent
{
    QByteArray document;                  ///< document.json
    std::map<QString, QByteArray> frames; ///< "frames/<name>" -> bytes
};

} // namespace aiqyn::evidence
