#pragma once

#include "evidence/document/JsonScanner.h"

#include <QByteArray>

#include <vector>

namespace aiqyn::tests {

/// Bytes that are no document, with a part of the reason for it. In a header of their own: moc counts the
/// braces of raw strings.
struct HostileJson
{
    const char* name;
    QByteArray bytes;
    const char* why;
};

[[nodiscard]] inline QByteArray nestedJson(int depth)
{
    return QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray(depth - 1, '}');
}

[[nodiscard]] inline std::vector<HostileJson> hostileJson()
{
    return {{"nothing", "", "no object"},
            {"array", "[1]", "no object"},
            {"byte order mark", "\xEF\xBB\xBF{}", "no object"},
            {"UTF-16", QByteArray("{\0}\0", 4), "no name"},
            {"two values", "{} {}", "more than one value"},
            {"NUL behind", QByteArray("{}\0", 3), "more than one value"},
            {"cut off", R"({"a":1)", "no comma"},
            {"cut off in a text", R"({"a":"b)", "text without end"},
            {"cut off in an escape", R"({"a":"\u00)", "unknown escape"},
            {"comma at the end", R"({"a":1,})", "no name"},
            {"comma at an array's end", R"({"a":[1,]})", "no value"},
            {"no colon", R"({"a" 1})", "no colon"},
            {"comment", "{/* x */}", "no name"},
            {"single quotes", "{'a':1}", "no name"},
            {"word", R"({"a":truth})", "no value"},
            {"NaN", R"({"a":NaN})", "no value"},
            {"name twice", R"({"a":1,"b":2,"a":3})", "a name twice"},
            {"name twice, deep", R"({"a":[{"b":{"c":1,"c":1}}]})", "a name twice"},
            {"name twice, escaped", R"({"a":1,"\u0061":2})", "a name twice"},
            {"name twice, escaped beyond the plane", "{\"\xF0\x9F\x98\x80\":1,\"\\ud83d\\uDE00\":2}",
             "a name twice"},
            {"overlong UTF-8", "{\"a\":\"\xC0\xAF\"}", "invalid UTF-8"},
            {"overlong UTF-8 of three", "{\"a\":\"\xE0\x80\xAF\"}", "invalid UTF-8"},
            {"surrogate in UTF-8", "{\"a\":\"\xED\xA0\x80\"}", "invalid UTF-8"},
            {"UTF-8 beyond Unicode", "{\"a\":\"\xF4\x90\x80\x80\"}", "invalid UTF-8"},
            {"UTF-8 cut off", "{\"a\":\"\xE2\x82", "invalid UTF-8"},
            {"lone byte", "{\"a\":\"\x80\"}", "invalid UTF-8"},
            {"lone high surrogate", R"({"a":"\ud83d"})", "lone surrogate"},
            {"high surrogate twice", R"({"a":"\ud83d\ud83d"})", "lone surrogate"},
            {"lone low surrogate", R"({"a":"\ude00"})", "unknown escape"},
            {"unknown escape", R"({"a":"\x41"})", "unknown escape"},
            {"line break in a text", "{\"a\":\"b\nc\"}", "control character"},
            {"leading zero", R"({"a":01})", "no value"},
            {"negative leading zero", R"({"a":-01})", "no value"},
            {"plus", R"({"a":+1})", "no value"},
            {"point without digits", R"({"a":1.})", "no value"},
            {"exponent without digits", R"({"a":1e})", "no value"},
            {"hexadecimal", R"({"a":0x10})", "no comma"},
            {"infinite", R"({"a":1e400})", "number out of range"},
            {"beyond 64 bits", R"({"a":9223372036854775808})", "number out of range"},
            {"beyond 64 bits, negative", R"({"a":-9223372036854775809})", "number out of range"},
            {"infinite by its exponent", R"({"a":10.0E+308})", "number out of range"},
            {"very long number", "{\"a\":0." + QByteArray(100, '1') + "}", "number out of range"},
            {"very deep", "{\"a\":" + QByteArray(100000, '['), "too deep"},
            {"too deep by one", nestedJson(evidence::JsonScanner::deepest + 1), "too deep"},
            {"too large", QByteArray(100 << 20, ' '), "too large"}};
}

} // namespace aiqyn::tests
