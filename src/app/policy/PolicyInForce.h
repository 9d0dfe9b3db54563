#pragma once

#include "evidence/document/PolicyDocument.h"

namespace aiqyn::app {

/// An approved policy with what documents made under it say of it.
struct PolicyInForce
{
    evidence::PolicyDocument document;
    Sha256 manifest; ///< of its container: the hash it is cited by

    [[nodiscard]] const evidence::PolicyContent& content() const { return document.content(); }
    [[nodiscard]] evidence::PolicyReference reference() const { return {content().version, manifest}; }
    [[nodiscard]] bool isTraining() const { return content().mode == evidence::DocumentMode::Training; }
};

} // namespace aiqyn::app
