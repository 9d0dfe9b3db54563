#!/usr/bin/env python3
"""Step 3: teach the embedding network to place faces where the teacher places them.
"""

import argparse
import time

import cv2
import numpy
import torch
import torch.nn.functional as F

import augmentation
import faces
from embedding_net import SIDE, EmbeddingNet
from loop import Loop
from mixes import SHARDS, STUDENT

BATCH = 128
BANK = 1024
SHARPNESS = 16.0


class Pool(torch.utils.data.IterableDataset):
    """Endless augmented crops; looks for new shards now and then."""

    def __init__(self, photograph_share):
        self.share = photograph_share

    def __iter__(self):
        cv2.setNumThreads(1)
        torch.set_num_threads(1)
        draw = numpy.random.default_rng(time.time_ns())
        with numpy.load(SHARDS / "photographs.npz") as data:
            keep = training_rows(data)
            crops, targets = data["crops"][keep], data["targets"][keep]
        shards, loaded = [], set()
        while True:
            for path in sorted(SHARDS.glob("*-*.npz")):
                if path.name not in loaded and ".part" not in path.name:
                    with numpy.load(path) as data:
                        shards.append((data["crops"], data["targets"]))
                    loaded.add(path.name)
            for _ in range(200 * BATCH):
                if not shards or draw.random() < self.share:
                    i = int(draw.integers(0, len(crops)))
                    yield augmented(draw, crops[i]), targets[i]
                else:
                    shard = shards[int(draw.integers(0, len(shards)))]
                    i = int(draw.integers(0, len(shard[0])))
                    yield augmented(draw, shard[0][i]), shard[1][i]


def augmented(draw, crop):
    angle = numpy.radians(draw.normal(0, 4.0))
    scale = numpy.exp(draw.normal(0, 0.045))
    shift = draw.normal(0, 1.6, 2)
    a, b = scale * numpy.cos(angle), scale * numpy.sin(angle)
    if draw.random() < 0.5:
        crop = cv2.flip(crop, 1)
    stretch = numpy.exp(draw.normal(0, 0.02))
    matrix = numpy.array([[a * stretch, -b, 0], [b, a / stretch, 0]])
    matrix[:, 2] = SIDE / 2 + shift - matrix[:, :2] @ [STUDENT / 2, STUDENT / 2]
    crop = cv2.warpAffine(crop, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    if draw.random() < 0.85:
        crop = augmentation.light(draw, crop)
    crop = augmentation.sensor(draw, crop)
    if draw.random() < 0.2:
        crop = augmentation.occlusion(draw, crop)
    return torch.from_numpy(crop)


def training_rows(data):
    """Not those kept aside, and not one identity in forty more, on which progress is watched."""
    names = data["names"]
    watched = numpy.array([faces.is_watched(n) for n in names])
    return ~data["aside"] & ~watched


def loss_of(z, target, bank):
    z = F.normalize(z)
    cosine = 1 - (z * target).sum(1).mean()
    near, far = z @ z.T, target @ target.T
    apart = (near - far).pow(2).sum() / (len(z) * (len(z) - 1))
    references = torch.cat([target, bank])
    wanted = F.softmax(SHARPNESS * target @ references.T, 1)
    ranking = -(wanted * F.log_softmax(SHARPNESS * z @ references.T, 1)).sum(1).mean()
    ranking = ranking + (wanted * (wanted + 1e-12).log()).sum(1).mean()
    return 4 * cosine + 20 * apart + 0.5 * ranking


def embed(net, crops):
    margin = (STUDENT - SIDE) // 2
    x = torch.from_numpy(crops[:, margin:-margin, margin:-margin]).permute(0, 3, 1, 2).float()
    x = x.contiguous(memory_format=torch.channels_last)
    with torch.no_grad():
        return torch.cat([F.normalize(net(part)) for part in x.split(128)])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--photographs", type=float, default=0.35, help="share of photographs against mixes")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    with numpy.load(SHARDS / "photographs.npz") as data:
        watched = numpy.array([faces.is_watched(n) for n in data["names"]]) & ~data["aside"]
        bank = torch.from_numpy(data["targets"][training_rows(data)])
        watched_crops, watched_targets = data["crops"][watched], torch.from_numpy(data["targets"][watched])

    def watch(smooth):
        return f"watched cosine {(embed(smooth, watched_crops) * watched_targets).sum(1).mean().item():.4f}"

    def loss(output, target):
        return loss_of(output, target, bank[torch.randint(0, len(bank), (BANK,))])

    loop = Loop("embedding", EmbeddingNet(), arguments.minutes, arguments.rate, weight_decay=0.02, decay=0.55, every=100,
                watch=watch)
    loop.run(Pool(arguments.photographs), BATCH, loss)


if __name__ == "__main__":
    main()
