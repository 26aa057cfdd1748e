"""How releases of one collection are related, by the returns that they hold."""

from collections import Counter

import pytest

from cse_record.analysis.combined.metadata import IdentifiedReturn
from cse_record.analysis.disclosure import POLICIES, Family
from cse_record.analysis.merging import merge
from cse_record.analysis.released import Listing, Released, edition, nesting
from cse_record.analysis.tables import ALL, TABLES, Counted
from cse_record.formats import Refusal


def returns_held(*names, version="1", replaces=""):
    return tuple(IdentifiedReturn(name, replaces, version) for name in names)


def test_parts_that_make_up_the_whole_are_known_to():
    nested = nesting(returns_held("a", "b", "c"), [returns_held("a"), returns_held("b"), returns_held("c")])
    assert nested.within == (0, 0, 0)
    assert nested.families == (Family(0, (1, 2, 3), is_all=True),)


def test_parts_beside_others_are_no_more_than_the_whole():
    nested = nesting(returns_held("a", "b", "c"), [returns_held("a"), returns_held("b")])
    assert nested.families == (Family(0, (1, 2), is_all=False),)


def test_the_same_returns_with_further_records_have_grown():
    nested = nesting(returns_held("a", "b", version="2"), [returns_held("a", "b")])
    assert nested.within == (0,)
    assert nested.families == ()
    assert nesting(returns_held("a", "b"), [returns_held("a", "b")]).families == (Family(0, (1,), is_all=True),)


def test_a_part_lies_in_the_smallest_release_that_holds_it():
    nested = nesting(returns_held("a", "b", "c"), [returns_held("a"), returns_held("a", "b"), returns_held("c")])
    assert nested.within == (2, 0, 0)
    assert nested.families == (Family(0, (2, 3), is_all=True),)


def test_a_part_that_grew_since_lies_in_no_release_before():
    now = returns_held("a", "b", version="2")
    nested = nesting(now, [returns_held("a", "b"), returns_held("a", version="2")])
    assert nested.within == (0, 0)
    assert nested.families == ()


def test_a_return_that_replaces_another_stands_for_it():
    nested = nesting(returns_held("b"), [returns_held("a", version="0")])
    assert nested.compared == ()
    nested = nesting(returns_held("b", replaces="a"), [returns_held("a", version="0")])
    assert (nested.compared, nested.within, nested.families) == ((0,), (0,), ())


def test_other_returns_tell_nothing():
    nested = nesting(returns_held("a"), [returns_held("b"), returns_held("a")])
    assert nested.compared == (1,)
    assert nested.within == (0,)


@pytest.mark.parametrize("earlier", [[returns_held("a", "z")], [returns_held("a", "b"), returns_held("b", "c")]])
def test_what_is_neither_part_nor_apart_is_refused(earlier):
    with pytest.raises(Refusal, match="cannot be compared"):
        nesting(returns_held("a", "b", "c"), earlier, ["one.json", "two.json"])


def test_a_group_that_was_not_shown_is_known_by_its_answers():
    """One board shows two ages of a group separately, another only the group. The overall group is the sum of both."""
    group, counts = "in-all:13-to-15", Counter({("13",): 6, ("14",): 3, ("12",): 8})
    counted = merge(Counted(TABLES["children-age"], counts, 17), POLICIES["dfe-like"])
    assert group in counted.table.dimensions[0].groups
    separate = Listing((frozenset({"12", "13", "14", ALL}),), (frozenset(),))
    together = Listing((frozenset({"12", group, ALL}),), (frozenset({group}),))
    cells = [("children-age", (code,)) for code in ("12", "13", "14", group, ALL)]
    shown = {("children-age", ("13",)): None, ("children-age", (ALL,)): 9}
    earlier = edition(Released(shown, {"children-age": separate}), {"children-age": counted}, cells, 0, "dfe-like", is_unchanged=True)
    assert earlier.shown == {**shown, ("children-age", ("12",)): 0, ("children-age", ("14",)): 0, ("children-age", (group,)): None}
    assert earlier.nobody == {("children-age", (group,))}
    earlier = edition(Released({}, {"children-age": together}), {"children-age": counted}, cells, 0, "dfe-like", is_unchanged=True)
    assert earlier.shown.keys() == {("children-age", (code,)) for code in ("12", group, ALL)}, "of its answers nothing is known"
