"""What the tests of a later version share: the scratch version 0.99, made once, and a clean return of the frozen version 0.1."""

import json

import pytest
from jsonschema import Draft202012Validator

from tests.history.later import ask, extended
from tests.history.test_frozen import unpacked

SCHEMA = """
import json
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.json_schema import whole_return
print(json.dumps(whole_return(STANDARD)))
"""


@pytest.fixture(scope="session")
def later(tmp_path_factory):
    return extended(tmp_path_factory.mktemp("later"))


@pytest.fixture(scope="session")
def returns(tmp_path_factory):
    return unpacked("0.1", "returns", tmp_path_factory.mktemp("returns"))


@pytest.fixture(scope="session")
def clean(returns):
    return json.loads((returns / "clean.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def schema(later):
    """The JSON Schema of a whole return in the later version."""
    published = ask(later, SCHEMA)
    Draft202012Validator.check_schema(published)
    return published


@pytest.fixture(scope="session")
def places_by_schema(schema):
    """A function that gives the places at which the JSON Schema refuses a return."""
    errors_of = Draft202012Validator(schema).iter_errors
    return lambda tables: {"/".join(map(str, error.absolute_path)) for error in errors_of(tables)}
