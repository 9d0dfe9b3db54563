#include "app/access/RecoveryCode.h"

namespace aiqyn::app {

namespace {

/// 32 of them, 5 bits each; without I, L, O and U (Crockford's Base32).
const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int characters = 24;
constexpr int group = 4;

} // namespace

Result<QString> makeRecoveryCode(RandomSource& random)
{
    QString code;
    for (int i = 0; i < characters; ++i) {
        const auto index = random.below(static_cast<std::uint32_t>(alphabet.size()));
        if (!index)
            return tl::make_unexpected(index.error());
        if (i > 0 && i % group == 0)
            code += u'-';
        code += alphabet.at(static_cast<qsizetype>(*index));
    }
    return code;
}

QString normalisedRecoveryCode(const QString& typed)
{
    QString code;
    const QString upper = typed.toUpper();
    for (const QChar c : upper) {
        if (c == u'O')
            code += u'0';
        else if (c == u'I' || c == u'L')
            code += u'1';
        else if (c.isLetterOrNumber())
            code += c;
    }
    return code;
}

} // namespace aiqyn::app
