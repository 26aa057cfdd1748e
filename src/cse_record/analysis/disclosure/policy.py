"""Which counts are hidden, how the others are rounded, and how much a reader may at best learn of a hidden one."""

from __future__ import annotations

from dataclasses import dataclass

LARGE = 1000
"""Hiding a larger count counts no more than hiding this one, so that losses stay within what a solver tells apart."""


@dataclass(frozen=True)
class Policy:
    """Counts of 1 to `threshold` are hidden, zeros too if `hides_zero`; the others are rounded to the nearest `rounding` (1: as they are).

    What the policy promises of each small count: the numbers that a reader can take it for reach from the least to the greatest small
    count, or as far as they would if nothing but public figures were shown. See decision 0011.
    """

    name: str
    title: str
    threshold: int
    hides_zero: bool = False
    rounding: int = 1

    def __post_init__(self) -> None:
        if self.threshold < 1 or self.rounding < 1:
            raise ValueError("the threshold and the step of rounding are 1 or more")
        if self.rounding > 2 * self.threshold + 1:
            raise ValueError("with such rounding a count that is shown as 0 might not be 0: raise the threshold or round less")

    @property
    def least(self) -> int:
        """The least small count."""
        return 0 if self.hides_zero else 1

    @property
    def smallest_group(self) -> int:
        """The least number of people of whom it may be shown that they have all one answer, or between whom areas are not told apart."""
        return 2 * self.threshold

    def is_small(self, count: int) -> bool:
        """Whether a count is hidden for its own sake."""
        return self.least <= count <= self.threshold

    def rounded(self, count: int) -> int:
        """A count as it is shown; halves go up."""
        return (count + self.rounding // 2) // self.rounding * self.rounding

    def loss(self, count: int) -> float:
        """What a reader loses if a count is hidden, where one figure of next to nobody is 1."""
        return 1 + min(count, LARGE) / (2 * self.threshold)

    def behind(self, shown: int) -> tuple[int, int]:
        """The least and the greatest count that are shown so. A figure that the policy would not give is taken as it stands."""
        low = max(0, shown - self.rounding // 2)
        high = low if shown == 0 else shown - self.rounding // 2 + self.rounding - 1
        while low <= high and (self.is_small(low) or self.rounded(low) != shown):
            low += 1
        return (low, high) if low <= high else (shown, shown)

    def protects(self, low: int, high: int | None) -> bool:
        """Whether a small count is protected if a reader can place it from `low` to `high` (`None`: no limit)."""
        return low <= self.least and (high is None or high >= self.threshold)

    def allows(self, low: int, high: int | None) -> bool:
        """Whether a reader may place a hidden figure so, not knowing whether it is a small one: it may be large for all that is known,
        or covers every small count; a figure that is surely 0 is no small count unless zeros are hidden."""
        if high is None or high > self.threshold:
            return True
        return self.protects(low, high) or (high == 0 and not self.hides_zero)

    def allows_difference(self, low: int, high: int | None) -> bool:
        """Whether a reader may place the growth of a figure so: no one may be sure that it is small, and know more of it than that."""
        return low <= 0 or high is None or high > self.threshold or self.protects(low, high)


POLICIES: dict[str, Policy] = {
    policy.name: policy
    for policy in (
        Policy("dfe-like", "counts of 1 to 5 hidden and other counts exact, as the Department for Education does for children in need", 5),
        Policy(
            "nhs-like",
            "counts of 1 to 7 hidden, other counts rounded to the nearest 5 and zeros shown, as NHS Digital does for hospital episodes",
            7,
            rounding=5,
        ),
    )
}
"""The policies that come with the package, by name. They follow published practice; whoever publishes chooses and answers for it."""
DEFAULT = "dfe-like"
