#!/usr/bin/env python3
"""Step 4: teach the landmark network points, eye and mouth openness, pose and presence after the standard pack's mesh.

Time-boxed and resumable like train_embedding.py.
"""

import argparse
import time

import cv2
import numpy
import torch

import augmentation
import faces
import landmark_net
from landmark_net import CROP_POINTS, POINTS, SIDE, STATE, LandmarkNet
from loop import Loop

BATCH = 64
STORE = 192  # the crop and 32 pixels around it
MARGIN = (STORE - SIDE) // 2
N = len(POINTS)
AT = {index: n for n, index in enumerate(POINTS)}
MIRROR = landmark_net.mirror_order()
MIRROR_FIVE = [1, 0, 2, 4, 3]


def load(name, folder, keep=lambda name: True):
    """Crops of STORE x STORE around each face with its points in them."""
    data = numpy.load(faces.WORK / f"{name}.npz")
    rows, meshes, poses, presences, names = (data[k] for k in ("rows", "meshes", "poses", "presences", "names"))
    chosen = [i for i in range(len(names)) if not data["aside"][i] and presences[i] > 0 and keep(names[i])]
    crops, points, fives = [], [], []
    for i in chosen:
        five = rows[i, 4:14].reshape(5, 2)
        matrix = faces.similarity(five, CROP_POINTS + MARGIN)
        picture = cv2.imread(str(folder / names[i]))
        crops.append(cv2.warpAffine(picture, matrix, (STORE, STORE), flags=cv2.INTER_LINEAR))
        points.append(meshes[i][POINTS] @ matrix[:, :2].T + matrix[:, 2])
        fives.append(five @ matrix[:, :2].T + matrix[:, 2])
    return numpy.array(crops), numpy.array(points), numpy.array(fives), poses[chosen], names[chosen]


def distance(points, i, j):
    return numpy.hypot(*(points[AT[i]] - points[AT[j]]))


def eye_ratio(points, eye):
    p1, p2, p3, p4, p5, p6 = eye
    return (distance(points, p2, p6) + distance(points, p3, p5)) / (2 * distance(points, p1, p4))


def state_of(points, pose):
    mouth = (distance(points, 81, 178) + distance(points, 13, 14) + distance(points, 311, 402)) / \
        (3 * distance(points, 78, 308))
    smile = distance(points, 61, 291) / distance(points, 33, 263)
    return [eye_ratio(points, landmark_net.EYE_LEFT), eye_ratio(points, landmark_net.EYE_RIGHT), mouth, smile, *pose]


def closed(draw, crop, points, eye, extra, amount):
    """Pulls the upper lid over the eye: each column of skin between brow and lid is stretched, and the lid's points go
    down with it."""
    corners = points[[AT[eye[0]], AT[eye[3]]]]
    corners = corners[corners[:, 0].argsort()]
    width = corners[1, 0] - corners[0, 0]
    upper = points[[AT[eye[1]], AT[eye[2]], AT[extra[0]]]]
    lower = points[[AT[eye[4]], AT[eye[5]], AT[extra[1]]]]
    if width < 6:
        return crop, points

    def lid(samples):
        """A parabola over the line of the corners, fitted to the samples."""
        t = (samples[:, 0] - corners[0, 0]) / width
        line = corners[0, 1] + (corners[1, 1] - corners[0, 1]) * t
        shape = 4 * t * (1 - t)
        return (shape * (samples[:, 1] - line)).sum() / max((shape * shape).sum(), 1e-3)

    left, right = int(corners[0, 0]) - 1, int(corners[1, 0]) + 2
    x = numpy.arange(left, right)
    t = numpy.clip((x - corners[0, 0]) / width, 0, 1)
    line = corners[0, 1] + (corners[1, 1] - corners[0, 1]) * t
    upper_y, lower_y = line + 4 * t * (1 - t) * lid(upper), line + 4 * t * (1 - t) * lid(lower)
    opening = lower_y - upper_y
    if opening.max() < 2:
        return crop, points
    moved_y = upper_y + amount * numpy.maximum(opening, 0)
    brow_y = upper_y - width * 0.45
    top, bottom = int(brow_y.min()) - 1, int(lower_y.max()) + 3
    if left < 0 or top < 0 or right >= STORE or bottom >= STORE:
        return crop, points
    y = numpy.arange(top, bottom, dtype=numpy.float32)[:, None]
    above = brow_y + (y - brow_y) * (upper_y - brow_y) / numpy.maximum(moved_y - brow_y, 1e-3)
    source = numpy.where((y > brow_y) & (y <= moved_y), above, y).astype(numpy.float32)
    crop = crop.copy()
    grid = numpy.broadcast_to(x.astype(numpy.float32), source.shape)
    patch = cv2.remap(crop, grid, source, cv2.INTER_LINEAR)
    crop[top:bottom, left:right] = patch
    points = points.copy()
    for index in (eye[1], eye[2], extra[0]):
        if index in AT:
            at = AT[index]
            column = numpy.clip(points[at, 0], x[0], x[-1])
            drop = numpy.interp(column, x, amount * numpy.maximum(opening, 0))
            points[at, 1] += drop
    return crop, points


class Sampler:
    def __init__(self, draw, sources, negatives):
        self.draw = draw
        self.crops, self.points, self.fives, self.poses = (
            numpy.concatenate([s[k] for s in sources]) for k in range(4))
        self.negatives = negatives
        states = numpy.array([state_of(p, pose) for p, pose in zip(self.points, self.poses)])
        openness = states[:, :2].min(1)
        weight = 1 + 4 * (openness < 0.17) + 2 * (states[:, 2] > 0.25) + 1.5 * (numpy.abs(states[:, 4]) > 0.35)
        self.weight = weight / weight.sum()

    def face(self):
        draw = self.draw
        i = int(draw.choice(len(self.weight), p=self.weight))
        crop, points, five, pose = self.crops[i], self.points[i], self.fives[i], self.poses[i].copy()
        if draw.random() < 0.35:
            amount = float(numpy.clip(draw.uniform(0.2, 1.15), 0, 1))
            which = draw.random()
            if which < 0.9:
                crop, points = closed(draw, crop, points, landmark_net.EYE_LEFT, (159, 145), amount)
            if which > 0.1:
                crop, points = closed(draw, crop, points, landmark_net.EYE_RIGHT, (386, 374), amount)
        if draw.random() < 0.5:
            crop = cv2.flip(crop, 1)
            points = points[MIRROR] * [-1, 1] + [STORE - 1, 0]
            five = five[MIRROR_FIVE] * [-1, 1] + [STORE - 1, 0]
            pose = pose * [-1, 1]
        # A first pass sees the coarse points of the detector, a second the refined ones of this network.
        coarse = draw.random() < 0.5
        spread = 0.085 if coarse else 0.025
        between = numpy.hypot(*(CROP_POINTS[1] - CROP_POINTS[0]))
        seen = five + draw.normal(0, spread * between, five.shape) + draw.normal(0, 0.5 * spread * between, 2)
        matrix = faces.similarity(seen, CROP_POINTS + draw.normal(0, 1.0, 2))
        scale, angle = numpy.exp(draw.normal(0, 0.05 if coarse else 0.02)), draw.normal(0, 0.06 if coarse else 0.03)
        turn = scale * numpy.array([[numpy.cos(angle), -numpy.sin(angle)], [numpy.sin(angle), numpy.cos(angle)]])
        centre = numpy.array([64.0, 60.0])
        matrix = numpy.hstack([turn @ matrix[:, :2], (turn @ (matrix[:, 2] - centre) + centre)[:, None]])
        crop = cv2.warpAffine(crop, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR,
                              borderMode=cv2.BORDER_REFLECT_101 if draw.random() < 0.7 else cv2.BORDER_CONSTANT)
        points, five = (p @ matrix[:, :2].T + matrix[:, 2] for p in (points, five))
        state = state_of(points, pose)
        target = numpy.concatenate([points.ravel(), five.ravel(), state, [1]])
        return crop, target

    def nothing(self):
        """No face: background, or a face that is far off, upside down or cut apart."""
        draw = self.draw
        target = numpy.zeros(2 * N + 10 + len(STATE))
        if draw.random() < 0.6:
            picture = self.negatives[int(draw.integers(0, len(self.negatives)))]
            side = int(draw.integers(24, min(picture.shape[:2])))
            y, x = (int(draw.integers(0, n - side + 1)) for n in picture.shape[:2])
            return cv2.resize(picture[y:y + side, x:x + side], (SIDE, SIDE), interpolation=cv2.INTER_AREA), target
        crop = self.crops[int(draw.integers(0, len(self.crops)))]
        kind = draw.random()
        if kind < 0.3:
            angle = draw.uniform(0.45 * numpy.pi, 1.55 * numpy.pi)
            scale, shift = draw.uniform(0.7, 1.3), draw.normal(0, 6, 2)
        elif kind < 0.75:
            angle, scale = draw.normal(0, 0.2), draw.uniform(0.6, 2.2)
            direction = draw.uniform(0, 2 * numpy.pi)
            shift = scale * draw.uniform(55, 90) * numpy.array([numpy.cos(direction), numpy.sin(direction)])
        else:
            angle, scale, shift = draw.normal(0, 0.3), draw.uniform(2.8, 5), draw.normal(0, 60, 2)
        a, b = scale * numpy.cos(angle), scale * numpy.sin(angle)
        matrix = numpy.array([[a, -b, 0], [b, a, 0]])
        matrix[:, 2] = SIDE / 2 + shift - matrix[:, :2] @ [STORE / 2, STORE / 2 - 8]
        return cv2.warpAffine(crop, matrix, (SIDE, SIDE), borderMode=cv2.BORDER_REFLECT_101), target

    def __call__(self):
        crop, target = self.nothing() if self.draw.random() < 0.15 else self.face()
        if self.draw.random() < 0.85:
            crop = augmentation.light(self.draw, crop)
        crop = augmentation.sensor(self.draw, crop)
        if self.draw.random() < 0.1:
            crop = augmentation.occlusion(self.draw, crop)
        return crop, target.astype(numpy.float32)


def backgrounds():
    """What lies beside the faces of the photographs: strips of their borders, where the detector sees nothing."""
    data = numpy.load(faces.WORK / "photographs.npz")
    strips = []
    for i in range(0, len(data["names"]), 3):
        if data["aside"][i]:
            continue
        picture = cv2.imread(str(faces.PHOTOGRAPHS / str(data["names"][i])))
        x, _, w, _ = data["rows"][i, :4]
        left, right = int(x - 0.25 * w), int(x + 1.25 * w)
        for strip in (picture[:, :max(left, 0)], picture[:, min(right, picture.shape[1]):]):
            if strip.shape[1] >= 40:
                strips.append(strip)
    return strips


class Stream(torch.utils.data.IterableDataset):
    def __init__(self, sources, negatives):
        self.sources, self.negatives = sources, negatives

    def __iter__(self):
        cv2.setNumThreads(1)
        torch.set_num_threads(1)
        sample = Sampler(numpy.random.default_rng(time.time_ns()), self.sources, self.negatives)
        while True:
            yield sample()


def loss_of(out, target, weight):
    present = target[:, -1:]
    difference = torch.nn.functional.smooth_l1_loss(out[:, :-1], target[:, :-1], reduction="none", beta=1.0)
    places = (difference * weight)[:, :2 * N + 10]
    states = (out[:, 2 * N + 10:-1] - target[:, 2 * N + 10:-1]).abs() * weight[2 * N + 10:]
    faces_seen = present.sum().clamp(min=1)
    regression = (places * present).sum() / faces_seen / N + (states * present).sum() / faces_seen
    presence = torch.nn.functional.binary_cross_entropy_with_logits(out[:, -1], target[:, -1])
    return regression + 2 * presence


def weights():
    weight = torch.ones(2 * N + 10 + len(STATE) - 1)
    for index in landmark_net.EYE_LEFT + landmark_net.EYE_RIGHT + [159, 145, 386, 374]:
        weight[2 * AT[index]:2 * AT[index] + 2] = 2.5
    for index in landmark_net.MOUTH_INNER + landmark_net.CORNERS:
        weight[2 * AT[index]:2 * AT[index] + 2] = 1.5
    weight[2 * N:2 * N + 10] = 2.5
    weight[2 * N + 10:] = torch.tensor([20.0, 20.0, 10.0, 8.0, 4.0, 4.0])
    return weight


def watched_figures(net, held):
    """Mean error of the points over the eye distance, and of the state, on faces that were not trained on."""
    crops, points, fives, poses, _ = held
    x = torch.from_numpy(crops[:, MARGIN:-MARGIN, MARGIN:-MARGIN]).permute(0, 3, 1, 2).float()
    with torch.no_grad():
        out = torch.cat([net(part) for part in x.split(128)]).numpy()
    truth = points - MARGIN
    found = out[:, :2 * N].reshape(-1, N, 2)
    eyes = numpy.hypot(*(truth[:, AT[33]] - truth[:, AT[263]]).T) * 0.68
    five = numpy.hypot(*(out[:, 2 * N:2 * N + 10].reshape(-1, 5, 2) - (fives - MARGIN)).transpose(2, 0, 1))
    states = numpy.array([state_of(p, pose) for p, pose in zip(truth, poses)])
    ear = numpy.corrcoef(out[:, 2 * N + 10:2 * N + 12].mean(1), states[:, :2].mean(1))[0, 1]
    yaw = numpy.corrcoef(out[:, 2 * N + 14], states[:, 4])[0, 1]
    error = (numpy.hypot(*(found - truth).transpose(2, 0, 1)).mean(1) / eyes).mean()
    return f"watched: points {error:.4f}, five {(five.mean(1) / eyes).mean():.4f}, eyes r {ear:.3f}, yaw r {yaw:.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--rate", type=float, default=2e-3)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(2)
    photographs = load("photographs", faces.PHOTOGRAPHS, lambda name: not faces.is_watched(name))
    held = load("photographs", faces.PHOTOGRAPHS, faces.is_watched)
    sources = [photographs]
    if (faces.WORK / "subjects.npz").exists():
        sources.append(load("subjects", faces.WORK / "subjects"))
    print([len(s[0]) for s in sources], len(held[0]), flush=True)
    net = LandmarkNet()
    mean = numpy.concatenate([(photographs[1].mean(0) - MARGIN).ravel(), (photographs[2].mean(0) - MARGIN).ravel(),
                              [0.28, 0.28, 0.06, 0.6, 0, 0.2, 0]])
    net.offset.copy_(torch.from_numpy(mean))
    net.scale.copy_(torch.tensor([4.0] * (2 * N + 10) + [0.1, 0.1, 0.15, 0.1, 0.25, 0.2, 1.0]))
    weight = weights()
    loop = Loop("landmarks", net, arguments.minutes, arguments.rate, watch=lambda smooth: watched_figures(smooth, held))
    loop.run(Stream(sources, backgrounds()), BATCH, lambda out, target: loss_of(out, target, weight))


if __name__ == "__main__":
    main()
