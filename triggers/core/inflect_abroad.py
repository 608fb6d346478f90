"""Verb forms of other languages, enough for headlines: "comprar" gives compró, comprarán, comprada; "abbauen" gives baut ... ab.

Only what regular verbs do; a form that no irregular verb has does no harm, since nobody writes it.
"""

from collections.abc import Iterator

#: ending of the infinitive: (language's) finite forms, futures, participles; all hang on the stem.
_ROMANCE: tuple[tuple[str, str, str, str], ...] = (
    ("ar", "a an ó aron aba aban", "ará arán", "ado ada ados adas"),
    ("are", "a ano ò arono ava", "erà eranno", "ato ata ati ate"),
    ("ere", "e ono eva", "erà eranno", "uto uta uti ute"),
    ("ire", "isce iscono iva", "irà iranno", "ito ita iti ite"),
    ("er", "e ent a èrent e en ió ieron", "era eront erá erán", "é ée és ées ido ida idos idas"),
    ("ir", "it issent e en ió ieron", "ira iront irá irán", "i ie is ies ido ida idos idas"),
    ("re", "ent it", "ra ront", "u ue us ues"),
)
_APART = (
    "zusammen", "zurück", "fest", "still", "dicht", "auf", "aus", "ein", "vor", "nach", "los", "weg", "mit", "bei", "ab",
    "an", "zu", "um",
)  # fmt: skip
_FIRM = ("be", "ver", "er", "ent", "zer", "ge", "miss", "über", "unter", "wider")
_SHORTEST_STEM = 3


def forms(infinitive: str) -> dict[str, str]:
    """{form: "fin" | "inf" | "part"}; only the first word of a Romance verb is inflected, and lone words of German."""
    head, _, rest = infinitive.partition(" ")
    tail = f" {rest}" if rest else ""
    found = {f"{form}{tail}": kind for form, kind in _romance(head)}
    if not rest and head.endswith("en"):
        found |= dict(_german(head))
    return found


def _romance(head: str) -> Iterator[tuple[str, str]]:
    for ending, finite, future, past in _ROMANCE:
        stem = head[: -len(ending)]
        if head.endswith(ending) and len(stem) >= _SHORTEST_STEM:
            for endings, kind in ((finite, "fin"), (future, "inf"), (past, "part")):
                yield from ((stem + each, kind) for each in endings.split())


def _german(head: str) -> Iterator[tuple[str, str]]:
    """Weak verbs, apart or not: kauft, kaufte, gekauft; baut ... ab, abgebaut, abzubauen."""
    apart = next((p for p in _APART if head.startswith(p) and len(head) - len(p) > _SHORTEST_STEM + 1), "")
    stem = head[len(apart) : -2]
    if len(stem) < _SHORTEST_STEM:
        return
    t = "et" if stem[-1] in "td" else "t"
    past = "" if stem.startswith(_FIRM) else "ge"
    if not apart:
        yield from (
            (f"{stem}{t}", "fin"),
            (f"{stem}{t}e", "fin"),
            (f"{stem}{t}en", "fin"),
            (f"{past}{stem}{t}", "part"),
        )
        return
    for form in (f"{stem}{t}", f"{stem}en", f"{stem}{t}e", f"{stem}{t}en"):
        yield f"{form} ... {apart}", "fin"
    yield from ((f"{apart}{stem}{t}", "fin"), (f"{apart}{past}{stem}{t}", "part"), (f"{apart}zu{stem}en", "inf"))
