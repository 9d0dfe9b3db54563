#pragma once

namespace aiqyn::app {

/// Gives the running QApplication the product's style, palette, font size and style sheet. Widgets that paint
/// themselves take their colours from the palette.
void applyAppearance();

} // namespace aiqyn::app
