"""Values typed by the user in one field: the same small grammars that read whole messages."""

from declinetui.domain.values import Money
from declinetui.intake.amounts import find_amounts
from declinetui.text.fold import fold_aligned


def parse_money(text: str) -> Money | None:
    """The first amount of a short text ("1 500 $", "95$/h", "0,18 $/mot"), or None."""
    folded = fold_aligned(text)
    amount = next(find_amounts(folded, 0, len(folded)), None)
    return amount.money if amount else None
