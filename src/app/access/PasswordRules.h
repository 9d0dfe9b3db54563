#pragma once

#include <QString>

#include <vector>

namespace aiqyn::app {

/// What makes a password easy to guess. After NIST SP 800-63B, 5.1.1.2: length counts, and what everybody
/// tries first is refused; no rules about kinds of characters, no change without a reason.
enum class PasswordFault {
    TooShort = 1, ///< under 12 characters
    TooLong,      ///< over 128
    HasOwnName,   ///< the login or a part of the name is in it
    TooRegular,   ///< few different characters, or a row such as "123456789012"
    TooCommon     ///< made of what is on every list
};

inline constexpr int shortestPassword = 12;
inline constexpr int longestPassword = 128;

/// All that speaks against it; empty: it will do.
[[nodiscard]] std::vector<PasswordFault> faultsOf(const QString& password, const QString& login,
                                                  const QString& name);

/// "too-short", ... : for the detail of PasswordUnsuitable.
[[nodiscard]] QString nameOf(PasswordFault fault);

} // namespace aiqyn::app
