#pragma once

#include <QByteArray>

#include <vector>

// One fuzz target is one source that defines these two and one line in CMakeLists.txt; FuzzMain.cpp does the
// rest.
namespace aiqyn::fuzz {

/// Feeds the bytes to what is tested. Aborts when an answer is wrong; crashes and sanitizers' findings come
/// by themselves.
void feed(const QByteArray& bytes);

/// What the fuzzer begins with: good inputs and near misses, made anew for every run.
[[nodiscard]] std::vector<QByteArray> seeds();

/// Aborts with the text when a property does not hold.
void require(bool holds, const char* property);

} // namespace aiqyn::fuzz
