"""Synthetic returns: invented from start to end, internally consistent, any size, the same for the same seed."""

from cse_record.synthetic.mistakes import Planted, plant
from cse_record.synthetic.returns import example_return

__all__ = ["Planted", "example_return", "plant"]
