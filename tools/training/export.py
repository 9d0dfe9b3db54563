#!/usr/bin/env python3
"""Step 6: write the trained networks as ONNX files that OpenCV 4.6 reads, check that it computes the same, and bring their
sizes and hashes into the pack's descriptor. A new embedding takes the old calibrations out: they are not its own."""

import argparse
import hashlib
import json
import re

import cv2
import numpy
import torch

import faces
from detector_net import DetectorNet
from embedding_net import EmbeddingNet
from landmark_net import LandmarkNet

TARGET = faces.ROOT / "resources" / "models"
PACK = faces.ROOT / "resources" / "packs" / "builtin.json"


def fold(sequence):
    """Convolutions followed by batch normalisation become convolutions, anywhere below."""
    for name, child in list(sequence.named_children()):
        fold(child)
    if not isinstance(sequence, torch.nn.Sequential):
        return
    previous = None
    for name, child in list(sequence.named_children()):
        if isinstance(child, torch.nn.BatchNorm2d) and isinstance(previous, torch.nn.Conv2d):
            fused = torch.nn.utils.fusion.fuse_conv_bn_eval(previous, child)
            previous.weight = fused.weight
            previous.bias = fused.bias
            setattr(sequence, name, torch.nn.Identity())
        elif not isinstance(child, torch.nn.Identity):
            previous = child


def write(net, path, shape, output):
    net = net.eval().to(memory_format=torch.contiguous_format)
    example = torch.rand(shape) * 255
    with torch.no_grad():
        before = net(example)
        fold(net)
        expected = net(example).numpy()
        assert numpy.allclose(before.numpy(), expected, rtol=1e-3, atol=1e-3), "folding changed the network"
    torch.onnx.export(net, example, str(path), opset_version=10, input_names=["picture"], output_names=[output],
                      do_constant_folding=True)
    reader = cv2.dnn.readNetFromONNX(str(path))
    reader.setInput(example.numpy())
    found = reader.forward().reshape(expected.shape)
    error = float(numpy.abs(found - expected).max() / max(1.0, numpy.abs(expected).max()))
    assert error < 1e-4, f"OpenCV computes something else: {error}"
    print(path.name, path.stat().st_size, "bytes, OpenCV differs by", error)
    describe(path)


def describe(path):
    pack = json.loads(PACK.read_text())
    model = next(m for m in pack["models"] if m["file"] == path.name)
    hashed = hashlib.sha256(path.read_bytes()).hexdigest()
    if model["role"] == "embedder" and model["sha256"] != hashed:
        pack["calibrations"] = []
    model["bytes"], model["sha256"] = path.stat().st_size, hashed
    PACK.write_text(compact(json.dumps(pack, indent=2)) + "\n")


def compact(text):
    """Lists of numbers on one line."""
    return re.sub(r"\[[-\d.,\s\[\]]*\]", lambda m: re.sub(r"\s+", " ", m.group()).replace("[ ", "[").replace(" ]", "]"),
                  text)


def smooth(name, net):
    net.load_state_dict(torch.load(faces.WORK / f"{name}.pt")["smooth"])
    return net


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("networks", nargs="*", default=["detector", "landmarks", "embedding"])
    arguments = parser.parse_args()
    TARGET.mkdir(parents=True, exist_ok=True)
    if "detector" in arguments.networks:
        write(smooth("detector", DetectorNet()), TARGET / "aiqyn_detector_1.onnx", (1, 3, 120, 160), "cells")
    if "landmarks" in arguments.networks:
        write(smooth("landmarks", LandmarkNet()), TARGET / "aiqyn_landmarks_1.onnx", (1, 3, 128, 128), "face")
    if "embedding" in arguments.networks:
        write(smooth("embedding", EmbeddingNet()), TARGET / "aiqyn_embedding_1.onnx", (1, 3, 96, 96), "template")


if __name__ == "__main__":
    main()
