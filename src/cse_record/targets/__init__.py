"""How the standard is spelled: one package for each target. A target may refuse, and says where it does.

`target` is what a target says of itself, `register` has them all, `files` is what they write.
"""
