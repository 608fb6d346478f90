"""The speed goals of the house, measured against their floors in the same run: `python -m tests.benchmarks [--quick] [GOAL...]`."""
