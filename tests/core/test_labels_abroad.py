"""Demands to stop in other languages than English, put together from what is removed, ended or refused; and what only sounds so."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from labelled_answers import labels_of, read_answer

DEMANDS = """
Entfernen Sie unsere Praxis bitte aus der Kartei.
Ich möchte in Zukunft keine Rundschreiben mehr erhalten.
Setzen Sie meine Adresse auf Ihre Sperrliste.
Wo kann ich das hier abbestellen?
Hiermit entziehe ich Ihnen die Erlaubnis, mich per Mail zu bewerben.
Ersparen Sie uns bitte jede weitere Zuschrift.
Unterlassen Sie künftig jede Kontaktaufnahme mit unserem Haus.
Veuillez rayer notre cabinet de votre fichier.
Plus aucune publicité à cette adresse, merci.
Mettez fin à ces envois.
Où dois-je cliquer pour ne plus rien recevoir ?
Je retire mon consentement à votre prospection.
Inutile de nous relancer, nous ne lirons plus vos courriels.
Effacez mes coordonnées de votre base.
Borren mi dirección de su fichero, por favor.
Dejen de mandarme propaganda.
No quiero recibir más avisos suyos.
Solicito la baja inmediata de su boletín.
¿Dónde me doy de baja?
Les ruego que supriman nuestros datos.
Revoco la autorización para usar mi correo.
Toglieteci dalla vostra rubrica.
Non inviatemi altre offerte.
Vorrei non ricevere più queste comunicazioni.
Smettetela di scriverci.
Come faccio a cancellarmi da qui?
Chiedo che i miei dati vengano eliminati dai vostri archivi.
Haal ons adres uit jullie bestand.
Stuur me voortaan niets meer.
Ik wil deze mails niet langer ontvangen.
Hoe kom ik van deze lijst af?
Hierbij trek ik mijn toestemming in.
Retirem o nosso contacto da vossa base de dados.
Não me mandem mais mensagens.
Parem de me escrever, por favor.
Quero cancelar a minha inscrição nesta lista.
Como faço para sair desta lista?
Ta bort min adress ur ert register.
Skicka inga fler utskick hit, tack.
Slet mig fra jeres liste.
Jeg ønsker ikke flere mails fra jer.
Kan dere slutte å sende oss disse e-postene?
Proszę usunąć mój adres z państwa bazy.
Nie chcę otrzymywać więcej takich wiadomości.
今後このようなメールは送らないでください。
当社の連絡先をリストから外してください。
Odstraňte prosím naši adresu z vaší databáze.
Nezasílejte nám prosím další nabídky.
Poistakaa yhteystietomme listaltanne.
Älkää lähettäkö meille enää mainoksia.
Kérem, töröljék az adatainkat a listájukról.
Ne küldjenek nekünk több reklámot.
Adresimizi listenizden çıkarın lütfen.
Artık bize e-posta göndermeyin.
Vă rog să nu îmi mai trimiteți mesaje.
Ștergeți-mă din baza dumneavoastră de date.
Уберите нас из вашей рассылки.
リストから落としてください。
もう一通も要りません。
二度と届かないようにしてください。
Больше не присылайте нам предложения.
"""

NONE = """
Verliere ich mein Kundenkonto, wenn ich unten auf Abmelden klicke?
Meine Abbestellung von heute früh war ein Versehen, bitte vergessen Sie sie.
Bitte streichen Sie die Wartung aus dem Angebot.
Kann Ihr System Kontakte, die widersprechen, von selbst sperren?
Wir haben den Vertrag mit dem alten Anbieter gekündigt, schicken Sie uns Ihr Angebot.
Schreiben Sie uns bitte nicht vor September.
Si je clique sur le lien de désinscription, est-ce que je garde mon compte ?
Ma demande de désinscription était une erreur, ignorez-la.
Supprimez la formation du devis, s'il vous plaît.
Votre logiciel efface-t-il les contacts inactifs tout seul ?
Ne nous écrivez pas avant la rentrée.
Si pulso el botón de baja, ¿sigo recibiendo las facturas?
La baja de ayer fue un error, no la tengan en cuenta.
Quiten la instalación del presupuesto.
No nos escriban hasta octubre, estamos de obras.
Se clicco su cancellati, perdo anche l'accesso al portale?
La cancellazione di ieri è stata un errore, ignoratela.
Togliete la formazione dal preventivo.
Als ik op uitschrijven klik, krijg ik dan nog wel mijn facturen?
Mijn afmelding van gisteren was een vergissing, negeer die maar.
Haal de training maar uit de offerte.
Se eu clicar em cancelar, ainda recebo as faturas?
O pedido de remoção de ontem foi engano, ignorem.
Om jag klickar på avregistrera, försvinner då mitt konto?
Min avregistrering var ett misstag, bortse från den.
Hvis jeg trykker på afmeld, mister jeg så min konto?
Jeśli kliknę „wypisz”, czy stracę konto?
配信停止を押すと請求書も届かなくなりますか。
"""


@pytest.mark.parametrize("text", DEMANDS.strip().splitlines())
def test_a_demand_to_stop_is_heard_in_any_language(text):
    assert "unsubscribe" in labels_of(read_answer(text))


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_what_only_sounds_like_a_demand_to_stop_is_none(text):
    assert "unsubscribe" not in labels_of(read_answer(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nein danke, und schreiben Sie uns bitte nicht mehr.",
        "Non merci, et ne nous écrivez plus.",
        "No nos interesa y les ruego que no vuelvan a escribirnos.",
        "Non ci interessa, e non scriveteci più.",
        "Geen interesse, en haal ons van de lijst.",
        "Não temos interesse, e não nos escrevam mais.",
    ],
)
def test_a_no_beside_a_demand_in_the_same_sentence_is_told_as_well(text):
    assert labels_of(read_answer(text)) == {"not_interested", "unsubscribe"}
