"""What is to be removed, cancelled or stopped and is nobody's address: an item of a quote, an order, a call, a meeting.

The helper `thing` takes a demand to stop back in its sentence, unless the sentence speaks of lists and mails as well.
"""

# ruff: noqa: E501 - a row of choices is one line

ENGLISH = {
    "thing/removed": """
remove|delete|take|drop|strike|scrap|cross|leave .. item|line|position|row|module|feature|option|licence|license|seat|seats|users|discount|fee|surcharge|clause|paragraph|chapter|slide|logo|training|setup|add-on .. from|off|out|in|$
remove|delete|take|drop|strike|scrap .. from|off|out .. quote|quotation|offer|order|invoice|proposal|contract|agenda|basket|cart|draft|deck|package|agreement
cancel|delete|drop|scrap|ignore|void .. order|booking|quote|quotation|invoice|draft|meeting|call|appointment|slot|invite|demo|reservation|po
take|leave|drop|remove me|us|him|her|them off|from|out .. call|meeting|agenda|invite|invitation|calendar|demo|webinar|workshop|session|rota|panel
stop by
stop at|in our|the|your stand|booth|office|hall|store
next|bus|train|tram|pit stop
end|expiry|termination of .. contract|agreement|term|lease|licence|license|period|year|quarter|month|trial
delete|remove|cancel|unsubscribe users|recipients|contacts|members|subscribers|duplicates|leads|people|customers|staff
users|recipients|contacts|members|subscribers|customers .. unsubscribe|opt|leave|removed|deleted""",
}
GERMAN = {
    "thing/removed": """
streich*|losch*|entfern*|nehm*|nimm .. position|posten|zeile|punkt|modul|lizenz|lizenzen|rabatt|option|klausel|absatz|schulung|folie
streich*|losch*|entfern*|nehm*|nimm .. aus|von .. angebot|bestellung|rechnung|vertrag|agenda|entwurf|tagesordnung
termin|besprechung|meeting|anruf|bestellung|buchung|auftrag .. losch*|absag*|storn*|streich*
storn*|losch*|streich* .. termin|besprechung|bestellung|buchung|auftrag|meeting
nutzer|anwender|benutzer|kontakte|empfanger|kunden|dubletten .. losch*|entfern*|abmeld*|austrag*
was .. geloscht wenn
wenn ich|man .. abmelden|austragen|abbestellen klick*|druck*
ende|ablauf des|der .. vertrags|vertrages|laufzeit|jahres|quartals""",
}
FRENCH = {
    "thing/removed": """
resili*|annul* .. option|contrat|forfait|ligne|assurance|bail|licence|revue|journal|magazine|papier|fournisseur|telephon*
option|contrat|forfait|ligne|assurance|bail|licence|revue|journal|magazine .. resili*
supprim*|enlev*|retir*|ot* .. ligne|poste|module|option|licence|licences|remise|clause|formation|article|page
supprim*|enlev*|retir* .. du|de .. devis|commande|facture|contrat|panier|ordre
annul*|supprim* .. reunion|commande|rendez-vous|rendezvous|appel|reservation|creneau
supprim*|desinscri*|desabonn* .. utilisateurs|contacts|clients|membres|doublons
fin du|de contrat""",
}
SPANISH = {
    "thing/removed": """
quit*|elimin*|borr*|suprim*|sac* .. linea|partida|modulo|opcion|licencia|descuento|clausula|formacion
quit*|elimin*|borr*|suprim*|sac* .. del|de .. presupuesto|oferta|pedido|factura|contrato
cancel*|anul* .. reunion|pedido|cita|llamada|reserva
usuarios|contactos|clientes|suscriptores .. borr*|elimin*|dar""",
}
ITALIAN = {
    "thing/removed": """
tog*|elimin*|cancell*|rimuov* .. riga|voce|modulo|opzione|licenza|sconto|clausola|formazione
tog*|elimin*|cancell*|rimuov* .. dal|dalla .. preventivo|offerta|ordine|fattura|contratto
annull*|cancell*|dis* .. riunione|ordine|appuntamento|chiamata|prenotazione
cancell*|elimin*|rimuov* .. utenti|contatti|clienti|iscritti|duplicati""",
}
DUTCH = {
    "thing/removed": """
haal|schrap|verwijder|streep .. regel|post|module|optie|licentie|korting|training|clausule
haal|schrap|verwijder|streep .. uit|van .. offerte|bestelling|factuur|contract|agenda|call|afspraak|vergadering|meeting
annuleer|annuleren|schrap .. afspraak|bestelling|vergadering|call|order
gebruikers|contacten|klanten|ontvangers .. verwijder*|wissen|afmelden""",
}
PORTUGUESE = {
    "thing/removed": """
tir*|retir*|remov*|elimin*|exclu* .. linha|item|modulo|opcao|licenca|desconto|formacao|treinamento
tir*|retir*|remov*|elimin*|exclu* .. do|da .. orcamento|proposta|pedido|fatura|contrato
cancel* .. reuniao|pedido|chamada|reserva
usuarios|utilizadores|contatos|clientes .. remov*|exclu*|apag*""",
}
NORDIC = {
    "thing/removed": """
ta|tag|fjern|stryk|slet|slett|plocka .. raden|rad|linjen|posten|modulen|tillvalet|punkten|rabatten|utbildningen
ta|tag|fjern|stryk|slet|slett .. fran|fra|ur|af|i .. offerten|tilbuddet|tilbudet|ordern|fakturan|kontraktet|avtalet
ta|tag|fjern|slet|slett|slette|radera .. anvandare|brugere|brukere|kontakter|kunder|dubletter
avboka|aflys|avlys|stryk .. motet|modet|bestallningen|ordren|samtalet""",
}
POLISH = {
    "thing/removed": """
usu* .. pozycj*|modul|licencj*|rabat|szkolenie .. z|$
usu* .. z oferty|zamowienia|faktury|umowy
anul*|odwol* .. spotkanie|zamowienie|rozmowe|rezerwacje
usu*|wypisa* .. uzytkownikow|kontakty|klientow""",
}
