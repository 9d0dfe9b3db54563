#include "app/access/PasswordRules.h"

#include <QSet>
#include <QStringList>

#include <array>

namespace aiqyn::app {

namespace {

constexpr int fewestDifferent = 5;
constexpr int shortestNamePart = 4;

/// Stems: what is left of a password without them must be long enough to stand by itself.
constexpr std::array commonStems{"password",  "passw0rd",  "parol",  "пароль",  "құпия",   "qwerty",
                                 "qwertz",    "йцукен",    "admin",  "letmein", "welcome", "iloveyou",
                                 "monkey",    "dragon",    "abc123", "123456",  "111111",  "aiqyn",
                                 "айқын",     "almaty",    "алматы", "astana",  "астана",  "kazakhstan",
                                 "казахстан", "қазақстан", "bank",   "банк",    "summer",  "winter"};
constexpr int shortestRest = 8;

bool isRow(const QString& text)
{
    int steps[3] = {}; // down, same, up
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = text.at(i).unicode() - text.at(i - 1).unicode();
        if (step >= -1 && step <= 1)
            ++steps[step + 1];
    }
    const int longest = std::max({steps[0], steps[1], steps[2]});
    return longest * 3 >= text.size() * 2;
}

bool hasOwnName(const QString& folded, const QString& login, const QString& name)
{
    QStringList parts = name.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    parts << login.toCaseFolded();
    return std::ranges::any_of(parts, [&folded](const QString& part) {
        return part.size() >= shortestNamePart && folded.contains(part);
    });
}

bool isCommon(QString folded)
{
    const qsizetype before = folded.size();
    for (const char* const stem : commonStems)
        folded.remove(QString::fromUtf8(stem));
    return folded.size() < before && folded.size() < shortestRest;
}

} // namespace

std::vector<PasswordFault> faultsOf(const QString& password, const QString& login, const QString& name)
{
    std::vector<PasswordFault> faults;
    const QString folded = password.toCaseFolded();
    if (password.size() < shortestPassword)
        faults.push_back(PasswordFault::TooShort);
    if (password.size() > longestPassword)
        faults.push_back(PasswordFault::TooLong);
    if (hasOwnName(folded, login, name))
        faults.push_back(PasswordFault::HasOwnName);
    if (QSet<QChar>(folded.begin(), folded.end()).size() < fewestDifferent || isRow(folded))
        faults.push_back(PasswordFault::TooRegular);
    if (isCommon(folded))
        faults.push_back(PasswordFault::TooCommon);
    return faults;
}

QString nameOf(PasswordFault fault)
{
    switch (fault) {
    case PasswordFault::TooShort:
        return QStringLiteral("too-short");
    case PasswordFault::TooLong:
        return QStringLiteral("too-long");
    case PasswordFault::HasOwnName:
        return QStringLiteral("has-own-name");
    case PasswordFault::TooRegular:
        return QStringLiteral("too-regular");
    case PasswordFault::TooCommon:
        return QStringLiteral("too-common");
    }
    return {};
}

} // namespace aiqyn::app
