"""Moves told without a verb: "Jo Abt new head of Ulm Zinc", "Ulm Zinc: Jo Abt, partner", "Jo Abt to Ulm Zinc"."""

from collections.abc import Iterator

from triggers.core.chunks import small
from triggers.core.move_firms import FROM
from triggers.core.move_parts import Move, MoveParts, bare
from triggers.core.wordlists import word_set

NOT = word_set("not never nicht nie pas niet non inte ikke não no")


class MoveHeadings(MoveParts):
    """What headings and columns tell."""

    def without_verb(self) -> Iterator[Move]:
        """As in "Bernd Kuhn neuer Vorstandschef der Hafenwerk AG", "First chief data officer for X: Zoe Hart"."""
        if self.is_interim or not NOT.isdisjoint(self.lows):
            return
        news = (
            "neuer",
            "neue",
            "neues",
            "nouveau",
            "nouvelle",
            "nuevo",
            "nueva",
            "nuovo",
            "nuova",
            "nieuwe",
            "ny",
            "nya",
            "new",
            "next",
            "first",
            "outside",
            "è",
        )
        yield from self._listed()
        yield from self._headed()
        for n, chunk in enumerate(self.chunks):
            if chunk.tag != "title" or not (
                set(chunk.text.lower().split()) & set(news) or (n and self.chunks[n - 1].text.lower() in news)
            ):
                continue
            person = self._person_before(n) or next((p for p in self._people_after(n) if self._personal(p) > 0), None)
            if person is None or self._personal(person) < 1:
                continue
            company = (
                self._company_after(n, [person])
                or self._company_before(n, not_person=person)
                or self._company_of_person(person)
                or self.firm
            )
            if company:
                yield self._arrival(person, bare(chunk.text), company, self._from(n, company, person), "joins")
                return

    def _headed(self) -> Iterator[Move]:
        """As in "Ulm Zinc grows: Jo Abt as CFO and Bo Eck as CTO", "On the move: Jo Abt to Ulm Zinc"."""
        for n, person in enumerate(self.chunks[:-1]):
            if self._personal(person) < 1 or " " not in person.text or self.parsed.sentence.field != "title":
                continue
            ahead = [c for c in self.chunks[n + 1 : n + 7] if c.kind not in (",", "(")]
            link, what = (ahead[0], ahead[1]) if len(ahead) > 1 else (person, person)
            company = self._company_before(n, not_person=person)
            if small(link, "as") and what.tag == "title" and company:
                yield self._arrival(person, bare(what.text), company, self._from(n, company, person), "joins")
            elif link.kind == "to" and what.is_name and self._personal(what) < 2:
                yield self._arrival(person, self._role_after(n), what.text, None, "joins")

    def _listed(self) -> Iterator[Move]:
        """As in "Ulm Zinc: Jo Abt, partner, from Rhein Blei", a line of a column."""
        kinds = [c.kind if c.tag == "break" else c.tag for c in self.chunks[:5] if c.kind not in ("dr", ".")]
        if self.parsed.sentence.field == "title" or kinds != ["name", ":", "name", ",", "title"]:
            return
        firm, _, person, _, post = (c for c in self.chunks[:5])
        rest = [c for c in self.chunks[5:] if c.tag != "break" and c.kind != "."]
        if self._personal(person) > 0 and (not rest or rest[0].kind in FROM):
            was = next((c.text for c in rest if c.is_name), None)
            yield self._arrival(person, bare(post.text), firm.text, was, "joins")
