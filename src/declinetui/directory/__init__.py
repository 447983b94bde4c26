"""The partner directory: the right name while typing, the right person for a need, and who is the same.

Nothing is imported here: a caller takes the module it needs.
"""
