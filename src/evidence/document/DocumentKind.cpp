#include "evidence/document/DocumentKind.h"

#include "evidence/document/NamedValues.h"

#include <QRegularExpression>

namespace aiqyn::evidence {

namespace {

constexpr NamedValues<DocumentKind, 5> kinds{{{DocumentKind::Liveness, "liveness"},
                                              {DocumentKind::Comparison, "comparison"},
                                              {DocumentKind::Decision, "decision"},
                                              {DocumentKind::Destruction, "destruction"},
                                              {DocumentKind::Policy, "policy"}}};
constexpr NamedValues<DocumentMode, 2> modes{
    {{DocumentMode::Training, "training"}, {DocumentMode::Production, "production"}}};

} // namespace

QString nameOf(DocumentKind kind)
{
    return nameIn(kinds, kind);
}

std::optional<DocumentKind> documentKindOf(const QString& name)
{
    return valueIn(kinds, name);
}

QString nameOf(DocumentMode mode)
{
    return nameIn(modes, mode);
}

std::optional<DocumentMode> documentModeOf(const QString& name)
{
    return valueIn(modes, name);
}

QString schemaOf(DocumentKind kind)
{
    return QStringLiteral("aiqyn/%1/1").arg(nameOf(kind));
}

std::optional<SchemaName> schemaNameOf(const QString& text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("aiqyn/([a-z][a-z-]{0,39})/([1-9][0-9]{0,5})")));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return SchemaName{documentKindOf(match.captured(1)), match.captured(2).toInt()};
}

} // namespace aiqyn::evidence
