"""The phrasing engine: content plan, selection, realisation, typography.

All pure and deterministic: same situation, bank and seed give the same bytes.
"""
