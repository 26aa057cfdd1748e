"""Networks of suspects: their size, and whether it agrees with the listed members."""

from cse_record.standard.predicates import AnyOf, Blank, HasReason, Is, NotOneOf, Present, Rows
from cse_record.standard.rules.example_builders import NO_ROWS, NOT_ALL_ROWS, row_examples, scope_rows
from cse_record.standard.rules.rule import Example, rule

NETWORKS = "networks"
MEMBERS = "network_members"
COMPLETE = ("yes",)
SIZE = (
    "The size of networks is published. It shows how many people act together to exploit children, and how many of them are still unknown."
)
THREE = [{"suspect_ref": f"S-000{number}"} for number in (1, 2, 3)]

SIZE_NOT_GIVEN = AnyOf((Blank("known_size"), HasReason("known_size")))
"""With a known size of two or more, NET-003 asks about members who are not listed."""

RULES = (
    rule(
        "NET-001", "error", "Network with fewer than two members", NETWORKS,
        Rows("network_ref", MEMBERS, "network_ref", least=2, unless_scope=NOT_ALL_ROWS, when=SIZE_NOT_GIVEN),
        why="A network is two or more people who act together. A person alone is a suspect, and counting one person as a network "
        "distorts the number of networks.",
        fix="Enter the other members, with a row under suspects for each, or delete the network. If members are withheld, record in the "
        "scope of the return that network members are not complete.",
        serves=["R5"],
        fails=[Example({NETWORKS: [{}], MEMBERS: THREE[:1]}), Example({NETWORKS: [{}], MEMBERS: []}),
               Example({NETWORKS: [{"known_size_absent": "absent:asked-not-known"}], MEMBERS: THREE[:1]})],
        passes=[Example({NETWORKS: [{}], MEMBERS: THREE[:2]}),
                Example({NETWORKS: [{"known_size": 5}], MEMBERS: THREE[:1]}),
                Example({NETWORKS: [{}], MEMBERS: THREE[:1], "return_scope": scope_rows(network_members="partial")}),
                *(Example({NETWORKS: [{}], MEMBERS: [], "return_scope": scope_rows(network_members=extent)}) for extent in NO_ROWS)],
    ),
    rule(
        "NET-002", "error", "More members than the known size", NETWORKS, Rows("known_size", MEMBERS, "network_ref", most_in="known_size"),
        why=SIZE, fix="Correct the members or the known size, which counts everyone entered and anyone else known.",
        serves=["R5"],
        fails={NETWORKS: [{"known_size": 2}], MEMBERS: THREE},
        passes=[Example({NETWORKS: [{"known_size": 3}], MEMBERS: THREE}), Example({NETWORKS: [{}], MEMBERS: THREE}),
                Example({NETWORKS: [{"known_size": 3}], MEMBERS: [], "return_scope": scope_rows(network_members="not-held")})],
    ),
    rule(
        "NET-003", "query", "Size recorded as complete, but fewer members entered", NETWORKS,
        Rows("known_size", MEMBERS, "network_ref", least_in="known_size", unless_scope=NOT_ALL_ROWS, when=Is("size_complete", COMPLETE)),
        brief="Size complete, fewer members entered",
        why=SIZE, fix="Enter the missing members, or correct the size. If other known members have no row under suspects, explain.",
        serves=["R5"],
        fails={NETWORKS: [{"known_size": 3, "size_complete": "yes"}], MEMBERS: THREE[:2]},
        passes=[Example({NETWORKS: [{"known_size": 3, "size_complete": "yes"}], MEMBERS: THREE}),
                Example({NETWORKS: [{"known_size": 3, "size_complete": "no"}], MEMBERS: THREE[:2]}),
                Example({NETWORKS: [{"known_size": 3, "size_complete": "yes"}], MEMBERS: THREE[:2],
                         "return_scope": scope_rows(network_members="partial")}),
                *(Example({NETWORKS: [{"known_size": 3, "size_complete": "yes"}], MEMBERS: [],
                           "return_scope": scope_rows(network_members=extent)}) for extent in NO_ROWS)],
    ),
    rule(
        "NET-004", "query", "Size recorded as complete, but only estimated", NETWORKS,
        NotOneOf("size_complete", COMPLETE, when=Is("known_size_basis", ("estimated",))),
        brief="Size complete, but only estimated",
        why=SIZE, fix="If the full extent is not known, choose no. If it is known, choose recorded as the basis of the size.",
        serves=["R5"],
        fails={"known_size": 2, "known_size_basis": "estimated", "size_complete": "yes"},
        passes=row_examples(NETWORKS, {"known_size": 2, "known_size_basis": "estimated", "size_complete": "no"},
                    {"known_size": 2, "known_size_basis": "recorded", "size_complete": "yes"}),
    ),
    rule(
        "NET-005", "error", "Size recorded as complete, but not given", NETWORKS,
        Present("known_size", value_only=True, when=Is("size_complete", COMPLETE)),
        brief="Size complete, but not given",
        why=SIZE, fix="Give the known size, or choose no under size complete.",
        serves=["R5"],
        fails=row_examples(NETWORKS, {"size_complete": "yes"}, {"size_complete": "yes", "known_size_absent": "absent:asked-not-known"}),
        passes=row_examples(NETWORKS, {"size_complete": "yes", "known_size": 2}, {"size_complete": "no"}),
    ),
)  # fmt: skip
