"""Protection ends after a set number of steps. It then hides more and says so, gives the same result everywhere, and never hides less."""

from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, attack, protect
from cse_record.cli import main
from cse_record.formats import write
from cse_record.synthetic import example_return
from tests.analysis.disclosure.releases import draw, table, tables_of
from tests.conftest import SEED

DFE = POLICIES["dfe-like"]


def shown(protected):
    return {cell for cell, number in protected.shown.items() if number is not None}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_less_effort_never_shows_what_could_be_worked_out(policy):
    """From no steps to as many as needed: the attack opens nothing, nothing small is shown, and a result that was cut short says so."""
    release = tables_of("linked", draw(Random(SEED), 300)).release()
    whole = protect(release, policy, effort=None)
    assert not whole.cut_short
    cut_short = []
    for effort in (0, 100, 1_000, 10_000, 100_000, 10**9):
        protected = protect(release, policy, effort=effort)
        cut_short.append(protected.cut_short)
        assert protected == protect(release, policy, effort=effort), "the same steps give the same figures"
        assert not attack(release.structure, protected.shown, policy)
        if not protected.cut_short:
            assert protected == whole
    assert cut_short[0]
    assert not cut_short[-1]
    assert cut_short == sorted(cut_short, reverse=True)


def test_without_any_step_only_public_figures_are_shown():
    release = table(Random(SEED), 4)
    protected = protect(release, DFE, effort=0)
    assert protected.cut_short
    assert shown(protected) <= {cell for cell, number in release.counts.items() if number == 0} | release.open


def test_what_is_being_done_is_told():
    reported = []
    protect(table(Random(SEED), 4), DFE, tell=lambda activity, done, total: reported.append((activity, done <= total)))
    assert {activity for activity, _ in reported} >= {"choosing what to hide", "attacking what would be shown"}
    assert all(within for _, within in reported)


@pytest.mark.slow
def test_the_output_says_that_protection_was_stopped(tmp_path, capsys):
    write(example_return(2, SEED, "police"), tmp_path / "police.json")
    assert main(["summarise", str(tmp_path / "police.json"), "--effort", "0", "-o", str(tmp_path / "tables.json")]) == 0
    assert "stopped after 0 million steps" in capsys.readouterr().out
    assert "More may be hidden than necessary" in (tmp_path / "tables.json").read_text(encoding="utf-8")
    assert main(["summarise", str(tmp_path / "police.json"), "-o", str(tmp_path / "whole.json"), "--replace"]) == 0
    assert "stopped" not in capsys.readouterr().out
    assert "More may be hidden than necessary" not in (tmp_path / "whole.json").read_text(encoding="utf-8")
