"""The garbage collector, left out of the way of whoever works through many leads."""

import gc
from functools import cache


@cache  # once in a process
def spare_the_collector() -> None:
    """What the process was built of stays for its life, and a batch of leads or mails makes no cycles: the collector, left alone,
    walks through all of it every few batches, and takes a seventh of a worker's time and a third of a plan's. It still runs,
    less often.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
