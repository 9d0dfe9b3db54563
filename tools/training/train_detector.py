#!/usr/bin/env python3
"""Step 5: teach the detector boxes and five points on composed pictures of 160 x 120 pixels, after the standard pack's
detector.

Time-boxed and resumable like train_embedding.py.
"""

import argparse
import time

import cv2
import numpy
import torch

import augmentation
import faces
from detector_net import STRIDE, DetectorNet
from loop import Loop
from train_landmarks import backgrounds

BATCH = 32
WIDTH, HEIGHT = 160, 120
NARROWEST, WIDEST = 12.0, 110.0  # face widths in pixels


def labelled(name, folder):
    """Pictures with all faces that the teacher is sure or half sure of; doubtful ones are not used at all."""
    cache = faces.WORK / f"detections-{name}.npz"
    data = numpy.load(faces.WORK / f"{name}.npz")
    names = data["names"]
    if not cache.exists():
        detector = faces.Detector()
        numpy.savez(cache, *[detector(cv2.imread(str(folder / n)), 0.5) for n in names])
    with numpy.load(cache) as found:
        rows = [found[f"arr_{i}"] for i in range(len(names))]
    return [(str(folder / n), r) for n, r, aside in zip(names, rows, data["aside"])
            if not aside and len(r) and r[:, -1].min() > 0.75]


class Composer:
    def __init__(self, draw, photographs, subjects, strips):
        self.draw, self.photographs, self.subjects, self.strips = draw, photographs, subjects, strips

    def background(self):
        draw = self.draw
        canvas = numpy.empty((HEIGHT, WIDTH, 3), numpy.uint8)
        kind = draw.random()
        if kind < 0.25:
            corners = draw.integers(0, 256, (2 + int(draw.integers(0, 4)), 2 + int(draw.integers(0, 4)), 3))
            canvas = cv2.resize(corners.astype(numpy.float32), (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
            canvas = canvas.astype(numpy.uint8)
        else:
            rows, columns = (1, 1) if kind < 0.4 else (int(draw.integers(1, 4)), int(draw.integers(1, 5)))
            ys = numpy.linspace(0, HEIGHT, rows + 1).astype(int)
            xs = numpy.linspace(0, WIDTH, columns + 1).astype(int)
            for top, bottom in zip(ys, ys[1:]):
                for left, right in zip(xs, xs[1:]):
                    canvas[top:bottom, left:right] = self.patch(right - left, bottom - top)
        for _ in range(int(draw.integers(0, 5))):
            colour = [int(c) for c in draw.integers(0, 256, 3)]
            centre = (int(draw.integers(0, WIDTH)), int(draw.integers(0, HEIGHT)))
            size = (int(draw.integers(3, 50)), int(draw.integers(3, 50)))
            if draw.random() < 0.5:
                cv2.ellipse(canvas, centre, size, float(draw.uniform(0, 180)), 0, 360, colour, -1)
            else:
                cv2.rectangle(canvas, centre, (centre[0] + size[0], centre[1] + size[1]), colour, -1)
        return canvas

    def patch(self, width, height):
        draw = self.draw
        strip = self.strips[int(draw.integers(0, len(self.strips)))]
        h, w = strip.shape[:2]
        side_w = int(draw.integers(min(24, w), w + 1))
        side_h = int(min(h, max(24, side_w * height / width)))
        x, y = int(draw.integers(0, w - side_w + 1)), int(draw.integers(0, h - side_h + 1))
        piece = strip[y:y + side_h, x:x + side_w]
        if draw.random() < 0.5:
            piece = cv2.flip(piece, int(draw.integers(-1, 2)))
        return cv2.resize(piece, (width, height), interpolation=cv2.INTER_AREA)

    def paste(self, canvas, placed):
        draw = self.draw
        is_subject = self.subjects and draw.random() < 0.22
        pool = self.subjects if is_subject else self.photographs
        path, rows = pool[int(draw.integers(0, len(pool)))]
        picture = cv2.imread(path)
        main = rows[int(draw.integers(0, len(rows)))] if draw.random() < 0.2 else rows[rows[:, 2].argmax()]
        width = numpy.exp(draw.uniform(numpy.log(NARROWEST), numpy.log(WIDEST)))
        if is_subject and draw.random() < 0.5:
            width = main[2] * WIDTH / picture.shape[1] * draw.uniform(0.95, 1.05)
        scale = width / main[2]
        # Reduce first, so that the warp does not alias; coordinates are those of pixel centres.
        while scale < 0.5:
            picture = cv2.resize(picture, (picture.shape[1] // 2, picture.shape[0] // 2), interpolation=cv2.INTER_AREA)
            rows, main, scale = halved(rows), halved(main[None])[0], scale * 2
        if scale < 0.8:
            picture = cv2.GaussianBlur(picture, (0, 0), 0.45 / scale)
        angle = numpy.radians(draw.normal(0, 9))
        a, b = scale * numpy.cos(angle), scale * numpy.sin(angle)
        matrix = numpy.array([[a, -b, 0.0], [b, a, 0.0]])
        centre = main[:2] + main[2:4] / 2
        aim = numpy.array([draw.uniform(0.1, 0.9) * WIDTH, draw.uniform(0.12, 0.88) * HEIGHT])
        if width > 45:
            aim = numpy.array([WIDTH, HEIGHT]) * (0.5 + draw.uniform(-0.24, 0.24, 2))
        matrix[:, 2] = aim - matrix[:, :2] @ centre
        found = []
        for row in rows:
            middle = matrix[:, :2] @ (row[:2] + row[2:4] / 2) + matrix[:, 2]
            size = row[2:4] * scale
            points = row[4:14].reshape(5, 2) @ matrix[:, :2].T + matrix[:, 2]
            found.append((middle, size, points))
        if any(numpy.abs(m - other[0]).max() < 0.75 * (s.max() + other[1].max()) / 2
               for m, s, _ in found for other in placed):
            return canvas, placed
        mask = numpy.full(picture.shape[:2], 255, numpy.uint8)
        if not is_subject and draw.random() < 0.45:
            mask[:] = 0
            x, y, w, h = main[:4]
            cv2.ellipse(mask, (int(x + w / 2), int(y + h * 0.4)), (int(w * 0.85), int(h * 0.85)), 0, 0, 360, 255, -1)
            cv2.ellipse(mask, (int(x + w / 2), int(y + h * 2.0)), (int(w * 1.3), int(h * 0.95)), 0, 0, 360, 255, -1)
            found = [f for f, row in zip(found, rows) if row is main or (row == main).all()]
        warped = cv2.warpAffine(picture, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
        mask = cv2.warpAffine(mask, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
        if draw.random() < 0.5:
            mask = cv2.GaussianBlur(mask, (0, 0), draw.uniform(0.5, 2))
        weight = mask[..., None].astype(numpy.float32) / 255
        canvas = (canvas * (1 - weight) + warped * weight).astype(numpy.uint8)
        return canvas, placed + found

    def __call__(self):
        draw = self.draw
        canvas, placed = self.background(), []
        kind = draw.random()
        for _ in range(0 if kind < 0.16 else (2 if kind > 0.86 else 1)):
            canvas, placed = self.paste(canvas, placed)
        if draw.random() < 0.5:
            canvas = cv2.flip(canvas, 1)
            placed = [(m * [-1, 1] + [WIDTH - 1, 0], s, p[[1, 0, 2, 4, 3]] * [-1, 1] + [WIDTH - 1, 0])
                      for m, s, p in placed]
        canvas = augmentation.light(draw, canvas)
        if draw.random() < 0.5:
            canvas = augmentation.sensor(draw, canvas)
        return canvas, *targets(placed)


def halved(rows):
    rows = rows.copy()
    rows[:, :14] = (rows[:, :14] + 0.0) / 2
    return rows


def targets(placed):
    """Grid of wanted numbers, and of weights: 1 a face, 0 none, -1 not asked."""
    rows, columns = HEIGHT // STRIDE, WIDTH // STRIDE
    wanted = numpy.zeros((14, rows, columns), numpy.float32)
    kind = numpy.zeros((rows, columns), numpy.float32)
    y, x = numpy.mgrid[0:rows, 0:columns]
    x, y = (x + 0.5) * STRIDE, (y + 0.5) * STRIDE
    for middle, size, points in sorted(placed, key=lambda p: -p[1][0]):
        inside = -2 <= middle[0] < WIDTH + 2 and -2 <= middle[1] < HEIGHT + 2
        reach = numpy.maximum(numpy.abs(x - middle[0]) / size[0], numpy.abs(y - middle[1]) / size[1])
        # Of a face that is mostly outside the picture, or hardly to be seen, nothing is asked.
        kind[reach < 0.5] = numpy.where(kind[reach < 0.5] == 1, 1, -1)
        if not inside or size[0] < 0.8 * NARROWEST:
            continue
        hit = reach < 0.2
        nearest = numpy.unravel_index(((x - middle[0]) ** 2 + (y - middle[1]) ** 2).argmin(), x.shape)
        hit[nearest] = True
        kind[hit] = 1
        values = numpy.concatenate([[0, 0], numpy.log(size / 32), ((points - middle) / size[0]).ravel()])
        wanted[:, hit] = values[:, None]
        wanted[0, hit] = (middle[0] - x[hit]) / STRIDE
        wanted[1, hit] = (middle[1] - y[hit]) / STRIDE
    return wanted, kind


class Stream(torch.utils.data.IterableDataset):
    def __init__(self, *sources):
        self.sources = sources

    def __iter__(self):
        cv2.setNumThreads(1)
        torch.set_num_threads(1)
        compose = Composer(numpy.random.default_rng(time.time_ns()), *self.sources)
        while True:
            yield compose()


def loss_of(out, wanted, kind):
    logit, positive, asked = out[:, 0], kind == 1, kind >= 0
    probability = torch.sigmoid(logit)
    confidence = torch.where(positive, probability, 1 - probability).clamp(1e-6, 1 - 1e-6)
    balance = torch.where(positive, 0.6, 0.4)
    focal = -balance * (1 - confidence) ** 2 * confidence.log()
    count = positive.sum().clamp(min=1)
    regression = (out[:, 1:] - wanted).abs() * positive[:, None]
    # Offsets are in units of 8 pixels; the points in face widths weigh more.
    weight = torch.tensor([1.0, 1.0, 2.0, 2.0] + [4.0] * 10)[None, :, None, None]
    return 4 * (focal * asked).sum() / count + (regression * weight).sum() / count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--rate", type=float, default=2e-3)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(3)
    photographs = labelled("photographs", faces.PHOTOGRAPHS)
    subjects = []
    if (faces.WORK / "subjects.npz").exists():
        subjects = labelled("subjects", faces.WORK / "subjects")
    print(len(photographs), "photographs,", len(subjects), "rendered pictures", flush=True)
    loop = Loop("detector", DetectorNet(), arguments.minutes, arguments.rate)
    loop.run(Stream(photographs, subjects, backgrounds()), BATCH, loss_of)


if __name__ == "__main__":
    main()
