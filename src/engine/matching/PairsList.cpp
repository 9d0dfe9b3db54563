#include "engine/matching/PairsList.h"

#include <QRegularExpression>
#include <QStringList>

namespace aiqyn::engine {

namespace {

constexpr int mostPairs = 1'000'000;

[[nodiscard]] tl::unexpected<Error> wrongLine(qsizetype index, const char* what)
{
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("line %1: %2").arg(index + 1).arg(QLatin1StringView(what)));
}

/// Empty for a name or number that would lead out of the root.
[[nodiscard]] QString pathOf(const QString& name, const QString& number)
{
    bool isNumber = false;
    const int index = number.toInt(&isNumber);
    if (!isNumber || index < 0 || name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
        return {};
    return QStringLiteral("%1/%1_%2.jpg").arg(name).arg(index, 4, 10, QLatin1Char('0'));
}

} // namespace

Result<PairsList> PairsList::parse(const QByteArray& text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    const QStringList header = lines.front().split(blanks, Qt::SkipEmptyParts);
    if (header.isEmpty() || header.size() > 2)
        return wrongLine(0, "folds and pairs per class are expected");
    PairsList list;
    list.m_folds = header.size() == 2 ? header[0].toInt() : 1;
    const int perClass = header.back().toInt();
    if (list.m_folds < 1 || perClass < 1 || perClass > mostPairs / list.m_folds)
        return wrongLine(0, "folds and pairs per class must be positive numbers");

    int genuine = 0;
    int impostor = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList words = lines[i].split(blanks, Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        if (words.size() != 3 && words.size() != 4)
            return wrongLine(i, "three or four words are expected");
        const bool same = words.size() == 3;
        int& count = same ? genuine : impostor;
        Pair pair{pathOf(words[0], words[1]), same ? pathOf(words[0], words[2]) : pathOf(words[2], words[3]),
                  same, count++ / perClass};
        if (pair.first.isEmpty() || pair.second.isEmpty())
            return wrongLine(i, "a name or an image number is wrong");
        list.m_pairs.push_back(std::move(pair));
    }
    if (genuine != list.m_folds * perClass || impostor != genuine)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("the header promises %1 pairs of each class, the list has %2 and %3")
                        .arg(list.m_folds * perClass)
                        .arg(genuine)
                        .arg(impostor));
    return list;
}

QSet<QString> PairsList::identities() const
{
    QSet<QString> names;
    for (const Pair& pair : m_pairs)
        names << identityOf(pair.first) << identityOf(pair.second);
    return names;
}

Result<PairsList> PairsList::restrictedTo(const QSet<QString>& names) const
{
    PairsList list;
    list.m_folds = m_folds;
    for (const Pair& pair : m_pairs) {
        if (names.contains(identityOf(pair.first)) && names.contains(identityOf(pair.second)))
            list.m_pairs.push_back(pair);
    }
    const auto count = [&](bool same) { return std::ranges::count(list.m_pairs, same, &Pair::same); };
    if (count(true) == 0 || count(false) == 0)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("among these identities the list has %1 genuine and %2 impostor pairs")
                        .arg(count(true))
                        .arg(count(false)));
    for (int fold = 0; fold < list.m_folds; ++fold) {
        const auto has = [&](bool same) {
            return std::ranges::any_of(
                list.m_pairs, [&](const Pair& pair) { return pair.fold == fold && pair.same == same; });
        };
        if (has(true) && has(false))
            continue;
        for (Pair& pair : list.m_pairs)
            pair.fold = 0;
        list.m_folds = 1;
    }
    return list;
}

} // namespace aiqyn::engine
