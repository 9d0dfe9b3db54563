#pragma once

#include <QCoreApplication>
#include <QString>

namespace aiqyn::app {

/// Words for sealed documents and for what the validator says of them. Codes without words come back as they
/// are, so that a document of a later version can still be read.
class EvidenceNames final
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::EvidenceNames)

public:
    /// "liveness", "comparison", "decision", "destruction", "policy".
    [[nodiscard]] static QString documentKind(const QString& code);
    /// "TOTAL-PASSED", "TOTAL-FAILED", "INDETERMINATE" in a word or two.
    [[nodiscard]] static QString indication(const QString& code);
    /// What the indication means for the reader.
    [[nodiscard]] static QString indicationSentence(const QString& code);
    /// Resource path of the icon; shape and colour differ, so colour is never the only sign.
    [[nodiscard]] static QString indicationIcon(const QString& code);
    [[nodiscard]] static QString subIndication(const QString& code);
    [[nodiscard]] static QString axis(const QString& name);
    [[nodiscard]] static QString axisState(const QString& state);
    /// Resource path of the icon of an axis state.
    [[nodiscard]] static QString axisIcon(const QString& state);
    /// What vouches for a file: the codes of evidence::Coverage.
    [[nodiscard]] static QString coverage(const QString& code);
    [[nodiscard]] static QString coverageIcon(const QString& code);
    /// Of "B", "T", "T-LT": a sentence, and another one on what is still to come.
    [[nodiscard]] static QString signatureLevel(const QString& level, bool isAwaiting);
    /// "cue", "onset", "peak", "return", "light", "probe", "neutral", "anchor", "failure", "current",
    /// "reference".
    [[nodiscard]] static QString imageRole(const QString& role);
};

} // namespace aiqyn::app
