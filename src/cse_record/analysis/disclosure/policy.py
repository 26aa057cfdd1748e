"""Policies: which counts are hidden, how the others are rounded, and how much a reader may learn about a small count."""

from __future__ import annotations

from dataclasses import dataclass

LARGE = 1000
"""Hiding a larger count costs no more than hiding this one, so that costs stay within the precision of the solver."""


@dataclass(frozen=True)
class Policy:
    """Hides counts of 1 to `threshold`, and zeros if `hides_zero`; rounds the others to the nearest `rounding` (1: not rounded).

    With `controlled`, no count is hidden for being small. Each is shown as the multiple of `rounding` just below or just above it, and an
    exact multiple as itself. The multiples are chosen for all figures together, so that sums agree to within `rounding` (decision 0018).

    Protection level: the feasibility interval of each small count covers the least to the greatest small count, or as much of that range
    as public figures alone leave open (decision 0011).
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
        """The smallest group of people about whom it may be shown that all gave the same answer, or to which areas may be narrowed down."""
        return 2 * (self.rounding if self.controlled else self.threshold)

    def is_small(self, count: int) -> bool:
        """Whether a count is protected, because so few people could be recognised."""
        return self.least <= count <= self.threshold

    def hides(self, count: int) -> bool:
        """Whether a count is subject to primary suppression."""
        return self.is_small(count) and not self.controlled

    def rounded(self, count: int) -> int:
        """The nearest multiple, which is shown unless other figures require a different one. Halves are rounded up."""
        return (count + self.rounding // 2) // self.rounding * self.rounding

    def loss(self, count: int) -> float:
        """The information loss of hiding a count, on a scale on which a count of nearly zero costs 1."""
        return 1 + min(count, LARGE) / (2 * self.threshold)

    def behind(self, shown: int) -> tuple[int, int]:
        """The least and the greatest count that are shown as this figure. A figure that the policy cannot produce is taken as exact."""
        if self.controlled:
            return (max(0, shown - self.threshold), shown + self.threshold) if shown % self.rounding == 0 else (shown, shown)
        low = max(0, shown - self.rounding // 2)
        high = low if shown == 0 else shown - self.rounding // 2 + self.rounding - 1
        while low <= high and (self.hides(low) or self.rounded(low) != shown):
            low += 1
        return (low, high) if low <= high else (shown, shown)

    def may_be_small(self, shown: int | None) -> bool:
        """Whether the count behind a shown figure may be small."""
        return self.controlled and shown is not None and self.behind(shown)[0] <= self.least

    def protects(self, low: int, high: int | None) -> bool:
        """Whether a small count with the feasibility interval `low` to `high` (`None`: no limit) is protected."""
        return low <= self.least and (high is None or high >= self.threshold)

    def allows(self, low: int, high: int | None) -> bool:
        """Whether a hidden figure may have this feasibility interval: it may be large, or the interval covers every small count.

        A figure that is certainly 0 is not a small count, unless zeros are hidden.
        """
        if high is None or high > self.threshold:
            return True
        return self.protects(low, high) or (high == 0 and not self.hides_zero)

    def allows_difference(self, low: int, high: int | None) -> bool:
        """Whether the growth of a figure may have this feasibility interval: if it is certainly small, no more than that may be known."""
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
