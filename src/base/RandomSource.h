#pragma once

#include "base/Error.h"

#include <cstdint>
#include <span>

namespace aiqyn {

/// Source of random bytes; a seam for tests and for `--seed` in training mode.
class RandomSource
{
public:
    RandomSource() = default;
    RandomSource(const RandomSource&) = delete;
    RandomSource& operator=(const RandomSource&) = delete;
    virtual ~RandomSource() = default;

    /// Fills the whole span or fails; never leaves part of it unset on success.
    [[nodiscard]] virtual Result<void> fill(std::span<std::uint8_t> bytes) = 0;

    /// Uniform in [0, bound) by rejection sampling, so no value is favoured. bound >= 1.
    [[nodiscard]] Result<std::uint32_t> below(std::uint32_t bound);
};

/// OpenSSL's CSPRNG. Thread-safe.
class SecureRandom final : public RandomSource
{
public:
    [[nodiscard]] Result<void> fill(std::span<std::uint8_t> bytes) override;
};

/// Repeatable bytes from a seed (SplitMix64). For tests and training sessions only: predictable.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_state(seed)
    {}
    [[nodiscard]] Result<void> fill(std::span<std::uint8_t> bytes) override;

private:
    std::uint64_t m_state;
};

} // namespace aiqyn
