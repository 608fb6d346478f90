"""The visible reply: what is new, wherever it stands, in the marks of many mail programs and languages."""

import pytest

from triggers.core.quote_marks import attribution, header_block, is_separator
from triggers.core.reply_text import visible_reply, visible_reply_of_html
from triggers.core.signatures import is_closing, is_device_line

ATTRIBUTIONS = [
    "On 7 May 2026, at 08:15, Otto Mill <otto@mill.example> wrote:",
    "On Thu, May 7, 2026 at 8:15 AM Otto Mill <otto@mill.example> wrote:",
    "On 5/7/26 8:15, Otto Mill wrote:",
    "Otto Mill <otto@mill.example> wrote on 07/05/2026 08:15:12:",
    "Otto Mill wrote on 07/05/2026 08:15:",
    "A 07/05/2026 08:15, Otto Mill escreveu:",
    "Às 08:15 de 07/05/2026, Otto Mill escreveu:",
    "----- Mail original -----",
    "Otto Mill schrieb am 07.05.2026 um 08:15:12:",
    "Am 07.05.26 um 08:15 schrieb Otto Mill:",
    "Am Do., 7. Mai 2026 um 08:15 Uhr schrieb Otto Mill <otto@mill.example>:",
    "Otto Mill <otto@mill.example> schrieb am Do. 7. Mai 2026 um 08:15:",
    "Le jeu. 7 mai 2026 à 08:15, Otto Mill <otto@mill.example> a écrit :",
    "El jue, 7 may 2026 a las 8:15, Otto Mill (<otto@mill.example>) escribió:",
    "Il giorno gio 7 mag 2026 alle ore 08:15 Otto Mill <otto@mill.example> ha scritto:",
    "Op do 7 mei 2026 om 08:15 schreef Otto Mill <otto@mill.example>:",
    "Op 7 mei 2026 om 08:15 heeft Otto Mill <otto@mill.example> het volgende geschreven:",
    "Em qui., 7 de mai. de 2026 às 08:15, Otto Mill <otto@mill.example> escreveu:",
    "tors 7 maj 2026 kl. 08:15 skrev Otto Mill <otto@mill.example>:",
    "Den 7. maj 2026 kl. 08.15 skrev Otto Mill <otto@mill.example>:",
    "to 7. toukok. 2026 klo 8.15 Otto Mill <otto@mill.example> kirjoitti:",
    "czw., 7 maj 2026 o 08:15 Otto Mill <otto@mill.example> napisał(a):",
    "W dniu 07.05.2026 o 08:15, Otto Mill pisze:",
    "Dne 07.05.2026 v 8:15 Otto Mill napsal(a):",
    "чт, 7 мая 2026 г. в 08:15, Otto Mill <otto@mill.example>:",
    "7 мая 2026 г., в 08:15, Otto Mill <otto@mill.example> написал(а):",
    "чт, 7 трав. 2026 р. о 08:15 Otto Mill <otto@mill.example> пише:",
    "Otto Mill <otto@mill.example> ezt írta (időpont: 2026. máj. 7., Cs, 8:15):",
    "joi, 7 mai 2026 la 08:15, Otto Mill <otto@mill.example> a scris:",
    "7 May 2026 Per, saat 08:15 tarihinde Otto Mill <otto@mill.example> şunu yazdı:",
    "Στις Πέμ 7 Μαΐ 2026 στις 8:15 π.μ., ο χρήστης Otto Mill <otto@mill.example> έγραψε:",
    "2026年5月7日(木) 8:15 Otto Mill <otto@mill.example>:",
    "Otto Mill <otto@mill.example> 于2026年5月7日周四 08:15写道：",
    "2026년 5월 7일 (목) 오전 8:15, Otto Mill <otto@mill.example>님이 작성:",
    "2026-05-07 8:15 GMT+02:00 Otto Mill <otto@mill.example>:",
]


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_an_attribution_in_any_language_begins_the_quote(line):
    reply = visible_reply(f"Count me in.\n\n{line}\n\n> Will you come?\n> Otto")
    assert reply.text == "Count me in."
    unquoted = visible_reply(f"Count me in.\n\n{line}\n\nWill you come?\nOtto")
    assert unquoted.text == "Count me in."


@pytest.mark.parametrize(
    "line",
    [
        "On the 7th of May at 8:15 we can start:",
        "As I wrote on 7 May 2026:",
        "As I wrote on 07/05/2026 08:15:",
        "Otto wrote on Thursday at 8:15:",
        "Please ring Otto Mill on 7 May 2026 at 8:15",
        "Am 7. Mai um 8:15 passt es mir",
        "Le 7 mai à 08:15 nous convient",
        "The letter that we sent in 2024 to otto@mill.example:",
    ],
)
def test_a_sentence_with_a_date_is_no_attribution(line):
    assert attribution([line], 0) == 0
    assert visible_reply(f"Fine.\n{line}\nSee you").text == f"Fine.\n{line}\nSee you"


def test_a_wrapped_attribution_is_joined():
    text = "Count me in.\n\nOn Thu, May 7, 2026 at 8:15 AM Otto Mill from the\nPurchasing Department <\notto@mill.example> wrote:\n\nWill you come?"
    assert visible_reply(text).text == "Count me in."


@pytest.mark.parametrize(
    "line", ["we'll be at the fair, stand 4.118. Show me the thing.", "In May then, the whole gang."]
)
def test_what_stands_above_an_attribution_is_no_part_of_it(line):
    text = f"Hello,\n{line}\nCas\nOn 28/08/2026 09:20, Otto Mill wrote:\n> Dear Cas"
    assert visible_reply(text).text == f"Hello,\n{line}\nCas"


def test_an_attribution_on_the_line_of_the_reply_is_cut_off_it():
    assert (
        visible_reply("Sure. On Thu, May 7, 2026 at 8:15 AM, Otto <o@mill.example> wrote:\n> Will you?").text == "Sure."
    )


@pytest.mark.parametrize(
    "block",
    [
        "From: Otto Mill\nSent: Thursday, May 7, 2026 8:15 AM\nTo: Ida Roth\nSubject: Offer",
        "*From:* Otto Mill <otto@mill.example>\n*Date:* Thursday, 7 May 2026\n*To:* Ida\n*Subject:* Offer",
        "Von: Otto Mill\nGesendet: Donnerstag, 7. Mai 2026 08:15\nAn: Ida Roth\nBetreff: Angebot",
        "De : Otto Mill\nEnvoyé : jeudi 7 mai 2026 08:15\nÀ : Ida Roth\nObjet : Offre",
        "Da: Otto Mill\nInviato: giovedì 7 maggio 2026 08:15\nA: Ida Roth\nOggetto: Offerta",
        "Från: Otto Mill\nSkickat: den 7 maj 2026 08:15\nTill: Ida Roth\nÄmne: Offert",
        "Od: Otto Mill\nWysłano: czwartek, 7 maja 2026 08:15\nDo: Ida Roth\nTemat: Oferta",
        "差出人: Otto Mill\n送信日時: 2026年5月7日 8:15\n宛先: Ida Roth\n件名: 提案",
        "发件人: Otto Mill\n发送时间: 2026年5月7日 8:15\n收件人: Ida Roth\n主题: 报价",
    ],
)
def test_a_header_block_begins_the_old_mail(block):
    assert header_block(block.split("\n"), 0) >= 2
    assert (
        visible_reply(f"Count me in.\n________________________________\n{block}\n\nWill you come?").text
        == "Count me in."
    )


def test_a_list_with_colons_is_no_header_block():
    text = "From: Bern\nTo: Basel\nDate: any day in June"
    assert visible_reply(text).text == text


@pytest.mark.parametrize(
    "line",
    [
        "-----Original Message-----",
        "-------- Ursprüngliche Nachricht --------",
        "---------- Forwarded message ---------",
        "-------- Message transféré --------",
        "-----Mensaje original-----",
        "------------------ 原始邮件 ------------------",
        "Begin forwarded message:",
        "Anfang der weitergeleiteten Nachricht:",
        "*-------- Original Message --------*",
        "---- Otto Mill wrote ----",
    ],
)
def test_a_separator_begins_the_old_mail(line):
    assert is_separator(line)
    assert visible_reply(f"For you, Bo.\n\n{line}\nold").text == "For you, Bo."


@pytest.mark.parametrize(
    "line", ["---- Prices ----", "--------------", "Original messages are best.", "- original parts"]
)
def test_a_drawn_heading_is_no_separator(line):
    assert not is_separator(line)


def test_answers_between_and_below_quotes_are_the_new_text():
    text = "On 7 May 2026 at 8:15, Otto <o@mill.example> wrote:\n> How many?\n\nNine.\n\n> When?\n\nIn June.\n\nIda"
    reply = visible_reply(text, sender_name="Ida Roth")
    assert reply.text.split() == ["Nine.", "In", "June.", "Ida"]
    assert reply.text_without_signature.split() == ["Nine.", "In", "June."]
    assert [text[start:end].strip() for start, end in reply.spans] == ["Nine.", "In June.\n\nIda"]


def test_the_end_of_a_quoted_line_that_lost_its_mark_stays_quoted():
    text = "No.\n\n> this is a long quoted line that was wrapped by somebody's old\nmail program\n> and goes on"
    assert visible_reply(text).text == "No."


def test_a_reply_of_nothing_is_empty():
    assert visible_reply("> only\n> quotes").text == ""
    assert visible_reply("-----Original Message-----\nold").text == ""
    assert visible_reply("").spans == ()


def test_a_code_block_keeps_its_marks():
    text = "Try this:\n```\n> echo 1\n```\nIt works."
    assert visible_reply(text).text == text


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Not for us.\n\nBest regards,\nIda Roth\nHead of Buying", "Not for us."),
        ("Kein Bedarf.\nMfG\nIda Roth", "Kein Bedarf."),
        ("Pas maintenant.\n\nBien cordialement\n\nIda Roth\nTél. 01 23 45 67 89", "Pas maintenant."),
        ("Vale.\n\nUn saludo,\nIda", "Vale."),
        ("Prima.\n\nGroet, Ida", "Prima."),
        ("Ja tack.\n\nMvh\nIda", "Ja tack."),
        ("Tak, proszę.\n\nPozdrawiam\nIda", "Tak, proszę."),
        ("Да.\n\nС уважением,\nИда", "Да."),
        ("Yes, June.\nIda", "Yes, June."),
        ("Yes, June.\n\n-Ida Roth", "Yes, June."),
        ("Yes, June.\n-- \nIda Roth\nanything may stand here. Even sentences, and many of them do.", "Yes, June."),
        ("Yes, June.\n\nSent from my iPhone", "Yes, June."),
        ("Yes, June.\n\nIda Roth\nBuyer\n+41 44 123 45 67\nwww.roth.example", "Yes, June."),
        (
            "Yes, June.\n\nThis e-mail and any attachments are confidential and intended for the addressee.",
            "Yes, June.",
        ),
        ("Yes, June.\n____\ntools mailing list\nto unsubscribe write to x@lists.example", "Yes, June."),
        (
            "Yes, June.\n\nBest,\nIda\n\nPS: and a second one for the plant in Ulm, please",
            "Yes, June.\n\nPS: and a second one for the plant in Ulm, please",
        ),
    ],
)
def test_a_signature_is_known_by_its_first_line(text, body):
    reply = visible_reply(text, sender_name="Ida Roth", sender_email="ida@roth.example")
    assert reply.text_without_signature.split() == body.split()


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!",
        "Thanks,\nI have read the offer and we will decide in June.",
        "All the best with the fair.",
        "Ida asked me to answer.",
        "Best to call on Monday.",
        "We need\n- nine seats\n- one admin",
        "Sent from my desk it takes two days to arrive.",
    ],
)
def test_text_is_not_taken_for_a_signature(text):
    assert visible_reply(text, sender_name="Ida Roth").text_without_signature == text


def test_a_closing_formula_with_another_name_is_one():
    assert is_closing("Kind regards from Basel")
    assert is_closing("Danke und Gruß")
    assert not is_closing("Thanks for the quote")


@pytest.mark.parametrize(
    "line",
    [
        "Sent from Outlook for iOS",
        "Von meinem iPad gesendet",
        "Envoyé de mon Galaxy",
        "Inviato da iPhone",
        "iPhoneから送信",
        "Get Outlook for Android<https://x.example>",
    ],
)
def test_device_lines_of_mail_programs_are_known(line):
    assert is_device_line(line)


def test_html_is_read_by_the_same_rules():
    source = '<div>Count me in.<br><br>Best,<br>Ida</div><div class="gmail_quote"><div class="gmail_attr">On Thu Otto wrote:<br></div><blockquote>Will you?</blockquote></div>'
    reply = visible_reply_of_html(source, sender_name="Ida Roth")
    assert reply.text.split() == ["Count", "me", "in.", "Best,", "Ida"]
    assert reply.text_without_signature == "Count me in."


def test_what_is_kept_stands_in_the_source_where_the_spans_say():
    text = "One.\n\nOn 7 May 2026 at 8:15, Otto <o@mill.example> wrote:\n> two\n\nThree."
    reply = visible_reply(text)
    assert "\n".join(text[start:end].strip() for start, end in reply.spans).split() == reply.text.split()


def test_what_a_help_desk_writes_below_its_own_line_is_said_and_what_it_quotes_below_an_answer_is_not():
    line = "##- Please type your reply above this line -##"
    assert "Request 44871 is in our queue." in visible_reply(f"{line}\n\nRequest 44871 is in our queue.").text
    assert visible_reply(f"Yes please.\n\n{line}\n\nRequest 44871 is in our queue.").text == "Yes please."
