"""Patterns that stand for ways of working together."""

import math
from random import Random

from cms.demonstration.canvas import (
    CLAY,
    CREAM,
    DEEP,
    MID,
    MIST,
    PALE,
    SEA,
    SLATE,
    SUN,
    TEAL,
    WHITE,
    Canvas,
)


def clusters(chance: Random) -> str:
    """Five groups of schools; in each of them some have joined in threes."""
    sheet = Canvas(ground=DEEP)
    dots(sheet, TEAL)
    middles = [(330, 320), (800, 230), (1270, 330), (520, 720), (1080, 720)]
    colours = [SUN, SEA, CREAM, SEA, SUN]
    for one, other in ((0, 1), (1, 2), (0, 3), (3, 4), (2, 4), (1, 3), (1, 4)):
        sheet.line(middles[one], middles[other], SLATE, 5)
    for (x, y), colour in zip(middles, colours, strict=True):
        sheet.disc(x, y, 205, DEEP)
        sheet.ring(x, y, 205, SLATE, 4)
        places = around(chance, x, y, 12 + chance.randint(0, 1))
        for first in range(0, 9, 3):
            sheet.shape(places[first : first + 3], TEAL, stroke=colour, stroke_width=5)
        for place in places:
            sheet.disc(*place, 17, colour)
    return sheet.svg()


def around(chance: Random, x: float, y: float, count: int) -> list[tuple[float, float]]:
    """Places in threes around a middle, and the rest further in."""
    places = []
    for group in range(3):
        turn = math.tau * group / 3 + chance.uniform(-0.2, 0.2)
        gx, gy = x + 108 * math.cos(turn), y + 108 * math.sin(turn)
        for corner in range(3):
            angle = turn + math.tau * corner / 3
            places.append((gx + 58 * math.cos(angle), gy + 58 * math.sin(angle)))
    for rest in range(count - 9):
        angle = math.tau * rest / (count - 9) + 0.4
        places.append((x + 28 * math.cos(angle), y + 28 * math.sin(angle)))
    return places


def dots(sheet: Canvas, colour: str, step: int = 50) -> None:
    """A quiet grid behind a drawing."""
    for x in range(step // 2, sheet.width, step):
        for y in range(step // 2, sheet.height, step):
            sheet.disc(x, y, 3, colour)


def nested(chance: Random) -> str:
    """Circles within circles: classrooms in schools, schools in places, places in a region."""
    sheet = Canvas(ground=TEAL)
    sheet.disc(800, 560, 640, SLATE)
    sheet.disc(800, 600, 500, MID)
    for x, y, radius, colour in [
        (600, 620, 210, MIST),
        (985, 520, 185, CREAM),
        (930, 850, 130, SEA),
    ]:
        sheet.disc(x, y, radius, colour)
        for ring in range(6):
            angle = math.tau * ring / 6 + chance.uniform(0, 0.4)
            reach = radius * 0.62
            tint = SUN if ring == chance.randint(0, 5) else TEAL
            sheet.disc(
                x + reach * math.cos(angle), y + reach * math.sin(angle), radius * 0.19, tint
            )
        sheet.disc(x, y, radius * 0.24, DEEP)
    sheet.path(
        "M 0 300 C 400 120, 760 240, 985 520",
        stroke=SUN,
        stroke_width=8,
        stroke_dasharray="1 22",
        stroke_linecap="round",
    )
    sheet.disc(985, 520, 20, SUN)
    return sheet.svg()


def ribbons(chance: Random) -> str:
    """Ribbons that cross and hold one another."""
    sheet = Canvas(ground=PALE)
    colours = [TEAL, SUN, SEA, DEEP, MID, CLAY]
    chance.shuffle(colours)
    for index, colour in enumerate(colours):
        start, end = 120 + index * 150, 120 + ((index * 2 + 3) % 6) * 150
        bend = chance.randint(-120, 120)
        path = f"M -40 {start} C 480 {start + bend}, 560 {end - bend}, 800 {end} S 1300 {start - bend}, 1640 {start}"
        sheet.path(path, stroke=PALE, stroke_width=94)
        sheet.path(path, stroke=colour, stroke_width=74)
    return sheet.svg()


def strands(chance: Random) -> str:
    """Two strands of work that run side by side, meet and part again."""
    sheet = Canvas(ground=MIST)
    dots(sheet, SEA, 80)
    high, low = chance.randint(300, 340), chance.randint(660, 700)
    for colour, start, end in ((TEAL, high, low), (SUN, low, high)):
        for offset in range(-2, 3):
            shift = offset * 42
            path = f"M -40 {start + shift} C 500 {start + shift}, 560 {end + shift}, 1000 {end + shift} S 1400 {end + shift}, 1640 {end + shift}"
            sheet.path(path, stroke=MIST, stroke_width=34)
            sheet.path(path, stroke=colour, stroke_width=24)
    for x in (180, 360, 1240, 1420):
        for y in (high, low):
            sheet.disc(x, y, 46, WHITE)
            sheet.disc(x, y, 26, DEEP)
    return sheet.svg()


def mosaic(chance: Random, size: int = 1600, cells: int = 4) -> str:
    """A square of quarter circles, rings and fields, different for every source of chance."""
    sheet = Canvas(size, size, PALE)
    step = size / cells
    pairs = [
        (DEEP, SEA),
        (TEAL, CREAM),
        (SUN, DEEP),
        (MIST, TEAL),
        (SEA, WHITE),
        (CREAM, CLAY),
        (MID, SUN),
    ]
    last = None
    for column in range(cells):
        for row in range(cells):
            pair = chance.choice([pair for pair in pairs if pair != last])
            last = pair
            tile(sheet, chance.randint(0, 4), (column * step, row * step), step, pair)
    return sheet.svg()


def tile(
    sheet: Canvas, kind: int, corner: tuple[float, float], step: float, pair: tuple[str, str]
) -> None:
    """One field of a mosaic."""
    x, y = corner
    ground, front = pair
    sheet.box(x, y, step + 1, step + 1, ground)
    if kind == 0:
        sheet.path(f"M {x} {y} h {step} a {step} {step} 0 0 1 {-step} {step} Z", fill=front)
    elif kind == 1:
        sheet.path(
            f"M {x + step} {y + step} h {-step} a {step} {step} 0 0 1 {step} {-step} Z", fill=front
        )
    elif kind == 2:
        sheet.disc(x + step / 2, y + step / 2, step * 0.3, front)
    elif kind == 3:
        sheet.path(f"M {x} {y + step} v {-step} a {step} {step} 0 0 1 {step} {step} Z", fill=front)
    else:
        half = step / 2
        sheet.path(f"M {x} {y + half} a {half} {half} 0 0 1 {step} 0 Z", fill=front)
        sheet.path(f"M {x} {y + step} a {half} {half} 0 0 1 {step} 0 Z", fill=front)
