"""Regular verbs of other languages, from their infinitive."""

import pytest

from triggers.core.inflect_abroad import forms


@pytest.mark.parametrize(
    ("infinitive", "form", "kind"),
    [
        ("comprar", "compró", "fin"),
        ("comprar", "comprarán", "inf"),
        ("comprar", "comprada", "part"),
        ("acquistare", "acquistato", "part"),
        ("supprimer", "supprimées", "part"),
        ("supprimer", "supprimeront", "inf"),
        ("kaufen", "gekauft", "part"),
        ("kaufen", "kaufte", "fin"),
        ("abbauen", "baut ... ab", "fin"),
        ("abbauen", "abgebaut", "part"),
        ("abbauen", "abzubauen", "inf"),
        ("verlagern", "verlagert", ""),
        ("ouvrir en grand", "ouvrira en grand", "inf"),
    ],
)
def test_regular_forms(infinitive, form, kind):
    assert forms(infinitive).get(form, "") == kind


@pytest.mark.parametrize("odd", ["", "en", "ir", "go", "köpa", "a b c"])
def test_what_has_no_known_ending_gives_little_and_never_fails(odd):
    assert all(form.strip() for form in forms(odd))
