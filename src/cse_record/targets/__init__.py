"""The targets: the forms in which the standard is published, one package each. A target may refuse a rule, with a reason.

`target` defines what every target declares, `register` lists the targets, and `files` describes the files that they write.
"""
