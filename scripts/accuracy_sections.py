"""Sections of scripts/accuracy on faces, landmarks, films and synthetic persons; each adds its lines to the report."""
import math
import pathlib
import statistics
import sys

from accuracy_material import (CUT_STILLS, SINGLE_STILLS, SWEEP_DEGREES, face_free_frames, kept_aside, sweep_frames,
                               wilson)

# Near these frames of blinking_4_720p.mp4 the eyes are closed, as seen in the film.
BLINKS = [(42, 50), (91, 100), (165, 180), (220, 232)]
CLOSED, REOPENED, FARTHEST_YAW = 0.5, 0.8, 35
MEMORY_FRAMES = 10000
MOST_GROWTH = 0.05  # of the memory after the first 500 frames
# Corners of the eye at image left and at image right in MediaPipe's mesh.
EYES = ((33, 133), (362, 263))


def say(text):
    print(f"accuracy: {text}", file=sys.stderr, flush=True)


def percent(value, digits=2):
    return f"{100 * value:.{digits}f} %"


def between(interval, digits=2):
    return f"{100 * interval[0]:.{digits}f} to {100 * interval[1]:.{digits}f} %"


def met(condition):
    return "met" if condition else "**not met**"


def detections(bench, pack, name, files):
    """Faces by file; None when the run failed."""
    if not files:
        return None
    more = ["--landmarks"] if name == "kept-aside" else []
    result = bench.engine(f"{name}-{pack['name']}", "detect", *files, "--pack", pack["name"], *more)
    return None if result is None else {i["file"]: i["faces"] for i in result["images"]}


def detection_section(bench, pack, stills, root, out):
    for title, names in (("whole", SINGLE_STILLS), ("cut through by the border of the picture", CUT_STILLS)):
        files = [stills / n for n in names if bench.have(stills / n, "still")]
        found = detections(bench, pack, f"stills-{title.split()[0]}", files)
        if found is None:
            continue
        once = [f for f, faces in found.items() if len(faces) == 1]
        low, high = wilson(len(once), len(found))
        wrong = [f"{pathlib.Path(f).name} ({len(faces)})" for f, faces in found.items() if len(faces) != 1]
        out.append(f"- Stills with one face, {title}: found exactly once in {len(once)} of {len(found)} "
                   f"({between((low, high), 0)})" + (f"; otherwise: {', '.join(wrong)}." if wrong else "."))
    dogs = stills / "dlib_dogs.jpg"
    if bench.have(dogs, "picture of dogs"):
        found = detections(bench, pack, "dogs", [dogs])
        if found is not None:
            faces = next(iter(found.values()))
            scores = ", ".join(f"{f['score']:.2f}" for f in faces)
            out.append(f"- Picture of four dogs: {len(faces)} faces{f' (scores {scores})' if faces else ''}; wanted 0: "
                       f"{met(not faces)}.")
    if root.is_dir():
        files = [p for n in kept_aside(root) for p in sorted((root / n).glob("*.jpg"))]
        found = detections(bench, pack, "kept-aside", files)
        if found is not None:
            hit = sum(1 for faces in found.values() if faces)
            out.append(f"- Pictures of lfw-dev identities kept aside: a face in {hit} of {len(found)} "
                       f"({percent(hit / len(found))}; {between(wilson(hit, len(found)))}); wanted 99 %: "
                       f"{met(hit >= 0.99 * len(found))}.")
    sweep_lines(bench, pack, out)
    frames = face_free_frames(bench.folder, root, say)
    if frames is None:
        bench.missing.append("face-free frames: python3-opencv or lfw-dev is not at hand")
        return
    found = detections(bench, pack, "face-free", frames)
    if found is not None:
        false = sum(1 for faces in found.values() if faces)
        out.append(f"- Face-free frames (mosaics of picture borders, 640x480): a box in {false} of {len(found)} "
                   f"({between(wilson(false, len(found)))}); wanted at most 1 %: {met(false <= 0.01 * len(found))}.")


def sweep_lines(bench, pack, out):
    """Synthetic persons who turn from one side to the other."""
    program = bench.options.engine.parent / "aiqyn-render-subjects"
    if not bench.have(program, "synthetic persons who turn"):
        return
    frames = sweep_frames(bench.folder, program, say)
    if frames is None:
        bench.missing.append("synthetic persons who turn: aiqyn-render-subjects failed")
        return
    found = detections(bench, pack, "sweep", list(frames))
    if found is None:
        return
    once = [f for f, faces in found.items() if len(faces) == 1]
    by_yaw = {}
    for path, (_, yaw) in frames.items():
        hit, of = by_yaw.get(yaw, (0, 0))
        by_yaw[yaw] = (hit + (len(found[str(path)]) == 1), of + 1)
    persons = len({person for person, _ in frames.values()})
    off = [abs(found[str(p)][0]["yawDeg"] - yaw) for p, (_, yaw) in frames.items()
           if len(found[str(p)]) == 1 and "yawDeg" in found[str(p)][0]]
    out.append(f"- {persons} synthetic persons drawn at random, yaw -{SWEEP_DEGREES} to {SWEEP_DEGREES} degrees: found "
               f"exactly once in {len(once)} of {len(found)} ({percent(len(once) / len(found))}; "
               f"{between(wilson(len(once), len(found)))}); wanted 99 %: {met(len(once) >= 0.99 * len(found))}. By "
               f"yaw: {', '.join(f'{yaw:+.0f}: {hit}/{of}' for yaw, (hit, of) in sorted(by_yaw.items()))}."
               + (f" Measured yaw differs from the true one by {statistics.fmean(off):.1f} degrees in the mean."
                  if off else ""))


def nearest_to_middle(faces):
    """LFW's pictures, 250 pixels square, are about the face in their middle; None without a sound one."""
    sound = [f for f in faces if f["hasSoundLandmarks"]]
    return min(sound, key=lambda f: math.dist((125, 125), f["points"][2]), default=None)


def landmark_section(bench, pack, standard, root, out):
    """Points of the pack against the same of the standard pack's mesh, in shares of the inter-eye distance."""
    if standard is None or pack["name"] == standard["name"] or not root.is_dir():
        return
    files = [p for n in kept_aside(root) for p in sorted((root / n).glob("*.jpg"))]
    ours, theirs = (detections(bench, p, "kept-aside", files) for p in (pack, standard))
    errors, by_point, apart = [], {}, 0
    for file, faces in (ours or {}).items():
        mine, other = nearest_to_middle(faces), nearest_to_middle((theirs or {}).get(file, []))
        if mine is None or other is None:
            continue
        mesh = other["landmarks"]
        left, right = ([(mesh[a][i] + mesh[b][i]) / 2 for i in (0, 1)] for a, b in EYES)
        distance = math.dist(left, right)
        if math.dist(mine["points"][2], other["points"][2]) > distance:
            apart += 1
            continue
        indices = mine["meshIndices"] or range(len(mesh))
        shares = {i: math.dist(p, mesh[i]) / distance for i, p in zip(indices, mine["landmarks"])}
        errors.append(statistics.fmean(shares.values()))
        for i, share in shares.items():
            by_point.setdefault(i, []).append(share)
    if not errors:
        return
    errors.sort()
    means = {i: statistics.fmean(shares) for i, shares in by_point.items()}
    worst = max(means, key=means.get)
    out.append(f"- All {len(means)} landmarks against the standard pack's mesh on {len(errors)} of those pictures "
               f"({len(files) - len(errors)} left out: without sound landmarks of both packs, {apart} of them with "
               f"different persons found): mean error {statistics.fmean(errors):.3f} of the inter-eye distance, median "
               f"of the pictures {statistics.median(errors):.3f}, 95 % below {errors[int(0.95 * len(errors))]:.3f}; "
               f"worst point {worst} of the mesh {means[worst]:.3f}; wanted 0.06: "
               f"{met(statistics.fmean(errors) <= 0.06)}.")


def closures(frames):
    """Frame ranges in which the eyes close below CLOSED of the median and reopen above REOPENED of it."""
    usable = [f for f in frames if f["faceCount"] > 0 and abs(f["yawDeg"]) <= FARTHEST_YAW]
    if not usable:
        return None, []
    base = statistics.median(f["eyeOpenness"] for f in usable)
    events, start = [], None
    for frame in usable:
        if start is None and frame["eyeOpenness"] < CLOSED * base:
            start = frame["sequence"]
        elif start is not None and frame["eyeOpenness"] > REOPENED * base:
            events.append((start, frame["sequence"]))
            start = None
    return base, events


def film_section(bench, pack, films, out):
    blinking = films / "blinking_4_720p.mp4"
    if bench.have(blinking, "film of blinks"):
        result = bench.engine(f"blinks-{pack['name']}", "track", blinking, "--pack", pack["name"])
        if result is not None:
            base, events = closures(result["frames"])
            if base is None:
                out.append("- Blinks in blinking_4_720p.mp4: no frame with a face; wanted 4 and 0: **not met**.")
        if result is not None and base is not None:
            found = [any(a <= high and b >= low for a, b in events) for low, high in BLINKS]
            extra = [e for e in events if not any(e[0] <= high and e[1] >= low for low, high in BLINKS)]
            neutral = len(result["frames"]) - sum(high - low + 1 for low, high in BLINKS)
            listed = ", ".join(f"{a}-{b}" for a, b in events)
            out.append(f"- Blinks in blinking_4_720p.mp4 ({len(result['frames'])} frames; closed below {CLOSED}, open "
                       f"again above {REOPENED} of the median openness {base:.2f}): {sum(found)} of {len(BLINKS)} "
                       f"found (frames {listed}), {len(extra)} false ones in the {neutral} frames between them; wanted "
                       f"4 and 0: {met(all(found) and not extra)}.")
    turning = films / "headturn_demo_1080p.mp4"
    network = bench.options.models / "headpose" / "head-pose-estimation-adas-0001_fp32.onnx"
    if bench.have(turning, "film of head turns") and bench.have(network, "Intel's head-pose network"):
        result = bench.engine(f"yaw-{pack['name']}", "track", turning, "--pack", pack["name"], "--reference-pose",
                              network)
        both = [f for f in (result or {}).get("frames", []) if "referenceYawDeg" in f]
        if len(both) > 2:
            ours = [f["yawDeg"] for f in both]
            r = correlation(ours, [f["referenceYawDeg"] for f in both])
            out.append(f"- Yaw in headturn_demo_1080p.mp4, {len(both)} of {len(result['frames'])} frames, "
                       f"{min(ours):.0f} to {max(ours):.0f} degrees: correlation with Intel's head-pose network "
                       f"{r:.3f} (its sign: {'the same' if r > 0 else 'opposite'} direction); wanted 0.95: "
                       f"{met(abs(r) >= 0.95)}.")


def correlation(a, b):
    ma, mb = statistics.fmean(a), statistics.fmean(b)
    top = sum((x - ma) * (y - mb) for x, y in zip(a, b))
    return top / math.sqrt(sum((x - ma) ** 2 for x in a) * sum((y - mb) ** 2 for y in b))


def gallery_section(bench, pack, out):
    program = bench.options.engine.parent / "aiqyn-gallery"
    if not bench.have(program, "gallery of synthetic persons"):
        return
    result = bench.run(f"gallery-{pack['name']}", program, ["--pack", pack["name"], "--models", bench.options.models,
                                                                 "--as-shipped", "--seeds", "1000", "--others", "80"])
    if result is None:
        return
    rows = [("gallery", f"{len(result['chosen'])} persons of the training gallery"),
            ("random", "persons drawn at random")]
    out.append(f"- Threshold {result['threshold']:.3f}, below it all but {result['targetFmr']:g} of the impostor pairs "
               f"of persons drawn at random. The gallery is told apart (no false match, TAR at least 95 %): "
               f"{met(result['separated'])}.\n\n| persons | genuine pairs | TAR | impostor pairs | false matches |\n"
               "|---|---|---|---|---|")
    for key, title in rows:
        measured = result[key]
        out.append(f"| {title} | {measured['genuine']['pairs']:,} | {percent(measured['tar'])} | "
                   f"{measured['impostor']['pairs']:,} | {measured['falseMatches']:,} |")


def memory_section(bench, pack, films, out):
    film = films / "blinking_4_720p.mp4"
    if not bench.have(film, "film for the memory"):
        return
    result = bench.engine(f"memory-{pack['name']}", "track", film, "--pack", pack["name"], "--summary", "--frames",
                          MEMORY_FRAMES)
    if result is None or not result["memoryKib"]:
        return
    memory = result["memoryKib"]
    growth = memory["end"] / memory["start"] - 1
    out.append(f"- Memory over {result['frameCount']:,} frames of blinking_4_720p.mp4 played again and again: "
               f"{memory['start'] / 1024:.0f} MiB resident after frame {memory['afterFrame']}, "
               f"{memory['end'] / 1024:.0f} MiB at the end ({100 * growth:+.1f} %), at most "
               f"{memory['highest'] / 1024:.0f} MiB; flat to {percent(MOST_GROWTH, 0)}: {met(growth <= MOST_GROWTH)}.")
