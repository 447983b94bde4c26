"""Durable storage of the client log: the only home of tinydb and filelock."""

from declinetui.store.store import Store
from declinetui.store.transaction import Transaction

__all__ = ["Store", "Transaction"]
