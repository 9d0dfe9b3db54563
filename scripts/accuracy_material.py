"""What scripts/accuracy measures on: chosen pictures, identities kept aside, pairs, frames without a face."""
import hashlib
import itertools
import json
import math
import random
import subprocess

# Looked at one by one: exactly one face, whole, unobstructed or nearly so.
SINGLE_STILLS = [
    "ageitgey_alex-lacamoire.png", "ageitgey_biden.jpg", "ageitgey_biden2.jpg", "ageitgey_lin-manuel-miranda.png",
    "ageitgey_obama-480p.jpg", "ageitgey_obama.jpg", "ageitgey_obama2.jpg", "ageitgey_obama3.jpg",
    "dlib_Tom_Cruise_avp_2014_4.jpg", "faceonnx_closed_closed.jpg", "faceonnx_closed_open.jpg",
    "faceonnx_open_open.jpg", "minivision_F2.jpg", "minivision_T1.jpg", "skimage_astronaut.png",
]
CUT_STILLS = ["ageitgey_obama_partial_face.jpg", "ageitgey_obama_partial_face2.jpg"]

FOLDS = 5
MOST_PAIRS_OF_ONE = 20
FRAMES = 200
SEED = 20261125
# Persons whom no network of ours was trained on: its trainers' seeds are smaller.
SWEEP_FIRST, SWEEP_PERSONS, SWEEP_PICTURES, SWEEP_DEGREES = 900001, 40, 13, 30


def digest(name):
    return hashlib.sha256(name.encode()).digest()


def kept_aside(root):
    """Identities that no network of ours was trained on: the first byte of the name's SHA-256 is below 26."""
    return sorted(p.name for p in root.iterdir() if p.is_dir() and digest(p.name)[0] < 26)


def numbers(root, name):
    return sorted(int(p.stem.rsplit("_", 1)[1]) for p in (root / name).glob("*.jpg"))


def pair_list(root, names):
    """LFW's format: at most MOST_PAIRS_OF_ONE genuine pairs of one person, as many impostor pairs.

    Folds share no identity and have equally many pairs, as the format wants; each person goes to the fold that has
    the fewest so far, those with the most pairs first, so that hardly any pair is lost to that.
    """
    draw = random.Random(SEED)
    own = {}
    for name in sorted(names):
        pairs = list(itertools.combinations(numbers(root, name), 2))
        own[name] = draw.sample(pairs, min(len(pairs), MOST_PAIRS_OF_ONE))
    genuine, members = [[] for _ in range(FOLDS)], [[] for _ in range(FOLDS)]
    for name in sorted(own, key=lambda n: (-len(own[n]), digest(n))):
        fold = min(range(FOLDS), key=lambda f: (len(genuine[f]), len(members[f])))
        members[fold].append(name)
        genuine[fold] += [(name, a, b) for a, b in own[name]]
    count = min(len(pairs) for pairs in genuine)
    lines = [f"{FOLDS}\t{count}"]
    for fold in range(FOLDS):
        lines += [f"{n}\t{a}\t{b}" for n, a, b in draw.sample(genuine[fold], count)]
        impostors = set()
        while len(impostors) < count:
            first, second = sorted(draw.sample(members[fold], 2))
            impostors.add((first, draw.choice(numbers(root, first)), second, draw.choice(numbers(root, second))))
        lines += ["\t".join(map(str, pair)) for pair in sorted(impostors)]
    return "\n".join(lines) + "\n"


def wilson(successes, trials):
    """95 % interval of a share (Wilson, 1927)."""
    if trials == 0:
        return 0.0, 1.0
    z, p = 1.959963984540054, successes / trials
    centre = p + z * z / (2 * trials)
    spread = z * math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def face_free_frames(folder, root, say):
    """Mosaics of 48-pixel corners of the kept-aside pictures, twice enlarged; None without OpenCV or pictures.

    A corner may hold a part of somebody else's face, but hardly ever a whole one.
    """
    try:
        import cv2
        import numpy
    except ImportError:
        return None
    if not root.is_dir():
        return None
    target = folder / "face-free"
    target.mkdir(exist_ok=True)
    files = [target / f"{i:04d}.jpg" for i in range(FRAMES)]
    if all(f.is_file() for f in files):
        return files
    say("making frames without a face")
    draw = random.Random(SEED)
    pictures = [p for n in kept_aside(root) for p in sorted((root / n).glob("*.jpg"))]
    for file in files:
        frame = numpy.zeros((480, 672, 3), numpy.uint8)
        for top in range(0, 480, 96):
            for left in range(0, 672, 96):
                picture = cv2.imread(str(draw.choice(pictures)))
                y = draw.choice((0, picture.shape[0] - 48))
                x = draw.choice((0, picture.shape[1] - 48))
                frame[top:top + 96, left:left + 96] = cv2.resize(picture[y:y + 48, x:x + 48], (96, 96))
        cv2.imwrite(str(file), numpy.ascontiguousarray(frame[:, :640]), [cv2.IMWRITE_JPEG_QUALITY, 92])
    return files


def sweep_frames(folder, program, say):
    """{path: (person, yaw)} of synthetic persons who turn from one side to the other; None when it failed."""
    target = folder / "sweep"
    states = target / "states.jsonl"
    rows = states.read_text(encoding="utf-8").splitlines() if states.is_file() else []
    if len(rows) != SWEEP_PERSONS * SWEEP_PICTURES:
        say("rendering synthetic persons who turn")
        words = (program, target, SWEEP_FIRST, SWEEP_PERSONS, SWEEP_PICTURES, SWEEP_DEGREES)
        if subprocess.run([str(w) for w in words], check=False).returncode != 0:
            return None
        rows = states.read_text(encoding="utf-8").splitlines()
    found = (json.loads(row) for row in rows)
    return {target / row["file"]: (row["person"], row["yawDeg"]) for row in found}
