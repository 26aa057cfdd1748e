"""Synthetic returns: invented from start to end, internally consistent, any size, the same for the same seed."""

from cse_record.synthetic.mistakes import MadeMistake, make_mistakes
from cse_record.synthetic.returns import example_return

__all__ = ["MadeMistake", "example_return", "make_mistakes"]
