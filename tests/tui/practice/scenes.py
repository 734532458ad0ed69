"""Hand-made views of a practice, as the engine could give them."""

from __future__ import annotations

from dataclasses import replace

from tutor.engine.view import (
    AppView,
    BannerView,
    BrowserView,
    Bubble,
    CardRow,
    CoachView,
    DeviceView,
    ElementView,
    InboxRow,
    OptionView,
    PageView,
    PhoneView,
    Remark,
    StepLine,
    TabView,
    ThreadView,
    View,
)

CARD = (
    CardRow("Naam", "Els de Wit"),
    CardRow("E-mail", "els.dewit@post.example", ("login/user",)),
    CardRow("Wachtwoord", "Fiets-Tuin-88", ("login/password",)),
    CardRow("Telefoon", "06 00 12 34 56"),
    CardRow("Adres", "Lindelaan 12"),
    CardRow("Geboren", "14-03-1951"),
)
USER = ElementView("login/user", "input", "field", "Gebruikersnaam (e-mailadres)", kind="email")
PASSWORD = ElementView(
    "login/password", "input", "field", "Wachtwoord", kind="password", secret=True
)
LOGIN = PageView(
    "login",
    "Inloggen bij KPN",
    (
        ElementView("login/#1", "heading", "heading", text="Inloggen bij KPN"),
        USER,
        PASSWORD,
        ElementView("login/Inloggen", "button", "button", "Inloggen"),
        ElementView("login/forgot", "button", "link", "Wachtwoord vergeten?"),
    ),
)
EXTRA_SAFE = PageView(
    "extra",
    "Extra veilig inloggen",
    (
        ElementView("extra/#1", "heading", "heading", text="Extra veilig inloggen"),
        ElementView(
            "extra/#2", "text", "text", text="Wij sturen een **code** naar uw telefoon."
        ),
        ElementView("extra/read", "button", "link", "Lees hoe tweestapsverificatie werkt"),
        ElementView(
            "extra/number", "input", "field", "Sms verificatiecode naar",
            kind="phone", value="06 00 12 34 56",
        ),
        ElementView("extra/go", "button", "button", "Ga verder"),
    ),
)  # fmt: skip
EXPLANATION = PageView(
    "explanation",
    "Zo werkt het",
    (
        ElementView("explanation/#1", "heading", "heading", text="Zo werkt het"),
        *(
            ElementView(f"explanation/#{n}", "text", "text", text=f"Zin nummer {n}. " * 8)
            for n in range(2, 12)
        ),
    ),
)
EVERYTHING = PageView(
    "all",
    "Alle elementen",
    (
        ElementView("all/#1", "heading", "heading", text="Alle elementen"),
        ElementView("all/#2", "notice", "notice", text="Onderhoud op zondag."),
        ElementView("all/#3", "success", "success", text="Het is gelukt."),
        ElementView("all/#4", "image", "image", text="Een foto van een fiets"),
        ElementView("all/tick", "input", "checkbox", "Onthoud mij", value="no", kind="checkbox"),
        ElementView("all/switch", "input", "switch", "Meldingen", value="yes", kind="switch"),
        ElementView(
            "all/choice", "input", "choice", "Kies een dag",
            options=(OptionView("Maandag"), OptionView("Dinsdag", True)),
        ),
        ElementView(
            "all/list", "input", "list", "Kies een plaats",
            options=(OptionView("Gouda"), OptionView("Breda")),
        ),
        ElementView(
            "all/finger", "input", "field", "Vinger",
            kind="touch", control="gesture", prompt="Leg uw vinger op de sensor",
        ),
        ElementView(
            "all/photo", "input", "field", "Foto",
            options=(OptionView("Scherp"), OptionView("Bewogen")),
            kind="photo", control="pick", prompt="Maak een foto …",
        ),
        ElementView(
            "all/bank", "input", "list", "Zoek uw bank",
            options=(OptionView("Dijkbank"), OptionView("Duinbank"), OptionView("Heidebank")),
            control="search", prompt="Zoek en kies …",
        ),
        ElementView("all/card", "input", "field", "Pasnummer", kind="code", prefix="3528"),
        ElementView(
            "all/question", "question", "question", text="Is dit bericht echt?",
            options=(OptionView("Ja, dit is echt"), OptionView("Nee, dit is nep")),
        ),
    ),
)  # fmt: skip
STEPS = (
    StepLine("Ga naar https://inloggen.kpn.com/mfa", "done", 1),
    StepLine("Vul uw gebruikersnaam (e-mailadres) en wachtwoord in.", "current", 2),
    StepLine("Klik op **Inloggen**.", "todo", 3),
    StepLine("U ontvangt op de telefoon een sms. Open de sms.", "todo", 4),
)
COACH = CoachView(
    chapter=0,
    number=2,
    total=4,
    text="Vul uw **gebruikersnaam** (e-mailadres) en **wachtwoord** in.",
    place="computer",
    messages=(Remark("praise", "Goed zo. U bent op de website van KPN."),),
    steps=STEPS,
)
BROWSER = BrowserView(
    place="computer",
    title="Computer",
    tabs=(TabView("Inloggen bij KPN", True),),
    address="https://inloggen.kpn.com/mfa",
    secure=True,
    can_go_back=False,
    page=LOGIN,
)
HOME = PhoneView(
    place="phone",
    title="Telefoon",
    apps=(
        AppView("Berichten", "💬", 1),
        AppView("E-mail", "📧"),
        AppView("MijnKPN", "📱"),
        AppView("Internet", "🌐"),
    ),
    unread=1,
)
BANNER = BannerView("Berichten", "KPN", "Uw code voor MijnKPN is 482913.", "code")
INBOX = PhoneView(
    place="phone",
    title="Telefoon",
    app="Berichten",
    inbox=(
        InboxRow("code", "KPN", "Uw code voor MijnKPN is 482913.", True),
        InboxRow("kees", "Kees", "Zie ik u zondag bij de koffie?", False),
    ),
    can_go_back=True,
)
THREAD = PhoneView(
    place="phone",
    title="Telefoon",
    app="Berichten",
    thread=ThreadView(
        "KPN",
        "sms",
        (
            Bubble("old", "", "Welkom bij KPN.", False),
            Bubble(
                "code", "", "Uw code voor MijnKPN is **482913**.", True,
                (ElementView("code/link", "button", "link", "https://kpn-hulp.example"),),
            ),
        ),
    ),
    can_go_back=True,
)  # fmt: skip
PIN = PhoneView(
    place="phone",
    title="Telefoon",
    app="MijnKPN",
    page=PageView(
        "pin",
        "Toegangscode",
        (
            ElementView("pin/#1", "heading", "heading", text="Kies een toegangscode"),
            ElementView(
                "pin/code", "input", "field", "Toegangscode",
                kind="pin", length=5, secret=True, submits=True,
            ),
        ),
    ),
)  # fmt: skip
COOKIES = replace(
    PIN,
    page=PageView(
        "start",
        "MijnKPN",
        (ElementView("start/open", "button", "button", "Openen"),),
        dialog=PageView(
            "cookies",
            "Cookies",
            (
                ElementView("cookies/#1", "heading", "heading", text="Mogen wij cookies plaatsen?"),
                ElementView("cookies/yes", "button", "button", "Ja, prima"),
                ElementView("cookies/no", "button", "button", "Nee, dank je"),
            ),
        ),
    ),
)
EMPTY_TAB = replace(
    BROWSER, tabs=(TabView("Nieuw tabblad", True),), address="", secure=False, page=None
)

LOGIN_VIEW = View((BROWSER, HOME), COACH, CARD)


def with_device(view: View, device: DeviceView) -> View:
    """The view with another view of the device at this place."""
    devices = tuple(device if d.place == device.place else d for d in view.devices)
    return replace(view, devices=devices)


def only(view: View, place: str) -> View:
    """The view of a lesson that has this place alone."""
    return replace(view, devices=(view.device(place),))


def with_coach(view: View, **changes: object) -> View:
    """The view with another coach."""
    return replace(view, coach=replace(view.coach, **changes))  # type: ignore[arg-type]


def with_page(view: View, page: PageView) -> View:
    """The view with another page in the browser."""
    assert view.browser is not None
    tabs = (TabView(page.title, True),)
    return with_device(view, replace(view.browser, page=page, tabs=tabs))


def with_element(page: PageView, element: ElementView) -> PageView:
    """The page with one of its elements changed."""
    elements = tuple(element if e.id == element.id else e for e in page.elements)
    return replace(page, elements=elements)


def on_phone(**changes: object) -> View:
    """The view with the phone in front."""
    phone = replace(HOME, **changes)  # type: ignore[arg-type]
    return with_coach(with_device(LOGIN_VIEW, phone), place="phone")
