"""The prose target: rules as sentences, and the content of the standard as pages, for `explain` and the reference.

It writes no files itself. The other targets use its sentences, and `publish` renders its pages in Markdown.
"""

from cse_record.targets.target import Target

TARGET = Target("prose", "Plain English")
