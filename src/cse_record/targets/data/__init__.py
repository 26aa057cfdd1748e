"""The data target: the whole standard, with its rules, as JSON and CSV for programs in any language."""

from cse_record.targets.data.files import files
from cse_record.targets.target import Target

TARGET = Target("data", "Data", files=files)
