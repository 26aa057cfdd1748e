"""No difference between two versions is missed: every single value of what is published is changed, one at a time."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest

from cse_record.history import Edition, Unclassified, differences, edition
from tests.conftest import SEED, bulk

PRESENT = edition("present")
PARTS = ("catalogue", "rules", "hierarchies")
WHAT_IS_COMPARED = {("standard",), ("version",)}
"""They say what is compared, and nothing about it."""
DERIVED = {("codelists", "used_by"), ("requirements", "elements"), ("tables", "core_elements"), ("tables", "further_elements")}
"""What follows from the elements, which are compared, as `test_what_is_derived_follows` proves. So do the record types in the rules."""


def leaves(value, path=()):
    """The path of every single value."""
    inner = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        yield path
    else:
        for key, member in inner:
            yield from leaves(member, (*path, key))


def changed(value, path, change):
    """A copy in which the value at a path is changed. Whatever is not on the path is shared with the original."""
    if not path:
        return change(value)
    copy = dict(value) if isinstance(value, Mapping) else list(value)
    copy[path[0]] = changed(copy[path[0]], path[1:], change)
    return copy


def another(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value or ''}~" if value is None or isinstance(value, str) else [value]


def names(path):
    """The keys of a path without the places in lists."""
    return tuple(key for key in path if isinstance(key, str))


def is_left_out(part, path):
    keys = names(path)
    if part == "rules" and keys[:1] == ("record_types",):
        return True
    return part != "hierarchies" and (keys in WHAT_IS_COMPARED or (part == "catalogue" and keys in DERIVED))


def with_part(part, value):
    return replace(PRESENT, **{part: value})


def is_missed(version, part, path, change):
    """Whether a version with a change passes for the version itself, in either direction."""
    other = replace(version, **{part: changed(getattr(version, part), path, change)})
    for then, now in ((version, other), (other, version)):
        try:
            if not differences(then, now):
                return True
        except Unclassified:  # it is refused, so it cannot be missed
            continue
    return False


def of_each_shape(part):
    """A path for each combination of keys."""
    return {names(path): path for path in leaves(getattr(PRESENT, part)) if not is_left_out(part, path)}


def pieces():
    """Versions that hold one thing each, so that they are compared quickly: a record type, a list, a rule … of the present version."""
    nothing = Edition(PRESENT.version, {}, {}, [])
    for part in ("catalogue", "rules"):
        for key, value in getattr(PRESENT, part).items():
            for member in value if isinstance(value, list) else [value]:
                yield part, replace(nothing, **{part: {key: [member] if isinstance(value, list) else value}})
    for row in PRESENT.hierarchies:
        yield "hierarchies", replace(nothing, hierarchies=[row])


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_changed_value_of_each_shape_is_reported(part):
    paths = of_each_shape(part)
    assert paths
    assert not [path for path in paths.values() if is_missed(PRESENT, part, path, another)]


@pytest.mark.bulk
def test_every_changed_value_is_reported():
    """A sample of all values. `make soak` changes each of them."""
    values = [(part, version, path) for part, version in pieces() for path in leaves(getattr(version, part)) if not is_left_out(part, path)]
    assert len(values) > 90_000
    for part, version, path in Random(f"differences {SEED}").sample(values, min(len(values), bulk(15_000, soak=10**9))):
        assert not is_missed(version, part, path, another), path


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_what_is_gone_is_reported(part):
    """The last item of every list and every key, of each shape."""
    paths = of_each_shape(part).values()
    shapes = {names(path[:length]): path[:length] for path in paths for length in range(1, len(path) + 1)}
    for path in shapes.values():
        if is_left_out(part, path):
            continue

        def without(value, key=path[-1]):
            if isinstance(value, list):
                return value[:key] + value[key + 1 :]
            return {name: member for name, member in value.items() if name != key}

        assert not is_missed(PRESENT, part, path[:-1], without), path


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_another_order_is_reported(part):
    """A pair in each list, of each shape."""
    lists = {}
    for path in leaves(getattr(PRESENT, part)):
        value = getattr(PRESENT, part)
        for length, key in enumerate(path):
            if key == 1 and value[0] != value[1] and not is_left_out(part, path):
                lists[names(path[:length])] = path[:length]
            value = value[key]
    assert lists
    for path in lists.values():

        def swapped(value):
            return [value[1], value[0], *value[2:]]

        assert not is_missed(PRESENT, part, path, swapped), path


@pytest.mark.parametrize("name", ["0.1", "present"])
def test_a_version_does_not_differ_from_itself(name):
    version = edition(name)
    assert differences(version, version) == []
    copy = replace(version, **{part: changed(getattr(version, part), (), dict if part != "hierarchies" else list) for part in PARTS})
    assert differences(version, copy) == []


@pytest.mark.parametrize("name", ["0.1", "present"])
def test_what_is_derived_follows(name):
    """So it need not be compared."""
    version = edition(name)
    catalogue = version.catalogue
    elements = {f"{record['name']}.{element['name']}": element for record in catalogue["record_types"] for element in record["elements"]}
    for codelist in catalogue["codelists"]:
        assert codelist["used_by"] == [path for path, element in elements.items() if element.get("codelist") == codelist["name"]]
    for requirement in catalogue["requirements"]:
        serving = [path for path, e in elements.items() if requirement["requirement"] in e["requirements"] and "companion_of" not in e]
        assert requirement["elements"] == serving
    for table in catalogue["tables"]:
        for part, key in (("core_elements", "core_for_tables"), ("further_elements", "used_by_tables")):
            assert table[part] == [path for path, element in elements.items() if table["table"] in element.get(key, [])]
    assert list(version.rules["record_types"]) == [record["name"] for record in catalogue["record_types"]]
    for record in catalogue["record_types"]:
        shared = version.rules["record_types"][record["name"]]
        assert shared["identified_by"] == record["identified_by"]
        assert shared["parents"] == {e["name"]: e["refers_to"] for e in record["elements"] if "refers_to" in e}
        assert shared["key"] == next((e["name"] for e in record["elements"] if e["kind"] == "Key"), "")
        assert set(shared) == {"identified_by", "parents", "key"}


@pytest.mark.parametrize(
    ("part", "path"),
    [("catalogue", ("record_types", 0, "elements", 0)), ("catalogue", ("codelists", 0)), ("catalogue", ("codelists", 0, "codes", 0)),
     ("catalogue", ()), ("catalogue", ("faults", 0)), ("rules", ("rules", 0)), ("rules", ("rules", 0, "checks", 0)), ("rules", ())],
)  # fmt: skip
def test_a_key_for_which_no_kind_is_declared_is_refused(part, path):
    """Whoever publishes something new about an element says what a change of it is."""
    other = with_part(part, changed(getattr(PRESENT, part), path, lambda entry: entry | {"something_new": "x"}))
    with pytest.raises(Unclassified, match="something_new"):
        differences(PRESENT, other)
