"""A new thing of each kind that a lesson is made of; docs/developers/adding.md tells of them."""

from __future__ import annotations

from tests.changes.change import Change, Edit

ELEMENT = Change(
    "element",
    ("map", "Map"),
    {
        "literal": Edit("tutor/lesson/elements.py", "Look = Literal[\n", '    "map",\n'),
        "row": Edit(
            "tutor/lesson/elements.py",
            '        ElementRow("image", "image"),\n',
            '        ElementRow("map", "image"),\n',
        ),
        "schema": Edit(
            "tutor/loader/schema/part.py",
            "    heading: Line = Field("
            'description="De kop zoals die op het echte scherm staat.")\n',
            '\n\nclass Map(Part):\n    """A map of a place."""\n\n'
            '    tag: ClassVar[str] = "map"\n'
            '    map: Line = Field(description="Wat er staat.")\n',
        ),
        "schema of a screen": Edit(
            "tutor/loader/schema/element.py", "    | Success\n", "    | Map\n"
        ),
        "its import": Edit(
            "tutor/loader/schema/element.py",
            "from tutor.loader.schema.part import Code, Heading, Image, ",
            "Map, ",
        ),
        "reference": Edit(
            "tutor/authoring/explained/elements.py",
            "ELEMENTS: dict[type[Located], Explanation] = {\n",
            '    Map: Explanation("Plattegrond", "Een plattegrond.", "map: Naar de app\\n"),\n',
        ),
        "import of the reference": Edit(
            "tutor/authoring/explained/elements.py",
            "from tutor.authoring.explained.row import Explanation\n",
            "from tutor.loader.schema.part import Map\n",
        ),
        "storyboard": Edit(
            "tutor/storyboard/pages.py", '    "image": _image,\n', '    "map": _image,\n'
        ),
        "app": Edit(
            "tutor/tui/practice/elements/__init__.py",
            '    "image": Words,\n',
            '    "map": Words,\n',
        ),
        "pages": Edit("tutor/html/tables.py", '    "image": "image",\n', '    "map": "image",\n'),
    },
)

ACT = Change(
    "act",
    ("reload",),
    {
        "literal": Edit("tutor/lesson/verbs.py", '    "address", "back", ', '"reload", '),
        "row": Edit(
            "tutor/lesson/verbs.py",
            '        EventVerbRow("back", "place"),\n',
            '        EventVerbRow("reload", "place"),\n',
        ),
        "engine": Edit(
            "tutor/engine/world/handlers.py", '    "back": go_back,\n', '    "reload": stay,\n'
        ),
        "sentence": Edit(
            "tutor/engine/views/act_text.py",
            "PLAIN = {\n",
            '    "reload": N_("The learner loads the page again."),\n',
        ),
        "pages": Edit(
            "tutor/html/tables.py",
            '    "back": _without_text,\n',
            '    "reload": _without_text,\n',
        ),
        "moves": Edit(
            "tutor/engine/moves.py",
            "    if browser is None:\n        return\n",
            '    yield Event("reload", here)\n',
        ),
    },
)

STEP = Change(
    "step",
    ("find", "Find"),
    {
        "literal": Edit("tutor/lesson/verbs.py", '"fill", "tab", "reach", ', '"find", '),
        "row": Edit(
            "tutor/lesson/verbs.py",
            '        StepVerbRow("reach"),\n',
            '        StepVerbRow("find"),\n',
        ),
        "schema": Edit(
            "tutor/loader/schema/action.py",
            '        "als ze goed zijn ingevuld. Wat al goed staat, telt mee.",\n    )\n',
            '\n\nclass Find(Act):\n    """Find a screen."""\n\n'
            '    tag: ClassVar[str] = "find"\n'
            '    verb: ClassVar[StepVerb] = "find"\n    find: Name = Field(description="Waar.")\n',
        ),
        "schema of a step": Edit("tutor/loader/schema/action.py", "    Visit\n", "    | Find\n"),
        "class of a step": Edit(
            "tutor/loader/schema/step.py",
            '    """A step that gets to a screen by whatever way."""\n',
            '\n\nclass FindStep(Find, StepKeys):\n    """A step that finds a screen."""\n',
        ),
        "import of a step": Edit(
            "tutor/loader/schema/step.py",
            "from tutor.loader.schema.action import (\n",
            "    Find,\n",
        ),
        "row of a step": Edit(
            "tutor/loader/schema/step.py", "    | ReachStep\n", "    | FindStep\n"
        ),
        "reference": Edit(
            "tutor/authoring/explained/steps.py",
            "STEPS: dict[type[Located], Explanation] = {\n",
            '    Find: Explanation("Vinden", "Een scherm vinden.", "find: start\\n"),\n',
        ),
        "import of the reference": Edit(
            "tutor/authoring/explained/steps.py",
            "from tutor.loader.schema.action import (\n",
            "    Find,\n",
        ),
        "coach": Edit(
            "tutor/engine/coach/goals.py", '    "reach": _in_front,\n', '    "find": _in_front,\n'
        ),
        "sentence": Edit(
            "tutor/engine/views/words.py",
            '    "reach": _screen_action,\n',
            '    "find": _screen_action,\n',
        ),
    },
)

CHANNEL = Change(
    "channel",
    ("postbus",),
    {
        "row": Edit(
            "tutor/lesson/channels.py",
            '        Channel("push", "Meldingen", "🔔", inbox=False),\n',
            '        Channel("postbus", "Brievenbus", "📮"),\n',
        ),
    },
)

KIND = Change(
    "kind",
    ("plate", "Plate"),
    {
        "file": Edit(
            "tutor/inputs/plate.py",
            "",
            '"""A number plate."""\n\nfrom __future__ import annotations\n\n'
            "from tutor.inputs.postcode import Postcode\n\n\n"
            'class Plate(Postcode):\n    """Read as a postcode."""\n\n    name = "plate"\n',
        ),
        "import": Edit(
            "tutor/inputs/__init__.py",
            "from tutor.inputs.pin import Pin\n",
            "from tutor.inputs.plate import Plate\n",
        ),
        "row": Edit("tutor/inputs/__init__.py", "        Pin(),\n", "        Plate(),\n"),
        "reference": Edit(
            "tutor/authoring/explained/kinds.py",
            "KINDS: dict[str, str] = {\n",
            '    "plate": "Een kenteken.",\n',
        ),
    },
)

PLACE = Change(
    "place",
    ("watch",),
    {
        "literal": Edit("tutor/lesson/places.py", 'PlaceKind = Literal["computer", ', '"watch", '),
        "row": Edit(
            "tutor/lesson/places.py",
            '        KindOfPlace("phone", apps=True),\n',
            '        KindOfPlace("watch", apps=True),\n',
        ),
        "engine": Edit(
            "tutor/engine/state.py",
            '    "computer": BrowserState,\n',
            '    "watch": PhoneState,\n',
        ),
        "sentences": Edit(
            "tutor/engine/views/places.py",
            "PLACE_WORDS: Mapping[PlaceKind, PlaceWords] = {\n",
            '    "watch": PlaceWords("Watch", *6 * ("Tap.",)),\n',
        ),
        "front ends": Edit(
            "tutor/practice/texts.py",
            "DEVICE_WORDS: Mapping[PlaceKind, DeviceWords] = {\n",
            '    "watch": DeviceWords("You are on the watch.", "To the watch"),\n',
        ),
        "catalogue": Edit(
            "tutor/practice/words.py",
            "PLACE_NOUNS: Mapping[str, str] = {\n",
            '    "watch": "watch",\n',
        ),
        "pages": Edit(
            "tutor/html/tables.py",
            "PLACES: Mapping[PlaceKind, str] = {\n",
            '    "watch": "phone",\n',
        ),
        "room of a screen": Edit(
            "tutor/lint/rules/structure/pictures.py",
            "ROOM: Mapping[PlaceKind, tuple[int, int]] = {\n",
            '    "watch": (14, 40),\n',
        ),
        "words of a device": Edit(
            "tutor/lint/rules/language/devices.py",
            "SPOKEN_OF: Mapping[PlaceKind, _Device] = {\n",
            '    "watch": _Device(re.compile("tik"), re.compile("watch")),\n',
        ),
    },
)

OF_LESSONS = (ELEMENT, ACT, STEP, CHANNEL, KIND, PLACE)
