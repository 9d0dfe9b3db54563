"""The embedding network: 96 x 96 BGR 0..255 -> 256 numbers. Plain convolutions that OpenCV 4.6 imports and runs fast."""

import torch
from torch import nn

SIDE = 96


def convolution(inputs, outputs, kernel=3, stride=1, groups=1, active=True):
    layers = [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
              nn.BatchNorm2d(outputs)]
    return nn.Sequential(*layers, nn.ReLU(inplace=True)) if active else nn.Sequential(*layers)


class Residual(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.body = nn.Sequential(*layers)

    def forward(self, x):
        return torch.relu(x + self.body(x))


def plain(width):
    return Residual(convolution(width, width), convolution(width, width, active=False))


def bottleneck(width, inner):
    return Residual(convolution(width, inner, 1), convolution(inner, inner),
                    convolution(inner, width, 1, active=False))


class EmbeddingNet(nn.Module):
    def __init__(self, widths=(24, 40, 96, 176), blocks=(2, 4, 4), inner=(48, 56)):
        super().__init__()
        w0, w1, w2, w3 = widths
        self.body = nn.Sequential(
            convolution(3, w0, stride=2),
            convolution(w0, w1, stride=2), *[plain(w1) for _ in range(blocks[0])],
            convolution(w1, w2, stride=2), *[bottleneck(w2, inner[0]) for _ in range(blocks[1])],
            convolution(w2, w3, stride=2), *[bottleneck(w3, inner[1]) for _ in range(blocks[2])],
            nn.Conv2d(w3, 256, 1, bias=False), nn.BatchNorm2d(256),
            nn.Conv2d(256, 256, 6, groups=256, bias=False), nn.BatchNorm2d(256),
            nn.Conv2d(256, 256, 1))

    def forward(self, x):
        return self.body((x - 127.5) * (1 / 64)).flatten(1)
