"""Mail providers for everybody: an address there says nothing about the company that its owner works for."""
# ruff: noqa: SIM905 - words read better than a page of quotation marks

_FAMILIES = frozenset(
    "aol fastmail gmail gmx googlemail hotmail hushmail icloud inbox laposte libero live mailbox msn outlook posteo proton "
    "protonmail rediffmail rocketmail t-online tutanota web wanadoo yahoo yandex ymail zoho".split()
)

#: Endings under which the families above offer mail; elsewhere the same first word may be a company's own domain.
_ENDINGS = frozenset(
    "at be biz ca ch cn co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com com.ar com.au com.br com.cn com.co com.hk "
    "com.mx com.my com.pe com.ph com.sg com.tr com.tw com.ua com.ve com.vn cz de dk es eu fi fm fr gr hu ie in info it jp "
    "kz lv lu me net nl no org pl pt ro ru se sk ua us uk".split()
)

_OTHERS = frozenset(
    "126.com 139.com 163.com 189.cn alice.it arcor.de att.net bellsouth.net bigpond.com bk.ru bluewin.ch bt.com "
    "btinternet.com btopenworld.com charter.net chello.nl comcast.net cox.net duck.com e-mail.de earthlink.net email.com "
    "email.cz email.it eircom.net free.fr freenet.de frontier.com hanmail.net hey.com home.nl hotmail.co iinet.net.au "
    "interia.pl juno.com kabelmail.de kpnmail.nl list.ru live.com.au lycos.com mac.com mail.com mail.ru magenta.de me.com "
    "naver.com neuf.fr nate.com netcologne.de netscape.net ntlworld.com o2.pl online.de onet.pl op.pl optonline.net "
    "optusnet.com.au orange.fr planet.nl pm.me pobox.com poczta.onet.pl protonmail.ch qq.com rambler.ru riseup.net "
    "rogers.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca sina.com sina.cn sky.com skynet.be sohu.com sympatico.ca "
    "talktalk.net telenet.be telia.com telstra.com terra.com.br tele2.nl tin.it tiscali.co.uk tiscali.it tutamail.com "
    "tuta.io ukr.net uol.com.br verizon.net versatel.nl vip.qq.com virgilio.it virgin.net virginmedia.com volny.cz "
    "windowslive.com wp.pl xs4all.nl xtra.co.nz ya.ru yeah.net ziggo.nl".split()
)


def is_free_mail(domain: str) -> bool:
    """Whether `domain` (clean, lower case) belongs to such a provider, and so never makes an account."""
    family, _, ending = domain.partition(".")
    return (family in _FAMILIES and ending in _ENDINGS) or domain in _OTHERS
