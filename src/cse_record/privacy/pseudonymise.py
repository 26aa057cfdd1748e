"""Pseudonymises a return so that it can leave its agency: each row is rewritten, and the result is checked and written as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cse_record.formats.dataset import Dataset
from cse_record.formats.files import MAX_BYTES, would_change
from cse_record.formats.given import read
from cse_record.formats.json import JsonSource
from cse_record.formats.places import Refusal
from cse_record.formats.writing import write
from cse_record.privacy import explanations, facts, identifiers, uniqueness
from cse_record.privacy.dates import DEFAULT, POLICIES, DatePolicy
from cse_record.privacy.keys import SecretKey, read_key
from cse_record.privacy.rows import EXPLANATIONS, HEADER, TEXTS_THAT_STAY, Rewriter, in_new_order, is_about_people, keep_distinct
from cse_record.privacy.uniqueness import AbsenceUniqueness, Uniqueness
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import FreeText, Identifier, Key, LocalCode, ShortText
from cse_record.standard.rows import Row, Tables
from cse_record.standard.voice import how_many
from cse_record.validation import Report, validate

NAMED = "PRI-001"
"""The rule that a return marked as pseudonymised breaks if it names somebody. It is ignored in the source, because this mends it."""
_MARK = re.compile(r" ?Pseudonymised \(k[0-9a-f]{8}, n[0-9]+, dates: [a-z]+\), still personal data\.")


@dataclass
class Outcome:
    """What was done, without repeating any value of the return."""

    target: str
    key_id: str
    policy: DatePolicy
    records: int = 0
    refs: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    """The number of values, or rows of explanations, that are not in the result, by kind."""
    formed: Counter[str] = field(default_factory=Counter)
    """The number of pseudonyms formed, by column."""
    texts: Counter[str] = field(default_factory=Counter)
    """The number of typed texts that stay, by column. Somebody has to read them."""
    moved: int = 0
    """The number of ranges that begin slightly earlier than the policy says, so that two records do not look the same."""
    facts: list[facts.Kept] = field(default_factory=list)
    uniqueness: list[Uniqueness] = field(default_factory=list)
    by_first_absence: AbsenceUniqueness = field(default_factory=lambda: AbsenceUniqueness(0, {}))
    """Children who are unique by sex, month of birth and first absence, under this policy for dates and under the others."""
    queries: tuple[int, int] = (0, 0)
    """The number of open queries before and after."""
    notices: list[str] = field(default_factory=list)
    """The notices about what was normalised when the return was read."""


def pseudonymise(
    source: str | Path,
    target: str | Path,
    *,
    key: SecretKey | None = None,
    key_file: str | Path | None = None,
    dates: str = DEFAULT,
    max_bytes: int = MAX_BYTES,
    progress: Callable[[str, str, int], None] | None = None,
) -> Outcome:
    """Pseudonymises the return at `source` and writes it to `target`, in the format of its extension.

    The key is given as `key_file` or as a `SecretKey`. `dates` is one of `POLICIES`. The result is still personal data, and says so. Raises
    `Refusal`, and writes nothing, if the return has errors, the key is unfit, the target would change the source or the key, or the result
    would not be valid.

    Example:

        from cse_record import pseudonymise
        from cse_record.privacy.keys import new_key

        new_key("board.key")
        outcome = pseudonymise("examples/minimal.json", "shared.json", key_file="board.key")
        print(outcome.records, "records")
    """
    if dates not in POLICIES:
        raise Refusal(f"There is no date policy of that name. Choose one of: {', '.join(POLICIES)}.")
    if would_change(str(source), str(target)):
        raise Refusal("TARGET is SOURCE, or is inside it. The source is never changed: choose another target.")
    if key_file is not None and (would_change(str(key_file), str(target)) or would_change(str(target), str(key_file))):
        raise Refusal("TARGET is the key file, or contains it. Keep the key apart from returns: choose another target.")
    if (key is None) == (key_file is None):
        raise TypeError("give either key or key_file")
    secret = key if key is not None else read_key(key_file or "")
    dataset = read(source, max_bytes)
    checked = _without_errors(validate(dataset, ignore=(NAMED,), progress=progress), str(source))
    outcome = Outcome(str(target), secret.id, POLICIES[dates], notices=list(dataset.notices))
    old = _tables(dataset)
    rewritten = _rewritten(old, secret, outcome)
    result = _dataset(rewritten, str(target))
    report = validate(result)
    _refuse_unless_valid(report, outcome, old, rewritten)
    outcome.queries = (checked.by_severity["query"], report.by_severity["query"])
    outcome.records = result.read
    write(result, target)
    return outcome


def _without_errors(report: Report, source: str) -> Report:
    errors = report.by_severity["error"]
    if report.broken:
        raise Refusal(f"{source}: {how_many(len(report.broken), 'rule')} could not be checked, so nothing was written.")
    if errors:
        number_of_errors = how_many(errors, "error")
        raise Refusal(f"{source} has {number_of_errors}, so nothing was written. Correct the return first: see cse-record validate.")
    return report


def _tables(dataset: Dataset) -> Tables:
    """The rows by record type, without blanks."""
    tables: Tables = {name: [] for name in STANDARD.records}
    for name, row in dataset.written():
        tables[name].append(row)
    return tables


def _dataset(tables: Mapping[str, list[Row]], name: str) -> Dataset:
    origin = JsonSource(name)
    for record_type, rows in tables.items():
        origin.take(record_type, rows)
    return Dataset.from_source(origin)


def _rewritten(old: Tables, key: SecretKey, outcome: Outcome) -> Tables:
    """All rows rewritten and in a new order, with the explanations of queries that still arise."""
    rewriter = Rewriter(key, outcome.policy, old[HEADER][0])
    new = {name: rewriter.rows(name, rows) for name, rows in old.items()}
    explained = {(row["record_type"], row["record_ref"]) for row in old[EXPLANATIONS]}
    orders = {
        name: in_new_order(key, name, rows, new[name], {ref for record_type, ref in explained if record_type == name})
        for name, rows in old.items()
    }
    outcome.moved = sum(keep_distinct(name, orders[name], rows, new[name]) for name, rows in old.items())
    outcome.facts, outcome.uniqueness = facts.compare(old, new), uniqueness.measure(old, new)
    outcome.by_first_absence = uniqueness.by_first_absence(old, POLICIES.values())
    _mark(new[HEADER][0], outcome, key)
    for table, name in sorted(TEXTS_THAT_STAY):
        outcome.texts[f"{table}.{name}"] = sum(name in row for row in new[table])
    outcome.left_out.update(rewriter.left_out)
    outcome.formed, outcome.refs = rewriter.formed, rewriter.refs
    if len(set(rewriter.new_refs())) < rewriter.refs:
        raise Refusal("Two references would become the same. Make another key, since this does not happen by chance.")
    rewritten = {name: [new[name][at] for at in orders[name]] for name in new}
    if old[EXPLANATIONS]:
        in_order = {name: [rows[at] for at in orders[name]] for name, rows in old.items()}
        rewritten[EXPLANATIONS], dropped = explanations.carry_over(
            in_order, rewritten, _open_queries(in_order), _open_queries(rewritten), lambda text: rewriter.ref(EXPLANATIONS, text)
        )
        outcome.left_out["explanations of queries that do not arise"] = dropped
    return rewritten


def _open_queries(tables: Tables) -> list[explanations.Query]:
    """All queries about a return, as if nothing were explained."""
    report = validate(_dataset(tables | {EXPLANATIONS: []}, "memory"), ignore=(NAMED,), digests=True)
    return [explanations.Query.of(finding) for finding in report.findings if finding.severity == "query"]


def _mark(header: Row, outcome: Outcome, key: SecretKey) -> None:
    """Marks the header as pseudonymised. The sender's handling conditions are kept."""
    mark = f"{identifiers.mark_of(key)}dates: {outcome.policy.name}), still personal data."
    conditions = _MARK.sub("", header.get("handling_conditions", ""))
    room = (STANDARD.elements["returns.handling_conditions"].kind.spelling.max_length or 0) - 1 - len(mark)
    if len(conditions) > room:
        raise Refusal(
            f"handling_conditions leaves no room to state that the return is pseudonymised and still personal data. Shorten it to {room}"
            " characters."
        )
    header["handling_conditions"] = f"{conditions} {mark}".strip()
    header["form"] = "pseudonymised"


def _refuse_unless_valid(report: Report, outcome: Outcome, old: Tables, rewritten: Tables) -> None:
    """The final check before writing: the result validates, no derived fact has changed, and no text repeats an identifier."""
    if report.broken or report.by_severity["error"]:
        rules = ", ".join(sorted({rule for severity, rule, *_ in report.counts if severity == "error"}))
        raise Refusal(f"The result would break rules that the return keeps ({rules}), so nothing was written. Please report this.")
    if wrong := [kind_kept.kind for kind_kept in outcome.facts if kind_kept.different]:
        raise Refusal(f"The result would change {' and '.join(wrong)}, so nothing was written. Please report this.")
    named = _identifiers(old)
    for table, rows in rewritten.items():
        for name in () if is_about_people(table) else _typed(table):
            if any(identifier in _words(row[name]) for row in rows if name in row for identifier in named):
                raise Refusal(f"{table}.{name} repeats an identifier of a person in this return. Remove it from the text, and try again.")


def _identifiers(old: Tables) -> set[str]:
    """The numbers and full names of the people in a return, in the form in which texts are searched for them."""
    identifying: set[str] = set()
    for table in uniqueness.PEOPLE:
        numbers = [name for name, element in STANDARD.records[table].elements.items() if isinstance(element.kind, Identifier)]
        for row in old[table]:
            identifying |= {_words(row[name]).strip() for name in numbers if name in row}
            given_name, family_name = row.get("given_name"), row.get("family_name")
            identifying |= (
                {_words(f"{given_name} {family_name}"), _words(f"{family_name} {given_name}")} if given_name and family_name else set()
            )
    return {identifier for identifier in identifying if identifier.strip()}


def _typed(table: str) -> list[str]:
    """The columns that people fill freely, including their own references and codes."""
    kinds = ShortText | FreeText | LocalCode | Key
    return [name for name, element in STANDARD.records[table].elements.items() if isinstance(element.kind, kinds)]


def _words(text: str) -> str:
    """The words of a text in lower case, with a space before, between and after them. Adjacent groups of digits are joined."""
    words = " ".join(re.findall(r"[^\W_]+", re.sub("['’]", "", text.casefold())))
    return f" {re.sub('(?<=[0-9]) (?=[0-9])', '', words)} "
