#!/usr/bin/env python3
"""Step 2: label the photographs with the embedding teacher, then invent faces between two people and label those too.

Writes shards that train_embedding.py picks up while it runs, so both may be started together.
"""

import argparse
import pathlib
import time

import cv2
import numpy
import torch

import faces
import prepare
from onnx_torch import OnnxModule

STUDENT = 108  # the student's 96 pixels for the teacher's 128, and a margin of 6
SHARDS = faces.WORK / "embedding"


class Teacher:
    """Unit vectors of 144 x 144 crops: the mean of a face and its mirror image."""

    def __init__(self):
        self.net = OnnxModule(faces.EMBEDDER).eval().to(memory_format=torch.channels_last)

    @torch.no_grad()
    def __call__(self, crops):
        x = torch.from_numpy(numpy.ascontiguousarray(crops[:, 8:136, 8:136])).permute(0, 3, 1, 2).float()
        x = torch.cat([x, x.flip(3)]).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            y = self.net(x)[0]
        y = torch.nn.functional.normalize(y.float().flatten(1))
        half = len(crops)
        return torch.nn.functional.normalize(y[:half] + y[half:]).numpy()


def reduced(crops):
    return numpy.array([cv2.resize(c, (STUDENT, STUDENT), interpolation=cv2.INTER_AREA) for c in crops])


def smooth_field(draw, side, cells, amount):
    coarse = draw.standard_normal((cells, cells)).astype(numpy.float32) * amount
    return cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)


def warped(draw, crop, amount):
    side = crop.shape[0]
    y, x = numpy.mgrid[0:side, 0:side].astype(numpy.float32)
    return cv2.remap(crop, x + smooth_field(draw, side, 5, amount), y + smooth_field(draw, side, 5, amount),
                     cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)


def mix(draw, first, second):
    """A face between two: smooth masks, small warps, the second in the first's colours."""
    if draw.random() < 0.5:
        second = second[:, ::-1]
    a = warped(draw, first, 1.8).astype(numpy.float32)
    b = warped(draw, numpy.ascontiguousarray(second), 1.8).astype(numpy.float32)
    centre = (slice(30, 130), slice(30, 114))
    for c in range(3):
        ma, sa = a[centre][..., c].mean(), a[centre][..., c].std()
        mb, sb = b[centre][..., c].mean(), b[centre][..., c].std()
        b[..., c] = (b[..., c] - mb) * (0.5 + 0.5 * min(2.0, sa / max(sb, 4.0))) + ma
    weight = draw.uniform(0.3, 0.7) + smooth_field(draw, a.shape[0], 4, 0.22)
    weight = numpy.clip(weight, 0, 1)[..., None]
    return numpy.clip(a * (1 - weight) + b * weight, 0, 255).astype(numpy.uint8)


def label_subjects(teacher, folder):
    """The synthetic persons too: a training session must tell them apart."""
    detector, crops = faces.Detector(), []
    target = faces.TEACHER_POINTS + (prepare.STORE - 128) / 2
    for path in sorted(folder.glob("*.jpg")):
        picture = cv2.imread(str(path))
        found = detector(picture)
        if len(found):
            matrix = faces.similarity(faces.most_central(found, picture)[4:14].reshape(5, 2), target)
            crops.append(cv2.warpAffine(picture, matrix, (prepare.STORE, prepare.STORE), flags=cv2.INTER_LINEAR,
                                        borderMode=cv2.BORDER_REFLECT_101))
    for shard in range(0, len(crops), 2000):
        save(teacher, numpy.array(crops[shard:shard + 2000]), f"subjects-{shard // 2000:03d}")


def save(teacher, crops, name):
    labels = numpy.concatenate([teacher(crops[i:i + 40]) for i in range(0, len(crops), 40)])
    part = SHARDS / f"{name}.part.npz"
    numpy.savez(part, crops=reduced(crops), targets=labels)
    part.rename(SHARDS / f"{name}.npz")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mixes", type=int, default=60000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--subjects", type=pathlib.Path, help="only label the pictures of aiqyn-render-subjects")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    SHARDS.mkdir(parents=True, exist_ok=True)
    teacher = Teacher()
    if arguments.subjects:
        label_subjects(teacher, arguments.subjects)
        return
    data = numpy.load(faces.WORK / "photographs.npz")
    crops, aside = data["crops"], data["aside"]
    start = time.time()
    labels = numpy.concatenate([teacher(crops[i:i + 32]) for i in range(0, len(crops), 32)])
    numpy.savez(SHARDS / "photographs.npz", crops=reduced(crops), targets=labels, aside=aside,
                names=data["names"])
    print(f"{len(crops)} photographs in {time.time() - start:.0f} s", flush=True)
    crops = crops[~aside]
    draw = numpy.random.default_rng(arguments.seed)
    for shard in range(arguments.mixes // 2000):
        made = []
        for _ in range(2000):
            i, j = draw.integers(0, len(crops), 2)
            made.append(mix(draw, crops[i], crops[j]))
        save(teacher, numpy.array(made), f"mixes-{arguments.seed}-{shard:03d}")
        print(f"shard {shard} at {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
