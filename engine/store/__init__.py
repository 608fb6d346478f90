"""The only room that speaks SQL. A file per noun; tables.py holds the constraints; functions take a transaction `tx`."""

from engine.store.database import Store, Tx

__all__ = ["Store", "Tx"]
