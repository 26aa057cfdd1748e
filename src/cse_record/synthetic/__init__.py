"""Synthetic returns: entirely invented, internally consistent, of any size, and the same for the same seed."""

from cse_record.synthetic.mistakes import MadeMistake, make_mistakes
from cse_record.synthetic.returns import example_return

__all__ = ["MadeMistake", "example_return", "make_mistakes"]
