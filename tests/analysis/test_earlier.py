"""Earlier releases: what one policy hides another can show, so that the releases of a collection keep to one."""

import json

import pytest

from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.earlier import earlier_releases
from cse_record.cli import main
from cse_record.formats import Refusal
from tests.analysis.test_combine import made


def test_a_release_by_another_policy_is_refused(tmp_path):
    path, out = str(made(tmp_path, "a.json", children=1)), tmp_path / "before.json"
    assert main(["summarise", path, "-o", str(out), "--policy", "nhs-like"]) == 0
    assert [one.released.policy for one in earlier_releases([out], POLICIES["nhs-like"])] == ["nhs-like"]
    with pytest.raises(Refusal, match="--policy nhs-like"):
        earlier_releases([out], POLICIES["dfe-like"])
    assert len(earlier_releases([out], POLICIES["dfe-like"], unsuppressed=True)) == 1
    data = json.loads(out.read_text(encoding="utf-8"))
    out.write_text(json.dumps(data | {"policy": {"name": "=another"}}), encoding="utf-8")
    with pytest.raises(Refusal, match="neither a store"):
        earlier_releases([out], POLICIES["nhs-like"])
