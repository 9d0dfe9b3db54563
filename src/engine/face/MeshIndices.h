#pragma once

/// Indices of MediaPipe's face mesh.
namespace aiqyn::engine::mesh {

/// Outer and inner corner p1, p4 of the eye at image left (inner and outer of the one at image right); upper
/// lid p2, p3; lower lid p6, p5: the names of Soukupova and Cech, CVWW 2016.
struct EyeIndices
{
    int p1, p2, p3, p4, p5, p6;
};
inline constexpr EyeIndices eyeAtImageLeft{33, 160, 158, 133, 153, 144};
inline constexpr EyeIndices eyeAtImageRight{362, 385, 387, 263, 373, 380};
inline constexpr int noseTip = 1;
inline constexpr int forehead = 10;
inline constexpr int chin = 152;
inline constexpr int cheekAtImageLeft = 234;
inline constexpr int cheekAtImageRight = 454;
inline constexpr int mouthCornerAtImageLeft = 61;
inline constexpr int mouthCornerAtImageRight = 291;
inline constexpr int upperLipInside = 13;
inline constexpr int innerMouthCornerAtImageLeft = 78;
inline constexpr int innerMouthCornerAtImageRight = 308;

} // namespace aiqyn::engine::mesh
