"""What cameras, rooms and printers do to a face crop. Works on one 8-bit BGR picture at a time, with numpy's generator."""

import cv2
import numpy

_NOISE = numpy.random.default_rng(7).standard_normal(1 << 20).astype(numpy.float32)


def noise_like(draw, picture, sigma):
    size = picture.size
    start = int(draw.integers(0, len(_NOISE) - size))
    return _NOISE[start:start + size].reshape(picture.shape) * sigma


def light(draw, picture, strength=1.0):
    """Exposure, contrast, gamma and white balance in one table; sometimes grey, sometimes lit from a side."""
    ramp = numpy.arange(256, dtype=numpy.float32) / 255
    ramp = ramp ** numpy.exp(draw.normal(0, 0.28 * strength))
    gain = numpy.exp(draw.normal(0, 0.20 * strength))
    middle = draw.uniform(0.35, 0.6)
    ramp = (ramp - middle) * numpy.exp(draw.normal(0, 0.18 * strength)) + middle
    table = numpy.stack([ramp * gain * numpy.exp(draw.normal(0, 0.10 * strength)) for _ in range(3)], -1)
    table = numpy.clip(table * 255, 0, 255).astype(numpy.uint8)
    picture = cv2.LUT(picture, table[None])
    if draw.random() < 0.12 * strength:
        grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
        picture = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
    if draw.random() < 0.35 * strength:
        height, width = picture.shape[:2]
        corners = numpy.exp(draw.normal(0, 0.35, (2, 2))).astype(numpy.float32)
        field = cv2.resize(corners, (width, height), interpolation=cv2.INTER_LINEAR)
        picture = numpy.clip(picture * field[..., None], 0, 255).astype(numpy.uint8)
    return picture


def sensor(draw, picture):
    """Lost detail, noise, compression."""
    height, width = picture.shape[:2]
    kind = draw.random()
    if kind < 0.18:
        picture = cv2.GaussianBlur(picture, (0, 0), draw.uniform(0.5, 1.6))
    elif kind < 0.38:
        factor = draw.uniform(0.35, 0.85)
        small = cv2.resize(picture, (int(width * factor), int(height * factor)), interpolation=cv2.INTER_AREA)
        picture = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    if draw.random() < 0.35:
        picture = numpy.clip(picture + noise_like(draw, picture, draw.uniform(1, 9)), 0, 255).astype(numpy.uint8)
    if draw.random() < 0.15:
        ok, code = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(draw.integers(25, 90))])
        picture = cv2.imdecode(code, cv2.IMREAD_COLOR)
    return picture


def occlusion(draw, picture):
    height, width = picture.shape[:2]
    h, w = int(height * draw.uniform(0.12, 0.4)), int(width * draw.uniform(0.12, 0.4))
    y, x = int(draw.integers(0, height - h + 1)), int(draw.integers(0, width - w + 1))
    picture = picture.copy()
    if draw.random() < 0.5:
        picture[y:y + h, x:x + w] = draw.integers(0, 256, 3)
    else:
        picture[y:y + h, x:x + w] = noise_like(draw, picture[y:y + h, x:x + w], 50) + 128
    return picture
