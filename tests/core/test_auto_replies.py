"""Who wrote: a person, a machine, or a machine that asks for proof."""

from email.header import Header
from pathlib import Path

import pytest

from triggers.core.auto_replies import find_author
from triggers.core.messages import parse
from triggers.core.reading import visible_reply


def author(subject: str, body: str, headers: str = "", sender: str = "Ida Roth <ida@roth.example>") -> str:
    raw = f"From: {sender}\nSubject: {Header(subject, 'utf-8').encode()}\n{headers}Content-Type: text/plain; charset=utf-8\n\n{body}".encode()
    message = parse(raw)
    return find_author(message, visible_reply(message).text).author


@pytest.mark.parametrize(
    "headers",
    [
        "Auto-Submitted: auto-replied\n",
        "Auto-Submitted: auto-generated (vacation)\n",
        "X-Autoreply: yes\n",
        "X-Autorespond: 1\n",
        "Precedence: auto_reply\n",
        "X-Apple-Action: VACATION\n",
        "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\n",
        "Delivered-To: Autoresponder\n",
        "Message-ID: <77-vac@mail.example>\n",
    ],
)
def test_one_telling_header_is_enough(headers):
    assert author("Re: offer", "See you in May.", headers) == "auto_reply"


@pytest.mark.parametrize(
    "headers",
    [
        "Auto-Submitted: no\n",
        "X-Auto-Response-Suppress: All\n",
        "Precedence: bulk\n",
        "Precedence: list\nList-Id: <tools.lists.example>\n",
        "Return-Path: <>\n",
        "X-Loop: tools@lists.example\n",
    ],
)
def test_headers_that_people_send_too_prove_nothing(headers):
    assert author("Re: offer", "I am away next week, but yes, we take nine.", headers) == "human"


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: offer",
        "Out of Office Re: offer",
        "Automatische Antwort: Angebot",
        "Abwesenheitsnotiz",
        "Réponse automatique : offre",
        "Respuesta automática: oferta",
        "Risposta automatica: offerta",
        "Automatisch antwoord: offerte",
        "Resposta automática: proposta",
        "Autosvar: offert",
        "Automatisk svar: tilbud",
        "Automaattinen vastaus: tarjous",
        "Odpowiedź automatyczna: oferta",
        "Automatická odpověď: nabídka",
        "Автоматический ответ: предложение",
        "Automatikus válasz: ajánlat",
        "Otomatik yanıt: teklif",
        "自動返信: ご提案",
        "自动回复: 报价",
        "자동 회신: 제안",
    ],
)
def test_a_subject_of_a_machine_is_known_in_many_languages(subject):
    assert author(subject, "12.5.") == "auto_reply"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Re: offer", "I am out of the office until 12 May. In urgent cases please contact Bo Lind."),
        (
            "AW: Angebot",
            "Danke für Ihre Nachricht. Ich bin bis 12.5. im Urlaub. In dringenden Fällen hilft Ihnen Bo Lind.",
        ),
        ("RE: offre", "Je suis en congés jusqu'au 12 mai. En cas d'urgence, merci de contacter Bo Lind."),
        (
            "RE: oferta",
            "Gracias por su correo. Estoy de vacaciones hasta el 12 de mayo. Para asuntos urgentes escriba a Bo Lind.",
        ),
        ("R: offerta", "Sono in ferie fino al 12 maggio e risponderò al mio rientro. Per urgenze contattare Bo Lind."),
        ("Re: offerte", "Ik ben afwezig tot 12 mei. Voor dringende zaken kunt u Bo Lind bellen."),
        ("Sv: offert", "Jag är på semester till den 12 maj. Vid brådskande ärenden kontakta Bo Lind."),
        ("ODP: oferta", "Jestem na urlopie do 12 maja. W pilnych sprawach proszę o kontakt z Bo Lind."),
        ("RE: предложение", "Я в отпуске до 12 мая. По срочным вопросам обращайтесь к Бо Линд."),
        ("Re: 提案", "5月12日まで不在にしております。お急ぎの場合はリンドまでご連絡ください。"),
        (
            "Request 4711 received",
            "Thank you for contacting us. Your request has been received, we will get back to you within 2 business days.",
        ),
        (
            "Ihre Anfrage ist eingegangen",
            "Vielen Dank für Ihre Nachricht. Wir haben Ihre Anfrage erhalten und werden sie so bald wie möglich beantworten.",
        ),
        ("Tack", "Ditt ärende har fått nummer 5512 och ligger i vår kö. Detta svar har skapats automatiskt."),
        (
            "Re: offer",
            "We have received your e-mail and aim to answer within three days. Please do not reply to this message.",
        ),
        ("Re: offer", "This is an unattended address for our invoices. What is sent here is not read by anyone."),
        ("Re: offer", "This is a no-reply address. Mail to it is deleted unread."),
    ],
)
def test_several_kinds_of_sentences_together_make_a_machine(subject, body):
    assert author(subject, body) == "auto_reply"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Re: offer", "I'm in Norway till Friday, can we speak on Monday?"),
        ("Re: offer", "I was out of the office all last week. Yes, please send the contract."),
        ("Re: Automatic reply: offer", "No hurry. When are you back?"),
        ("Re: offer", "Your auto-reply said that you are away. Please contact Bo Lind, he handles the urgent ones."),
        ("Re: offer", "Danke für die Mail! Bin bis Montag im Urlaub, rufe dann an."),
        ("Out of office software", "Does it write out of office notes by itself?"),
        ("Re: offer", "We have received your offer and will get back to you after the board has met."),
        ("Re: offer", "Please do not write to this address any more, use ida@new.example."),
        ("vacation rota", "Do you sell a planner for that?"),
        ("Re: offer", "Thank you for reaching out, but we are not interested."),
        ("Re: offer", "I delete these unread, and so does everybody here."),
        ("Re: offer", "Please do not reply to this, I only wanted to say that the parcel has arrived."),
        ("the parcel", "Your letter has arrived and I have read it twice. Nobody reads letters nowadays, I do."),
    ],
)
def test_a_person_who_speaks_of_holidays_or_machines_stays_a_person(subject, body):
    assert author(subject, body) == "human"


def test_a_person_who_quotes_stays_a_person():
    body = (
        "I am away, Bo will answer as soon as possible.\n\nOn 7 May 2026 at 8:15, Otto <o@mill.example> wrote:\n> Hello"
    )
    assert author("Re: offer", body) == "human"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("[#HD-40] offer", "We have received your e-mail and opened ticket #HD-4011. We will respond within two days."),
        (
            "We have it (26-118)",
            "Thanks for contacting Quay Pumps. Your enquiry was registered under reference 26-1188.",
        ),
        (
            "Acuse de recibo 77",
            "Su solicitud ha quedado registrada. Este buzón es automático y nadie lee las respuestas.",
        ),
        ("Potwierdzenie wpływu", "Potwierdzamy otrzymanie Państwa wiadomości. Prosimy na nią nie odpowiadać."),
    ],
)
def test_a_system_that_opens_a_ticket_may_quote_what_it_was_sent(subject, body):
    assert author(subject, f"{body}\n\nOn 7 May 2026 at 8:15, Otto <o@mill.example> wrote:\n> Hello") == "auto_reply"


def test_an_absence_note_on_a_mailing_list_needs_more():
    body = "I am out of the office until May and will answer when I return."
    assert author("[tools] Ida Roth is away", body, "List-Id: <tools.lists.example>\nPrecedence: list\n") == "human"
    assert (
        author("Out of office", body, "List-Id: <tools.lists.example>\nAuto-Submitted: auto-replied\n") == "auto_reply"
    )


def test_the_unsubscribe_button_of_a_mail_program_is_pressed_by_a_person():
    assert (
        author("unsubscribe", "This mail was sent by the mail program.", "Auto-Submitted: auto-generated\n") == "human"
    )


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        (
            "Please confirm your message",
            "Your message is being held until you confirm that you are a real person: click https://guard.example/1",
        ),
        (
            "Sender verification required",
            "To have your mail delivered, click the link https://guard.example/2 and prove you are human.",
        ),
    ],
)
def test_a_challenge_asks_for_proof(subject, body):
    assert author(subject, body) == "challenge"


def test_a_person_who_wants_a_confirmation_is_no_challenge():
    assert author("Re: meeting", "Please confirm your address, here is the map: https://map.example") == "human"


def test_no_person_of_the_fixtures_is_taken_for_a_machine():
    lines = (Path(__file__).parents[1] / "fixtures" / "answers" / "people.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 100
    for line in lines:
        subject, body = line.split(" | ", 1)
        assert author(subject, body, "In-Reply-To: <1@ours.example>\n") == "human", line


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Christmas closure", "Our offices will be closed from 24 December and reopen on Monday 4 January."),
        ("Away", "I am on vacation for two weeks. Your message will not be forwarded."),
        ("Ferie", "Jeg har ferie fra 20. juli til 7. august."),
    ],
)
def test_a_new_subject_and_nothing_but_an_absence_are_a_notice(subject, body):
    assert author(subject, body, "In-Reply-To: <1@ours.example>\n") == "auto_reply"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Annual leave", "I am gone Monday 13 April to Friday 17 April inclusive."),
        ("Messe", "Vom 15. - 18.9. sind wir auf der Messe in Stuttgart."),
        ("Licença", "Estou de licença. Fale com Léo Prado (leo@sp.example)."),
        ("Greg is no longer with Birch", "Greg no longer works at Birch. Kindly write to hana@birch.example."),
    ],
)
def test_a_subject_of_its_own_and_a_text_that_tell_of_one_absence_are_a_machines(subject, body):
    assert author(subject, body) == "auto_reply"
    assert author(f"Re: {subject}", body + " But send me the price, would you?") == "human"
