"""How a database of an older version becomes one of this version. `engine.store.schema.migrate` runs it."""
