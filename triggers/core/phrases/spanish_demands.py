"""Spanish: demands that mail ends or data goes, composed of classes of words: who removes x what x from where, no x mail."""
# ruff: noqa: E501 - a row of choices is one line


def _with(stems: str, endings: str, pronouns: str) -> str:
    """Demands with a pronoun behind them: "borrenme", "quitadnos"."""
    return "|".join(f"{s}{e}{p}" for s in stems.split() for e in endings.split() for p in pronouns.split())


_AR, _IR = "a e en ad ar ando", "e a an id ir"
_A_STEMS, _I_STEMS = "borr elimin quit sac saqu sak retir tach desapunt desactiv olvid baj", "suprim exclu"
_REMOVE_ME = f"{_with(_A_STEMS, _AR, 'me nos')}|{_with(_I_STEMS, _IR, 'me nos')}|excluyanme|excluyanos|remuevanme|remuevame|desuscribanme|desuscribirme|hacedme|desinscribanme"
_FORMS = "|".join(
    f"{s}{e}"
    for stems, ends in ((_A_STEMS, "a e en ad ar eis es"), (_I_STEMS, "a e an id ir ais"))
    for s in stems.split()
    for e in ends.split()
)
_REMOVE_IT = f"{_with(_A_STEMS, _AR, 'la lo las los')}|{_with(_I_STEMS, _IR, 'la lo las los')}"

_REMOVE = f"{_FORMS}|exclu*|desapunt*|tach*|desuscri*|cancel*|anul*|desactiv*|olvid*|remuev*|remov*|destru*|bloque*|desaparez*|desaparec*|dar_de_baja|den_de_baja|desinscri*"
_ME = "me|mi|mis|nos|nuestro|nuestra|nuestros|nuestras|mio|mia|mios|mias"
_DATA = "datos|correo|mail|email|direccion|direcciones|nombre|contacto|cuenta|perfil|numero|telefono|buzon|ficha|registro|usuario|dominio"
_LIST = "lista|listas|base|bases|fichero*|archivo*|boletin*|newsletter*|mailing*|suscripcion*|agenda|libreta|registro*|sistema*|envio*|difusion|distribucion|campana*|calendario|seguimiento|banco|contactos|directorio|crm|secuencia|publicidad"
_MAIL = "correo|correos|mail|mails|email|emails|mensaje*|publicidad|propaganda|anuncio*|boletin*|newsletter*|envio*|recordatorio*|comunicacion*|oferta*|spam|notificacion*|carta*|aviso*|promocion*|cosas|informacion|seguimiento*|llamadas|contacto|rollo|correspondencia|avisos"
_SEND = "escrib*|envi*|mand*|contact*|molest*|llam*|insist*|remit*|llegu*|llegar|llegando|busqu*|acos*|bombarde*|seguir|sigan|sigas|siga|incluir*|incluyan|incluyas|preguntar|marear|atosig*|agobi*|jod*|dar_la_lata|usar|utilizar|usen|utilicen|lleguen"
_GET = "recib*|saber|ver|leer|estar|seguir|figurar|aparecer|tener|oir|llegu*"
_WANT = "quiero|queremos|quisiera*|quiere|deseo|deseamos|desea|solicit*|pid*|pedimos|pedir|rueg*|rogamos|ruego|exij*|exig*|agrade*|gustaria|preferi*|por_favor|favor|hagan|haga|haz|hazme|hagame|necesit*|permito|tenga|tengan|notifico|reclam*"
_CEASE = "dej*|paren|pare|parad|parar|parenle|cese|cesen|cesar|ces|suspend*|deten*|interrump*|finaliz*|termin*|cort*|basta|absteng*|abstener*|ahorr*|cerrar|cierren|evit*"
_REMOVAL = "baja|supresion|eliminacion|cancelacion|borrado|exclusion|retirada|retiro|bloqueo|desuscripcion|oposicion"

RULES = {
    "unsubscribe/word": f"""
^ baja|bajaaaaa|bajaa|borrar|eliminar|quitar|cancelar|paren|stop|basta ya|por_favor|gracias|inmediata|inmediatamente? $
^ {_REMOVE_ME} $
^ paren|pare|parad|parenle|parele ya|no|de_una_vez? $
ya? parenle|parale|parele|parenla
baja ya|$
fuera .. $
^ silencio .. $
spam
no deseado*""",
    "unsubscribe/remove-me": f"""
me|nos quitas|quitais|quitan|quita|borras|borrais|borran|borra|sacas|sacais|sacan|saca|eliminas|eliminais|eliminan|elimina por_favor|de|ya|$
{_REMOVE_ME} ..
me|nos {_REMOVE}
{_REMOVE} .. {_ME} .. {_DATA}
{_REMOVE} .. {_DATA} .. de|del|$
{_DATA} .. {_REMOVE}|desaparez*|fuera|exclui*
{_REMOVE} .. {_LIST}
{_LIST} .. {_REMOVE} .. $
{_WANT} .. {_REMOVAL}
{_REMOVAL} .. {_DATA}|{_LIST}|definitiva|inmediata
den|dar|deme|denme|dadme|darme|darnos|tramit*|proced*|gestion*|cursar|causar .. baja
{_WANT} .. {_REMOVE} .. {_DATA}|{_LIST}
{_WANT} .. que .. me|nos .. {_REMOVE}
fuera .. de|mi|mis .. {_LIST}|bandeja|{_DATA}|ahi|aqui
{_ME} .. {_DATA} .. fuera .. $
dej* .. fuera .. de
no .. figurar|aparecer|estar|seguir .. {_LIST}|suscrit*
que .. {_DATA} .. dej* .. aparecer|figurar|recibir|estar
no .. {_SEND} .. este|esta|mi|mis .. {_DATA}
olvid* .. de .. {_DATA}|mi|nosotros|este|esta
que .. me|nos borren|borre|quiten|quite|eliminen|saquen|excluyan""",
    "unsubscribe/remove-it": f"""
{_REMOVE_IT} ..""",
    "unsubscribe/stop-mailing": f"""
{_MAIL} .. {_with(_A_STEMS, _AR, "melo melos mela noslo noslos nosla")}
no|ni|nunca|tampoco|ya_no .. me|nos|se .. {_SEND}
no|ni|nunca|tampoco .. {_SEND} .. mas|nunca|nada|nuevamente|otra|otro|ningun*
no|ni|nunca|tampoco|sin .. mas .. {_MAIL}|{_SEND}
no|nunca|tampoco .. {_WANT} .. {_GET}|{_SEND}|mas|{_MAIL}
no|ni|nunca .. vuelv*|volv*|sig* .. a? .. {_SEND}
no|ni|tampoco .. hace_falta|necesario|moleste|molesten .. {_SEND}
no|nada|ningun|ninguna|cero|ni_un .. mas .. {_MAIL}
nada de .. {_MAIL}
ni uno|una|un .. mas
no|y_no mas $
ya no mas|$
{_MAIL} .. no .. $
{_CEASE} .. de .. {_SEND}|{_MAIL}|{_GET}
{_CEASE} .. {_MAIL}
{_CEASE} .. {_SEND} ..
{_WANT} .. dej*|ces*|par* .. de|sus|con
que .. {_CEASE} .. {_SEND}
dejar|dejo|dejaramos|dejara de .. recib*|aparecer|incluir*|{_SEND}
cancel*|anul* .. {_LIST}
dej*|deje* .. me|nos? .. en_paz|tranquil*|vivir|respirar
dejenme|dejeme|dejame|dejadme|dejennos|dejenos|dejadnos en_paz|tranquilo|tranquila|tranquilos|vivir|fuera|ya
silencio .. por_favor|para_siempre|$
rogamos|ruego|pedimos|pido silencio
hasta .. narices|gorro|cojones|coronilla|aqui
hart*|cansad*|aburrid* .. de .. {_MAIL}|{_SEND}|tanto|ustedes|vosotros|recibir
ya .. esta|estuvo .. bien|bueno
basta .. de|ya|con|$
ultim*|tercer*|segund*|enesim* .. {_MAIL}|vez|aviso
si .. vuelv*|llega|recib*|otro|mas .. {_MAIL}|{_GET} .. denunci*|reclam*|aepd|bloque*|report*|abogad*
denunci*|reclam*|report*|bloque* .. si .. vuelv*|recib*|llega|sig*
bloque*|report* .. remitente|spam|les|direccion|este
absteng*|abstener*|abstengase .. de|en
que .. no .. me|nos .. {_SEND}
tenga|tengan .. a_bien .. {_CEASE}
vay*|larg*|pirate .. a_paseo|de_aqui|a_la_porra|freir""",
    "unsubscribe/faint": f"""
ya .. he|hemos|habia|pedi|solicit* .. pedido|solicit*|veces|baja|quit*|borr*
llevo|llevamos .. intent*|pidiendo|solicitando|borrando
a_pesar|aunque|pese .. baja|borr*|pedi*|solicit*
sigo|seguimos|siguen|continu* .. recib*|lleg* .. {_MAIL}
hacedlo|haganlo|hagalo|hazlo .. $
no .. quiere|quieren .. {_MAIL}|{_GET}|que""",
    "unsubscribe/way-out": f"""
como|donde .. me|nos|se .. {_REMOVE}|doy_de_baja|da_de_baja|salgo|desactiv*|borro|quito|sale|apag*
como|donde .. salgo|salir|salimos|doy|darme|darnos|cancelo|anulo|paro .. $
como|donde .. dejar|dejo .. de
no .. encuentro|veo|hay|funciona .. baja|boton|enlace|forma|manera|desuscri*
enlace|boton|link|forma|manera|modo .. baja|desuscri*|salir|borrarme .. no|donde|funciona""",
    "unsubscribe/law": f"""
revoc*|retir*|anul* .. consentimiento|autorizacion|permiso|opt_in
no autoriz* .. uso|tratamiento|datos|{_DATA}
opong* .. tratamiento|uso|recibir|envio|datos|a
ejerc*|ejerz* .. derecho*|supresion|oposicion
rgpd|lopd|aepd|ley|articulo|art|habeas|lssi|lopdgdd .. {_REMOVE}|{_REMOVAL}|opos*|exij*|denunci*|reclam*|datos
{_REMOVE}|{_REMOVAL}|opos*|exij*|denunci*|reclam*|report* .. rgpd|lopd|aepd|ley|articulo|art|habeas|sic|lssi|lopdgdd|profeco
robinson""",
    "mention/told": """
me|nos|lo|se|la di|dio|borre|cancele|sacaron|quitaron|borraron|sacado|quitado|borrado|dado
he|hemos|habia|hace|ayer .. borrado|cancelado|quitado|dado|baja
nuestro|nuestros|nuestra boletin|boletines|clientes|suscriptores|newsletter
cliente|alguien .. pide|quiere|revoca""",
    "thing/asked": """
si|cuando|al .. pulso|pincho|clico|doy|me_doy|doy_clic|hago_clic|pulsar|cancelo|me_borro|pulsas|alguien|cliente|revoco|aprieto .. baja|enlace|boton|aqui|suscripcion|$
si|cuando|al pulso|pincho|clico|pulsar|apretar|pinchar
que pasa|ocurre|sucede .. si|cuando|con
boton|enlace|link|baja|cancelar .. afecta|elimina|borra|cancela|sirve|vale|incluye|pierdo|anula
afecta|elimina|borra|cancela|vale|anula .. boton|enlace|baja|cancelar
pierdo|perdere|perdemos|sigo|seguire|recibire .. tambien|recibiendo|acceso|igual""",
    "keep/taken-back": f"""
baja|cancelacion|borrado|supresion .. fue|era|ha_sido|es|vino|pidio .. error|equivocacion|accidente|malentendido|hijo|hija|becario|otro|otra
no .. tengan|tenga|tengas|hagan|haga .. en_cuenta|caso
olvid*|ignor*|anul*|pas* .. mi|la|nuestra|solicitud|peticion|lo .. baja|cancelacion|borrado|supresion
baja|cancelacion|borrado .. por_error|equivocacion|equivoc*|sin_querer|por_accidente|deshaz*|anul*|ignor*|olvid*
por_error|sin_querer|equivocacion|equivoque|accidente .. baja|borr*|desuscri*|cancel*|pulse
baja|borr*|desuscri*|cancel*|pulse .. por_error|sin_querer|equivocacion|accidente
vuelv*|volver|reincorpor* .. alta|incluir*|apuntar*|meter*|lista
quiero|queremos|quisiera .. seguir .. recibiendo
no dej* .. de .. {_SEND}
no me|nos borr*|quit*|elimin*|saqu*|deis|den
no|sin .. que|necesidad|falta|quiero .. me|nos .. borr*|quit*|elimin*|saqu*|deis|den""",
}
