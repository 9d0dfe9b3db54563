#pragma once

#include "base/Error.h"
#include "evidence/document/DocumentCommon.h"

#include <QDir>

#include <map>

namespace aiqyn::evidence {

/// The acts of law the product knows, as data: one JSON file each, those of resources/rules built in and
/// further ones from a folder, so that a successor of an act needs a file and no code.
class RulesCatalogue
{
public:
    struct Clause
    {
        QString clause;                      ///< e.g. "8"
        QStringList requirements;            ///< e.g. "R8.1"
        std::vector<DocumentKind> documents; ///< that answer it; empty: the program itself does
    };
    struct Rules
    {
        QString id;
        QString titleKk;
        QString titleRu;
        QString titleEn;
        std::vector<Clause> clauses;
    };

    /// The built-in ones alone. DocumentInvalid.
    [[nodiscard]] static Result<RulesCatalogue> builtIn();
    /// The built-in ones and every *.json of the folder; a folder that does not exist adds none.
    /// FileUnreadable, FileTooLarge; DocumentInvalid naming the file: malformed, or an id known already.
    [[nodiscard]] static Result<RulesCatalogue> load(const QDir& folder);

    [[nodiscard]] QStringList ids() const;
    /// nullptr for an id that is not known.
    [[nodiscard]] const Rules* find(const QString& id) const;
    /// What a document of the kind says it was made under: titles and the clauses it answers.
    [[nodiscard]] std::optional<RulesBasis> basisOf(const QString& id, DocumentKind kind) const;

private:
    RulesCatalogue() = default;
    [[nodiscard]] Result<void> add(const QDir& folder);
    std::map<QString, Rules> m_rules;
};

} // namespace aiqyn::evidence
