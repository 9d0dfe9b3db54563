"""The landmark and state network: 128 x 128 BGR 0..255 -> points, alignment points, state (see POINTS and STATE)."""

import numpy
import torch
from torch import nn

from embedding_net import convolution

SIDE = 128

# Indices of MediaPipe's mesh. Left and right as in the picture; the measures of the product need the first 26.
EYE_LEFT = [33, 160, 158, 133, 153, 144]  # outer corner, upper lid twice, inner corner, lower lid twice
EYE_RIGHT = [362, 385, 387, 263, 373, 380]
MOUTH_INNER = [78, 81, 13, 311, 308, 402, 14, 178]
CORNERS, CHEEKS, FOREHEAD, CHIN = [61, 291], [234, 454], [10], [152]
OTHERS = [159, 145, 386, 374, 468, 473, 70, 105, 107, 336, 334, 300, 168, 1, 2, 98, 327, 0, 17, 132, 361, 172, 397,
          150, 379]
POINTS = EYE_LEFT + EYE_RIGHT + MOUTH_INNER + CORNERS + CHEEKS + FOREHEAD + CHIN + OTHERS

# The same places of a mirrored face.
MIRROR_PAIRS = [(33, 263), (160, 387), (158, 385), (133, 362), (153, 380), (144, 373), (78, 308), (81, 311), (178, 402),
                (61, 291), (234, 454), (159, 386), (145, 374), (468, 473), (70, 300), (105, 334), (107, 336), (98, 327),
                (132, 361), (172, 397), (150, 379)]

STATE = ["eyeLeft", "eyeRight", "mouth", "smile", "yaw", "pitch", "presence"]

# Where the five alignment points lie in the crop.
CROP_POINTS = (numpy.array([[40.393, 59.082], [87.376, 59.082], [64.034, 81.985], [44.732, 105.561],
                            [83.640, 105.561]]) - 64) * 0.75 + [64, 52]

OUTPUTS = 2 * len(POINTS) + 10 + len(STATE)


def mirror_order():
    other = {a: b for pair in MIRROR_PAIRS for a, b in (pair, pair[::-1])}
    return [POINTS.index(other.get(i, i)) for i in POINTS]


class Separable(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(width, width, 5, 1, 2, groups=width, bias=False), nn.BatchNorm2d(width),
            nn.Conv2d(width, width, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        return torch.relu(x + self.body(x))


class LandmarkNet(nn.Module):
    """`offset` and `scale` bring the raw outputs to pixels, ratios and radians; the exporter folds them into `head`."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            convolution(3, 12, stride=2), convolution(12, 24, stride=2), convolution(24, 24),
            convolution(24, 40, stride=2), convolution(40, 40), convolution(40, 64, stride=2),
            Separable(64), Separable(64), Separable(64), convolution(64, 14, 1))
        self.head = nn.Conv2d(14, OUTPUTS, 8)
        self.register_buffer("offset", torch.zeros(OUTPUTS))
        self.register_buffer("scale", torch.ones(OUTPUTS))

    def forward(self, x):
        x = self.body((x - 127.5) * (1 / 64))
        return self.head(x).flatten(1).float() * self.scale + self.offset
