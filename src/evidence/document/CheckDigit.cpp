#include "evidence/document/CheckDigit.h"

namespace aiqyn::evidence {

namespace {

constexpr int digits = 11;

int weightedSum(QStringView number, int firstWeight)
{
    int sum = 0;
    for (int i = 0; i < digits; ++i)
        sum += (number[i].unicode() - u'0') * ((firstWeight - 1 + i) % digits + 1);
    return sum % digits;
}

} // namespace

std::optional<int> checkDigit(QStringView elevenDigits)
{
    for (const int firstWeight : {1, 3}) {
        const int digit = weightedSum(elevenDigits, firstWeight);
        if (digit < 10)
            return digit;
    }
    return std::nullopt;
}

} // namespace aiqyn::evidence
