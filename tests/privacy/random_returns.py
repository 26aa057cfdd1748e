"""Random valid returns that are deliberately crowded: events of a child a few days apart, ranges, notes, local columns and explanations.

Close events make coarser dates dangerous, because two of them can come to look the same, or out of order.
"""

from datetime import date, timedelta

from cse_record.formats.dataset import Dataset
from cse_record.formats.json import JsonSource
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Time, UncertainDate
from cse_record.synthetic import example_return
from cse_record.validation import validate

AGENCIES = ("joint", "police", "childrens-services")


def valid_return(rng, children=6):
    """The rows of a return without errors, by record type. Two of three returns are identifiable."""
    tables = {name: [] for name in STANDARD.records}
    agency, seed = rng.choice(AGENCIES), rng.randrange(10**6)
    for record_type, row in example_return(rng.randrange(children + 1), seed, agency, identifiable=rng.random() < 2 / 3):
        tables[record_type].append(row)
    plain = {name: list(rows) for name, rows in tables.items()}
    for name, rows in plain.items():
        for row in rows:
            if rng.random() < 0.4 and any(isinstance(element.kind, UncertainDate) for element in STANDARD.records[name].elements.values()):
                tables[name] += _close_by(rng, name, row, len(tables[name]))
            if rng.random() < 0.05:
                row["local"] = {"Team": "North"}
    for _ in range(4):
        report = checked(tables)
        if not report.by_severity["error"]:
            _explain(rng, tables, report)
            return tables
        _take_out(tables, report, plain)
    return plain


def checked(tables):
    return validate(dataset(tables))


def dataset(tables):
    origin = JsonSource("memory")
    for name, rows in tables.items():
        origin.take(name, [dict(row) for row in rows])
    return Dataset.from_source(origin)


def _close_by(rng, name, row, number):
    """Up to three more records like this one, with all dates moved by the same few days, and some made ranges."""
    record = STANDARD.records[name]
    for extra in range(rng.randrange(1, 4)):
        days, made = timedelta(rng.choice((-9, -2, -1, 0, 1, 3, 12))), dict(row)
        if key := record.key():
            made[key] = f"X-{number:05d}-{extra}"
        for element in record.elements.values():
            if isinstance(element.kind, UncertainDate) and element.name in made:
                latest = element.companions["latest"]
                for column in (element.name, latest):
                    if column in made:
                        made[column] = (date.fromisoformat(made[column]) + days).isoformat()
                if latest not in made and rng.random() < 0.2:
                    made[latest] = (date.fromisoformat(made[element.name]) + timedelta(rng.randrange(20))).isoformat()
                    for other in record.elements.values():
                        if isinstance(other.kind, Time) and other.kind.of == element.name:
                            made.pop(other.name, None)
        yield made


def _take_out(tables, report, plain):
    """Removes the added rows in which an error was found, so that the return is valid again."""
    bad = {
        (finding.table, int(finding.place.pointer.split("/")[2]))
        for finding in report.findings
        if finding.severity == "error" and _is_row(finding)
    }
    for name, rows in tables.items():
        kept = [row for at, row in enumerate(rows) if (name, at) not in bad or any(row is example_row for example_row in plain[name])]
        if len(kept) == len(rows) and any(table == name for table, _ in bad):
            kept = list(plain[name])  # an added row makes one of the others wrong
        tables[name] = kept


def _is_row(finding):
    return len(finding.place.pointer.split("/")) > 2 and finding.place.pointer.split("/")[2].isdecimal()


def _explain(rng, tables, report):
    """Explains some of the queries, with a digest or without."""
    for number, finding in enumerate(validate(dataset(tables), digests=True).findings):
        if finding.severity == "query" and _is_row(finding) and rng.random() < 0.5:
            row = tables[finding.table][int(finding.place.pointer.split("/")[2])]
            ref = "|".join(str(row.get(name, "")) for name in STANDARD.records[finding.table].about.identified_by)
            explanation = {"explanation_ref": f"E-{number}", "rule_id": finding.rule, "record_type": finding.table, "record_ref": ref}
            explanation |= {"reason": "checked-correct", "note": "As told.", "explained_on": tables["returns"][0]["prepared_on"]}
            tables["explanations"].append(explanation | ({"digest": finding.digest} if rng.random() < 0.5 else {}))
