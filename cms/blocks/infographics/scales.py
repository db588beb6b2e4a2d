"""From numbers to places in a drawing."""

import math
from dataclasses import dataclass

#: Steps that people count in.
NICE = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Scale:
    """Where numbers lie between `low` and `high`, with the marks to print between them."""

    low: float
    high: float
    step: float

    @property
    def marks(self) -> list[float]:
        """From the lowest to the highest."""
        count = round((self.high - self.low) / self.step)
        return [round(self.low + place * self.step, 10) for place in range(count + 1)]

    def place(self, number: float) -> float:
        """The share of the way from `low` to `high`, in per cent with two decimals."""
        return round(100 * (number - self.low) / (self.high - self.low), 2)


def scale_for(numbers: list[float], marks: int = 4) -> Scale:
    """A scale that begins or ends at nought, holds all numbers, and has about `marks` steps."""
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    if low == high:
        return Scale(0, 1, 1)
    rough = (high - low) / marks
    size = 10 ** math.floor(math.log10(rough))
    step = next(nice * size for nice in NICE if nice * size >= rough - size * 1e-9)
    return Scale(math.floor(low / step) * step, math.ceil(high / step) * step, step)
