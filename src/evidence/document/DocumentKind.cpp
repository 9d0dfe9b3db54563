#include "evidence/document/DocumentKind.h"

namespace aiqyn::evidence {

QString nameOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Liveness:
        return QStringLiteral("liveness");
    case DocumentKind::Comparison:
        return QStringLiteral("comparison");
    case DocumentKind::Decision:
        return QStringLiteral("decision");
    }
    return {};
}

std::optional<DocumentKind> documentKindOf(const QString& name)
{
    for (const auto kind : {DocumentKind::Liveness, DocumentKind::Comparison, DocumentKind::Decision})
        if (nameOf(kind) == name)
            return kind;
    return std::nullopt;
}

QString nameOf(DocumentMode mode)
{
    return mode == DocumentMode::Training ? QStringLiteral("training") : QStringLiteral("production");
}

std::optional<DocumentMode> documentModeOf(const QString& name)
{
    for (const auto mode : {DocumentMode::Training, DocumentMode::Production})
        if (nameOf(mode) == name)
            return mode;
    return std::nullopt;
}

QString schemaOf(DocumentKind kind)
{
    return QStringLiteral("aiqyn/%1/1").arg(nameOf(kind));
}

} // namespace aiqyn::evidence
