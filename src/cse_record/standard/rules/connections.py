"""Who may be the same person, which children are connected, and what a network did."""

from cse_record.standard.predicates import Differs, Is, NotOneOf, Same
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.rules.suspect_rows import LEVELS

LINKS, MATCHES, BY_NETWORKS = "child_links", "suspect_matches", "network_exploitation"
UNNAMED = ("described-only", "nothing-known")
TWICE = "Each row connects two records. A record connected with itself says nothing, and usually hides another one."
SAME_PERSON: Row = {"state": "same"}
HELD_TO_BE = ("confirmed", "suspected")


def _two_suspects(state: str, **second: str) -> Example:
    known: Row = {"suspect_ref": "S-0002"} | second
    return Example({"suspects": [{"sex": "male", "nationality": "GBR", "country_of_birth": "GBR"}, known], MATCHES: [{"state": state}]})


def _ruled_out(certainty: str, status: str) -> Example:
    return Example({"exploitation_periods": [{"status": status}], BY_NETWORKS: [{"certainty": certainty}]}, at=(BY_NETWORKS, 0))


def _matched(basis: str, level: str, at: int) -> Example:
    """A match of two suspects, one of whom is at a level of identification below the full name."""
    known: Row = LEVELS[level] | {"source": "victims-account"}
    suspects: list[Row] = [{"suspect_ref": f"S-000{number}"} | (known if number == at + 1 else {}) for number in (1, 2)]
    return Example({"suspects": suspects, MATCHES: [{"basis": basis}]}, at=(MATCHES, 0), field="basis")


RULES = (
    rule(
        "CON-001", "error", "Connected with itself",
        [(LINKS, Differs("other_child_ref", "child_ref")), (MATCHES, Differs("other_suspect_ref", "suspect_ref"))], since="0.2",
        why=TWICE, fix="Choose the other record, or delete the row.", serves=["R20"],
        fails=[Example({LINKS: [{"other_child_ref": "C-0001"}]}), Example({MATCHES: [{"other_suspect_ref": "S-0001"}]},
               field="other_suspect_ref")],
        passes=[Example({LINKS: [{}]}), Example({MATCHES: [{}]})],
    ),
    rule(
        "CON-002", "query", "Recorded as one person, but sex, nationality or country of birth differs",
        [(MATCHES, Same(f"suspect_ref.{name}", f"other_suspect_ref.{name}", when=Is("state", ("same",))))
         for name in ("sex", "nationality", "country_of_birth")], since="0.2", brief="One person, but the records differ",
        why="If two references stand for one person, what is recorded under them has to agree.",
        fix="Correct the record that is wrong, or say that they are different people. If a source was mistaken, explain.",
        serves=["R4", "R20"],
        fails=[Example(_two_suspects("same", sex="female").rows, field="state", at=(MATCHES, 0)),
               Example(_two_suspects("same", nationality="POL").rows, field="state", at=(MATCHES, 0)),
               Example(_two_suspects("same", country_of_birth="POL").rows, field="state", at=(MATCHES, 0))],
        passes=[_two_suspects("same", sex="male"), _two_suspects("open", sex="female"), _two_suspects("different", nationality="POL"),
                _two_suspects("open", country_of_birth="POL")],
    ),
    rule(
        "CON-003", "query", "Network held responsible for exploitation that was ruled out", BY_NETWORKS,
        NotOneOf("certainty", HELD_TO_BE, when=Is("exploitation_ref.status", ("ruled-out",))), since="0.2",
        brief="Network responsible, but ruled out",
        why="Exploitation that was ruled out is left out of every count of exploited children, and a network is counted with what it did.",
        fix="Check the status of the exploitation and what is recorded about the network.", serves=["R5", "R24"],
        fails=[_ruled_out(certainty, "ruled-out") for certainty in HELD_TO_BE],
        passes=[_ruled_out("ruled-out", "ruled-out"), _ruled_out("confirmed", "suspected"),
                *row_examples(BY_NETWORKS, {"certainty": "suspected"})],
    ),
    rule(
        "CON-004", "query", "Network's part confirmed, but the child is only at risk so far", BY_NETWORKS,
        NotOneOf("certainty", ("confirmed",), when=Is("exploitation_ref.status", ("at-risk",))), since="0.2",
        brief="Part confirmed, but only a risk so far",
        why="A network is counted with the exploitation that it is responsible for. A child at risk has not been exploited so far.",
        fix="If the network is known to have exploited the child, the status is “Confirmed”. If it is a risk, say so of the network too.",
        serves=["R5", "R9"],
        fails=_ruled_out("confirmed", "at-risk"),
        passes=[_ruled_out("suspected", "at-risk"), _ruled_out("confirmed", "suspected")],
    ),
    rule(
        "CON-005", "query", "Matched by a nickname, but no name of one of the two is known",
        [(MATCHES, NotOneOf("basis", ("same-nickname",), when=Is(f"{name}.identification", UNNAMED)))
         for name in ("suspect_ref", "other_suspect_ref")], since="0.2", brief="Matched by nickname, but one unnamed",
        why="How far suspects are identified is counted in groups. Somebody whose nickname is known is in another group.",
        fix="If a nickname of both is known, choose “Given name or alias only”. If not, choose what connects the two.",
        serves=["R4", "R20"],
        fails=[_matched("same-nickname", level, at) for level in UNNAMED for at in (0, 1)],
        passes=[_matched("same-nickname", "given-name-or-alias", at) for at in (0, 1)]
        + [_matched("same-vehicle", UNNAMED[0], at) for at in (0, 1)],
    ),
)  # fmt: skip
