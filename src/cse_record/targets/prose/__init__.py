"""The prose target: rules as sentences, and what the standard says of each thing as pages, for `explain` and the reference.

It writes no files: the other targets ask it for sentences, and `publish` spells its pages in Markdown.
"""

from cse_record.targets.target import Target

TARGET = Target("prose", "Plain English")
