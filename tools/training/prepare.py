#!/usr/bin/env python3
"""Step 1: find the face of every photograph, its 478 points, and cut the aligned crops that the embedding learns on.
With aiqyn-render-subjects' folder as its argument: the same for synthetic persons, without the embedding's crops."""

import pathlib
import sys
import time

import cv2
import numpy

import faces

STORE = 144  # the teacher sees the middle 128; the margin is for augmentation


def landmark_crop(row):
    """From a 256 x 256 crop to the picture, as findings/models.md section 4."""
    points = row[4:14].reshape(5, 2)
    angle = numpy.arctan2(points[1, 1] - points[0, 1], points[1, 0] - points[0, 0])
    factor = 1.5 * max(row[2], row[3]) / 256
    a, b = factor * numpy.cos(angle), factor * numpy.sin(angle)
    centre = row[:2] + row[2:4] / 2
    return numpy.array([[a, -b, centre[0] - a * 128 + b * 128], [b, a, centre[1] - b * 128 - a * 128]])


class Mesh:
    """478 points of a detected face: x, y in the picture; z, and the pose angles of the upright crop."""

    def __init__(self):
        self.net = cv2.dnn.readNetFromONNX(str(faces.LANDMARKS))

    def __call__(self, picture, row):
        matrix = landmark_crop(row)
        crop = cv2.warpAffine(picture, matrix, (256, 256), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
        self.net.setInput(cv2.dnn.blobFromImage(crop, 1 / 255, swapRB=True))
        points, presence = self.net.forward(["Identity", "Identity_1"])
        points = points.reshape(478, 3)
        yaw = numpy.arctan2(points[454, 2] - points[234, 2], points[454, 0] - points[234, 0])
        pitch = numpy.arctan2(points[152, 2] - points[10, 2], points[152, 1] - points[10, 1])
        return points[:, :2] @ matrix[:, :2].T + matrix[:, 2], (yaw, pitch), presence.ravel()[0]


def main():
    faces.WORK.mkdir(parents=True, exist_ok=True)
    subjects = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    paths = sorted(subjects.glob("*.jpg")) if subjects else faces.photographs()
    detector, mesh = faces.Detector(), Mesh()
    columns = {name: [] for name in ("rows", "meshes", "poses", "presences", "names", "aside", "crops")}
    target = faces.TEACHER_POINTS + (STORE - 128) / 2
    start = time.time()
    for n, path in enumerate(paths):
        picture = cv2.imread(str(path))
        found = detector(picture)
        if not len(found):
            print("no face:", path.name, file=sys.stderr)
            continue
        row = faces.most_central(found, picture)
        points, pose, presence = mesh(picture, row)
        columns["rows"].append(row)
        columns["meshes"].append(points)
        columns["poses"].append(pose)
        columns["presences"].append(presence)
        columns["names"].append(path.name if subjects else str(path.relative_to(faces.PHOTOGRAPHS)))
        columns["aside"].append(not subjects and faces.is_kept_aside(path.parent.name))
        if not subjects:
            align = faces.similarity(row[4:14].reshape(5, 2), target)
            columns["crops"].append(cv2.warpAffine(picture, align, (STORE, STORE), flags=cv2.INTER_LINEAR,
                                                   borderMode=cv2.BORDER_REFLECT_101))
        if n % 1000 == 0:
            print(n, f"{time.time() - start:.0f} s", flush=True)
    arrays = {name: numpy.array(values) for name, values in columns.items()}
    for name in ("rows", "meshes", "poses", "presences"):
        arrays[name] = arrays[name].astype(numpy.float32)
    numpy.savez(faces.WORK / ("subjects.npz" if subjects else "photographs.npz"), **arrays)
    print(len(columns["names"]), "of", len(paths), "pictures")


if __name__ == "__main__":
    main()
