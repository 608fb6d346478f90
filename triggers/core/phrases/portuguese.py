"""Portuguese."""
# ruff: noqa: E501 - a row of choices is one line

RULES = {
    "unsubscribe/say-so": """
descadastr*
chega|basta de mensagens|emails|mails|propaganda|spam
deix* .. de .. chatear|incomodar|mandar|enviar|escrever|encher
me tir*|tira|tire .. dessa|desta|da|dai|disso
esquec* .. meu|minha|de|nosso mim|endereco|email|contato|contacto|nos
nao .. voltem|volte|tornem|torne .. contactar|contatar|escrever|enviar|ligar|incomodar
exijo|solicito|peco|pedimos|agradeco|agradecia|agradecemos .. remocao|eliminacao|exclusao|que_nao|removam|deixem|retirem|cessem|parem
farto|farta|cansado|cansada .. de|dos|destes|desses
ultima|terceira|segunda vez|aviso
descadastr*|desinscrev*|desinscri*|cancelar|cancelem|cancele .. inscricao|assinatura|subscricao|me|lista|newsletter|email
descadastr*|desinscrev*|desinscri*
remov*|retir*|tirem|tire|tirar|exclu*|apag*|elimin*|delet*|risquem .. me|meu|minha|meus|nosso|nossos|lista|e|email|contato|contacto|dados|endereco|cadastro|base|nome
me|nos remov*|retir*|tirem|tire|exclu*
removam|retirem|tirem|excluam|eliminem|apaguem me|nos
remover me|nos
nao .. enviem|envie|mandem|mande|escrevam|escreva|contactem|contatem|contate|contacte|perturbem|incomodem|voltem|quero|queremos|desejo|autorizo|enviar|receber|entrem .. mais|receber|e|emails|mensagens|me|novamente|contacto|contato|a
nao .. mais .. receber|emails|mensagens|e|contato|contacto|contatem|escrevam
nao me|nos escrevam|enviem|mandem|contactem|contatem|perturbem
nenhum .. mais .. email|mensagem
chega .. de|emails|mensagens|spam
parem|pare|parar|cessem|cesse|deixem|deixe .. de|com|enviar|me|mandar|escrever|emails|spam|isso|ja|mensagens|paz
em paz
como .. cancel*|sair|saio|removo|descadastr*|desinscrev* .. lista|inscricao|me|isso|subscricao
nunca .. inscrev*|pedi|autorizei|solicitei|subscrevi|assinei|dei
sem .. consentimento|autorizacao|permissao
nao solicitad*
lgpd|rgpd|gdpr|cnpd|anpd
oponho .. tratamento|me|ao|uso
direito .. esquecimento|apagamento|oposicao|eliminacao
advogad*|juridic*|processo|processar|denuncia*|queixa|procon|judicia*
esqueçam|esquecam .. meu|mim
bloquear|bloqueio|bloquearei""",
    "not_interested/say-so": """
nao .. interess*|temos_interesse|ha_interesse|tenho_interesse
sem|nenhum interesse|necessidade
nao .. precis*|necessit*|queremos|quero|serve|procuramos|se_aplica|se_adequa|encaixa|faz_sentido|vamos|pretendemos|avancar|e_para_nos|utilidade
^ nao $
^ nao obrigad*|temos|estamos|e
nao obrigad*
obrigad* .. mas nao|nao|dispenso
dispens*|declin*|recus*|rejeit*
ja .. temos|tenho|usamos|trabalhamos|contamos|contratamos|dispomos|utilizamos|fechamos|somos|estamos
temos|usamos .. ja|fornecedor|parceiro|solucao_propria
estamos|estou .. satisfeit*|bem servidos|servidos|contentes|bem|cobertos|atendidos
satisfeit* com
optamos|escolhemos|decidimos|fechamos|contratamos .. outr*|por|concorr*|com
outro|outra fornecedor|empresa|solucao
concorr*
internamente|nos_mesmos|solucao_propria|ferramenta_propria|equipa_interna|equipe_interna
entraremos|contataremos|contactaremos|chamamos|ligamos|avisamos|avisaremos .. se|caso|contato|contacto|quando
caso .. precis*|necessit*|surja
demasiado|muito caro
perda|perder|percam .. tempo
mais um .. robo|email automatico|spam
acabamos de .. comprar|contratar|renovar|assinar
nao .. planos|previsto|intencao""",
    "interested/say-so": """
temos|tenho|ha|sim|muito interesse
estou|estamos|muito|fiquei|ficamos|fico interessad*
^ interessad*
me|nos interessa|interessou
interessa me|nos
parece|soa|achei|acho .. interessante|bom|otimo|perfeito|util|promissor|bem|excelente|optimo
queremos|quero|gostaria|gostariamos|gostava|desejamos|podemos|pretendemos|vamos .. testar|experimentar|comprar|contratar|avancar|comecar|saber_mais|conhecer|fechar|assinar|adquirir|prosseguir|seguir|ver|iniciar|encomendar|continuar
saber mais
mais informac*|detalhes
avancemos|avancamos|vamos_avancar|vamos_em_frente|em_frente|bora|vamos_la|vamos_nessa|pode_avancar|fechado
sim .. por_favor|claro|quero|pode|envie|mande
^ sim|claro $
exatamente|exactamente|justamente o que
podem contar|conte* .. conosco|connosco|comigo
convenc*
topo|topamos|aceito|aceitamos
prontos|pronto para
gostei|gostamos|gosto|adorei .. da|do|muito|proposta|$""",
    "interested/request": """
gostariamos|gostaria|queremos|quero|desejamos|pretendemos|precisamos|podem|pode|aguardo|aguardamos .. proposta|orcamento|cotacao|contrato|catalogo|tabela
receber .. proposta|orcamento|cotacao|contrato
envi*|mand*|encaminh*|prepar*|faca|facam|fazer|passe|passar|preciso|precisamos|solicito|solicitamos|pode|podem|poderia|poderiam|podia|queria|gostaria|aguardo|aguardamos|elabor*|forneca|fornecer|partilh*|compartilh* .. proposta|orcamento|cotacao|contrato|oferta|catalogo|brochura|material|documentacao|precos|tabela|informac*|teste|demonstracao|apresentacao|condicoes|fatura|amostra|portfolio|folheto|minuta
proposta|orcamento|cotacao .. para|por_favor
teste gratuito|periodo de teste|piloto
mostrar|apresentar .. chefe|direcao|equipa|equipe|diretoria|administracao""",
    "interested/next-step": """
proxim* passo*
e agora
como .. avanca*|prosseg*|procede*|seguimos|comecamos|contrat*|fazemos
o que .. precis*|falta|necessari* .. de|mim|nos|fazer|da
quando .. comecar|comecamos|podemos""",
    "interested/obstacle-gone": """
orcamento|verba|dinheiro|fundos .. aprovad*|liberad*|disponivel|saiu|conseguimos|confirmad*|libertad*
conseguimos|temos|ja .. orcamento|verba|aprovacao|luz_verde|sinal_verde
luz|sinal_verde
diretoria|direcao|chefe|conselho|administracao|gerencia .. aprov*|disse sim|autoriz*|deu
problema|obstaculo|bloqueio .. resolvid*|superad*|ultrapassad*""",
    "meeting/ask": """
ligue*|ligar|liga|telefone*|telefonar|falar|falamos|conversar|conversamos|conversa|reuniao|reunir|encontro|chamada|chamada|call|videochamada|demonstracao|marcar|agendar .. segunda|terca|quarta|quinta|sexta|amanha|semana|telefone|quando|podemos|marcar|agendar|hoje|tarde|manha|me|nos|as|horas|proxima|para|uma
ligue|liguem|telefone|telefonem|liga .. me|nos
ligue me|nos
me|nos ligue|liguem|liga
podemos|poderiamos|podia|pode|vamos|gostaria|queria|poderia .. falar|conversar|reunir|encontrar|marcar|agendar|ligar|reuniao
marcar|agendar|marcamos|agendamos|combinar|marquemos .. reuniao|chamada|call|conversa|demonstracao|encontro|visita
uma reuniao|chamada|call|demonstracao|conversa|ligacao
vamos .. conversar|falar|marcar|reunir
falamos|conversamos .. segunda|terca|quarta|quinta|sexta|amanha|semana
venha*|passe*|visit* .. escritorio|stand|feira|nos|visitar|aqui|ca
quando .. pode|disponi*|podemos|tem|falar|convem|seria
disponibilidade
que horas|dia
meu .. numero|telemovel|celular|whatsapp
tomar .. cafe""",
    "meeting/accept": """
segunda|terca|quarta|quinta|sexta|amanha|horas|horario|dia|as|tarde|manha .. bem|otimo|perfeito|pode_ser|serve|ok|funciona|combinado|da|convem|melhor|confirmad*|optimo
pode ser
combinado
esta|fica marcado|combinado|confirmado
confirmo|confirmamos|aceito a
estou|estarei disponivel|livre
ate .. segunda|terca|quarta|quinta|sexta|amanha|la $""",
    "question/ask": """
quanto|quantos|quantas
qual|quais
quem .. sao|e|sois|esta|faz|deu
como .. funciona|conseguiram|obtiveram|arranjaram|e|se|sabem|tem|fazem
onde .. estao|fica|conseguiram|arranjaram|encontr*|ficam|obtiveram
de onde
por que|porque|porque
o que .. faz|inclui|e|acontece|fazem|difer*
tem|oferecem|existe|ha|funciona|e_compativel|integra|aceitam|suporta|possuem|fazem|inclui|trabalham|atendem|disponibilizam
link|anexo|arquivo|ficheiro|pagina|pdf .. nao|erro|abre|funciona
nao .. abrir|abre|funciona|consigo|consegui .. link|anexo|arquivo|ficheiro|pagina
outra forma|maneira""",
    "question/indirect": """
gostaria|queria|preciso|gostava|quero .. saber|entender|perceber|conhecer .. se|como|quanto|qual|onde|quem|o
saber se|como|quanto|qual
podem|pode|poderia .. dizer|explicar|esclarecer|informar|indicar|me|confirmar .. se|como|quanto|qual|me|nos
tenho|temos|uma|duas .. pergunta|duvida|perguntas|duvidas|questao""",
    "not_now/say-so": """
nao .. agora|momento|ainda|neste|este|por_enquanto|para_ja|hoje
agora|neste_momento|de_momento|por_agora|por_enquanto|para_ja|atualmente|no_momento .. nao|sem|estamos|impossivel
no|neste|de_momento .. nao|sem|estamos
ma_altura|mau_momento|momento_errado|boa_altura|nao_e_o_momento|timing
mais_tarde|adiante|para_a_frente|para_frente
talvez|quem_sabe|eventualmente|possivelmente .. mais|proximo|ano|no|em|depois|para|outra
proximo|proxima ano|mes|trimestre|semestre
ano|mes|trimestre|semana_que vem|proximo|seguinte
que vem
so|apenas|somente .. no|em|a_partir|depois|para
fale|falem|contact*|contat*|escrev*|volte*|retom*|procur*|tente*|pergunte|lembre*|voltem|insista .. em|no|depois|a_partir|mais|dentro|daqui|novamente|quando|de_novo|proximo|apos|connosco
voltar|voltamos|voltem|volte .. a|falar|contact*|contat*
novamente
muito|demasiado .. ocupad*|trabalho|atarefad*|corrid*|cheios
atolad*|sobrecarregad*|afogad*
sem|nao .. tempo|recursos|capacidade|prioridade|prioritario
outras prioridades
pausa|espera|congelad*|adiad*|suspens*|parad*
adi*
contrato|licenca|assinatura .. ate|termina|vigente|vence|acaba|em_vigor
esperar|aguardar .. que|ate|o|pelo
quando .. tivermos|houver|terminar|chegar|acabar|for|novo|nova|estiver
depois|apos .. ferias|verao|natal|feira|fusao|carnaval|pascoa
nao .. antes|ate
antes de|do .. nao|nada""",
    "soft_no/reason": """
nao|sem|falta .. orcamento|verba|dinheiro|fundos|budget
orcamento|verba .. esgotad*|congelad*|acabou|cortad*|fechad*|gasto
congelamento|corte*|contencao""",
    "wrong_person/say-so": """
nao .. sou|somos .. pessoa|responsavel|certa|indicada|adequada|contato|contacto|eu
pessoa|endereco|departamento|contacto|contato .. errad*
errad*|engano
nao .. trato|cuido|decido|ocupo|comigo|minha_area|meu|e_comigo|responsavel|me_cabe|compete|passa_por_mim
nada .. ver|haver
so|apenas .. trato|cuido|faco|trabalho
quem|isso|esse|este|disso .. trata|cuida|decide|responsavel|gere|responde|ve|e_com|assunto
trata|cuida|decide|encarreg* .. disso|isso|quem|deste|dessa|e
responsavel .. e|por
fale|contacte|contate|escreva|dirija|procure|pergunte|entre|falar|contactar|contatar .. com|a|ao|em_contato|em_contacto|meu|minha|colega|departamento|compras|senhor*|sr|sra|chefe|nosso|nossa
fale com
deve|tem|devera|precisa .. falar|contactar|dirigir|contatar|escrever .. com|departamento|compras
departamento de
compras|rh|financeiro .. trata|decide|cuida
colega""",
    "left_company/say-so": """
ja nao .. trabalha|faz|esta|pertence|colabora
nao .. trabalha|esta|faz .. mais|connosco|conosco|aqui|parte
ja nao .. trabalh*|esta|faz|colabora|estou|pertence
nao .. trabalh*|faz|faco|esta|estou|integra .. mais|parte|aqui|conosco|connosco
saiu|sai|deixou|deixei|vai_deixar|desligou|desliguei .. empresa|companhia|da|nos|funcoes|em|a
reformou|reformado|reforma|aposent*
falec*|morreu|morte
ultimo dia
ultima semana
mudou|mudei .. empresa|emprego
substitui|substituo|sucessor|sucessora|assumi|substituto|fiquei .. no|o|a|lugar|posto|cargo|dele|dela|funcoes|eu
demit*|despedid*|dispensad*|desligad*""",
    "out_of_office/say-so": """
estou|estamos|encontro .. ferias|viagem|fora|doente|ausente|licenca|hospital|viajando|baixa
de|em ferias|viagem|licenca .. ate|agora|estou|neste
fora do escritorio
atualmente .. fora|ferias|ausente""",
    "forward/say-so": """
para .. tua|seu|sua|vosso|vossa|teu .. conhecimento|informacao|equipa|equipe|info|analise
para ti|voces
encaminho|reencaminho|encaminhando|encaminhei|repasso|passo|reencaminhando .. a|para|este|o|ao|abaixo|email|mensagem|isso|colega
coloco|ponho|adiciono|copio|copiando|incluo .. copia|cc|aqui|em|o|a|colega
em copia
podes|pode|podem|consegue|podias .. ver|dar|tratar|olhar|verificar|analisar|responder|dar_uma
da|de|deem .. olhada|vista|uma vista
o que .. achas|acha|acham|pensas
ver abaixo|veja abaixo
interessa .. te|voces
e para ti|voces
fyi""",
    "revisit/verb": """
fale|falem|falamos|contacte|contactem|contate|contatem|escreva|volte|voltem|voltamos|retome|retomamos|retomar|tente|procure|procurem|pergunte|lembre|insista|avaliamos|avaliaremos|veremos|vemos|rever|novamente
antes|ate|depois|nada|talvez|so|apenas|nao|esperar|aguardar|partir|de_novo""",
    "call/verb": """
ligue|liguem|telefone|falar|conversar|reuniao|reunir|encontro|encontrar|chamada|call|visita|demonstracao|conversa""",
    "courtesy/only": """
^ obrigad* $
^ obrigad* .. $
^ muito|muit* obrigad* .. $
^ ok|recebido|certo|entendido|perfeito|anotado|grato|grata|valeu .. $
^ ola|oi|bom|boa|caro|cara|prezad* .. $""",
}
