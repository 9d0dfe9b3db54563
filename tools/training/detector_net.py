"""The detector: BGR 0..255, any width and height that are multiples of 8 -> 15 numbers for each cell of 8 x 8 pixels.

Channel 0 is the logit of a face whose centre lies near the cell's; 1, 2 its centre's offset from the cell's in units of
8 pixels; 3, 4 ln(width / 32), ln(height / 32); 5..14 five points relative to the centre in units of the width.
"""

import torch
from torch import nn

from embedding_net import convolution
from landmark_net import Separable

STRIDE = 8
CHANNELS = 15


class DetectorNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            convolution(3, 16, stride=2), convolution(16, 24, stride=2), convolution(24, 24),
            convolution(24, 64, stride=2), *[Separable(64) for _ in range(6)])
        self.head = nn.Conv2d(64, CHANNELS, 1)
        nn.init.constant_(self.head.bias, 0)
        with torch.no_grad():
            self.head.bias[0] = -4.0

    def forward(self, x):
        return self.head(self.body((x - 127.5) * (1 / 64)))
