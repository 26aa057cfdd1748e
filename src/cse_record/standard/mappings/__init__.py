"""Mappings: how the elements of a return follow from another shape, declared as data.

A mapping is a CSV file with a line for each rule: the path that is filled (`to`), one word of a closed vocabulary (`how`), the path from
which it follows (`from`), and what the word needs (`argument`, `otherwise`). `note` tells the person who reads the loss report what to
do. `upgrade/` leads from one version of the standard to the next; what is not named there stays as it is.
"""

from cse_record.standard.mappings.rules import MappingRule, read_rules
from cse_record.standard.mappings.upgrades import UPGRADES, Step, steps_from
from cse_record.standard.mappings.words import WORDS, Word

__all__ = ["UPGRADES", "WORDS", "MappingRule", "Step", "Word", "read_rules", "steps_from"]
