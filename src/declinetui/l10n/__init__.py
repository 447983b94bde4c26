"""Words and figures as French and English speakers of Canada write them.

The only home of babel and holidays. French and English rules stand side by side in
`french.py` and `english.py` under the same names; the other modules choose between them.
"""
