"""Lists of words as text: `word_set("alpha beta")` reads better, and diffs better, than a set of quoted strings."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())
