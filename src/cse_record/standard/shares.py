"""Shares in words and numbers. Each is rounded once, half up, from the two counts, so that all outputs show the same percentage."""

from __future__ import annotations


def rounded(part: int, whole: int, decimals: int = 0) -> int:
    """The percentage that a part is of a whole, in units of the last decimal: of 285 in 479, 59, or 5950 with two decimals."""
    units: int = 100 * 10**decimals
    return (2 * units * part + whole) // (2 * whole)


def decimal(part: int, whole: int, decimals: int) -> str:
    """The percentage that a part is of a whole, with decimals and without a sign."""
    units = rounded(part, whole, decimals)
    return f"{units // 10**decimals}.{units % 10**decimals:0{decimals}}"


def whole_percent(part: int, whole: int) -> str:
    """The whole percentage that a part is of a whole, without a sign. A small or large share is never shown as 0 or 100."""
    percentage = rounded(part, whole)
    return "<1" if part and not percentage else ">99" if part < whole and percentage == 100 else f"{percentage}"
