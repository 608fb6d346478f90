"""Independent sources: copies of one report are one voice, whoever prints them."""

from engine.core.signal import Evidence
from engine.core.voices import count_voices, host_family, told_by

REPORT = (
    "Calder Mills Dairy raises $40 million. The dairy said on Monday that the money comes from three funds and will pay for a "
    "second plant in the north, where it hopes to hire ninety people by next autumn."
)
OWN = "Milk start-up flush with cash: investors hand the Calder valley's best-known dairy a cheque of forty million dollars."


def piece(number: int, quote: str, link: str | None = None) -> Evidence:
    return Evidence(f"item/{number}", quote, f"Paper {number}", link or f"https://paper{number}.example/{number}")


def test_forty_copies_of_one_report_are_one_voice():
    copies = [piece(n, f"{REPORT} Paper {n} was told." if n % 2 else REPORT) for n in range(40)]
    assert count_voices(copies) == 1
    assert told_by(copies) == "Told 40 times, by one independent source."


def test_a_report_in_words_of_its_own_is_another_voice():
    assert count_voices([piece(1, REPORT), piece(2, OWN)]) == 2
    assert told_by([piece(1, REPORT), piece(2, OWN)]) == "Told 2 times, by 2 independent sources."


def test_who_credits_the_same_wire_is_the_same_voice_in_whatever_words():
    assert count_voices([piece(1, f"LONDON (Reuters) - {REPORT}"), piece(2, f"{OWN} Reuters reported.")]) == 1
    assert count_voices([piece(1, f"LEEDS /PRNewswire/ -- {REPORT}"), piece(2, f"{OWN} (Reuters)")]) == 2


def test_two_pages_of_one_publisher_are_one_voice():
    assert (
        count_voices([piece(1, REPORT, "https://www.post.co.uk/1"), piece(2, OWN, "https://money.post.co.uk/2")]) == 1
    )
    assert count_voices([piece(1, REPORT, "https://post.co.uk/1"), piece(2, OWN, "https://times.co.uk/2")]) == 2


def test_without_a_link_the_name_of_the_source_tells():
    same = [Evidence("a", REPORT, "Trade Weekly"), Evidence("b", OWN, "trade weekly")]
    assert count_voices(same) == 1


def test_voices_join_over_a_third():
    links = piece(3, OWN, "https://paper1.example/3")
    assert count_voices([piece(1, REPORT), piece(2, OWN)]) == 2
    assert count_voices([piece(1, REPORT), piece(2, OWN), links]) == 1


def test_a_single_piece_needs_no_words_and_odd_links_do_no_harm():
    assert told_by([piece(1, REPORT)]) == ""
    assert count_voices([]) == 0
    assert (host_family("http://[::1"), host_family(None), host_family("https://a.b.example/")) == ("", "", "b.example")
