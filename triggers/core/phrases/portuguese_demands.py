"""Portuguese: demands that mail ends or data goes, composed of classes of words: who removes x what x from where, no x mail."""
# ruff: noqa: E501 - a row of choices is one line

_REMOVE = "remov*|remocao|retir*|tira|tire|tirem|tirar|tires|tirando|tirarem|exclu*|apag*|elimin*|delet*|risqu*|descadastr*|cancel*|anul*|desinscr*|suprim*|desativ*|esquec*|destru*|desassin*|desvincul*|bloque*"
_ME = "me|mim|nos|meu|minha|meus|minhas|nosso|nossa|nossos|gente"
_DATA = "dados|email|emails|e-mail|e-mails|mail|endereco|enderecos|nome|contato|contacto|contactos|conta|perfil|numero|cadastro|registo|registro|telefone|caixa|whatsapp"
_LIST = "lista|listas|base|bases|newsletter|mailing|boletim|cadastro*|inscricao|assinatura|subscricao|sistema|arquivo|ficheiro*|campanha*|registo*|registro*|envio*|distribuicao|mensagens|contactos|contatos|crm|grupo|disparo*"
_MAIL = "mail|mails|email|emails|e-mail|e-mails|mensagem|mensagens|publicidade|propaganda*|newsletter*|spam|correio|comunicac*|contacto*|contato*|envio*|lembrete*|promoc*|coisa*|notificac*|carta*|lixo|oferta*|anuncio*|informac*|divulgac*"
_SEND = "mand*|envi*|escrev*|contact*|contat*|incomod*|perturb*|insist*|chate*|lig*|maç*|maca*|enche*|encher|importun*|voltem|dispar*|usem|usar|utiliz*|procur*"
_GET = "receb*|saber|ver|ler|estar|chega*|ter|figurar|constar"
_WANT = "quero|queremos|queria|gostaria*|desej*|solicit*|pec*|pedimos|pedir|rog*|exij*|exig*|agrade*|favor|queira*|preferi*|prefir*|faz|facam|faca|venho|obrigad*|gentileza|tem_como|da_pra|pode*|podem|preciso"
_CEASE = "para_de|pare|parem|parar|pararem|para_com|cess*|deix*|suspend*|interromp*|terminem|terminar|cort*|chega|basta|cancel*|encerrem|encerrar|absten*|acabem|acabe|acabar|poup*|desist*|evit*|escusam|escusa"
_REMOVAL = (
    "remocao|exclusao|eliminacao|cancelamento|descadastro|descadastramento|apagamento|baixa|retirada|anulacao|supressao"
)
_NO = "nao|n|nunca|nem|nenhum|nenhuma|nada|sem|jamais|dispens*|deixem_de"
_MORE = "mais|novamente|outra|outro|nunca|futur*|novas|novos|jamais"

RULES = {
    "unsubscribe/word": """
^ remover|retirar|apagar|excluir|cancelar|cancela|descadastrar|tirem|parem|chega|para|remocao|stop por_favor|obrigado|obrigada|ja|por_favor? $
^ chega .. $
cancela cancela
silencio .. $
spam
indesejad*""",
    "unsubscribe/remove-me": f"""
me|nos tira|tiras|tiram|remove|removes|removem|apaga|apagas|apagam|retira|retiras|retiram|exclui|excluem por_favor|da|do|de|dai|$
me|nos {_REMOVE}
{_REMOVE} .. me|mim|nos|meu|minha|meus|minhas|nosso|nossa|gente
{_REMOVE} .. {_DATA} .. de|da|do|dos|das|$
{_DATA} .. removido|removidos|retirado|excluido|apagado|apagados|eliminado|eliminados|cancelado|fora
{_REMOVE} .. {_LIST}
{_REMOVE} .. dai|daqui|disso|dessa|desta|desse|isso|isto|no|na|os|as $
{_WANT} .. {_REMOVAL}
{_REMOVAL} .. {_DATA}|{_LIST}|imediat*
proced*|efetu*|efectu* .. {_REMOVAL}
dar|deem|dem|deiam|de .. baixa .. {_DATA}|{_LIST}
{_WANT} .. sair .. {_LIST}|daqui|disso|desta|dessa
quero|queremos|queria|gostaria .. sair
{_NO} .. {_WANT} .. estar|constar|figurar .. {_LIST}
{_NO} .. usem|usar|utiliz* .. mais|meu|minha .. {_DATA}
fora .. {_LIST}|caixa|{_DATA}
{_WANT} .. que .. {_REMOVE}
esquec* .. me|mim|{_DATA}|nos
me esquec*""",
    "unsubscribe/stop-mailing": f"""
{_NO} .. {_MORE} .. {_MAIL}|{_SEND}
{_NO} .. {_SEND} .. {_MORE}
{_NO} .. me|nos .. {_SEND}
{_NO} .. {_WANT} .. {_MORE} .. {_MAIL}|{_GET}|isso|isto
{_NO} .. {_WANT} .. {_GET} .. {_MAIL}|{_MORE}|$
{_NO} .. {_SEND} .. por_favor|$
{_NO} .. sejam|ser|seja .. envi*|mand*|contact*|contat*
nem .. quero|mais .. {_MAIL}
{_CEASE} .. de|com|os|as|o|a|estes|essas|esses .. {_SEND}|{_MAIL}
{_CEASE} .. {_MAIL}
{_CEASE} .. mim|me|nos .. $
{_CEASE} .. isso|isto|ja|com|la
{_MAIL} .. acab*|cess*|parem|parar|chega
{_WANT} .. isso|isto|que .. {_CEASE}
escus*|dispens*|evit*|poup* .. de? .. {_SEND}|{_MAIL}|tempo
deix* .. em_paz|paz|sossego|de .. $
deixem|deixe|deixa .. me|nos .. em_paz|paz|sossegad*
fart*|cansad*|cheio|saco .. de|dos|das|destes|desses|disso
nao aguent* .. mais
ninguem aguent*
ultim*|terceir*|segund*|enesim* .. {_MAIL}|vez|aviso
se .. receb*|mandarem|chegar|enviarem|outr*|mais .. queixa|denunci*|process*|anpd|cnpd|procon|bloque*
queixa|denunci*|process*|anpd|cnpd|procon|bloque* .. se .. receb*|mandarem|chegar|enviarem
bloque* .. remetente|voces|numero|endereco
desist* .. de|$""",
    "unsubscribe/faint": f"""
ja .. pedi*|solicit*|cancel*|descadastr*|disse .. vezes|remov*|parar|parem|mais
apesar|mesmo|embora .. pedi*|cancel*|descadastr*|remov*
continu*|ainda|sempre .. receb*|cheg* .. {_MAIL}
facam|faca|fazem|trat* .. isso|isto .. por_mim|por_favor
desfaz*
poupe .. seu|tempo""",
    "unsubscribe/way-out": f"""
como|onde .. {_REMOVE}|cancelo|anulo|saio|sair|paro|descadastro|desisto|apago
como|onde .. fac* .. sair|parar|cancelar|$
tem_como|da_pra|da_para|e_possivel .. {_REMOVE}|parar|sair|desfazer|cancelar
nao .. encontr*|ach*|vejo|ha|funciona .. botao|link|saida|opcao|forma
botao|link|opcao .. saida|sair|cancel*|descadastr* .. nao|onde|lupa|so""",
    "unsubscribe/law": f"""
revog*|retir* .. consentimento|autorizacao|permissao
opor|oponho|oposicao .. envio|tratamento|me|ao|uso
exerc* .. direito*
lgpd|rgpd|cnpd|anpd|procon|lei|artigo|art .. {_REMOVE}|{_REMOVAL}|opo*|exij*|denunci*|queixa|dados
{_REMOVE}|{_REMOVAL}|opo*|exij*|denunci*|queixa|apresent*|termos .. lgpd|rgpd|cnpd|anpd|procon|lei|artigo""",
    "mention/told": """
cancelei|cancelamos|anulei|removi|descadastrei|cancelou|anulou|apaguei|tirei
nossa|nosso|nossos propria|newsletter|clientes|assinantes""",
    "thing/asked": """
se|quando|ao .. clic*|apert*|carreg*|descadastr*|cancel*|revog*|sair .. ainda|perco|continuo|tambem|deixo|recebo|$
que acontece .. se|quando|ao
botao|link|descadastrar|cancelar .. cancela|apaga|remove|afeta|afecta|vale|serve|elimina|cobre
cancela|apaga|remove|afeta|afecta|vale|elimina .. botao|link|descadastro
perco|continuo|recebo|deixo .. tambem|ainda|acesso|receber""",
    "keep/taken-back": f"""
remocao|cancelamento|descadastro|exclusao|pedido .. foi|era|partiu|veio .. engano|erro|lapso|equivoco|filho|filha|estagiario
ignor*|esquec*|anul*|desconsider* .. pedido|solicitacao|cancelamento|descadastr* .. remocao|cancelamento|exclusao|descadastr*|ontem|$
remocao|cancelamento|descadastr*|exclusao .. engano|erro|sem_querer|ignor*|esquec*|desconsider*
engano|erro|sem_querer .. cancel*|descadastr*|remov*|apag*|clic*
cancel*|descadastr*|remov*|clic* .. por_engano|por_erro|sem_querer
voltem|volte|coloquem|recoloquem|adicionem .. por|me|nos .. na|lista|novamente
nao deix* .. de .. {_SEND}|as|os
nao parem|pare|pares .. de""",
}
