"""Roofs, hills and a bridge."""

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


def roofs(chance: Random) -> str:
    """The roofs of a town with its schools, one behind the other, under a low sun."""
    sheet = Canvas(ground=CREAM)
    sheet.disc(1180 + chance.randint(-60, 60), 330, 150, SUN)
    rows = [
        (520, MIST, CREAM, 150),
        (610, SEA, CREAM, 190),
        (700, SLATE, SUN, 230),
        (800, DEEP, SUN, 270),
    ]
    for base, wall, light, breadth in rows:
        x = -chance.randint(20, 140)
        while x < sheet.width:
            width = breadth + chance.randint(-50, 60)
            house(sheet, chance, (x, base), width, wall, light)
            x += width + chance.choice([0, 0, 18])
    sheet.box(0, 940, sheet.width, 60, TEAL)
    for _ in range(16):
        tree(sheet, chance.randint(0, 1600), 946, chance.randint(34, 62), TEAL)
    return sheet.svg()


def house(
    sheet: Canvas, chance: Random, corner: tuple[float, float], width: float, wall: str, light: str
) -> None:
    """One building, from its eaves down to the lower edge, with one of four roofs."""
    x, base = corner
    eaves = base - chance.randint(0, 70)
    sheet.box(x, eaves, width, sheet.height - eaves, wall)
    roof(sheet, chance.randint(0, 3), (x, eaves), width, wall, light)
    windows(sheet, chance, (x, eaves), width, light)


def roof(
    sheet: Canvas, kind: int, corner: tuple[float, float], width: float, wall: str, light: str
) -> None:
    """One of four: a gable, a factory’s teeth, a school’s bell tower, a flat top with slanting sides."""
    x, eaves = corner
    if kind == 0:
        sheet.shape(
            [(x - 10, eaves), (x + width / 2, eaves - width * 0.42), (x + width + 10, eaves)], wall
        )
    elif kind == 1:
        for tooth in range(3):
            left, step = x + tooth * width / 3, width / 3
            sheet.shape([(left, eaves), (left, eaves - step * 0.75), (left + step, eaves)], wall)
    elif kind == 2:
        middle = x + width / 2
        sheet.box(middle - 26, eaves - 90, 52, 92, wall)
        sheet.shape(
            [(middle - 34, eaves - 90), (middle, eaves - 150), (middle + 34, eaves - 90)], wall
        )
        sheet.disc(middle, eaves - 54, 15, light)
    else:
        sheet.shape(
            [
                (x - 8, eaves),
                (x + width * 0.2, eaves - 60),
                (x + width * 0.8, eaves - 60),
                (x + width + 8, eaves),
            ],
            wall,
        )


def windows(
    sheet: Canvas, chance: Random, corner: tuple[float, float], width: float, light: str
) -> None:
    """Some of the windows are lit."""
    x, top = corner
    columns = int(width // 48)
    gap = width / (columns + 1)
    for row in range(4):
        for column in range(columns):
            if chance.random() < 0.42:
                left = x + gap * (column + 1) - 11
                sheet.box(left, top + 34 + row * 62, 22, 32, light, 2)


def tree(sheet: Canvas, x: float, ground: float, size: float, colour: str) -> None:
    """A round tree."""
    sheet.line((x, ground), (x, ground - size), colour, 7)
    sheet.disc(x, ground - size * 1.25, size * 0.7, colour)


def hills(chance: Random) -> str:
    """Hills, one behind the other, with a path that joins two groups of school houses."""
    sheet = Canvas(ground=PALE)
    sheet.disc(360 + chance.randint(-80, 120), 290, 130, SUN)
    layers = [(430, MIST, 70), (540, SEA, 90), (660, MID, 80), (780, SLATE, 70), (890, DEEP, 50)]
    for level, colour, swing in layers:
        shift = chance.uniform(0, math.tau)
        sheet.path(ridge(sheet.width, sheet.height, level, swing, shift), fill=colour)
        if colour == MID:
            for x in (300, 380, 470):
                cottage(sheet, x, level + 20 + swing * math.sin(shift + x / 260), 62)
        if colour == SLATE:
            for x in (980, 1120, 1290):
                cottage(sheet, x, level + 22 + swing * math.sin(shift + x / 260), 78)
    sheet.path(
        "M 390 720 C 560 800, 700 700, 820 790 S 1040 880, 1130 800",
        stroke=SUN,
        stroke_width=9,
        stroke_linecap="round",
        stroke_dasharray="2 24",
    )
    for _ in range(14):
        tree(sheet, chance.randint(0, 1600), 985, chance.randint(30, 64), TEAL)
    return sheet.svg()


def ridge(width: int, height: int, level: float, swing: float, shift: float) -> str:
    """The outline of one hill."""
    points = [
        f"{x} {level + swing * math.sin(shift + x / 260):.1f}" for x in range(0, width + 1, 40)
    ]
    return f"M 0 {height} L {' L '.join(points)} L {width} {height} Z"


def cottage(sheet: Canvas, x: float, ground: float, size: float) -> None:
    """A small school house."""
    sheet.box(x - size / 2, ground - size * 0.62, size, size * 0.8, WHITE)
    sheet.shape(
        [
            (x - size * 0.62, ground - size * 0.6),
            (x, ground - size * 1.15),
            (x + size * 0.62, ground - size * 0.6),
        ],
        CLAY,
    )
    sheet.box(x - size * 0.1, ground - size * 0.3, size * 0.2, size * 0.48, TEAL)


def bridge(chance: Random) -> str:
    """A bridge of one great arch that joins two banks with their roofs."""
    sheet = Canvas(ground=MIST)
    sheet.disc(800, 330, 170, CREAM)
    sheet.disc(800, 330, 110, SUN)
    for side in (0, 1):
        x = side * 1120 - 30
        while x < side * 1120 + 480:
            width = 90 + chance.randint(0, 60)
            house(sheet, chance, (x, 600), width, MID, CREAM)
            x += width
    sheet.box(0, 760, sheet.width, 240, TEAL)
    arch(sheet)
    for row in range(6):
        for _ in range(7):
            x, y = chance.randint(0, 1500), 800 + row * 34
            sheet.line((x, y), (x + chance.randint(40, 150), y), SLATE if row % 2 else MID, 6)
    return sheet.svg()


def arch(sheet: Canvas) -> None:
    """Two curves, the hangers between them, and the deck."""
    sheet.path("M 250 770 Q 800 -10 1350 770", stroke=DEEP, stroke_width=30)
    sheet.path("M 330 770 Q 800 110 1270 770", stroke=DEEP, stroke_width=12)
    for step in range(1, 20):
        part = step / 20
        x = 250 + 1100 * part
        top = (1 - part) ** 2 * 770 + 2 * part * (1 - part) * -10 + part**2 * 770
        if top < 640:
            sheet.line((x, top), (x, 640), DEEP, 6)
    sheet.box(0, 632, sheet.width, 30, DEEP)
    sheet.box(0, 662, sheet.width, 8, SUN)
    for x in (220, 1320):
        sheet.box(x, 600, 60, 220, DEEP, 4)
