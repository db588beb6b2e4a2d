"""Coat pegs, a table, a desk and report cards."""

import math
from random import Random

from cms.demonstration.canvas import (
    CLAY,
    CREAM,
    DEEP,
    INK,
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


def pegs(chance: Random) -> str:
    """A row of coat pegs in a school corridor, a bag on each; one peg hangs lower, in easy reach."""
    sheet = Canvas(ground=MIST)
    sheet.box(0, 640, sheet.width, 360, SEA)
    sheet.box(0, 632, sheet.width, 14, SLATE)
    sheet.box(0, 200, sheet.width, 74, DEEP)
    colours = [TEAL, CLAY, CREAM, SLATE, SUN, DEEP, WHITE]
    for place, colour in enumerate(colours):
        x = 130 + place * 224
        low = 110 if place == 4 else 0
        if low:
            sheet.box(x - 70, 300, 140, 60, DEEP, 8)
        peg(sheet, x, 244 + low)
        bag(sheet, chance, x, 270 + low, colour)
    sheet.box(60, 880, 1480, 40, DEEP, 6)
    for x in (140, 1420):
        sheet.box(x, 915, 40, 85, DEEP)
    return sheet.svg()


def peg(sheet: Canvas, x: float, y: float) -> None:
    """A peg."""
    sheet.disc(x, y, 17, SUN)
    sheet.disc(x, y, 7, DEEP)


def bag(sheet: Canvas, chance: Random, x: float, y: float, colour: str) -> None:
    """A school bag on its strap."""
    height = 270 + chance.randint(-30, 40)
    sheet.path(
        f"M {x - 56} {y + 150} C {x - 50} {y}, {x - 14} {y - 24}, {x} {y - 22} "
        f"S {x + 50} {y}, {x + 56} {y + 150}",
        stroke=INK,
        stroke_width=11,
    )
    sheet.box(x - 84, y + 110, 168, height, colour, 34)
    pocket = MID if colour in (CREAM, WHITE, SUN) else CREAM
    sheet.box(x - 56, y + 110 + height * 0.5, 112, height * 0.36, pocket, 16)
    sheet.line((x - 40, y + 142), (x + 40, y + 142), pocket, 8)


def table(chance: Random) -> str:
    """A round table from above, with chairs, papers and cups: a meeting is about to begin."""
    sheet = Canvas(ground=TEAL)
    for ring in (760, 620):
        sheet.ring(800, 500, ring, SLATE, 3)
    seats = 9
    for seat in range(seats):
        sheet.begin(f"rotate({seat * 360 / seats:.1f} 800 500)")
        sheet.box(740, 46, 120, 92, SUN if seat == 2 else SEA, 30)
        sheet.finish()
    sheet.disc(800, 508, 372, DEEP)
    sheet.disc(800, 500, 368, CREAM)
    for seat in range(seats):
        sheet.begin(f"rotate({seat * 360 / seats:.1f} 800 500)")
        setting(sheet, chance, seat)
        sheet.finish()
    sheet.disc(800, 500, 96, MIST)
    for leaf in range(7):
        angle = math.tau * leaf / 7
        sheet.disc(800 + 44 * math.cos(angle), 500 + 44 * math.sin(angle), 26, MID)
    sheet.disc(800, 500, 30, TEAL)
    return sheet.svg()


def setting(sheet: Canvas, chance: Random, seat: int) -> None:
    """What lies in front of one chair."""
    sheet.begin(f"rotate({chance.randint(-9, 9)} 800 230)")
    sheet.box(752, 176, 88, 116, WHITE, 4)
    for row in range(4):
        sheet.line((766, 200 + row * 22), (826 - chance.randint(0, 30), 200 + row * 22), SLATE, 5)
    sheet.finish()
    if seat % 2 == 0:
        sheet.disc(872, 214, 24, DEEP)
        sheet.disc(872, 214, 16, CLAY)
    else:
        sheet.line((862, 180), (880, 270), CLAY, 9)


def desk(chance: Random) -> str:
    """A desk from above: notebook, ruler, pencils and a set square."""
    sheet = Canvas(ground=SUN)
    sheet.begin("rotate(-8 560 520)")
    sheet.box(300, 210, 520, 640, DEEP, 18)
    sheet.box(318, 226, 486, 606, WHITE, 10)
    for row in range(11):
        sheet.line(
            (372, 300 + row * 46), (750 - chance.choice([0, 0, 60, 140]), 300 + row * 46), MIST, 8
        )
    for hole in range(12):
        sheet.disc(318, 262 + hole * 48, 11, TEAL)
    sheet.finish()
    sheet.begin("rotate(14 1140 300)")
    sheet.box(900, 210, 560, 92, CREAM, 8)
    for mark in range(27):
        sheet.line((920 + mark * 20, 212), (920 + mark * 20, 236 + 16 * (mark % 5 == 0)), TEAL, 4)
    sheet.finish()
    sheet.shape([(1130, 880), (1130, 470), (1540, 880)], SEA)
    sheet.shape([(1200, 812), (1200, 640), (1372, 812)], SUN)
    for turn, x, colour in ((-86, 930, TEAL), (-95, 1000, CLAY), (-88, 1070, DEEP)):
        pencil(sheet, turn, x, 850, colour)
    return sheet.svg()


def pencil(sheet: Canvas, turn: int, x: float, y: float, colour: str) -> None:
    """A pencil."""
    sheet.begin(f"rotate({turn} {x} {y})")
    sheet.box(x, y, 360, 34, colour)
    sheet.box(x, y + 11, 360, 12, MID if colour == TEAL else SLATE)
    sheet.shape([(x + 360, y), (x + 420, y + 17), (x + 360, y + 34)], CREAM)
    sheet.shape([(x + 402, y + 12), (x + 420, y + 17), (x + 402, y + 22)], INK)
    sheet.box(x - 30, y, 30, 34, PALE, 8)
    sheet.finish()


def cards(chance: Random) -> str:
    """Report cards in a row: bars, dots and lines, no two alike."""
    sheet = Canvas(ground=SLATE)
    sheet.path("M -20 820 C 420 700, 900 980, 1620 760 L 1620 1020 L -20 1020 Z", fill=TEAL)
    for place, turn in enumerate((-7, 3, -2, 6)):
        x, y = 110 + place * 360, 210 + (place % 2) * 60
        sheet.begin(f"rotate({turn} {x + 150} {y + 260})")
        sheet.box(x + 10, y + 14, 310, 520, DEEP, 16)
        sheet.box(x, y, 310, 520, (WHITE, CREAM, PALE, WHITE)[place], 16)
        card(sheet, chance, x, y, (TEAL, CLAY, SLATE, DEEP)[place])
        sheet.finish()
    return sheet.svg()


def card(sheet: Canvas, chance: Random, x: float, y: float, colour: str) -> None:
    """What stands on one card."""
    sheet.disc(x + 66, y + 70, 34, SUN)
    sheet.line((x + 126, y + 56), (x + 264, y + 56), colour, 13)
    sheet.line((x + 126, y + 88), (x + 214, y + 88), MIST, 11)
    for row in range(4):
        level = y + 168 + row * 50
        sheet.line((x + 40, level), (x + 270, level), MIST, 16)
        sheet.line((x + 40, level), (x + 40 + chance.randint(60, 220), level), colour, 16)
    for column in range(5):
        height = chance.randint(40, 120)
        sheet.box(x + 40 + column * 48, y + 488 - height, 32, height, SEA if column % 2 else SUN, 4)
