"""Spanish."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/say-so": """
no dese*|quier*|quer* .. recib* .. mas|ningun*|nada|informacion|correos|publicidad
dejen|dejar|deje .. llegar*|mandar*|enviar*|escribir*|molestar*
olvid* .. de mi|nosotros|nuestra|este
olvid* mi|nuestro|nuestra|este correo|direccion|contacto
ya esta bien|bueno .. de
quit*|saqu*|sac*|borr* .. de ahi|aqui|alli
no|nunca .. vuelva|vuelvan|volver .. escribir*|contactar*|llamar|enviar*|mandar*|molestar*
ruego|solicito|exijo|pido|agradeceria|agradezco|rogamos .. baja|eliminen|eliminacion|dejen|no|cesen|borren|retiren|supresion
ya esta bien|basta|bueno
me tienen|tienes harto|harta|cansado
harto|harta|cansado de .. sus|correos|mensajes|tanto
tercera|segunda|ultima|enesima .. vez
bloqueo|bloquear|bloqueare .. les|le|este|su|remitente
den|denme|deme|dame|dar|darme|darnos|solicito|quiero|doy|pido|deseo|tramiten .. baja
baja .. lista|boletin|suscripcion|inmediata|de_su|por_favor
^ baja $
desuscrib*|desinscrib*|cancelar|cancelen|cancele .. suscripcion|me|lista
desuscrib*
borren|borrar|borre|eliminen|eliminar|elimine|elimina|quiten|quitar|quite|saquen|saque|sacar|supriman|suprimir|retiren|retirar|borrenme|eliminenme|quitenme|saquenme|remuevan|borrad|eliminad .. me|mi|mis|nuestro*|nuestra|de|datos|correo|direccion|lista|nombre|email|contacto
borrenme|eliminenme|quitenme|saquenme|borreme|elimineme|quiteme|saqueme|bajenme
no me? nos? escriban|escriba|envien|envie|manden|mande|contacten|contacte|molesten|moleste|escribais|envieis|mandeis|vuelvan|vuelva|llamen|escribas|envies .. mas|nunca|nada|correos|me|nos|correo|mensajes|publicidad|escrib*|contact*|enviar*|mandar*
no me|nos escriban|escriba|envien|manden|contacten|molesten|vuelvan .. mas
ni un .. mas
no .. mas .. correos|mensajes|mails|emails|publicidad|spam
no .. deseo|quiero|queremos|deseamos|autorizo .. recibir|recibiendo|seguir|que me|mas correos
no quiero|deseo .. recibir|saber|mas|correos
dejen|deje|dejad|deja|paren|pare|parad|basta|cesen|cese|cesar .. de|ya|enviar|escribir|mandar|molestar|en_paz|mandarme|enviarme|escribirme|correos|spam
en paz
basta ya
como .. darme|doy|salir|salgo|cancelo|borro .. baja|lista
nunca .. suscrib*|solicite|pedi|autorice|di|consenti
sin .. consentimiento|autorizacion|permiso
no he|hemos autorizado|dado|solicitado|pedido
rgpd|lopd|lopdgdd|aepd|gdpr
oposicion|opongo .. tratamiento|datos|uso|derecho|al
derecho .. supresion|oposicion|olvido|cancelacion
proteccion de datos
abogado|denuncia|denunciar|denunciare|demandar|acciones_legales|juzgado
olvidense|olvidese|olviden .. de mi|nosotros|correo
acoso""",
    "not_interested/say-so": """
no es lo|nuestro|para|algo .. buscamos|nosotros|que|sector|nos
no .. convence|interesados|hace falta
de momento no .. gracias|$
lo siento|lamento .. no|pero
estamos .. servidos|bien_asi|cubiertos
no|tampoco .. interesa|interesado*|interesados|interesan|interesante|interese
ningun|sin interes
no .. necesitamos|necesito|precisamos|requerimos|hace_falta|queremos|buscamos|encaja|aplica|sirve|utilidad|usariamos|procede|seguir|contrataremos|comprar|contratar
^ no $
^ no gracias|lo|nos|estamos|tenemos|es
no gracias
gracias .. pero no
paso|pasamos $
ya .. tenemos|contamos|disponemos|trabajamos|usamos|hemos|estamos|firmamos|compramos|tengo|cubierto*
tenemos|contamos .. ya|con .. proveedor|solucion|socio|partner
estamos|estoy .. contentos|satisfechos|cubiertos|bien|servidos|conforme*|contento
hemos|nos|elegido|elegimos|optado|decidido|decantado|quedamos|contratado|firmado .. otro|otra|competencia|con_otro|proveedor
otro|otra proveedor|empresa|solucion|opcion
competencia
internamente|nosotros_mismos|desarrollo_propio|solucion_propia|herramienta_propia
les|le|os llamaremos|avisaremos|contactaremos|tendremos .. si|en cuenta|cuando
guardamos .. datos|contacto
demasiado|muy caro
no es para
no .. nuestro caso|perfil|sector
rechaz*|declin*|descart*
perdida|perder|pierda*|pierdan .. tiempo
otro .. robot|correo automatico|plantilla
acabamos de .. comprar|contratar|renovar|firmar
no .. previsto|planes|intencion""",
    "interested/say-so": """
nos|me .. encaja|interesa|gusta|convence|parece_bien|apuntamos
cuente|cuenten|contad con .. nosotros|conmigo
suena|pinta|parece bien|interesante|genial|perfecto
me|nos|si|mucho|muy|estoy|estamos|sigue|estaria|estariamos .. interesa|interesado*|interesados|interesaria|interesante|interesa
^ interesado*|interesada
tenemos|tengo|hay interes
suena|parece|pinta|se_ve .. bien|interesante|genial|perfecto|util|estupendo|prometedor
me|nos gusta|gusto|encaja|convence|convencio|encanta
queremos|quiero|quisieramos|quisiera|querriamos|deseamos|gustaria|podemos .. probar|comprar|contratar|empezar|avanzar|seguir|saber_mas|conocer|pedir|firmar|arrancar|ver|comenzar|adquirir|continuar|tener|mas
mas informacion|detalles|info
adelante
vamos .. adelante|a_por|con_ello|a_hacerlo
de acuerdo .. adelante|envie*
si .. por_favor|claro|adelante|por_supuesto|encantado*|mandeme
^ si|claro $
cuenten|cuente con_nosotros|conmigo
justo|exactamente lo que
listos|preparados para
lo compramos|queremos|contratamos
nos apuntamos""",
    "interested/request": """
mande*|manda*|envie*|envia*|pase*|pasa*|haga*|remita* .. contrato|presupuesto|oferta|propuesta|informacion|tarifas|precios|catalogo|documentacion
envie|enviar|envien|enviarme|enviarnos|envieme|envienos|envienme|mande|mandar|mandeme|mandenos|mandenme|manden|mandarme|pase|paseme|pasenos|pasarme|prepare|preparen|hagame|haganos|necesito|necesitamos|solicito|solicitamos|quiero|queremos|pueden|puede|podria|podrian|podeis|remita|remitan|comparta|compartir|facilite|facilitar|facilitarnos|facilitarme|remitirme|deme|dame|hacer|hacerme .. presupuesto|oferta|propuesta|cotizacion|contrato|folleto|catalogo|documentacion|informacion|tarifas|precios|material|prueba|demo|muestra|condiciones|dossier|brochure|ficha|presentacion|factura
presupuesto|cotizacion|oferta|propuesta .. para|por_favor|de
prueba gratuita|piloto
ensenar|mostrar|presentar .. jefe|direccion|equipo|consejo|comite|gerente""",
    "interested/next-step": """
siguiente|proximo*|siguientes paso|pasos
y ahora|entonces que
como .. seguimos|procedemos|avanzamos|empezamos|continuamos|se_contrata|proseguimos|hacemos
que .. necesita|necesitan|hace_falta|hay_que|debo|debemos|tengo|tenemos .. de|mi|nosotros|parte|hacer|enviar|firmar|para
cuando .. empezar|empezamos|podemos""",
    "interested/obstacle-gone": """
presupuesto|dinero|fondos|partida|financiacion .. aprobado|aprobada|aprobaron|liberado|concedido|disponible|llego|tenemos|confirmado|listo|asignado
tenemos|hay|aprobaron|consegui*|ya .. presupuesto|fondos|luz_verde
luz verde
direccion|consejo|jefe|junta|director|gerencia|comite|finanzas .. aprobado|aprobo|dijo|dio|ha dicho si|autorizo|acepto
problema|obstaculo|bloqueo .. resuelto|solucionado|superado|resolvio""",
    "meeting/ask": """
llame|llamen|llamar|llamame|llameme|llamenme|llamenos|llamarme|llamarnos|telefoneeme|telefonear|llamada|hablamos|hablemos|hablar|hablarlo|videollamada|quedamos|quedemos|reunimos|reunirnos|vernos|veamos|reunion|cita|entrevista|encuentro .. lunes|martes|miercoles|jueves|viernes|manana|tarde|semana|por_telefono|telefono|hoy|bien|posible|podriamos|podemos|agendar|fijar|concertar|cuando|dia|vemos|proxima|esta|a_las|para
llameme|llamenme|llamenos|llamame|llame|llamen
hablamos|hablemos|conversemos|conversamos|reunamonos
podemos|podriamos|podria|quiere|quieren|gustaria|puedo|quisiera|pueden .. hablar|reunirnos|vernos|quedar|llamar|llamada|reunion|demo|visitarnos|reunirme
agendar|agendemos|agendamos|fijar|concertar|programar|programamos|fijemos|organizar|coordinar|tener .. reunion|llamada|cita|demo|videollamada|encuentro
una llamada|reunion|demo|demostracion|cita|videollamada
visit*|venir|venga|vengan|pase|pasen|pasarse .. oficina|stand|feria|nosotros|nos|vernos|verme|despacho
cuando .. puede|pueden|disponible*|viene_bien|le_va|podriamos|podemos|tiene|quedamos
disponibilidad
a que hora
mi .. telefono|movil|numero|celular .. es
tomar .. cafe""",
    "meeting/accept": """
lunes|martes|miercoles|jueves|viernes|manana|hora|horario|dia|tarde|las .. bien|perfecto|va|viene|parece|puedo|podria|conviene|ok|vale|sirve
me|nos viene|va|parece_bien|perfecto|genial
viene bien
nos vemos .. el|en|alli|lunes|martes|miercoles|jueves|viernes|manana
confirmo|confirmamos|acepto .. reunion|cita|llamada|lunes|martes|miercoles|jueves|viernes|hora|asistencia
estoy|estamos|estare disponible*|libre*""",
    "question/ask": """
cuanto|cuantos|cuanta|cuantas
que .. precio|coste|costo|diferencia|incluye|es|hace|hacen|pasa|ofrece*|garantia|plazo|idiomas
cual|cuales
quien|quienes
como .. funciona|consiguieron|consiguio|obtuvo|obtuvieron|tienen|se|saben|es
de donde
donde .. estan|esta|encontr*|han|ha|sacaron
por que
tiene|tienen|ofrece|ofrecen|hay|existe|funciona|es_compatible|sirve|incluye|admite*|acepta*|integra*|soporta*|dispone*|puede|pueden|trabajan|hacen|son_ustedes
enlace|archivo|adjunto|pagina|pdf .. no|roto|error|abre|funciona
no .. abrir|descargar|abre|funciona .. enlace|archivo|adjunto|pagina
otra forma|manera|via""",
    "question/indirect": """
quisiera|quiero|me_gustaria|necesito|querria|quisieramos|gustaria .. saber|entender|conocer|preguntar .. si|como|cuanto|que|donde|cual|quien|el|los
saber si|como|cuanto|que
digame|diganme|expliqueme|aclareme|indiqueme|pueden|puede|podria .. decirme|aclarar|explicar|indicar|confirmar|si|como|cuanto|decirnos
tengo|tenemos .. pregunta|duda|dudas|preguntas
una pregunta|duda""",
    "not_now/say-so": """
no .. ahora|momento|todavia|aun|este|por_ahora|hoy
ahora .. no|mismo
ahora_mismo|de_momento|por_el_momento|por_ahora|en_este_momento|actualmente|hoy_por_hoy|en_estos_momentos .. no|sin|tenemos|estamos|imposible
mal|buen momento
mas adelante|tarde
tal_vez|quiza|quizas|puede_que|a_lo_mejor .. mas|proximo|en|el_ano|otro|despues
otro_momento|ano
el_ano|mes|trimestre que viene|proximo
proximo|siguiente ano|mes|trimestre|ejercicio|semestre
que viene
escribame|escribanos|escriba|escriban|contacteme|contactenos|contacte|contacten|vuelva|vuelvan|retomemos|retomamos|retomar|hablamos|hablemos|intentelo|intente|preguntame|pregunte|recuerdeme|recontacte*|insista|avise|busqueme .. en|a|de|despues|mas|dentro|partir|cuando|el|nuevo|otra
vuelva|vuelvan|volver a .. contactar|escribir|intentar|preguntar|llamar|hablar
retom*
demasiado|muy|mucho|mucha .. ocupado*|trabajo|liado*|lio|carga
liados|desbordados|saturados|hasta_arriba
no .. tiempo|recursos|prioridad|prioritario|capacidad
pausa|espera|congelado|aplazado|pospuesto|suspendido|parado
aplaz*|pospon*|posterg*
contrato .. hasta|vence|vigente|termina|acaba|finaliza|caduca
esperar|esperamos|esperemos .. a|que|hasta|al
cuando .. termine*|tengamos|llegue|pase|acabe*|haya|este|entre
despues|tras .. verano|vacaciones|navidad|feria|fusion|semana_santa|auditoria|cierre|migracion
no .. hasta|antes
antes de .. no|nada
a la vuelta
tenerlo|tener en cuenta""",
    "soft_no/reason": """
no|sin|ni|falta .. presupuesto|dinero|fondos|recursos
presupuesto .. agotado|congelado|cerrado|recortado|gastado|ya
congelacion|recorte*|gastos congelados""",
    "wrong_person/say-so": """
eso|esto|ese_tema|de_eso .. lo? lleva|llevan|gestiona|decide|ve|maneja
lo lleva|llevan|gestiona|ve|maneja
no .. llevo .. tema|eso|esto|yo
no .. soy|es|somos .. persona|responsable|indicado|indicada|adecuada|adecuado|encargado|encargada|correcta|mi|quien|competente
persona|direccion|departamento|contacto .. equivocad*|incorrect*|erron*
equivocad*|confund*
no .. llevo|encargo|ocupo|corresponde|compete|decido|decide|gestiono|tengo_nada|me_toca|manejo
no .. mi .. area|departamento|tema|funcion|competencia
nada .. ver
solo|solamente|unicamente .. llevo|me_ocupo|trabajo|soy|encargo|gestiono
lo|eso|esto|este|ese|de_eso .. lleva|llevan|gestiona|decide|encarga|ocupa|maneja|gestionan|ve|corresponde
encargad*|responsable .. es|de
se encarga|ocupa|encargan
hable|escriba|contacte|dirijase|dirigirse|pregunte|consulte|pongase|comuniquese|contactar|hablar .. con|a|al .. departamento|compañera|companero|colega|jefe|senor|senora|sr|sra|compras|director*|responsable|mi|nuestro|nuestra|ella|el
contacte|hable|escriba .. con|a
persona .. adecuada|indicada|correcta|responsable .. es
tiene|tendria|debe|deberia|deben .. hablar|dirigirse|contactar|escribir|preguntar
departamento de
compras|rrhh|informatica .. lleva|decide|gestiona""",
    "left_company/say-so": """
ya no .. trabaj*|esta|pertenece|forma|estoy|pertenezco
no trabaja .. aqui|mas|ya|con_nosotros
dejo|deje|dejado|abandono|abandonado|abandone .. empresa|compania|trabajar|formar|puesto
se|me .. jubilo|jubilado|jubila|jubile|jubilo|marcho|fue|marchado|ido|retiro|retirado
jubil*
fallecio|fallecido|murio|fallecimiento|muerto
ultimo dia
mi|ultima semana
cambio|cambiado|cambie de empresa|trabajo
sustituyo|reemplazo|sucedo|sustituto|sucesor|sucesora|remplazo .. a|de|soy|he
he .. sustituido|reemplazado|asumido
despid*|dimit*|renuncio|renuncie
causa|causo|causado baja""",
    "out_of_office/say-so": """
estoy|estamos|me encuentro|sigo .. vacaciones|viaje|baja|fuera|ausente|enfermo|enferma|hospital|viajando|extranjero
de vacaciones|viaje|baja .. hasta|ahora|estoy|actualmente
actualmente .. fuera|viaje|vacaciones
fuera de .. oficina
respuesta automatica""",
    "forward/say-so": """
para tu|ti|vuestra|vuestro .. informacion|conocimiento|equipo
para ti|vosotros
te|os .. interesa|interese|reenvio|paso|sirve|parece|suena|puede_interesar
reenvio|reenvia|remito|traslado .. a|tu|este|su|al|esto|correo|mensaje
copio|pongo|anado|incluyo .. en copia|a|copia|mi|aqui
en copia
puedes|podrias|podeis .. mirar|ver|encargarte|echar|echarle|responder|ocuparte|revisar
echa|echale|mira .. vistazo|esto
que te|os .. parece
que opinas|piensas|opinais
ver abajo|mas abajo
fyi
para informacion
es para ti|vosotros""",
    "revisit/verb": """
escribame|escribanos|escriba|escriban|contacteme|contactenos|contacte|contacten|vuelva|vuelvan|retomemos|retomamos|retomar|intentelo|intente|pregunte|recuerdeme|recontacte|insista|avise|hablamos|hablemos|veamos|veremos|revisar|revisemos|valorar|valoraremos
antes|hasta|despues|nada|quiza|quizas|tal|solo|no|esperar|partir|de nuevo|otra vez""",
    "call/verb": """
llame|llamen|llameme|llamenme|llamar|llamada|hablar|hablamos|hablemos|reunion|vernos|vemos|quedamos|cita|visita|visiten|demo""",
    "courtesy/only": """
^ gracias $
^ muchas|mil gracias .. $
^ gracias por|de|y|a .. $
^ ok|vale|recibido|entendido|perfecto|anotado|listo|bien .. $
^ hola|buenos|buenas|estimad* .. $""",
}
