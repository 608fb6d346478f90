"""A picture of mails per day as SVG text: stacked bars, a colour a campaign, readable without colours by its titles."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from html import escape

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM, _LINE = 960, 320, 56, 40, 36, 20
#: Okabe and Ito's colours, told apart by the colour-blind (jfly.uni-koeln.de/color).
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999")


def bars(title: str, first: date, series: Mapping[str, Sequence[int]]) -> str:
    """One stack of bars a day from `first` on; `series`: what each name has, day after day, all of one length."""
    days = max((len(values) for values in series.values()), default=0)
    totals = [sum(values[day] for values in series.values()) for day in range(days)]
    top = _round_up(max(totals, default=0))
    height = _HEIGHT + _LINE * len(series)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="Arial,sans-serif" font-size="12">',
        f'<title>{escape(title)}</title><text x="{_LEFT}" y="24" font-size="16">{escape(title)}</text>',
        *_grid(top),
        *_stacks(first, series, days, top),
        *_months(first, days),
        *_legend(series),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _round_up(value: int) -> int:
    """The next 1, 2 or 5 with noughts."""
    step = 1
    while True:
        for leading in (1, 2, 5):
            if leading * step >= value:
                return leading * step
        step *= 10


def _y(value: float, top: int) -> float:
    return _HEIGHT - _BOTTOM - value / top * (_HEIGHT - _TOP - _BOTTOM)


def _grid(top: int) -> list[str]:
    lines = []
    for value in dict.fromkeys((0, top // 2, top)):
        y = _y(value, top)
        lines.append(f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ccc"/>')
        lines.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:,}</text>')
    return lines


def _stacks(first: date, series: Mapping[str, Sequence[int]], days: int, top: int) -> list[str]:
    found, step = [], (_WIDTH - _LEFT) / max(days, 1)
    for day in range(days):
        below = 0
        for number, (name, values) in enumerate(series.items()):
            if not values[day]:
                continue
            y, next_y = _y(below, top), _y(below + values[day], top)
            told = f"{first + timedelta(days=day)}: {name}, {values[day]:,}"
            found.append(
                f'<rect x="{_LEFT + day * step:.1f}" y="{next_y:.1f}" width="{max(step - 1, 0.5):.1f}" '
                f'height="{y - next_y:.1f}" fill="{_COLOURS[number % len(_COLOURS)]}"><title>{escape(told)}</title></rect>'
            )
            below += values[day]
    return found


def _months(first: date, days: int) -> list[str]:
    step = (_WIDTH - _LEFT) / max(days, 1)
    ahead = [(day, first + timedelta(days=day)) for day in range(days)]
    shown = [(day, on) for day, on in ahead if on.day == 1 or day == 0]
    return [f'<text x="{_LEFT + day * step:.1f}" y="{_HEIGHT - 12}">{on:%d %b %Y}</text>' for day, on in shown]


def _legend(series: Mapping[str, Sequence[int]]) -> list[str]:
    found = []
    for number, (name, values) in enumerate(series.items()):
        y, colour = _HEIGHT + number * _LINE, _COLOURS[number % len(_COLOURS)]
        found.append(f'<rect x="{_LEFT}" y="{y}" width="12" height="12" fill="{colour}"/>')
        found.append(f'<text x="{_LEFT + 20}" y="{y + 11}">{escape(name)}: {sum(values):,}</text>')
    return found
