"""Which counts are hidden, how the others are rounded, and how much a reader can learn of a small count at most."""

from __future__ import annotations

from dataclasses import dataclass

LARGE = 1000
"""Hiding a larger count costs no more than hiding this one, so that costs stay within the precision of the solver."""


@dataclass(frozen=True)
class Policy:
    """Counts of 1 to `threshold` are hidden, zeros too if `hides_zero`; the others are rounded to the nearest `rounding` (1: as they are).

    If it is `controlled`, no count is hidden for being small. Each is shown as the multiple of `rounding` just below or just above it, and
    a multiple as itself. The multiples are chosen for all figures together, so that sums agree to within `rounding` (decision 0018).

    What the policy promises of each small count: the numbers that a reader can take it for reach from the least to the greatest small
    count, or as far as they would if nothing but public figures were shown. See decision 0011.
    """

    name: str
    title: str
    threshold: int
    hides_zero: bool = False
    rounding: int = 1
    controlled: bool = False

    def __post_init__(self) -> None:
        if self.threshold < 1 or self.rounding < 1:
            raise ValueError("the threshold and the step of rounding are 1 or more")
        if self.rounding > 2 * self.threshold + 1:
            raise ValueError("with such rounding a count that is shown as 0 might not be 0: raise the threshold or round less")
        if self.controlled and (self.threshold != self.rounding - 1 or self.hides_zero):
            raise ValueError("with controlled rounding the small counts are those below the first multiple, and none is hidden")

    @property
    def least(self) -> int:
        """The least small count."""
        return 0 if self.hides_zero else 1

    @property
    def smallest_group(self) -> int:
        """The least number of people of whom it may be shown that they have all one answer, or between whom areas are not told apart."""
        return 2 * (self.rounding if self.controlled else self.threshold)

    def is_small(self, count: int) -> bool:
        """Whether a count is protected: so few that each of them could be recognised."""
        return self.least <= count <= self.threshold

    def hides(self, count: int) -> bool:
        """Whether a count is hidden for its own sake."""
        return self.is_small(count) and not self.controlled

    def rounded(self, count: int) -> int:
        """The nearest multiple, which is shown unless other figures require a different one; halves go up."""
        return (count + self.rounding // 2) // self.rounding * self.rounding

    def loss(self, count: int) -> float:
        """What a reader loses if a count is hidden, where one figure of next to nobody is 1."""
        return 1 + min(count, LARGE) / (2 * self.threshold)

    def behind(self, shown: int) -> tuple[int, int]:
        """The least and the greatest count that are shown so. A figure that the policy would not give is taken as it stands."""
        if self.controlled:
            return (max(0, shown - self.threshold), shown + self.threshold) if shown % self.rounding == 0 else (shown, shown)
        low = max(0, shown - self.rounding // 2)
        high = low if shown == 0 else shown - self.rounding // 2 + self.rounding - 1
        while low <= high and (self.hides(low) or self.rounded(low) != shown):
            low += 1
        return (low, high) if low <= high else (shown, shown)

    def may_be_small(self, shown: int | None) -> bool:
        """Whether a figure that is shown may be a small count."""
        return self.controlled and shown is not None and self.behind(shown)[0] <= self.least

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
        Policy(
            "rounded",
            "every count shown as the multiple of 5 just below or just above it, in most cases the nearer, so that parts add up to within "
            "5 of their total",
            4,
            rounding=5,
            controlled=True,
        ),
    )
}
"""The policies that come with the package, by name. They follow published practice; whoever publishes chooses and answers for it."""
DEFAULT = "dfe-like"
