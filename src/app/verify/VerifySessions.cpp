#include "app/verify/VerifySessions.h"

#include "evidence/signature/SessionJudgement.h"

#include <algorithm>
#include <map>

namespace aiqyn::app {

namespace {

using evidence::SessionDocument;

struct Session
{
    std::map<Sha256, const SessionDocument*> documents; ///< by manifest
    std::vector<VerifiedFile*> files;
};

bool isHeard(const VerifiedFile& file)
{
    return file.witness || (file.report && file.report->kind == evidence::DocumentKind::Destruction);
}

QString textAt(const QJsonObject& record, const char* key)
{
    return record.value(QLatin1String(key)).toString();
}

} // namespace

void judgeSessions(std::vector<VerifiedFile>& files, evidence::SessionScope scope)
{
    // What is there and not believed is not missing; whose session it is of cannot be believed either.
    if (!std::ranges::all_of(files, isHeard))
        scope = evidence::SessionScope::Part;
    std::map<QString, Session> sessions;
    std::map<Sha256, const SessionDocument*> policies;
    for (VerifiedFile& file : files) {
        if (!file.witness)
            continue;
        if (file.witness->kind == evidence::DocumentKind::Policy) {
            policies.emplace(file.witness->manifest, &*file.witness);
            continue;
        }
        Session& session = sessions[evidence::sessionKeyOf(*file.witness)];
        session.documents.emplace(file.witness->manifest, &*file.witness);
        session.files.push_back(&file);
    }
    for (const auto& [id, session] : sessions) {
        std::vector<SessionDocument> documents;
        for (const auto& [manifest, document] : session.documents)
            documents.push_back(*document);
        const QJsonObject cited = documents.front().record.value(QStringLiteral("policy")).toObject();
        if (const auto hash = Sha256::fromHex(textAt(cited, "sha256")); hash && policies.contains(*hash))
            documents.push_back(*policies.at(*hash));
        const evidence::SessionFindings findings = evidence::checkSession(documents, scope);
        for (VerifiedFile* file : session.files)
            evidence::lowerBySession(findings, *file->report);
    }
}

} // namespace aiqyn::app
