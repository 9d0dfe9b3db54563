#include "evidence/document/RulesCatalogue.h"

#include "evidence/document/CommonJson.h"
#include "evidence/document/DocumentJson.h"

#include <QFile>

namespace aiqyn::evidence {

namespace {

constexpr qint64 largestFile = 1 << 20;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

RulesCatalogue::Clause clauseFromJson(JsonFields fields)
{
    RulesCatalogue::Clause clause;
    clause.clause = fields.text(key("clause"), 1, 20);
    const QJsonArray requirements = fields.array(key("requirements"));
    for (const auto& requirement : requirements) {
        if (requirement.toString().isEmpty())
            fields.problem(key("requirements"), QStringLiteral("not texts"));
        clause.requirements << requirement.toString();
    }
    const QJsonArray documents = fields.array(key("documents"));
    for (const auto& name : documents) {
        if (const auto kind = documentKindOf(name.toString()))
            clause.documents.push_back(*kind);
        else
            fields.problem(key("documents"), QStringLiteral("unknown kind"));
    }
    fields.finish();
    return clause;
}

Result<RulesCatalogue::Rules> rulesFromJson(const QJsonObject& json)
{
    QStringList problems;
    JsonFields fields(json, QString(), problems);
    RulesCatalogue::Rules rules;
    (void)fields.choice(key("schema"), {QStringLiteral("aiqyn/rules/1")});
    rules.id = fields.text(key("id"), 1, 100);
    JsonFields titles(fields.object(key("titles")), key("titles"), problems);
    rules.titleKk = titles.text(key("kk"), 1, 2000);
    rules.titleRu = titles.text(key("ru"), 1, 2000);
    rules.titleEn = titles.text(key("en"), 1, 2000);
    titles.finish();
    const QJsonArray clauses = fields.array(key("clauses"));
    for (qsizetype i = 0; i < clauses.size(); ++i)
        rules.clauses.push_back(clauseFromJson(
            JsonFields(clauses.at(i).toObject(), QStringLiteral("clauses[%1]").arg(i), problems)));
    if (clauses.isEmpty())
        fields.problem(key("clauses"), QStringLiteral("none"));
    fields.finish();
    if (!problems.isEmpty())
        return fail(ErrorCode::DocumentInvalid, problemLine(problems));
    return rules;
}

Result<RulesCatalogue::Rules> readRules(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString());
    if (file.size() > largestFile)
        return fail(ErrorCode::FileTooLarge, QString::number(file.size()));
    const auto json = parseDocumentJson(file.read(largestFile));
    if (!json)
        return tl::make_unexpected(json.error());
    return rulesFromJson(*json);
}

} // namespace

Result<RulesCatalogue> RulesCatalogue::builtIn()
{
    return load(QDir(QStringLiteral(":/aiqyn/rules")));
}

Result<RulesCatalogue> RulesCatalogue::load(const QDir& folder)
{
    const QDir own(QStringLiteral(":/aiqyn/rules"));
    RulesCatalogue catalogue;
    if (auto added = catalogue.add(own); !added)
        return tl::make_unexpected(added.error());
    if (folder != own)
        if (auto added = catalogue.add(folder); !added)
            return tl::make_unexpected(added.error());
    return catalogue;
}

Result<void> RulesCatalogue::add(const QDir& folder)
{
    const QStringList names =
        folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::LocaleAware);
    for (const QString& name : names) {
        auto rules = readRules(folder.filePath(name));
        if (!rules)
            return fail(rules.error().code, QStringLiteral("rules/") + name, {rules.error()});
        const QString id = rules->id;
        if (!m_rules.emplace(id, std::move(*rules)).second)
            return fail(ErrorCode::DocumentInvalid, QStringLiteral("rules/%1: id: known already").arg(name));
    }
    return {};
}

QStringList RulesCatalogue::ids() const
{
    QStringList ids;
    for (const auto& [id, rules] : m_rules)
        ids << id;
    return ids;
}

const RulesCatalogue::Rules* RulesCatalogue::find(const QString& id) const
{
    const auto found = m_rules.find(id);
    return found == m_rules.end() ? nullptr : &found->second;
}

std::optional<RulesBasis> RulesCatalogue::basisOf(const QString& id, DocumentKind kind) const
{
    const Rules* rules = find(id);
    if (rules == nullptr)
        return std::nullopt;
    RulesBasis basis{rules->id, rules->titleKk, rules->titleRu, rules->titleEn, {}};
    for (const Clause& clause : rules->clauses)
        if (std::ranges::find(clause.documents, kind) != clause.documents.end())
            basis.clauses << clause.clause;
    return basis;
}

} // namespace aiqyn::evidence
