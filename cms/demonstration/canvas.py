"""A sheet to draw on: the few shapes that the demonstration's pictures are made of, written as SVG."""

from collections.abc import Iterable

# The colours of the site (static/css/tokens.css), and what lies between them.
INK = "#14242b"
DEEP = "#0c3c46"
TEAL = "#0a5c66"
SLATE = "#2f7079"
MID = "#4f979c"
SEA = "#7fc4c6"
MIST = "#cfe2e2"
PALE = "#eff4f3"
WHITE = "#ffffff"
SUN = "#ffc53d"
CREAM = "#fff3d0"
CLAY = "#c9603f"

Point = tuple[float, float]


class Canvas:
    """Collects shapes from back to front."""

    def __init__(self, width: int = 1600, height: int = 1000, ground: str = PALE) -> None:
        self.width, self.height = width, height
        self.shapes: list[str] = []
        self.box(0, 0, width, height, ground)

    def add(self, tag: str, **attributes: object) -> None:
        """Any shape; underscores in names become hyphens."""
        pairs = " ".join(
            f'{name.replace("_", "-")}="{number(value)}"' for name, value in attributes.items()
        )
        self.shapes.append(f"<{tag} {pairs}/>")

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, round_by: float = 0
    ) -> None:
        """A rectangle."""
        self.add("rect", x=x, y=y, width=width, height=height, rx=round_by, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: str, **more: object) -> None:
        """A circle."""
        self.add("circle", cx=x, cy=y, r=radius, fill=fill, **more)

    def ring(self, x: float, y: float, radius: float, colour: str, width: float) -> None:
        """The outline of a circle."""
        self.add("circle", cx=x, cy=y, r=radius, fill="none", stroke=colour, stroke_width=width)

    def shape(self, points: Iterable[Point], fill: str, **more: object) -> None:
        """A filled outline with straight edges."""
        text = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        self.add("polygon", points=text, fill=fill, **more)

    def path(self, path: str, fill: str = "none", **more: object) -> None:
        """A free outline."""
        self.add("path", d=path, fill=fill, **more)

    def line(self, start: Point, end: Point, colour: str, width: float = 4) -> None:
        """A straight line with round ends."""
        self.add(
            "line",
            x1=start[0],
            y1=start[1],
            x2=end[0],
            y2=end[1],
            stroke=colour,
            stroke_width=width,
            stroke_linecap="round",
        )

    def begin(self, transform: str) -> None:
        """What follows is moved or turned, until `finish()`."""
        self.shapes.append(f'<g transform="{transform}">')

    def finish(self) -> None:
        """Ends `begin()`."""
        self.shapes.append("</g>")

    def svg(self) -> str:
        """The drawing."""
        size = (
            f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        )
        inside = "\n".join(self.shapes)
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{inside}\n</svg>\n'


def number(value: object) -> object:
    """Short numbers keep the drawing small."""
    return round(value, 1) if isinstance(value, float) else value
