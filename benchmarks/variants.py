"""Writes validators with fewer rules from the same definition, or runs the command line with one of them.

`variants.py write FOLDER` writes a module for each variant; `variants.py run FOLDER NAME validate PATH` validates with one.
"""

import sys

KEYS = ("REF-001", "REF-002", "REF-003")
"""The rules on keys: references resolve, references are unique, and so are rows without a reference of their own."""
RULES = (0, 10, 20, 30, 40)


def write(folder: str) -> None:
    """`rules_N`: at most N rules per row, spread evenly over those of each record type. `keys`: shape and keys only. `as_declared`: all
    rules, which ask their conditions as they are declared.
    """
    from collections.abc import Callable
    from dataclasses import replace
    from pathlib import Path

    from cse_record.standard.catalogue import STANDARD
    from cse_record.standard.rules.rule import Check, Rule
    from cse_record.targets.python import checks, source

    Path(folder).mkdir()
    rules = list(STANDARD.rules.values())
    by_type = {name: [check for rule in rules for check in rule.checks if check.on == name] for name in STANDARD.records}

    def spread(most: int) -> set[int]:
        kept = set()
        for of_type in by_type.values():
            few = min(most, len(of_type))
            kept |= {id(of_type[index * len(of_type) // few]) for index in range(few)}
        return kept

    def only(name: str, keep: Callable[[Rule, Check], bool]) -> None:
        fewer = [replace(rule, checks=tuple(check for check in rule.checks if keep(rule, check))) for rule in rules]
        standard = replace(STANDARD)
        standard.__dict__["rules"] = {rule.id: rule for rule in fewer if rule.checks}  # replaces the cached property
        Path(folder, f"{name}.py").write_text(source(standard), encoding="utf-8")

    for most in RULES:
        kept = spread(most)
        only(f"rules_{most}", lambda _, check, kept=kept: id(check) in kept)  # type: ignore[misc]
    only("keys", lambda rule, _: rule.id in KEYS)
    checks.in_order = lambda code, check_id, applies: applies
    checks.grouped = lambda code, lines: lines
    only("as_declared", lambda rule, check: True)


def run(folder: str, name: str, *arguments: str) -> None:
    """Runs `cse-record` with a variant in place of the generated validator."""
    from importlib import import_module

    import cse_record._generated as generated

    sys.path.insert(0, folder)
    generated.validator = sys.modules[f"{generated.__name__}.validator"] = import_module(name)
    from cse_record.cli import program

    sys.argv[1:] = arguments
    program()


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(sys.argv[2])
    else:
        run(*sys.argv[2:])
