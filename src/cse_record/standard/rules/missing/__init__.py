"""Missing episodes, following SSDA903 practice (its rules 564 to 586 in spirit)."""

from cse_record.standard.rules.missing import answers, circumstances, classes, interviews, moments, spells
from cse_record.standard.rules.rule import Rule

RULES: tuple[Rule, ...] = (*moments.RULES, *classes.RULES, *interviews.RULES, *spells.RULES, *circumstances.RULES, *answers.RULES)
