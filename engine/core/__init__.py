"""The rules, pure: no clock, no dice, no files, no database. Now is always an argument."""
