"""The vocabulary of faults that the shape of a return can show, apart from the rules. Ids are stable."""

from dataclasses import dataclass
from importlib.resources import files

from cse_record.standard.codelists import read_rows


@dataclass(frozen=True)
class FaultType:
    fault: str
    title: str
    meaning: str


FAULTS: dict[str, FaultType] = {row["fault"]: FaultType(**row) for row in read_rows(files("cse_record.standard") / "faults.csv")}
