"""What every trainer shares: where things lie, who is kept aside, and the standard pack's detector."""

import hashlib
import os
import pathlib

import cv2
import numpy

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("AIQYN_SHARED", ROOT.parent / "shared"))
MODELS = SHARED / "models"
PHOTOGRAPHS = SHARED / "faces" / "lfw-dev"
WORK = ROOT / "build" / "training"  # ignored by git: nothing in it is ever committed

DETECTOR = MODELS / "detect" / "face_detection_yunet_2023mar.onnx"
LANDMARKS = MODELS / "landmarks" / "mediapipe_face_landmarks_detector_478_fp32.onnx"
EMBEDDER = MODELS / "recognise" / "face-reidentification-retail-0095_fp32.onnx"

# Targets of the five points in the embedding teacher's 128 x 128 crop.
TEACHER_POINTS = numpy.array([[40.393, 59.082], [87.376, 59.082], [64.034, 81.985], [44.732, 105.561],
                              [83.640, 105.561]])


def is_kept_aside(person):
    """One identity in ten, by the hash of its name: never used for training or for choosing anything."""
    return hashlib.sha256(person.encode()).digest()[0] < 26


def is_watched(name):
    """A few of the others, on whom progress is watched while training; they are not trained on either."""
    return sum(str(name).split("/")[0].encode()) % 40 == 0


def photographs():
    """Paths of all photographs, in a stable order."""
    return sorted(PHOTOGRAPHS.glob("*/*.jpg"))


class Detector:
    """YuNet as findings/models.md section 3 decodes it."""

    STRIDES = (8, 16, 32)

    def __init__(self, threads=1):
        cv2.setNumThreads(threads)
        self.net = cv2.dnn.readNetFromONNX(str(DETECTOR))
        self.names = [f"{kind}_{s}" for kind in ("cls", "obj", "bbox", "kps") for s in self.STRIDES]

    def __call__(self, picture, threshold=0.7):
        """Rows of x, y, w, h, ten point coordinates, score; best first."""
        height, width = picture.shape[:2]
        padded = cv2.copyMakeBorder(picture, 0, -height % 32, 0, -width % 32, cv2.BORDER_CONSTANT)
        self.net.setInput(cv2.dnn.blobFromImage(padded))
        out = dict(zip(self.names, self.net.forward(self.names)))
        rows = []
        for s in self.STRIDES:
            columns = padded.shape[1] // s
            cls, obj = out[f"cls_{s}"].reshape(-1), out[f"obj_{s}"].reshape(-1)
            score = numpy.sqrt(numpy.clip(cls, 0, 1) * numpy.clip(obj, 0, 1))
            for i in numpy.flatnonzero(score > threshold):
                c, r = i % columns, i // columns
                box = out[f"bbox_{s}"].reshape(-1, 4)[i]
                points = out[f"kps_{s}"].reshape(-1, 5, 2)[i]
                w, h = numpy.exp(box[2]) * s, numpy.exp(box[3]) * s
                x, y = (c + box[0]) * s - w / 2, (r + box[1]) * s - h / 2
                rows.append([x, y, w, h, *((points + [c, r]) * s).ravel(), score[i]])
        rows.sort(key=lambda row: -row[-1])
        kept = []
        for row in rows:
            if all(overlap(row, other) <= 0.3 for other in kept):
                kept.append(row)
        return numpy.array(kept, numpy.float32).reshape(-1, 15)


def overlap(a, b):
    w = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    h = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / (a[2] * a[3] + b[2] * b[3] - w * h)


def most_central(rows, picture):
    height, width = picture.shape[:2]
    distances = numpy.hypot(rows[:, 0] + rows[:, 2] / 2 - width / 2, rows[:, 1] + rows[:, 3] / 2 - height / 2)
    return rows[int(distances.argmin())]


def similarity(source, target):
    """The 2x3 matrix of the least-squares rotation, scale and shift from source to target points."""
    s = source[:, 0] + 1j * source[:, 1]
    t = target[:, 0] + 1j * target[:, 1]
    a = numpy.vdot(s - s.mean(), t - t.mean()) / numpy.vdot(s - s.mean(), s - s.mean()).real
    b = t.mean() - a * s.mean()
    return numpy.array([[a.real, -a.imag, b.real], [a.imag, a.real, b.imag]])
